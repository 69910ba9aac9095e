package views_test

import (
	"fmt"
	"reflect"
	"sync"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
)

// build is one drawing to make, and what it is called in a complaint.
type build struct {
	name string
	make func() (*drawing.Drawing, error)
}

// read are two organisations and what changes between them: all that a drawing
// is made from.
type read struct {
	before, after *orgmodel.Organisation
	change        *diff.Comparison
}

func readSample(t testing.TB, before, after string) read {
	r := read{before: drawtest.Load(t, drawtest.Examples+before+".toml"), after: drawtest.Load(t, drawtest.Examples+after+".toml")}
	r.change = drawtest.Compared(t, r.before, r.after)
	return r
}

// parts are what can be compared of it.
func (r read) parts() []any {
	return []any{r.before, r.after, r.change.Match, r.change.Changes}
}

// builds are all drawings of them, in several sorts.
func (r read) builds() (list []build) {
	for _, o := range sorts {
		o.Place = drawtest.Placer()
		for _, v := range views.All() {
			for side, org := range map[string]*orgmodel.Organisation{"before": r.before, "after": r.after} {
				list = append(list, build{fmt.Sprint(v.Name, " ", side, " ", o), func() (*drawing.Drawing, error) { return v.Build(org, o) }})
			}
		}
		for _, p := range change.Pictures() {
			list = append(list, build{fmt.Sprint(p, " ", o), func() (*drawing.Drawing, error) { return change.Draw(r.change, change.Picture(p), o) }})
		}
	}
	return list
}

// busy are pairs with much in them: collaborations that end, and come; areas,
// agreements, ways and indicators.
var busy = [][2]string{
	{"borlange/six-areas", "borlange/stromstad-inspired"}, {"linkoping/action-plan", "linkoping/procurement"}, {"uppsala/current-2021", "uppsala/learn-from-boras"},
}

// TestNoDrawingWritesToWhatItReads: the organisations, the change and the table
// of kinds are the same after each drawing as before.
func TestNoDrawingWritesToWhatItReads(t *testing.T) {
	kinds := func() string { return fmt.Sprintf("%#v", orgmodel.Kinds()) }
	sorts := kinds()
	for _, pair := range busy {
		used, untouched := readSample(t, pair[0], pair[1]), readSample(t, pair[0], pair[1])
		if !reflect.DeepEqual(used.parts(), untouched.parts()) {
			t.Fatal("two readings of the same files differ: this test can tell nothing")
		}
		for _, b := range used.builds() {
			_, _ = b.make() // one that is refused must not write either
			if !reflect.DeepEqual(used.parts(), untouched.parts()) {
				t.Fatalf("%v: %s writes to what it reads", pair, b.name)
			}
			if kinds() != sorts {
				t.Fatalf("%v: %s writes to a table", pair, b.name)
			}
		}
	}
}

// TestAllAtOnce: all drawings made at the same time of the same organisations
// come out as they do alone. The race detector watches it (.ci/run).
func TestAllAtOnce(t *testing.T) {
	for _, pair := range busy {
		shared, apart := readSample(t, pair[0], pair[1]), readSample(t, pair[0], pair[1])
		together, alone := shared.builds(), apart.builds()
		got := map[string]*drawing.Drawing{}
		var lock sync.Mutex
		var all sync.WaitGroup
		for _, b := range together {
			all.Go(func() {
				d, _ := b.make()
				lock.Lock()
				defer lock.Unlock()
				got[b.name] = d
			})
		}
		all.Wait()
		for _, b := range alone {
			if want, _ := b.make(); !reflect.DeepEqual(want, got[b.name]) {
				t.Errorf("%v: %s comes out otherwise beside others", pair, b.name)
			}
		}
	}
}
