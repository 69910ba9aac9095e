package merge

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// slug is enough of how ids are made of names.
func slug(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }

func merged(t interface {
	Helper()
	Fatalf(string, ...any)
}, file, before, fresh string, complete bool,
) *Result {
	t.Helper()
	r, findings := Merge(Input{
		File: location.NewFile("town.toml", []byte(file)), Before: location.NewFile("town.lists.toml", []byte(before)),
		Fresh: location.NewFile("the lists", []byte(fresh)), ID: slug, Complete: complete,
	})
	if len(findings) > 0 {
		t.Fatalf("%s: %s\nfile:\n%s", findings[0].Span, findings[0].In(message.EN), file)
	}
	return r
}

var reasons = map[Why]string{ByHand: "by hand", ByBoth: "by both", Gone: "gone", InUse: "in use", TakenOut: "taken out"}

func told(r *Result) string {
	var b strings.Builder
	for _, k := range r.Kept {
		fmt.Fprintf(&b, "%s: %s %s %s|%s", reasons[k.Why], k.Name, k.Key, k.File, k.Lists)
		if k.At.File != nil {
			fmt.Fprintf(&b, " %d", k.At.Begin().Line)
		}
		b.WriteByte('\n')
	}
	if n := r.Added + r.Changed + r.Removed; n > 0 {
		fmt.Fprintf(&b, "+%d ~%d -%d\n", r.Added, r.Changed, r.Removed)
	}
	return b.String()
}

const before = `[organisation]
id = "town"
name = "SF"
as_of = 2026-11-30

[[source]]
id = "lista-hr-11"
name = "hr-11.csv"

[[unit]]
id = "sf"
name = "SF"
kind = "administration"
sources = ["lista-hr-11"]
codes = { hr = "1" }

[[unit]]
id = "vuxna"
name = "Vuxna"
kind = "unit"
parent = "sf"
heads = 28
led_by = ["vuxna-chef"]
sources = ["lista-hr-11"]
codes = { hr = "2" }

[[unit]]
id = "barn"
name = "Barn"
kind = "unit"
parent = "sf"
assumed = ["kind"]
sources = ["lista-hr-11"]
codes = { hr = "3" }

[[post]]
id = "vuxna-chef"
name = "Chef"
unit = "vuxna"
sources = ["lista-hr-11"]
`

// changed is a text with some of it otherwise.
func changed(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			panic("the text has no " + pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

func TestMerge(t *testing.T) {
	barn := "\n[[unit]]\nid = \"barn\"\nname = \"Barn\"\nkind = \"unit\"\nparent = \"sf\"\nassumed = [\"kind\"]\nsources = [\"lista-hr-11\"]\ncodes = { hr = \"3\" }\n"
	ny := "\n[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"vuxna\"\nsources = [\"lista-hr-11\"]\ncodes = { hr = \"4\" }\n"
	tests := []struct {
		name         string
		file, before string // empty: before
		fresh        string
		complete     bool
		want, told   string
	}{
		{
			name:  "a number that the lists have changed, beside a comment",
			file:  changed(before, "heads = 28", "heads = 28   # enligt Anna"),
			fresh: changed(before, "heads = 28", "heads = 31"),
			want:  changed(before, "heads = 28", "heads = 31   # enligt Anna"), told: "+0 ~1 -0\n",
		},
		{
			name:  "keys that come and go",
			file:  changed(before, "heads = 28", "heads = 28 # kvar"),
			fresh: changed(before, "heads = 28\n", "", "assumed = [\"kind\"]\n", "fte = 4.5\n", "codes = { hr = \"3\" }", "codes = { kst = \"77\", hr = \"3\" }"),
			want:  changed(before, "heads = 28\n", "# kvar\n", "assumed = [\"kind\"]\n", "fte = 4.5\n", "codes = { hr = \"3\" }", "codes = { kst = \"77\", hr = \"3\" }"), told: "+0 ~2 -0\n",
		},
		{
			name:  "changed by hand, and the lists as they were",
			file:  changed(before, "heads = 28", "heads = 30", "kind = \"unit\"\nparent = \"sf\"\nassumed = [\"kind\"]", "kind = \"team\"\nparent = \"sf\""),
			fresh: before, want: changed(before, "heads = 28", "heads = 30", "kind = \"unit\"\nparent = \"sf\"\nassumed = [\"kind\"]", "kind = \"team\"\nparent = \"sf\""),
			told: "by hand: Vuxna heads 30|28 22\n",
		},
		{
			name:  "changed by hand and in the lists",
			file:  changed(before, "name = \"Vuxna\"", "name = \"Vuxenenheten\""),
			fresh: changed(before, "name = \"Vuxna\"", "name = \"Vuxna och missbruk\""),
			want:  changed(before, "name = \"Vuxna\"", "name = \"Vuxenenheten\""), told: "by both: Vuxenenheten name \"Vuxenenheten\"|\"Vuxna och missbruk\" 19\n",
		},
		{
			name:  "lists keep what was added by hand",
			file:  changed(before, "led_by = [\"vuxna-chef\"]", "led_by = [\n  \"vuxna-chef\",  # till våren\n  \"rektor\"       # tills vidare\n]"),
			fresh: changed(before, "led_by = [\"vuxna-chef\"]", "led_by = [\"vuxna-direktor\"]", "id = \"vuxna-chef\"\nname = \"Chef\"", "id = \"vuxna-direktor\"\nname = \"Direktör\""),
			want: changed(before, "led_by = [\"vuxna-chef\"]", "led_by = [\n  # till våren\n  \"rektor\",       # tills vidare\n  \"vuxna-direktor\",\n]") +
				"\n[[post]]\nid = \"vuxna-direktor\"\nname = \"Direktör\"\nunit = \"vuxna\"\nsources = [\"lista-hr-11\"]\n",
			told: "gone: Chef  | 40\n+1 ~1 -0\n",
		},
		{
			name:  "renamed in the system, with its id made of the name",
			fresh: changed(before, "id = \"vuxna\"", "id = \"missbruk\"", "name = \"Vuxna\"", "name = \"Missbruk\"", "led_by = [\"vuxna-chef\"]", "led_by = [\"missbruk-chef\"]", "id = \"vuxna-chef\"", "id = \"missbruk-chef\"", "unit = \"vuxna\"", "unit = \"missbruk\""),
			want:  changed(before, "name = \"Vuxna\"", "name = \"Missbruk\""), told: "+0 ~1 -0\n",
		},
		{
			name:  "another id by hand, and the next list with its name",
			file:  changed(before, "id = \"vuxna\"", "id = \"vux\"", "unit = \"vuxna\"", "unit = \"vux\""),
			fresh: changed(before, "lista-hr-11", "lista-hr-12", "hr-11.csv", "hr-12.csv", "sources = [\"lista-hr-11\"]", "sources = [\"lista-hr-12\"]", "sources = [\"lista-hr-11\"]", "sources = [\"lista-hr-12\"]", "sources = [\"lista-hr-11\"]", "sources = [\"lista-hr-12\"]", "sources = [\"lista-hr-11\"]", "sources = [\"lista-hr-12\"]", "heads = 28", "heads = 29", "2026-11-30", "2026-12-31"),
			want:  changed(before, "id = \"vuxna\"", "id = \"vux\"", "unit = \"vuxna\"", "unit = \"vux\"", "hr-11.csv", "hr-12.csv", "heads = 28", "heads = 29", "2026-11-30", "2026-12-31"), told: "+0 ~1 -0\n",
		},
		{
			name:  "a new unit, behind the one that stands before it",
			file:  changed(before, "\n[[unit]]\nid = \"barn\"", "# om vuxna\n\n# om barn\n[[unit]]\nid = \"barn\""),
			fresh: changed(before, barn, ny+barn),
			want:  changed(before, "\n[[unit]]\nid = \"barn\"", "# om vuxna\n"+ny+"\n# om barn\n[[unit]]\nid = \"barn\""), told: "+1 ~0 -0\n",
		},
		{
			name:  "what was taken out by hand stays out, with what is new below it",
			file:  changed(before, barn, ""),
			fresh: changed(before, barn, barn+changed(ny, "parent = \"vuxna\"", "parent = \"barn\"")),
			want:  changed(before, barn, ""), told: "taken out: Barn  |\ntaken out: Ny  |\n",
		},
		{
			name:  "no longer in the lists",
			fresh: changed(before, barn, ""), want: before, told: "gone: Barn  | 27\n",
		},
		{
			name: "no longer in the lists, which name all there is", complete: true,
			fresh: changed(before, barn, ""), want: changed(before, barn, ""), told: "+0 ~0 -1\n",
		},
		{
			name: "the same, and somebody has worked on it", complete: true,
			file:  changed(before, "parent = \"sf\"\nassumed", "parent = \"sf\"\nnote = \"flyttar\"\nassumed"),
			fresh: changed(before, barn, ""),
			want:  changed(before, "parent = \"sf\"\nassumed", "parent = \"sf\"\nnote = \"flyttar\"\nassumed"), told: "in use: Barn  | 27\n",
		},
		{
			name: "the same, and a service names it", complete: true,
			file:  before + "\n[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"barn\"]\n",
			fresh: changed(before, barn, ""),
			want:  before + "\n[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"barn\"]\n", told: "in use: Barn  | 27\n",
		},
		{
			name:   "rows",
			before: "unit = [\n  { name = \"SF\" },\n  { name = \"Vuxna\", parent = \"SF\", heads = 28 },\n]\n",
			file:   "unit = [\n  { name = \"SF\" }, # överst\n  { name = \"Vuxna\", parent = \"SF\", heads = 28, role = \"provider\" } # utförare\n]\n",
			fresh:  "unit = [\n  { name = \"SF\", heads = 3 },\n  { name = \"Vuxna\", parent = \"SF\", heads = 29 },\n  { name = \"Barn\", parent = \"SF\" },\n]\n",
			want:   "unit = [\n  { name = \"SF\", heads = 3 }, # överst\n  { name = \"Vuxna\", parent = \"SF\", heads = 29, role = \"provider\" }, # utförare\n  { name = \"Barn\", parent = \"sf\" },\n]\n",
			told:   "+1 ~2 -0\n",
		},
		{
			name: "a row that goes", complete: true,
			before: "unit = [\n  { name = \"SF\" },\n  { name = \"Vuxna\", parent = \"SF\" },\n  { name = \"Barn\", parent = \"SF\" },\n]\n",
			fresh:  "unit = [\n  { name = \"SF\" },\n  { name = \"Barn\", parent = \"SF\" },\n]\n",
			want:   "unit = [\n  { name = \"SF\" },\n  { name = \"Barn\", parent = \"SF\" },\n]\n", told: "+0 ~0 -1\n",
		},
		{
			name:  "Windows, codes in a table of their own",
			file:  strings.ReplaceAll(changed(before, "codes = { hr = \"3\" }", "[unit.codes]\nhr = \"3\" # id i systemet"), "\n", "\r\n"),
			fresh: changed(before, "codes = { hr = \"3\" }", "codes = { kst = \"77\", hr = \"3\" }", "parent = \"sf\"\nassumed", "parent = \"sf\"\nheads = 4\nassumed"),
			want:  strings.ReplaceAll(changed(before, "codes = { hr = \"3\" }", "[unit.codes]\nhr = \"3\" # id i systemet\nkst = \"77\"", "parent = \"sf\"\nassumed", "parent = \"sf\"\nheads = 4\nassumed"), "\n", "\r\n"), told: "+0 ~1 -0\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.before == "" {
				tt.before = before
			}
			if tt.file == "" {
				tt.file = tt.before
			}
			r := merged(t, tt.file, tt.before, tt.fresh, tt.complete)
			if d := cmp.Diff(tt.want, string(r.Text)); d != "" {
				t.Errorf("the file (-want +got):\n%s", d)
			}
			if d := cmp.Diff(tt.told, told(r)); d != "" {
				t.Errorf("told (-want +got):\n%s", d)
			}
			again := merged(t, string(r.Text), string(r.Before), tt.fresh, tt.complete)
			if d := cmp.Diff(string(r.Text), string(again.Text)); d != "" {
				t.Errorf("the same lists again (-before +after):\n%s", d)
			}
		})
	}
}
