package proposals

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// joiner gathers the changes of both sides into rows.
type joiner struct {
	*Comparison
	all  bool
	rows []Row
	at   map[thing]int // the row of something that happens to a thing of the base, or to a new one
}

// thing is something that may happen: to what the base has in a place, or to what only
// proposals have, by its id.
type thing struct {
	typ    orgmodel.Type
	place  int    // in the base; -1: it is not there
	id     string // of what is not
	aspect string
}

func newJoiner(c *Comparison, o Options) *joiner {
	return &joiner{Comparison: c, all: o.All, at: map[thing]int{}}
}

// things are what a change happens to, seen in one way: as one that comes or goes, or in
// one of its keys.
func (j *joiner) things(side int, ch *diff.Change) []thing {
	d := j.To[side]
	aspect := string(d.Topic(ch).ID) + " " + ch.Key
	var list []thing
	for _, o := range ch.Old {
		list = append(list, thing{typ: ch.Type, place: o, aspect: aspect})
	}
	if list == nil {
		for _, n := range ch.New {
			list = append(list, thing{typ: ch.Type, place: -1, id: idOf(d.New, ch.Type, n), aspect: aspect})
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
// in the same way share one.
func (j *joiner) gather() {
	for side, d := range j.To {
		list := d.Told()
		if j.all {
			list = everyOne(len(d.Changes))
		}
		for _, i := range list {
			if ch := &d.Changes[i]; !ofTheFile(ch) {
				j.put(side, i)
			}
		}
	}
	for i := range j.rows {
		r := &j.rows[i]
		r.Both = len(r.Changes[0]) > 0 && len(r.Changes[1]) > 0
		r.Alike = r.Both && j.alike(r)
		j.value(r)
	}
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

// put gives a change its row.
func (j *joiner) put(side, i int) {
	d := j.To[side]
	ch := &d.Changes[i]
	things := j.things(side, ch)
	row := -1
	for _, t := range things {
		if k, known := j.at[t]; known && (row < 0 || k < row) {
			row = k
		}
	}
	if row < 0 {
		row = len(j.rows)
		j.rows = append(j.rows, Row{Type: ch.Type, Topic: d.Topic(ch).ID, ID: d.ID(ch), Name: d.Name(ch), Key: ch.Key, place: math.MaxInt})
		j.name(&j.rows[row], ch)
	}
	for _, t := range things {
		if _, known := j.at[t]; !known {
			j.at[t] = row
		}
	}
	j.rows[row].Changes[side] = append(j.rows[row].Changes[side], i)
}

// name calls a row as the base does, if it does: of several by the first of them.
func (j *joiner) name(r *Row, ch *diff.Change) {
	if len(ch.Old) == 0 {
		return
	}
	r.place = slices.Min(ch.Old)
	c := j.Base.Common(orgmodel.Ref{Type: ch.Type, Index: r.place})
	r.ID, r.Name = c.ID, cmp.Or(c.Name, c.ID)
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
	return a.Kind == b.Kind && a.Key == b.Key && slices.Equal(a.Old, b.Old) &&
		a.After.Raw == b.After.Raw && slices.Equal(a.After.IDs, b.After.IDs)
}

// value says what stands in the key of a row, today and in each proposal.
func (j *joiner) value(r *Row) {
	if r.Key == "" {
		return
	}
	for side, changes := range r.Changes {
		if len(changes) > 0 {
			r.Values[0] = j.To[side].Changes[changes[0]].Before
		}
	}
	for side, changes := range r.Changes {
		r.Values[1+side] = r.Values[0]
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
		if r.Key != "" || !r.Both || !j.Added(r) {
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
				touched[side][fmt.Sprint(ch.Type, " ", idOf(d.Old, ch.Type, o))] = true
			}
		}
	}
	for i := range j.rows {
		r := &j.rows[i]
		for side := range r.Elsewhere {
			r.Elsewhere[side] = !r.Both && len(r.Changes[side]) == 0 && touched[side][fmt.Sprint(r.Type, " ", r.ID)]
		}
	}
}
