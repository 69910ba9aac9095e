package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// large writes an organisation of n units, ten below each, every tenth with a
// manager of its own.
func large(n int) string {
	var b strings.Builder
	b.WriteString(rules.WholeExample(""))
	b.WriteString("[[unit]]\nid = \"u0\"\nname = \"Kommunen\"\nkind = \"municipality\"\nheads = 0\n\n")
	words := []string{"Stöd", "Boende", "Familj", "Utredning", "Mottagning", "Resurs", "Öppenvård", "Hemtjänst", "Försörjning", "Rehabilitering"}
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "[[unit]]\nid = \"u%d\"\nname = \"%s %d\"\nkind = \"unit\"\nparent = \"u%d\"\nheads = %d\nfte = %d.5\nsources = [\"plan\"]\n",
			i, words[i%10], i, (i-1)/10, 8+i%5, 7+i%5)
		if (i-1)/10*10 == i-1 {
			fmt.Fprintf(&b, "led_by = [\"p%d\"]\n", i)
			fmt.Fprintf(&b, "\n[[post]]\nid = \"p%d\"\nname = \"Enhetschef %d\"\nunit = \"u%d\"\ncount = 1\n", i, i, i)
		}
		b.WriteByte('\n')
	}
	b.WriteString("[[source]]\nid = \"plan\"\nname = \"Verksamhetsplan\"\n")
	return b.String()
}

// siblings writes n units under one parent, with names that differ in letters
// only: the hard case for finding near names.
func siblings(n int) string {
	var b strings.Builder
	b.WriteString(rules.WholeExample(""))
	b.WriteString("[[unit]]\nid = \"u0\"\nname = \"Kommunen\"\nkind = \"municipality\"\n\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "[[unit]]\nid = \"u%d\"\nname = \"Enheten %s\"\nkind = \"unit\"\nparent = \"u0\"\n\n", i, inLetters(i))
	}
	return b.String()
}

// inLetters writes a number so that no two are one slip apart.
func inLetters(n int) string {
	var b strings.Builder
	for range 5 {
		c := string(rune('a' + n%26))
		b.WriteString(c + c + c)
		n /= 26
	}
	return b.String()
}

func decode(t testing.TB, text string) *orgmodel.Organisation {
	t.Helper()
	o := new(orgmodel.Organisation)
	if _, err := toml.Decode(text, o); err != nil {
		t.Fatal(err)
	}
	o.Index()
	return o
}

func BenchmarkRules(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := load(b, large(n))
			b.ReportAllocs()
			for b.Loop() {
				rules.Check(rules.Input{Org: r.Org, Places: r.Places})
			}
		})
	}
}

func BenchmarkRule(b *testing.B) {
	r := load(b, large(10_000))
	for _, rule := range rules.All() {
		b.Run(rule.ID, func(b *testing.B) {
			for b.Loop() {
				rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{rule.ID}})
			}
		})
	}
}

func BenchmarkSiblings(b *testing.B) {
	o := decode(b, siblings(10_000))
	for b.Loop() {
		rules.Check(rules.Input{Org: o, Only: []string{"S021"}})
	}
}

// BenchmarkAgainstDecoding holds the rules against what reading the same file
// costs with the plain decoder, measured in the same run. The ratios are to
// stay below 0.25 for an ordinary file and below 1 for ten thousand siblings.
func BenchmarkAgainstDecoding(b *testing.B) {
	text := large(10_000)
	r := tomlfile.LoadText("large.toml", []byte(text), tomlfile.Options{})
	names := decode(b, siblings(10_000))
	var decoding, checking, looking time.Duration
	for b.Loop() {
		decoding += fastest(3, func() { decode(b, text) })
		checking += fastest(3, func() { rules.Check(rules.Input{Org: r.Org, Places: r.Places}) })
		looking += fastest(3, func() {
			rules.Check(rules.Input{Org: names, Overrides: map[string]diag.Severity{"S010": diag.Off}})
		})
	}
	b.ReportMetric(checking.Seconds()/decoding.Seconds(), "rules/decode")
	b.ReportMetric(looking.Seconds()/decoding.Seconds(), "siblings/decode")
}

func fastest(runs int, f func()) time.Duration {
	best := time.Hour
	for range runs {
		start := time.Now()
		f()
		best = min(best, time.Since(start))
	}
	return best
}
