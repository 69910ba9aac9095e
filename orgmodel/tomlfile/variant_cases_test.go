package tomlfile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// town is a file with these tables under a header of that day.
func town(day, tables string) string {
	return "format = 1\n\n[organisation]\nid = \"t\"\nname = \"T\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = " + day + "\n\n" +
		"[[unit]]\nid = \"kf\"\nname = \"KF\"\nkind = \"council\"\n\n" + tables
}

func loaded(t *testing.T, files map[string]string, name string) *orgmodel.Organisation {
	t.Helper()
	r := Load(name, Options{Open: onDisk(files)})
	if !r.OK() {
		t.Fatalf("%s is no model:\n%s", name, say(r.Findings))
	}
	return r.Org
}

const (
	teamX = "[[unit]]\nid = \"x\"\nname = \"X\"\nkind = \"team\"\nparent = \"kf\"\n"
	teamY = "[[unit]]\nid = \"y\"\nname = \"Y\"\nkind = \"team\"\nparent = \"kf\"\nformerly = [\"x\"]\n"
	teamZ = "[[unit]]\nid = \"z\"\nname = \"Z\"\nkind = \"team\"\nparent = \"kf\"\nformerly = [\"y\"]\n"
)

// TestVariantSays demands the text of variants: what is restated, removed, ended
// and added, and nothing else.
func TestVariantSays(t *testing.T) {
	const day, later = "2026-01-01", "2027-01-01"
	for _, c := range []struct{ name, old, now, want string }{
		{"nothing", town(day, teamX), town(day, teamX), ""},
		{
			"another key, one less, and a code that goes", town(day, teamX+"heads = 4\nfte = 3\ncodes = { a = \"1\", b = \"2\" }\n"), town(day, teamX+"heads = 5\ncodes = { a = \"1\" }\n"),
			"[[unit]]\nid = \"x\"\nheads = 5\ncodes = { a = \"1\" }\nunset = [\"fte\", \"codes\"]\n",
		},
		{
			"a code more", town(day, teamX+"codes = { a = \"1\" }\n"), town(day, teamX+"codes = { a = \"1\", b = \"2\" }\n"),
			"[[unit]]\nid = \"x\"\ncodes = { b = \"2\" }\n",
		},
		{
			"a key less sure than the rest", town(day, teamX+"heads = 4\n"), town(day, teamX+"heads = 5\nstatus_of = { heads = \"vision\" }\n"),
			"[[unit]]\nid = \"x\"\nheads = 5\nstatus = \"in-force\"\nstatus_of = { heads = \"vision\" }\n",
		},
		{
			"a value of an indicator", town(day, "[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ year = 2020, value = 1 }, { year = 2021, value = 2 }]\n"),
			town(day, "[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ year = 2020, value = 1 }, { year = 2021, value = 3 }, { year = 2022, value = 4 }]\n"),
			"[[indicator]]\nid = \"i\"\nvalues = [\n  { year = 2021, value = 3 },\n  { year = 2022, value = 4 },\n]\n",
		},
		{
			"a value less", town(day, "[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ year = 2020, value = 1 }, { year = 2021, value = 2 }]\n"),
			town(day, "[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ year = 2020, value = 1 }]\n"),
			"[[indicator]]\nid = \"i\"\nvalues = [\n  { year = 2020, value = 1 },\n]\nunset = [\"values\"]\n",
		},
		{
			"a new name with a new id, which the posts follow", town(day, teamX+"[[post]]\nid = \"p\"\nname = \"P\"\nunit = \"x\"\n"), town(later, teamY+"[[post]]\nid = \"p\"\nname = \"P\"\nunit = \"y\"\n"),
			"as_of = 2027-01-01\n[[unit]]\nid = \"y\"\nname = \"Y\"\nkind = \"team\"\nparent = \"kf\"\nformerly = [\"x\"]\n\n[[close]]\nids = [\"x\"]\n",
		},
		{
			"a last day that is told, and one that is not", town(day, teamX+teamY), town(later, teamX+"until = 2026-06-30\n"),
			"as_of = 2027-01-01\n[[close]]\nids = [\"x\"]\ndate = 2026-07-01\n\n[[close]]\nids = [\"y\"]\n",
		},
		{
			"a year is no first day without it", town(day, teamX), town(later, teamX+"until = \"2026\"\n"),
			"as_of = 2027-01-01\n[[unit]]\nid = \"x\"\nuntil = \"2026\"\n",
		},
	} {
		files := map[string]string{"old.toml": c.old, "now.toml": c.now}
		a, b := loaded(t, files, "old.toml"), loaded(t, files, "now.toml")
		text, unsaid := WriteVariant(a, b, "old.toml")
		head, rest, _ := strings.Cut(string(text), "extends = \"old.toml\"\n")
		rest = strings.ReplaceAll(rest, "status = \"in-force\"\n\n", "")
		rest = strings.TrimPrefix(rest, "status = \"in-force\"\n")
		if d := cmp.Diff(c.want, rest); d != "" || !strings.Contains(head, "id = \"t\"\nname = \"T\"\n") || len(unsaid) > 0 {
			t.Errorf("%s: %v\n%s%s", c.name, unsaid, d, text)
		}
		demandVariant(t, a, b, "old.toml", Options{Open: onDisk(files)})
	}
}

// TestVariantLeavesUnsaid demands that what the format has no words for is told
// of, and that the variant is a model all the same.
func TestVariantLeavesUnsaid(t *testing.T) {
	const day, later = "2026-01-01", "2027-01-01"
	for _, c := range []struct{ old, now, want string }{
		{town(later, ""), town(day, ""), "NEW describes 2026-01-01, an earlier day than OLD (2027-01-01). A variant cannot go back in time: this one describes OLD's day."},
		{town(day, "[[risk]]\nname = \"Stress\"\n[[risk]]\nlikelihood = 2\n"), town(day, "[[risk]]\nlikelihood = 2\n"), "The [[risk]] “Stress” has no id and is not in NEW. A variant cannot take it away: it remains."},
		{town(day, "[[accept]]\nrule = \"S010\"\nreason = \"Known\"\n"), town(day, ""), "The answer to S010 (“Known”) is not in NEW. A variant cannot take back an answer: it remains."},
		{town(day, "[rules]\nS010 = \"off\"\nprofile = \"vgr\"\n"), town(day, "[rules]\nprofile = \"pitea\"\n"), "OLD sets S010 under [rules], NEW does not. A variant cannot take back a setting: it remains."},
		{town(day, teamX), town(day, "[[post]]\nid = \"x\"\nname = \"X\"\nunit = \"kf\"\n[[goal]]\nid = \"g\"\nname = \"G\"\nowner = [\"x\"]\n"), "The id “x” belongs to a [[unit]] in OLD and to a [[post]] in NEW. A variant cannot use it for both: the new one is called “x-post”."},
		{town(day, teamX+"[[close]]\nids = [\"x\"]\ndate = 2025-01-01\n"), town(day, teamX), "OLD ends “x” by a [[close]], NEW does not. A variant can only open it again by since, which NEW does not state: write in NEW the day from which it is open again."},
		{town(day, teamX+"[[close]]\nids = [\"x\"]\ndate = 2025-01-01\n"), town(day, teamX+"until = \"2023\"\n"), "OLD ends “x” by a [[close]]. A variant cannot say that it ends 2023 instead."},
		{town(day, teamX+"since = 2028-01-01\nstatus = \"decided\"\n"), town(day, ""), "OLD plans “x” from 2028-01-01, NEW does not. A variant can only end what has begun: it remains planned."},
		{
			town(day, teamX+teamY+"[[close]]\nids = [\"x\"]\ndate = 2025-01-01\n"),
			town(later, teamX+teamZ+"[[goal]]\nid = \"g\"\nname = \"G\"\nowner = [\"x\"]\n[[close]]\nids = [\"x\"]\ndate = 2025-01-01\n"),
			"“G” refers to “x”, which has ended. In a variant of OLD the reference is led on to the successor.",
		},
		{town(day, ""), town(day, teamY), "“y” is to succeed “x”, which neither OLD nor NEW has. A variant cannot say that: it is left out."},
	} {
		files := map[string]string{"old.toml": c.old, "now.toml": c.now}
		a, b := loaded(t, files, "old.toml"), loaded(t, files, "now.toml")
		text, unsaid := WriteVariant(a, b, "old.toml")
		var said []string
		for _, m := range unsaid {
			said = append(said, m.In(message.EN))
		}
		if got := strings.Join(said, "\n"); got != c.want {
			t.Errorf("unsaid:\n%s\nwant:\n%s\n%s", got, c.want, text)
		}
		files["variant.toml"] = string(text)
		loaded(t, files, "variant.toml")
	}
}

// TestVariantOfNothing demands an answer also where there is no organisation.
func TestVariantOfNothing(t *testing.T) {
	empty, twice := &orgmodel.Organisation{}, &orgmodel.Organisation{Units: make([]orgmodel.Unit, 2)}
	twice.Units[0].ID, twice.Units[1].ID = "u", "u"
	for _, a := range []*orgmodel.Organisation{empty, twice} {
		for _, b := range []*orgmodel.Organisation{empty, twice} {
			if text, _ := WriteVariant(a, b, "a.toml"); len(text) == 0 {
				t.Error("nothing was written")
			}
		}
	}
}

// TestChain holds chains to what a file on top of them must be able to rely on.
func TestChain(t *testing.T) {
	const head = "format = 1\n[organisation]\nid = \"v%\"\nname = \"V\"\nextends = \"%.toml\"\n"
	files := map[string]string{
		"0.toml": town("2024-01-01", teamX+"heads = 3\ncodes = { a = \"1\" }\n[[post]]\nid = \"p\"\nname = \"P\"\nunit = \"x\"\n"),
		"1.toml": strings.ReplaceAll(head, "%", "0") + "as_of = 2025-01-01\n" + teamY + "[[close]]\nids = [\"x\"]\n",
		"2.toml": strings.ReplaceAll(head, "%", "1") + "as_of = 2026-01-01\n" + teamZ + "[[close]]\nids = [\"y\"]\n",
		"3.toml": strings.ReplaceAll(head, "%", "0") + "[[unit]]\nid = \"x\"\nheads = 4\nunset = [\"codes\"]\ncodes = { b = \"2\" }\nstatus_of = { heads = \"vision\" }\n",
	}
	two, three := loaded(t, files, "2.toml"), loaded(t, files, "3.toml")
	if unit := two.Post("p").Unit; unit != "z" {
		t.Errorf("a post of a unit with a successor that has one is in %s, want z", unit)
	}
	if until := two.Unit("x").Until.String(); until != "2024-12-31" {
		t.Errorf("what a base ends without a date ends on %s, the day before the base's own", until)
	}
	x := three.Unit("x")
	if d := cmp.Diff(map[string]string{"b": "2"}, x.Codes); d != "" {
		t.Errorf("removed and stated anew: %s", d)
	}
	if x.KeyStatus("heads") != orgmodel.Vision || x.KeyStatus("codes") != orgmodel.Proposed {
		t.Errorf("statuses of keys: %v", x.StatusOf)
	}
}

// TestVariantKeepsTheSourceOfAQuotation: a claim that is closed keeps its words, and so
// the line that they stand in, whatever the later file says of it.
func TestVariantKeepsTheSourceOfAQuotation(t *testing.T) {
	const source = "[[source]]\nid = \"brevet\"\nname = \"Brevet\"\nfile = \"brev.txt\"\n\n"
	const closed = "\n[[close]]\nids = [\"c\"]\ndate = 2025-01-01\n"
	claim := func(keys string) string { return "[[claim]]\nid = \"c\"\nname = \"C\"\n" + keys }
	files := map[string]string{
		"base.toml": town("2026-01-01", source+claim("quote = \"Det blir bättre\"\nsources = [\"brevet#1\"]\n")+closed),
		"now.toml":  town("2027-01-01", source+claim("sources = [\"brevet\"]\n")+closed),
		"brev.txt":  "Det blir bättre\n",
	}
	text, _ := WriteVariant(loaded(t, files, "base.toml"), loaded(t, files, "now.toml"), "base.toml")
	files["variant.toml"] = string(text)
	if got := loaded(t, files, "variant.toml").Claims[0].Sources; !cmp.Equal(got, []string{"brevet#1"}) {
		t.Errorf("the quotation cites %q:\n%s", got, text)
	}
}

// TestVariantLedFromWhatItEnds: what the second file does not know ends no surer than the
// variant does; what it states in force, where the successor stands, remains in force.
func TestVariantLedFromWhatItEnds(t *testing.T) {
	const post = "[[post]]\nid = \"p\"\nname = \"P\"\nstatus = \"in-force\"\n"
	files := map[string]string{
		"base.toml": town("2026-01-01", teamX+post+"unit = \"x\"\n"),
		"now.toml":  strings.Replace(town("2027-01-01", teamY+"status = \"in-force\"\n"+post+"unit = \"y\"\n"), "as_of", "status = \"proposed\"\nas_of", 1),
	}
	o := Options{Open: onDisk(files)}
	demandVariant(t, loaded(t, files, "base.toml"), loaded(t, files, "now.toml"), "base.toml", o)
}
