package metrics_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// before is an administration with two units, which have a manager each.
const before = `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
a unit forv heads=10 led_by=["chef-a"]
b unit forv heads=20 led_by=["chef-b"]
post direktor forv count=1
post chef-a a count=1
post chef-b b count=1
`

var differences = []struct {
	d    metrics.Difference
	name string
}{
	{metrics.NewManager, "manager"}, {metrics.NewUnit, "unit"}, {metrics.NewAuthority, "authority"}, {metrics.NewEmployer, "employer"},
}

// moved writes what is not as it was, a line for each part of the staff:
// "a/chef-a 1 → b, manager direktor: manager, perhaps unit".
func moved(p *metrics.Pair) string {
	var lines []string
	for _, x := range metrics.Transfers(p) {
		old := p.Old.Org
		who := old.Units[x.Unit].ID + "/"
		if x.Post >= 0 {
			who += old.Posts[x.Post].ID
		}
		var news []string
		for _, d := range differences {
			if a := x.New[d.d]; a != metrics.No {
				news = append(news, map[metrics.Answer]string{metrics.Perhaps: "perhaps ", metrics.Yes: ""}[a]+d.name)
			}
		}
		to := "?"
		if x.To >= 0 {
			to = p.New.Org.Units[x.To].ID
		}
		var by []string
		for _, post := range x.By {
			by = append(by, p.New.Org.Posts[post].ID)
		}
		line := who + " " + x.Heads.String()
		switch {
		case x.Lost == metrics.Yes:
			line += " lost"
		case x.Lost == metrics.Perhaps:
			line += " perhaps lost"
		case len(news) == 0:
			continue
		default:
			line += " → " + to + " under " + strings.Join(by, "+") + ": " + strings.Join(news, ", ")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestTransfers(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"nothing changes", before, before, ""},
		{"a unit moves with its manager", before + "ny administration namnd led_by=[\"nydirektor\"]\npost nydirektor ny count=1", `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
ny administration namnd led_by=["nydirektor"]
a unit ny heads=10 led_by=["chef-a"]
b unit forv heads=20 led_by=["chef-b"]
post direktor forv count=1
post nydirektor ny count=1
post chef-a a count=1
post chef-b b count=1`, "a/chef-a 1 → a under nydirektor: manager"},
		{"another manager, without a place for the old one", before, strings.ReplaceAll(before, "chef-a", "nychef"), `
a/chef-a 1 lost
a/ 9 → a under nychef: manager`},
		{"a manager under another id", before, strings.Replace(strings.ReplaceAll(before, "chef-a", "nychef"), "post nychef a", `post nychef a formerly=["chef-a"]`, 1), ""},
		{"a unit under another id", before, strings.NewReplacer("a unit forv", `aa unit forv formerly=["a"]`, "post chef-a a", "post chef-a aa").Replace(before), ""},
		{"two units merge into a third", before, `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
ab unit forv heads=30 led_by=["chef-b"] formerly=["a","b"]
post direktor forv count=1
post chef-b ab count=1`, `
a/chef-a 1 lost
a/ 9 → ab under chef-b: manager`},
		{"a unit absorbs another", before, `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
b unit forv heads=30 led_by=["chef-b"] formerly=["a"]
post direktor forv count=1
post chef-a b count=1
post chef-b b count=1`, `
a/chef-a 1 → b under chef-b: manager, unit
a/ 9 → b under chef-b: manager, unit`},
		{"two managers become one", before, strings.NewReplacer("chef-a", "chef", "chef-b", "chef", "post chef-a a count=1", "", "post chef-b b", `post chef b formerly=["chef-a","chef-b"]`).Replace(before), `
a/chef-a 0..1 → b under direktor: unit
a/chef-a 0..1 → b under : perhaps manager, perhaps unit, perhaps authority, perhaps employer
a/ 9 → a under chef: perhaps manager
b/chef-b 0..1 → b under : perhaps manager, perhaps unit, perhaps authority, perhaps employer
b/ 19 → b under chef: perhaps manager`},
		{"a unit splits, and nobody says who goes where", before, before + `c unit forv led_by=["chef-c"] formerly=["b"]
post chef-c c count=1`, "b/ 19 → ? under chef-b+chef-c: perhaps manager, perhaps unit"},
		{"a unit is gone", before, `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
a unit forv heads=10 led_by=["chef-a"]
post direktor forv count=1
post chef-a a count=1`, `
b/chef-b 1 lost
b/ 19 lost`},
		{"a unit is gone that states no staff", before + "c unit forv", before, "c/ >=0 perhaps lost"},
		{"joint leadership begins", before, strings.Replace(before, `led_by=["chef-a"]`, `led_by=["chef-a","chef-b"]`, 1), "a/ 9 → a under chef-a+chef-b: manager"},
		{"joint leadership ends", strings.Replace(before, `led_by=["chef-a"]`, `led_by=["chef-a","chef-b"]`, 1), before, ""},
		{"a vacant manager is filled", strings.Replace(before, "post chef-a a count=1", "post chef-a a count=1 vacant=1", 1), before, ""},
		{"the post above is vacant, so the next leads", before + "a1 team a heads=4", strings.Replace(before, "post chef-a a count=1", "post chef-a a count=1 vacant=1", 1) + "a1 team a heads=4", "a1/ 4 → a1 under direktor: manager"},
		{"nobody is named any more", before, strings.Replace(before, `led_by=["direktor"]`, "", 1), `
a/chef-a 1 → a under : perhaps manager
b/chef-b 1 → b under : perhaps manager`},
		{"another board", before + "andra board kommun", strings.Replace(before+"andra board kommun", "forv administration namnd", "forv administration andra", 1), `
forv/direktor 1 → forv under : perhaps manager, authority
a/chef-a 1 → a under direktor: authority
a/ 9 → a under chef-a: authority
b/chef-b 1 → b under direktor: authority
b/ 19 → b under chef-b: authority`},
		{"a company takes over", before, strings.Replace(before, "b unit forv", "bolag company -\nb unit bolag", 1), `
b/chef-b 1 → b under : perhaps manager, employer
b/ 19 → b under chef-b: employer`},
		{"the employer is stated above", "bolag company -\n" + before, "bolag company -\n" + strings.Replace(before, "led_by=[\"direktor\"]", "led_by=[\"direktor\"] employer=\"bolag\"", 1), `
forv/direktor 1 → forv under : employer
a/chef-a 1 → a under direktor: employer
a/ 9 → a under chef-a: employer
b/chef-b 1 → b under direktor: employer
b/ 19 → b under chef-b: employer`},
		{"the municipality is a unit on one side only", before, strings.NewReplacer("kommun municipality -", "", "board kommun", "board -").Replace(before), ""},
		{"two administrations of one board merge", before + "f administration namnd led_by=[\"g\"]\npost g f count=1", strings.Replace(before, "forv administration namnd", `forv administration namnd formerly=["f"]`, 1) + "post g forv count=1", "f/g 1 → forv under direktor: perhaps manager, unit\nf/ >=0 → forv under direktor: manager, unit"},
		{"two administrations of one board become a third", before, strings.NewReplacer("forv administration", `fler administration`, "unit forv", "unit fler", "post direktor forv", "post direktor fler", "heads=1 led_by", `heads=1 formerly=["forv"] led_by`).Replace(before), ""},
		{"no board is named, and the unit moves", "a administration -\nb administration -\nx unit a heads=3", "a administration -\nb administration -\nx unit b heads=3", "x/ 3 → x under : perhaps manager, perhaps authority"},
		{"a member of a collaboration", before, before + "team collaboration - members=[\"a\",\"b\"] led_by=[\"chef-b\"]", ""},
		{"a post goes to another unit", before + "post konsult a count=2", before + "post konsult b count=2", `
a/konsult 2 → b under chef-b: manager, unit
b/ 2 → b under : perhaps manager, perhaps unit, perhaps authority, perhaps employer`},
		{"a unit has fewer, and another manager", before, strings.Replace(strings.ReplaceAll(before, "chef-b", "nychef"), "b unit forv heads=20", "b unit forv heads=5", 1), `
b/chef-b 1 lost
b/ 5 → b under nychef: manager
b/ 14 → b under : perhaps manager, perhaps unit, perhaps authority, perhaps employer`},
		{"a post has fewer places, and another manager", before + "post konsult b count=8", strings.Replace(strings.ReplaceAll(before, "chef-b", "nychef"), "b unit forv heads=20", "b unit forv heads=17", 1) + "post konsult b count=5", `
b/chef-b 1 lost
b/konsult 5 → b under nychef: manager
b/konsult 3 → b under : perhaps manager, perhaps unit, perhaps authority, perhaps employer
b/ 11 → b under nychef: manager`},
		{"two units merge with fewer, and nobody says from which", before, `
kommun municipality -
namnd board kommun
forv administration namnd heads=1 led_by=["direktor"]
ab unit forv heads=24 led_by=["chef"] formerly=["a","b"]
post direktor forv count=1
post chef ab count=1 formerly=["chef-a"]`, `
a/ 0..5 → ab under : perhaps manager, perhaps unit, perhaps authority, perhaps employer
b/chef-b 1 lost
b/ 14..19 → ab under chef: manager
b/ 0..5 → ab under : perhaps manager, perhaps unit, perhaps authority, perhaps employer`},
		{"one post becomes two in two units", before + "post konsult a count=2", before + "post ka a count=1 formerly=[\"konsult\"]\npost kb b count=1 formerly=[\"konsult\"]", "a/konsult 2 → ? under chef-a+chef-b: perhaps manager, perhaps unit"},
		{"a post goes where nothing is", before + "post konsult a count=2", before + "post konsult borta count=2", "a/konsult 2 → ? under : perhaps manager, perhaps unit, perhaps authority, perhaps employer"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := moved(pairOf(organisation(t, test.old), organisation(t, test.new)))
			if got != strings.TrimPrefix(test.want, "\n") {
				t.Errorf("\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestTransfersBetweenMunicipalities holds that the municipality that a file is
// about is another when its code is.
func TestTransfersBetweenMunicipalities(t *testing.T) {
	one, other := organisation(t, before), organisation(t, before)
	one.Header.Municipality, other.Header.Municipality = "0380", "1490"
	for _, x := range metrics.Transfers(pairOf(one, other)) {
		if x.New[metrics.NewEmployer] != metrics.Yes {
			t.Errorf("%+v", x)
		}
	}
}

// TestTransfersAddUp holds that all staff of the old side are in the transfers
// once, whatever the new side is, and that nothing is new between two that are
// the same.
func TestTransfersAddUp(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		exact, vague := twins(t)
		other, _ := twins(t)
		for _, text := range []string{exact, vague} {
			for _, x := range metrics.Transfers(pairOf(decode(t, text), decode(t, text))) {
				if x.Lost != metrics.No || x.To != x.Unit || x.New != [5]metrics.Answer{} {
					t.Errorf("%+v in\n%s", x, text)
				}
			}
		}
		for _, text := range []string{exact, other} {
			p := pairOf(decode(t, exact), decode(t, text))
			sums := make([]orgmodel.Quantity, len(p.Old.Org.Units))
			for u := range sums {
				sums[u] = orgmodel.Exactly(0)
			}
			for _, x := range metrics.Transfers(p) {
				sums[x.Unit] = sums[x.Unit].Add(x.Heads)
			}
			for u := range sums {
				if own := p.Old.Staff.Units[u].Own.Heads; sums[u] != own {
					t.Errorf("%s has %s, its parts %s\n%s", p.Old.Org.Units[u].ID, own, sums[u], text)
				}
			}
		}
	})
}
