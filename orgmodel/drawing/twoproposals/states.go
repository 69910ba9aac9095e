package twoproposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// state is what a proposal makes of a unit.
type state struct {
	weight int             // the weightiest first: by it a unit is counted, once
	word   message.Text    // in the box, with the proposal behind it
	counts kit.Plural      // in the title
	look   *changekit.Look // of a box of which both proposals make the same
	tells  message.Text    // where the unit goes, or comes from: {0}; empty: the row says it
}

// The states of a unit.
var (
	founded = state{0, message.Text{EN: "new", SV: "ny"}, kit.Plural{One: message.Text{EN: "{0} new", SV: "{0} ny"}, Many: message.Text{EN: "{0} new", SV: "{0} nya"}}, &changekit.LookFounded, message.Text{}}
	closed  = state{1, message.Text{EN: "closed", SV: "läggs ned"}, alike("{0} closed", "{0} läggs ned"), &changekit.LookClosed, message.Text{}}
	into    = state{
		2, message.Text{EN: "merged into another", SV: "går upp i annan"}, alike("{0} merged into others", "{0} går upp i andra"),
		&changekit.LookDissolved, message.Text{EN: "merged into {0}", SV: "går upp i {0}"},
	}
	divided = state{3, message.Text{EN: "split", SV: "delas"}, alike("{0} split", "{0} delas"), &changekit.LookDivided, message.Text{EN: "split into {0}", SV: "delas i {0}"}}
	ended   = state{
		4, message.Text{EN: "regrouped", SV: "omorganiseras"}, alike("{0} regrouped", "{0} omorganiseras"),
		&changekit.LookDivided, message.Text{EN: "regrouped as {0}", SV: "omorganiseras till {0}"},
	}
	merged = state{
		5, message.Text{EN: "merged of several", SV: "sammanslagen"}, kit.Plural{One: message.Text{EN: "{0} merged of several", SV: "{0} sammanslagen"}, Many: message.Text{EN: "{0} merged of several", SV: "{0} sammanslagna"}},
		&changekit.LookMerged, message.Text{EN: "merged of {0}", SV: "sammanslagen av {0}"},
	}
	outOf = state{6, message.Text{EN: "out of a split", SV: "ur en delning"}, alike("{0} out of a split", "{0} ur en delning"), &changekit.LookSplit, message.Text{EN: "out of {0}", SV: "ur {0}"}}
	begun = state{
		7, message.Text{EN: "regrouped of others", SV: "bildad av andra"}, kit.Plural{One: message.Text{EN: "{0} regrouped of others", SV: "{0} bildad av andra"}, Many: message.Text{EN: "{0} regrouped of others", SV: "{0} bildade av andra"}},
		&changekit.LookMerged, message.Text{EN: "regrouped of {0}", SV: "bildad av {0}"},
	}
	takes   = state{8, message.Text{EN: "takes up others", SV: "tar upp andra"}, alike("{0} taking up others", "{0} tar upp andra"), &changekit.LookMerged, message.Text{EN: "takes up {0}", SV: "tar upp {0}"}}
	gains   = state{9, message.Text{EN: "gets a part", SV: "får en del"}, alike("{0} getting a part", "{0} får en del"), &changekit.LookMerged, message.Text{EN: "gets a part of {0}", SV: "får en del av {0}"}}
	gives   = state{10, message.Text{EN: "gives off a part", SV: "avger en del"}, alike("{0} giving off a part", "{0} avger en del"), &changekit.LookSplit, message.Text{EN: "gives a part to {0}", SV: "avger en del till {0}"}}
	moved   = state{11, message.Text{EN: "moved", SV: "flyttas"}, alike("{0} moved", "{0} flyttas"), &changekit.LookMoved, message.Text{}}
	renamed = state{12, message.Text{EN: "renamed", SV: "byter namn"}, alike("{0} renamed", "{0} byter namn"), &changekit.LookChanged, message.Text{}}
	changed = state{13, message.Text{EN: "changed", SV: "ändras"}, alike("{0} changed", "{0} ändras"), &changekit.LookChanged, message.Text{}}
)

func alike(en, sv string) kit.Plural {
	text := message.Text{EN: en, SV: sv}
	return kit.Plural{One: text, Many: text}
}

// touch is what a row tells of the unit of a slot: of what several units become, each
// proposal only does something to those that are its own.
type touch struct {
	row  *proposals.Row
	by   [2]*state // what each proposal makes of the unit; nil: nothing
	said [2]string // where to, or from where
}

// both reports whether both proposals do something here.
func (t *touch) both() bool { return t.by[0] != nil && t.by[1] != nil }

// alike reports whether both do the same.
func (t *touch) alike() bool { return t.row.Alike && t.both() }

// moves reports whether it is told of a proposal that it moves a unit.
func (s *proposalSlot) moves(side int) bool {
	return slices.ContainsFunc(s.touches, func(t touch) bool { return t.by[side] == &moved })
}

// who says which proposal does something to what a slot stands for: 0 or 1, 2 for both.
func (s *proposalSlot) who() (who int, some bool) {
	var by [2]bool
	for i := range s.touches {
		for side, is := range s.touches[i].by {
			by[side] = by[side] || is != nil
		}
	}
	switch {
	case by[0] && by[1]:
		return 2, true
	case by[1]:
		return 1, true
	}
	return 0, by[0]
}

// same reports whether both proposals do the same to a unit, and all of it.
func (s *proposalSlot) same() bool {
	return !slices.ContainsFunc(s.touches, func(t touch) bool { return !t.alike() })
}

// states are what a proposal makes of a unit, the weightiest first, each once.
func (s *proposalSlot) states(side int) []*state {
	var list []*state
	for i := range s.touches {
		if is := s.touches[i].by[side]; is != nil && !slices.Contains(list, is) {
			list = append(list, is)
		}
	}
	slices.SortStableFunc(list, func(a, b *state) int { return a.weight - b.weight })
	if len(list) > 1 { // that it is changed goes without saying then
		list = slices.DeleteFunc(list, func(is *state) bool { return is == &changed })
	}
	return list
}

// tell gives every row its boxes.
func (t *proposalTeller) tell() {
	for i := range t.Rows {
		r := &t.Rows[i]
		told := map[int]*touch{}
		var order []int
		at := func(slot int) *touch {
			if told[slot] == nil {
				told[slot] = &touch{row: r}
				order = append(order, slot)
			}
			return told[slot]
		}
		for side, changes := range r.Changes {
			for _, c := range changes {
				if ch := &t.To[side].Changes[c]; r.Type == orgmodel.TypeUnit {
					t.touchUnits(r, side, ch, at)
				}
			}
		}
		if r.Type != orgmodel.TypeUnit || order == nil {
			for _, slot := range t.homes(r) {
				for side, changes := range r.Changes {
					if len(changes) > 0 || len(r.Changes[0])+len(r.Changes[1]) == 0 {
						at(slot).by[side] = &changed
					}
				}
			}
		}
		for _, slot := range order {
			t.slots[slot].touches = append(t.slots[slot].touches, *told[slot])
		}
		if order == nil {
			t.rest = append(t.rest, r)
		}
	}
	t.settle()
	t.count()
}

// touchUnits tells of each unit of a change what the proposal makes of it.
func (t *proposalTeller) touchUnits(r *proposals.Row, side int, ch *diff.Change, at func(slot int) *touch) {
	d := t.To[side]
	olds, news := t.placed(0, ch.Old), t.placed(1+side, ch.New)
	set := func(slot int, is *state, others []int, k int) {
		touch := at(slot)
		if touch.by[side] != nil && touch.by[side].weight <= is.weight {
			return
		}
		touch.by[side], touch.said[side] = is, ""
		if !is.tells.IsZero() {
			touch.said[side] = t.say(is.tells, message.And(t.of[k].UnitNames(others)))
		}
	}
	for _, slot := range olds {
		if is := stateOfOld(ch.Kind, r.Key != "", t.slots[slot].in[1+side] >= 0); is != nil {
			set(slot, is, ch.New, 1+side)
		}
	}
	if r.Key != "" && len(olds) > 0 {
		return // of what several units become, a key is about what they were
	}
	for _, slot := range news {
		if is := stateOfNew(ch.Kind, r.Key != "", t.slots[slot].in[0] >= 0 && d.Old.Active(&d.Old.Units[t.slots[slot].in[0]].Common)); is != nil {
			set(slot, is, ch.Old, 0)
		}
	}
}

// placed are the slots of units.
func (t *proposalTeller) placed(k int, units []int) (slots []int) {
	for _, u := range units {
		if i := t.at[k][u]; i >= 0 {
			slots = append(slots, i)
		}
	}
	return slots
}

// unitEvent is what happens to units as such by the kind of a change.
func unitEvent(kind diff.Kind) diff.Event {
	for _, e := range []diff.Event{
		diff.Added, diff.DescribedNow, diff.Removed, diff.NotDescribed, diff.Merged, diff.Absorbed, diff.Split, diff.SpunOff, diff.Regrouped, diff.PartMoved, diff.Renamed,
	} {
		if diff.KindOf(orgmodel.TypeUnit, e) == kind {
			return e
		}
	}
	return ""
}

// keyState is what a proposal makes of a unit of which one key gets another value.
func keyState(kind diff.Kind) *state {
	switch kind {
	case diff.UnitMoved:
		return &moved
	case diff.KindOf(orgmodel.TypeUnit, diff.Renamed):
		return &renamed
	}
	return &changed
}

// stateOfOld is what a proposal makes of a unit of the base, which lives on by itself or
// does not.
func stateOfOld(kind diff.Kind, key, lives bool) *state {
	event := unitEvent(kind)
	switch {
	case key:
		return keyState(kind)
	case event == diff.Removed:
		return &closed
	case lives && slices.Contains([]diff.Event{diff.Merged, diff.Absorbed, diff.Split, diff.SpunOff, diff.Regrouped, diff.PartMoved}, event):
		return &gives
	case event == diff.Merged, event == diff.Absorbed:
		return &into
	case event == diff.Split:
		return &divided
	case event == diff.Regrouped:
		return &ended
	}
	return &changed
}

// stateOfNew is what a proposal makes of a unit that comes out of a change, which the
// base has or has not.
func stateOfNew(kind diff.Kind, key, lived bool) *state {
	event := unitEvent(kind)
	switch {
	case key:
		return keyState(kind)
	case event == diff.Added, event == diff.DescribedNow:
		return &founded
	case lived && event == diff.Absorbed:
		return &takes
	case lived && event != "":
		return &gains
	case event == diff.Merged:
		return &merged
	case event == diff.Split, event == diff.SpunOff:
		return &outOf
	case event == diff.Regrouped:
		return &begun
	}
	return &changed
}

// homes are the boxes that a row is told in which is about no unit as such: of a unit its
// own, of a post that of its unit, of a service those of its providers.
func (t *proposalTeller) homes(r *proposals.Row) []int {
	var list []int
	add := func(k int, id string) {
		if u := t.orgs()[k].UnitIndex(id); u >= 0 && t.at[k][u] >= 0 && !slices.Contains(list, t.at[k][u]) {
			list = append(list, t.at[k][u])
		}
	}
	for k, org := range t.orgs() {
		ref, ok := org.Find(r.ID)
		if !ok || ref.Type != r.Type {
			continue
		}
		switch r.Type {
		case orgmodel.TypeUnit:
			add(k, r.ID)
		case orgmodel.TypePost:
			add(k, org.Posts[ref.Index].Unit)
		case orgmodel.TypeService:
			for _, id := range org.Services[ref.Index].ProvidedBy {
				add(k, id)
			}
		}
	}
	return list
}
