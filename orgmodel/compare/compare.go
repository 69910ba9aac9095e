// Package compare lays any number of organisations side by side: key figures,
// coverage, pathways and indicators, each with what it takes to call two of them
// comparable. It states facts, calls nothing best unless the files declare which
// direction is better, and prints nothing.
package compare

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Entry is an organisation to compare, and the file it was read from.
type Entry struct {
	Org  *orgmodel.Organisation
	File string
}

// Options say how to compare.
type Options struct {
	// Metrics and Changes are the key figures asked for.
	Metrics []metrics.Metric
	Changes []metrics.ChangeMetric
	// NoInfer keeps to what the files say of who is who.
	NoInfer bool
}

// Comparison is any number of organisations side by side. All lists of cells go
// by the places of Members; what is said of a change is said against the first.
type Comparison struct {
	Members    []Member
	Figures    []Figure
	Changes    []Figure // of the way from the first member to each of the others
	Indicators []Indicator
	Apart      []Apart // indicators that look alike and are not compared
	Coverage   []Group
	Pathways   []Pathway
	Notes      []Note
}

// Member is one of the organisations.
type Member struct {
	Entry
	Label string // "A": what the columns are called
	Name  string // told apart from those of the others
	// Diff is what differs from the first member; nil for the first itself
	// and for other municipalities, where the same id names something else.
	Diff *diff.Comparison

	inputs *metrics.Inputs
	cover  *metrics.Coverage
}

// Municipality is the code of the municipality that a member describes.
func (m *Member) Municipality() string { return m.Org.Header.Municipality }

// Compare lays organisations side by side, each on its own day. Without any
// there is nothing to say.
func Compare(entries []Entry, o Options) *Comparison {
	c := &Comparison{}
	for i, e := range entries {
		m := Member{Entry: e, Label: letters(i), inputs: metrics.NewInputs(e.Org), cover: metrics.Cover(e.Org)}
		if i > 0 && sameMunicipality(entries[0].Org, e.Org) {
			m.Diff = diff.Compare(entries[0].Org, e.Org, diff.Options{NoInfer: o.NoInfer})
		}
		c.Members = append(c.Members, m)
	}
	c.name()
	if len(c.Members) == 0 {
		return c
	}
	c.measure(o.Metrics)
	c.measureChanges(o.Changes)
	c.indicators()
	c.coverage()
	c.pathways()
	c.note()
	return c
}

// One reports whether all members describe the same municipality.
func (c *Comparison) One() bool {
	for i := range c.Members {
		if !sameMunicipality(c.Members[0].Org, c.Members[i].Org) {
			return false
		}
	}
	return true
}

func sameMunicipality(a, b *orgmodel.Organisation) bool {
	return a.Header.Municipality == b.Header.Municipality
}

// letters numbers the columns: A … Z, AA, AB …
func letters(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// name gives every member a name that no other has: its id is added where the
// names are the same, its file where the ids are too, and its label where
// somebody compares a file with itself.
func (c *Comparison) name() {
	additions := []func(*Member) string{
		func(m *Member) string { return m.Org.Header.ID },
		func(m *Member) string { return m.File },
		func(m *Member) string { return m.Label },
	}
	for i := range c.Members {
		h := &c.Members[i].Org.Header
		c.Members[i].Name = h.Name
		if h.Name == "" {
			c.Members[i].Name = h.ID
		}
	}
	for _, add := range additions {
		count := map[string]int{}
		for i := range c.Members {
			count[c.Members[i].Name]++
		}
		for i := range c.Members {
			m := &c.Members[i]
			if more := add(m); count[m.Name] > 1 && more != "" {
				m.Name += " (" + more + ")"
			}
		}
	}
}

// Note is something to know before the columns are read against each other.
type Note struct {
	ID      string // "municipality"; stable
	Members []int
	Text    message.Message
}

var noteTexts = struct{ municipality, year, population, kinds, unrelated, guessed, unfinished message.Text }{
	municipality: message.Text{
		EN: "{0} and {1} describe different municipalities. Their target groups and pathways stand in rows of their own, and numbers that grow with a municipality, or depend on what a file has chosen to describe, are not set against each other.",
		SV: "{0} och {1} beskriver olika kommuner. Målgrupper och vägar står på egna rader, och tal som växer med kommunen eller beror på vad filen har valt att beskriva ställs inte mot varandra.",
	},
	year: message.Text{
		EN: "{0} describes {1} and {2} describes {3}: other things than the organisation may have changed in between.",
		SV: "{0} beskriver läget {1} och {2} läget {3}: annat än organisationen kan ha ändrats däremellan.",
	},
	population: message.Text{
		EN: "{0} does not state the population, so nothing is known per inhabitant.",
		SV: "{0} anger inte befolkningen, så inget är känt per invånare.",
	},
	kinds: message.Text{
		EN: "{0} and {1} both have their own kind of unit {2} and take it for different things: what is counted by kind is not the same.",
		SV: "{0} och {1} har båda den egna enhetstypen {2} men räknar den som olika saker: det som räknas efter typ är inte detsamma.",
	},
	unrelated: message.Text{
		EN: "{0} and {1} have nothing in common that could be found, neither ids nor names: rows are matched by name only.",
		SV: "{0} och {1} har inget gemensamt som gick att hitta, varken id:n eller namn: raderna paras bara ihop efter namn.",
	},
	guessed: message.Text{
		EN: "Who is who in {0} and {1} is partly a guess; “orgmodel diff” shows which guesses, and --no-infer leaves them out.",
		SV: "Vad som motsvarar vad i {0} och {1} är delvis en gissning; ”orgmodel diff” visar vilka gissningarna är, och --no-infer utelämnar dem.",
	},
	unfinished: message.Text{
		EN: "The search for who is who in {0} and {1} was stopped before it was complete: {2} entities are left.",
		SV: "Sökningen efter vad som motsvarar vad i {0} och {1} avbröts innan den var klar: {2} återstår.",
	},
}

// note says what makes the members unlike.
func (c *Comparison) note() {
	first := &c.Members[0]
	t := &noteTexts
	for i := range c.Members[1:] {
		m := &c.Members[i+1]
		pair := []int{0, i + 1}
		say := func(id string, text message.Text, more ...any) {
			c.Notes = append(c.Notes, Note{id, pair, text.With(append([]any{first.Label, m.Label}, more...)...)})
		}
		if !sameMunicipality(first.Org, m.Org) {
			say("municipality", t.municipality)
		}
		if a, b := year(first.Org), year(m.Org); a != b {
			c.Notes = append(c.Notes, Note{"as-of", pair, t.year.With(first.Label, a, m.Label, b)})
		}
		for _, kind := range unlikeKinds(first.Org, m.Org) {
			say("kind", t.kinds, message.Quoted(kind))
		}
		if m.Diff == nil {
			continue
		}
		match := m.Diff.Match
		switch {
		case match.Unrelated:
			say("unrelated", t.unrelated)
		case guessed(match):
			say("inferred", t.guessed)
		}
		if match.Skipped > 0 {
			say("unfinished", t.unfinished, match.Skipped)
		}
	}
	for i := range c.Members {
		if !c.Members[i].Org.Header.Population.Known() && !c.One() {
			c.Notes = append(c.Notes, Note{"population", []int{i}, t.population.With(c.Members[i].Label)})
		}
	}
}

// year is the year that a model describes, as digits: message would otherwise
// be free to group them.
func year(o *orgmodel.Organisation) string {
	if !o.Header.AsOf.Known() {
		return "?"
	}
	return strconv.Itoa(o.Header.AsOf.Year)
}

// guessed reports whether some of who is who is a guess.
func guessed(m *diff.Match) bool {
	for i := range m.Links {
		if m.Links[i].Basis == diff.Guessed {
			return true
		}
	}
	return false
}

// unlikeKinds lists the kinds of units that both define and do not take for the
// same thing.
func unlikeKinds(a, b *orgmodel.Organisation) []string {
	like := map[string]string{}
	for i := range a.Kinds {
		like[a.Kinds[i].ID] = a.Kinds[i].Like
	}
	var list []string
	for i := range b.Kinds {
		if of, ok := like[b.Kinds[i].ID]; ok && of != b.Kinds[i].Like {
			list = append(list, b.Kinds[i].ID)
		}
	}
	return list
}
