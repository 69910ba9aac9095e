package report

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// firstOfProposals is the first screen of two proposals in text, line by line.
func firstOfProposals(c *Proposals, l message.Lang) []string {
	p := newProposalsPage(c, l, false, textItems)
	s := p.screen()
	d := &document.Document{Lang: l, Title: p.title(), Parts: s.parts(), Lead: s.lead()}
	d.Add("summary", diffTexts.summary.In(l), p.screenBlocks(s)...)
	var b bytes.Buffer
	_ = document.Text(&b, d, false)
	return strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
}

// holdProposalsScreen holds that the first screen of two proposals is one, whichever is
// named first, and says what each of them does.
func holdProposalsScreen(t rapid.TB, base, a, b *orgmodel.Organisation) {
	t.Helper()
	for _, pair := range [][2]*orgmodel.Organisation{{a, b}, {b, a}} {
		c := proposed(base, pair[0], pair[1])
		for _, l := range message.Langs {
			lines := firstOfProposals(c, l)
			text := strings.Join(lines, "\n")
			if len(lines) > screenLines {
				t.Errorf("%s: %d lines:\n%s", l, len(lines), text)
			}
			for _, line := range lines {
				if utf8.RuneCountInString(line) > TextWidth {
					t.Errorf("%s: too wide: %q in\n%s", l, line, text)
				}
			}
			for side := range c.Each {
				says := "\n  " + proposalTexts.of.With(c.Joined.Labels[side], "").In(l)
				if c.Each[side].Differs() && !strings.Contains(text, says) {
					t.Errorf("%s: no sentence begins %q:\n%s", l, says, text)
				}
			}
		}
	}
}

// TestFirstScreenOfExampleProposals: one screen for every two examples on one base.
func TestFirstScreenOfExampleProposals(t *testing.T) {
	on := map[string][]string{}
	for _, name := range exampleNames(t) {
		if base := exampleOrg(t, name).Header.Extends; base != "" {
			base = path.Join(path.Dir(name), strings.TrimSuffix(base, ".toml"))
			on[base] = append(on[base], name)
		}
	}
	pairs := 0
	for base, names := range on {
		for i, a := range names {
			for _, b := range names[i:] {
				pairs++
				t.Run(fmt.Sprint(a, " ", b), func(t *testing.T) {
					holdProposalsScreen(t, exampleOrg(t, base), exampleOrg(t, a), exampleOrg(t, b))
				})
			}
		}
	}
	if pairs < 3 {
		t.Errorf("only %d pairs of examples stand on one base", pairs)
	}
}

// TestFirstScreenOfProposals: one screen for any two proposals, however much they do and
// however long the names are.
func TestFirstScreenOfProposals(t *testing.T) {
	large := func(changes int) []byte { return generate.Changed(110, changes) }
	holdProposalsScreen(t, readTown(t, generate.Municipality(110)), readTown(t, large(60)), readTown(t, large(30)))
	lawtest.CheckSome(t, func(t *rapid.T) {
		base := towns.Draw(t)
		a, b := towns.Variant(t, base), towns.Variant(t, base)
		for i := range rapid.IntRange(0, 3).Draw(t, "more") {
			if i%2 == 0 {
				a = towns.Variant(t, a)
			} else {
				b = towns.Variant(t, b)
			}
		}
		if rapid.Bool().Draw(t, "long") {
			longNames(a, rapid.SampledFrom([]string{"x", "å ", "Kommun-"}).Draw(t, "of"))
		}
		holdProposalsScreen(t, base, a, b)
	})
}
