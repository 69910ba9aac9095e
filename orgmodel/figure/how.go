package figure

// How is what makes the number of a figure from its terms, in words for programs:
// whoever does it with the terms as printed gets the number as printed.
type How struct {
	Fold Fold
	// Decimals is how many the number is rounded to, bounds outwards; -1: it is not
	// rounded.
	Decimals int
	// To is to how many of what is divided by a ratio is: 1, 100, 1 000.
	To float64
	// Open says that it may be more, and NotNegative that what falls below none is
	// none.
	Open, NotNegative bool
}

// How says what makes the number. Of terms that cannot give one it is None.
func (f *Figure) How() How {
	h := How{Fold: f.Fold, Decimals: f.shape.decimals, To: f.shape.scale, Open: f.shape.open, NotNegative: f.shape.notNegative}
	switch f.Fold {
	case Sum, Given:
		if !f.shape.rounded {
			h.Decimals = -1
		}
	case Share:
		h.Decimals, h.To = 1, 100
	case Ratio:
		if h.To == 0 {
			h.To = 1
		}
	}
	if f.shape.untold {
		h.Fold = None
	}
	return h
}
