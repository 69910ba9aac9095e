package merge

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// FuzzMerge holds that whatever somebody has written, a file that is TOML is TOML
// afterwards, with all its comments, and is the same when the lists come again.
func FuzzMerge(f *testing.F) {
	for _, text := range []string{
		before, strings.ReplaceAll(before, "\n", "\r\n"), strings.ReplaceAll(before, "codes = { hr =", "codes.hr =") + "#", "",
		"unit = [{name=\"SF\"},{name=\"Vuxna\",parent=\"SF\",codes={}}]\n[[post]]\nid=\"vuxna-chef\"\nname='Chef'\nunit='vuxna'",
		"unit = [ # a\n {name=\"SF\"} # b\n , # c\n] # d", "[unit]\nid=\"vuxna\"\n[unit.codes]\n[[unit.x]]\nheads=1",
		"[[unit]]\nid=\"barn\"\nled_by=[]\nassumed=true\ncodes={hr={a=1}}\n[[unit]]\nid=\"barn\"\nname=[\"x\"]",
		"\xef\xbb\xbf[[unit]] # a\nid = \"\"\"\nvuxna\"\"\"\n[[unit.rows]]\nx=1\n[unit.rows.y]",
	} {
		f.Add(text, true)
		f.Add(text, false)
	}
	fresh := changed(before, "heads = 28", "fte = 4.5", "kind = \"unit\"\nparent = \"sf\"\nassumed = [\"kind\"]", "kind = \"team\"\nparent = \"vuxna\"", "codes = { hr = \"3\" }", "codes = { kst = \"9\", hr = \"4\" }", "led_by = [\"vuxna-chef\"]", "led_by = [\"a\", \"b\"]") +
		"\n[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"barn\"\n\n[[post]]\nid = \"a\"\nname = \"A\"\nunit = \"vuxna\"\n"
	f.Fuzz(func(t *testing.T, text string, complete bool) {
		old, findings := read(location.NewFile("f", []byte(text)), slug)
		if len(findings) > 0 || !listed(old) {
			return
		}
		r, findings := Merge(Input{File: location.NewFile("town.toml", []byte(text)), Before: location.NewFile("before", []byte(before)), Fresh: location.NewFile("fresh", []byte(fresh)), ID: slug, Complete: complete})
		if len(findings) > 0 {
			t.Fatalf("%q cannot be written into: %s", text, findings[0].In(message.EN))
		}
		now, findings := read(location.NewFile("f", r.Text), slug)
		if len(findings) > 0 || len(now.Comments) != len(old.Comments) {
			t.Fatalf("%q became %q", text, r.Text)
		}
		again := merged(t, string(r.Text), string(r.Before), fresh, complete)
		if string(again.Text) != string(r.Text) {
			t.Fatalf("%q became %q and then %q", text, r.Text, again.Text)
		}
	})
}

// listed reports whether what the lists write into are tables of several in a file, or
// rows: a single [unit] has no room for another.
func listed(d *document) bool {
	for i, t := range d.Tables {
		for _, e := range t.Entries {
			if i == 0 && (len(e.Key) > 1 || e.Key[0].Text == "organisation" || strings.Contains(" unit post source ", " "+e.Key[0].Text+" ") && d.rowsOf(e.Key[0].Text) == nil) {
				return false
			}
		}
		if i > 0 && !t.Array && len(t.Name) == 1 && t.Name[0].Text != "organisation" {
			return false
		}
		if i > 0 && len(t.Name) > 1 && d.byTable(t.Name[0].Text) == nil {
			return false
		}
	}
	return true
}

// byTable is some thing of a table, or nil.
func (d *document) byTable(name string) *record {
	if list := d.of(name); len(list) > 0 {
		return list[0]
	}
	return nil
}
