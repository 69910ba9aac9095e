package towns

import (
	"hash/fnv"
	"math/rand/v2"
	"reflect"
	"strings"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
)

// Shuffled is the same organisation in another order: the tables, and every list
// of which the table of the format says that its order says nothing.
func Shuffled(t *rapid.T, o *orgmodel.Organisation) *orgmodel.Organisation {
	return Reordered(rapid.Uint64().Draw(t, "order"), o)
}

// Reordered is Shuffled with an order for each number.
func Reordered(order uint64, o *orgmodel.Organisation) *orgmodel.Organisation {
	s := shuffler{Rand: rand.New(rand.NewPCG(order, order)), order: order, org: o}
	c := *o
	c.Repeats = nil // they name places in the lists
	v := reflect.ValueOf(&c).Elem()
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("toml")
		table := format.Find(name)
		if table == nil {
			continue
		}
		if table.Array {
			s.list(v.Field(i))
			for k := range v.Field(i).Len() {
				entity := v.Field(i).Index(k)
				s.of(entity).sets(table, entity)
			}
		} else if v.Field(i).Kind() == reflect.Struct {
			s.sets(table, v.Field(i))
		}
	}
	c.Index()
	return &c
}

type shuffler struct {
	*rand.Rand
	order uint64
	org   *orgmodel.Organisation
}

// of is the shuffler for the lists of an entity: what per_area made of one table
// has the lists of that table, and so all of it has them in one order.
func (s shuffler) of(entity reflect.Value) shuffler {
	id := entity.FieldByName("ID")
	if !id.IsValid() || s.org.CopyOf(id.String()) == "" {
		return s
	}
	table := fnv.New64a()
	table.Write([]byte(s.org.CopyOf(id.String())))
	s.Rand = rand.New(rand.NewPCG(s.order, table.Sum64()))
	return s
}

// list puts a list in another order; the one it was is left alone.
func (s shuffler) list(v reflect.Value) {
	if v.Len() == 0 {
		return
	}
	out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for to, from := range s.Perm(v.Len()) {
		out.Index(to).Set(v.Index(from))
	}
	v.Set(out)
}

// sets puts the lists of an entity in another order.
func (s shuffler) sets(table *format.Table, v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous {
			s.sets(table, v.Field(i))
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
		if key := table.Key(name); key != nil && key.Set() && v.Field(i).Kind() == reflect.Slice {
			s.list(v.Field(i))
		}
	}
}
