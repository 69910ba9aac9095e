package metrics

import (
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var staffChurn = ChangeMetric{
	ID:    M18,
	Label: text("Staff who change manager, unit, authority or employer", "Personal som byter chef, enhet, myndighet eller arbetsgivare"),
	Method: text(
		"How many more or fewer employees the organisation's own units have, those that merge or split together; where one of the two files does not say it of a unit, the whole is unknown. Then the staff of the old organisation's own units, post by post and, outside the posts, unit by unit, followed to what became of the post or the unit. The manager is the post that leads the unit, or the nearest above it that is filled; of a manager the next one above. Whoever gets one more manager, beside the one before, is counted too. A new holder of the same post is no new manager; nor is a post that went on under another id. A unit that moves with its manager brings a new manager to that manager alone. Staff of two units that merge into a third have no new unit; those of a unit that another takes over have. Another board of the same municipality is a new authority, not a new employer. Staff of a unit that becomes a member of a team with other leaders than its own manager are led from two sides; how many of them work in the team the files do not state, so the units are counted. Staff are not placed in the new organisation when the new file states nothing of what became of their post, or, outside the posts, of their unit; they are counted there alone. Where a post has fewer posts after than it had employees before, the difference is counted apart: the files do not state who they are, or what is new for them, so the other numbers leave it open; a post of which both files state the same has a post for each. Where a unit that lives on has fewer staff than before, and posts that end or move do not account for it, the difference is counted apart in the same way. Where the files leave an answer open, or a number, the figure has bounds. Shares are of all persons in the old organisation's own units.",
		"Hur många fler eller färre anställda den egna organisationens enheter har, där enheter som slås ihop eller delas räknas tillsammans; anger en av filerna det inte för en enhet är det hela okänt. Därefter personalen i den gamla organisationens egna enheter, befattning för befattning och, utanför befattningarna, enhet för enhet, följd till det som befattningen eller enheten blev. Chefen är den befattning som leder enheten, eller den närmast ovanför som är tillsatt; för en chef nästa chef uppåt. Den som får en chef till, utöver den tidigare, räknas också. En ny innehavare av samma befattning är ingen ny chef, och inte heller en befattning som finns kvar under ett nytt id. En enhet som flyttar med sin chef ger bara chefen själv en ny chef. Personal i två enheter som slås ihop till en tredje får ingen ny enhet; personal i en enhet som går upp i en annan får det. En annan nämnd i samma kommun är en ny myndighet men ingen ny arbetsgivare. Personal i en enhet som blir medlem i ett team med andra ledare än den egna chefen leds från två håll; hur många av dem som arbetar i teamet anger filerna inte, så det är enheterna som räknas. Personal är utan angiven inplacering när den nya filen inte anger vad det blev av deras befattning eller, utanför befattningarna, av deras enhet; de räknas bara där. När det efteråt finns färre befattningar av ett slag än det fanns anställda i dem före räknas skillnaden för sig: filerna anger inte vilka det gäller eller vad som blir nytt för dem, så de övriga talen lämnar det öppet; när båda filerna beskriver befattningen lika räcker den till för alla. När en enhet som finns kvar har mindre personal än före, och det inte beror på befattningar som upphör eller flyttas, räknas skillnaden för sig på samma sätt. Där filerna lämnar ett svar eller ett antal öppet får talet gränser. Andelarna är av alla personer i den gamla organisationens egna enheter.",
	),
	Source: text("The files themselves, keys unit, parent, led_by, employer and formerly. A basis for questions under MBL 11 § and LAS 6 b §.", "Filerna själva, nycklarna unit, parent, led_by, employer och formerly. Underlag för frågor enligt MBL 11 § och LAS 6 b §."),
	Figures: []ChangeFigure{
		{M18Difference, text("Change in the number of employees", "Förändring av antalet anställda"), headUnit, staffDifference(inHeads)},
		{M18DifferenceFTE, text("Change in the number of full-time equivalents", "Förändring av antalet årsarbetare"), fteUnit, staffDifference(inFTE)},
		{M18Manager, text("Persons with a new manager, or one more", "Personer med ny chef eller en chef till"), headUnit, churned(isNew(NewManager), inHeads, byManager)},
		{M18ManagerFTE, text("Full-time equivalents with a new manager, or one more", "Årsarbetare med ny chef eller en chef till"), fteUnit, churned(isNew(NewManager), inFTE, nil)},
		{M18ManagerShare, text("Share of staff with a new manager, or one more", "Andel av personalen med ny chef eller en chef till"), percent, churnedShare(isNew(NewManager))},
		{M18Unit, text("Persons in a new unit", "Personer i en ny enhet"), headUnit, churned(isNew(NewUnit), inHeads, byOrigin)},
		{M18UnitFTE, text("Full-time equivalents in a new unit", "Årsarbetare i en ny enhet"), fteUnit, churned(isNew(NewUnit), inFTE, nil)},
		{M18UnitShare, text("Share of staff in a new unit", "Andel av personalen i en ny enhet"), percent, churnedShare(isNew(NewUnit))},
		{M18Administration, text("Persons in a new administration", "Personer i en ny förvaltning"), headUnit, churned(isNew(NewAdministration), inHeads, byOrigin)},
		{M18Authority, text("Persons under a new authority", "Personer under en ny myndighet"), headUnit, churned(isNew(NewAuthority), inHeads, byOrigin)},
		{M18AuthorityFTE, text("Full-time equivalents under a new authority", "Årsarbetare under en ny myndighet"), fteUnit, churned(isNew(NewAuthority), inFTE, nil)},
		{M18AuthorityShare, text("Share of staff under a new authority", "Andel av personalen under en ny myndighet"), percent, churnedShare(isNew(NewAuthority))},
		{M18Employer, text("Persons with a new employer", "Personer med ny arbetsgivare"), headUnit, churned(isNew(NewEmployer), inHeads, byOrigin)},
		{M18EmployerFTE, text("Full-time equivalents with a new employer", "Årsarbetare med ny arbetsgivare"), fteUnit, churned(isNew(NewEmployer), inFTE, nil)},
		{M18EmployerShare, text("Share of staff with a new employer", "Andel av personalen med ny arbetsgivare"), percent, churnedShare(isNew(NewEmployer))},
		{M18TwoSides, text("Units whose staff come to be led from two sides", "Enheter vars personal kommer att ledas från två håll"), unitUnit, secondLeaders},
		{M18Posts, text("Posts not placed in the new organisation, vacant ones included", "Befattningar utan angiven inplacering, vakanta inräknade"), postUnit, postsNotPlaced},
		{M18Lost, text("Employees not placed in the new organisation", "Anställda utan angiven inplacering"), headUnit, churned(isLost, inHeads, byPost)},
		{M18LostFTE, text("Full-time equivalents not placed in the new organisation", "Årsarbetare utan angiven inplacering"), fteUnit, churned(isLost, inFTE, nil)},
		{M18LostShare, text("Share of staff not placed in the new organisation", "Andel av personalen utan angiven inplacering"), percent, churnedShare(isLost)},
		{M18Surplus, text("More employees than posts", "Fler anställda än befattningar"), headUnit, excess},
		{M18Fewer, text("Fewer employees in units that live on", "Färre anställda i enheter som finns kvar"), headUnit, fewerStaff(inHeads, InPersons)},
		{M18FewerFTE, text("Fewer full-time equivalents in units that live on", "Färre årsarbetare i enheter som finns kvar"), fteUnit, fewerStaff(inFTE, InFullTime)},
	},
}

var (
	noStaff   = text("The old file describes no staff.", "Den gamla filen beskriver ingen personal.")
	openStaff = text("The files do not tell for all staff.", "Filerna ger inte svar för all personal.")
)

// measure is one way to count staff.
type measure struct {
	unit figure.Unit
	key  string
	of   func(*Transfer) orgmodel.Quantity
	own  func(*Headcount) orgmodel.Quantity
	post func(*orgmodel.Post) (orgmodel.Quantity, string)
	// stated is what a unit says itself.
	stated func(*orgmodel.Unit) orgmodel.Quantity
}

var (
	inHeads = &measure{
		headUnit, "heads",
		func(t *Transfer) orgmodel.Quantity { return t.Heads },
		func(h *Headcount) orgmodel.Quantity { return h.Heads },
		func(p *orgmodel.Post) (orgmodel.Quantity, string) { return p.Count, "count" },
		unitHeads,
	}
	inFTE = &measure{
		fteUnit, "fte",
		func(t *Transfer) orgmodel.Quantity { return t.FTE },
		func(h *Headcount) orgmodel.Quantity { return h.FTE },
		func(p *orgmodel.Post) (orgmodel.Quantity, string) { return p.FTE, "fte" },
		unitFTE,
	}
)

func isNew(d Difference) func(*Transfer) Answer {
	return func(t *Transfer) Answer { return t.New[d] }
}

func isLost(t *Transfer) Answer { return t.Lost }

// churned counts the staff for whom something holds, unit by unit, and lists them
// below as list does.
func churned(holds func(*Transfer) Answer, m *measure, list func(*Pair, []share) []figure.Term) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		var touched []share
		var terms []figure.Term
		var unknown []ground.Key
		any := p.shares(holds, m, func(s *share) {
			if !s.seen[Yes] && !s.seen[Perhaps] {
				return
			}
			unknown = append(unknown, p.missing(s, m)...)
			touched = append(touched, *s)
			terms = append(terms, p.shareTerm(s, m, s.yes))
		})
		if !any {
			return figure.Nothing(noStaff.With())
		}
		f := figure.Make(figure.Sum, m.unit).Rounded(2).Of(terms...)
		f.Unknown, f.Keys = unknown, p.kept
		if list != nil {
			f.Below = list(p, touched)
		}
		return settle(f, openStaff)
	}
}

// shareTerm is how many of a unit's staff something holds for, as a part of a sum.
func (p *Pair) shareTerm(s *share, m *measure, many figure.Bounds) figure.Term {
	t := p.Old.term(orgmodel.TypeUnit, s.unit, orgmodel.Quantity{}, m.unit)
	t.Quantity, t.Weight, t.Quiet = many.Between(), many.Between(), true
	own, unit := p.Old.addHeads, s.unit
	if m == inFTE {
		own = p.Old.addFTE
	}
	moved, crew := p.moved(), s.crew
	t.Keys = func(to []ground.Key) []ground.Key { return moved.AddTo(own(to, unit), crew) }
	t.Guess = p.guessedOf(s)
	return t
}

// movesOf are what says where staff went, and who leads them there.
func (p *Pair) movesOf(parts []Transfer) []ground.Key {
	var list []ground.Key
	for i := range parts {
		list = p.addMoves(list, &parts[i])
	}
	return once(list)
}

func (p *Pair) addMoves(list []ground.Key, t *Transfer) []ground.Key {
	return p.addMovesBeside(list, t, nil)
}

// addMovesBeside leaves out who leads the units that are in the list for another's sake,
// by their places in the two files, and notes those that come into it.
func (p *Pair) addMovesBeside(list []ground.Key, t *Transfer, led *[2][]bool) []ground.Key {
	list = p.Old.addLedOver(list, t.Unit, led)
	if t.Post >= 0 {
		list = p.Old.addPost(list, t.Post)
		list = p.addEnding(list, orgmodel.TypePost, p.Old.Org.Posts[t.Post].ID)
		for _, next := range p.Posts().After[t.Post] {
			list = p.New.addPost(list, next, "count")
			list = p.New.addMarked(list, orgmodel.Ref{Type: orgmodel.TypePost, Index: next}, "formerly")
		}
	}
	if t.To >= 0 {
		list = p.New.addLedOver(list, t.To, led)
		list = p.New.addUnitIn(list, t.To)
		list = p.New.addMarked(list, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: t.To}, "formerly", "employer")
	}
	return p.addEnding(list, orgmodel.TypeUnit, p.Old.Org.Units[t.Unit].ID)
}

// keptOf are the marked keys of all staff: by one of them something may be new for
// those for whom nothing is.
func keptOf(p *Pair) []ground.Key {
	if !p.Old.anyMarked && !p.New.anyMarked {
		return nil
	}
	var list []ground.Key
	seen := map[ground.Key]bool{}
	add := func(keys []ground.Key) {
		for _, k := range keys {
			if !p.inputs(k.File).bearsMark(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}) {
				continue
			}
			if s := p.Stated(k); (s.Assumed || s.Status == ground.Vision) && !seen[k] {
				seen[k], list = true, append(list, k)
			}
		}
	}
	led := [2][]bool{make([]bool, len(p.Old.Org.Units)), make([]bool, len(p.New.Org.Units))}
	var all []ground.Key // of one crew at a time
	for _, c := range p.crews() {
		all = p.Old.addFTE(p.Old.addHeads(all[:0], c.unit), c.unit)
		for i := range c.parts {
			all = p.addMovesBeside(all, &c.parts[i], &led)
		}
		add(all)
	}
	return list
}

// inputs are those of one of the two files.
func (p *Pair) inputs(file int) *Inputs {
	if file == 0 {
		return p.Old
	}
	return p.New
}

// addLedOver adds the key that says who leads a unit: its own led_by, or that of the
// unit above that has one. With a list of those that have been added it adds no other.
func (in *Inputs) addLedOver(list []ground.Key, unit int, led *[2][]bool) []ground.Key {
	via := in.Managers[unit].Via
	if via < 0 {
		return list
	}
	if led != nil {
		if led[in.File][via] {
			return list
		}
		led[in.File][via] = true
	}
	return in.addCounts(append(list, in.key(orgmodel.TypeUnit, via, "led_by")), in.Managers[via].Posts)
}

// ending is the key of the new file that says when something of the old one ends.
func (p *Pair) ending(t orgmodel.Type, id string) []ground.Key { return p.addEnding(nil, t, id) }

func (p *Pair) addEnding(list []ground.Key, t orgmodel.Type, id string) []ground.Key {
	if ref, ends := p.New.ending()[id]; ends && ref.Type == t {
		return append(list, p.New.key(t, ref.Index, "until"))
	}
	return list
}

// guessedOf reports whether it is by a guess that the staff of a unit went where
// they did.
func (p *Pair) guessedOf(s *share) bool {
	for i := range s.parts {
		t := &s.parts[i]
		if p.Units().Guessed(t.Unit) || t.Post >= 0 && p.Posts().Guessed(t.Post) {
			return true
		}
	}
	return false
}

var unaffected = text("staff for whom nothing is new", "personal för vilken inget är nytt")

// churnedShare is the same as a share of all persons.
func churnedShare(holds func(*Transfer) Answer) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		var terms []figure.Term
		var unknown []ground.Key
		var rest figure.Bounds
		p.shares(holds, inHeads, func(s *share) {
			unknown = append(unknown, p.missing(s, inHeads)...)
			if !s.own.Exactly() {
				unknown = append(unknown, p.Old.key(orgmodel.TypeUnit, s.unit, inHeads.key))
			}
			if s.same {
				rest = rest.Plus(s.no)
				return
			}
			counted, other := p.shareTerm(s, inHeads, s.yes), p.shareTerm(s, inHeads, s.no)
			other.Role = figure.Other
			terms = append(terms, counted, other)
		})
		if rest.High > 0 {
			others := figure.Term{Name: unaffected, Quantity: rest.Between(), Unit: headUnit, Weight: rest.Between(), Role: figure.Other, Quiet: true, Keys: p.kept}
			terms = append(terms, others)
		}
		f := figure.Make(figure.Share, percent).AsShare().Of(terms...)
		if !slices.ContainsFunc(terms, func(t figure.Term) bool { return figure.BoundsOf(t.Weight).High > 0 }) {
			return figure.Nothing(noStaff.With())
		}
		f.Unknown = unknown
		return settle(f, openStaff)
	}
}

// settle names what is left out once, and gives a reason where the number is not
// exact for want of no single key.
func settle(f figure.Figure, open message.Text) figure.Figure {
	f.Unknown = once(f.Unknown)
	if !f.Quantity.Exact() && len(f.Unknown) == 0 && f.Note.IsZero() {
		f.Note = open.With()
	}
	return f
}

// missing names what the files leave out of a unit's share: how many it has, how
// many are in each post when that matters, and who leads.
func (p *Pair) missing(s *share, m *measure) []ground.Key {
	var list []ground.Key
	o := p.Old.Org
	if !s.mixed() {
		if !s.yes.Exactly() {
			list = append(list, p.Old.key(orgmodel.TypeUnit, s.unit, m.key))
		}
	} else if !s.yes.Exactly() {
		for i := range s.parts {
			t := &s.parts[i]
			if t.Post < 0 {
				continue
			}
			if q, key := m.post(&o.Posts[t.Post]); !q.Known() {
				list = append(list, p.Old.key(orgmodel.TypePost, t.Post, key))
			}
		}
		if !s.own.Exactly() {
			list = append(list, p.Old.key(orgmodel.TypeUnit, s.unit, m.key))
		}
	}
	for i := range s.parts {
		t := &s.parts[i]
		if s.holds(t) != Perhaps || t.Lost != No {
			continue
		}
		if len(t.From) == 0 {
			list = append(list, p.Old.leader(spot{t.Unit, t.Post})...)
		}
		if len(t.By) == 0 && t.To >= 0 {
			list = append(list, p.New.leader(spot{t.To, t.postIn(p)})...)
		}
	}
	return list
}

// leader is the key that would tell who leads staff.
func (in *Inputs) leader(s spot) []ground.Key {
	if u := in.unled(s); u >= 0 {
		return []ground.Key{in.key(orgmodel.TypeUnit, u, "led_by")}
	}
	return nil
}

// postIn is the post they are in now, when it is one.
func (t *Transfer) postIn(p *Pair) int {
	if t.Post >= 0 && len(p.Posts().After[t.Post]) == 1 {
		return p.Posts().After[t.Post][0]
	}
	return -1
}

// byOrigin lists the units that the staff come from.
func byOrigin(p *Pair, shares []share) []figure.Term {
	var list []figure.Term
	for i := range shares {
		s := &shares[i]
		if s.yes.High == 0 {
			continue
		}
		subject := p.shareTerm(s, inHeads, s.yes)
		subject.Quantity, subject.Quiet = figure.Told(s.yes.Rounded(2)), false
		if s.seen[Perhaps] {
			subject.Detail = perhaps
		}
		list = append(list, subject)
	}
	return list
}

// byPost lists the posts, and the units for staff outside the posts.
func byPost(p *Pair, shares []share) []figure.Term {
	var list []figure.Term
	for i := range shares {
		for k := range shares[i].parts {
			t := &shares[i].parts[k]
			holds := shares[i].holds(t)
			if holds == No {
				continue
			}
			subject := p.Old.term(orgmodel.TypeUnit, t.Unit, t.Heads, headUnit)
			subject.Keys = func(to []ground.Key) []ground.Key { return p.Old.addHeads(to, t.Unit) }
			if t.Post >= 0 {
				subject = p.Old.term(orgmodel.TypePost, t.Post, t.Heads, headUnit)
				subject.Keys = func(to []ground.Key) []ground.Key { return p.Old.addPost(to, t.Post, "count", "vacant") }
			}
			subject.Keys = subject.Keys.And(p.moved().Keys(shares[i].crew))
			subject.Guess = p.guessedOf(&shares[i])
			if holds == Perhaps {
				subject.Detail = perhaps
			}
			list = append(list, subject)
		}
	}
	return list
}

// byManager lists the posts that lead the staff now, those who lead together as
// one, in the order of the new file.
func byManager(p *Pair, shares []share) []figure.Term {
	type group struct {
		posts []int
		yes   figure.Bounds
		open  bool
		keys  figure.Keys
		guess bool
	}
	var groups []*group
	of := map[string]*group{}
	for i := range shares {
		s := &shares[i]
		for k := range s.parts {
			t := &s.parts[k]
			holds := s.holds(t)
			if holds == No || len(t.By) == 0 || t.Heads.IsZero() {
				continue
			}
			posts := byName(p.New.Org, orgmodel.TypePost, t.By)
			key := fmt.Sprint(posts)
			g := of[key]
			if g == nil {
				g = &group{posts: posts}
				of[key], groups = g, append(groups, g)
			}
			heads := figure.BoundsOf(t.Heads)
			if len(s.parts) == 1 {
				heads = s.own
			}
			if holds == Perhaps {
				heads.Low, g.open = 0, true
			}
			g.yes = g.yes.Plus(heads)
			g.keys = g.keys.And(func(to []ground.Key) []ground.Key { return p.Old.addHeads(to, s.unit) }).And(p.moved().Keys(s.crew))
			g.guess = g.guess || p.guessedOf(s)
		}
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return slices.Compare(a.posts, b.posts) })
	var list []figure.Term
	for _, g := range groups {
		subject := p.New.term(orgmodel.TypePost, g.posts[0], g.yes.Rounded(2), headUnit)
		subject.Keys, subject.Guess = g.keys, g.guess
		if len(g.posts) > 1 {
			var names []string
			for _, post := range g.posts {
				names = append(names, p.New.Called(orgmodel.Ref{Type: orgmodel.TypePost, Index: post}))
			}
			if subject.Name = message.And(names); !p.New.LeadTogether(g.posts) {
				subject.Name = message.Or(names)
			}
		}
		if g.open {
			subject.Detail = perhaps
		}
		list = append(list, subject)
	}
	return list
}
