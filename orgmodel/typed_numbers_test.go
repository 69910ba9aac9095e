package orgmodel_test

import (
	"go/ast"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// readers are the packages that write for people. A number gets there through a
// type that knows how it is written in each language: message.Int, Quantity, Date.
var readers = []string{
	"orgmodel/compare", "orgmodel/diff", "orgmodel/drawing", "orgmodel/drawing/internal/kit", "orgmodel/drawing/internal/unitbox",
	"orgmodel/drawing/internal/parties", "orgmodel/drawing/internal/changekit", "orgmodel/drawing/structure", "orgmodel/drawing/areas",
	"orgmodel/drawing/commissioning", "orgmodel/drawing/coverage", "orgmodel/drawing/pathway", "orgmodel/drawing/indicators",
	"orgmodel/drawing/network", "orgmodel/drawing/change", "orgmodel/drawing/people", "orgmodel/drawing/twoproposals", "orgmodel/drawing/views", "orgmodel/figure", "orgmodel/impact", "orgmodel/internal/hearsay",
	"orgmodel/judge", "orgmodel/metrics", "orgmodel/report", "orgmodel/report/rulebook", "orgmodel/report/outline", "orgmodel/report/internal/answer", "orgmodel/internal/numbered", "orgmodel/rules", "orgmodel/timeline", "orgmodel/commandline",
}

// bareNumbers are the functions that may write digits without one, and what they
// write.
var bareNumbers = map[string]string{
	"orgmodel/commandline.failure.Error":                "an exit code, for programs",
	"orgmodel/commandline.System.crashed":               "what a bug says",
	"orgmodel/compare.Outcome.When":                     "a year in CSV",
	"orgmodel/diff.contentTable.inOrder":                "a key to sort by",
	"orgmodel/drawing/indicators.reading.In":            "a type of its own",
	"orgmodel/drawing/internal/kit.Points.In":           "a type of its own",
	"orgmodel/drawing/pathway.Sheets":                   "the name of a file",
	"orgmodel/drawing/indicators.indicatorView.valueOn": "a key of the file",
	"orgmodel/impact.listKey":                           "a key to look up by",
	"orgmodel/metrics.byManager":                        "a key to look up by",
	"orgmodel/metrics.Inputs.stepsWhere":                "a key of the file",
	"orgmodel/metrics.MoneyYear.ID":                     "an id, for programs",
	"orgmodel/report.frontPage.told":                    "a key to look up by",
	"orgmodel/report.written":                           "a key to look up by",
	"orgmodel/report/internal/answer.page.fileLine":     "a place",
	"orgmodel/internal/numbered.numberedName":           "the number that a name ends with",
	"orgmodel/internal/numbered.Groups":                 "the numbers that names end with",
	"orgmodel/report.githubPlace":                       "a place for GitHub",
	"orgmodel/report.timelineDocument":                  "the id of a heading",
	"orgmodel/rules.leaderPost":                         "TOML",
	"orgmodel/rules.levels":                             "TOML",
}

// TestNumbersHaveTypes: what people read is written by no strconv and no
// fmt.Sprint, which know neither languages nor formats.
func TestNumbersHaveTypes(t *testing.T) {
	used := map[string]bool{}
	eachFile(t, func(dir, name string, file *ast.File) {
		if !slices.Contains(readers, dir) {
			return
		}
		for _, decl := range file.Decls {
			where := dir + "." + declared(decl)
			if !writesDigits(decl) {
				continue
			}
			used[where] = true
			if bareNumbers[where] == "" {
				t.Errorf("%s: %s writes a number past its type", name, where)
			}
		}
	})
	for where := range bareNumbers {
		if !used[where] {
			t.Errorf("%s may write bare numbers and does not; take the exception away", where)
		}
	}
}

// declared is a function, with the type it belongs to.
func declared(decl ast.Decl) string {
	f, ok := decl.(*ast.FuncDecl)
	if !ok {
		return "var"
	}
	if f.Recv == nil {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if pointer, ok := of.(*ast.StarExpr); ok {
		of = pointer.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name + "." + f.Name.Name
	}
	return f.Name.Name
}

// writesDigits reports whether a declaration calls what writes bare digits. Those
// that become a code at once, or part of an id in a picture, have their type.
func writesDigits(decl ast.Decl) (found bool) {
	ast.Inspect(decl, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch name := calledBy(call); name {
		case "kit.PartID", "PartID", "message.Code":
			return false
		case "strconv.Itoa", "strconv.FormatInt", "strconv.FormatFloat", "strconv.AppendInt", "fmt.Sprint", "fmt.Sprintln":
			found = true
		case "fmt.Sprintf":
			found = found || verbOfNumber.MatchString(literal(call.Args[0]))
		case "fmt.Fprintf":
			found = found || verbOfNumber.MatchString(literal(call.Args[1]))
		}
		return true
	})
	return found
}

// calledBy is the name of a function as it is called: "fmt.Sprint".
func calledBy(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if pkg, ok := f.X.(*ast.Ident); ok {
			return pkg.Name + "." + f.Sel.Name
		}
	}
	return ""
}

var verbOfNumber = regexp.MustCompile(`%[-+# 0]*[\d*]*(\.\d*)?[dvgfex]`)

func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, _ := strconv.Unquote(lit.Value)
	return text
}

// fixedTexts are the fields of texts that are printed whole, as message.Fixed or
// message.Citation, by the package of the text or by any: there a number may
// stand among the words.
var fixedTexts = map[string]string{
	"Source": "what a rule rests on", "Why": "of a rule", "Mend": "of a rule", "Title": "of a rule", "Reason": "of what no file decides",
	"Label": "of a key figure", "Method": "of a key figure",
	"orgmodel/format Doc": "the reference of the format", "orgmodel/format oneFive": "the reference of the format", "orgmodel/format ruleID": "the reference of the format",
	"orgmodel/law Says": "the table of law", "orgmodel/law Name": "the table of law", "orgmodel/law Where": "the table of law", "orgmodel/law Doubt": "the table of law",
	"orgmodel/commandline doc": "help", "orgmodel/commandline about": "help",
	"orgmodel/internal/syntax text": "names of encodings", "orgmodel/internal/syntax help": "names of encodings",
}

// TestTextsHaveNoBareNumbers: a number in a text is one of its arguments.
func TestTextsHaveNoBareNumbers(t *testing.T) {
	used := map[string]bool{}
	eachFile(t, func(dir, name string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			field, text := textOf(n)
			if !strings.ContainsAny(placeholder.ReplaceAllString(text, ""), "0123456789") {
				return true
			}
			used[field], used[dir+" "+field] = true, true
			if fixedTexts[field] == "" && fixedTexts[dir+" "+field] == "" {
				t.Errorf("%s: a number is no argument: %s: %s", name, field, text)
			}
			return true
		})
	})
	for field := range fixedTexts {
		if !used[field] {
			t.Errorf("texts of %s may hold numbers and do not; take the exception away", field)
		}
	}
}

var placeholder = regexp.MustCompile(`\{\d\}`)

// textOf is the English of a text with two languages, and the field it is for.
func textOf(n ast.Node) (field, text string) {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		key, ok := n.Key.(*ast.Ident)
		if call, is := n.Value.(*ast.CallExpr); ok && is {
			return key.Name, englishOf(call)
		}
		if lit, is := n.Value.(*ast.CompositeLit); ok && is {
			return key.Name, english(lit)
		}
	case *ast.ValueSpec:
		for _, v := range n.Values {
			if call, ok := v.(*ast.CallExpr); ok {
				return n.Names[0].Name, englishOf(call)
			}
		}
	}
	return "", ""
}

func english(lit *ast.CompositeLit) string {
	for _, e := range lit.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if lang, ok := pair.Key.(*ast.Ident); ok && lang.Name == "EN" {
				return literal(pair.Value)
			}
		}
	}
	return ""
}

// englishOf is the English of text("unit", "enhet").
func englishOf(call *ast.CallExpr) string {
	if !isTextHelper(call) {
		return ""
	}
	return literal(call.Args[0])
}
