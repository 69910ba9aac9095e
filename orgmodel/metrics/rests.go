package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// What a term rests on besides the keys whose values it adds up: that the unit or
// the post is there on the day, and is the organisation's own. Of these only keys
// that bear a mark are named. That a unit has a parent is so common a condition
// that naming it each time would hide the others.

// marked names those of an entity's keys that a reader must be told of.
func (in *Inputs) marked(ref orgmodel.Ref, keys ...string) []ground.Key {
	return in.addMarked(nil, ref, keys...)
}

// addMarked adds them to a list, as the other functions here do whose names begin
// so: who asks for the keys of ten thousand units makes one list for all.
func (in *Inputs) addMarked(list []ground.Key, ref orgmodel.Ref, keys ...string) []ground.Key {
	if !in.bearsMark(ref) {
		return list
	}
	if only := in.markedAlone(ref); only != "" {
		for _, key := range keys {
			if key == only {
				list = append(list, in.key(ref.Type, ref.Index, key))
			}
		}
		return list
	}
	c := in.Org.Common(ref)
	for _, key := range keys {
		if c.Assumed.Key(key) || c.KeyStatus(key) == orgmodel.Vision {
			list = append(list, in.key(ref.Type, ref.Index, key))
		}
	}
	return list
}

// bearsMark reports whether a key of an entity may have to be marked: of most none
// has, and that is seen without a look at each.
func (in *Inputs) bearsMark(ref orgmodel.Ref) bool {
	switch {
	case !in.anyMarked:
		return false
	case ref.Type == orgmodel.TypeUnit:
		return in.units.marked[ref.Index]
	case ref.Type == orgmodel.TypePost:
		return in.posts.marked[ref.Index]
	}
	c := in.Org.Common(ref)
	return c != nil && mayBeMarked(c)
}

// markedAlone is the one key of a unit or a post that is to be marked; empty where there
// may be others.
func (in *Inputs) markedAlone(ref orgmodel.Ref) string {
	switch ref.Type {
	case orgmodel.TypeUnit:
		return in.units.alone[ref.Index]
	case orgmodel.TypePost:
		return in.posts.alone[ref.Index]
	}
	return ""
}

func mayBeMarked(c *orgmodel.Common) bool {
	return c.Assumed.Any() || c.StatusOf != nil || c.Status == orgmodel.Vision
}

// MayBear reports whether a key of one of the two files may bear a mark: of most that is
// seen without a look at the key.
func (p *Pair) MayBear(k *ground.Key) bool {
	ref := orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}
	return k.Nth > 0 || ref.Type == orgmodel.TypeClose || p.inputs(k.File).bearsMark(ref)
}

// table is of all entities of one what thousands of keys ask of each: side by side it is
// sooner read than in the entities.
type table struct {
	ids    []string
	marked []bool // whether a key may have to be marked
	// How sure the file is of each key, and whether the entity names a source: of those
	// that are not marked, and of those of which one key alone is.
	status  []orgmodel.Status
	sourced []bool
	alone   []string // that key; empty: none, or more than that
}

func tableOf(n int, at func(i int) *orgmodel.Common) table {
	t := table{make([]string, n), make([]bool, n), make([]orgmodel.Status, n), make([]bool, n), make([]string, n)}
	var last string // the same key of many entities is read in one place
	for i := range n {
		c := at(i)
		t.ids[i], t.marked[i], t.status[i], t.sourced[i] = c.ID, mayBeMarked(c), c.Status, len(c.Sources) > 0
		switch key := onlyAssumed(c); key {
		case "":
		case last:
			t.alone[i] = last
		default:
			last, t.alone[i] = key, key
		}
	}
	return t
}

// onlyAssumed is the one key of an entity that is marked, since it is assumed; empty
// where none is, or more than that.
func onlyAssumed(c *orgmodel.Common) string {
	if c.Assumed.All || len(c.Assumed.Keys) != 1 || c.StatusOf != nil || c.Status == orgmodel.Vision {
		return ""
	}
	return c.Assumed.Keys[0]
}

// howSure says how sure the file is of a key: what Organisation.Stated says.
func (in *Inputs) howSure(k ground.Key) ground.Stated {
	t := &in.units
	switch orgmodel.Type(k.Table) {
	case orgmodel.TypeUnit:
	case orgmodel.TypePost:
		t = &in.posts
	default:
		return in.Org.Stated(k)
	}
	switch {
	case !t.marked[k.At]:
		return ground.Stated{Key: k, Status: t.status[k.At], Sourced: t.sourced[k.At]}
	case t.alone[k.At] != "":
		return ground.Stated{Key: k, Status: t.status[k.At], Assumed: t.alone[k.At] == k.Key, Sourced: t.sourced[k.At]}
	}
	return in.Org.Stated(k)
}

// bearsMarks reports whether anything in a file is assumed, or a vision.
func bearsMarks(o *orgmodel.Organisation) bool {
	any := false
	o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		any = any || c.Assumed.Any() || c.Status == orgmodel.Vision || len(c.StatusOf) > 0
	})
	return any
}

// unitIn is that a unit is there and has its place in the line.
func (in *Inputs) unitIn(unit int) []ground.Key {
	return in.addUnitIn(nil, unit)
}

func (in *Inputs) addUnitIn(list []ground.Key, unit int) []ground.Key {
	return append(append(list, in.key(orgmodel.TypeUnit, unit, "")), in.lineOf(unit)...)
}

// lineOf are the marked keys that give a unit its place in the line. They are
// shared: read them only.
func (in *Inputs) lineOf(unit int) []ground.Key {
	if !in.anyMarked {
		return nil
	}
	return slices.Clip(in.lineKeys()[unit])
}

// lineKeysOf lists them for every unit, those of the unit itself before those of
// the units above it, which most units have in common with the unit above.
func lineKeysOf(in *Inputs) [][]ground.Key {
	o := in.Org
	lines := make([][]ground.Key, len(o.Units))
	own := func(list []ground.Key, u int) []ground.Key {
		return in.addMarked(list, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "kind", "parent", "since", "until")
	}
	for _, u := range o.AboveFirst() {
		lines[u] = own(nil, u)
		if above := o.Parent(u); above >= 0 && lines[u] == nil {
			lines[u] = lines[above]
		} else if above >= 0 {
			lines[u] = append(lines[u], lines[above]...)
		}
	}
	for u := range lines {
		if o.Depth(u) >= 0 {
			continue
		}
		for at := range o.Line(u) { // outside the tree
			lines[u] = own(lines[u], at)
		}
	}
	return lines
}

// postIn is that a post is there and belongs to its unit.
func (in *Inputs) postIn(post int) []ground.Key {
	return in.addPost(nil, post)
}

// headsOf are the keys that say how many work in a unit: its own heads, else
// those of its posts.
func (in *Inputs) headsOf(unit int) []ground.Key {
	return in.addHeads(nil, unit)
}

func (in *Inputs) addHeads(list []ground.Key, unit int) []ground.Key {
	return in.addStaff(list, unit, "heads", in.Org.Units[unit].Heads.Known(), "count", "vacant")
}

// fteOf are the keys that say how many full-time equivalents they make.
func (in *Inputs) fteOf(unit int) []ground.Key {
	return in.addFTE(nil, unit)
}

func (in *Inputs) addFTE(list []ground.Key, unit int) []ground.Key {
	return in.addStaff(list, unit, "fte", in.Org.Units[unit].FTE.Known(), "fte")
}

func (in *Inputs) addStaff(list []ground.Key, unit int, key string, stated bool, ofPosts ...string) []ground.Key {
	list = in.addUnitIn(list, unit)
	if stated {
		return append(list, in.key(orgmodel.TypeUnit, unit, key))
	}
	for _, p := range in.Org.PostsOf(unit) {
		list = in.addPost(list, p, ofPosts...)
	}
	return list
}

// postKeys are some keys of a post, of those that it states, and that it is there.
func (in *Inputs) postKeys(post int, keys ...string) []ground.Key {
	return in.addPost(nil, post, keys...)
}

func (in *Inputs) addPost(list []ground.Key, post int, keys ...string) []ground.Key {
	ref := orgmodel.Ref{Type: orgmodel.TypePost, Index: post}
	list = in.addMarked(append(list, in.key(ref.Type, post, "")), ref, "unit", "since", "until")
	for _, key := range keys {
		if postNumber(&in.Org.Posts[post], key).Known() {
			list = append(list, in.key(ref.Type, post, key))
		}
	}
	return list
}

func postNumber(p *orgmodel.Post, key string) orgmodel.Quantity {
	switch key {
	case "count":
		return p.Count
	case "fte":
		return p.FTE
	}
	return p.Vacant
}

// leadsIn are the keys by which a post leads a unit.
func (in *Inputs) leadsIn(unit int) []ground.Key {
	return in.addLeads(nil, unit)
}

func (in *Inputs) addLeads(list []ground.Key, unit int) []ground.Key {
	return append(in.addUnitIn(list, unit), in.key(orgmodel.TypeUnit, unit, "led_by"))
}

// watch are the marked keys of all entities of a table: what a figure counts may
// come to be, or be no more, when one of them says something else.
func (in *Inputs) watch(t orgmodel.Type, n int, keys ...string) []ground.Key {
	var list []ground.Key
	for i := range n {
		ref := orgmodel.Ref{Type: t, Index: i}
		list = in.addMarked(list, ref, keys...)
	}
	return list
}

// cooperationMarks are the marked keys by which units may cooperate, or have a contract.
func cooperationMarks(in *Inputs) []ground.Key {
	list := in.watch(orgmodel.TypeAgreement, len(in.Org.Agreements), "from", "to", "between", "since", "until")
	list = append(list, in.watch(orgmodel.TypeUnit, len(in.Org.Units), "kind", "parent", "members", "led_by", "since", "until")...)
	return append(list, in.posted()...)
}

// postMarks are the marked keys by which posts count where they do.
func postMarks(in *Inputs) []ground.Key {
	return in.watch(orgmodel.TypePost, len(in.Org.Posts), "unit", "since", "until")
}

// restingOn is a figure that these keys decide as well as its terms.
func restingOn(f figure.Figure, keys func() []ground.Key) figure.Figure {
	f.Keys = f.Keys.And(figure.Listed(keys))
	return f
}
