package headline

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What the numbers of the first screen are made of.

func unitOf(en, enMany, sv, svMany string) figure.Unit {
	return figure.UnitOf(message.Text{EN: en, SV: sv}, message.Text{EN: enMany, SV: svMany})
}

// The units of the numbers.
var (
	units      = unitOf("unit", "units", "enhet", "enheter")
	changes    = unitOf("change", "changes", "ändring", "ändringar")
	crews      = unitOf("group of staff", "groups of staff", "personalgrupp", "personalgrupper")
	posts      = unitOf("post", "posts", "befattning", "befattningar")
	sorts      = unitOf("sort of posts", "sorts of posts", "slags befattning", "slags befattningar")
	services   = unitOf("service", "services", "insats", "insatser")
	agreements = unitOf("agreement", "agreements", "avtal", "avtal")
	persons    = unitOf("person", "persons", "person", "personer")
	fulltime   = unitOf("full-time equivalent", "full-time equivalents", "årsarbetare", "årsarbetare")
	groups     = unitOf("target group", "target groups", "målgrupp", "målgrupper")
	handOffs   = unitOf("hand-off", "hand-offs", "överlämning", "överlämningar")
)

func counting(unit figure.Unit, terms []figure.Term) figure.Figure {
	return figure.Make(figure.Count, unit, terms...)
}

func summed(unit figure.Unit, terms []figure.Term) figure.Figure {
	return figure.Make(figure.Sum, unit, terms...)
}

// term is an entity of one of the files as a part of a number.
func term(in *metrics.Inputs, ref orgmodel.Ref, keys figure.Keys) figure.Term {
	id := in.Org.Common(ref).ID
	return figure.Term{Type: string(ref.Type), ID: id, Name: in.Named(ref), Weight: figure.Once(), Keys: keys}
}

// weighing is the same with a number of its own.
func weighing(t figure.Term, q orgmodel.Quantity, unit figure.Unit) figure.Term {
	t.Quantity, t.Weight, t.Unit = q, q, unit
	return t
}

// ownUnits counts an organisation's own units. Whether others are among them is
// decided by what is marked of those.
func (b *builder) ownUnits(file int) figure.Figure {
	o, in := b.side(file), b.inputs(file)
	terms := make([]figure.Term, 0, len(o.Units))
	var left []int
	for u := range o.Units {
		if !o.Active(&o.Units[u].Common) || o.Outside(u) {
			left = append(left, u)
			continue
		}
		keys := func(to []ground.Key) []ground.Key { return b.addUnit(to, file, u) }
		terms = append(terms, term(in, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, keys))
	}
	f := counting(units, terms)
	f.Keys = func(to []ground.Key) []ground.Key {
		for _, u := range left {
			own := len(to)
			to = slices.Delete(b.addUnit(to, file, u), own, own+1) // that it is there is no part of the number
		}
		return to
	}
	return f
}

// addUnit adds what says that a unit is there.
func (b *builder) addUnit(to []ground.Key, file, unit int) []ground.Key {
	own := len(to)
	to = b.Pair().UnitKeys(to, file, unit)
	b.Endings(to[own:])
	return to
}

// listUnitKeys lists the marked keys of all units of the new file: by one of them a
// unit may have changed that has not.
func (b *builder) listUnitKeys() []ground.Key {
	own := format.Find(string(orgmodel.TypeUnit)).Own()
	names := make([]string, len(own))
	for i := range own {
		names[i] = own[i].Name
	}
	return b.Pair().MarkedKeys(1, orgmodel.TypeUnit, len(b.New.Units), names...)
}

func (b *builder) inputs(file int) *metrics.Inputs {
	if file == 0 {
		return b.Pair().Old
	}
	return b.Pair().New
}

func (b *builder) side(file int) *orgmodel.Organisation {
	if file == 0 {
		return b.Old
	}
	return b.New
}

// changeTerm is a change as a part of how many there are.
func (b *builder) changeTerm(i int) figure.Term {
	ch := &b.Changes[i]
	return figure.Term{
		Type: string(ch.Type), ID: b.ID(ch), Name: message.Name(b.Name(ch)),
		Weight: figure.Once(), Guess: ch.Guess != nil, Detail: sentence{b.Comparison, i},
		Keys: figure.Listed(func() []ground.Key { return b.Keys(ch) }),
	}
}

// sentence is what a change says, put into words when somebody asks.
type sentence struct {
	of *diff.Comparison
	i  int
}

// In implements message.Localizer.
func (s sentence) In(l message.Lang) string { return s.of.Sentence(s.i).In(l) }

// groupTerm is a target group as a part of how many there are. The days from when
// and to when nothing reaches it matter where they are told.
func (b *builder) groupTerm(g *metrics.Served, days bool) figure.Term {
	keys := func() []ground.Key {
		list := b.Pair().ServedKeys(g)
		if days {
			return list
		}
		return b.Endings(list)
	}
	file, at := 1, g.New
	if at < 0 {
		file, at = 0, g.Old
	}
	t := term(b.inputs(file), orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: at}, figure.Listed(keys))
	t.Guess, t.Detail = b.Pair().GuessedServed(g), served{b.Comparison, g}
	return t
}

// served is what becomes of the services of a group, in words.
type served struct {
	of *diff.Comparison
	g  *metrics.Served
}

var servedTexts = struct{ lost, gained, fewer message.Text }{
	lost:   message.Text{EN: "no more: {0}", SV: "inte längre: {0}"},
	gained: message.Text{EN: "new: {0}", SV: "nytt: {0}"},
	fewer:  message.Text{EN: "in fewer areas: {0}", SV: "i färre områden: {0}"},
}

// In implements message.Localizer; it is empty where nothing becomes of them.
func (s served) In(l message.Lang) string {
	var clauses []string
	for _, c := range []struct {
		o      *orgmodel.Organisation
		text   message.Text
		places []int
	}{{s.of.Old, servedTexts.lost, s.g.Lost}, {s.of.New, servedTexts.gained, s.g.Gained}, {s.of.New, servedTexts.fewer, s.g.Fewer}} {
		var names []message.Quoted
		for _, i := range c.places {
			names = append(names, message.Quoted(c.o.Name(c.o.Services[i].ID)))
		}
		if len(names) > 0 {
			clauses = append(clauses, c.text.With(message.And(names)).In(l))
		}
	}
	return strings.Join(clauses, "; ")
}

// wayTerm is a pathway of one of the files, with its hand-offs.
func (b *builder) wayTerm(file int, w *WayFacts) figure.Term {
	keys := func() []ground.Key { return b.Pair().WayKeys(file, w.Pathway) }
	t := weighing(term(b.inputs(file), orgmodel.Ref{Type: orgmodel.TypePathway, Index: w.Pathway}, figure.Listed(keys)), w.HandOffs, handOffs)
	t.Guess = file == 0 && b.Pair().Pathways().Guessed(w.Pathway)
	return t
}
