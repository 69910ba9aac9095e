package mutate

import (
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// alternatives are other values for a key, a few of each sort.
func alternatives(o *orgmodel.Organisation, k ground.Key, key *format.Key, now reflect.Value) []reflect.Value {
	switch v := now.Interface().(type) {
	case orgmodel.Quantity:
		return values(v.Add(orgmodel.Exactly(7)), orgmodel.Exactly(0), v.Add(orgmodel.Exactly(1000)))
	case orgmodel.Date:
		later, earlier := v, v
		later.Year, earlier.Year = v.Year+3, v.Year-3
		return values(later, earlier)
	case bool:
		return values(!v)
	case string:
		return values(others(o, k, key, []string{v})...)
	case []string:
		list := []reflect.Value{}
		if len(v) > 1 {
			list = append(list, reflect.ValueOf(v[1:]), reflect.ValueOf(v[:len(v)-1]))
		}
		for _, other := range others(o, k, key, v) {
			list = append(list, reflect.ValueOf(append(slices.Clone(v), other)), reflect.ValueOf([]string{other}))
		}
		return list
	case []orgmodel.Step:
		return values(v[:len(v)-1], append(slices.Clone(v), v[0]))
	case []orgmodel.Value:
		more := slices.Clone(v)
		more[0].Value = more[0].Value.Add(orgmodel.Exactly(7))
		return values(more)
	}
	return nil
}

func values[T any](list ...T) []reflect.Value {
	out := make([]reflect.Value, len(list))
	for i := range list {
		out[i] = reflect.ValueOf(list[i])
	}
	return out
}

// fewest is how many other entities or words are tried.
const fewest = 2

// others are words or ids that might stand in a key instead of those that do.
func others(o *orgmodel.Organisation, k ground.Key, key *format.Key, now []string) []string {
	if len(key.Words) > 0 && key.Shape == format.Word {
		return first(key.Words, now)
	}
	if key.Shape != format.Ref && key.Shape != format.Party {
		return []string{"något annat"}
	}
	var ids []string
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.ID != "" && c.ID != k.ID && (len(key.Refs) == 0 || slices.Contains(key.Refs, ref.Type)) && !under(o, ref, k) {
			ids = append(ids, c.ID)
		}
	})
	slices.Reverse(ids) // the last and the first: they are seldom of one branch
	if len(ids) > 2 {
		ids = append([]string{ids[len(ids)-1]}, ids...)
	}
	return first(ids, now)
}

// under reports whether a unit lies below the one whose parent is to be changed:
// it would make a circle.
func under(o *orgmodel.Organisation, ref orgmodel.Ref, k ground.Key) bool {
	if k.Key != "parent" || ref.Type != orgmodel.TypeUnit {
		return false
	}
	return o.IsAtOrBelow(ref.Index, k.At)
}

func first(list, not []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(not, s) && !slices.Contains(out, s) && len(out) < fewest {
			out = append(out, s)
		}
	}
	return out
}
