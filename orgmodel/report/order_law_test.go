package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// The law of order: to write the tables of a file in another order, or the ids
// of a list, changes the order of what is told and nothing else. It is held on
// the JSON of each command, as sets.

// TestOrderOfExamples holds the law on all examples and each pair of one place.
func TestOrderOfExamples(t *testing.T) {
	for name, c := range pairs(t) {
		t.Run(name, func(t *testing.T) {
			for order := range uint64(3) {
				holdOrder(t, order, c.Diff.Old, c.Diff.New)
			}
		})
	}
}

// TestOrderOfTowns holds it on made-up towns. A unit that stands under itself is
// an error, and where such a circle is cut is not told.
func TestOrderOfTowns(t *testing.T) {
	lawtest.CheckMostOfSome(t, func(t *rapid.T) bool {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		if len(before.Loops())+len(after.Loops()) > 0 {
			return false // a circle
		}
		holdOrder(t, rapid.Uint64().Draw(t, "order"), before, after)
		return true
	})
}

// TestOrderOfMunicipalities holds it on larger ones.
func TestOrderOfMunicipalities(t *testing.T) {
	before := town(t, 300)
	for name, text := range map[string][]byte{"changed": generate.Changed(300, 40), "renamed": generate.Renamed(300)} {
		t.Run(name, func(t *testing.T) {
			holdOrder(t, 7, before, organisation(t, name, string(text)))
		})
	}
}

// TestOrderOfGroups holds it where several are equal: a regrouping, a merger of a
// large unit and a small one, and a unit whose staff come under two boards. What
// is told must not be told of the first alone.
func TestOrderOfGroups(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"prov\"\nname = \"Prov\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nassumed = true\n\n[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n"
	unit := func(id, kind, parent string, heads int, more string) string {
		return fmt.Sprintf("\n[[unit]]\nid = %q\nname = \"Enhet %s\"\nkind = %q\nparent = %q\nheads = %d\n%s", id, id, kind, parent, heads, more)
	}
	boards := unit("x", "board", "kf", 0, "") + unit("y", "board", "kf", 0, "") + unit("z", "board", "kf", 0, "")
	for _, c := range []struct{ name, before, after, told string }{
		{
			"regrouped",
			boards + unit("a", "unit", "x", 10, "") + unit("b", "unit", "x", 10, "") + unit("c", "unit", "x", 10, ""),
			boards + unit("d", "unit", "x", 15, "formerly = [\"a\", \"b\", \"c\"]\n") + unit("e", "unit", "x", 15, "formerly = [\"a\", \"b\", \"c\"]\n"),
			`"Enhet a","type":"unit"`,
		}, {
			"merged",
			boards + unit("liten", "unit", "x", 45, "") + unit("stor", "unit", "x", 850, ""),
			boards + unit("ny", "unit", "x", 895, "formerly = [\"liten\", \"stor\"]\n"),
			`"value":42.9`, // four of all seven stay: neither part is where it was
		}, {
			"under two boards",
			boards + unit("a", "administration", "x", 28, ""),
			boards + unit("a1", "administration", "y", 10, "formerly = [\"a\"]\n") + unit("a2", "administration", "z", 18, "formerly = [\"a\"]\n"),
			"(till 28 Enhet Enhet Enhet Enhet Hur a anges anställda behörigheter? beslutat delegationsordning den en flyttas flyttas från fullmäktige har händer i inte med mottagande många nämnden nämnderna) och och och och och om personakter pågående reglementena sin som till till vad var x y z Är ändrade ärenden",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after := organisation(t, "old.toml", head+c.before), organisation(t, "new.toml", head+c.after)
			for order := range uint64(6) {
				holdOrder(t, order, before, after)
			}
			all := set(t, func(w io.Writer) error { return DiffJSON(w, compared(before, after), Options{Lang: message.SV}) })
			if !strings.Contains(all, c.told) {
				t.Errorf("%s does not tell %s", all, c.told)
			}
		})
	}
}

// holdOrder holds it in one language or the other, by the order; in both when
// somebody looks further.
func holdOrder(t rapid.TB, order uint64, before, after *orgmodel.Organisation) {
	t.Helper()
	langs := message.Langs[:]
	if !lawtest.Wide() {
		langs = langs[order%2:][:1]
	}
	otherBefore, otherAfter := towns.Reordered(order, before), towns.Reordered(order+1, after)
	type inLang func(message.Lang) string
	for what, told := range map[string]func(a, b *orgmodel.Organisation) inLang{
		"validate": func(_, b *orgmodel.Organisation) inLang {
			out := rules.Check(rules.Input{Org: b})
			return func(l message.Lang) string { return findingsSet(out, l) }
		},
		"metrics": func(_, b *orgmodel.Organisation) inLang {
			m := Measure(b, metrics.All())
			return func(l message.Lang) string {
				return set(t, func(w io.Writer) error { return MetricsJSON(w, m, Options{Lang: l}) })
			}
		},
		"diff": func(a, b *orgmodel.Organisation) inLang {
			c := compared(a, b)
			return func(l message.Lang) string {
				return set(t, func(w io.Writer) error { return DiffJSON(w, c, Options{Lang: l}) })
			}
		},
		"compare": func(a, b *orgmodel.Organisation) inLang {
			c := compare.Compare([]compare.Entry{{Org: a, File: "old.toml"}, {Org: b, File: "new.toml"}}, compare.Options{Metrics: metrics.All(), Changes: metrics.Changes()})
			return func(l message.Lang) string {
				return set(t, func(w io.Writer) error {
					return CompareJSON(w, &SideBySide{Comparison: c, Checks: make([]Check, 2)}, Options{Lang: l})
				})
			}
		},
	} {
		asWritten, inOrder := told(before, after), told(otherBefore, otherAfter)
		for _, l := range langs {
			if d := unlike(asWritten(l), inOrder(l)); d != "" {
				t.Errorf("%s, %s: (-as written +in another order)\n%s", what, l, d)
			}
		}
	}
}

// unlike lists the lines that only one of two texts has.
func unlike(a, b string) string {
	if a == b {
		return ""
	}
	var out []string
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for _, line := range one {
		if !slices.Contains(other, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range other {
		if !slices.Contains(one, line) {
			out = append(out, "+ "+line)
		}
	}
	return strings.Join(out, "\n")
}

// findingsSet is what the rules say, as rule, subject and words.
func findingsSet(out rules.Outcome, l message.Lang) string {
	var list []string
	add := func(d *diag.Diagnostic, how string) {
		about := slices.Clone(d.About)
		slices.Sort(about)
		list = append(list, fmt.Sprint(how, d.Rule.ID, d.Severity, d.Subject, about, words(d.Message.In(l)), words(d.Help.In(l))))
	}
	for i := range out.Findings {
		add(&out.Findings[i], "")
	}
	for i := range out.Accepted {
		add(&out.Accepted[i].Diagnostic, "accepted ")
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

// set is a JSON document with every array in alphabetical order, one element of
// its lists on a line.
func set(t rapid.TB, print func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	nameExplanations(v)
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(v)) {
		list, isList := unordered(v[key]).([]any)
		if !isList {
			list = []any{unordered(v[key])}
		}
		for _, item := range list {
			text, err := json.Marshal(item)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, key+": "+string(text))
		}
	}
	return strings.Join(lines, "\n")
}

// nameExplanations says which change explains another by what it says, not by its
// number.
func nameExplanations(v map[string]any) {
	changes, _ := v["changes"].([]any)
	texts := make([]any, len(changes))
	for i := range changes {
		texts[i] = changes[i].(map[string]any)["text"]
	}
	for i := range changes {
		change := changes[i].(map[string]any)
		if by, explained := change["explained_by"].(float64); explained {
			change["explained_by"] = texts[int(by)]
		}
	}
}

func unordered(v any) any {
	switch v := v.(type) {
	case []any:
		texts := map[int]string{}
		list := make([]int, len(v))
		for i := range v {
			v[i] = unordered(v[i])
			text, _ := json.Marshal(v[i])
			texts[i], list[i] = string(text), i
		}
		slices.SortFunc(list, func(a, b int) int { return strings.Compare(texts[a], texts[b]) })
		sorted := make([]any, len(v))
		for i, from := range list {
			sorted[i] = v[from]
		}
		return sorted
	case map[string]any:
		for key := range v {
			v[key] = unordered(v[key])
		}
	case string:
		return words(v)
	}
	return v
}

// words are the words of a sentence whatever their order: it names several
// things in the order of the file.
func words(text string) string {
	list := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,.;:[]\"”“", r) })
	slices.Sort(list)
	return strings.Join(list, " ")
}
