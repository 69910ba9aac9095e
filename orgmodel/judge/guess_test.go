package judge_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// towns is a file in which two municipalities stand, and nothing tells which of them it
// is about.
func towns() *orgmodel.Organisation {
	o := units("a", "b", "x")
	for i, board := range []string{"an", "bn"} {
		o.Units[i].Kind = "municipality"
		o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: board}, Kind: "board", Parent: o.Units[i].ID})
	}
	o.Index()
	return o
}

// TestGuess: what is a guess of a finding is said with it: what something was before, and
// whose organisation it is where somebody of that organisation is asked.
func TestGuess(t *testing.T) {
	const (
		ours   = "Om filen handlar om ”A” eller ”B” framgår inte; påpekandet görs i båda fallen."
		before = "Detta bygger på en gissning om vad ”X” var förut."
	)
	asked := message.Text{EN: "What of it? {0}", SV: "Vad gäller? {0}"}
	guessed := func(yield func(was, is orgmodel.Ref) bool) {
		yield(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: 1}, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: 2})
	}
	at := func(i int) judge.Where {
		return judge.Where{Ref: orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}, Element: -1}
	}
	for _, c := range []struct {
		name    string
		o       *orgmodel.Organisation
		of      []diag.Addressee // whom the rule asks
		f       judge.Finding
		guesses bool
		want    string
	}{
		{"to the board that decides", towns(), nil, judge.Finding{Message: asked.With(diag.ToDecidingBoard)}, false, ours},
		{"to the boards", towns(), nil, judge.Finding{Message: asked.With(diag.ToBoards)}, false, ours},
		{"in what it asks apart", towns(), nil, judge.Finding{Message: asked.With(), Question: asked.With(diag.ToBoards)}, false, ours},
		{"a statement, of a rule that asks the boards", towns(), []diag.Addressee{diag.ToBoards}, judge.Finding{Message: wrong.With("X")}, false, ours},
		{"to the author, of a rule that asks the board too", towns(), []diag.Addressee{diag.ToBoard, diag.ToAuthor}, judge.Finding{Message: asked.With(diag.ToAuthor)}, false, ""},
		{"a statement that asks nobody", towns(), nil, judge.Finding{Message: wrong.With("X")}, false, ""},
		{"one municipality", units("a", "b", "x"), nil, judge.Finding{Message: asked.With(diag.ToBoards)}, false, ""},
		{"what it was before", units("a", "b", "x"), nil, judge.Finding{At: at(2), Message: wrong.With("X")}, true, before},
		{"by an id of the old one", units("a", "b", "x"), nil, judge.Finding{At: at(0), About: []string{"b"}, Message: wrong.With("X")}, true, before},
		{"of another thing", units("a", "b", "x"), nil, judge.Finding{At: at(0), Message: wrong.With("X")}, true, ""},
		{"both", towns(), nil, judge.Finding{At: at(2), Message: asked.With(diag.ToBoards)}, true, before + " " + ours},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &diag.Rule{ID: "X001", Name: "rule", Severity: diag.Question, To: c.of}
			turn, _ := judge.New(judge.Input{Now: judge.Side{Org: c.o}}).Turn(r)
			var g *judge.Guesses
			if c.guesses {
				g = judge.NewGuesses(c.o, c.o, guessed)
			}
			if got := turn.Guess(&c.f, c.o, g).In(message.SV); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestWhoIsOurs: who can be asked only once it is known whose organisation it is.
func TestWhoIsOurs(t *testing.T) {
	ours := []diag.Addressee{diag.ToEmployer, diag.ToBoard, diag.ToDecidingBoard, diag.ToBoards, diag.ToBothBoards, diag.ToHeads, diag.ToCouncil, diag.ToCouncilAndBoards}
	others := []diag.Addressee{diag.ToAuthor, diag.ToBothParties, diag.ToProviders, diag.ToProvider, diag.ToOwner}
	if i := slices.IndexFunc(ours, func(a diag.Addressee) bool { return !a.Ours() }); i >= 0 {
		t.Errorf("%s is nobody of the organisation", ours[i].In(message.EN))
	}
	if i := slices.IndexFunc(others, diag.Addressee.Ours); i >= 0 {
		t.Errorf("%s is of the organisation", others[i].In(message.EN))
	}
}
