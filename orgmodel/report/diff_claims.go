package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
)

// What somebody says in both files alike: it is no change, but who stands behind what
// changes, and who denies what of it, is often just there.

// claimsOfBoth are the claims and replies that both files have alike, by their places in
// the new one.
func (p *diffPage) claimsOfBoth() []int { return p.ofBoth(orgmodel.TypeClaim) }

// keptClaims counts them, and says where they stand.
func (p *diffPage) keptClaims() []document.Block {
	claims, replies := 0, 0
	for _, at := range p.claimsOfBoth() {
		if p.c.Diff.New.Claims[at].Answers != "" {
			replies++
		} else {
			claims++
		}
	}
	if claims+replies == 0 {
		return nil
	}
	return []document.Block{document.Paragraph(goalTexts.claims.With(claims, replies, goalTexts.said).In(p.lang))}
}

// claimsGivenBack lists them, each with the replies to it below.
func (p *diffPage) claimsGivenBack() []document.Block {
	kept := p.claimsOfBoth()
	if kept == nil {
		return nil
	}
	t := &keptThreads{page: p, kept: kept}
	for _, at := range kept {
		if t.answered(at) < 0 {
			t.add(at)
		}
	}
	for _, at := range kept {
		t.add(at) // what answers each other in a circle
	}
	blocks := []document.Block{{Heading: goalTexts.said.In(p.lang)}}
	return append(blocks, p.listed(t.items, func(i int) ground.Brief { return p.c.groundOf(t.keys[i]).Brief() })...)
}

// keptThreads lays out claims of both files and what answers them.
type keptThreads struct {
	page  *diffPage
	kept  []int
	told  []int
	items []document.Item
	keys  [][]ground.Key // that each item rests on
}

// answered is the claim of both files that one answers; -1 without any.
func (t *keptThreads) answered(at int) int {
	o := t.page.c.Diff.New
	ref, ok := o.Find(o.Claims[at].Answers)
	if !ok || ref.Type != orgmodel.TypeClaim || ref.Index == at || !slices.Contains(t.kept, ref.Index) {
		return -1
	}
	return ref.Index
}

func (t *keptThreads) add(at int) {
	if slices.Contains(t.told, at) {
		return
	}
	t.told = append(t.told, at)
	text, keys := t.text(at, false)
	t.items, t.keys = append(t.items, document.Item{Text: text}), append(t.keys, keys)
	t.replies(at)
}

// replies adds to the last item what answers a claim, and what answers that.
func (t *keptThreads) replies(to int) {
	last := len(t.items) - 1
	for _, at := range t.kept {
		if t.answered(at) != to || slices.Contains(t.told, at) {
			continue
		}
		t.told = append(t.told, at)
		text, keys := t.text(at, true)
		t.items[last].Notes = append(t.items[last].Notes, text)
		t.keys[last] = append(t.keys[last], keys...)
		t.replies(at)
	}
}

// text is a claim with its marks; that of the speaker stands with the name.
func (t *keptThreads) text(at int, among bool) (text string, keys []ground.Key) {
	p := t.page
	o := p.c.Diff.New
	says := hearsay.Told
	if among {
		says = hearsay.Among
	}
	for _, k := range o.Keys(orgmodel.Ref{Type: orgmodel.TypeClaim, Index: at}, "", "name", "quote", "answers", "stance") {
		k.File = 1
		keys = append(keys, k)
	}
	return seriesIn(says(o, &o.Claims[at]).In(p.lang)) + p.onlyRests(keys), keys
}
