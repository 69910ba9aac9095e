package proposals

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// joiner gathers the changes of both sides into rows.
type joiner struct {
	*Comparison
	all  bool
	rows []Row
}

// deed is a change of one of the sides, while it is looked for what happens to the same.
type deed struct {
	side, change int
	with         int // the first deed that happens to the same as far as is known: itself, or one before
}

// thing is something that may happen: to what the base has in a place, or to what only
// proposals have, by its id.
type thing struct {
	typ    orgmodel.Type
	place  int    // in the base; -1: it is not there
	id     string // of what is not; of what has no id, all that is said of it
	aspect string
}

func newJoiner(c *Comparison, o Options) *joiner {
	return &joiner{Comparison: c, all: o.All}
}

// things are what a change happens to, seen in one way: as one that comes or goes, or in
// one of its keys.
func (j *joiner) things(side, i int) []thing {
	d := j.To[side]
	ch := &d.Changes[i]
	aspect := string(d.Topic(ch).ID) + " " + ch.Key
	var list []thing
	for _, o := range ch.Old {
		list = append(list, thing{typ: ch.Type, place: o, aspect: aspect})
	}
	if list == nil {
		for _, n := range ch.New {
			id := idOf(d.New, ch.Type, n)
			if id == "" { // an amount, a risk, a record: alike where all of it is
				id = "\n" + d.Sentence(i).In(message.EN)
			}
			list = append(list, thing{typ: ch.Type, place: -1, id: id, aspect: aspect})
		}
	}
	return list
}

func idOf(o *orgmodel.Organisation, t orgmodel.Type, i int) string {
	if c := o.Common(orgmodel.Ref{Type: t, Index: i}); c != nil {
		return c.ID
	}
	return ""
}

// gather gives every change its row: changes of both sides that happen to the same thing
// in the same way share one, and so do those that share things with either.
func (j *joiner) gather() {
	deeds := j.deeds()
	at := map[int]int{}
	for i := range deeds {
		first := root(deeds, i)
		row, known := at[first]
		if !known {
			row = len(j.rows)
			at[first] = row
			j.rows = append(j.rows, Row{place: math.MaxInt})
		}
		j.put(&j.rows[row], deeds[i].side, deeds[i].change)
	}
	for i := range j.rows {
		r := &j.rows[i]
		r.Both = len(r.Changes[0]) > 0 && len(r.Changes[1]) > 0
		r.Alike = r.Both && j.alike(r)
		j.value(r)
	}
}

// deeds lists the changes to join, those that happen to the same tied together.
func (j *joiner) deeds() []deed {
	var deeds []deed
	at := map[thing]int{}
	for side, d := range j.To {
		list := d.Told()
		if j.all {
			list = everyOne(len(d.Changes))
		}
		for _, i := range list {
			ch := &d.Changes[i]
			if ofTheFile(ch) {
				continue
			}
			me := len(deeds)
			deeds = append(deeds, deed{side, i, me})
			for _, t := range j.things(side, i) {
				other, known := at[t]
				if !known {
					at[t] = me
					continue
				}
				a, b := root(deeds, other), root(deeds, me)
				deeds[max(a, b)].with = min(a, b)
			}
		}
	}
	return deeds
}

// root is the first deed that one is tied to.
func root(deeds []deed, i int) int {
	for deeds[i].with != i {
		i = deeds[i].with
	}
	return i
}

func everyOne(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// ofTheFile reports what the head of every page says of both proposals: the day, and how
// sure the file is.
func ofTheFile(ch *diff.Change) bool {
	return ch.Type == orgmodel.TypeOrganisation && (ch.Key == "as_of" || ch.Key == "status")
}

// put adds a change to a row, which is called as the base calls the first of what it is
// about, if it does.
func (j *joiner) put(r *Row, side, i int) {
	d := j.To[side]
	ch := &d.Changes[i]
	r.Type, r.Topic, r.Key = ch.Type, d.Topic(ch).ID, ch.Key
	r.Changes[side] = append(r.Changes[side], i)
	for _, o := range ch.Old {
		if o < r.place {
			c := j.Base.Common(orgmodel.Ref{Type: ch.Type, Index: o})
			r.place, r.ID, r.Name = o, c.ID, cmp.Or(c.Name, c.ID)
		}
	}
	if id := d.ID(ch); r.place == math.MaxInt && (r.Name == "" || id < r.ID) {
		r.ID, r.Name = id, d.Name(ch)
	}
}

// alike reports whether both sides of a row do the same.
func (j *joiner) alike(r *Row) bool {
	a, b := r.Changes[0], r.Changes[1]
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if !same(&j.To[0].Changes[a[k]], &j.To[1].Changes[b[k]]) {
			return false
		}
	}
	return true
}

func same(a, b *diff.Change) bool {
	return a.Kind == b.Kind && a.Key == b.Key && slices.Equal(a.Old, b.Old) && sameValue(a, b)
}

// sameValue reports whether both changes come to the same: of a list in which the order
// says nothing, to the same entities.
func sameValue(a, b *diff.Change) bool {
	t := format.Find(string(a.Type))
	if t == nil || a.Key == "" || t.Key(a.Key) == nil || !t.Key(a.Key).Set() || len(a.After.IDs) == 0 {
		return a.After.Raw == b.After.Raw && slices.Equal(a.After.IDs, b.After.IDs)
	}
	return slices.Equal(slices.Sorted(slices.Values(a.After.IDs)), slices.Sorted(slices.Values(b.After.IDs)))
}

// value says what stands in the key of a row, today and in each proposal, where both
// changes are of the same thing: of what merged, a key is about all of it.
func (j *joiner) value(r *Row) {
	var of []*diff.Change
	for side, changes := range r.Changes {
		for _, i := range changes {
			of = append(of, &j.To[side].Changes[i])
		}
	}
	for side := range r.Changes {
		if r.Key == "" || len(r.Changes[side]) > 1 || !slices.Equal(of[0].Old, of[len(of)-1].Old) {
			return
		}
	}
	r.Values = [3]diff.Value{of[0].Before, of[0].Before, of[0].Before}
	for side, changes := range r.Changes {
		if len(changes) > 0 {
			r.Values[1+side] = j.To[side].Changes[changes[0]].After
		}
	}
}

// common tells how a thing differs that both proposals add: the base has nothing to
// compare it with, so it is compared key by key.
func (j *joiner) common() {
	direct := diff.Compare(j.To[0].New, j.To[1].New, diff.Options{NoInfer: true})
	rows := len(j.rows)
	for i := range j.rows[:rows] {
		r := &j.rows[i]
		if r.ID == "" || r.Key != "" || !r.Both || !j.Added(r) {
			continue
		}
		for k := range direct.Changes {
			ch := &direct.Changes[k]
			if ch.Type != r.Type || ch.Key == "" || len(ch.Old) != 1 || len(ch.New) != 1 || idOf(direct.Old, ch.Type, ch.Old[0]) != r.ID {
				continue
			}
			r.Alike = false
			j.rows = append(j.rows, Row{
				Type: r.Type, Topic: direct.Topic(ch).ID, ID: r.ID, Name: r.Name, Key: ch.Key, Both: true, place: math.MaxInt,
				Values: [3]diff.Value{{}, ch.Before, ch.After},
			})
		}
	}
}

// Added reports whether a row tells of something that its proposals add.
func (c *Comparison) Added(r *Row) bool { return c.event(r, diff.Added) }

// Removed reports whether a row tells of something that its proposals end.
func (c *Comparison) Removed(r *Row) bool { return c.event(r, diff.Removed) }

func (c *Comparison) event(r *Row, e diff.Event) bool {
	some := false
	for side, changes := range r.Changes {
		for _, i := range changes {
			if c.To[side].Changes[i].Kind != diff.KindOf(r.Type, e) {
				return false
			}
			some = true
		}
	}
	return some
}

// elsewhere finds out whether a proposal that does not do what a row tells leaves the
// thing alone altogether.
func (j *joiner) elsewhere() {
	var touched [2]map[string]bool
	for side, d := range j.To {
		touched[side] = map[string]bool{}
		for i := range d.Changes {
			ch := &d.Changes[i]
			for _, o := range ch.Old {
				touched[side][fmt.Sprint(ch.Type, " ", o)] = true
			}
		}
	}
	for i := range j.rows {
		r := &j.rows[i]
		for side := range r.Elsewhere {
			r.Elsewhere[side] = !r.Both && len(r.Changes[side]) == 0 && touched[side][fmt.Sprint(r.Type, " ", r.place)]
		}
	}
	j.gone()
}

// gone finds out in which proposals what a row is about is there no more, and takes away
// the value it would have there.
func (j *joiner) gone() {
	for side, d := range j.To {
		lives := map[orgmodel.Type][]int{}
		for i := range j.rows {
			r := &j.rows[i]
			if _, known := lives[r.Type]; !known {
				_, lives[r.Type] = d.Twins(r.Type)
			}
			if r.place >= len(lives[r.Type]) {
				continue
			}
			n := lives[r.Type][r.place]
			r.Gone[side] = n < 0 || !d.New.Active(d.New.Common(orgmodel.Ref{Type: r.Type, Index: n}))
			if r.Gone[side] && len(r.Changes[side]) == 0 {
				r.Values[1+side] = diff.Value{}
			}
		}
	}
}
