package orgmodel_test

import (
	"go/ast"
	"go/constant"
	"regexp"
	"testing"
)

// toldChanges are the packages that say what a change is and means.
var toldChanges = map[string]bool{"orgmodel/diff": true, "orgmodel/impact": true, "orgmodel/timeline": true}

// unwanted are words that the field uses otherwise, or not at all: what stands for
// them is in the page of words.
var unwanted = map[string][]*regexp.Regexp{
	"SV": {
		regexp.MustCompile(`(?i)\bbrukare(n|s|ns|nas)?\b|\bbrukarnas\b`),
		regexp.MustCompile(`(?i)\btjänst(en|er|erna|ens|ernas)?\b|chefstjänst`),
		regexp.MustCompile(`(?i)\bpraxis\b`),
		regexp.MustCompile(`(?i)utan plats|\bplatser\b|saknar plats|hemvist|på hemmaplan`),
		regexp.MustCompile(`(?i)övertalig|blir över|förlorar|tar upp andra|slås ihop|bryts ut`),
		regexp.MustCompile(`(?i)sida vid sida|skriv in|i sin ordning|upprätthålls`),
		regexp.MustCompile(`(?i)troligen|sannolikt|tillförlitlig|säkra enskilda|inte prövad`),
		regexp.MustCompile(`eftersom \S+( \S+)? (beskriver|har|är|finns) inte`),
		regexp.MustCompile(`\[[a-z]+(-[a-z]+)+\]`),
	},
	"EN": {
		regexp.MustCompile(`(?i)\bmend(s|ed|ing)?\b|\bclient`),
		regexp.MustCompile(`(?i)without a place|good practice|side by side|as if it were for good`),
		regexp.MustCompile(`(?i)answers? for (it|the|them)|without a word|are to meet|so far it is|legal entity`),
		regexp.MustCompile(`(?i)probably|likely|certainty|not tested|nothing reaches|reached by nothing`),
		regexp.MustCompile(`(?i)left over|gone for|nobody has chosen|when all ends`),
	},
}

// TestWordsOfChange holds every text about a change, in both languages, against
// the words that the field does not use.
func TestWordsOfChange(t *testing.T) {
	h := loadHouse(t)
	found := 0
	for _, s := range h.packages {
		if !toldChanges[s.dir] {
			continue
		}
		check := func(lang string, e ast.Expr) {
			v := s.info.Types[e].Value
			if v == nil || v.Kind() != constant.String {
				return
			}
			found++
			for _, word := range unwanted[lang] {
				if hit := word.FindString(constant.StringVal(v)); hit != "" {
					t.Errorf("%s: %q in %s", h.where(e.Pos()), hit, constant.StringVal(v))
				}
			}
		}
		for _, file := range s.files {
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && unwanted[key.Name] != nil {
						check(key.Name, n.Value)
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "text" && len(n.Args) == 2 {
						check("EN", n.Args[0])
						check("SV", n.Args[1])
					}
				}
				return true
			})
		}
	}
	if found < 800 {
		t.Errorf("only %d texts are found", found)
	}
}
