package commandline

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestQuotationMarks demands of every report on every example, in both languages,
// in text and in Markdown by turns, that quotation marks stand only round names
// and aliases in the files, and round quotations that were found in their
// source, those in remarks among them. The name of a claim is its author's wording, and no name.
func TestQuotationMarks(t *testing.T) {
	files := exampleFiles(t)
	may := map[message.Lang]map[string]bool{}
	for _, lang := range message.Langs {
		may[lang] = quotable(t, files, lang)
	}
	type reader struct {
		lang   message.Lang
		format string
	}
	readers := turns[reader]{of: []reader{{message.EN, "text"}, {message.SV, "markdown"}, {message.EN, "markdown"}, {message.SV, "text"}}}
	for _, run := range reportsOn(files) {
		for _, r := range readers.next(2) {
			args := append(run, "--format", r.format, "--lang", string(r.lang))
			for _, words := range quotedIn(reportOnExamples(t, args), r.lang) {
				if !may[r.lang][words] && !isSeries(may[r.lang], words) {
					t.Errorf("%s: in quotation marks stands %q", strings.Join(args, " "), words)
				}
			}
		}
	}
}

// numbered is what names that are numbered together are told as.
var numbered = regexp.MustCompile(`^(.* )(\d+)–(\d+)$`)

// isSeries reports whether words tell things as one that may all be named.
func isSeries(may map[string]bool, words string) bool {
	m := numbered.FindStringSubmatch(words)
	if m == nil {
		return false
	}
	first, _ := strconv.Atoi(m[2])
	last, _ := strconv.Atoi(m[3])
	for n := first; n <= last; n++ {
		if !may[m[1]+strconv.Itoa(n)] {
			return false
		}
	}
	return first < last
}

// reportsOn are the commands that report on organisations, with what to report
// on.
func reportsOn(files []string) (runs [][]string) {
	for _, file := range files {
		runs = append(runs, []string{"metrics", file}, []string{"timeline", file})
		for _, view := range views.All() {
			runs = append(runs, []string{"show", file, "--view", view.Name, "--detail", "full"})
		}
		for _, other := range files {
			if path.Dir(file) == path.Dir(other) {
				runs = append(runs, []string{"diff", file, other}, []string{"diff", file, other, "--raw"}, []string{"compare", file, other})
			}
		}
	}
	return append(runs, append([]string{"compare"}, files...))
}

func reportOnExamples(t *testing.T, args []string) string {
	t.Helper()
	sys, out, errs := fake(map[string]string{"NO_COLOR": "1"})
	sys.ReadFile = func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(name)))
	}
	// A view that has nothing to show of a file is no report.
	if code := Run(sys, args); code != exitDone && args[0] != "show" {
		t.Errorf("%s: exit %d, %s", strings.Join(args, " "), code, errs)
	}
	return out.String()
}

// quotable are what may stand between quotation marks in reports on the files.
func quotable(t *testing.T, files []string, lang message.Lang) map[string]bool {
	t.Helper()
	may := map[string]bool{}
	add := func(words message.Quoted) {
		for _, inside := range quotedIn(words.In(lang), lang) {
			may[inside] = true
		}
	}
	for _, words := range ownWords {
		may[words] = true
	}
	for _, file := range files {
		r := tomlfile.Load(filepath.Join("..", "..", "examples", filepath.FromSlash(file)), tomlfile.Options{})
		if !r.OK() {
			t.Fatalf("%s is no model", file)
		}
		r.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if ref.Type == orgmodel.TypeClaim {
				return
			}
			add(message.Quoted(c.Name))
			for i := range r.Org.Areas { // what per_area makes several of is told as one
				if name, of := strings.CutSuffix(c.Name, " "+r.Org.Areas[i].Name); of {
					add(message.Quoted(name))
				}
			}
			if ref.Type == orgmodel.TypePost { // told apart from its namesakes
				add(message.Quoted(c.Name + ", " + r.Org.Name(r.Org.Posts[ref.Index].Unit)))
			}
			for _, words := range remarked(c.Note) {
				add(words)
			}
			for _, alias := range c.Aliases {
				add(message.Quoted(alias))
			}
		})
		for i := range r.Org.Closes {
			for _, words := range remarked(r.Org.Closes[i].Note) {
				add(words)
			}
		}
		for i := range r.Org.Indicators {
			for k := range r.Org.Indicators[i].Values {
				for _, words := range remarked(r.Org.Indicators[i].Values[k].Note) {
					add(words)
				}
			}
		}
		for i := range r.Org.Claims {
			if words, found := r.Org.Claims[i].Quote.Quoted(); found {
				add(words)
			}
		}
	}
	return may
}

// remarked are the quotations in a remark, which the examples' own test holds
// against what is cited beside it.
func remarked(note string) (list []message.Quoted) {
	for _, found := range quotedRuns[message.SV].FindAllStringSubmatch(note, -1) {
		list = append(list, message.Quoted(found[1]))
	}
	return list
}

// ownWords are the program's own, named in what it explains.
var ownWords = []string{
	"minst", "at least", // "a sum with an unknown part is ..."
	"…", // extends = "…"
}

var (
	quotedRuns = map[message.Lang]*regexp.Regexp{message.EN: regexp.MustCompile("[“”\"]([^“”\"]*)[“”\"]"), message.SV: regexp.MustCompile("[”“\"]([^”“\"]*)[”“\"]")}
	escapes    = regexp.MustCompile(`\\([^\w\s])`)
	bullets    = strings.NewReplacer("\u00a0", " ", "\u202f", " ")
)

// quotedIn are the runs between quotation marks, however the lines are broken.
func quotedIn(text string, lang message.Lang) (runs []string) {
	text = strings.Join(strings.Fields(bullets.Replace(escapes.ReplaceAllString(text, "$1"))), " ")
	for _, found := range quotedRuns[lang].FindAllStringSubmatch(text, -1) {
		runs = append(runs, found[1])
	}
	return runs
}
