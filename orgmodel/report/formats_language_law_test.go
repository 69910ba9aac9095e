package report

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// pagesIn are what each command prints for people of the examples, in one language
// and with no line broken.
func pagesIn(t *testing.T, l message.Lang) map[string]string {
	t.Helper()
	o, all := Options{Lang: l}, map[string]string{}
	eachContrast(t, func(name string, c *Contrast) {
		if !strings.HasPrefix(name, "town") {
			all["diff "+name] = documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, o) })
		}
	})
	for name, s := range eachSideBySide(t) {
		all["compare "+name] = documented(t, func(w io.Writer) error { return CompareMarkdown(w, s, o) })
	}
	for name, c := range chains(t) {
		all["timeline "+name] = documented(t, func(w io.Writer) error { return TimelineMarkdown(w, c, o) })
	}
	for _, name := range []string{"boras/model", "borlange/six-areas", "linkoping/procurement", "uppsala/learn-from-boras"} {
		org := exampleOrg(t, name)
		all["metrics "+name] = documented(t, func(w io.Writer) error { return MetricsMarkdown(w, Measure(org, metrics.All()), o) })
		all["validate "+name] = validated(org, l)
		for _, v := range views.All() {
			if d, err := v.Build(org, drawing.Options{Lang: l, OnlyText: true}); err == nil {
				all["show "+v.Name+" "+name] = documented(t, func(w io.Writer) error { return outline.Markdown(w, v.Name, d, o) })
			}
		}
	}
	return all
}

// validated are the findings about an organisation, a line each.
func validated(o *orgmodel.Organisation, l message.Lang) string {
	var lines []string
	for _, d := range rules.Check(rules.Input{Org: o}).Findings {
		lines = append(lines, d.Rule.ID+" "+d.In(l))
	}
	return strings.Join(lines, "\n")
}

// skeleton is what a line says whatever its language is: its numbers with their
// marks, how many of them are bounds or about so many, and what is unknown.
func skeleton(line string, l message.Lang) string {
	line = provisions.ReplaceAllString(line, "$1")
	line = thousands.ReplaceAllString(unmarked(line), "${1}000") // as a name has it
	var list []string
	for _, n := range numberAnywhere[l].FindAllString(line, -1) {
		star := strings.HasSuffix(n, "*")
		n = plainNumber(strings.TrimSuffix(n, "*"), l)
		if star {
			n += "*"
		}
		list = append(list, n)
	}
	slices.Sort(list)
	for _, words := range skeletonWords {
		if n := len(words[l].FindAllString(line, -1)); n > 0 {
			list = append(list, fmt.Sprint(words[message.EN], ":", n))
		}
	}
	return fmt.Sprint(list, " stars:", strings.Count(line, "*"))
}

var (
	// provisions are written otherwise in each language: 6:4 and 6:8, 6 kap. 4 och 8 §§.
	provisions     = regexp.MustCompile(`^(\s*- (?:Why|Varför): .*\.) \(.*\)$`)
	thousands      = regexp.MustCompile(`\b(\d) 000\b`)
	numberAnywhere = map[message.Lang]*regexp.Regexp{
		message.EN: regexp.MustCompile(`\d{1,3}(,\d{3})+(\.\d+)?\*?|\d+(\.\d+)?\*?`),
		message.SV: regexp.MustCompile("\\d{1,3}(\u00a0\\d{3})+(,\\d+)?\\*?|\\d+(,\\d+)?\\*?"),
	}
	skeletonWords = []map[message.Lang]*regexp.Regexp{
		{message.EN: regexp.MustCompile(`at least \d`), message.SV: regexp.MustCompile(`minst \d`)},
		{message.EN: regexp.MustCompile(`at most \d`), message.SV: regexp.MustCompile(`högst \d`)},
		{message.EN: regexp.MustCompile(`about [−+]?\d`), message.SV: regexp.MustCompile(`cirka [−+]?\d`)},
		{message.EN: regexp.MustCompile(`\[(assumed|assumed of what was before|assumed of other things)(: [^]]*)?\]`), message.SV: regexp.MustCompile(`\[(antaget|antaget om läget före|antaget om annat)(: [^]]*)?\]`)},
		{message.EN: regexp.MustCompile(`\[assumed (new|in force|decided|proposed|a vision|claimed)[^]]*\]`), message.SV: regexp.MustCompile(`\[antas [^]]*\]`)},
		{message.EN: regexp.MustCompile(`\[vision\]`), message.SV: regexp.MustCompile(`\[vision\]`)},
		{message.EN: regexp.MustCompile(`\[proposed\]`), message.SV: regexp.MustCompile(`\[föreslaget\]`)},
		{message.EN: regexp.MustCompile(`\[claimed\]`), message.SV: regexp.MustCompile(`\[enligt uppgift\]`)},
	}
)

// TestLanguagesSayTheSame holds every line of every page against the same line in
// the other language.
func TestLanguagesSayTheSame(t *testing.T) {
	english, swedish := pagesIn(t, message.EN), pagesIn(t, message.SV)
	for name, page := range english {
		en, sv := strings.Split(page, "\n"), strings.Split(swedish[name], "\n")
		if len(en) != len(sv) {
			t.Errorf("%s has %d lines in English, and %d in Swedish", name, len(en), len(sv))
			continue
		}
		for i := range en {
			if a, b := skeleton(en[i], message.EN), skeleton(sv[i], message.SV); a != b {
				t.Errorf("%s:%d:\n%s\n%s\n%s\n%s", name, i+1, a, b, en[i], sv[i])
			}
		}
	}
}
