package diff

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestKinds audits the table: ids once, in the order of the topics, mirrors that
// mirror, texts in both languages that leave open the same places.
func TestKinds(t *testing.T) {
	seen := map[Kind]bool{}
	order := map[TopicID]int{}
	for i, topic := range topics {
		order[topic.ID] = i
		if topic.Label.EN == "" || topic.Label.SV == "" {
			t.Errorf("topic %s has no label", topic.ID)
		}
	}
	last := 0
	for _, k := range Kinds() {
		if seen[k.ID] {
			t.Errorf("%s is there twice", k.ID)
		}
		seen[k.ID] = true
		if at, ok := order[k.Topic.ID]; !ok || at < last {
			t.Errorf("%s stands under %q, out of order", k.ID, k.Topic.ID)
		} else {
			last = at
		}
		mirror := k.Mirror.Info()
		if mirror == nil || mirror.Mirror != k.ID || mirror.Topic != k.Topic {
			t.Errorf("%s is mirrored by %s, which does not mirror it", k.ID, k.Mirror)
		}
		if !slices.Contains([]string{signNew, signClosed, signUndescribed, signDescribed, signMoved, signChanged, signMerged, signSplit}, k.Sign) {
			t.Errorf("%s has the sign %q", k.ID, k.Sign)
		}
		if k.ID.Info().ID != k.ID || k.Label.EN == "" || k.Label.SV == "" || k.Sentence.IsZero() {
			t.Errorf("%s is not told in full: %+v", k.ID, k)
		}
		p := k.phrases
		if comesOrGoes := k.Sign == signNew || k.Sign == signClosed; comesOrGoes && k.Explains &&
			(p.all.IsZero() || p.gained.IsZero() != p.allIn.IsZero() || p.lost.IsZero() != p.allFrom.IsZero()) {
			t.Errorf("%s has no words for several at once", k.ID)
		}
		for _, text := range []message.Text{p.changed, p.gained, p.lost, p.stated, p.unstated, p.all, p.allIn, p.allFrom} {
			if (text.EN == "") != (text.SV == "") || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
				t.Errorf("%s: %q and %q do not say the same", k.ID, text.EN, text.SV)
			}
		}
	}
	if Kind("unit-enlarged").Info() != nil {
		t.Error("there is a row for a kind that there is not")
	}
	for _, topic := range Topics() {
		if !slices.ContainsFunc(Kinds(), func(k KindInfo) bool { return k.Topic == topic }) &&
			!slices.ContainsFunc(asides, func(a *aside) bool { return a.topic == topic }) {
			t.Errorf("nothing stands under %s", topic.ID)
		}
	}
}

func TestKindOf(t *testing.T) {
	for _, test := range []struct {
		table orgmodel.Type
		event Event
		want  Kind
	}{
		{orgmodel.TypeUnit, Added, UnitFounded},
		{orgmodel.TypeUnit, Merged, UnitMerged},
		{orgmodel.TypePost, Removed, "post-removed"},
		{orgmodel.TypeService, Removed, "service-withdrawn"},
		{orgmodel.TypeOrganisation, Changed, "organisation-changed"},
		{orgmodel.TypeOrganisation, Added, ""}, // there is only one
		{orgmodel.TypeUnit, "enlarged", ""},
		{"company", Added, ""},
	} {
		if got := KindOf(test.table, test.event); got != test.want {
			t.Errorf("KindOf(%s, %s) = %q, want %q", test.table, test.event, got, test.want)
		}
	}
}
