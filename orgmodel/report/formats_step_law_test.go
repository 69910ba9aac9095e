package report

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestStepsSayTheSame holds what is told of each step of a series, and of each time
// without a service, against JSON.
func TestStepsSayTheSame(t *testing.T) {
	units := unitsByID()
	for name, c := range chains(t) {
		for _, l := range message.Langs {
			page := documented(t, func(w io.Writer) error { return TimelineMarkdown(w, c, Options{Lang: l}) })
			tables := markdownTables(page)
			data := read[struct {
				Gaps []struct {
					Group struct{ Name string }
					dataNumber
				}
				Steps []struct {
					Metrics []struct {
						ID, Name, Unit string
						dataNumber
					}
				}
			}](t, func(w io.Writer) error { return TimelineJSON(w, c, Options{Lang: l}) })
			for _, step := range data.Steps {
				for _, m := range step.Metrics {
					want := m.said(english(units[m.ID], m.Unit, l))
					rows := tables[m.Name]
					if want.low == "" && want.high == "" || want.low == "0" && want.high == "0" || len(rows) == 0 {
						continue
					}
					if got := printedSaid(t, rows[0][0], units[m.ID], l); got != want {
						t.Errorf("%s, %s: %s is %q, in JSON %+v", name, l, m.ID, rows[0][0], want)
					}
					tables[m.Name] = rows[1:]
				}
			}
			for _, g := range data.Gaps {
				_, line, found := strings.Cut(unmarked(page), message.Quoted(g.Group.Name).In(l)+": ")
				line, _, _ = strings.Cut(line, "\n")
				if !found || strings.Contains(line, assumedTags[l][0]) != g.Assumed || g.Status == string(orgmodel.Vision) && !strings.Contains(line, "[vision]") {
					t.Errorf("%s, %s: the gap of %s is told as %q, in JSON assumed: %v", name, l, g.Group.Name, line, g.Assumed)
				}
			}
		}
	}
}

// TestFindingsSayTheSame: a finding has the same rule, place and words in each
// format, and is there in both languages.
func TestFindingsSayTheSame(t *testing.T) {
	for _, p := range lawtest.Steps {
		r := exampleOrg(t, p[1])
		f := &Findings{Files: []string{"x.toml"}, List: rules.Check(rules.Input{Org: r}).Findings, Rules: catalogue.All(), Version: "x"}
		var keys [2][]string
		for n, l := range message.Langs {
			in := func(print func(io.Writer, *Findings, Options) error) string {
				return documented(t, func(w io.Writer) error { return print(w, f, Options{Lang: l}) })
			}
			data := read[struct {
				Diagnostics []struct{ Rule, Severity, Message string }
			}](t, func(w io.Writer) error { return JSON(w, f, Options{Lang: l}) })
			text, github := unbroken(in(Text)), strings.NewReplacer("%0A", "\n", "%25", "%", "%0D", "\r").Replace(in(GitHub))
			var sarif, junit strings.Builder
			gatherJSON(t, in(SARIF), &sarif)
			gatherXML(t, in(JUnit), &junit)
			for _, d := range data.Diagnostics {
				keys[n] = append(keys[n], d.Rule+" "+d.Severity)
				for format, page := range map[string]string{"text": text, "github": unbroken(github), "SARIF": unbroken(sarif.String()), "JUnit": unbroken(junit.String())} {
					if !strings.Contains(page, unbroken(d.Message)) {
						t.Errorf("%s, %s: %s does not say %s %q", p[1], l, format, d.Rule, d.Message)
					}
				}
			}
		}
		if strings.Join(keys[0], ",") != strings.Join(keys[1], ",") {
			t.Errorf("%s: other findings in Swedish than in English:\n%s\n%s", p[1], keys[0], keys[1])
		}
	}
}

// gatherJSON writes all texts of a document in JSON.
func gatherJSON(t *testing.T, page string, b *strings.Builder) {
	var v any
	if err := json.Unmarshal([]byte(page), &v); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			b.WriteString(v + "\n")
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(v)
}

// gatherXML writes all texts and attributes of a document in XML.
func gatherXML(t *testing.T, page string, b *strings.Builder) {
	d := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := d.Token()
		switch v := token.(type) {
		case xml.StartElement:
			for _, a := range v.Attr {
				b.WriteString(a.Value + "\n")
			}
		case xml.CharData:
			b.Write(v)
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestStarsExplainThemselves: in HTML the mark of each number has a title, and the line of what a
// mark and no mark mean stands once in every comparison, also where nothing differs.
func TestStarsExplainThemselves(t *testing.T) {
	for name, c := range pairs(t) {
		for _, l := range message.Langs {
			legend := markTexts.legend.In(l)
			for format, page := range map[string]string{
				"HTML":     documented(t, func(w io.Writer) error { return DiffHTML(w, c, Options{Lang: l}) }),
				"Markdown": unmarked(documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) })),
				"text":     documented(t, func(w io.Writer) error { return DiffText(w, c, Options{Lang: l}) }),
			} {
				if n := strings.Count(unbroken(page), legend); n != 1 {
					t.Errorf("%s, %s, %s: what a mark means stands %d times", name, format, l, n)
				}
				if format != "HTML" {
					continue
				}
				for _, tr := range htmlCell.FindAllStringSubmatch(page, -1) {
					bare := strings.ReplaceAll(tr[1], `<abbr title="`+document.Escape(document.StarTitle.In(l))+`">*</abbr>`, "")
					if at := strings.Index(bare, "*"); at > 0 && bare[at-1] >= '0' && bare[at-1] <= '9' {
						t.Errorf("%s, %s: a mark without a title in %q", name, l, tr[1])
					}
				}
			}
		}
	}
}
