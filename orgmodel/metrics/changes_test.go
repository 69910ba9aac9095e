package metrics_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

func findChange(id string) *metrics.ChangeFigure {
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			if m.Figures[i].ID == id {
				return &m.Figures[i]
			}
		}
	}
	return nil
}

// changeTold works a figure out and writes it in one line.
func changeTold(t *testing.T, id string, p *metrics.Pair) string {
	t.Helper()
	f := findChange(id)
	if f == nil {
		t.Fatalf("there is no figure %s", id)
	}
	return told(f.Compute(p))
}

// merged is the administration with one unit of two, under one of the managers.
const merged = `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
ab unit forv heads=30 led_by=["chef-b"] formerly=["a","b"]
post direktor forv count=1
post chef-b ab count=1
`

func TestChurn(t *testing.T) {
	nobody := strings.Replace(before, `led_by=["direktor"]`, "", 1)
	uncounted := strings.Replace(before, "post chef-a a count=1", "post chef-a a", 1)
	unstated := strings.Replace(before, "heads=10 ", "", 1)
	for _, test := range []struct{ figure, old, new, want string }{
		{"m18-manager", before, before, "0"},
		{"m18-manager-share", before, before, "0"},
		{"m18-manager", before, merged, "9 chef-b=9"},
		{"m18-manager-share", before, merged, "29"}, // 9 of 31
		{"m18-manager-fte", before, merged, "? -chef-a.fte -a.fte"},
		{"m18-unit", before, merged, "0"},
		{"m18-lost", before, merged, "1 chef-a=1"},
		{"m18-lost-share", before, merged, "3.2"},
		{"m18-posts", before, merged, "1 chef-a=1"},
		{"m18-posts", uncounted, merged, "? -chef-a.count chef-a="},
		{"m18-manager", strings.Replace(before, "heads=10", `heads="10..12"`, 1), merged, "9..11 -a.heads chef-b=9..11"},
		{"m18-manager", strings.Replace(before, "heads=10", `heads="~10"`, 1), merged, "~9 -a.heads chef-b=~9"},
		{"m18-manager", unstated, merged, "? -a.heads chef-b="},
		{"m18-manager-share", unstated, merged, "? -a.heads"},

		// A unit that states fewer than are in its posts.
		{"m18-manager", strings.Replace(before, "heads=10", "heads=2", 1) + "post s a count=3", merged + "post s ab count=3", "3 chef-b=3"},

		{"m18-surplus", before + "post s a count=8 vacant=1", before + "post s a count=5", "2 s=2"},
		{"m18-surplus", before + "post s a count=8 vacant=3", before + "post s a count=5", "0"},
		{"m18-surplus", before + "post s a", before + "post s a", "? -s.count -s.count s="},
		{"m18-surplus", before + "post s a count=8", before + "post s a", "0..8 -s.count s=0..8"},
		{"m18-surplus", before + "post s a count=8\npost r a count=4", before + "post s a count=10 formerly=[\"r\"]", "2 s=2"},
		{"m18-surplus", before + "post s a count=8", before + "post s a count=5\npost r b count=2 formerly=[\"s\"]", "1 s=1"},
		{"m18-surplus", before + "post s a count=8", before, "0"},
		{"m18-surplus", "a administration -", "", "? (The old file describes no posts.)"},

		// Nobody says how many lead a, but all but they get a new manager.
		{"m18-manager", uncounted, merged, "0..10 -chef-a.count chef-b=0..10"},
		// All of a are under another board, however many are in which post.
		{"m18-authority", uncounted + "andra board kommun", strings.Replace(uncounted+"andra board kommun", "a unit forv", "a unit andra", 1), "10 a=10"},
		{"m18-authority-share", uncounted + "andra board kommun", strings.Replace(uncounted+"andra board kommun", "a unit forv", "a unit andra", 1), "32.3"},
		{"m18-employer", before, strings.Replace(before, "b unit forv", "bolag company -\nb unit bolag", 1), "20 b=20"},
		{"m18-employer", before, before, "0"},

		{"m18-manager", before, nobody, "0..2 -forv.led_by"},
		{"m18-manager", nobody, before, "0..2 -forv.led_by direktor=0..2(perhaps)"},
		{"m18-manager", before, before + "c unit forv led_by=[\"chef-c\"] formerly=[\"b\"]\npost chef-c c count=1", "0..19 chef-b=0..19(perhaps) (The files do not tell for all staff.)"},
		{"m18-unit", before, before + "c unit forv led_by=[\"chef-c\"] formerly=[\"b\"]\npost chef-c c count=1", "0..19 b=0..19(perhaps) (The files do not tell for all staff.)"},

		// The staff of others do not count.
		{"m18-lost", before + "bolag company - heads=90", before, "0"},
		{"m18-lost", before + "c unit forv", before, "? -c.heads c=(perhaps)"},
		{"m18-manager", town, town, "0"},
		{"m18-posts", "a administration -", "", "? (The old file describes no posts.)"},
		{"m18-lost", "", before, "? (The old file describes no staff.)"},
		{"m18-lost-share", "n board -", before, "? (The old file describes no staff.)"},
		{"m18-lost-share", before, "", "100"},
	} {
		if got := changeTold(t, test.figure, pairOf(organisation(t, test.old), organisation(t, test.new))); got != test.want {
			t.Errorf("%s: %s, want %s", test.figure, got, test.want)
		}
	}
}

// TestChurnOfJointManagers names those who lead together as one.
func TestChurnOfJointManagers(t *testing.T) {
	after := strings.Replace(before, `led_by=["chef-a"]`, `led_by=["chef-a","chef-b"]`, 1)
	v := findChange("m18-manager").Compute(pairOf(organisation(t, before), organisation(t, after)))
	if got := told(v); got != "9 chef-a=9" {
		t.Error(got)
	}
	if got := v.Told()[0].Name.In(message.SV); got != "chef-a och chef-b" {
		t.Error(got)
	}
}

// TestBoundsOfChangesContainTheTruth fills in what was unknown on both sides. That
// what both files say alike is no change, whatever it is, holds for surplus too,
// so it is left out here.
func TestBoundsOfChangesContainTheTruth(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		oldTruth, oldGuess := twins(t)
		newTruth, newGuess := twins(t)
		more := rapid.SampledFrom([]string{
			"", "[[unit]]\nid = \"ny\"\nkind = \"unit\"\nformerly = [\"u1\", \"u2\"]\nled_by = [\"p1\"]\n",
			"[[post]]\nid = \"p9\"\nunit = \"u0\"\nformerly = [\"p1\", \"p2\"]\ncount = 2\n",
			"[[unit]]\nid = \"bolag\"\nkind = \"company\"\n[[unit]]\nid = \"ny\"\nkind = \"unit\"\nparent = \"bolag\"\nformerly = [\"u1\"]\n",
		}).Draw(t, "more")
		truth := pairOf(decode(t, oldTruth), decode(t, newTruth+more))
		guess := pairOf(decode(t, oldGuess), decode(t, newGuess+more))
		for _, m := range metrics.Changes() {
			for _, f := range m.Figures {
				exact, vague := f.Compute(truth), f.Compute(guess)
				if f.ID != "m18-surplus" && exact.Quantity.Exact() && !contains(vague.Quantity, exact.Quantity) {
					t.Errorf("%s is %s, and was said to be %s\n%s\n%s\n%s", f.ID, exact.Quantity, vague.Quantity, oldTruth, oldGuess, newTruth+more)
				}
			}
		}
	})
}

func TestDistance(t *testing.T) {
	services := func(provider string) string {
		return "[[service]]\nid = \"s\"\nprovided_by = [" + provider + "]\n"
	}
	for _, test := range []struct{ figure, old, new, oldRest, newRest, want string }{
		{figure: "m19-all", old: before, new: before, want: "0"},
		{figure: "m19-all", old: before, new: town, want: "96.2"},
		{figure: "m19-units", old: before, new: strings.Replace(before, "b unit forv", "b unit namnd", 1), want: "33.3 b(under namnd, was under forv)"}, // 4 of 6
		{figure: "m19-posts", old: before, new: strings.Replace(before, "b unit forv", "b unit namnd", 1), want: "0"},
		{figure: "m19-posts", old: before, new: strings.Replace(before, "chef-b b", "chef-b a", 1), want: "50 chef-b(in a, was in b)"},
		{figure: "m19-units", old: before, new: strings.NewReplacer("b unit forv", `bb unit forv formerly=["b"]`, "chef-b b", "chef-b bb").Replace(before), want: "0"},
		{figure: "m19-units", old: before, new: merged, want: "50 ab(formed of a and b, under forv) a(merged into ab, was under forv) b(merged into ab, was under forv)"}, // 3 of 6
		{figure: "m19-posts", old: before, new: merged, want: "33.3 chef-a(ended, was in a)"},
		{figure: "m19-units", old: before, new: before + "c unit forv formerly=[\"b\"]", want: "16.7 c(taken out of b, under forv)"},
		{figure: "m19-units", old: before, new: "b unit - formerly=[\"a\"]", want: "100 b(under no other unit, was under forv) kommun(ended, was under no other unit) namnd(ended, was under kommun) forv(ended, was under namnd) a(taken over by b, was under forv)"},
		{figure: "m19-services", old: before, new: before, oldRest: services(`"a"`), newRest: services(`"a", "b"`), want: "50 s(provided by b)"},
		// Of what is divided, the part that keeps its id stays, in whatever order they stand.
		{figure: "m19-services", old: before, new: before + "c unit forv formerly=[\"b\"]", oldRest: services(`"b"`), newRest: services(`"b", "c"`), want: "50 s(provided by c)"},
		{figure: "m19-services", old: before, new: before + "c unit forv formerly=[\"b\"]", oldRest: services(`"b"`), newRest: services(`"c", "b"`), want: "50 s(provided by c)"},
		{figure: "m19-posts", old: before, new: strings.Replace(before, "b unit forv", "b unit forv\nc unit forv formerly=[\"b\"]\npost chef-c c count=1 formerly=[\"chef-b\"]", 1), want: "25 chef-c(taken out of chef-b, in c)"},
		{figure: "m19-services", old: before, new: before, oldRest: services(`"a", "b", "a"`), newRest: services(`"b"`), want: "50 s(no longer provided by a)"},
		{figure: "m19-services", old: before, new: before, oldRest: services(""), newRest: services(""), want: "? (Neither file describes any such tie.)"},
		{figure: "m19-posts", old: before, new: strings.Replace(before, "chef-a", "ny-chef", 2), want: "50 ny-chef(new, in a) chef-a(ended, was in a)"},
		{figure: "m19-services", old: before, new: before, oldRest: services(`"a"`), newRest: services(`"b"`), want: "100 s(provided by b instead of a)"},
		{figure: "m19-units", old: before, new: before + "f actor -", want: "0"},
		// Other organisations are not ours, but what moves between us and them is.
		{figure: "m19-all", old: before, new: before + "reg region -\nklinik unit reg\npost lakare klinik\nrk nonprofit -", want: "0"},
		{figure: "m19-units", old: before + "bolag company -", new: strings.Replace(before+"bolag company -", "b unit forv", "b unit bolag", 1), want: "33.3 b(under bolag, was under forv)"},
		{figure: "m19-units", new: "a unit -", want: "100 a(new, under no other unit)"},
		{figure: "m19-all", want: "? (Neither file describes any such tie.)"},
		{figure: "m19-all", new: "a unit -", want: "100"},
	} {
		p := pairOf(model(t, test.old, test.oldRest), model(t, test.new, test.newRest))
		if d := cmp.Diff(test.want, changeTold(t, test.figure, p)); d != "" {
			t.Errorf("%s\n%s", test.figure, d)
		}
	}
}

// TestDistanceLaws: nothing lies between two that are the same, and as much one
// way as the other.
func TestDistanceLaws(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		a, _ := twins(t)
		b, _ := twins(t)
		b += "[[unit]]\nid = \"ny\"\nkind = \"unit\"\nformerly = " + rapid.SampledFrom([]string{"[]", `["u0"]`, `["u1", "u2"]`, `["u0", "u1"]`}).Draw(t, "formerly") + "\n"
		there, back := pairOf(decode(t, a), decode(t, b)), pairOf(decode(t, b), decode(t, a))
		back = metrics.NewPair(back.Old, back.New, map[orgmodel.Type]*metrics.Succession{
			orgmodel.TypeUnit: {After: there.Units().Before, Before: there.Units().After},
			orgmodel.TypePost: {After: there.Posts().Before, Before: there.Posts().After},
		})
		for _, f := range []string{"m19-all", "m19-units", "m19-posts", "m19-services"} {
			if x, y := findChange(f).Compute(there).Quantity, findChange(f).Compute(back).Quantity; x != y {
				t.Errorf("%s is %s there and %s back\n%s\n%s", f, x, y, a, b)
			}
			if v := findChange(f).Compute(pairOf(decode(t, b), decode(t, b))); v.Quantity.Known() && (!v.Quantity.IsZero() || len(v.Told()) > 0) {
				t.Errorf("%s between two that are the same is %s\n%s", f, told(v), b)
			}
		}
	})
}

func TestGaps(t *testing.T) {
	const two = group + "[[target_group]]\nid = \"h\"\n"
	other := strings.Replace(offer("x"), `"g"`, `"h"`, 1)
	for _, test := range []struct{ figure, old, new, want string }{
		{"m16-lost", two + offer("s") + other, two + other, "1 g"},
		{"m16-lost", two + offer("s") + other, two + offer("s") + other, "0"},
		{"m16-lost", two + offer("s") + other, strings.Replace(two, `"g"`, `"i"`, 1) + other, "0..1 g(perhaps: the group itself has ended) (Some of the groups have themselves ended.)"},
		{"m16-lost", two, two, "? (Neither file describes a target group with a service.)"},
		{"m16-gap", two, two, "? (No target group in both files has a service.)"},
		{"m16-gap", two + offer("s") + other, two + offer("s") + other, "0"},
		{"m16-gap", two + offer("s"), two + offer("s") + other, "0"},
		{"m16-gap", two + offer("s", "until = 2026-05-31") + other, two + offer("t", "since = 2026-12-01") + other, "6 g=6(from 2026-06-01 to 2026-11-30)"},
		{"m16-gap", two + offer("s", `until = "<2026-05-29"`), two + offer("t", "since = 2026-12-01"), ">=6 g=>=6(from <2026-05-29 to 2026-11-30) (The files give no exact days.)"},
		{"m16-gap", two + offer("s"), two + offer("t"), "? -s.until -t.since g="},
		{"m16-gap", two + offer("s", "until = 2026-05-31"), two, "? g=(from 2026-06-01, not reached again) (No service in the new file reaches some of the groups again.)"},
		{"m16-gap", two + offer("s"), two, "? -s.until g= (No service in the new file reaches some of the groups again.)"},
		{"m16-gap", two + offer("s", "until = 2025-09-30"), two + offer("t", "since = 2026-12-01"), "14 g=14(from 2025-10-01 to 2026-11-30)"},
	} {
		p := pairOf(decode(t, "[organisation]\nas_of = 2026-01-01\n"+test.old), decode(t, "[organisation]\nas_of = 2027-01-01\n"+test.new))
		if d := cmp.Diff(test.want, changeTold(t, test.figure, p)); d != "" {
			t.Errorf("%s\n%s", test.figure, d)
		}
	}
}

// money is a budget table with keys and their values.
func money(keys ...string) string { return "[[budget]]\n" + strings.Join(keys, "\n") + "\n" }

func TestMoney(t *testing.T) {
	const agreement = "[[agreement]]\nid = \"e\"\nfrom = \"namnd\"\n"
	frame := func(unit, amount string, keys ...string) string {
		return money(append(keys, "unit = \""+unit+"\"", "amount = "+amount, `basis = "net"`)...)
	}
	lift := money(`id = "lyft"`, `unit = "namnd"`, "change = 5_000_000", "year = 2025")
	from := money(`id = "sedan"`, `unit = "namnd"`, "change = 10_000_000", "from_year = 2026")
	for _, test := range []struct{ figure, old, new, want string }{
		{"m23-recurring", "", "", "? (Neither file states any such amount.)"},
		{"m23-recurring", "", lift + from, "10000000 sedan=10000000(from 2026, only in the new file)"},
		{"m23-one-off", "", lift + from, "5000000 lyft=5000000(in 2025, only in the new file)"},
		{"m23-one-off-net", "", lift + from, "? (Neither file states any such amount.)"},
		{"m23-recurring", from, "", "? -sedan.change sedan=(from 2026, only in the old file)"}, // not mentioned is not gone
		{"m23-recurring", lift + from, lift + from, "0"},
		{"m23-one-off", lift + lift, lift, "-5000000 lyft=-5000000(in 2025, only in the old file)"},
		{"m23-recurring", "", lift, "? (Neither file states any such amount.)"},
		{"m23-recurring", "", money(`id = "utan-ar"`, "change = 3"), "? -utan-ar.from_year"},
		{"m23-one-off", "", money(`id = "utan-ar"`, "change = 3"), "? -utan-ar.from_year"},
		{"m23-one-off", "", money(`id = "utan-belopp"`, "year = 2027"), "? -utan-belopp.amount utan-belopp=(in 2027, only in the new file)"},
		{"m23-recurring", "", money("change = \"1..2\"", "from_year = 2026"), "1..2 budget=1..2(from 2026, only in the new file) (The files do not state the amounts in the same way.)"},

		{"m23-recurring", frame("namnd", "100"), frame("namnd", "120"), "20 namnd=20"},
		{"m23-recurring-net", frame("namnd", "100"), frame("namnd", "120"), "20 namnd=20"},
		{"m23-recurring-gross", frame("namnd", "100"), frame("namnd", "120"), "? (Neither file states any such amount.)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025"), frame("namnd", "100", "year = 2025") + frame("namnd", "130", "from_year = 2026"), "30 namnd=30(from 2026)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025") + frame("namnd", "110", "year = 2026"), frame("namnd", "105", "year = 2025") + frame("namnd", "130", "year = 2027"), "5 namnd=5(in 2025)"},
		{"m23-recurring", frame("namnd", "100", "from_year = 2025"), frame("namnd", "100", "year = 2025") + frame("namnd", "130", "year = 2026"), "30 namnd=30(in 2026)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025"), frame("namnd", "100", "year = 2025") + frame("namnd", "130", "year = 2026"), "30 namnd=30(in 2026)"},
		{"m23-recurring", frame("namnd", "100"), "", "? -namnd.budget.amount namnd=(only in the old file)"},
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "\"~100\""), "~0 namnd=~0 (The files do not state the amounts in the same way.)"},
		{"m23-recurring", frame("namnd", "\"~100\""), frame("namnd", "\"~100\""), "0"},
		{"m23-recurring", money(`id = "ram"`, `unit = "namnd"`, "from_year = 2026"), money(`id = "ram"`, `unit = "namnd"`, "from_year = 2026"), "? -ram.amount ram=(from 2026)"}, // what both leave out is not alike
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "100") + frame("namnd", "110"), "? -namnd.budget.amount namnd="},
		{"m23-recurring", frame("namnd", "100", "price_level = \"2025\""), frame("namnd", "110", "id = \"ram\"", "price_level = \"2026\""), "? -ram.price_level ram="},
		// One above the other, and changes of what both state.
		{"m23-recurring", frame("namnd", "100") + frame("forv", "90"), frame("namnd", "120") + frame("forv", "90"), "20 namnd=20"},
		{"m23-recurring", frame("namnd", "100") + frame("forv", "90"), frame("namnd", "100") + frame("forv", "95"), "0"},
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "120") + money(`unit = "forv"`, "change = 20", "from_year = 2026", `basis = "net"`), "20 namnd=20"},
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "120") + money(`id = "brutto"`, `unit = "forv"`, "change = 20", "from_year = 2026", `basis = "gross"`), "? namnd=20 brutto=20(from 2026, only in the new file) (Net and gross amounts, amounts without a stated basis, or those of different price levels, cannot be added.)"},
		{"m23-recurring-net", frame("namnd", "100"), frame("namnd", "120") + money(`id = "brutto"`, `unit = "forv"`, "change = 20", "from_year = 2026", `basis = "gross"`), "20 namnd=20"},
		// A frame that is the same explains nothing; nor does one of an earlier year.
		{"m23-recurring", frame("namnd", "18", "year = 2020"), frame("namnd", "18", "year = 2020") + money(`id = "spar"`, `unit = "namnd"`, "change = -5", "from_year = 2021", `basis = "net"`), "-5 spar=-5(from 2021, only in the new file)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025"), frame("namnd", "120", "year = 2026") + money(`id = "spar"`, `unit = "namnd"`, "change = -5", "from_year = 2028", `basis = "net"`), "15 namnd=20(in 2026) spar=-5(from 2028, only in the new file)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025"), frame("namnd", "120", "year = 2026") + money(`id = "spar"`, `unit = "namnd"`, "change = -5", "from_year = 2026", `basis = "net"`), "20 namnd=20(in 2026)"},
		{"m23-recurring", frame("namnd", "100", "year = 2025") + from, frame("namnd", "120", "year = 2026", `id = "ram"`) + from, "20 ram=20(in 2026)"}, // of another basis
		{"m23-recurring", frame("namnd", "100", "year = 2025") + money(`unit = "namnd"`, "change = 5", "from_year = 2026", `basis = "net"`, `id = "c"`), frame("namnd", "120", "year = 2026") + money(`unit = "namnd"`, "change = 5", "from_year = 2026", `basis = "net"`, `id = "c"`), "15 namnd=20(in 2026) c=-5(from 2026, part of the new allocation)"},
		// The same money with another amount, and in another year.
		{"m23-one-off", money(`unit = "namnd"`, "change = 5", "year = 2025"), money(`unit = "namnd"`, "change = 8", "year = 2025"), "3 namnd=3(in 2025)"},
		{"m23-one-off", lift, strings.Replace(lift, "2025", "2026", 1), "? lyft=5000000(in 2026, only in the new file) lyft=-5000000(in 2025, only in the old file) (The amounts are for different years, and only cancel out when all years are added up.)"},
		{"m23-recurring", "", money(`id = "x"`, "change = 5", "from_year = 2026", `price_level = "2025"`) + money(`id = "y"`, "change = 5", "from_year = 2026"), "? x=5(from 2026, only in the new file) y=5(from 2026, only in the new file) (Net and gross amounts, amounts without a stated basis, or those of different price levels, cannot be added.)"},
		// Nothing more where something is bought, and nobody says for how much.
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "100") + agreement, "? (The files do not state what everything that changes costs.)"},
		{"m23-recurring", frame("namnd", "100"), frame("namnd", "100") + agreement + "amount = 3", "0"},
		// Two units that merge.
		{"m23-recurring", frame("a", "10") + frame("b", "20"), frame("ab", "35"), "5 ab=5"},
		{"m23-recurring", frame("a", "10"), frame("ab", "35"), "? -b.budget.amount ab="},
		// Of services: part of what a unit has.
		{"m23-recurring", money(`service = "s"`, "amount = 4"), money(`service = "s"`, "amount = 5"), "1 s=1"},
		{"m23-recurring", frame("namnd", "100") + money(`service = "s"`, "amount = 4", `basis = "net"`), frame("namnd", "110") + money(`service = "s"`, "amount = 5", `basis = "net"`), "10 namnd=10"},
		{"m23-recurring", money("amount = 4"), money("amount = 5"), "1 budget=1"},
		{"m23-recurring", frame("bolag", "100"), frame("bolag", "120"), "? (Neither file states any such amount.)"},

		{"m23-agreements", "", "", "? (Neither file describes an agreement.)"},
		{"m23-agreements", agreement, agreement, "? -e.amount -e.amount e="},
		{"m23-agreements", agreement + "amount = 100", agreement + "amount = 130", "30 e=30"},
		{"m23-agreements", agreement, agreement + "amount = 130", "? -e.amount e="},
		{"m23-agreements", "", agreement + "amount = 130", "130 e=130(only in the new file)"},
		{"m23-agreements", agreement, "", "? -e.amount e=(only in the old file)"},
		{"m23-agreements", agreement + "amount = 100\n" + strings.Replace(agreement, `"e"`, `"f"`, 1) + "amount = 20", strings.Replace(agreement, `"e"`, "\"g\"\nformerly = [\"e\", \"f\"]", 1) + "amount = 100", "-20 g=-20"},
		{"m23-agreements", agreement + "amount = 100", strings.Replace(agreement, `"e"`, "\"f\"\nformerly = [\"e\"]", 1) + "amount = 70\n" + strings.Replace(agreement, `"e"`, "\"g\"\nformerly = [\"e\"]", 1) + "amount = 40", "10 f=-30 g=40"},
	} {
		rest := "\n[[service]]\nid = \"s\"\n"
		old := model(t, before+"bolag company -", test.old+rest)
		after := strings.NewReplacer("a unit forv", `ab unit forv formerly=["a","b"]`, "chef-a a", "chef-a ab", "chef-b b", "chef-b ab", "b unit", "bb unit").Replace(before + "bolag company -")
		if !strings.Contains(test.new, `"ab"`) {
			after = before + "bolag company -"
		}
		if d := cmp.Diff(test.want, changeTold(t, test.figure, pairOf(old, model(t, after, test.new+rest)))); d != "" {
			t.Errorf("%s\n%s", test.figure, d)
		}
	}
}

func TestDelta(t *testing.T) {
	quantity := func(text string) figure.Figure {
		q, err := orgmodel.ParseQuantity(text)
		if err != nil && text != "" {
			t.Fatal(err)
		}
		return figure.Figure{Quantity: q}
	}
	for _, test := range []struct{ before, after, want string }{
		{"12", "10", "-2"}, {"12", "10..15", "-2..3"}, {"12", "", ""}, {"", "12", ""}, {"", "", ""}, {">=3", "5", "<=2"}, {"~3", "5", "~2"},
	} {
		if got := metrics.Delta(quantity(test.before), quantity(test.after)).String(); got != test.want {
			t.Errorf("from %s to %s: %s, want %s", test.before, test.after, got, test.want)
		}
	}
}

// TestChangesRegistry demands of every figure an id of its own and words in
// both languages. A subject may go by the id of the figures about one file.
func TestChangesRegistry(t *testing.T) {
	var ids, figures []string
	for _, m := range metrics.All() {
		for _, f := range m.Figures {
			figures = append(figures, f.ID)
		}
	}
	said := func(id string, texts ...message.Text) {
		for _, text := range texts {
			if text.EN == "" || text.SV == "" || strings.ContainsAny(text.EN+text.SV, "{}") {
				t.Errorf("%s: %+v", id, text)
			}
		}
	}
	for _, m := range metrics.Changes() {
		ids = append(ids, m.ID)
		said(m.ID, m.Label, m.Method, m.Source)
		for _, f := range m.Figures {
			said(f.ID, f.Label, f.Unit.One, f.Unit.Many)
			if !strings.HasPrefix(f.ID, m.ID+"-") || f.Label.EN == f.Label.SV || slices.Contains(figures, f.ID) {
				t.Errorf("%s is not a figure of %s, or there twice", f.ID, m.ID)
			}
			figures = append(figures, f.ID)
		}
		if slices.ContainsFunc(metrics.LeftOut(), func(o metrics.Omission) bool { return o.ID == m.ID }) {
			t.Errorf("%s is both computed and left out", m.ID)
		}
	}
	if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("out of order: %v", ids)
	}
}

// TestChangesOfAnything demands that a figure without a number says why, and that
// nothing is new between two that are the same, whatever they are.
func TestChangesOfAnything(t *testing.T) {
	const loops = `
a unit b led_by=["p"] employer="q" heads=4
b unit a heads=3
t collaboration - members=["s","a","t"] led_by=["p","q"] formerly=["u"]
n board - led_by=["q"]
u unit n fte=2 led_by=["q"] areas=["x","y"]
v unit u led_by=["p","borta"] employer="n" formerly=["v","u"]
post p a
post q u count=0 formerly=["p"]
post r borta count=3`
	const money = "[[budget]]\nunit = \"borta\"\namount = 1\n[[budget]]\nchange = 3\n[[budget]]\nservice = \"s\"\namount = \"1..2\"\n[[agreement]]\nid = \"e\"\nfrom = \"a\"\n"
	var all []*orgmodel.Organisation
	for _, texts := range [][2]string{
		{"", ""}, {before, group + offer("s")}, {town, money}, {vague, areas}, {loops, group + offer("s", `provided_by = ["t", "u"]`, `until = "2020"`) + money}, {merged, budgets},
	} {
		all = append(all, model(t, texts[0], texts[1]))
	}
	for i, a := range all {
		for k, b := range all {
			p := pairOf(a, b)
			for _, m := range metrics.Changes() {
				for _, f := range m.Figures {
					v := f.Compute(p)
					if !v.Quantity.Exact() && v.Note.IsZero() && len(v.Unknown) == 0 {
						t.Errorf("%s from %d to %d is %s for no reason", f.ID, i, k, told(v))
					}
					for _, s := range v.Told() {
						if s.Type == "" || s.Name.In(message.SV) == "" {
							t.Errorf("%s from %d to %d: %+v", f.ID, i, k, s)
						}
					}
					if i == k && v.Quantity.Known() && !v.Quantity.IsZero() {
						t.Errorf("%s between %d and itself is %s", f.ID, i, told(v))
					}
				}
			}
		}
	}
}

// TestRestructured counts each thing once that differs, of all that there are.
func TestRestructured(t *testing.T) {
	for _, test := range []struct {
		old, new     string
		changed, all int
	}{
		{before, before, 0, 8},
		{before, strings.Replace(before, "b unit forv", "b unit namnd", 1), 1, 8},
		{before, merged, 4, 9}, // a and b, ab that was formed of them, and a post
		{before, before + "rk nonprofit -", 0, 8},
		{"", "a unit -", 1, 1},
		{"", "", 0, 0},
	} {
		changed, all := pairOf(model(t, test.old, ""), model(t, test.new, "")).Restructured()
		if len(changed) != test.changed || all != test.all {
			t.Errorf("%d of %d, want %d of %d", len(changed), all, test.changed, test.all)
		}
	}
}
