package peers

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var small = town{units: []unit{{"kf", "Fullmäktige", ""}, {"vux", "Vuxna", "kf"}, {"barn", "Barn", "kf"}, {"mott", "Mottagning", "vux"}}}

// TestLanguages: the same four units in each language.
func TestLanguages(t *testing.T) {
	for _, c := range []struct {
		name string
		language
		want string
	}{
		{"orgmodel", ownUnits, `format = 1

[organisation]
id = "storkommun"
name = "Storkommun"

[[unit]]
id = "kf"
name = "Fullmäktige"

[[unit]]
id = "vux"
name = "Vuxna"
parent = "kf"

[[unit]]
id = "barn"
name = "Barn"
parent = "kf"

[[unit]]
id = "mott"
name = "Mottagning"
parent = "vux"
`},
		{"DOT", inDOT, `digraph town {
	node [shape=box]
	"kf" [label="Fullmäktige"]
	"vux" [label="Vuxna"]
	"barn" [label="Barn"]
	"mott" [label="Mottagning"]
	"kf" -> "vux"
	"kf" -> "barn"
	"vux" -> "mott"
}
`},
		{"D2", inD2, `kf: "Fullmäktige"
vux: "Vuxna"
barn: "Barn"
mott: "Mottagning"
kf -> vux
kf -> barn
vux -> mott
`},
		{"Mermaid", inMermaid, `flowchart TD
	kf["Fullmäktige"]
	vux["Vuxna"]
	barn["Barn"]
	mott["Mottagning"]
	kf --> vux
	kf --> barn
	vux --> mott
`},
		{"PlantUML", inPlantUML, `@startwbs
* Fullmäktige
** Vuxna
*** Mottagning
** Barn
@endwbs
`},
		{"LikeC4", inLikeC4, `specification {
	element unit
}
model {
	kf = unit "Fullmäktige"
	vux = unit "Vuxna"
	barn = unit "Barn"
	mott = unit "Mottagning"
	kf -> vux
	kf -> barn
	vux -> mott
}
views {
	view index {
		include *
	}
}
`},
		{"YAML", inYAML, `units:
- id: kf
  name: Fullmäktige
- id: vux
  name: Vuxna
  parent: kf
- id: barn
  name: Barn
  parent: kf
- id: mott
  name: Mottagning
  parent: vux
`},
	} {
		if d := cmp.Diff(c.want, c.write(small)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// TestTowns: all tools are told as many units as were asked for, and something has
// changed.
func TestTowns(t *testing.T) {
	before, after, err := towns(300)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(before.units); n != 300 {
		t.Errorf("%d units, want 300", n)
	}
	if inYAML.write(before) == inYAML.write(after) {
		t.Error("nothing has changed")
	}
	if n := strings.Count(inPlantUML.write(before), "\n*"); n != 300 {
		t.Errorf("%d units hang together, want 300", n)
	}
}

func TestMissingNames(t *testing.T) {
	for _, c := range []struct {
		written string
		want    int
	}{
		{"<svg><text>Fullmäktige</text><text>Vuxna</text><text>Barn</text><text>Mott-</text><text>agning</text></svg>", 0},
		{"<svg><text>Full&#160;mäktige</text><g id=\"Vuxna\"></g><text>Barn</text></svg>", 2},
		{`{"title": "Vuxna"}`, 3},
		{"", 4},
	} {
		if got := missingNames([]byte(c.written), small); got != c.want {
			t.Errorf("%s: %d names are missing, want %d", c.written, got, c.want)
		}
	}
}
