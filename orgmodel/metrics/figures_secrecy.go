package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var secrecy = Metric{
	ID:    M11,
	Label: text("Secrecy boundaries", "Sekretessgränser"),
	Method: text(
		"Pairs of authorities, or of an authority and another responsible body (huvudman), whose staff work together in a collaboration or hand over a case to each other on a pathway. Each pair once; unnamed categories of actors are not counted. Independent branches within an authority are not in the file and not counted. That there is a boundary says nothing of what may be shared across it: check with a lawyer.",
		"Par av myndigheter, eller av en myndighet och en annan huvudman, vars personal arbetar tillsammans i en samverkan mellan organisationer eller lämnar över ett ärende till varandra i en ärendegång. Varje par räknas en gång; aktörer utan namn räknas inte. Självständiga verksamhetsgrenar inom en myndighet finns inte i filen och räknas inte. Att det finns en gräns säger inget om vilka uppgifter som får lämnas över den: stäm av med jurist.",
	),
	Source: text("OSL (2009:400) 8:1–2.", "OSL (2009:400) 8 kap. 1–2 §§."),
	Figures: []Figure{
		{M11Pairs, text("Secrecy boundaries between authorities that are to cooperate", "Sekretessgränser mellan myndigheter som ska samarbeta"), boundaryUnit, secrecyPairs},
	},
}

// sides is a pair of units, each of them the authority or the legal entity that
// answers for what is told.
type sides struct{ a, b int }

// secrecyPairs counts each pair once; where they meet is told below.
func secrecyPairs(in *Inputs) figure.Figure {
	o := in.Org
	var pairTerms, doubts, places []figure.Term
	at := map[sides]int{}
	meet := func(place figure.Term, pairs []sides, doubtful int) {
		for _, p := range pairs {
			k, known := at[p]
			if !known {
				k = len(pairTerms)
				at[p] = k
				pairTerms = append(pairTerms, in.pairTerm(p))
			}
			pairTerms[k].Keys = pairTerms[k].Keys.And(place.Keys)
		}
		for range doubtful {
			t := place
			t.Role, t.Quiet, t.Quantity, t.Unit = figure.Doubtful, true, orgmodel.Quantity{}, figure.Unit{}
			doubts = append(doubts, t)
		}
		if len(pairs)+doubtful == 0 {
			return
		}
		place.Quantity = figure.Told(orgmodel.Between(float64(len(pairs)), float64(len(pairs)+doubtful)))
		place.Detail = pairNames{o, pairs}
		places = append(places, place)
	}
	any := len(in.Ways) > 0
	for u := range o.Units {
		if o.Depth(u) >= 0 && o.IsCollaboration(u) {
			any = true
			pairs, doubtful := in.meeting(membersOf(o, u))
			place := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, boundaryUnit, "", "members")
			for _, member := range membersOf(o, u) {
				place.Keys = place.Keys.And(figure.On(in.unitIn(member)...))
			}
			meet(place, pairs, doubtful)
		}
	}
	for i := range in.Ways {
		w := &in.Ways[i]
		pairs, doubtful := in.handingOver(w)
		place := in.term(orgmodel.TypePathway, w.Pathway, orgmodel.Quantity{}, boundaryUnit, "", "steps")
		place.Keys = place.Keys.And(figure.Listed(func() []ground.Key { return in.stopsOf(w) }))
		meet(place, pairs, doubtful)
	}
	if !any {
		return restingOn(figure.Nothing(text("The file describes neither collaborations nor pathways.", "Filen beskriver varken samverkan mellan organisationer eller ärendegångar.").With()), in.cooperating)
	}
	f := figure.Make(figure.Count, boundaryUnit, append(pairTerms, doubts...)...)
	f.Below = places
	f.Unknown = in.homeless()
	return unless(restingOn(f, in.cooperating), noBoard)
}

// pairTerm is a pair as a part of the number.
func (in *Inputs) pairTerm(p sides) figure.Term {
	t := figure.Term{Type: string(orgmodel.TypeUnit), Name: pairNames{in.Org, []sides{p}}, Weight: figure.Once(), Quiet: true}
	for _, u := range []int{p.a, p.b} {
		if u >= 0 {
			t.Keys = t.Keys.And(figure.On(in.unitIn(u)...))
		}
	}
	return t
}

// meeting lists the pairs among units that work together.
func (in *Inputs) meeting(units []int) (pairs []sides, doubtful int) {
	for i, a := range units {
		for _, b := range units[i+1:] {
			pairs, doubtful = in.pair(pairs, doubtful, a, b, cross(in.Org, Stop{a, -1}, Stop{b, -1}))
		}
	}
	return pairs, doubtful
}

func (in *Inputs) handingOver(w *Way) (pairs []sides, doubtful int) {
	for i, c := range w.Crossings {
		pairs, doubtful = in.pair(pairs, doubtful, w.Stops[i].Unit, w.Stops[i+1].Unit, c)
	}
	return pairs, doubtful
}

func (in *Inputs) pair(pairs []sides, doubtful, a, b int, c Crossing) ([]sides, int) {
	if a < 0 || b < 0 {
		return pairs, doubtful + 1
	}
	if c[AuthorityBorder] == No || unnamed(in.Org, a) || unnamed(in.Org, b) {
		return pairs, doubtful
	}
	if c[AuthorityBorder] == Perhaps || in.Org.IsCollaboration(a) || in.Org.IsCollaboration(b) {
		return pairs, doubtful + 1
	}
	x, y := in.answerable(a), in.answerable(b)
	if !in.bound(x) && !in.bound(y) {
		return pairs, doubtful
	}
	p := sides{min(x, y), max(x, y)}
	if !slices.Contains(pairs, p) {
		pairs = append(pairs, p)
	}
	return pairs, doubtful
}

// answerable is the authority a unit belongs to, or else its legal entity.
func (in *Inputs) answerable(unit int) int {
	if a := in.Org.Authority(unit); a >= 0 {
		return a
	}
	return in.Org.Principal(unit)
}

// bound reports whether the secrecy of public bodies applies there.
func (in *Inputs) bound(unit int) bool { return unit < 0 || public(in.Org, unit) }

// pairNames says who meets whom.
type pairNames struct {
	o     *orgmodel.Organisation
	pairs []sides
}

var ourselves = text("the organisation itself", "den egna organisationen")

// In implements message.Localizer.
func (p pairNames) In(l message.Lang) string {
	name := func(unit int) string {
		if unit < 0 {
			return ourselves.In(l)
		}
		return message.Name(p.o.Name(p.o.Units[unit].ID)).In(l)
	}
	s := ""
	for i, pair := range p.pairs {
		if i > 0 {
			s += "; "
		}
		s += name(pair.a) + " – " + name(pair.b)
	}
	return s
}
