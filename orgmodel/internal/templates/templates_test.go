package templates_test

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/templates"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfmt"
)

// each calls f with every file of every template, in both languages; open is how the
// files of the template read each other.
func each(t *testing.T, f func(t *testing.T, l message.Lang, file templates.File, open func(string) ([]byte, error))) {
	for _, tmpl := range templates.All() {
		for _, l := range message.Langs {
			files := tmpl.Files(l)
			open := func(name string) ([]byte, error) {
				for _, file := range files {
					if file.Name == path.Base(name) {
						return file.Text, nil
					}
				}
				return nil, fs.ErrNotExist
			}
			for _, file := range files {
				t.Run(tmpl.Name+"/"+string(l)+"/"+file.Name, func(t *testing.T) { f(t, l, file, open) })
			}
		}
	}
}

// TestSound: what a newcomer begins with has no errors, is laid out as fmt does, and
// speaks the language of its drawings.
func TestSound(t *testing.T) {
	each(t, func(t *testing.T, l message.Lang, file templates.File, open func(string) ([]byte, error)) {
		text, faults := tomlfmt.Format(location.NewFile(file.Name, file.Text))
		if len(faults) > 0 || !bytes.Equal(text, file.Text) {
			t.Errorf("fmt would change it, or cannot read it: %v", faults)
		}
		r := tomlfile.LoadText(file.Name, file.Text, tomlfile.Options{Open: open, Rules: catalogue.All()})
		if !r.OK() {
			t.Fatal(r.Findings)
		}
		if !r.Org.Sketch && r.Org.Header.Language != string(l) {
			t.Errorf("its drawings are in %q", r.Org.Header.Language)
		}
		for _, finding := range append(r.Findings, rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings...) {
			if finding.Severity == diag.Error {
				t.Error(finding.In(message.EN))
			}
		}
	})
}

var tables = regexp.MustCompile(`(?m)^\[`)

// TestNothingIsStatedAsFact: all that an example says of a place that does not exist is
// marked as assumed, each row and each table, save the answer that says so.
func TestNothingIsStatedAsFact(t *testing.T) {
	each(t, func(t *testing.T, _ message.Lang, file templates.File, _ func(string) ([]byte, error)) {
		rows, rest, _ := strings.Cut("\n"+string(file.Text), "\n[")
		for row := range strings.SplitSeq(rows, "\n") {
			if strings.Contains(row, "{ name =") && !strings.Contains(row, "assumed = true") {
				t.Errorf("not assumed: %s", row)
			}
		}
		for _, table := range tables.Split(rest, -1) {
			if table != "" && !strings.HasPrefix(table, "[accept]") && !strings.Contains(table, "\nassumed = true") {
				t.Errorf("not assumed: [%s", table)
			}
		}
	})
}

var (
	comment = regexp.MustCompile(`(?m)^#.*\n|  #.*$`)
	wording = regexp.MustCompile(`((?:name|parent|reason|volume|follow_up|language|extends) = )"[^"]*"`)
)

// TestBothLanguagesSayTheSame: only names and remarks differ.
func TestBothLanguagesSayTheSame(t *testing.T) {
	bare := func(text []byte) string {
		return wording.ReplaceAllString(comment.ReplaceAllString(string(text), ""), `$1""`)
	}
	for _, tmpl := range templates.All() {
		en, sv := tmpl.Files(message.EN), tmpl.Files(message.SV)
		for i := range en {
			if bare(en[i].Text) != bare(sv[i].Text) {
				t.Errorf("%s: %s and %s differ in more than words", tmpl.Name, en[i].Name, sv[i].Name)
			}
		}
		if tmpl.About.EN == "" || tmpl.About.SV == "" {
			t.Errorf("%s is not described in both languages", tmpl.Name)
		}
	}
}
