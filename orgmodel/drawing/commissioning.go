package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Commissioning draws who purchases what of whom: purchasers to the left,
// providers to the right in groups, the agreements between them, and below
// those that nobody purchases by.
func Commissioning(org *orgmodel.Organisation, o Options) (*Drawing, error) {
	s, err := begin(org, o)
	if err != nil {
		return nil, err
	}
	m, err := s.market(o)
	if err != nil {
		return nil, err
	}
	m.settle()
	m.cards(s)
	title := s.titleBlock(m.root)
	title.crumbs = s.viewCrumbs(marketWords.view, title.crumbs)
	d := s.drawing("org-", s.say(marketWords.view)+" – "+s.title(m.root))
	if o.Depth > 0 {
		d.Notes = append(d.Notes, words.noDepth.With())
	}
	legend := s.legend(false)
	if len(m.deals)+len(m.mutual) > 0 {
		legend.entries = append([]legendEntry{{text: s.say(lookAgreement.label), fill: lookAgreement.tint, stroke: Stroke{Color: lookAgreement.edge, Width: 100}}}, legend.entries...)
	}
	p := page{picture: &marketPicture{market: m, s: s}, title: title, legend: legend, split: m.splitAdvice(s)}
	p.compose(d, o)
	m.tell(d, s)
	s.finish(d)
	return d, nil
}

// splitAdvice says which purchaser to draw on a sheet of its own: the one that
// orders most. Nil when there is no other.
func (m *market) splitAdvice(s sketch) func(paper string, size points) message.Message {
	busiest := -1
	for i := range m.purchasers {
		if busiest < 0 || len(m.purchasers[i].deals) > len(m.purchasers[busiest].deals) {
			busiest = i
		}
	}
	if busiest < 0 || len(m.purchasers[busiest].deals) == len(m.deals) {
		return nil
	}
	unit := &s.org.Units[m.purchasers[busiest].unit]
	return func(paper string, size points) message.Message {
		return marketWords.tooSmall.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), readable)
	}
}

// viewCrumbs names the view above the title, before the way down to a unit.
func (s sketch) viewCrumbs(view message.Text, way string) string {
	if way == "" {
		return s.say(view)
	}
	return s.say(view) + " · " + way
}

// market is what the commissioning view shows.
type market struct {
	root       int
	deals      []deal // in the order of the drawing
	purchasers []trader
	providers  []trader // group by group
	mutual     []deal   // agreements without direction
}

// deal is an agreement. The traders are places in the market's lists.
type deal struct {
	*orgmodel.Agreement
	form      agreementForm
	purchaser int // -1: not given, or not there on the day
	providers []int
	card      card
}

// trader is a unit on one of the two sides.
type trader struct {
	unit  int
	group providerGroup
	deals []int // in the order of the drawing
	card  card
}

// market collects the agreements that exist, with their parties, and in a
// purchaser-provider model the units whose role leads to no agreement.
func (s sketch) market(o Options) (*market, error) {
	m := &market{root: -1}
	if o.Root != "" {
		m.root = s.org.UnitIndex(o.Root)
		if m.root < 0 || !s.org.Active(&s.org.Units[m.root].Common) {
			return nil, &Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
		}
	}
	for i := range s.org.Agreements {
		a := &s.org.Agreements[i]
		if s.org.Active(&a.Common) && s.concerns(a, m.root) {
			s.strike(m, a)
		}
	}
	if s.org.Header.SteeringModel == orgmodel.PurchaserProvider {
		s.idle(m)
	}
	for i := range m.providers {
		m.providers[i].group = s.groupOf(m, i)
	}
	switch {
	case len(m.deals)+len(m.mutual)+len(m.purchasers)+len(m.providers) > 0:
		return m, nil
	case m.root >= 0:
		return nil, &Refusal{Text: marketWords.noneBelow.With(message.Quoted(s.org.Units[m.root].Name), s.org.Day())}
	}
	return nil, &Refusal{Text: marketWords.none.With(s.org.Day())}
}

// concerns reports whether a party of an agreement is the root or below it.
func (s sketch) concerns(a *orgmodel.Agreement, root int) bool {
	if root < 0 {
		return true
	}
	return slices.ContainsFunc(slices.Concat([]string{a.From}, a.To, a.Between), func(id string) bool {
		return s.under(s.org.UnitIndex(id), root)
	})
}

// under reports whether a unit is another one or below it.
func (s sketch) under(u, top int) bool {
	for v := range s.org.Line(u) {
		if v == top {
			return true
		}
	}
	return false
}

// strike adds an agreement to the market.
func (s sketch) strike(m *market, a *orgmodel.Agreement) {
	d := deal{Agreement: a, form: formOf(a.Form), purchaser: -1}
	if a.From == "" && len(a.To) == 0 && (len(a.Between) > 0 || d.form.mutual) {
		m.mutual = append(m.mutual, d)
		return
	}
	if u := s.partyOf(a.From); u >= 0 {
		d.purchaser = join(&m.purchasers, u)
	}
	for _, id := range a.To {
		if u := s.partyOf(id); u >= 0 {
			if p := join(&m.providers, u); !slices.Contains(d.providers, p) {
				d.providers = append(d.providers, p)
			}
		}
	}
	m.deals = append(m.deals, d)
}

// partyOf returns the unit of an id if it exists on the day; else -1.
func (s sketch) partyOf(id string) int {
	u := s.org.UnitIndex(id)
	if u < 0 || !s.org.Active(&s.org.Units[u].Common) {
		return -1
	}
	return u
}

// join returns the place of a unit among traders, adding it when it is new.
func join(traders *[]trader, unit int) int {
	i := slices.IndexFunc(*traders, func(t trader) bool { return t.unit == unit })
	if i < 0 {
		i = len(*traders)
		*traders = append(*traders, trader{unit: unit})
	}
	return i
}

// idle adds the units that have a role but no agreement, neither themselves nor
// through a unit above or below them.
func (s sketch) idle(m *market) {
	served := func(traders []trader, u int) bool {
		return slices.ContainsFunc(traders, func(t trader) bool { return s.under(u, t.unit) || s.under(t.unit, u) })
	}
	var purchasers, providers []trader
	for u := range s.org.Units {
		unit := &s.org.Units[u]
		if !s.org.Active(&unit.Common) || m.root >= 0 && !s.under(u, m.root) {
			continue
		}
		switch {
		case unit.Role == orgmodel.Purchaser && !served(m.purchasers, u):
			purchasers = append(purchasers, trader{unit: u})
		case unit.Role == orgmodel.Provider && !served(m.providers, u):
			providers = append(providers, trader{unit: u})
		}
	}
	m.purchasers = append(m.purchasers, purchasers...)
	m.providers = append(m.providers, providers...)
}

// groupOf says whose a provider is. The municipality that orders of itself is
// at home, even if it is not the one the file describes.
func (s sketch) groupOf(m *market, provider int) providerGroup {
	unit := m.providers[provider].unit
	principal := s.org.Principal(unit)
	if s.isMunicipality(principal) && slices.ContainsFunc(m.deals, func(d deal) bool {
		return d.purchaser >= 0 && slices.Contains(d.providers, provider) && s.org.Principal(m.purchasers[d.purchaser].unit) == principal
	}) {
		return groupInHouse
	}
	return groupOfPrincipal(s.org, principal)
}

func (s sketch) isMunicipality(u int) bool {
	return u >= 0 && s.org.KindOf(&s.org.Units[u]).ID == orgmodel.KindMunicipality
}
