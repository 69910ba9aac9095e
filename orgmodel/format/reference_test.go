package format_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func TestMarkdownNamesEverything(t *testing.T) {
	for _, lang := range message.Langs {
		page := string(format.Markdown(lang))
		for _, table := range format.Tables() {
			_, part, found := strings.Cut(page, "\n### `"+table.Header()+"`\n")
			if !found {
				t.Errorf("%s: no section on %s", lang, table.Header())
				continue
			}
			part, _, _ = strings.Cut(part, "\n### ")
			for _, k := range table.Keys {
				if k.Shape != format.Settings && !strings.Contains(part, "| `"+k.Name+"`") && !strings.Contains(page, "| `"+k.Name+"` | ") && !strings.Contains(page, "| `"+k.Name+"` **") {
					t.Errorf("%s: nothing on %s of %s", lang, k.Name, table.Header())
				}
				if !strings.Contains(page, k.Doc.In(lang)) && table.Type != orgmodel.TypeOrganisation {
					t.Errorf("%s: %s of %s is not explained", lang, k.Name, table.Header())
				}
			}
		}
		for _, k := range orgmodel.Kinds() {
			if !strings.Contains(page, "| `"+k.ID+"` | "+k.Label.SV+" | "+k.Label.EN+" |") {
				t.Errorf("%s: no row on the kind %s", lang, k.ID)
			}
		}
	}
}

var (
	heading = regexp.MustCompile("(?m)^#+ (.+)$")
	link    = regexp.MustCompile(`\]\(#([^)]+)\)`)
	fence   = regexp.MustCompile("(?s)```toml\n# ([a-z.]+)\n(.+?)```")
)

func TestMarkdownIsWellFormed(t *testing.T) {
	for _, lang := range message.Langs {
		page := string(format.Markdown(lang))
		anchors := map[string]bool{}
		for _, m := range heading.FindAllStringSubmatch(page, -1) {
			anchors[anchor(m[1])] = true
		}
		for _, m := range link.FindAllStringSubmatch(page, -1) {
			if !anchors[m[1]] {
				t.Errorf("%s: the link #%s leads nowhere", lang, m[1])
			}
		}
		cells := 0
		for i, line := range strings.Split(page, "\n") {
			n := strings.Count(line, "|")
			if n > 0 && cells > 0 && n != cells {
				t.Errorf("%s: line %d has %d bars, the one above %d: %s", lang, i+1, n, cells, line)
			}
			cells = n
		}
		if strings.Contains(page, "{0}") || strings.Contains(page, "%!") {
			t.Errorf("%s: a placeholder is not filled in", lang)
		}
	}
}

// anchor is what GitHub makes of a heading.
func anchor(heading string) string {
	return strings.ReplaceAll(regexp.MustCompile(`[^\p{L}\p{N} _-]`).ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}

// The files of the worked example are models, and the variant does what the
// page says of it.
func TestMarkdownExample(t *testing.T) {
	for _, lang := range message.Langs {
		files := map[string]string{}
		for _, m := range fence.FindAllStringSubmatch(string(format.Markdown(lang)), -1) {
			files[m[1]] = m[2]
		}
		r := tomlfile.Load("forslag.toml", tomlfile.Options{Open: func(path string) ([]byte, error) {
			if text, ok := files[path]; ok {
				return []byte(text), nil
			}
			return nil, fs.ErrNotExist
		}})
		for _, d := range r.Findings {
			t.Errorf("%s: %s:%d: %s", lang, d.Span.File.Name, d.Span.Begin().Line, d.Message.In(message.EN))
		}
		if len(r.Org.Services) != 1 {
			t.Fatalf("%s: %d services, want one", lang, len(r.Org.Services))
		}
		if got := strings.Join(r.Org.Services[0].ProvidedBy, " "); got != "barn-och-unga" {
			t.Errorf("%s: the service is provided by %s, want the successor", lang, got)
		}
	}
}
