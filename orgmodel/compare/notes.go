package compare

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Note is something to know before the columns are read against each other.
type Note struct {
	ID      string // "municipality"; stable
	Members []int
	Text    message.Message
}

var noteTexts = struct{ municipality, municipalities, unlike, asOf, year, population, populations, kinds, unrelated, backwards, distant, complete, later, silent, guessed, unfinished, zero, sketch message.Text }{
	zero: message.Text{
		EN: "The zero alternative is {0} as it is: what is left when none of the other files comes about.",
		SV: "Nollalternativet är {0} som det är: det som gäller om inget av de andra alternativen genomförs.",
	},
	municipality: message.Text{
		EN: "{0} does not describe the same municipality as {1}. {2}",
		SV: "{0} beskriver inte samma kommun som {1}. {2}",
	},
	municipalities: message.Text{
		EN: "{0} do not describe the same municipality as {1}. {2}",
		SV: "{0} beskriver inte samma kommun som {1}. {2}",
	},
	unlike: message.Text{
		EN: "Target groups and pathways of different municipalities stand in rows of their own, and numbers that grow with a municipality, or depend on what a file has chosen to describe, are not compared.",
		SV: "Målgrupper och ärendegångar i olika kommuner står på egna rader, och tal som växer med kommunen eller beror på vad en fil har valt att beskriva jämförs inte med varandra.",
	},
	asOf: message.Text{
		EN: "The files describe different years, {0}: other things than the organisation may have changed in between.",
		SV: "Filerna beskriver olika år, {0}: annat än organisationen kan ha ändrats däremellan.",
	},
	year:        message.Text{EN: "{0} {1}", SV: "{0} {1}"},
	population:  message.Text{EN: "{0} does not state the population, so nothing is known per inhabitant.", SV: "{0} anger inte befolkningen, så inget är känt per invånare."},
	populations: message.Text{EN: "{0} do not state the population, so nothing is known per inhabitant.", SV: "{0} anger inte befolkningen, så inget är känt per invånare."},
	kinds: message.Text{
		EN: "{0} and {1} both have their own kind of unit {2} and take it for different things: what is counted by kind is not the same.",
		SV: "{0} och {1} har båda den egna enhetstypen {2} men räknar den som olika saker: det som räknas efter typ är inte detsamma.",
	},
	backwards: message.Text{
		EN: "{1} describes an earlier day than {0}: it is no reform of it, and what would follow from one is left out.",
		SV: "{1} beskriver en tidigare dag än {0}: den är ingen omorganisation av den, och följder av en sådan redovisas inte.",
	},
	distant: message.Text{
		EN: "{0} and {1} share so little of what each describes that the one is no reform of the other: what would follow from one is left out.",
		SV: "{0} och {1} har så lite gemensamt av det som var och en beskriver att den ena inte är en omorganisation av den andra: följder av en sådan redovisas inte.",
	},
	complete: message.Text{
		EN: "All files are read as complete at the reader's request: of units, posts, services and agreements, what one has and another lacks has ended or is new.",
		SV: "Alla filer är lästa som fullständiga på läsarens begäran: enheter, befattningar, insatser och avtal som en har och en annan saknar har upphört eller är nya.",
	},
	later: message.Text{
		EN: "{1} dates changes later than the day it describes. What changes from {0} is counted as of {2}, when all of it has taken place; all else as of the day described.",
		SV: "{1} daterar ändringar till senare än den dag som filen beskriver. Det som ändras från {0} räknas per {2}, när allt har skett; allt annat per den dag som beskrivs.",
	},
	silent: message.Text{
		EN: "{1} does not describe all that {0} describes, and nothing shows that the rest has ended. Not described: units {2}, sorts of posts {3}, services {4}, agreements {5}.",
		SV: "{1} beskriver inte allt som {0} beskriver, och inget visar att resten har upphört. Beskrivs inte: enheter {2}, slags befattningar {3}, insatser {4}, avtal {5}.",
	},
	unrelated: message.Text{
		EN: "{0} and {1} have nothing in common that could be found: target groups and pathways share a row only where their ids or names are the same.",
		SV: "{0} och {1} har inget gemensamt som gick att hitta: målgrupper och ärendegångar delar rad bara där deras id:n eller namn är desamma.",
	},
	sketch: message.Text{
		EN: "{0}: sketch; the rules about authority, law and dates were not examined.",
		SV: "{0}: skiss; reglerna om myndighet, lag och datum är ej prövade.",
	},
	guessed: message.Text{
		EN: "Who is who in {0} and {1} is partly a guess. “orgmodel diff” shows the guesses, and --no-infer leaves them out.",
		SV: "Vad som motsvarar vad i {0} och {1} är delvis en gissning. ”orgmodel diff” visar gissningarna, och --no-infer utelämnar dem.",
	},
	unfinished: message.Text{
		EN: "The search for who is who in {0} and {1} was broken off: {2} entities were not looked for.",
		SV: "Sökningen efter vad som motsvarar vad i {0} och {1} avbröts: {2} poster eftersöktes inte.",
	},
}

// note says what makes the members unlike.
func (c *Comparison) note() {
	if c.Complete {
		all := make([]int, len(c.Members))
		for i := range all {
			all[i] = i
		}
		c.Notes = append(c.Notes, Note{"complete", all, noteTexts.complete.With()})
	}
	if c.Members[0].Zero {
		c.Notes = append(c.Notes, Note{"zero-alternative", []int{0}, noteTexts.zero.With(message.Quoted(c.Members[0].Name))})
	}
	c.noteSketches()
	c.noteMunicipalities()
	c.noteYears()
	c.notePopulations()
	first := &c.Members[0]
	for i := 1; i < len(c.Members); i++ {
		m := &c.Members[i]
		say := func(id string, text message.Text, more ...any) {
			c.Notes = append(c.Notes, Note{id, []int{0, i}, text.With(append([]any{first.Called(), m.Called()}, more...)...)})
		}
		for _, kind := range unlikeKinds(first.Org, m.Org) {
			say("kind", noteTexts.kinds, message.Quoted(kind))
		}
		if m.Diff == nil {
			continue
		}
		match := m.Diff.Match
		switch {
		case match.Unrelated:
			say("unrelated", noteTexts.unrelated)
		case match.Backwards:
			say("backwards", noteTexts.backwards)
		case match.Distant:
			say("distant", noteTexts.distant)
		}
		if ahead := m.Diff.Ahead(); m.Diff.OneHistory() && ahead != m.Diff {
			say("later", noteTexts.later, ahead.New.Day())
		}
		if n := undescribed(m.Diff); m.Diff.OneHistory() && n != [4]int{} {
			say("not-described", noteTexts.silent, n[0], n[1], n[2], n[3])
		}
		if slices.ContainsFunc(match.Links, func(l diff.Link) bool { return l.Basis == diff.Guessed }) {
			say("inferred", noteTexts.guessed)
		}
		if match.Skipped > 0 {
			say("unfinished", noteTexts.unfinished, match.Skipped)
		}
	}
}

// undescribed counts what a member does not describe of what the first does, of the
// tables of which a file may say that it names all there is: units of our own.
func undescribed(d *diff.Comparison) (n [4]int) {
	for i, t := range orgmodel.Completable() {
		for _, o := range d.Undescribed(t) {
			if t != orgmodel.TypeUnit || !d.Old.Outside(o) {
				n[i]++
			}
		}
	}
	return n
}

// noteSketches says which members are sketches.
func (c *Comparison) noteSketches() {
	var which []int
	var called []message.Localizer
	for i := range c.Members {
		if c.Members[i].Org.Sketch {
			which, called = append(which, i), append(called, c.Members[i].Called())
		}
	}
	if len(which) > 0 {
		c.Notes = append(c.Notes, Note{"sketch", which, noteTexts.sketch.With(message.And(called))})
	}
}

func (c *Comparison) noteMunicipalities() {
	var others []int
	for i := range c.Members {
		if !c.Members[0].Org.SameMunicipality(c.Members[i].Org) {
			others = append(others, i)
		}
	}
	text := noteTexts.municipality
	if len(others) > 1 {
		text = noteTexts.municipalities
	}
	if others != nil {
		c.Notes = append(c.Notes, Note{"municipality", others, text.With(c.labels(others), c.Members[0].Called(), noteTexts.unlike)})
	}
}

// noteYears says which members describe which year.
func (c *Comparison) noteYears() {
	var years []int
	of := map[int][]int{}
	var all []int
	for i := range c.Members {
		year := c.Members[i].Org.Header.AsOf.Year
		if of[year] == nil {
			years = append(years, year)
		}
		of[year] = append(of[year], i)
		all = append(all, i)
	}
	if len(years) < 2 {
		return
	}
	said := make([]message.Message, len(years))
	for i, year := range years {
		said[i] = noteTexts.year.With(c.labels(of[year]), yearText(year))
	}
	c.Notes = append(c.Notes, Note{"as-of", all, noteTexts.asOf.With(message.And(said))})
}

// notePopulations says of whom nothing can be known per inhabitant, where that
// would be the way to compare.
func (c *Comparison) notePopulations() {
	if c.One() {
		return
	}
	var without []int
	for i := range c.Members {
		if !c.Members[i].Org.Header.Population.Known() {
			without = append(without, i)
		}
	}
	text := noteTexts.populations
	if len(without) == 1 {
		text = noteTexts.population
	}
	if without != nil {
		c.Notes = append(c.Notes, Note{"population", without, text.With(c.labels(without))})
	}
}

func (c *Comparison) labels(members []int) message.Localizer {
	names := make([]message.Localizer, len(members))
	for i, m := range members {
		names[i] = c.Members[m].Called()
	}
	return message.And(names)
}

// yearText is the year that a model describes.
func yearText(year int) message.Localizer {
	if year == 0 {
		return message.Same("?")
	}
	return message.Year(year)
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
