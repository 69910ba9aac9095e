// Package commissioning is the view of who purchases what of whom: purchasers,
// agreements and providers in columns with lines between them while those can be
// followed, else a row for each agreement; with amounts and follow-up. Whether an
// agreement is in order is for rules to say.
package commissioning

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Draw draws who purchases what of whom: purchasers to the left,
// providers to the right in groups, the agreements between them, and below
// those that nobody purchases by. Where lines between them could not be followed,
// every agreement is a row with its parties, grouped by purchaser.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	m, err := newMarket(s, o)
	if err != nil {
		return nil, err
	}
	m.settle()
	m.cards(s)
	var picture kit.Picture = &marketPicture{market: m, s: s}
	if m.inRows {
		picture = &rowsPicture{market: m, s: s}
	}
	title := s.TitleBlock(m.root)
	title.Crumbs = s.ViewCrumbs(words.view, title.Crumbs)
	legend := s.Legend()
	if len(m.deals)+len(m.mutual) > 0 {
		legend.Entries = append([]kit.LegendEntry{{Text: s.Say(parties.LookAgreement.Label), Fill: parties.LookAgreement.Tint, Stroke: drawing.Stroke{Color: parties.LookAgreement.Edge, Width: 100}, Bars: parties.LookAgreement.Bars}}, legend.Entries...)
	}
	if !m.inRows && slices.ContainsFunc(m.deals, func(d deal) bool { return d.purchaser >= 0 || len(d.providers) > 0 }) {
		legend.Entries = append(legend.Entries, kit.LegendEntry{Text: s.Say(words.direction)})
	}
	p := kit.Page{
		Picture: picture, Prefix: "org-", Name: s.Say(words.view) + " – " + s.Title(m.root),
		Title: title, Legend: legend, Low: true, Split: m.splitAdvice(s), Tell: func() kit.Told { return m.tell(s) },
	}
	if o.Depth > 0 {
		p.Notes = append(p.Notes, kit.Words.NoDepth.With())
	}
	return s.Draw(&p, o), nil
}

// splitAdvice says which purchaser to draw on a sheet of its own: the one that
// orders most. Nil when there is no other.
func (m *market) splitAdvice(s kit.Sketch) func(paper string, size kit.Points) message.Message {
	busiest := -1
	for i := range m.purchasers {
		if busiest < 0 || len(m.purchasers[i].deals) > len(m.purchasers[busiest].deals) {
			busiest = i
		}
	}
	if busiest < 0 || len(m.purchasers[busiest].deals) == len(m.deals) {
		return nil
	}
	unit := &s.Org().Units[m.purchasers[busiest].unit]
	return func(paper string, size kit.Points) message.Message {
		return words.tooSmall.With(message.Paper(paper), size, message.Quoted(unit.Name), message.Code(unit.ID), kit.Readable)
	}
}

// market is what the commissioning view shows.
type market struct {
	root       int
	deals      []deal // in the order of the drawing
	purchasers []trader
	providers  []trader // group by group
	mutual     []deal   // agreements without direction
	inRows     bool     // lines between them could not be followed
}

// deal is an agreement. The traders are places in the market's lists.
type deal struct {
	*orgmodel.Agreement
	form      parties.AgreementForm
	purchaser int // -1: not given, or not there on the day
	providers []int
	card      kit.Card

	// the facts of the card, by what they tell
	parties, dates, amount, content, followUp, note []kit.Fact
}

// trader is a unit on one of the two sides.
type trader struct {
	unit  int
	group parties.ProviderGroup
	deals []int // in the order of the drawing
	card  kit.Card

	orders []kit.Fact // of the card of a purchaser
}

// newMarket collects the agreements that exist, with their parties, and in a
// purchaser-provider model the units whose role leads to no agreement.
func newMarket(s kit.Sketch, o drawing.Options) (*market, error) {
	m := &market{root: -1}
	if o.Root != "" {
		m.root = s.Org().UnitIndex(o.Root)
		if m.root < 0 || !s.Org().Active(&s.Org().Units[m.root].Common) {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
	}
	for i := range s.Org().Agreements {
		a := &s.Org().Agreements[i]
		if s.Org().Active(&a.Common) && concerns(s, a, m.root) {
			strike(s, m, a)
		}
	}
	if s.Org().Header.SteeringModel == orgmodel.PurchaserProvider {
		idle(s, m)
	}
	for i := range m.providers {
		m.providers[i].group = groupOf(s, m, i)
	}
	switch {
	case len(m.deals)+len(m.mutual)+len(m.purchasers)+len(m.providers) > 0:
		return m, nil
	case m.root >= 0:
		return nil, &drawing.Refusal{Text: words.noneBelow.With(message.Quoted(s.Org().Units[m.root].Name), s.Org().Day())}
	}
	return nil, &drawing.Refusal{Text: words.none.With(s.Org().Day())}
}

// concerns reports whether a party of an agreement is the root or below it.
func concerns(s kit.Sketch, a *orgmodel.Agreement, root int) bool {
	if root < 0 {
		return true
	}
	return slices.ContainsFunc(slices.Concat([]string{a.From}, a.To, a.Between), func(id string) bool {
		return s.Under(s.Org().UnitIndex(id), root)
	})
}

// strike adds an agreement to the market.
func strike(s kit.Sketch, m *market, a *orgmodel.Agreement) {
	d := deal{Agreement: a, form: parties.FormOf(a.Form), purchaser: -1}
	if a.From == "" && len(a.To) == 0 && (len(a.Between) > 0 || d.form.Mutual) {
		m.mutual = append(m.mutual, d)
		return
	}
	if u := parties.Of(s, a.From); u >= 0 {
		d.purchaser = join(&m.purchasers, u)
	}
	for _, id := range a.To {
		if u := parties.Of(s, id); u >= 0 {
			if p := join(&m.providers, u); !slices.Contains(d.providers, p) {
				d.providers = append(d.providers, p)
			}
		}
	}
	m.deals = append(m.deals, d)
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
func idle(s kit.Sketch, m *market) {
	served := func(traders []trader, u int) bool {
		return slices.ContainsFunc(traders, func(t trader) bool { return s.Under(u, t.unit) || s.Under(t.unit, u) })
	}
	var purchasers, providers []trader
	for u := range s.Org().Units {
		unit := &s.Org().Units[u]
		if !s.Org().Active(&unit.Common) || m.root >= 0 && !s.Under(u, m.root) {
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
func groupOf(s kit.Sketch, m *market, provider int) parties.ProviderGroup {
	unit := m.providers[provider].unit
	principal := s.Org().Principal(unit)
	if isMunicipality(s, principal) && slices.ContainsFunc(m.deals, func(d deal) bool {
		return d.purchaser >= 0 && slices.Contains(d.providers, provider) && s.Org().Principal(m.purchasers[d.purchaser].unit) == principal
	}) {
		return parties.GroupInHouse
	}
	return parties.GroupOfPrincipal(s.Org(), principal)
}

func isMunicipality(s kit.Sketch, u int) bool {
	return u >= 0 && s.Org().KindOf(&s.Org().Units[u]).ID == orgmodel.KindMunicipality
}
