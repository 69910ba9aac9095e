package orgmodel_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// TestWithoutCircles: a circle is cut above the unit whose name comes first, in a copy,
// and what hangs below the circle comes along.
func TestWithoutCircles(t *testing.T) {
	unit := func(id, name, parent string) orgmodel.Unit {
		return orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: name}, Kind: orgmodel.KindUnit, Parent: parent}
	}
	o := &orgmodel.Organisation{Units: []orgmodel.Unit{
		unit("c", "Cesar", "b"), unit("b", "Bertil", "a"), unit("a", "Adam", "c"), unit("d", "David", "c"),
		unit("e", "Erik", "e"), unit("f", "Filip", ""),
	}}
	o.Index()
	cut := o.WithoutCircles()
	if d := cmp.Diff([][]int{{2, 0, 1, 2}, {4, 4}}, cut.Circles); d != "" {
		t.Errorf("circles:\n%s", d)
	}
	if len(cut.Loops()) != 0 || len(o.Loops()) != 2 || o.Circles != nil {
		t.Errorf("loops %v left of %v", cut.Loops(), o.Loops())
	}
	if got := cut.Depth(3); got != 3 { // below Cesar, Bertil and Adam
		t.Errorf("David stands at depth %d", got)
	}
	if again := cut.WithoutCircles(); again != cut {
		t.Error("what has no circle is copied")
	}
}

// TestSetAside: an entity that was set aside has no key to rely on.
func TestSetAside(t *testing.T) {
	unit := func(i int) orgmodel.Ref { return orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i} }
	o := &orgmodel.Organisation{Aside: []orgmodel.Aside{{Ref: unit(0), Key: "parent"}, {Ref: unit(1)}}}
	for _, c := range []struct {
		unit int
		key  string
		want bool
	}{{0, "parent", true}, {0, "heads", false}, {0, "", true}, {1, "heads", true}, {2, "parent", false}, {2, "", false}} {
		if got := o.SetAside(unit(c.unit), c.key); got != c.want {
			t.Errorf("unit %d, %q: %v", c.unit, c.key, got)
		}
	}
}
