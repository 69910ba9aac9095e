package report

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// proposed is two proposals on one base as the command line puts them together.
func proposed(base, a, b *orgmodel.Organisation) *Proposals {
	labels := proposals.Labels(a, b)
	entries := []compare.Entry{{Org: base, File: "base.toml"}, {Org: a, File: "a.toml", Label: labels[0]}, {Org: b, File: "b.toml", Label: labels[1]}}
	c := compare.Compare(entries, compare.Options{Metrics: metrics.All(), Changes: metrics.Changes(), Base: true})
	p := &Proposals{SideBySide: &SideBySide{Comparison: c}, Joined: proposals.Join(c.Members[1].Diff, c.Members[2].Diff, proposals.Options{})}
	for side := range p.Each {
		d := c.Members[1+side].Diff
		p.Each[side] = Gather(d, impact.Check(impact.Input{Diff: d}), MeasureChange(d))
		p.Each[side].Files = [2]string{"base.toml", entries[1+side].File}
	}
	return p
}

// proposalPairs are the examples that have two proposals on one base.
func proposalPairs(t *testing.T) map[string]*Proposals {
	borlange := func(name string) *orgmodel.Organisation { return exampleOrg(t, "borlange/"+name) }
	uppsala := func(name string) *orgmodel.Organisation { return exampleOrg(t, "uppsala/"+name) }
	return map[string]*Proposals{
		"borlange": proposed(borlange("current"), borlange("six-areas"), borlange("stromstad-inspired")),
		"uppsala":  proposed(uppsala("current"), uppsala("action-plan-2023"), uppsala("action-plan-2023")),
	}
}

func TestProposalsJSON(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/proposals.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range message.Langs {
		for name, p := range proposalPairs(t) {
			text := documented(t, func(w io.Writer) error { return ProposalsJSON(w, p, Options{Lang: l}) })
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestProposalsToldAlike holds that a proposal beside another is told as it is told
// against the base alone.
func TestProposalsToldAlike(t *testing.T) {
	for name, p := range proposalPairs(t) {
		var whole struct {
			Proposals []struct {
				AgainstBase json.RawMessage `json:"against_base"`
			} `json:"proposals"`
		}
		text := documented(t, func(w io.Writer) error { return ProposalsJSON(w, p, Options{}) })
		if err := json.Unmarshal([]byte(text), &whole); err != nil {
			t.Fatal(err)
		}
		for side, each := range p.Each {
			var got, want bytes.Buffer
			if err := json.Compact(&got, whole.Proposals[side].AgainstBase); err != nil {
				t.Fatal(err)
			}
			alone := documented(t, func(w io.Writer) error { return DiffJSON(w, each, Options{}) })
			if err := json.Compact(&want, []byte(alone)); err != nil {
				t.Fatal(err)
			}
			if got.String() != want.String() {
				t.Errorf("%s: proposal %d is told otherwise than against the base alone", name, side)
			}
		}
	}
}

// TestProposalsNeverAWay holds that nothing is told as a way from one proposal to the
// other: of what only one does it is said that only it does.
func TestProposalsNeverAWay(t *testing.T) {
	forbidden := regexp.MustCompile(`inrättas|läggs ned|beskrivs inte|beskrivs nu|förut|→ ”|is closed|is set up|not described|described now`)
	lawtest.CheckSome(t, func(t *rapid.T) {
		base := towns.Draw(t)
		p := proposed(base, towns.Variant(t, base), towns.Variant(t, base))
		for _, l := range message.Langs {
			for i := range p.Joined.Rows {
				r := &p.Joined.Rows[i]
				if only := r.Only(); only < 0 || !p.Joined.Added(r) && !p.Joined.Removed(r) {
					continue
				}
				page := &proposalsPage{c: p, lang: l, each: [2]diffPage{{c: p.Each[0], lang: l, full: true}, {c: p.Each[1], lang: l, full: true}}}
				if it := page.change(r); it.Mark != onlySign || forbidden.MatchString(it.Text) {
					t.Fatalf("%s %s", it.Mark, it.Text)
				}
			}
		}
	})
}

// TestProposalsSwapped holds that naming the other proposal first swaps their columns and
// nothing else.
func TestProposalsSwapped(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		base := towns.Draw(t)
		a, b := towns.Variant(t, base), towns.Variant(t, base)
		a.Header.Name, b.Header.Name = "Förslag A", "Förslag B"
		a.Header.ID, b.Header.ID = "a", "b"
		limit := rapid.SampledFrom([]int{0, 2}).Draw(t, "limit")
		there, back := proposed(base, a, b).document(message.SV, true, limit), proposed(base, b, a).document(message.SV, true, limit)
		for i, s := range there.Sections {
			other := back.Sections[i]
			if s.ID != other.ID {
				t.Fatalf("section %s is %s the other way round", s.ID, other.ID)
			}
			switch s.ID {
			case "summary", "values":
				swappedTables(t, tableOf(s), tableOf(other))
			case "changes", "meaning":
				if x, y := eitherWay(s), eitherWay(other); !slices.Equal(x, y) {
					t.Fatalf("%s:\n%s\nand the other way round\n%s", s.ID, strings.Join(x, "\n"), strings.Join(y, "\n"))
				}
			}
		}
	})
}

// tableOf is the table of a section.
func tableOf(s document.Section) *document.Table {
	for _, b := range s.Blocks {
		if b.Table != nil {
			return b.Table
		}
	}
	return &document.Table{}
}

// noteMarks are the numbers of notes, which follow the columns.
var noteMarks = regexp.MustCompile(` \d+\)`)

func swappedTables(t *rapid.T, a, b *document.Table) {
	swap := func(row []string) []string { return []string{row[0], row[1], row[3], row[2]} }
	for i, row := range append([][]string{a.Head}, a.Rows...) {
		other := swap(append([][]string{b.Head}, b.Rows...)[i])
		plain := func(a, b string) bool { return noteMarks.ReplaceAllString(a, "") == noteMarks.ReplaceAllString(b, "") }
		if !slices.EqualFunc(row, other, plain) {
			t.Fatalf("%q is %q the other way round", row, other)
		}
	}
}

// eitherWay are the entries of a section by their words: what is told of both proposals
// may come in either order.
func eitherWay(s document.Section) []string {
	var list []string
	for _, b := range s.Blocks {
		for _, it := range b.Items {
			words := strings.FieldsFunc(it.Text, func(r rune) bool { return strings.ContainsRune(" .,", r) })
			slices.Sort(words)
			list = append(list, it.Mark+" "+strings.ToLower(strings.Join(words, " ")))
		}
	}
	return list
}

// TestProposalsFromWhere: from where to where people go stands in every format for people,
// for each proposal that moves somebody.
func TestProposalsFromWhere(t *testing.T) {
	variant := func(id, text string) *orgmodel.Organisation {
		return variantOf(t, townToday, "format = 1\n[organisation]\nid = \""+id+"\"\nname = \"Förslaget "+id+"\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n"+text)
	}
	a := variant("a", "[[unit]]\nid = \"oppen\"\nheads = 12\n")
	b := variant("b", "[[close]]\nids = [\"oppen\"]\n[[unit]]\nid = \"ny\"\nname = \"Nya enheten\"\nkind = \"unit\"\nparent = \"sn\"\nheads = 20\nformerly = [\"oppen\"]\n")
	p := proposed(readTown(t, []byte(townToday)), a, b)
	for _, print := range []ProposalsPrinter{ProposalsText, ProposalsMarkdown, ProposalsHTML} {
		text := documented(t, func(w io.Writer) error { return print(w, p, Options{Lang: message.SV}) })
		if !strings.Contains(text, matrixTexts.title.SV) {
			t.Errorf("%q is missing in\n%s", matrixTexts.title.SV, text)
		}
	}
}
