package report

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx/docxtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// The law of ids: an id says which thing is which, and nothing else. To give all
// things of both files other ids, the same in both, changes no word of what is told
// and no order of it; where an id itself is printed, the other one is. So what is
// printed is the same once the ids of before are put back.

// drawnFormats are those that made-up towns are printed in, in an ordinary run.
var drawnFormats = []string{"json", "markdown"}

// allPrinted is what every command prints of two files, by command, format and
// language; in some formats, or in all.
func allPrinted(t rapid.TB, before, after *orgmodel.Organisation, formats []string, langs ...message.Lang) map[string]string {
	t.Helper()
	all := map[string]string{}
	print := func(name string, l message.Lang, write func(io.Writer) error) {
		if _, format, _ := strings.Cut(name, " "); formats != nil && !slices.Contains(formats, format) && !strings.HasPrefix(name, "validate") && !lawtest.Wide() {
			return
		}
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		all[fmt.Sprint(name, " ", l)] = readable(t, b.Bytes())
	}
	found := [2]rules.Outcome{rules.Check(rules.Input{Org: before}), rules.Check(rules.Input{Org: after})}
	c := compared(before, after)
	measured := Measure(after, metrics.All())
	beside := sideBySide(before, after)
	chain := &Walked{Timeline: timeline.Walk([]timeline.State{
		{Org: before, File: "0.toml", Findings: found[0].Findings}, {Org: after, File: "1.toml", Findings: found[1].Findings},
	}, timeline.Options{})}
	findings := &Findings{Files: []string{"new.toml"}, List: found[1].Findings, Accepted: found[1].Accepted, NotExamined: found[1].NotExamined, All: true}
	for _, l := range langs {
		o := Options{Lang: l}
		for _, format := range DiffFormats() {
			print("diff "+format, l, func(w io.Writer) error { return DiffPrinterOf(format)(w, c, o) })
		}
		for _, format := range CompareFormats() {
			print("compare "+format, l, func(w io.Writer) error { return ComparePrinterOf(format)(w, beside, o) })
		}
		for _, format := range MetricsFormats() {
			print("metrics "+format, l, func(w io.Writer) error { return MetricsPrinterOf(format)(w, measured, o) })
		}
		for _, format := range TimelineFormats() {
			print("timeline "+format, l, func(w io.Writer) error { return TimelinePrinterOf(format)(w, chain, o) })
		}
		print("validate text", l, func(w io.Writer) error { return Text(w, findings, o) })
	}
	return all
}

// readable is what is said in an output: a file of Word is packed.
func readable(t rapid.TB, out []byte) string {
	t.Helper()
	if !bytes.HasPrefix(out, []byte("PK")) {
		return string(out)
	}
	f, err := docxtest.Read(out)
	if err != nil {
		t.Fatal(err)
	}
	return f.Text()
}

// proposalsPrinted is the same of two proposals on one base.
func proposalsPrinted(t rapid.TB, base, a, b *orgmodel.Organisation, langs ...message.Lang) map[string]string {
	t.Helper()
	all := map[string]string{}
	p := proposed(base, a, b)
	for _, l := range langs {
		for _, f := range proposalsPrinters {
			if !slices.Contains(drawnFormats, f.Name) && !lawtest.Wide() {
				continue
			}
			var out bytes.Buffer
			if err := f.Print(&out, p, Options{Lang: l}); err != nil {
				t.Fatal(err)
			}
			all[fmt.Sprint("proposals ", f.Name, " ", l)] = readable(t, out.Bytes())
		}
	}
	return all
}

// fingerprint is what finds a finding again, by its ids.
var fingerprint = regexp.MustCompile(`("fingerprint": |"orgmodel/v1": )"[0-9a-f]{12}"`)

func withoutFingerprints(text string) string {
	if !strings.Contains(text, `"fingerprint": `) && !strings.Contains(text, `"orgmodel/v1": `) {
		return text
	}
	return fingerprint.ReplaceAllString(text, "$1")
}

// holdIDs holds it of what print prints of some files.
func holdIDs(t rapid.TB, print func(list []*orgmodel.Organisation) map[string]string, files ...*orgmodel.Organisation) {
	t.Helper()
	var first map[string]string
	for _, how := range lawtest.Orders {
		ids := mutate.NewIDs(how.Place, files...)
		list := make([]*orgmodel.Organisation, len(files))
		for i, o := range files {
			list[i] = ids.Of(o)
		}
		told := print(list)
		for _, name := range slices.Sorted(maps.Keys(told)) {
			if strings.Contains(name, "markdown") || strings.Contains(name, "text") {
				holdNames(t, name, ids, told[name], files)
			}
			told[name] = withoutFingerprints(ids.Back(told[name]))
		}
		if first == nil {
			first = told
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(told)) {
			if d := unlikeInOrder(first[name], told[name]); d != "" {
				t.Errorf("%s, ids %s:\n%s", name, how.Name, d)
			}
		}
	}
}

// places of an id in what people read: a line to paste, the address of a key, and what
// is said of ids.
var (
	toPaste = regexp.MustCompile(`\\?\["[^"]*"\\?\]`)
	address = regexp.MustCompile(`zq[0-9]{5}zq\.[a-z]`)
	ofIDs   = regexp.MustCompile(`har ett annat id|has another id|I84[12]|: id \|`)
)

// holdNames holds that what has a name of its own is called by it.
func holdNames(t rapid.TB, name string, ids *mutate.IDs, text string, files []*orgmodel.Organisation) {
	t.Helper()
	for _, line := range strings.Split(text, "\n") {
		if ids.Named(line) == nil || ofIDs.MatchString(line) {
			continue
		}
		for _, id := range ids.Named(address.ReplaceAllString(toPaste.ReplaceAllString(line, ""), "")) {
			if called, own := ownName(id, files); own {
				t.Errorf("%s calls %q %s: %s", name, called, id, ids.Back(line))
			}
		}
	}
}

// ownName is what something is called; false where others in a file are called so
// too, and the id tells them apart.
func ownName(id string, files []*orgmodel.Organisation) (name string, own bool) {
	for _, o := range files {
		called := o.Name(id)
		if called == id {
			continue
		}
		namesakes := 0
		o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
			if c.Name == called {
				namesakes++
			}
		})
		if namesakes > 1 {
			return called, false
		}
		name = called
	}
	return name, name != ""
}

// unlikeInOrder shows the first lines in which two texts differ.
func unlikeInOrder(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(one), len(other)) {
		x, y := "", ""
		if i < len(one) {
			x = one[i]
		}
		if i < len(other) {
			y = other[i]
		}
		if x != y {
			return "line " + strconv.Itoa(i+1) + "\n- " + x + "\n+ " + y
		}
	}
	return ""
}

// TestIDsInExamples holds it on all examples and each pair of one place.
func TestIDsInExamples(t *testing.T) {
	all := pairs(t)
	for i, name := range slices.Sorted(maps.Keys(all)) {
		langs := message.Langs[:]
		if !lawtest.All() {
			langs = langs[i%len(langs):][:1] // they take turns
		}
		t.Run(name, func(t *testing.T) {
			holdIDs(t, func(list []*orgmodel.Organisation) map[string]string {
				return allPrinted(t, list[0], list[1], nil, langs...)
			}, all[name].Diff.Old, all[name].Diff.New)
		})
	}
}

// TestIDsInTowns holds it on made-up towns, in some of which several things have one
// name.
func TestIDsInTowns(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Whole(towns.Variant(t, before))
		sameNames(t, before, after)
		holdIDs(t, func(list []*orgmodel.Organisation) map[string]string {
			return allPrinted(t, list[0], list[1], drawnFormats, message.SV)
		}, before, after)
	})
}

// TestIDsOfProposals holds it on two proposals on one base.
func TestIDsOfProposals(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		base := towns.Draw(t)
		a, b := towns.Whole(towns.Variant(t, base)), towns.Whole(towns.Variant(t, base))
		sameNames(t, base, a, b)
		holdIDs(t, func(list []*orgmodel.Organisation) map[string]string {
			return proposalsPrinted(t, list[0], list[1], list[2], message.SV)
		}, base, a, b)
	})
}

// sameNames makes namesakes of many, in all files alike, in half of the draws.
func sameNames(t *rapid.T, files ...*orgmodel.Organisation) {
	if !rapid.Bool().Draw(t, "same names") {
		return
	}
	number := regexp.MustCompile(`[0-9]`)
	for _, o := range files {
		o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			c.Name = number.ReplaceAllStringFunc(c.Name, func(digit string) string { return string('0' + digit[0]%2) })
		})
		o.Index()
	}
}
