package metrics

import (
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var structuralDistance = ChangeMetric{
	ID:    M19,
	Label: text("How much is new or moved", "Hur mycket som är nytt eller flyttat"),
	Method: text(
		"How much of the structure is another, whatever it is called: ties in only one of the two organisations, as a share of all ties in either (one less the Jaccard index). 0 is the same structure, 100 nothing in common. Ties are each unit with the unit above it, or with none; each post with its unit; and each service with each of its providers. Elected offices are no posts and are left out. Units of organisations outside the municipality, and unnamed categories of actors, are left out unless they were or become the organisation's own. A tie is the same when what it ties lives on, also under another id or name; what has merged or been divided under new ids is another on both sides. What only one of the files describes, without anything that shows that it ended or began, is left out, and so is a tie of which the other file says nothing. Names, numbers, leaders, areas and target groups play no part, and each tie counts alike, however many it concerns. What is no longer the same is listed, sort by sort.",
		"Hur stor del av strukturen som är en annan, oavsett vad den kallas: kopplingar som finns i bara den ena av de två organisationerna, som andel av alla kopplingar i någon av dem (ett minus Jaccards index). 0 är samma struktur, 100 ingenting gemensamt. Kopplingar är varje enhet med enheten ovanför, eller med ingen; varje befattning med sin enhet; och varje insats med var och en av sina utförare. Förtroendeuppdrag är inga befattningar och räknas inte. Enheter i organisationer utanför kommunen och aktörer utan namn räknas inte, om de inte har varit eller blir organisationens egna. En koppling är densamma när det som den förenar lever vidare, även under annat id eller namn; det som har slagits samman eller delats under nya id:n är ett annat på båda sidor. Det som bara den ena filen beskriver, utan att något visar att det har upphört eller tillkommit, räknas inte, och inte heller det som den andra filen inte säger något om. Namn, antal, ledning, områden och målgrupper spelar ingen roll, och varje koppling räknas lika, hur många den än berör. Det som inte längre är detsamma räknas upp för varje slag.",
	),
	Source: text("Jaccard's index of two sets; the files themselves, keys parent, unit, provided_by and formerly.", "Jaccards index för två mängder; filerna själva, nycklarna parent, unit, provided_by och formerly."),
	Figures: []ChangeFigure{
		{M19All, text("Share of units, posts and services that are new, moved, merged, split or have ended", "Andel av enheter, befattningar och insatser som är nya, flyttade, sammanslagna, delade eller har upphört"), percent, func(p *Pair) figure.Figure { return p.distance() }},
		{M19Units, text("Units that are new, moved, merged, split or have ended", "Enheter som är nya, flyttade, sammanslagna, delade eller har upphört"), percent, distance(orgmodel.TypeUnit)},
		{M19Posts, text("Posts that are new, moved, merged, split or have ended", "Befattningar som är nya, flyttade, sammanslagna, delade eller har upphört"), percent, distance(orgmodel.TypePost)},
		{M19Services, text("Services that are new, merged, split, provided by others or have ended", "Insatser som är nya, sammanslagna, delade, har andra utförare eller har upphört"), percent, distance(orgmodel.TypeService)},
	},
}

// tieTexts say, by the sort of tie, that it is new, gone, or another; and of what
// was divided or merged, what it came from or went into.
var tieTexts = map[orgmodel.Type]struct {
	fresh, gone, from, out, of message.Text
	into                       map[How]message.Text
}{
	orgmodel.TypeUnit: {
		fresh: text("new, under {0}", "ny, under {0}"),
		gone:  text("ended, was under {0}", "har upphört, tidigare under {0}"),
		from:  text("under {0}, was under {1}", "under {0}, tidigare under {1}"),
		out:   text("taken out of {1}, under {0}", "utbruten ur {1}, under {0}"),
		of:    text("formed of {1}, under {0}", "bildad av {1}, under {0}"),
		into: map[How]message.Text{
			Merging:    text("merged into {1}, was under {0}", "sammanslagen till {1}, tidigare under {0}"),
			Dividing:   text("split into {1}, was under {0}", "delad i {1}, tidigare under {0}"),
			Regrouping: text("regrouped into {1}, was under {0}", "omgrupperad till {1}, tidigare under {0}"),
			Absorbing:  text("taken over by {1}, was under {0}", "har uppgått i {1}, tidigare under {0}"),
		},
	},
	orgmodel.TypePost: {
		fresh: text("new, in {0}", "ny, i {0}"),
		gone:  text("ended, was in {0}", "har upphört, tidigare i {0}"),
		from:  text("in {0}, was in {1}", "i {0}, tidigare i {1}"),
		out:   text("taken out of {1}, in {0}", "utbruten ur {1}, i {0}"),
		of:    text("formed of {1}, in {0}", "bildad av {1}, i {0}"),
		into: map[How]message.Text{
			Merging:    text("merged into {1}, was in {0}", "sammanslagen till {1}, tidigare i {0}"),
			Dividing:   text("split into {1}, was in {0}", "delad i {1}, tidigare i {0}"),
			Regrouping: text("regrouped into {1}, was in {0}", "omgrupperad till {1}, tidigare i {0}"),
			Absorbing:  text("taken over by {1}, was in {0}", "har uppgått i {1}, tidigare i {0}"),
		},
	},
	orgmodel.TypeService: {
		fresh: text("provided by {0}", "utförare: {0}"),
		gone:  text("no longer provided by {0}", "har inte längre utföraren {0}"),
		from:  text("provided by {0} instead of {1}", "utförs av {0} i stället för {1}"),
	},
}

var noUnit = text("no other unit", "ingen annan enhet")

// tie is an entity and the unit it is tied to, as places; -1 for none.
type tie struct{ what, unit int }

// tieList is the ties of one sort in both organisations.
type tieList struct {
	typ           orgmodel.Type
	id            idOf
	succession    *Succession
	before, after []tie // by what is tied
	states        bool  // a tie is there only where the file states one

	twin             []int         // by what is tied now: the same thing before; -1: none
	oldSame, newSame []bool        // by tie: whether the other side has it
	joins            []join        // what both have
	subjects         []figure.Term // what is tied otherwise
	others           []Other       // the same, and how
	kept             int           // how many new entities are tied as before

	terms func() []figure.Term // worked out once: read them only
}

// idOf is the id of an entity of one sort.
type idOf func(o *orgmodel.Organisation, place int) string

func unitID(o *orgmodel.Organisation, i int) string { return o.Units[i].ID }

// tiesOf are the ties of every sort, with those that are the same.
func tiesOf(p *Pair) []tieList {
	list := []tieList{unitTies(p), postTies(p), serviceTies(p)}
	for i := range list {
		list[i].known()
		list[i].match(p)
		list[i].subjects = slices.Clip(list[i].differing(p))
		list[i].terms = sync.OnceValue(func() []figure.Term { return list[i].termsOf(p) })
	}
	return list
}

// known leaves out the ties of what only one of the files describes, and those that
// it is the only one to state: whether anything has changed nobody knows.
func (l *tieList) known() {
	tied := [2][]bool{make([]bool, len(l.succession.After)), make([]bool, len(l.succession.Before))}
	for side, ties := range [2][]tie{l.before, l.after} {
		for _, t := range ties {
			tied[side][t.what] = true
		}
	}
	unsaid := func(links []int, other []bool) bool {
		return len(links) > 0 && !slices.ContainsFunc(links, func(i int) bool { return other[i] })
	}
	l.before = slices.DeleteFunc(l.before, func(t tie) bool {
		return l.succession.Undescribed(t.what) || l.states && unsaid(l.succession.After[t.what], tied[1])
	})
	l.after = slices.DeleteFunc(l.after, func(t tie) bool {
		return l.succession.DescribedNow(t.what) || l.states && unsaid(l.succession.Before[t.what], tied[0])
	})
}

// placed reports whether both files say what is above a unit: a sketch does not say
// it of its tops.
func placed(o, other *orgmodel.Organisation, unit int, same []int) bool {
	return o.Says(unit, "parent") && !slices.ContainsFunc(same, func(u int) bool { return !other.Says(u, "parent") })
}

func unitTies(p *Pair) tieList {
	of := func(o, other *orgmodel.Organisation, same [][]int) (list []tie) {
		for u := range o.Units {
			if o.Depth(u) >= 0 && !unnamed(o, u) && !beside(o, other, u, same[u]) && placed(o, other, u, same[u]) {
				list = append(list, tie{u, o.Parent(u)})
			}
		}
		return list
	}
	before, after := p.Old.Org, p.New.Org
	return tieList{typ: orgmodel.TypeUnit, id: unitID, succession: p.Units(), before: of(before, after, p.Units().After), after: of(after, before, p.Units().Before)}
}

// beside reports whether a unit is another organisation's, and nothing that it
// comes from or becomes is ours.
func beside(o, other *orgmodel.Organisation, unit int, same []int) bool {
	return o.Outside(unit) && !slices.ContainsFunc(same, func(u int) bool { return !other.Outside(u) })
}

func postTies(p *Pair) tieList {
	of := func(o, other *orgmodel.Organisation, same [][]int) (list []tie) {
		for i := range o.Posts {
			u := standingPost(o, i)
			if u >= 0 && !o.Office(i) && o.Active(&o.Posts[i].Common) && !beside(o, other, u, homes(other, same[i])) {
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
		if u := standingPost(o, i); u >= 0 {
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
	return tieList{typ: orgmodel.TypeService, states: true, id: id, succession: p.Services(), before: of(p.Old), after: of(p.New)}
}

// distance is that of the ties of one sort, which it lists, or of all together.
func distance(sort orgmodel.Type) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		var terms, below []figure.Term
		all := 0
		for _, l := range p.ties() {
			if sort == "" || sort == l.typ {
				all += len(l.terms())
			}
		}
		terms = make([]figure.Term, 0, all)
		for _, l := range p.ties() {
			if sort != "" && sort != l.typ {
				continue
			}
			terms = append(terms, l.terms()...)
			if sort != "" {
				below = l.subjects
			}
		}
		if len(terms) == 0 {
			f := figure.Nothing(text("Neither file describes any such tie.", "Ingen av filerna beskriver något sådant.").With())
			f.Keys = p.whose
			return f
		}
		f := figure.Make(figure.Share, percent).AsShare().Of(terms...)
		f.Below = below
		f.Keys = p.whose
		return f
	}
}

// whoseOf are the marked keys that decide which units are the organisation's own, and
// which posts are elected offices.
func whoseOf(p *Pair) []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		list = append(list, in.watch(orgmodel.TypeUnit, len(in.Org.Units), "kind", "parent")...)
		for i := range in.Org.Posts {
			if ref := (orgmodel.Ref{Type: orgmodel.TypePost, Index: i}); in.bearsMark(ref) && in.Org.Office(i) {
				list = in.addMarked(list, ref, "unit")
			}
		}
	}
	return slices.Clip(list)
}

// termsOf are the ties of one sort: those that both files have and nothing marks
// together, each of the others by itself.
func (l *tieList) termsOf(p *Pair) []figure.Term {
	var terms []figure.Term
	for i, same := range l.oldSame {
		if !same {
			was := l.oldTerm(p, l.before[i])
			was.Guess = l.succession.Guessed(l.before[i].what)
			terms = append(terms, was)
		}
	}
	both, alike := l.sharedTerms(p)
	terms = append(terms, both...)
	for k, same := range l.newSame {
		if !same {
			now := l.tieTerm(p.New, l.after[k])
			if begins := p.BeginningKeys(orgmodel.Ref{Type: l.typ, Index: l.after[k].what}); begins != nil {
				now.Keys = now.Keys.And(figure.On(begins...))
			}
			terms = append(terms, now)
		}
	}
	if alike > 0 {
		terms = append(terms, figure.Term{
			Type: string(l.typ), Name: alikeLabel, Weight: orgmodel.Exactly(alike), Role: figure.Other, Quiet: true,
		})
	}
	return terms
}

// sharedTerms are the ties of both files that something marks, and how many
// nothing does.
func (l *tieList) sharedTerms(p *Pair) (terms []figure.Term, alike int64) {
	quick := !p.Old.anyMarked && !p.New.anyMarked
	for at := 0; at < len(l.joins); {
		end := at + 1
		for end < len(l.joins) && l.joins[end].also {
			end++
		}
		joins := l.joins[at:end]
		at = end
		guess := slices.ContainsFunc(joins, l.guessed)
		if !guess && (quick || !slices.ContainsFunc(joins, func(j join) bool { return l.touched(p, j) })) {
			alike++
			continue
		}
		term := l.tieTerm(p.New, l.after[joins[0].new])
		for _, j := range joins {
			was, now := l.oldTerm(p, l.before[j.old]), l.tieTerm(p.New, l.after[j.new])
			term.Keys = term.Keys.And(was.Keys).And(now.Keys)
		}
		term.Guess, term.Role = guess, figure.Other
		if term.Keys == nil && !guess {
			alike++
			continue
		}
		terms = append(terms, term)
	}
	return terms, alike
}

// touched reports whether anything at all is marked of what a tie of both files
// ties: of most nothing is, and no term is made to see it.
func (l *tieList) touched(p *Pair, j join) bool {
	was, now := l.before[j.old].what, l.after[j.new].what
	if p.Old.bearsMark(orgmodel.Ref{Type: l.typ, Index: was}) || p.New.bearsMark(orgmodel.Ref{Type: l.typ, Index: now}) {
		return true
	}
	id := l.id(p.Old.Org, was)
	if id == l.id(p.New.Org, now) {
		return false
	}
	ref, ok := p.New.Org.Find(id) // what the new file says of its end
	return ok && ref.Type == l.typ && p.New.bearsMark(ref)
}

func (l *tieList) guessed(j join) bool { return l.succession.Guessed(l.before[j.old].what) }

var alikeLabel = text("alike in both files", "lika i båda filerna")

// tieKeys are the keys that tie an entity of a sort to a unit.
var tieKeys = map[orgmodel.Type]string{orgmodel.TypeUnit: "parent", orgmodel.TypePost: "unit", orgmodel.TypeService: "provided_by"}

// tieTerm is a tie with what of it is marked.
func (l *tieList) tieTerm(in *Inputs, t tie) figure.Term {
	ref := orgmodel.Ref{Type: l.typ, Index: t.what}
	id := l.id(in.Org, t.what)
	return figure.Term{
		Type: string(l.typ), ID: id, Name: in.Named(ref), Weight: figure.Once(), Quiet: true,
		Keys: figure.On(in.marked(ref, "", tieKeys[l.typ], "since", "until", "kind", "formerly")...),
	}
}

// oldTerm is a tie of the old file, with what the new one marks of its end.
func (l *tieList) oldTerm(p *Pair, t tie) figure.Term {
	was := l.tieTerm(p.Old, t)
	if ref, ok := p.New.Org.Find(was.ID); ok && ref.Type == l.typ {
		was.Keys = was.Keys.And(figure.On(p.New.marked(ref, "until", "since")...))
	}
	return was
}

// differing lists what is tied otherwise, what is new and what is gone: the new
// file's in its order, then what only the old one has. It counts what is left.
func (l *tieList) differing(p *Pair) []figure.Term {
	lost := map[int][]int{} // old units no longer tied to, by what was
	for i, same := range l.oldSame {
		if !same {
			lost[l.before[i].what] = append(lost[l.before[i].what], l.before[i].unit)
		}
	}
	var list []figure.Term
	for k := 0; k < len(l.after); {
		what := l.after[k].what
		var fresh, gone []int
		for ; k < len(l.after) && l.after[k].what == what; k++ {
			if !l.newSame[k] {
				fresh = append(fresh, l.after[k].unit)
			}
		}
		if former := l.twin[what]; former >= 0 {
			gone = lost[former]
			delete(lost, former)
		}
		if len(fresh)+len(gone) > 0 {
			now := l.subject(p.New, what, l.detail(p, fresh, gone, l.names(p.Old, l.succession.Before[what])))
			if begins := p.BeginningKeys(orgmodel.Ref{Type: l.typ, Index: what}); begins != nil {
				now.Keys = now.Keys.And(figure.On(begins...))
			}
			list = append(list, now)
			l.others = append(l.others, Other{orgmodel.Ref{Type: l.typ, Index: what}, false, l.arises(what)})
		} else {
			l.kept++
		}
	}
	for i := range l.before {
		what := l.before[i].what
		if gone := lost[what]; len(gone) > 0 {
			delete(lost, what)
			how := l.becomes(what)
			list = append(list, l.subject(p.Old, what, l.leaving(p, what, how, gone)))
			l.others = append(l.others, Other{orgmodel.Ref{Type: l.typ, Index: what}, true, how})
		}
	}
	return list
}

func (l *tieList) subject(in *Inputs, place int, detail message.Localizer) figure.Term {
	s := in.term(l.typ, place, orgmodel.Quantity{}, figure.Unit{}, "", tieKeys[l.typ])
	s.Detail = detail
	return s
}

// names are those of entities of the sort that is tied.
func (l *tieList) names(in *Inputs, places []int) []message.Localizer {
	names := make([]message.Localizer, len(places))
	for i, place := range places {
		names[i] = in.Named(orgmodel.Ref{Type: l.typ, Index: place})
	}
	return names
}

// leaving says what became of something that is no longer there as itself.
func (l *tieList) leaving(p *Pair, what int, how How, gone []int) message.Localizer {
	was := p.Old.unitNames(gone)
	if into, ok := tieTexts[l.typ].into[how]; ok {
		return into.With(was, message.And(l.names(p.New, l.succession.After[what])))
	}
	return tieTexts[l.typ].gone.With(was)
}

// detail names the units that something is tied to now, and those it was; others
// are what it came from.
func (l *tieList) detail(p *Pair, fresh, gone []int, others []message.Localizer) message.Localizer {
	now, was := p.New.unitNames(fresh), p.Old.unitNames(gone)
	switch texts := tieTexts[l.typ]; {
	case len(gone) == 0 && len(others) > 1 && !texts.of.IsZero():
		return texts.of.With(now, message.And(others))
	case len(gone) == 0 && len(others) > 0 && !texts.out.IsZero():
		return texts.out.With(now, message.And(others))
	case len(gone) == 0:
		return texts.fresh.With(now)
	case len(fresh) == 0:
		return texts.gone.With(was)
	default:
		return texts.from.With(now, was)
	}
}

func (in *Inputs) unitNames(units []int) message.Localizer {
	var names []message.Localizer
	for _, u := range units {
		if u < 0 {
			names = append(names, noUnit)
			continue
		}
		names = append(names, in.namedUnit(u))
	}
	return message.And(names)
}
