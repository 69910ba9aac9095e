package figure

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func number(t *testing.T, text string) orgmodel.Quantity {
	t.Helper()
	if text == "" {
		return orgmodel.Quantity{}
	}
	q, err := orgmodel.ParseQuantity(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// term is a number with how many it stands for and what the fold does with it.
type term struct {
	number, weight string
	role           Role
}

// TestFolds makes one number of several.
func TestFolds(t *testing.T) {
	for _, c := range []struct {
		name  string
		fold  Fold
		terms []term
		shape func(Figure) Figure
		want  string
	}{
		{"a sum", Sum, []term{{"7", "1", Counted}, {"6", "1", Counted}}, nil, "13"},
		{"a sum with something unknown", Sum, []term{{"7", "1", Counted}, {">=0", "1", Counted}}, nil, ">=7"},
		{"a difference", Sum, []term{{"7", "1", Counted}, {"9", "1", Less}}, nil, "-2"},
		{"no fewer than none", Sum, []term{{"7", "1", Counted}, {"9", "1", Less}}, Figure.NotNegative, "0"},
		{"at least none", Sum, []term{{">=0", "1", Counted}}, Figure.Counted, ""},
		{"a sum of nothing", Sum, nil, nil, "0"},
		{"a count", Count, []term{{"40", "1", Counted}, {"50", "1", Counted}, {"60", "1", Other}}, nil, "2"},
		{"a count in doubt", Count, []term{{"", "1", Counted}, {"", "1", Doubtful}}, nil, "1..2"},
		{"the smallest", Least, []term{{"9", "1", Counted}, {"3..5", "1", Counted}}, nil, "3..5"},
		{"the smallest when one is unknown", Least, []term{{"9", "1", Counted}, {"", "1", Counted}}, nil, "0..9"},
		{"the largest", Greatest, []term{{"9", "1", Counted}, {"3", "1", Counted}}, nil, "9"},
		{"the largest when it is not over", Greatest, []term{{"9", "1", Counted}}, Figure.Open, ">=9"},
		{"a median", Median, []term{{"1", "1", Counted}, {"2", "1", Counted}, {"9", "1", Counted}}, nil, "2"},
		{"a median of two", Median, []term{{"1", "1", Counted}, {"4", "1", Counted}}, oneDecimal, "2.5"},
		{"a weighted median", Median, []term{{"1", "1", Counted}, {"9", "3", Counted}}, nil, "9"},
		{"a median of unknown weights", Median, []term{{"1", "1", Counted}, {"9", "1..3", Counted}}, nil, "1..9"},
		{"a mean", Mean, []term{{"1", "1", Counted}, {"4", "2", Counted}}, nil, "3"},
		{"a mean of unknown weights", Mean, []term{{"1", "1", Counted}, {"4", "1..2", Counted}}, oneDecimal, "2.5..3"},
		{"a mean of what may outweigh all", Mean, []term{{"2", "1", Counted}, {"4", ">=1", Counted}}, oneDecimal, "3..4"},
		{"a mean of nothing", Mean, nil, nil, ""},
		{"a share", Share, []term{{"", "1", Counted}, {"", "3", Other}}, Figure.AsShare, "25"},
		{"a share in doubt", Share, []term{{"", "1", Counted}, {"", "1", Doubtful}, {"", "2", Other}}, Figure.AsShare, "25..50"},
		{"all", Share, []term{{"", ">=1", Counted}}, Figure.AsShare, "100"},
		{"none of them", Share, []term{{"", "2", Other}}, Figure.AsShare, "0"},
		{"a share of nobody", Share, []term{{"", "0", Other}}, Figure.AsShare, ""},
		{"a ratio", Ratio, []term{{"3", "1", Counted}, {"1500", "1", Other}}, func(f Figure) Figure { return f.To(1000).Rounded(1) }, "2"},
		{"a spread", Spread, []term{{"2", "1", Counted}, {"5", "1", Counted}}, oneDecimal, "2.5"},
		{"a spread of which nothing is known", Spread, []term{{"2", "1", Counted}, {"", "1", Counted}}, oneDecimal, ""},
		{"what is stated", Given, []term{{"~40", "1", Counted}}, nil, "~40"},
		{"no number", None, nil, nil, ""},
		{"nobody said how", Unmade, []term{{"7", "1", Counted}}, nil, ""},
	} {
		var terms []Term
		for _, x := range c.terms {
			terms = append(terms, Term{Quantity: number(t, x.number), Weight: number(t, x.weight), Role: x.role})
		}
		f := Make(c.fold, Unit{}, terms...)
		if c.shape != nil {
			f = c.shape(f)
		}
		if got := f.Quantity.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if Folded(f) != f.Quantity {
			t.Errorf("%s: the terms make %s", c.name, Folded(f))
		}
	}
}

func oneDecimal(f Figure) Figure { return f.Rounded(1) }

// look is a file with a vision, an assumption and a fact without a source.
func look(k ground.Key) ground.Stated {
	s := ground.Stated{Key: k, Status: ground.InForce, Sourced: true}
	switch k.ID {
	case "wish":
		s.Status = ground.Vision
	case "mine":
		s.Assumed = true
	case "bare":
		s.Sourced = false
	}
	return s
}

func on(n int64, ids ...string) Term {
	t := Term{Quantity: orgmodel.Exactly(n), Weight: Once()}
	for _, id := range ids {
		t.Keys = t.Keys.And(On(ground.Key{ID: id}))
	}
	return t
}

// TestOfWhich keeps the parts of a sum apart: each is told once, under its
// weightiest mark, and what bears none is the rest.
func TestOfWhich(t *testing.T) {
	f := Make(Sum, Unit{}, on(1694, "fact"), on(3, "wish"), on(5, "mine"), on(1, "mine", "fact"), on(0, "wish"))
	parts := f.Account(look, ground.InForce).Parts
	want := []Part{{ground.MarkVision, orgmodel.Exactly(3), 1}, {ground.MarkAssumed, orgmodel.Exactly(6), 2}}
	if len(parts) != 2 || parts[0] != want[0] || parts[1] != want[1] {
		t.Errorf("got %v, want %v", parts, want)
	}
	if f.Quantity.String() != "1703" || f.Ground(look).Star() != "*" {
		t.Errorf("%s%s", f.Quantity, f.Ground(look).Star())
	}
}

// TestPartsAgree: one is told of in the singular, also in Swedish.
func TestPartsAgree(t *testing.T) {
	for n, want := range map[int64]string{1: "1 antagen", 6: "6 antagna"} {
		f := Make(Sum, Unit{}, on(2, "fact"), on(n, "mine"))
		parts := f.Account(look, ground.InForce).Parts
		if got := parts[0].Said(Unit{}).In(message.SV); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestBasis says in one word what a figure rests on.
func TestBasis(t *testing.T) {
	for _, c := range []struct {
		name   string
		f      Figure
		basis  Basis
		marked int
		all    int
	}{
		{"all sourced", Make(Sum, Unit{}, on(1, "fact"), on(2, "other")), Sourced, 0, 2},
		{"one names no source", Make(Sum, Unit{}, on(1, "fact"), on(2, "bare")), Stated, 0, 2},
		{"one is assumed", Make(Sum, Unit{}, on(1, "fact"), on(2, "mine")), Partly, 1, 2},
		{"all are", Make(Sum, Unit{}, on(1, "wish"), on(2, "mine")), Assumed, 2, 2},
		{"what decides them is", Figure{Fold: Sum, Quantity: Once(), Keys: On(ground.Key{ID: "mine"})}, Assumed, 0, 0},
		{"no term makes a difference, and one is assumed", Make(Sum, Unit{}, on(0, "fact"), on(0, "mine")), Assumed, 0, 0},
		{"nothing is known", Make(Sum, Unit{}, Term{Keys: On(ground.Key{ID: "fact"})}), Unjudged, 0, 1},
	} {
		a := c.f.Account(look, ground.InForce)
		if a.Basis != c.basis || a.MarkedTerms != c.marked || a.All != c.all {
			t.Errorf("%s: %s (%d of %d), want %s (%d of %d)", c.name, a.Basis, a.MarkedTerms, a.All, c.basis, c.marked, c.all)
		}
	}
}
