package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var claimTexts = struct{ claims message.Text }{
	claims: message.Text{EN: "Claims", SV: "Påståenden"},
}

// Claims are what somebody says about what an outline shows, as a section to end
// it with: each claim with the replies to it below. A part of an organisation,
// as with a root, has the claims about what it shows; the whole has all.
func Claims(o *orgmodel.Organisation, d *drawing.Drawing, part bool) []drawing.Entry {
	t := &threads{o: o, lang: d.Lang, told: make([]bool, len(o.Claims)), answers: map[string][]int{}}
	if part {
		t.about = shown(d.Outline)
	}
	for i := range o.Claims {
		if c := &o.Claims[i]; c.Answers != "" {
			t.answers[c.Answers] = append(t.answers[c.Answers], i)
		}
	}
	for i := range o.Claims {
		if ref, ok := o.Find(o.Claims[i].Answers); !ok || ref.Type != orgmodel.TypeClaim || !o.Active(o.Common(ref)) {
			t.tell(i, 1)
		}
	}
	for i := range o.Claims {
		t.tell(i, 1) // what answers each other in a circle
	}
	if t.list == nil {
		return nil
	}
	return slices.Insert(t.list, 0, drawing.Entry{Heading: true, Text: claimTexts.claims.In(d.Lang)})
}

// shown are the ids that an outline has entries for.
func shown(outline []drawing.Entry) map[string]bool {
	ids := map[string]bool{}
	for i := range outline {
		for _, id := range outline[i].Things.IDs {
			ids[id] = true
		}
	}
	return ids
}

// threads lays out claims and what answers them.
type threads struct {
	o       *orgmodel.Organisation
	lang    message.Lang
	about   map[string]bool // the ids to tell of; nil: all
	answers map[string][]int
	told    []bool
	list    []drawing.Entry
}

func (t *threads) tell(i, depth int) {
	c := &t.o.Claims[i]
	if t.told[i] || !t.o.Active(&c.Common) || depth == 1 && !t.concerns(c) {
		return
	}
	t.told[i] = true
	says := hearsay.Told
	if depth > 1 {
		says = hearsay.Among
	}
	text := says(t.o, c).In(t.lang)
	if c.Assumed.All {
		text = tagged(text, pairTagTexts.assumed.In(t.lang))
	}
	t.list = append(t.list, drawing.Entry{Depth: depth, Text: text, Things: drawing.Things{IDs: []string{c.ID}}})
	for _, k := range t.answers[c.ID] {
		t.tell(k, depth+1)
	}
}

func (t *threads) concerns(c *orgmodel.Claim) bool {
	return t.about == nil || slices.ContainsFunc(c.About, func(id string) bool { return t.about[id] })
}
