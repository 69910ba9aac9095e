// Package areas is the view of areas side by side: who works in each, who leads
// together, and which services there are. It says nothing of places on a map.
package areas

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Draw draws the parts of the municipality side by side: in each its units,
// who leads them jointly, and its services, in the same order everywhere, so
// that what one area lacks can be seen.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	a, err := newAtlas(s, o)
	if err != nil {
		return nil, err
	}
	a.cards(s)
	title := s.TitleBlock(a.root)
	title.Crumbs = s.ViewCrumbs(words.view, title.Crumbs)
	p := kit.Page{
		Picture: &atlasPicture{atlas: a, s: s}, Prefix: "org-", Name: s.Say(words.view) + " – " + s.Title(a.root),
		Title: title, Legend: a.legend(s), Low: true, Tell: func() kit.Told { return a.tell(s) },
	}
	if o.Depth > 0 {
		p.Notes = append(p.Notes, kit.Words.NoDepth.With())
	}
	if m := a.homelessNote(); !m.IsZero() {
		p.Notes = append(p.Notes, m)
	}
	return s.Draw(&p, o), nil
}

// atlas is what the areas view shows.
type atlas struct {
	root     int
	whole    *region // what is there for the whole municipality, if anything
	regions  []*region
	units    int // different ones in the picture
	others   int // units of other organisations, or these themselves
	services int

	homelessUnits, homelessServices int // without an area

	serviceCards, missing bool         // whether any is drawn
	told                  map[int]bool // units that have a card

	byProvider map[int][]int // services that are where their providers are, with these
}

// region is an area with what lies in it.
type region struct {
	area     int // -1: the whole municipality
	id       string
	units    []int // in file order
	services []int // in file order
	parts    []*region
	above    *region // what it is part of, or the whole municipality; or nil

	card kit.Card // the area itself
	rows []cell   // the same rows as in the regions beside it
}

// cell is what a region has in a row: cards, or words on what is missing.
type cell struct {
	cards []kit.Card
	words string
	lacks bool // the words say that most of the other areas have it
}

// newAtlas collects the areas that exist, and what has them.
func newAtlas(s kit.Sketch, o drawing.Options) (*atlas, error) {
	a := &atlas{root: -1, told: map[int]bool{}, byProvider: map[int][]int{}}
	if o.Root != "" {
		a.root = s.Org().UnitIndex(o.Root)
		if a.root < 0 || !s.Org().Active(&s.Org().Units[a.root].Common) {
			return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
	}
	all := regions(s, a)
	if len(all) == 0 {
		return nil, &drawing.Refusal{Text: words.none.With(s.Org().Day())}
	}
	settlers(s, a, all)
	if a.root >= 0 && a.units+a.others == 0 {
		return nil, &drawing.Refusal{Text: words.noneBelow.With(message.Quoted(s.Org().Units[a.root].Name))}
	}
	return a, nil
}

// regions makes a region of every area that exists, each below the one it is
// part of. It returns them by their place in the file's list.
func regions(s kit.Sketch, a *atlas) map[int]*region {
	all := map[int]*region{}
	for i := range s.Org().Areas {
		if s.Org().Active(&s.Org().Areas[i].Common) {
			all[i] = &region{area: i, id: s.Org().Areas[i].ID}
		}
	}
	for i := range s.Org().Areas {
		r, drawn := all[i]
		if !drawn {
			continue
		}
		if above := areaAbove(s, i); above >= 0 && all[above] != nil {
			r.above = all[above]
			r.above.parts = append(r.above.parts, r)
		} else {
			a.regions = append(a.regions, r)
		}
	}
	return all
}

// areaAbove is the area that an area is part of; -1 for one that is part of
// none, or in the end of itself.
func areaAbove(s kit.Sketch, i int) int {
	up := func(i int) int {
		if ref, ok := s.Org().Find(s.Org().Areas[i].PartOf); ok && ref.Type == orgmodel.TypeArea {
			return ref.Index
		}
		return -1
	}
	for v, n := up(i), 0; v >= 0 && n <= len(s.Org().Areas); v, n = up(v), n+1 {
		if v == i {
			return -1
		}
	}
	return up(i)
}

// settlers puts units where they say they are, and services where they or else
// their providers do.
func settlers(s kit.Sketch, a *atlas, all map[int]*region) {
	whole := &region{area: -1, id: "_all"}
	find := func(ids []string) (list []*region) {
		for _, id := range ids {
			ref, ok := s.Org().Find(id)
			switch {
			case id == orgmodel.AllAreas:
				list = append(list, whole)
			case ok && ref.Type == orgmodel.TypeArea && all[ref.Index] != nil:
				list = append(list, all[ref.Index])
			}
		}
		return list
	}
	for u := range s.Org().Units {
		unit := &s.Org().Units[u]
		if !s.Org().Active(&unit.Common) || a.root >= 0 && !s.Under(u, a.root) {
			continue
		}
		places := find(unit.Areas)
		for _, r := range places {
			r.units = once(r.units, u)
		}
		switch k := s.Org().KindOf(unit); {
		case len(places) > 0 && s.Org().Outside(u):
			a.others++
		case len(places) > 0:
			a.units++
		case k != nil && k.Sphere == orgmodel.Administrative && !s.Org().Outside(u):
			a.homelessUnits++
		}
	}
	for i := range s.Org().Services {
		service := &s.Org().Services[i]
		if !s.Org().Active(&service.Common) || a.root >= 0 && !providedUnder(s, service, a.root) {
			continue
		}
		units, _ := metrics.Providers(s.Org(), i)
		ids, fromProviders := metrics.AreasOf(s.Org(), i, units)
		places := find(ids)
		for _, r := range places {
			r.services = once(r.services, i)
		}
		if fromProviders {
			a.byProvider[i] = units
		}
		if len(places) > 0 {
			a.services++
		} else {
			a.homelessServices++
		}
	}
	if len(whole.units)+len(whole.services) > 0 {
		a.whole = whole
		for _, r := range a.regions {
			r.above = whole
		}
	}
}

// once adds to a list in file order what may just have been added to it.
func once(list []int, i int) []int {
	if n := len(list); n > 0 && list[n-1] == i {
		return list
	}
	return append(list, i)
}

func providedUnder(s kit.Sketch, service *orgmodel.Service, root int) bool {
	return slices.ContainsFunc(service.ProvidedBy, func(id string) bool { return s.Under(s.Org().UnitIndex(id), root) })
}

// homelessNote counts what is not drawn because nobody has said where it is.
func (a *atlas) homelessNote() message.Message {
	units := message.Count(a.homelessUnits, words.unitOne, words.unitMany)
	services := message.Count(a.homelessServices, words.serviceOne, words.serviceMany)
	switch {
	case a.homelessUnits > 0 && a.homelessServices > 0:
		return words.homeless.With(words.homelessBoth.With(units, services))
	case a.homelessUnits > 0:
		return words.homeless.With(units)
	case a.homelessServices > 0:
		return words.homeless.With(services)
	}
	return message.Message{}
}

// legend explains, besides the kinds, the services and the sign for what is
// missing.
func (a *atlas) legend(s kit.Sketch) *kit.Legend {
	l := s.Legend()
	if a.serviceCards {
		k := &lookServices
		l.Entries = append([]kit.LegendEntry{{Text: s.Say(k.Label), Fill: k.Tint, Stroke: drawing.Stroke{Color: k.Edge, Width: geometry.Pt}, Bars: k.Bars}}, l.Entries...)
	}
	if a.missing {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: s.Say(words.legendMissing)})
	}
	return l
}

// tell writes the description and the outline.
func (a *atlas) tell(s kit.Sketch) (told kit.Told) {
	areas := 0
	var count func(list []*region)
	count = func(list []*region) {
		for _, r := range list {
			areas++
			count(r.parts)
		}
	}
	count(a.regions)
	told.Description = s.Say(words.description, s.Title(a.root), s.Day(),
		message.Count(areas, words.areaOne, words.areaMany),
		kit.WithOthers(a.units, a.others, kit.Plural{One: words.unitOne, Many: words.unitMany}),
		message.Count(a.services, words.serviceOne, words.serviceMany))
	if a.whole != nil {
		told.Outline = a.whole.outline(told.Outline, s, 0)
	}
	for _, r := range a.regions {
		told.Outline = r.outline(told.Outline, s, 0)
	}
	if m := a.homelessNote(); !m.IsZero() {
		told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: m.In(s.Lang())})
	}
	return told
}

// outline tells a region: what it is, what it lacks, what lies in it.
func (r *region) outline(list []drawing.Entry, s kit.Sketch, depth int) []drawing.Entry {
	r.card.Depth = depth
	if r.area < 0 {
		list = append(list, drawing.Entry{Depth: depth, Heading: true, Text: r.card.Name})
	} else {
		list = r.card.Outline(list)
	}
	for _, c := range r.rows {
		if c.words != "" {
			list = append(list, drawing.Entry{Depth: depth + 1, Text: c.words})
		}
	}
	for _, c := range r.rows {
		for i := range c.cards {
			c.cards[i].Depth = depth + 1
			list = c.cards[i].Outline(list)
		}
	}
	for _, part := range r.parts {
		list = part.outline(list, s, depth+1)
	}
	return list
}
