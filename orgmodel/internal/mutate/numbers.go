package mutate

import (
	"reflect"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// Numbers lists the keys of an organisation that take a number, table by table, in
// the order of the file: those that state one, and those that could.
func Numbers(o *orgmodel.Organisation) (stated, silent []ground.Key) {
	o.Each(func(ref orgmodel.Ref, _ *orgmodel.Common) {
		table := format.Find(string(ref.Type))
		for i := range table.Keys {
			field, ok := fields.Key(o, ref, table.Keys[i].Name)
			if !ok || table.Keys[i].Shape != format.Quantity {
				continue
			}
			if k := o.Key(ref, table.Keys[i].Name); field.IsZero() {
				silent = append(silent, k)
			} else {
				stated = append(stated, k)
			}
		}
	})
	return stated, silent
}

// Number is what a key states.
func Number(o *orgmodel.Organisation, k ground.Key) orgmodel.Quantity {
	f, _ := fields.Key(o, refOf(k), k.Key)
	return f.Interface().(orgmodel.Quantity)
}

// Saying returns a copy in which a key states a number.
func Saying(o *orgmodel.Organisation, k ground.Key, q orgmodel.Quantity) *orgmodel.Organisation {
	return with(o, k, func(f reflect.Value) { f.Set(reflect.ValueOf(q)) })
}
