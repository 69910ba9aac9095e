package orgmodel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// printed is a text that a reader can meet: a string of the program, or a page
// of the documentation.
type printed struct {
	in   string // the folder of the package, or the page
	line int
	lang message.Lang // empty: it reads the same in both languages
	text string
}

// TestWords holds the words that words_list_test.go forbids against every text
// that the program and its documentation can print.
func TestWords(t *testing.T) {
	texts := append(wordsOfProgram(t), wordsOfPages(t)...)
	used := make([]bool, len(wordsAllowed))
	for _, p := range texts {
		text := withoutAllowed(p, used)
		for _, w := range wordsForbidden {
			if p.lang != "" && p.lang != w.lang {
				continue
			}
			if m := w.in.FindStringSubmatch(text); m != nil {
				t.Errorf("%s:%d: says %q; write: %s\n\t%.400s", p.in, p.line, m[1], w.instead, p.text)
			}
		}
	}
	for i, a := range wordsAllowed {
		if !used[i] {
			t.Errorf("wordsAllowed: nothing says %q in %q any longer: take the row away", a.phrase, a.in)
		}
	}
}

// TestForbiddenWords: an expression finds a word that stands by itself, and none
// that is part of another.
func TestForbiddenWords(t *testing.T) {
	for _, test := range []struct {
		lang       message.Lang
		text, want string
	}{
		{message.SV, "Brukarens väg", "Brukarens"},
		{message.SV, "Brukarrådet och brukarorganisationen brukar tillfrågas.", ""},
		{message.SV, "En vakant tjänst.", "tjänst"},
		{message.SV, "Socialtjänsten, hemtjänsten och färdtjänsten skriver en tjänsteskrivelse.", ""},
		{message.SV, "eftersom filerna beskriver inte samma målgrupper", "eftersom filerna beskriver inte"},
		{message.SV, "eftersom filerna inte beskriver samma målgrupper", ""},
		{message.SV, "Går isär. [I824 new-secrecy-interface]", "[I824 new-secrecy-interface]"},
		{message.SV, "Går isär. [I824]", ""},
		{message.EN, "It differs. [I824 new-secrecy-interface]", ""},
		{message.SV, "2 juridik, 3 frågor", "juridik"},
		{message.SV, "ansvar för personal, budget och juridik", ""},
		{message.SV, "Kommunen, läget 2026-01-01", "läget"},
		{message.SV, "i det sista läget: ingen", ""},
		{message.EN, "how to mend it", "mend"},
		{message.EN, "It recommends an amendment.", ""},
		{message.EN, "3 legal, 1 question", "legal"},
		{message.EN, "a legal entity", ""},
		{message.EN, "Lays two or more organisations side by side.", "Lays two or more organisations side by side"},
		{message.EN, "The areas stand side by side.", ""},
	} {
		got := ""
		for _, w := range wordsForbidden {
			if m := w.in.FindStringSubmatch(test.text); m != nil && w.lang == test.lang {
				got = m[1]
				break
			}
		}
		if got != test.want {
			t.Errorf("%s: found %q, want %q", test.text, got, test.want)
		}
	}
}

// withoutAllowed blanks out what may be said where it is said.
func withoutAllowed(p printed, used []bool) string {
	text := p.text
	for i, a := range wordsAllowed {
		if (a.in == nil || slices.Contains(a.in, p.in)) && strings.Contains(text, a.phrase) {
			text = strings.ReplaceAll(text, a.phrase, "…")
			used[i] = true
		}
	}
	return text
}

// whole is an expression for words that stand by themselves; \b of package
// regexp knows no å, ä and ö.
func whole(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL])(` + words + `)(?:$|[^\pL])`)
}

// wordsOfProgram lists the strings of all packages that are in the program.
func wordsOfProgram(t *testing.T) []printed {
	var texts []printed
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && filepath.Base(name) == "typeset" {
			return fs.SkipDir // its words are for dividing at the end of a line
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		in := path.Dir(filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator))))
		r := &stringReader{in: in, files: files}
		ast.Walk(r.as(""), f)
		texts = append(texts, r.texts...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// stringReader collects the string literals of one file with their languages.
type stringReader struct {
	in    string
	files *token.FileSet
	texts []printed
}

// stringVisitor walks what is written in one language.
type stringVisitor struct {
	*stringReader
	lang message.Lang
}

func (r *stringReader) as(lang message.Lang) stringVisitor { return stringVisitor{r, lang} }

// Visit implements ast.Visitor.
func (v stringVisitor) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return nil
	case *ast.Field:
		return nil // a struct tag, or a parameter
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "EN" || key.Name == "SV") {
			ast.Walk(v.as(message.Lang(strings.ToLower(key.Name))), n.Value)
			return nil
		}
	case *ast.CallExpr:
		if isTextHelper(n) {
			ast.Walk(v.as(message.EN), n.Args[0])
			ast.Walk(v.as(message.SV), n.Args[1])
			return nil
		}
	case *ast.BasicLit:
		if n.Kind == token.STRING {
			text, _ := strconv.Unquote(n.Value)
			if v.lang == "" && keyword.MatchString(text) {
				return v
			}
			v.texts = append(v.texts, printed{v.in, v.files.Position(n.Pos()).Line, v.lang, text})
		}
	}
	return v
}

// keyword is a word of the file format, of JSON or of a rule's name: it is decided
// elsewhere, and reads the same in both languages.
var keyword = regexp.MustCompile(`^[a-z0-9_.-]*$`)

// isTextHelper reports whether a call makes a text of its English and its
// Swedish: text("unit", "enhet").
func isTextHelper(c *ast.CallExpr) bool {
	name, ok := c.Fun.(*ast.Ident)
	return ok && len(c.Args) == 2 && (name.Name == "text" || name.Name == "doc")
}

// inlineCode is a key, a command or a file that prose names.
var inlineCode = regexp.MustCompile("`[^`]*`")

// wordsOfPages lists the lines of the documentation: what its authors write as
// one page, and what the program shows in it as another, so that each can be
// mended where it is written.
func wordsOfPages(t *testing.T) []printed {
	names := []string{"../README.md"}
	for _, pattern := range []string{"../docs/*.md", "../docs/sv/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no page is %s: %v", pattern, err)
		}
		names = append(names, found...)
	}
	var texts []printed
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		in := strings.TrimPrefix(filepath.ToSlash(name), "../")
		lang := message.EN
		if strings.HasPrefix(in, "docs/sv/") {
			lang = message.SV
		}
		fenced := false
		for i, line := range strings.Split(string(data), "\n") {
			if strings.HasPrefix(line, "```") {
				fenced = !fenced
				continue
			}
			page := in
			if fenced {
				page += " (output)"
			} else {
				line = inlineCode.ReplaceAllString(line, "…")
			}
			texts = append(texts, printed{page, i + 1, lang, line})
		}
	}
	return texts
}
