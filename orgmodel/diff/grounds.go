package diff

import (
	"slices"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What a change rests on is looked up when somebody asks: ten thousand changes
// carry no lists of keys. Key.File says whose a key is: 0 the old file's, 1 the
// new one's.

// Ground says what the sentence about a change rests on.
func (c *Comparison) Ground(ch *Change) ground.Ground {
	keys := c.Keys(ch)
	stated := make([]ground.Stated, len(keys))
	for i, k := range keys {
		stated[i] = c.stated(k)
	}
	g := ground.Of(stated...)
	if ch.Guess != nil {
		return g.Guessed()
	}
	return g
}

// Status is how sure the new file is of a change: as sure as the least sure of
// what it says about it. Of what is gone it is that of the statement that ends it.
func (c *Comparison) Status(ch *Change) orgmodel.Status {
	return c.restsOn(ch).status
}

// resting is what a change rests on, and how sure the new file is of it.
type resting struct {
	keys   []ground.Key // read them only
	status orgmodel.Status
}

func (c *Comparison) restsOn(ch *Change) resting {
	if r, known := c.rested()[ch]; known {
		return r
	}
	keys := c.keys(ch)
	return resting{keys, c.leastSure(keys)}
}

// restingOf is that of all changes: each is asked for many times.
func restingOf(c *Comparison) map[*Change]resting {
	list := make(map[*Change]resting, len(c.Changes))
	for i := range c.Changes {
		keys := c.keys(&c.Changes[i])
		list[&c.Changes[i]] = resting{keys, c.leastSure(keys)}
	}
	return list
}

// leastSure is how sure the new file is of some keys.
func (c *Comparison) leastSure(keys []ground.Key) orgmodel.Status {
	least := orgmodel.Status("")
	for _, k := range keys {
		if s := c.stated(k); k.File == newFile && (least == "" || s.Status.LessSure(least)) {
			least = s.Status
		}
	}
	return least
}

const (
	oldFile = iota
	newFile
)

func (c *Comparison) side(file int) *orgmodel.Organisation {
	if file == oldFile {
		return c.Old
	}
	return c.New
}

func (c *Comparison) stated(k ground.Key) ground.Stated { return c.side(k.File).Stated(k) }

// keysOf names keys of one entity of one of the files.
func (c *Comparison) keysOf(file int, ref orgmodel.Ref, keys ...string) []ground.Key {
	list := c.side(file).Keys(ref, keys...)
	for i := range list {
		list[i].File = file
	}
	return list
}

// marked are those of some keys that a reader must be told of: such conditions are
// so common that naming each would hide the others.
func (c *Comparison) marked(keys []ground.Key) []ground.Key {
	return slices.DeleteFunc(keys, func(k ground.Key) bool {
		s := c.stated(k)
		return !s.Assumed && s.Status != orgmodel.Vision
	})
}

// wholeFile is that the new file describes an organisation: what it leaves out, and
// what only changes around a statement, is as sure as that.
func (c *Comparison) wholeFile() []ground.Key {
	return c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "")
}

// Keys are the keys of both files that the sentence about a change was made from.
// That all of the new file's header is assumed, its day and its name, is no
// assumption about what the file leaves out.
func (c *Comparison) Keys(ch *Change) []ground.Key {
	return slices.DeleteFunc(slices.Clone(c.restsOn(ch).keys), func(k ground.Key) bool {
		return k.Table == string(orgmodel.TypeOrganisation) && k.Key == "" && c.side(k.File).Header.Assumed.All
	})
}

// keys are the same, with the header: how sure the whole is, its status tells.
func (c *Comparison) keys(ch *Change) []ground.Key {
	switch {
	case ch.Kind == ServicePurchaserChanged:
		return c.purchaserKeys(ch)
	case ch.Kind == PathwayHandoffsChanged:
		return append(append(c.Pair().WayKeys(oldFile, ch.Old[0]), c.Pair().WayKeys(newFile, ch.New[0])...), c.wholeFile()...)
	case ch.Kind == PathwayStepsChanged:
		around := append(c.Pair().WayKeys(oldFile, ch.Old[0]), c.Pair().WayKeys(newFile, ch.New[0])...)
		return append(c.keyOfBoth(ch), c.marked(around)...)
	case ch.Type == orgmodel.TypeTargetGroup && ch.Kind.Info().Topic == coverage:
		return c.coverageKeys(ch)
	case len(ch.Old) == 1 && len(ch.New) == 1 && ch.Key != "":
		return append(c.keyOfBoth(ch), c.dividedKeys(ch)...)
	case len(ch.Old) == 0:
		ref := orgmodel.Ref{Type: ch.Type, Index: ch.New[0]}
		return append(c.homeKeys(newFile, ref), c.beginningKeys(ref)...)
	case len(ch.New) == 0:
		ref := orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]}
		return append(c.homeKeys(oldFile, ref), c.endingKeys(ref)...)
	}
	return c.transitionKeys(ch)
}

// deedHomes are the keys that say of what comes or goes what it is worth: who carries it
// out and for whom, between whom.
var deedHomes = map[orgmodel.Type][]string{
	orgmodel.TypeUnit:      {"kind", "areas", "per_area", "members"},
	orgmodel.TypePost:      {"unit"},
	orgmodel.TypeService:   {"provided_by", "target_groups"},
	orgmodel.TypeAgreement: {"from", "to", "between", "form"},
	orgmodel.TypeBudget:    homes[orgmodel.TypeBudget],
}

// DeedKeys are the marked keys behind that something comes or goes, with little of what
// else a sentence may tell of it; of all other changes, those of Keys.
func (c *Comparison) DeedKeys(ch *Change) []ground.Key {
	if len(ch.Old) > 0 && len(ch.New) > 0 {
		keys := c.Keys(ch)
		return slices.DeleteFunc(keys, func(k ground.Key) bool { return k.Key == "name" && k.Table == string(orgmodel.TypeArea) }) // which it only counts
	}
	file, places := newFile, ch.New
	if len(ch.New) == 0 {
		file, places = oldFile, ch.Old
	}
	var list []ground.Key
	for _, i := range places {
		ref := orgmodel.Ref{Type: ch.Type, Index: i}
		list = append(list, c.keysOf(file, ref, "", "name", "since", "until", "status")...)
		list = append(list, c.keysOf(file, ref, deedHomes[ch.Type]...)...)
		if ch.Type == orgmodel.TypeUnit {
			list = append(list, c.lineKeys(file, i)...)
		}
		if file == newFile {
			list = append(list, c.beginningKeys(ref)...)
		} else {
			list = append(list, c.endingKeys(ref)...)
		}
	}
	return c.marked(list)
}

// beginningKeys are those that decide whether what nobody was before is new.
func (c *Comparison) beginningKeys(ref orgmodel.Ref) []ground.Key {
	var list []ground.Key
	switch who := c.Match.Of(ref.Type); {
	case who == nil || len(who.Before[ref.Index]) > 0:
		return nil
	case who.Begins[ref.Index] == metrics.ByDates:
		if dated(c.New, ref).Known() {
			list = c.keysOf(newFile, ref, "date")
		}
	case who.Begins[ref.Index] != metrics.ByDecision && who.Begins[ref.Index] != metrics.Unsaid:
		return nil
	}
	list = append(list, c.keysOf(newFile, ref, "since", "decision")...)
	if by, ok := c.New.Find(c.New.Common(ref).Decision); ok && by.Type == orgmodel.TypeDecision {
		list = append(list, c.keysOf(newFile, by, "date")...)
	}
	return c.marked(list)
}

// keyOfBoth is a key of twins, before and after. That they are the same thing,
// though their ids differ, rests on what the new file says it was before.
func (c *Comparison) keyOfBoth(ch *Change) []ground.Key {
	if ch.Type == orgmodel.TypeOrganisation {
		ref := orgmodel.Ref{Type: ch.Type}
		return append(c.keysOf(oldFile, ref, ch.Key), c.keysOf(newFile, ref, ch.Key)...)
	}
	was, is := orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]}, orgmodel.Ref{Type: ch.Type, Index: ch.New[0]}
	list := append(c.keysOf(oldFile, was, ch.Key), c.keysOf(newFile, is, ch.Key)...)
	list = append(list, c.marked(c.keysOf(newFile, is, "", "name"))...)
	list = append(list, c.presence(oldFile, ch.Before.IDs)...)
	list = append(list, c.presence(newFile, ch.After.IDs)...)
	list = append(list, c.marked(c.keysOf(oldFile, was, "since", "until"))...)
	list = append(list, c.marked(c.keysOf(newFile, is, "since", "until"))...)
	if c.Old.Common(was).ID != c.New.Common(is).ID {
		list = append(list, c.marked(c.keysOf(newFile, is, "formerly"))...)
	}
	return list
}

// presence is that there is what a sentence refers to, where that is no matter of
// course.
func (c *Comparison) presence(file int, ids []string) []ground.Key {
	var list []ground.Key
	for _, id := range ids {
		if ref, _, ok := resolve(c.side(file), id); ok {
			list = append(list, c.marked(c.keysOf(file, ref, "", "name"))...)
		}
	}
	return list
}

// homes are the keys that tell of something that comes, besides that it is there;
// of what goes, those that say where it was.
var homes = map[orgmodel.Type][]string{
	orgmodel.TypeUnit:       {"kind", "parent", "members", "led_by", "heads", "areas", "per_area"},
	orgmodel.TypePost:       {"unit", "count"},
	orgmodel.TypeService:    {"provided_by", "target_groups"},
	orgmodel.TypeAgreement:  {"from", "to", "between", "amount"},
	orgmodel.TypeGoal:       {"target", "deadline"},
	orgmodel.TypeComparator: {"until"},
	orgmodel.TypeMeasure:    {"owner", "deadline"},
	orgmodel.TypeDecision:   {"form", "date", "body", "proposed_by"},
	orgmodel.TypeClaim:      {"quote", "by", "date", "stance", "answers", "about"},
	orgmodel.TypeBudget:     {"unit", "service", "amount", "change", "year", "from_year", "basis", "price_level"},
	orgmodel.TypeRisk:       {"about"},
	orgmodel.TypeRecord:     {"form", "about"},
}

// onlyComing are keys that nobody tells of what goes.
const onlyComing = " led_by heads target_groups areas per_area "

// homeKeys are what is said of something that comes or goes.
func (c *Comparison) homeKeys(file int, ref orgmodel.Ref) []ground.Key {
	list := c.keysOf(file, ref, "")
	for _, key := range homes[ref.Type] {
		if file == newFile || !strings.Contains(onlyComing, " "+key+" ") {
			list = append(list, c.keysOf(file, ref, key)...)
		}
	}
	list = append(list, c.presence(file, neighbours(c.side(file), ref))...)
	list = append(list, c.marked(c.keysOf(file, ref, "name", "status"))...) // else the author's word would stand as the source's
	switch ref.Type {
	case orgmodel.TypeAgreement:
		if a := &c.side(file).Agreements[ref.Index]; a.From != "" && len(a.To) > 0 {
			list = append(list, c.keysOf(file, ref, "form")...)
		}
	case orgmodel.TypeClaim:
		list = append(list, c.officeKeys(file, c.side(file).Claims[ref.Index].By)...)
	case orgmodel.TypeDecision:
		d := &c.side(file).Decisions[ref.Index]
		for _, id := range slices.Concat(d.Body, d.ProposedBy) {
			list = append(list, c.officeKeys(file, id)...)
		}
	case orgmodel.TypeUnit:
		list = append(list, c.lineKeys(file, ref.Index)...)
	case orgmodel.TypePost:
		if u := c.side(file).UnitIndex(c.side(file).Posts[ref.Index].Unit); u >= 0 {
			list = append(list, c.lineKeys(file, u)...)
		}
	}
	return append(list, c.marked(c.keysOf(file, ref, "since", "until"))...)
}

// lineKeys say where a unit stands in the line, and so whether it is one of the
// organisation's own.
func (c *Comparison) lineKeys(file, unit int) []ground.Key {
	var list []ground.Key
	for u := range c.side(file).Line(unit) {
		list = append(list, c.marked(c.keysOf(file, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "kind", "parent"))...)
	}
	return list
}

// officeKeys say who somebody in an office is.
func (c *Comparison) officeKeys(file int, id string) []ground.Key {
	ref, ok := c.side(file).Find(id)
	if !ok || ref.Type != orgmodel.TypePost {
		return nil
	}
	return c.marked(c.keysOf(file, ref, "", "unit", "holder", "party"))
}

// neighbours are what the sentence about something that comes or goes refers to.
func neighbours(o *orgmodel.Organisation, ref orgmodel.Ref) []string {
	switch ref.Type {
	case orgmodel.TypeUnit:
		u := &o.Units[ref.Index]
		return filled(slices.Concat([]string{u.Parent}, u.Members, u.LedBy))
	case orgmodel.TypePost:
		return filled([]string{o.Posts[ref.Index].Unit})
	case orgmodel.TypeService:
		return o.Services[ref.Index].ProvidedBy
	case orgmodel.TypeAgreement:
		a := &o.Agreements[ref.Index]
		return filled(slices.Concat([]string{a.From}, a.To, a.Between))
	case orgmodel.TypeMeasure:
		return o.Measures[ref.Index].Owner
	case orgmodel.TypeDecision:
		d := &o.Decisions[ref.Index]
		return filled(slices.Concat(d.Body, d.ProposedBy))
	case orgmodel.TypeBudget:
		return filled([]string{o.Budgets[ref.Index].Unit, o.Budgets[ref.Index].Service})
	}
	return nil
}

// endingKeys are what says that something old ends: its last day, the [[close]]
// that gives it, or that the new file leaves it out. That the day of a [[close]]
// is assumed makes the ending itself no assumption.
func (c *Comparison) endingKeys(old orgmodel.Ref) []ground.Key {
	id := c.Old.Common(old).ID
	ref, ok := c.New.Find(id)
	if !ok || ref.Type != old.Type {
		return c.wholeFile()
	}
	if by, closed := c.asked().closes[id]; closed {
		return c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeClose, Index: by}, "")
	}
	return c.keysOf(newFile, ref, "until")
}

// transitionKeys are those of several that became several: what the new ones were
// before, where they stand, and the numbers that are added up.
func (c *Comparison) transitionKeys(ch *Change) []ground.Key {
	var list []ground.Key
	for _, o := range ch.Old {
		ref := orgmodel.Ref{Type: ch.Type, Index: o}
		if ch.Key != "" {
			list = append(list, c.keysOf(oldFile, ref, ch.Key)...)
		}
		list = append(list, c.marked(c.keysOf(oldFile, ref, "", "since", "until"))...)
		if c.absorbed(ch) {
			list = append(list, c.endingKeys(ref)...)
		}
	}
	for _, n := range ch.New {
		ref := orgmodel.Ref{Type: ch.Type, Index: n}
		if c.absorbed(ch) {
			list = append(list, c.marked(c.keysOf(newFile, ref, "formerly"))...)
			continue
		}
		list = append(list, c.keysOf(newFile, ref, "formerly")...)
		if ch.Key != "" {
			list = append(list, c.keysOf(newFile, ref, ch.Key)...)
			continue
		}
		list = append(list, c.marked(c.keysOf(newFile, ref, "", "since", "until"))...)
		if ch.Type == orgmodel.TypeUnit {
			list = append(list, c.marked(c.keysOf(newFile, ref, "led_by", "members", "heads"))...)
			list = append(list, c.lineKeys(newFile, n)...)
			list = append(list, c.presence(newFile, neighbours(c.New, ref))...)
		}
	}
	return list
}

func (c *Comparison) absorbed(ch *Change) bool { return ch.Kind == stems[ch.Type].kind(Absorbed) }

// purchaserKeys are those of the agreements that name a service, before and after.
func (c *Comparison) purchaserKeys(ch *Change) []ground.Key {
	var list []ground.Key
	id := c.New.Services[ch.New[0]].ID
	for i := range c.New.Agreements {
		if a := &c.New.Agreements[i]; a.From != "" && c.New.Active(&a.Common) && slices.Contains(a.Services, id) {
			list = append(list, c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: i}, "", "from", "services")...)
			list = append(list, c.presence(newFile, []string{a.From})...)
		}
	}
	id = c.Old.Services[ch.Old[0]].ID
	for i := range c.Old.Agreements {
		a := &c.Old.Agreements[i]
		if a.From == "" || !c.Old.Active(&a.Common) || !slices.Contains(a.Services, id) {
			continue
		}
		ref := orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: i}
		list = append(list, c.keysOf(oldFile, ref, "", "from", "services")...)
		if now, ok := c.New.Find(a.ID); !ok || now.Type != ref.Type || !c.New.Active(&c.New.Agreements[now.Index].Common) {
			list = append(list, c.endingKeys(ref)...)
		} else {
			list = append(list, c.keysOf(newFile, now, "from", "services")...)
		}
	}
	return list
}

// coverageKeys are what says which services reach a group: how sure it is decide
// those that no longer do, and those that do now.
func (c *Comparison) coverageKeys(ch *Change) []ground.Key {
	s := c.asked().served[groupsOf(ch)]
	if s == nil {
		return nil
	}
	keys := c.Pair().ServedKeys(s)
	if s.Turn != metrics.Interrupted { // for how long rests on the day, and not only on the ending
		keys = c.Endings(keys)
	}
	list := append(c.marked(keys), c.ServedNames(s)...)
	for _, j := range s.Gained {
		list = append(list, c.reachingKeys(j)...)
	}
	for _, o := range s.Lost {
		list = append(list, c.losingKeys(o)...)
	}
	if s.Turn == metrics.LostAll || s.Turn == metrics.Interrupted {
		for i := range c.New.Services { // that none reaches it rests on all of them
			list = append(list, c.marked(c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeService, Index: i}, "target_groups"))...)
		}
	}
	return list
}

// ServedNames are the marked names of a group, as the last file has it that knows it, and
// of the services that come to reach it and no longer do: else what the author calls them
// would stand as the source's word.
func (c *Comparison) ServedNames(s *metrics.Served) []ground.Key {
	file, group := newFile, s.New
	if group < 0 {
		file, group = oldFile, s.Old
	}
	list := c.marked(c.keysOf(file, orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: group}, "name"))
	for _, j := range s.Gained {
		list = append(list, c.marked(c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeService, Index: j}, "name"))...)
	}
	for _, o := range s.Lost {
		list = append(list, c.marked(c.keysOf(oldFile, orgmodel.Ref{Type: orgmodel.TypeService, Index: o}, "name"))...)
	}
	return list
}

// Endings puts the [[close]] itself in place of the day that it gives: that nobody
// has given the day makes the ending no assumption.
func (c *Comparison) Endings(keys []ground.Key) []ground.Key {
	for i, k := range keys {
		if k.File != newFile || k.Key != "until" {
			continue
		}
		if by, closed := c.asked().closes[k.ID]; closed {
			keys[i] = c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeClose, Index: by}, "")[0]
		}
	}
	return keys
}

// losingKeys are what says that an old service no longer reaches a group.
func (c *Comparison) losingKeys(old int) []ground.Key {
	if j := c.asked().lives[old]; j >= 0 {
		return c.reachingKeys(j)
	}
	return c.endingKeys(orgmodel.Ref{Type: orgmodel.TypeService, Index: old})
}

func (c *Comparison) reachingKeys(service int) []ground.Key {
	s := &c.New.Services[service]
	if o := c.asked().twin[service]; o >= 0 && sameSet(c.Old.Services[o].TargetGroups, s.TargetGroups) {
		return c.wholeFile() // something else than its groups has changed
	}
	return c.keysOf(newFile, orgmodel.Ref{Type: orgmodel.TypeService, Index: service}, "target_groups")
}

// asked is what looking up grounds takes, made when the first is asked for.
type asked struct {
	closes      map[string]int             // of the new file, by the ids they end
	served      map[[2]int]*metrics.Served // by the places of a group
	twin, lives []int                      // of services
}

func (c *Comparison) onAsking() func() *asked {
	return sync.OnceValue(func() *asked {
		a := &asked{closes: map[string]int{}, served: map[[2]int]*metrics.Served{}}
		for i := range c.New.Closes {
			for _, id := range c.New.Closes[i].IDs {
				a.closes[id] = i
			}
		}
		groups := metrics.ServedGroups(c.Pair())
		for i := range groups {
			a.served[[2]int{groups[i].Old, groups[i].New}] = &groups[i]
		}
		a.twin, a.lives = c.Twins(orgmodel.TypeService)
		return a
	})
}

func groupsOf(ch *Change) [2]int {
	places := [2]int{-1, -1}
	if len(ch.Old) > 0 {
		places[0] = ch.Old[0]
	}
	if len(ch.New) > 0 {
		places[1] = ch.New[0]
	}
	return places
}
