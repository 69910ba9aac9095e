package report

import (
	"reflect"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// standIn says how sure a file is of its keys, by their ids.
func standIn(k ground.Key) ground.Stated {
	s := ground.Stated{Key: k, Status: ground.InForce, Sourced: true}
	switch k.ID {
	case "wish":
		s.Status = ground.Vision
	case "plan":
		s.Status = ground.Proposed
	case "mine":
		s.Assumed = true
	case "bare":
		s.Sourced = false
	}
	return s
}

// termOn is so many on some keys.
func termOn(n int64, ids ...string) figure.Term {
	t := figure.Term{Name: message.Same("x"), Quantity: orgmodel.Exactly(n), Weight: figure.Once(), Unit: people}
	for _, id := range ids {
		t.Keys = t.Keys.And(figure.On(ground.Key{ID: id}))
	}
	return t
}

func guessedTerm(n int64) figure.Term {
	t := termOn(n, "fact")
	t.Guess = true
	return t
}

// decided is a figure of which a key decides what is counted.
func decided(f figure.Figure, id string) figure.Figure {
	f.Keys = figure.On(ground.Key{ID: id})
	return f
}

// TestMarksInWords tells every sort of figure as a table does and as prose does.
func TestMarksInWords(t *testing.T) {
	sum := func(terms ...figure.Term) figure.Figure { return figure.Make(figure.Sum, people, terms...) }
	for _, c := range []struct {
		name                     string
		f                        figure.Figure
		number                   string
		partsEN, partsSV, en, sv string
	}{
		{"all with a source", sum(termOn(7, "fact"), termOn(6, "fact")), "13", "", "", "all sourced", "allt med källa"},
		{"a source is missing", sum(termOn(7, "fact"), termOn(6, "bare")), "13", "", "", "no source for 1 of 2", "källa saknas för 1 av 2"},
		{"no source for what decides", decided(sum(termOn(7, "fact")), "bare"), "7", "", "", "no source for what is counted", "källa saknas för vad som räknas"},
		{
			"a part is assumed", sum(termOn(7, "fact"), termOn(6, "mine")), "13*",
			", of which 6 assumed", ", varav 6 antagna", "partly assumed (1 of 2)", "delvis antaget (1 av 2)",
		},
		{
			"the parts are kept apart", sum(termOn(1694, "fact"), termOn(3, "wish"), termOn(6, "mine")), "1703*",
			", of which 3 vision, 6 assumed", ", varav 3 vision, 6 antagna", "partly assumed or a vision (2 of 3)", "delvis antaget eller en vision (2 av 3)",
		},
		{
			"all is assumed", sum(termOn(7, "mine"), termOn(6, "mine")), "13*",
			", rests on assumptions", ", bygger på antaganden", "rests on assumptions", "bygger på antaganden",
		},
		{
			"all is a vision or assumed", sum(termOn(7, "mine"), termOn(6, "wish")), "13*",
			", rests on assumptions and a vision", ", bygger på antaganden och en vision", "rests on assumptions and a vision", "bygger på antaganden och en vision",
		},
		{
			"a part is a guess", sum(termOn(7, "fact"), guessedTerm(6)), "13*",
			", of which 6 by a guess about who is who", ", varav 6 genom en gissning om vem som är vem",
			"partly guessed who is who (1 of 2)", "delvis gissat vem som är vem (1 av 2)",
		},
		{
			"a part is proposed", sum(termOn(7, "fact"), termOn(6, "plan")), "13",
			", of which 6 proposed", ", varav 6 föreslagna", "all sourced", "allt med källa",
		},
		{
			"a part is proposed, and what is counted is assumed", decided(sum(termOn(7, "fact"), termOn(6, "plan")), "mine"), "13*",
			", of which 6 proposed, partly assumed (what is counted, not how much)", ", varav 6 föreslagna, delvis antaget (vad som räknas, inte hur mycket)",
			"partly assumed (what is counted, not how much)", "delvis antaget (vad som räknas, inte hur mycket)",
		},
		{
			"what has no parts", figure.Make(figure.Median, people, termOn(7, "fact"), termOn(6, "mine"), termOn(7, "fact")), "7*",
			", partly assumed (1 of 3)", ", delvis antaget (1 av 3)", "partly assumed (1 of 3)", "delvis antaget (1 av 3)",
		},
		{"nothing is counted", sum(), "0", "", "", "nothing of the sort stated", "inget sådant anges"},
		{"nothing is counted, by an assumption", decided(sum(), "mine"), "0*", ", rests on assumptions", ", bygger på antaganden", "rests on assumptions", "bygger på antaganden"},
		{"nobody said how", figure.Figure{Quantity: orgmodel.Exactly(7)}, "7*", ", of unknown origin", ", av okänt ursprung", "of unknown origin", "av okänt ursprung"},
		{"unknown", decided(figure.Nothing(message.Message{}), "mine"), "*", "", "", "cannot be judged: norr.heads", "går inte att bedöma: norr.heads"},
	} {
		for _, l := range []message.Lang{message.EN, message.SV} {
			m := marks{lang: l, look: standIn, whole: ground.InForce}
			a := m.fully(&c.f)
			parts, basis := c.partsEN, c.en
			if l == message.SV {
				parts, basis = c.partsSV, c.sv
			}
			if got := c.f.Quantity.String() + a.Star(); got != c.number {
				t.Errorf("%s: %s, want %s", c.name, got, c.number)
			}
			if got := m.parts(&a); got != parts {
				t.Errorf("%s: parts %q, want %q", c.name, got, parts)
			}
			if got := m.basis(&a, "norr.heads"); got != basis {
				t.Errorf("%s: basis %q, want %q", c.name, got, basis)
			}
		}
	}
}

// TestMarksOfTerms: what has no number of its own bears its mark at the name.
func TestMarksOfTerms(t *testing.T) {
	m := marks{lang: message.SV, look: standIn, whole: ground.InForce}
	named, other := termOn(6, "mine"), termOn(6, "fact")
	named.Unit, named.Detail = figure.Unit{}, message.Same("ledarskap")
	whole := termOn(6, "mine")
	whole.ID = "x"
	for _, c := range []struct {
		t    figure.Term
		of   figure.Unit
		want string
	}{
		{termOn(6, "mine"), people, "x: 6*"},
		{named, figure.Percent, "x*: ledarskap"},
		{whole, figure.Percent, "x: 6* personer"},
		{other, people, "x: 6"},
		{named, people, "x*: ledarskap"},
	} {
		if got := m.part(&c.t, c.of); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestEvenFiles: a file that says everything with the same certainty is not asked
// key by key; one assumption is enough that it is.
func TestEvenFiles(t *testing.T) {
	for _, c := range []struct {
		change func(*orgmodel.Organisation)
		want   bool
	}{
		{func(*orgmodel.Organisation) {}, true},
		{func(o *orgmodel.Organisation) { o.Header.Status = orgmodel.Vision }, false},
		{func(o *orgmodel.Organisation) { o.Header.Assumed.Keys = []string{"population"} }, false},
		{func(o *orgmodel.Organisation) { o.Units[0].Assumed.All = true }, false},
		{func(o *orgmodel.Organisation) { o.Units[0].Status = orgmodel.Proposed }, false},
		{func(o *orgmodel.Organisation) {
			o.Units[0].StatusOf = map[string]orgmodel.Status{"heads": orgmodel.Vision}
		}, false},
		{func(o *orgmodel.Organisation) { o.Closes = []orgmodel.Close{{Status: orgmodel.Decided}} }, false},
		{func(o *orgmodel.Organisation) {
			o.Indicators = []orgmodel.Indicator{{Values: []orgmodel.Value{{Assumed: true}}}}
		}, false},
	} {
		o := organisation(t, "plain.toml", nasty)
		c.change(o)
		if got := isEven(o); got != c.want {
			t.Errorf("%t, want %t", got, c.want)
		}
	}
}

func TestMarkTexts(t *testing.T) {
	v := reflect.ValueOf(markTexts)
	for i := range v.NumField() {
		text := message.Text{EN: v.Field(i).Field(0).String(), SV: v.Field(i).Field(1).String()}
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("%+v", text)
		}
	}
}
