// Package orgmodel is the domain: an organisation as it is described in a file,
// with its units, posts, services, agreements and clients' ways, and the
// look-ups and tree walks that rules, key figures and drawings need. It is plain
// data. It reads no file and judges nothing; package tomlfile reads, package
// rules judges.
//
// Entities lie in lists, in file order, and refer to each other by id. Functions
// say "unit int" or "post int" for a place in such a list; -1 is none. What is not
// known is the zero Quantity or Date, never 0. A model made in code is ready for
// look-ups once Index was called.
package orgmodel

import "strings"

// FormatVersion is the version of the file format this package speaks.
const FormatVersion = 1

// Organisation is a whole, resolved model: variants are laid upon their base,
// per_area is written out. Call Index after changing its lists.
type Organisation struct {
	Format       int               `toml:"format"`
	Header       Header            `toml:"organisation"`
	Sources      []Source          `toml:"source"`
	Kinds        []Kind            `toml:"kind"`
	Areas        []Area            `toml:"area"`
	Units        []Unit            `toml:"unit"`
	Posts        []Post            `toml:"post"`
	TargetGroups []TargetGroup     `toml:"target_group"`
	Services     []Service         `toml:"service"`
	Agreements   []Agreement       `toml:"agreement"`
	Pathways     []Pathway         `toml:"pathway"`
	Indicators   []Indicator       `toml:"indicator"`
	Goals        []Goal            `toml:"goal"`
	Budgets      []Budget          `toml:"budget"`
	Measures     []Measure         `toml:"measure"`
	Decisions    []Decision        `toml:"decision"`
	Claims       []Claim           `toml:"claim"`
	Comparators  []Comparator      `toml:"comparator"`
	Risks        []Risk            `toml:"risk"`
	Records      []Record          `toml:"record"`
	Accepts      []Accept          `toml:"accept"`
	Closes       []Close           `toml:"close"`
	Rules        map[string]string `toml:"rules"`

	// Sketch says that it is a list of units and what is known of them, without a
	// municipality, a day, a council or a board: no rule about authority, law or days
	// can judge it.
	Sketch bool `toml:"-"`

	// Repeats are what the files say twice in one list: it counts once.
	Repeats []Repeat `toml:"-"`
	// Unheeded is what variants state of things that are closed, and that
	// therefore has no effect.
	Unheeded []Unheeded `toml:"-"`

	// Aside is what of the files could not be read and is therefore not in the
	// model; the rest may be examined all the same.
	Aside []Aside `toml:"-"`

	// Circles are the units round each circle that WithoutCircles has cut, each before
	// the one above it: the first stands at the top now, and once more at the end.
	Circles [][]int `toml:"-"`

	// Filled are the keys, by the id of the entity, that a variant states and its
	// base left out: that they are known now is no change of the organisation.
	Filled map[string][]string `toml:"-"`

	// Added are the ids of the units that a variant adds to its base, or that the file has
	// and the one that it is compared with has not: a municipality among them is no
	// likelier to be the one that both are about. See Self.
	Added map[string]bool `toml:"-"`

	// Earlier are entities that a variant states anew, as they were.
	Earlier Earlier `toml:"-"`

	ids             map[string]Ref
	copies          map[string]string // the table that per_area made an id of
	closed          map[closing]Unit  // what units were when they were closed
	named, unkinded map[string]bool   // ids: made of names; of units whose kind a sketch leaves out
	tree            tree
	next            map[string][]Ref // by id: those that name it in formerly
}

// Ref names an entity by its table and its place in that table's list.
type Ref struct {
	Type  Type
	Index int
}

// Repeat is a word that a list of a file says again. The list in the model has
// it once.
type Repeat struct {
	Ref     Ref
	List    string // the key; within steps and values: "values.2.sources"
	Element int    // for Places: the second one, which is no element of the list
	Text    string
	Times   int // how often it is said in all
}

// Key is the key of the list, without the way to it.
func (r *Repeat) Key() string { return r.List[strings.LastIndexByte(r.List, '.')+1:] }

// Day returns the day the model describes.
func (o *Organisation) Day() Day { return o.Header.AsOf.Start() }

// SameMunicipality reports whether two models can be of one municipality: what
// does not name one may be of any.
func (o *Organisation) SameMunicipality(other *Organisation) bool {
	a, b := o.Header.Municipality, other.Header.Municipality
	return a == "" || b == "" || a == b
}

// Find returns the entity with an id. When two claim one id the first has it.
func (o *Organisation) Find(id string) (Ref, bool) {
	ref, ok := o.ids[id]
	return ref, ok
}

// Unit returns the unit with an id, or nil; Post and Service likewise.
func (o *Organisation) Unit(id string) *Unit {
	if ref, ok := o.ids[id]; ok && ref.Type == TypeUnit {
		return &o.Units[ref.Index]
	}
	return nil
}

// Post returns the post with an id, or nil.
func (o *Organisation) Post(id string) *Post {
	if ref, ok := o.ids[id]; ok && ref.Type == TypePost {
		return &o.Posts[ref.Index]
	}
	return nil
}

// UnitIndex returns the place of a unit in Units, or -1.
func (o *Organisation) UnitIndex(id string) int {
	if ref, ok := o.ids[id]; ok && ref.Type == TypeUnit {
		return ref.Index
	}
	return -1
}

// Active reports whether an entity exists on the day the model describes.
func (o *Organisation) Active(c *Common) bool { return c.ActiveOn(o.Day()) }

// ActiveID reports whether an id names an entity that exists on that day.
func (o *Organisation) ActiveID(id string) bool {
	ref, ok := o.Find(id)
	return ok && o.Active(o.Common(ref))
}

// Name returns the name of an entity, or the id itself when there is none.
func (o *Organisation) Name(id string) string {
	if ref, ok := o.Find(id); ok {
		if c := o.Common(ref); c.Name != "" {
			return c.Name
		}
	}
	return id
}

// Common returns what an entity has in common with all others. It is nil for
// the tables without common keys (accept, close).
func (o *Organisation) Common(ref Ref) *Common {
	switch ref.Type { // those that are asked for thousands of times
	case TypeUnit:
		return &o.Units[ref.Index].Common
	case TypePost:
		return &o.Posts[ref.Index].Common
	case TypeService:
		return &o.Services[ref.Index].Common
	}
	for i := range lists {
		if lists[i].typ == ref.Type {
			return lists[i].at(o, ref.Index)
		}
	}
	return nil
}

// CopyOf returns the id of the table that per_area made a unit or a post of, or
// none: those of one table are one statement in the file.
func (o *Organisation) CopyOf(id string) string { return o.copies[id] }

// NoteCopy says that per_area made a unit or a post of a table. Nothing else tells
// it: what is written out for each area looks like any other.
func (o *Organisation) NoteCopy(id, table string) {
	if o.copies == nil {
		o.copies = map[string]string{}
	}
	o.copies[id] = table
}

// list is how to reach the entities of one table.
type list struct {
	typ Type
	len func(*Organisation) int
	at  func(*Organisation, int) *Common
}

// lists are the tables whose entities have common keys, in reading order.
var lists = []list{
	{TypeOrganisation, func(*Organisation) int { return 1 }, func(o *Organisation, _ int) *Common { return &o.Header.Common }},
	{TypeSource, func(o *Organisation) int { return len(o.Sources) }, func(o *Organisation, i int) *Common { return &o.Sources[i].Common }},
	{TypeKind, func(o *Organisation) int { return len(o.Kinds) }, func(o *Organisation, i int) *Common { return &o.Kinds[i].Common }},
	{TypeArea, func(o *Organisation) int { return len(o.Areas) }, func(o *Organisation, i int) *Common { return &o.Areas[i].Common }},
	{TypeUnit, func(o *Organisation) int { return len(o.Units) }, func(o *Organisation, i int) *Common { return &o.Units[i].Common }},
	{TypePost, func(o *Organisation) int { return len(o.Posts) }, func(o *Organisation, i int) *Common { return &o.Posts[i].Common }},
	{TypeTargetGroup, func(o *Organisation) int { return len(o.TargetGroups) }, func(o *Organisation, i int) *Common { return &o.TargetGroups[i].Common }},
	{TypeService, func(o *Organisation) int { return len(o.Services) }, func(o *Organisation, i int) *Common { return &o.Services[i].Common }},
	{TypeAgreement, func(o *Organisation) int { return len(o.Agreements) }, func(o *Organisation, i int) *Common { return &o.Agreements[i].Common }},
	{TypePathway, func(o *Organisation) int { return len(o.Pathways) }, func(o *Organisation, i int) *Common { return &o.Pathways[i].Common }},
	{TypeIndicator, func(o *Organisation) int { return len(o.Indicators) }, func(o *Organisation, i int) *Common { return &o.Indicators[i].Common }},
	{TypeGoal, func(o *Organisation) int { return len(o.Goals) }, func(o *Organisation, i int) *Common { return &o.Goals[i].Common }},
	{TypeBudget, func(o *Organisation) int { return len(o.Budgets) }, func(o *Organisation, i int) *Common { return &o.Budgets[i].Common }},
	{TypeMeasure, func(o *Organisation) int { return len(o.Measures) }, func(o *Organisation, i int) *Common { return &o.Measures[i].Common }},
	{TypeDecision, func(o *Organisation) int { return len(o.Decisions) }, func(o *Organisation, i int) *Common { return &o.Decisions[i].Common }},
	{TypeClaim, func(o *Organisation) int { return len(o.Claims) }, func(o *Organisation, i int) *Common { return &o.Claims[i].Common }},
	{TypeComparator, func(o *Organisation) int { return len(o.Comparators) }, func(o *Organisation, i int) *Common { return &o.Comparators[i].Common }},
	{TypeRisk, func(o *Organisation) int { return len(o.Risks) }, func(o *Organisation, i int) *Common { return &o.Risks[i].Common }},
	{TypeRecord, func(o *Organisation) int { return len(o.Records) }, func(o *Organisation, i int) *Common { return &o.Records[i].Common }},
}

// Each calls f for every entity that has common keys, table by table, in file
// order; the organisation itself comes first.
func (o *Organisation) Each(f func(Ref, *Common)) {
	for _, l := range lists {
		for i := range l.len(o) {
			f(Ref{Type: l.typ, Index: i}, l.at(o, i))
		}
	}
}

// Index builds the look-ups: ids and the tree of units that exist on the day
// the model describes. Whoever builds or changes a model calls it once after.
func (o *Organisation) Index() {
	n := 0
	for _, l := range lists {
		n += l.len(o)
	}
	o.ids = make(map[string]Ref, n)
	o.Each(func(ref Ref, c *Common) {
		if c.ID == "" {
			return
		}
		if _, taken := o.ids[c.ID]; !taken {
			o.ids[c.ID] = ref
		}
	})
	o.tree = growTree(o)
	o.next = successions(o)
}
