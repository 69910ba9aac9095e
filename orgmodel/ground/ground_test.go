package ground

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func said(id, key string, status Status, assumed bool) Stated {
	return Stated{Key: Key{Table: "unit", ID: id, Key: key}, Status: status, Assumed: assumed, Sourced: !assumed}
}

// TestWhatIsSaid tells each ground in words, in a file that is in force.
func TestWhatIsSaid(t *testing.T) {
	fact, guess := said("norr", "heads", InForce, false), said("norr", "parent", InForce, true)
	wish := said("ny", "heads", Vision, false)
	for _, c := range []struct {
		name   string
		g      Ground
		whole  Status
		en, sv string
		star   string
		mark   Mark
	}{
		{"nobody said", Ground{}, InForce, " [of unknown origin]", " [av okänt ursprung]", "*", MarkUnknown},
		{"a fact", Of(fact), InForce, "", "", "", NoMark},
		{"nothing of the sort in the file", Of(), InForce, "", "", "", NoMark},
		{"an assumption", Of(fact, guess), InForce, " [assumed]", " [antaget]", "*", MarkAssumed},
		{"a vision", Of(fact, wish), InForce, " [vision]", " [vision]", "*", MarkVision},
		{"a vision in a vision", Of(wish), Vision, "", "", "*", NoMark},
		{"a proposal in what is in force", Of(said("a", "", Proposed, false)), InForce, " [proposed]", " [föreslaget]", "", MarkProposed},
		{"what is in force in a proposal", Of(fact), Proposed, "", "", "", NoMark},
		{"a guess", Of(fact).Guessed(), InForce, " [guessed who is who]", " [gissat vem som är vem]", "*", MarkGuess},
		{"all at once", Of(guess).And(Of(wish).Guessed()), InForce, " [vision] [assumed] [guessed who is who]", " [vision] [antaget] [gissat vem som är vem]", "*", MarkVision},
		{"with what nobody said", Of(fact).And(Ground{}), InForce, " [of unknown origin]", " [av okänt ursprung]", "*", MarkUnknown},
	} {
		if got := c.g.Said(c.whole, message.EN); got != c.en {
			t.Errorf("%s: %q, want %q", c.name, got, c.en)
		}
		if got := c.g.Said(c.whole, message.SV); got != c.sv {
			t.Errorf("%s: %q, want %q", c.name, got, c.sv)
		}
		if got := c.g.Star(); got != c.star {
			t.Errorf("%s: star %q, want %q", c.name, got, c.star)
		}
		if got := c.g.Mark(c.whole); got != c.mark {
			t.Errorf("%s: mark %d, want %d", c.name, got, c.mark)
		}
	}
}

// TestGroundsAddUp holds that the order of the parts and their number do not matter.
func TestGroundsAddUp(t *testing.T) {
	a, b := said("a", "heads", InForce, true), said("b", "heads", Vision, false)
	one, two := Of(a).And(Of(b), Of(a)), Of(b).And(Of(a))
	if !slices.Equal(one.Stated(), two.Stated()) || len(one.Stated()) != 2 {
		t.Errorf("%v and %v", one.Stated(), two.Stated())
	}
	if got := one.Status(); got != Vision {
		t.Errorf("the least sure is %s", got)
	}
	if open := Of(a).And(Unsaid(Key{ID: "c", Key: "heads"})); len(open.unsaid) != 1 || open.unsaid[0].String() != "c.heads" {
		t.Errorf("left out: %v", open.unsaid)
	}
}

// TestEveryMarkHasWords: a mark without words would be no mark.
func TestEveryMarkHasWords(t *testing.T) {
	for _, m := range Marks() {
		for _, one := range []bool{true, false} {
			if text := m.Part(one); text.EN == "" || text.SV == "" {
				t.Errorf("mark %d says nothing", m)
			}
		}
	}
	for _, s := range statuses {
		if text := s.Text(); text.EN == "" || text.SV == "" {
			t.Errorf("status %s says nothing", s)
		}
	}
}
