package views_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// outsiders are a municipality with a company of its own, and a region and two
// associations beside it.
const outsiders = `
[[unit]]
id = "k"
name = "Exempelkommun"
kind = "municipality"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "k"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
heads = 10

[[unit]]
id = "bolag"
name = "Bolaget"
kind = "company"
parent = "k"

[[unit]]
id = "butik"
name = "Butiken"
kind = "unit"
parent = "bolag"
heads = 90

[[unit]]
id = "reg"
name = "Regionen"
kind = "region"

[[unit]]
id = "klinik"
name = "Kliniken"
kind = "unit"
parent = "reg"
areas = ["norr"]

[[unit]]
id = "rk"
name = "Hjälporganisationen"
kind = "nonprofit"

[[unit]]
id = "kyrka"
name = "Stadsmissionen"
kind = "nonprofit"

[[area]]
id = "norr"
name = "Norr"
`

// reformed is what the municipality of outsiders becomes, with n teams: one unit
// of our own is new, and one of the region.
func reformed(n int) string {
	var b strings.Builder
	b.WriteString(outsiders)
	add := func(id, name, kind, parent string) {
		fmt.Fprintf(&b, "\n[[unit]]\nid = %q\nname = %q\nkind = %q\nparent = %q\n", id, name, kind, parent)
	}
	for i := range n {
		add(fmt.Sprint("enhet-", i), fmt.Sprint("Enheten ", i), "unit", "sf")
		add(fmt.Sprint("grupp-", i), fmt.Sprint("Gruppen ", i), "unit", fmt.Sprint("enhet-", i))
	}
	return b.String()
}

var (
	ourCount   = regexp.MustCompile(`^(?:[~+−⋯◦→⋈⋔] )?(\d+)[ \x{a0}](?:units?|enhet(?:er)?)\b`)
	theirCount = regexp.MustCompile(`^(?:[~+−⋯◦→⋈⋔] )?(\d+) (?:of the actors?|actors?|av aktörerna|aktör(?:er)?) (?:outside|utanför)`)
	grouped    = regexp.MustCompile(`^(\d+) .*(?:oförändrade?|unchanged)$`)
	andMore    = regexp.MustCompile(`^(?:och|and) (\d+) (?:till|more)$`)
)

func stranger(org *orgmodel.Organisation, id string) bool {
	u := -1
	if org != nil {
		u = org.UnitIndex(id)
	}
	return u >= 0 && org.Outside(u)
}

// outsideOf is how many of some things are other organisations, and how many there
// are.
func (w witness) outsideOf(t drawing.Things) (others, all int) {
	for _, id := range t.IDs {
		if stranger(w.now, id) {
			others++
		}
	}
	for _, id := range t.Was {
		if stranger(w.was, id) {
			others++
		}
	}
	return others, len(t.IDs) + len(t.Was)
}

// miscounts lists the numbers in a drawing's outline that are not those of what
// stands below, or count others as ours.
func (w witness) miscounts(d *drawing.Drawing) (list []string) {
	var above [32]drawing.Things
	for i, e := range d.Outline {
		others, all := w.outsideOf(e.Things)
		theirs := false
		for _, t := range above[:e.Depth] {
			n, of := w.outsideOf(t)
			theirs = theirs || of > 0 && n == of
		}
		switch {
		case ourCount.MatchString(e.Text) && others > 0 && !(theirs && others == all):
			list = append(list, fmt.Sprintf("%q counts %d other organisations", e.Text, others))
		case theirCount.MatchString(e.Text) && others != all:
			list = append(list, fmt.Sprintf("%q counts %d of our own", e.Text, all-others))
		}
		if e.Heading {
			above[e.Depth] = e.Things
		}
		if m := grouped.FindStringSubmatch(e.Text); e.Heading && m != nil {
			below := 0
			for _, f := range d.Outline[i+1:] {
				if f.Heading || f.Depth <= e.Depth {
					break
				}
				n := 1
				if more := andMore.FindStringSubmatch(f.Text); more != nil {
					n, _ = strconv.Atoi(more[1])
				}
				below += n
			}
			if m[1] != strconv.Itoa(below) {
				list = append(list, fmt.Sprintf("%q has %d below it", e.Text, below))
			}
		}
	}
	return list
}

// numberBefore is the number that stands before a word in a description.
func numberBefore(text, pattern string) int {
	m := regexp.MustCompile(`(\d+) ` + pattern).FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// passes reports a unit that passes between us and others: it is ours on one side.
func passes(c *diff.Comparison) bool {
	for o, after := range c.Match.Of(orgmodel.TypeUnit).After {
		if slices.ContainsFunc(after, func(n int) bool { return c.Old.Outside(o) != c.New.Outside(n) }) {
			return true
		}
	}
	return false
}

// whole reports that all units of an organisation have a place in its tree.
func whole(o *orgmodel.Organisation) bool {
	for u := range o.Units {
		if o.Depth(u) < 0 {
			return false
		}
	}
	return true
}

// sums holds that our units before, with what a title says of them, are those after.
func sums(c *diff.Comparison, d *drawing.Drawing) error {
	if !whole(c.Old) || !whole(c.New) {
		return nil
	}
	before, _ := c.Old.CountUnits()
	after, _ := c.New.CountUnits()
	said := d.Description
	sum := before + numberBefore(said, "new unit") - numberBefore(said, "closed") + numberBefore(said, "described now") - numberBefore(said, "not described")
	for _, pattern := range []string{`(\d+) merged out of (\d+)`, `(\d+) split into (\d+)`, `regroupings? of (\d+) units into (\d+)`} {
		if m := regexp.MustCompile(pattern).FindStringSubmatch(said); m != nil {
			a, _ := strconv.Atoi(m[1])
			b, _ := strconv.Atoi(m[2])
			if strings.Contains(pattern, "merged") {
				a, b = b, a
			}
			sum += b - a
		}
	}
	if sum != after {
		return fmt.Errorf("%d units, with %q, are %d, not %d", before, said, sum, after)
	}
	return nil
}

func holdCounts(t testing.TB, name string, c *diff.Comparison, o drawing.Options) {
	t.Helper()
	for which, w := range map[change.Picture]witness{
		change.Changes: {c.New, c.Old}, change.Before: {was: c.Old}, change.After: {now: c.New},
	} {
		d, err := change.Draw(c, which, o)
		if err != nil {
			return
		}
		if passes(c) {
			continue
		}
		for _, complaint := range w.miscounts(d) {
			t.Errorf("%s, %s, %v: %s", name, which, o, complaint)
		}
		if which == change.Changes && o.Lang == message.EN && o.Root == "" {
			if err := sums(c, d); err != nil {
				t.Errorf("%s, %v: %v", name, o, err)
			}
		}
	}
}

// TestCountsInPicturesOfChanges: what a number in a box or title counts stands
// below it, other organisations are counted apart, and titles add up.
func TestCountsInPicturesOfChanges(t *testing.T) {
	all := drawtest.Comparisons(t)
	before, after := drawtest.Text(t, outsiders+"# before\n"), drawtest.Text(t, strings.Replace(reformed(12), `id = "klinik"`, `id = "vc"`, 1))
	all["outsiders"], all["outsiders, back"] = drawtest.Compared(t, before, after), drawtest.Compared(t, after, before)
	all["many"] = drawtest.Compared(t, drawtest.Text(t, reformed(12)), drawtest.Text(t, reformed(13)))
	parsed := func(text []byte) *orgmodel.Organisation {
		return tomlfile.LoadText("generated.toml", text, tomlfile.Options{}).Org
	}
	for _, units := range []int{12, 60} {
		for _, changes := range []int{3, 14} {
			all[fmt.Sprint(units, " units")] = drawtest.Compared(t, parsed(generate.Municipality(units)), parsed(generate.Changed(units, changes)))
		}
	}
	for seed := range lawtest.Times(20) {
		p := pairs.Example(seed)
		all[fmt.Sprint("draw ", seed)] = diff.Compare(p.before, p.after, diff.Options{NoInfer: true})
	}
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, o := range append(slices.Clone(sorts), drawing.Options{Lang: message.EN}) {
			holdCounts(t, name, all[name], o)
		}
	}
}

// TestCountsInViews: what a description counts is what its outline has, and other
// organisations are counted apart.
func TestCountsInViews(t *testing.T) {
	names, orgs := samples(t)
	orgs["outsiders"] = drawtest.Text(t, reformed(3))
	for _, name := range append(names, "outsiders") {
		org := orgs[name]
		for _, o := range sorts {
			o.Place = drawtest.Placer()
			for _, v := range views.All() {
				d, err := v.Build(org, o)
				if err != nil {
					continue
				}
				for _, complaint := range (witness{now: org}).miscounts(d) {
					t.Errorf("%s, %s, %v: %s", name, v.Name, o, complaint)
				}
				for what, n := range counted(v.Name, org, d) {
					if said := numberBefore(d.Description, what); said != n {
						t.Errorf("%s, %s, %v: %d (%s) in %q", name, v.Name, o, n, what, d.Description)
					}
				}
			}
		}
	}
}

// counted counts in the outline what the description of a view has a number for.
func counted(view string, org *orgmodel.Organisation, d *drawing.Drawing) map[string]int {
	ours, others, collaborations, agreements, headings := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, 0
	for _, e := range d.Outline {
		if e.Heading && e.Depth == 0 {
			headings++
		}
		for _, id := range e.Things.IDs {
			ref, _ := org.Find(id)
			switch {
			case ref.Type == orgmodel.TypeAgreement:
				agreements[id] = true
			case ref.Type != orgmodel.TypeUnit:
			case org.IsCollaboration(ref.Index):
				collaborations[id] = true
			case org.Outside(ref.Index):
				others[id] = true
			default:
				ours[id] = true
			}
		}
	}
	const unit, other = `(?:other |annan |andra )?(?:units?|enhet(?:er)?)\b`, `(?:actors?|aktör(?:er)?) (?:outside|utanför)`
	const agreement = `(?:agreements?|avtal)`
	switch view {
	case "areas":
		return map[string]int{unit: len(ours) + len(collaborations), other: len(others)}
	case "network":
		return map[string]int{unit: len(ours), other: len(others), agreement: len(agreements)}
	case "commissioning":
		return map[string]int{agreement: len(agreements)}
	case "structure":
		boxes := 0
		for _, b := range d.Boxes {
			if strings.HasPrefix(b.Class, "unit") {
				boxes++
			}
		}
		return map[string]int{`(?:boxe?s?|ruto?r?n?a?)\b`: boxes}
	case "indicators":
		return map[string]int{`(?:indicators?|indikator(?:er)?|mått|nyckeltal)\b`: headings}
	}
	return nil
}

// TestTitleTellsRegroupings: of two units that become two others no merger and no split
// says how many there are; the title says what it is, and adds up.
func TestTitleTellsRegroupings(t *testing.T) {
	const head = "[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n"
	unit := func(id, formerly string) string {
		return fmt.Sprintf("[[unit]]\nid = %q\nname = \"Enhet %s\"\nkind = \"board\"\nparent = \"kf\"\n%s\n", id, id, formerly)
	}
	before := drawtest.Text(t, head+unit("a", "")+unit("b", ""))
	after := drawtest.Text(t, head+unit("c", `formerly = ["a", "b"]`)+unit("d", `formerly = ["a", "b"]`)+unit("e", `formerly = ["a"]`))
	c := drawtest.Compared(t, before, after)
	for lang, want := range map[message.Lang]string{
		message.EN: "1 regrouping of 2 units into 3", message.SV: "1 omgruppering av 2 enheter till 3",
	} {
		d, err := change.Draw(c, change.Changes, drawing.Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Description, want) || strings.Contains(d.Description, "merged") || strings.Contains(d.Description, "delad") {
			t.Errorf("%q does not say %q alone", d.Description, want)
		}
	}
	holdCounts(t, "regrouped", c, drawing.Options{Lang: message.EN})
}
