package change

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestCoversNamesKeys: what the picture says it covers is in the format.
func TestCoversNamesKeys(t *testing.T) {
	for _, id := range allCovered() {
		typ, key, _ := strings.Cut(id, ".")
		if table := format.Find(typ); table == nil || table.Key(key) == nil {
			t.Errorf("the format has no %s", id)
		}
	}
}

// allCovered are the keys that the picture says it covers.
func allCovered() []string {
	all := slices.Clone(headCovers)
	for _, r := range unitRows {
		all = append(all, r.covers...)
	}
	var ids []string
	for _, c := range all {
		for _, key := range c.keys {
			ids = append(ids, string(c.typ)+"."+key)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// TestAKeyNobodyDrawsIsTold: one that is added to the format lands in the note until
// a row says that it draws it.
func TestAKeyNobodyDrawsIsTold(t *testing.T) {
	for _, typ := range []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService, orgmodel.TypeOrganisation} {
		ch := &diff.Change{Type: typ, Key: "made_up"}
		if (&teller{}).shows(ch, diff.TopicUnits) {
			t.Errorf("a change of a new key of %s would be told nowhere", typ)
		}
	}
}

// drawnAndTold is what a change looks like, apart from its note, and the note.
func drawnAndTold(t *testing.T, before, after *orgmodel.Organisation) (boxes, note string) {
	t.Helper()
	c := diff.Compare(before, after, diff.Options{NoInfer: true})
	c.Match.Unrelated = false
	for _, which := range []Picture{Changes, After} {
		d, err := Draw(c, which, drawing.Options{Detail: drawing.Full, Lang: message.EN})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Boxes {
			if b.ID == "not_pictured" {
				for _, r := range b.Rows {
					note += r.Left.Text + " " + r.Right.Text + "\n"
				}
				continue
			}
			if strings.HasPrefix(b.ID, "_") {
				if b.ID == "_heading" && before.Name(before.Header.ID)+before.Header.AsOf.String()+before.Header.Municipality == after.Name(after.Header.ID)+after.Header.AsOf.String()+after.Header.Municipality {
					continue // it counts what changed, which is no box
				}
			}
			boxes += b.ID + " " + b.Title + "\n"
			for _, r := range b.Rows {
				boxes += b.ID + " " + r.Left.Text + " " + r.Right.Text + "\n"
			}
		}
	}
	return boxes, note
}

// statingAll states what no example does, so that a change of each key that a row
// covers is tried. A key that is added to the rows is added here.
const statingAll = `format = 1
[organisation]
id = "stad"
name = "Staden"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[kind]]
id = "grupp"
name = "Grupp"
like = "unit"

[[kind]]
id = "lag"
name = "Lag"
like = "unit"

[[unit]]
id = "kommun"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "bolag"
name = "Bolaget"
kind = "company"

[[unit]]
id = "stab"
name = "Staben"
kind = "grupp"
parent = "kommun"
heads = 10
fte = 9
heads_total = 12
fte_total = 11
employer = "bolag"
since = 2020-01-01

[[post]]
id = "chef"
name = "Chefen"
unit = "stab"
count = 5
vacant = 2
acting = true
`

// changedModels are the same model with another key each, named by the key.
func changedModels(o *orgmodel.Organisation) map[string][]*orgmodel.Organisation {
	all := map[string][]*orgmodel.Organisation{}
	for _, k := range mutate.Stated(o) {
		id := k.Table + "." + k.Key
		all[id] = append(all[id], mutate.Others(o, k)...)
	}
	unit, file := mutate.Clone(o), mutate.Clone(o)
	unit.Units[len(unit.Units)-1].Status = orgmodel.Vision
	file.Header.Status = orgmodel.Vision
	all["unit.status"], all["organisation.status"] = []*orgmodel.Organisation{unit}, []*orgmodel.Organisation{file}
	return all
}

// TestEveryKeyIsPicturedOrTold changes each key of some examples: a change of one
// that the picture covers alters a box, and of any other the note tells.
func TestEveryKeyIsPicturedOrTold(t *testing.T) {
	tried := map[string]int{}
	for _, file := range []string{"", "linkoping/action-plan.toml", "borlange/six-areas.toml", "boras/model.toml", "uppsala/learn-from-boras.toml"} {
		r := tomlfile.LoadText("town.toml", []byte(statingAll), tomlfile.Options{})
		if file != "" {
			r = tomlfile.Load(filepath.Join("../../../examples", filepath.FromSlash(file)), tomlfile.Options{})
		}
		if !r.OK() {
			t.Fatal(file, r.Findings)
		}
		same, none := drawnAndTold(t, r.Org, r.Org)
		models := changedModels(r.Org)
		for _, id := range slices.Sorted(maps.Keys(models)) {
			typ, key, _ := strings.Cut(id, ".")
			for _, other := range models[id] {
				if tried[id] >= lawtest.Times(1) {
					break
				}
				c := diff.Compare(r.Org, other, diff.Options{NoInfer: true})
				if len(c.Told()) == 0 || len(other.Loops()) > 0 || ofTheFile(&diff.Change{Type: orgmodel.Type(typ), Key: key}) {
					continue
				}
				tried[id]++
				boxes, note := drawnAndTold(t, r.Org, other)
				switch drawn, told := boxes != same, note != none; {
				case fileTopic(c):
				case covers(orgmodel.Type(typ), key) && !drawn:
					t.Errorf("%s: a change of %s is not drawn, although a row covers it", file, id)
				case !covers(orgmodel.Type(typ), key) && !told:
					t.Errorf("%s: a change of %s is not told: no row covers it, and the note is silent", file, id)
				}
			}
		}
	}
	for _, id := range allCovered() {
		if tried[id] == 0 {
			t.Errorf("nothing changes %s, which a row covers: state it in statingAll", id)
		}
	}
	if len(tried) < 60 {
		t.Errorf("only %d keys were tried", len(tried))
	}
}

// fileTopic reports whether all that changed is about the file itself.
func fileTopic(c *diff.Comparison) bool {
	for _, i := range c.Told() {
		if info := c.Changes[i].Kind.Info(); info == nil || !slices.Contains(aboutTheFile, info.Topic.ID) {
			return false
		}
	}
	return true
}
