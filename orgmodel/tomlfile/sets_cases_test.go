package tomlfile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

const setBase = `format = 1

[organisation]
id = "x"
name = "X"
municipality = "2081"
language = "sv"
as_of = 2007-01-01

[[area]]
id = "norr"
name = "Norr"

[[area]]
id = "soder"
name = "Söder"

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "team"
name = "Team"
kind = "team"
parent = "kf"
areas = ["norr", "soder"]
per_area = true
heads = 4

[[unit]]
id = "a"
name = "A"
kind = "unit"
parent = "kf"

[[unit]]
id = "b"
name = "B"
kind = "unit"
parent = "kf"

[[source]]
id = "plan"
name = "Planen"

`

// TestRepeats tells where the second one stands, however the list is written.
func TestRepeats(t *testing.T) {
	lines := strings.Count(setBase, "\n")
	for _, c := range []struct{ name, text, list, told string }{
		{"over several lines, with commas in remarks",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\n  \"a\", # a, b, c\n  \"b\" # b, \"a\"\n  ,\n  \"a\",\n  \"kf\",\n]\n",
			"a b kf", "8:3 a in provided_by, 2"},
		{"the last one, without a comma",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\", \"b\", \"b\"]\n",
			"a b", "4:26 b in provided_by, 2"},
		{"three times is told once",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\", \"a\", \"a\", \"b\"]\n",
			"a b", "4:21 a in provided_by, 3"},
		{"written with other quotation marks",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\", 'a']\n",
			"a", "4:21 a in provided_by, 2"},
		{"a member beside its group",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"b\", \"team-norr\", \"team\"]\n",
			"b team-norr team-soder", "4:34 team-norr in provided_by, 2"},
		{"a group twice",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"team\", \"b\", \"team\"]\n",
			"team-norr team-soder b", "4:29 team in provided_by, 2"},
		{"in a table of its own",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\"]\n\n[[indicator]]\nid = \"i\"\nname = \"I\"\n\n[[indicator.values]]\nvalue = 1\n\n[[indicator.values]]\nvalue = 2\nsources = [\"plan\", \"plan\"]\n",
			"a", "15:20 plan in sources, 2"},
		{"in a row",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\"]\n\n[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ value = 1 }, { value = 2, sources = [\"plan\", \"plan\"] }]\n",
			"a", "9:58 plan in sources, 2"},
		{"the steps of a pathway are no set",
			"[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\"]\n\n[[pathway]]\nid = \"p\"\nname = \"P\"\nsteps = [{ step = \"plan\", unit = \"a\" }, { step = \"plan\", unit = \"a\" }]\n",
			"a", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := LoadText("f.toml", []byte(setBase+c.text), Options{Open: onDisk(nil)})
			if !r.OK() {
				t.Fatal(say(r.Findings))
			}
			if got := strings.Join(r.Org.Services[0].ProvidedBy, " "); got != c.list {
				t.Errorf("%q, want %q", got, c.list)
			}
			if got := repeatsOf(r, lines); got != c.told {
				t.Errorf("told %q, want %q", got, c.told)
			}
			if pathways := r.Org.Pathways; len(pathways) > 0 && len(pathways[0].Steps) != 2 {
				t.Errorf("%d steps", len(pathways[0].Steps))
			}
		})
	}
}

func repeatsOf(r *Result, before int) string {
	var told []string
	for _, d := range r.Org.Repeats {
		at := r.Places.Place(d.Ref, d.List, d.Element).Begin()
		told = append(told, fmt.Sprintf("%d:%d %s in %s, %d", at.Line-before, at.Column, d.Text, d.Key(), d.Times))
	}
	return strings.Join(told, "; ")
}

// TestRepeatsOfAVariant tells what is in force: a list that a variant states
// anew is the variant's.
func TestRepeatsOfAVariant(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"base.toml\"\n\n"
	base := setBase + "[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\", \"a\"]\n"
	for _, c := range []struct{ variant, told string }{
		{head, "51:21 base.toml"},
		{head + "[[service]]\nid = \"s\"\nprovided_by = [\"b\"]\n", ""},
		{head + "[[service]]\nid = \"s\"\nprovided_by = [\"b\", \"b\"]\n", "10:21 v.toml"},
		{head + "[[close]]\nids = [\"team\", \"b\", \"b\", \"a\"]\n", "51:21 base.toml; 9:21 v.toml"},
	} {
		r := Load("v.toml", Options{Open: onDisk(map[string]string{"base.toml": base, "v.toml": c.variant})})
		if !r.OK() {
			t.Fatal(say(r.Findings))
		}
		var told []string
		for _, d := range r.Org.Repeats {
			at := r.Places.Place(d.Ref, d.List, d.Element)
			told = append(told, fmt.Sprintf("%d:%d %s", at.Begin().Line, at.Begin().Column, at.File.Name))
		}
		if got := strings.Join(told, "; "); got != c.told {
			t.Errorf("%s\ntold %q, want %q", c.variant, got, c.told)
		}
	}
}

// TestPlacesInLists: an element of a list that was written out, or that followed
// what was closed, is at home at its own word.
func TestPlacesInLists(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"base.toml\"\n\n"
	base := setBase + "[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"a\", \"team\", \"b\", \"kf\"]\n"
	variant := head + "[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"kf\"\nformerly = [\"a\", \"b\"]\n\n" +
		"[[close]]\nids = [\n  \"a\",\n  \"team\",\n  \"b\",\n]\n"
	r := Load("v.toml", Options{Open: onDisk(map[string]string{"base.toml": base, "v.toml": variant})})
	if !r.OK() {
		t.Fatal(say(r.Findings))
	}
	for _, c := range []struct {
		ref  orgmodel.Ref
		list string
		ids  []string
		want string
	}{
		{orgmodel.Ref{Type: orgmodel.TypeClose}, "ids", r.Org.Closes[0].IDs, "a 17:3, team-norr 18:3, team-soder 18:3, b 19:3"},
		{orgmodel.Ref{Type: orgmodel.TypeService}, "provided_by", r.Org.Services[0].ProvidedBy, "ny 51:16, team-norr 51:21, team-soder 51:21, kf 51:34"},
	} {
		var got []string
		for i, id := range slices.Clone(c.ids) {
			at := r.Places.Place(c.ref, c.list, i).Begin()
			got = append(got, fmt.Sprintf("%s %d:%d", id, at.Line, at.Column))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.list, got, c.want)
		}
	}
}
