package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var structuralDistance = ChangeMetric{
	ID:    M19,
	Label: text("How much is new or moved", "Hur mycket som är nytt eller flyttat"),
	Method: text(
		"How much of the structure is another, whatever it is called: ties in only one of the two organisations, as a share of all ties in either (one less the Jaccard index). 0 is the same structure, 100 nothing in common. Ties are each unit with the unit above it, or with none; each post with its unit; and each service with each of its providers. Units of organisations outside the municipality, and unnamed categories of actors, are left out unless they were or become the organisation's own. A tie is the same when what it ties lives on, also under another id or name; of a merger or a split one tie lives on. Names, numbers, leaders, areas and target groups play no part, and each tie counts alike, however many it concerns. What is no longer the same is listed, sort by sort.",
		"Hur stor del av strukturen som är en annan, oavsett vad den kallas: kopplingar som finns i bara den ena av de två organisationerna, som andel av alla kopplingar i någon av dem (ett minus Jaccards index). 0 är samma struktur, 100 ingenting gemensamt. Kopplingar är varje enhet med enheten ovanför, eller med ingen; varje befattning med sin enhet; och varje insats med var och en av sina utförare. Enheter i organisationer utanför kommunen och aktörer utan namn räknas inte, om de inte har varit eller blir organisationens egna. En koppling är densamma när det som den förenar lever vidare, även under annat id eller namn; av en sammanslagning eller delning lever en koppling vidare. Namn, antal, ledning, områden och målgrupper spelar ingen roll, och varje koppling räknas lika, hur många den än berör. Det som inte längre är detsamma räknas upp för varje slag.",
	),
	Source: text("Jaccard's index of two sets; the files themselves, keys parent, unit, provided_by and formerly.", "Jaccards index för två mängder; filerna själva, nycklarna parent, unit, provided_by och formerly."),
	Figures: []ChangeFigure{
		{M19All, text("Share of units, posts and services that are new, moved or no longer described", "Andel av enheter, befattningar och insatser som är nya, flyttade eller inte längre beskrivs"), percent, distance("")},
		{M19Units, text("Units that are new, moved or no longer described", "Enheter som är nya, flyttade eller inte längre beskrivs"), percent, distance(orgmodel.TypeUnit)},
		{M19Posts, text("Posts that are new, moved or no longer described", "Befattningar som är nya, flyttade eller inte längre beskrivs"), percent, distance(orgmodel.TypePost)},
		{M19Services, text("Services that are new, provided by others or no longer described", "Insatser som är nya, har andra utförare eller inte längre beskrivs"), percent, distance(orgmodel.TypeService)},
	},
}

// tieTexts say, by the sort of tie, that it is new, gone, or another; and of what
// was divided or merged, what it came from or went into.
var tieTexts = map[orgmodel.Type]struct{ fresh, gone, from, out, into message.Text }{
	orgmodel.TypeUnit: {
		fresh: text("new, under {0}", "ny, under {0}"),
		gone:  text("no longer described, was under {0}", "beskrivs inte längre, tidigare under {0}"),
		from:  text("under {0}, was under {1}", "under {0}, tidigare under {1}"),
		out:   text("taken out of {1}, under {0}", "utbruten ur {1}, under {0}"),
		into:  text("part of {1}, was under {0}", "ingår i {1}, tidigare under {0}"),
	},
	orgmodel.TypePost: {
		fresh: text("new, in {0}", "ny, i {0}"),
		gone:  text("no longer described, was in {0}", "beskrivs inte längre, tidigare i {0}"),
		from:  text("in {0}, was in {1}", "i {0}, tidigare i {1}"),
		out:   text("taken out of {1}, in {0}", "utbruten ur {1}, i {0}"),
		into:  text("part of {1}, was in {0}", "ingår i {1}, tidigare i {0}"),
	},
	orgmodel.TypeService: {
		fresh: text("now provided by {0}", "utförs nu av {0}"),
		gone:  text("no longer provided by {0}", "utförs inte längre av {0}"),
		from:  text("provided by {0} instead of {1}", "utförs av {0} i stället för {1}"),
	},
}

var noUnit = text("no other unit", "ingen annan enhet")

// tie is an entity and the unit it is tied to, as places; -1 for none.
type tie struct{ what, unit int }

// tieList is the ties of one sort in both organisations.
type tieList struct {
	typ           orgmodel.Type
	id            func(*orgmodel.Organisation, int) string
	succession    *Succession
	before, after []tie
	partner       []int         // by place in before: the one in after that is the same; -1: none
	subjects      []figure.Term // what is tied otherwise
	kept          int           // how many new entities are tied as before
}

// tiesOf are the ties of every sort, with those that are the same.
func tiesOf(p *Pair) []tieList {
	list := []tieList{unitTies(p), postTies(p), serviceTies(p)}
	for i := range list {
		list[i].partner = list[i].match(p)
		list[i].subjects = slices.Clip(list[i].differing(p))
	}
	return list
}

func unitTies(p *Pair) tieList {
	of := func(o, other *orgmodel.Organisation, same [][]int) (list []tie) {
		for u := range o.Units {
			if o.Depth(u) >= 0 && !unnamed(o, u) && !beside(o, other, u, same[u]) {
				list = append(list, tie{u, o.Parent(u)})
			}
		}
		return list
	}
	id := func(o *orgmodel.Organisation, i int) string { return o.Units[i].ID }
	before, after := p.Old.Org, p.New.Org
	return tieList{typ: orgmodel.TypeUnit, id: id, succession: p.Units(), before: of(before, after, p.Units().After), after: of(after, before, p.Units().Before)}
}

// beside reports whether a unit is another organisation's, and nothing that it
// comes from or becomes is ours.
func beside(o, other *orgmodel.Organisation, unit int, same []int) bool {
	return o.Outside(unit) && !slices.ContainsFunc(same, func(u int) bool { return !other.Outside(u) })
}

func postTies(p *Pair) tieList {
	of := func(o, other *orgmodel.Organisation, same [][]int) (list []tie) {
		for i := range o.Posts {
			u := standing(o, o.Posts[i].Unit)
			if u >= 0 && o.Active(&o.Posts[i].Common) && !beside(o, other, u, homes(other, same[i])) {
				list = append(list, tie{i, u})
			}
		}
		return list
	}
	id := func(o *orgmodel.Organisation, i int) string { return o.Posts[i].ID }
	before, after := p.Old.Org, p.New.Org
	return tieList{typ: orgmodel.TypePost, id: id, succession: p.Posts(), before: of(before, after, p.Posts().After), after: of(after, before, p.Posts().Before)}
}

// homes are the units of posts, as far as they exist.
func homes(o *orgmodel.Organisation, posts []int) []int {
	var units []int
	for _, i := range posts {
		if u := standing(o, o.Posts[i].Unit); u >= 0 {
			units = append(units, u)
		}
	}
	return units
}

func serviceTies(p *Pair) tieList {
	of := func(in *Inputs) (list []tie) {
		for i := range in.Org.Services {
			units, _ := in.Coverage().Providers(i)
			for _, u := range distinct(slices.Clone(units)) {
				list = append(list, tie{i, u})
			}
		}
		return list
	}
	id := func(o *orgmodel.Organisation, i int) string { return o.Services[i].ID }
	return tieList{typ: orgmodel.TypeService, id: id, succession: p.Services(), before: of(p.Old), after: of(p.New)}
}

// distance is that of the ties of one sort, which it lists, or of all together.
func distance(sort orgmodel.Type) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		var terms, below []figure.Term
		for _, l := range p.ties() {
			if sort != "" && sort != l.typ {
				continue
			}
			terms = append(terms, l.terms(p)...)
			if sort != "" {
				below = l.subjects
			}
		}
		if len(terms) == 0 {
			return figure.Nothing(text("Neither file describes any such tie.", "Ingen av filerna beskriver något sådant.").With())
		}
		f := figure.Make(figure.Share, percent, terms...).AsShare()
		f.Below = below
		f.Keys = p.whose
		return f
	}
}

// whose are the marked keys that decide which units are the organisation's own.
func (p *Pair) whose() []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		list = append(list, in.watch(orgmodel.TypeUnit, len(in.Org.Units), "kind", "parent")...)
	}
	return list
}

// terms are the ties of one sort: those that both files have and nothing marks
// together, each of the others by itself.
func (l *tieList) terms(p *Pair) []figure.Term {
	var terms []figure.Term
	alike := int64(0)
	matched := make([]bool, len(l.after))
	quick := !p.Old.anyMarked && !p.New.anyMarked
	for i, k := range l.partner {
		if quick && k >= 0 && !l.succession.Guessed(l.before[i].what) {
			matched[k] = true
			alike++
			continue
		}
		was := l.tieTerm(p.Old, l.before[i])
		if ref, ok := p.New.Org.Find(was.ID); ok && ref.Type == l.typ {
			was.Keys = was.Keys.And(figure.On(p.New.marked(ref, "until", "since")...))
		}
		if k < 0 {
			was.Guess = l.succession.Guessed(l.before[i].what)
			terms = append(terms, was)
			continue
		}
		matched[k] = true
		now := l.tieTerm(p.New, l.after[k])
		now.Keys, now.Guess = was.Keys.And(now.Keys), l.succession.Guessed(l.before[i].what)
		if now.Role = figure.Other; now.Keys == nil && !now.Guess {
			alike++
			continue
		}
		terms = append(terms, now)
	}
	for k := range l.after {
		if !matched[k] {
			terms = append(terms, l.tieTerm(p.New, l.after[k]))
		}
	}
	if alike > 0 {
		terms = append(terms, figure.Term{
			Type: string(l.typ), Name: alikeLabel, Weight: orgmodel.Exactly(alike), Role: figure.Other, Quiet: true,
		})
	}
	return terms
}

var alikeLabel = text("alike in both files", "lika i båda filerna")

// tieKeys are the keys that tie an entity of a sort to a unit.
var tieKeys = map[orgmodel.Type]string{orgmodel.TypeUnit: "parent", orgmodel.TypePost: "unit", orgmodel.TypeService: "provided_by"}

// tieTerm is a tie with what of it is marked.
func (l *tieList) tieTerm(in *Inputs, t tie) figure.Term {
	ref := orgmodel.Ref{Type: l.typ, Index: t.what}
	id := l.id(in.Org, t.what)
	return figure.Term{
		Type: string(l.typ), ID: id, Name: message.Same(in.Org.Name(id)), Weight: figure.Once(), Quiet: true,
		Keys: figure.On(in.marked(ref, "", tieKeys[l.typ], "since", "until", "kind", "formerly")...),
	}
}

// Restructured counts the units, posts and services that are new, gone or stand
// elsewhere, and all that either organisation has: those that live on once.
func (p *Pair) Restructured() (changed, all int) {
	for _, l := range p.ties() {
		changed, all = changed+len(l.subjects), all+len(l.subjects)+l.kept
	}
	return changed, all
}

// differing lists what is tied otherwise, what is new and what is gone: the new
// file's in its order, then what only the old one has. It counts what is left.
func (l *tieList) differing(p *Pair) []figure.Term {
	matched := make([]bool, len(l.after))
	lost := map[int][]int{} // old units no longer tied to, by what was
	for i, k := range l.partner {
		if k >= 0 {
			matched[k] = true
		} else {
			lost[l.before[i].what] = append(lost[l.before[i].what], l.before[i].unit)
		}
	}
	var list []figure.Term
	told := map[int]bool{}
	for k := 0; k < len(l.after); {
		what := l.after[k].what
		var fresh []int
		for ; k < len(l.after) && l.after[k].what == what; k++ {
			if !matched[k] {
				fresh = append(fresh, l.after[k].unit)
			}
		}
		if len(fresh) == 0 && !slices.ContainsFunc(l.succession.Before[what], func(former int) bool { return len(lost[former]) > 0 }) {
			l.kept++
			continue
		}
		var gone []int
		for _, former := range l.formerly(p, what) {
			if len(lost[former]) > 0 && !told[former] && (len(fresh) > 0 || l.sameID(p, former, what)) {
				gone = union(gone, lost[former])
				told[former] = true
			}
		}
		if len(fresh)+len(gone) > 0 {
			list = append(list, l.subject(p.New, what, l.detail(p, fresh, gone, l.names(p.Old, l.succession.Before[what]))))
		} else {
			l.kept++
		}
	}
	for i := range l.before {
		what := l.before[i].what
		if len(lost[what]) > 0 && !told[what] {
			told[what] = true
			list = append(list, l.subject(p.Old, what, l.detail(p, nil, lost[what], l.names(p.New, l.succession.After[what]))))
		}
	}
	return list
}

// formerly lists what a new entity was: itself when it was there under its id,
// though others are part of it now, else all that it came from.
func (l *tieList) formerly(p *Pair, what int) []int {
	before := l.succession.Before[what]
	for i, former := range before {
		if l.sameID(p, former, what) {
			return before[i : i+1]
		}
	}
	return before
}

func (l *tieList) sameID(p *Pair, old, new int) bool {
	return l.id(p.Old.Org, old) == l.id(p.New.Org, new)
}

func (l *tieList) subject(in *Inputs, place int, detail message.Localizer) figure.Term {
	s := in.term(l.typ, place, orgmodel.Quantity{}, figure.Unit{}, "", tieKeys[l.typ])
	s.Detail = detail
	return s
}

// names are those of entities of the sort that is tied; nil for none.
func (l *tieList) names(in *Inputs, places []int) message.Localizer {
	if len(places) == 0 {
		return nil
	}
	names := make([]message.Localizer, len(places))
	for i, place := range places {
		names[i] = message.Same(in.Org.Name(l.id(in.Org, place)))
	}
	return message.And(names)
}

// detail names the units that something is tied to now, and those it was; other
// is what it came from, or went into.
func (l *tieList) detail(p *Pair, fresh, gone []int, other message.Localizer) message.Localizer {
	now, was := unitNames(p.New.Org, fresh), unitNames(p.Old.Org, gone)
	switch texts := tieTexts[l.typ]; {
	case len(gone) == 0 && other != nil && !texts.out.IsZero():
		return texts.out.With(now, other)
	case len(gone) == 0:
		return texts.fresh.With(now)
	case len(fresh) == 0 && other != nil && !texts.into.IsZero():
		return texts.into.With(was, other)
	case len(fresh) == 0:
		return texts.gone.With(was)
	default:
		return texts.from.With(now, was)
	}
}

func unitNames(o *orgmodel.Organisation, units []int) message.Localizer {
	var names []message.Localizer
	for _, u := range units {
		if u < 0 {
			names = append(names, noUnit)
			continue
		}
		names = append(names, message.Same(o.Name(o.Units[u].ID)))
	}
	return message.And(names)
}
