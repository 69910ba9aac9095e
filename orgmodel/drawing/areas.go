package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Areas draws the parts of the municipality side by side: in each its units,
// who leads them jointly, and its services, in the same order everywhere, so
// that what one area lacks can be seen.
func Areas(org *orgmodel.Organisation, o Options) (*Drawing, error) {
	s, err := begin(org, o)
	if err != nil {
		return nil, err
	}
	a, err := s.atlas(o)
	if err != nil {
		return nil, err
	}
	a.cards(s)
	title := s.titleBlock(a.root)
	title.crumbs = s.viewCrumbs(areaWords.view, title.crumbs)
	d := s.drawing("org-", s.say(areaWords.view)+" – "+s.title(a.root))
	if o.Depth > 0 {
		d.Notes = append(d.Notes, words.noDepth.With())
	}
	if m := a.homelessNote(); !m.IsZero() {
		d.Notes = append(d.Notes, m)
	}
	p := page{picture: &atlasPicture{atlas: a, s: s}, title: title, legend: a.legend(s)}
	p.compose(d, o)
	a.tell(d, s)
	s.finish(d)
	return d, nil
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

	card card   // the area itself
	rows []cell // the same rows as in the regions beside it
}

// cell is what a region has in a row: cards, or words on what is missing.
type cell struct {
	cards []card
	words string
	lacks bool // the words say that most of the other areas have it
}

// atlas collects the areas that exist, and what has them.
func (s sketch) atlas(o Options) (*atlas, error) {
	a := &atlas{root: -1, told: map[int]bool{}, byProvider: map[int][]int{}}
	if o.Root != "" {
		a.root = s.org.UnitIndex(o.Root)
		if a.root < 0 || !s.org.Active(&s.org.Units[a.root].Common) {
			return nil, &Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
		}
	}
	all := s.regions(a)
	if len(all) == 0 {
		return nil, &Refusal{Text: areaWords.none.With(s.org.Day())}
	}
	s.settlers(a, all)
	if a.root >= 0 && a.units+a.others == 0 {
		return nil, &Refusal{Text: areaWords.noneBelow.With(message.Quoted(s.org.Units[a.root].Name))}
	}
	return a, nil
}

// regions makes a region of every area that exists, each below the one it is
// part of. It returns them by their place in the file's list.
func (s sketch) regions(a *atlas) map[int]*region {
	all := map[int]*region{}
	for i := range s.org.Areas {
		if s.org.Active(&s.org.Areas[i].Common) {
			all[i] = &region{area: i, id: s.org.Areas[i].ID}
		}
	}
	for i := range s.org.Areas {
		r, drawn := all[i]
		if !drawn {
			continue
		}
		if above := s.areaAbove(i); above >= 0 && all[above] != nil {
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
func (s sketch) areaAbove(i int) int {
	up := func(i int) int {
		if ref, ok := s.org.Find(s.org.Areas[i].PartOf); ok && ref.Type == orgmodel.TypeArea {
			return ref.Index
		}
		return -1
	}
	for v, n := up(i), 0; v >= 0 && n <= len(s.org.Areas); v, n = up(v), n+1 {
		if v == i {
			return -1
		}
	}
	return up(i)
}

// settlers puts units where they say they are, and services where they or else
// their providers do.
func (s sketch) settlers(a *atlas, all map[int]*region) {
	whole := &region{area: -1, id: "_all"}
	find := func(ids []string) (list []*region) {
		for _, id := range ids {
			ref, ok := s.org.Find(id)
			switch {
			case id == orgmodel.AllAreas:
				list = append(list, whole)
			case ok && ref.Type == orgmodel.TypeArea && all[ref.Index] != nil:
				list = append(list, all[ref.Index])
			}
		}
		return list
	}
	for u := range s.org.Units {
		unit := &s.org.Units[u]
		if !s.org.Active(&unit.Common) || a.root >= 0 && !s.under(u, a.root) {
			continue
		}
		places := find(unit.Areas)
		for _, r := range places {
			r.units = once(r.units, u)
		}
		switch k := s.org.KindOf(unit); {
		case len(places) > 0 && s.org.Outside(u):
			a.others++
		case len(places) > 0:
			a.units++
		case k != nil && k.Sphere == orgmodel.Administrative && !s.org.Outside(u):
			a.homelessUnits++
		}
	}
	for i := range s.org.Services {
		service := &s.org.Services[i]
		if !s.org.Active(&service.Common) || a.root >= 0 && !s.providedUnder(service, a.root) {
			continue
		}
		units, _ := metrics.Providers(s.org, i)
		ids, fromProviders := metrics.AreasOf(s.org, i, units)
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

func (s sketch) providedUnder(service *orgmodel.Service, root int) bool {
	return slices.ContainsFunc(service.ProvidedBy, func(id string) bool { return s.under(s.org.UnitIndex(id), root) })
}

// homelessNote counts what is not drawn because nobody has said where it is.
func (a *atlas) homelessNote() message.Message {
	units := message.Count(a.homelessUnits, areaWords.unitOne, areaWords.unitMany)
	services := message.Count(a.homelessServices, areaWords.serviceOne, areaWords.serviceMany)
	switch {
	case a.homelessUnits > 0 && a.homelessServices > 0:
		return areaWords.homeless.With(areaWords.homelessBoth.With(units, services))
	case a.homelessUnits > 0:
		return areaWords.homeless.With(units)
	case a.homelessServices > 0:
		return areaWords.homeless.With(services)
	}
	return message.Message{}
}

// legend explains, besides the kinds, the services and the sign for what is
// missing.
func (a *atlas) legend(s sketch) *legend {
	l := s.legend(false)
	if a.serviceCards {
		k := &lookServices
		l.entries = append([]legendEntry{{text: s.say(k.label), fill: k.tint, stroke: Stroke{Color: k.edge, Width: geometry.Pt}}}, l.entries...)
	}
	if a.missing {
		l.entries = append(l.entries, legendEntry{text: s.say(areaWords.legendMissing)})
	}
	return l
}

// tell writes the description and the outline.
func (a *atlas) tell(d *Drawing, s sketch) {
	areas := 0
	var count func(list []*region)
	count = func(list []*region) {
		for _, r := range list {
			areas++
			count(r.parts)
		}
	}
	count(a.regions)
	d.Description = s.say(areaWords.description, s.title(a.root), s.day(),
		message.Count(areas, areaWords.areaOne, areaWords.areaMany),
		withOthers(a.units, a.others, plural{areaWords.unitOne, areaWords.unitMany}),
		message.Count(a.services, areaWords.serviceOne, areaWords.serviceMany))
	if a.whole != nil {
		d.Outline = a.whole.outline(d.Outline, s, 0)
	}
	for _, r := range a.regions {
		d.Outline = r.outline(d.Outline, s, 0)
	}
	if m := a.homelessNote(); !m.IsZero() {
		d.Outline = append(d.Outline, Entry{Heading: true, Text: m.In(s.lang)})
	}
}

// outline tells a region: what it is, what it lacks, what lies in it.
func (r *region) outline(list []Entry, s sketch, depth int) []Entry {
	r.card.depth = depth
	if r.area < 0 {
		list = append(list, Entry{Depth: depth, Heading: true, Text: r.card.name})
	} else {
		list = r.card.outline(list)
	}
	for _, c := range r.rows {
		if c.words != "" {
			list = append(list, Entry{Depth: depth + 1, Text: c.words})
		}
	}
	for _, c := range r.rows {
		for i := range c.cards {
			c.cards[i].depth = depth + 1
			list = c.cards[i].outline(list)
		}
	}
	for _, part := range r.parts {
		list = part.outline(list, s, depth+1)
	}
	return list
}
