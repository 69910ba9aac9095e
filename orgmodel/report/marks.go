package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// marks says how far the files stand behind a number: the star, the parts of a sum,
// the basis in words. Printers take all of it from here; nobody works it out again.
type marks struct {
	lang message.Lang
	look figure.Grounds
	// whole is the status that the reader has been told: that of the file.
	whole ground.Status
	// even says that nothing in the files is marked or less sure than the whole, so
	// that only a guess can be told.
	even bool
}

// marksOf are the marks of what is told of one file.
func marksOf(o *orgmodel.Organisation, l message.Lang) marks {
	return marks{lang: l, look: o.Stated, whole: o.Header.Status, even: isEven(o)}
}

// marksOfPair are the marks of what is told of two files at once. Their reader has
// been told the status of both.
func marksOfPair(p *metrics.Pair, l message.Lang) marks {
	before, after := p.Old.Org, p.New.Org
	m := marks{lang: l, look: p.Stated, whole: after.Header.Status, even: isEven(before) && isEven(after)}
	if before.Header.Status.LessSure(m.whole) {
		m.whole = before.Header.Status
	}
	return m
}

// of is the same for what is told of one of the two files.
func (m marks) of(o *orgmodel.Organisation) marks {
	m.whole = o.Header.Status
	return m
}

// isEven reports whether a file says all that it says with the same certainty.
func isEven(o *orgmodel.Organisation) bool {
	even := o.Header.Status != orgmodel.Vision
	o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		even = even && !c.Assumed.Any() && len(c.StatusOf) == 0 && (c.Status == "" || c.Status == o.Header.Status)
	})
	for i := range o.Closes {
		c := &o.Closes[i]
		even = even && !c.Assumed.Any() && (c.Status == "" || c.Status == o.Header.Status)
	}
	for i := range o.Indicators {
		for _, v := range o.Indicators[i].Values {
			even = even && !v.Assumed
		}
	}
	return even
}

// seen is where marks are looked up: nowhere in files that have none.
func (m marks) seen() figure.Grounds {
	if m.even {
		return nil
	}
	return m.look
}

// account is what a figure rests on, as far as a mark can tell it.
func (m marks) account(f *figure.Figure) figure.Account { return f.Account(m.seen(), m.whole) }

// fully is what it rests on, also which of it names a source.
func (m marks) fully(f *figure.Figure) figure.Account { return f.Account(m.look, m.whole) }

// number is a figure in a table: "13*".
func (m marks) number(f *figure.Figure) string {
	return f.Quantity.In(m.lang) + m.starOf(f)
}

// star is the mark of a term in a list.
func (m marks) star(t *figure.Term) string { return starIf(t.Marked(m.seen())) }

// starOf is the mark of a figure.
func (m marks) starOf(f *figure.Figure) string { return starIf(f.Marked(m.seen())) }

func starIf(marked bool) string {
	if marked {
		return ground.Star
	}
	return ""
}

// difference is what two figures differ by, in a table: "+2*".
func (m marks) difference(q orgmodel.Quantity, f, g *figure.Figure, unit figure.Unit) string {
	text := signed(q, m.lang)
	if text == "" {
		return ""
	}
	return text + starIf(f.Marked(m.seen()) || g.Marked(m.seen())) + points(q, unit, m.lang)
}

// The words.
var markTexts = struct {
	legend, ofWhich, sourced, unsourced, chosenUnsourced, nothing, partly, chosen, rests, unjudged, missing, unknown message.Text
	assumed, vision, guessed, assumptions, aVision, guesses                                                          message.Text
}{
	legend:          ground.StarMeans,
	ofWhich:         message.Text{EN: "of which {0}", SV: "varav {0}"},
	sourced:         message.Text{EN: "all sourced", SV: "allt med källa"},
	unsourced:       message.Text{EN: "no source for {0} of {1}", SV: "källa saknas för {0} av {1}"},
	chosenUnsourced: message.Text{EN: "no source for what is counted", SV: "källa saknas för vad som räknas"},
	nothing:         message.Text{EN: "nothing of the sort stated", SV: "inget sådant anges"},
	partly:          message.Text{EN: "partly {0} ({1} of {2})", SV: "delvis {0} ({1} av {2})"},
	chosen:          message.Text{EN: "partly {0} (what is counted, not how much)", SV: "delvis {0} (vad som räknas, inte hur mycket)"},
	rests:           message.Text{EN: "rests on {0}", SV: "bygger på {0}"},
	unjudged:        message.Text{EN: "cannot be judged", SV: "går inte att bedöma"},
	missing:         message.Text{EN: "cannot be judged: {0}", SV: "går inte att bedöma: {0}"},
	unknown:         message.Text{EN: "of unknown origin", SV: "av okänt ursprung"},

	assumed:     message.Text{EN: "assumed", SV: "antaget"},
	vision:      message.Text{EN: "a vision", SV: "en vision"},
	guessed:     message.Text{EN: "guessed who is who", SV: "gissat vem som är vem"},
	assumptions: message.Text{EN: "assumptions", SV: "antaganden"},
	aVision:     message.Text{EN: "a vision", SV: "en vision"},
	guesses:     message.Text{EN: "guesses about who is who", SV: "gissningar om vem som är vem"},
}

// legend says what a mark means, and no mark.
func (m marks) legend() string { return markTexts.legend.In(m.lang) }

// parts keeps the parts of a sum apart, after its number: ", varav 3 vision, 6
// antagna". Where the parts have no numbers of their own, or are all of it, the
// basis is told instead; nothing is said of what bears no mark.
func (m marks) parts(a *figure.Account) string {
	var said []string
	apart := a.Basis != figure.Assumed
	for _, p := range a.Parts {
		apart = apart && p.Quantity.Tells()
		said = append(said, p.Said(a.Unit).In(m.lang))
	}
	text := ""
	if apart && len(said) > 0 {
		text = ", " + markTexts.ofWhich.With(strings.Join(said, ", ")).In(m.lang)
	}
	if a.Marked() && a.Basis != figure.Unjudged && (text == "" || a.MarkedTerms == 0) {
		text += ", " + m.basis(a, "")
	}
	return text
}

// told is the basis in a table, with the parts of a sum: "delvis antaget (2 av 9),
// varav 6 antagna".
func (m marks) told(a *figure.Account, missing string) string {
	basis := m.basis(a, missing)
	if parts := m.parts(a); parts != ", "+basis {
		return basis + parts
	}
	return basis
}

// basis says what a figure rests on: "delvis antaget (2 av 9)". What is missing is
// told of one that cannot be judged, unless it stands beside.
func (m marks) basis(a *figure.Account, missing string) string {
	t := &markTexts
	switch {
	case a.Basis == figure.Unjudged && missing == "":
		return t.unjudged.In(m.lang)
	case a.Basis == figure.Unjudged:
		return t.missing.With(missing).In(m.lang)
	case !a.Made():
		return t.unknown.In(m.lang)
	case a.Basis == figure.Assumed:
		return t.rests.With(message.And(m.on(a, t.assumptions, t.aVision, t.guesses))).In(m.lang)
	case a.Basis == figure.Partly && a.MarkedTerms == 0:
		return t.chosen.With(message.Or(m.on(a, t.assumed, t.vision, t.guessed))).In(m.lang)
	case a.Basis == figure.Partly:
		return t.partly.With(message.Or(m.on(a, t.assumed, t.vision, t.guessed)), a.MarkedTerms, a.All).In(m.lang)
	case a.Basis == figure.Sourced:
		return t.sourced.In(m.lang)
	case a.All == 0:
		return t.nothing.In(m.lang)
	case a.Unsourced == 0:
		return t.chosenUnsourced.In(m.lang)
	}
	return t.unsourced.With(a.Unsourced, a.All).In(m.lang)
}

// on names what the marked parts rest on.
func (m marks) on(a *figure.Account, assumed, vision, guess message.Text) []string {
	var list []string
	for _, w := range []struct {
		is   bool
		text message.Text
	}{{a.Of.Assumed(), assumed}, {a.Of.Vision(), vision}, {a.Of.Guess(), guess}} {
		if w.is {
			list = append(list, w.text.In(m.lang))
		}
	}
	return list
}
