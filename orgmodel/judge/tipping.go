package judge

import (
	"reflect"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Tipping says when a finding would no longer be there: it rests on one assumed
// number, and holds for all whole numbers from Least to Most.
type Tipping struct {
	Key     ground.Stated
	Assumed orgmodel.Quantity
	Least   int // -1: however small the number is
	Most    int // -1: however great it is
}

var tippingTexts = struct{ below, above, either, exactly message.Text }{
	below:   message.Text{EN: "changes only if the assumed {0} falls below {1}", SV: "svaret ändras bara om det antagna värdet {0} blir under {1}"},
	above:   message.Text{EN: "changes only if the assumed {0} rises above {1}", SV: "svaret ändras bara om det antagna värdet {0} blir högre än {1}"},
	either:  message.Text{EN: "changes only if the assumed {0} falls below {1} or rises above {2}", SV: "svaret ändras bara om det antagna värdet {0} blir lägre än {1} eller högre än {2}"},
	exactly: message.Text{EN: "changes only if the assumed value is not exactly {0}", SV: "svaret ändras bara om det antagna värdet är något annat än {0}"},
}

// Text says it as a clause: "changes only if the assumed 6 falls below 3".
func (t *Tipping) Text() message.Message {
	switch {
	case t.Most < 0:
		return tippingTexts.below.With(t.Assumed, t.Least)
	case t.Least < 0:
		return tippingTexts.above.With(t.Assumed, t.Most)
	case t.Least == t.Most:
		return tippingTexts.exactly.With(t.Assumed)
	}
	return tippingTexts.either.With(t.Assumed, t.Least, t.Most)
}

// MayTip reports whether a finding rests on one assumed number, so that it is worth
// while to ask Tip.
func MayTip(o *orgmodel.Organisation, file int, d *diag.Diagnostic) bool {
	_, _, ok := assumedNumber(o, file, d)
	return ok
}

// Tip finds when a finding falls with the one assumed number that it rests on; false
// when it rests on none or on several, or falls with no other number. Holds reports
// whether a finding about the same is there in another organisation: it runs the
// rule again, some dozens of times. Between the assumed number and the one at which
// the finding falls it is taken to hold throughout.
func Tip(o *orgmodel.Organisation, file int, d *diag.Diagnostic, holds func(*orgmodel.Organisation) bool) (Tipping, bool) {
	t, now, ok := assumedNumber(o, file, d)
	if !ok {
		return t, false
	}
	ref := orgmodel.Ref{Type: orgmodel.Type(t.Key.Table), Index: t.Key.At}
	with := func(n int) bool { return holds(withNumber(o, ref, t.Key.Key.Key, orgmodel.Exactly(int64(n)))) }
	t.Least, t.Most = lowest(now, with), highest(now, with)
	return t, t.Least >= 0 || t.Most >= 0
}

// assumedNumber is the one assumed number that a finding rests on.
func assumedNumber(o *orgmodel.Organisation, file int, d *diag.Diagnostic) (t Tipping, now int, ok bool) {
	found := 0
	for _, s := range d.Ground().Assumed() {
		if s.File != file {
			continue
		}
		v, known := fields.Key(o, orgmodel.Ref{Type: orgmodel.Type(s.Table), Index: s.At}, s.Key.Key)
		if !known {
			continue
		}
		if q, is := v.Interface().(orgmodel.Quantity); is && q.Known() {
			t.Key, t.Assumed = s, q
			found++
		}
	}
	low, bounded := t.Assumed.Low()
	if found != 1 || !t.Assumed.Exact() || !bounded || low < 0 {
		return t, 0, false
	}
	return t, int(low), true
}

// lowest is the least number from which the finding holds up to now; -1 when it
// holds down to zero.
func lowest(now int, holds func(int) bool) int {
	if now == 0 || holds(0) {
		return -1
	}
	falls, stands := 0, now
	for stands-falls > 1 {
		if mid := falls + (stands-falls)/2; holds(mid) {
			stands = mid
		} else {
			falls = mid
		}
	}
	return stands
}

// few is how far above a small number others are tried, and times how many times a
// great one.
const few, times = 1000, 16

// highest is the greatest number up to which it holds; -1 when no number that is
// tried ends it.
func highest(now int, holds func(int) bool) int {
	stands, step := now, now+1
	for holds(stands + step) {
		stands += step
		step *= 2
		if stands > now*times+few {
			return -1
		}
	}
	for falls := stands + step; falls-stands > 1; {
		if mid := stands + (falls-stands)/2; holds(mid) {
			stands = mid
		} else {
			falls = mid
		}
	}
	return stands
}

// withNumber is an organisation that says another number in one key. It shares all
// but that key's list with the other.
func withNumber(o *orgmodel.Organisation, ref orgmodel.Ref, key string, q orgmodel.Quantity) *orgmodel.Organisation {
	c := *o
	list := fields.List(&c, ref.Type)
	if list.Kind() == reflect.Slice {
		own := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
		reflect.Copy(own, list)
		list.Set(own)
	}
	v, _ := fields.Key(&c, ref, key)
	v.Set(reflect.ValueOf(q))
	c.Index()
	return &c
}
