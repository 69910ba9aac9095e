// Package everykey draws models that use every key of the format, for laws about
// writing and reading: they make no sense, and each is a model. It goes by the table of
// the format, so that a key that is added is drawn as well. Nothing in the program uses
// it.
package everykey

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// drawer draws the values of keys.
type drawer struct {
	*rapid.T
	ids map[orgmodel.Type][]string
}

// Source is the text of the copy that sources of a drawn model have, and SourceName
// what it is called.
const (
	SourceName = "source.txt"
	Source     = "rad\nrad\nrad\n"
)

// Draw draws a model.
func Draw(t *rapid.T) *orgmodel.Organisation {
	d := &drawer{T: t, ids: map[orgmodel.Type][]string{}}
	org := &orgmodel.Organisation{Format: orgmodel.FormatVersion}
	for _, table := range format.Tables() {
		if table.Array {
			n := rapid.IntRange(1, 3).Draw(t, string(table.Type))
			list := fields.List(org, table.Type)
			list.Set(reflect.MakeSlice(list.Type(), n, n))
			for i := range n {
				id := strings.ReplaceAll(fmt.Sprintf("%s-%d", table.Type, i), "_", "-")
				d.ids[table.Type] = append(d.ids[table.Type], id)
			}
		}
	}
	org.Header.Status = orgmodel.Status(rapid.SampledFrom(d.statuses()).Draw(t, "status"))
	for _, table := range format.Tables() {
		index, ok := fields.Entities()[table.Type]
		switch list := fields.List(org, table.Type); {
		case !ok:
			org.Rules = rapid.MapOf(rapid.StringMatching(`[A-Z][0-9]{3}`), rapid.SampledFrom([]string{"off", "legal", "info"})).Draw(t, "rules")
		case !table.Array:
			d.entity(table, list, index, org.Header.Status, "organisationen")
		default:
			for i := range list.Len() {
				id := ""
				if table.HasID {
					id = d.ids[table.Type][i]
				}
				d.entity(table, list.Index(i), index, org.Header.Status, id)
			}
		}
	}
	for i := range org.Claims {
		if c := &org.Claims[i]; c.Quote.Stated() {
			c.Sources = append(c.Sources, d.ids[orgmodel.TypeSource][0]+"#1")
		}
	}
	org.Index()
	return org
}

func (d *drawer) statuses() []string { return format.Find("unit").Key("status").Words }

func (d *drawer) entity(t *format.Table, v reflect.Value, index fields.Index, status orgmodel.Status, id string) {
	for i := range t.Keys {
		k := &t.Keys[i]
		field := v.FieldByIndex(index[k.Name])
		switch {
		case k.Name == "extends", k.Name == "per_area":
		case k.Name == "id":
			field.SetString(id)
		case k.Name == "status" && (t.Type == orgmodel.TypeOrganisation || rapid.Bool().Draw(d.T, "own status")):
			field.SetString(string(status))
		case k.Required || k.Name == "status" || k.Name == "parent" || rapid.Bool().Draw(d.T, k.Name):
			d.field(t, k, field)
		}
	}
}

func (d *drawer) field(t *format.Table, k *format.Key, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *[]string:
		least := 0
		if k.Required {
			least = 1
		}
		for range rapid.IntRange(least, 3).Draw(d.T, "length") {
			if s := d.text(k); s != "" && !slices.Contains(*x, s) {
				*x = append(*x, s)
			}
		}
		if k.Empty && *x == nil {
			*x = []string{}
		}
	case *orgmodel.Quantity:
		*x = d.quantity(k)
	case *orgmodel.Date:
		*x = d.date(k)
	case *bool:
		*x = true
	case *orgmodel.Complete:
		*x = rapid.SampledFrom([]orgmodel.Complete{orgmodel.Completable(), {orgmodel.TypePost}, {orgmodel.TypeUnit, orgmodel.TypeAgreement}}).Draw(d.T, k.Name)
	case *orgmodel.Assumed:
		if *x = (orgmodel.Assumed{All: rapid.Bool().Draw(d.T, "all")}); !x.All {
			x.Keys = []string{rapid.SampledFrom(t.Assumable()).Draw(d.T, "assumed")}
		}
	case *map[string]string:
		*x = rapid.MapOfN(rapid.String(), printable(), 0, 2).Draw(d.T, "codes")
	case *map[string]orgmodel.Status:
		*x = map[string]orgmodel.Status{"name": orgmodel.Status(rapid.SampledFrom(d.statuses()).Draw(d.T, "status of name"))}
	case *orgmodel.Quotation:
		if err := x.UnmarshalText([]byte(rapid.SampledFrom(quotable).Draw(d.T, k.Name))); err != nil {
			d.Fatal(err)
		}
	case *string, *orgmodel.Status:
		v.SetString(d.text(k))
	default:
		d.inline(k, v)
	}
}

// quotable are words that stand in a line of Source.
var quotable = []string{"rad", " rad\n", "[…] rad"}

func (d *drawer) inline(k *format.Key, v reflect.Value) {
	if !k.List {
		d.entity(k.Sub, v, fields.Of(v.Type()), "", "")
		return
	}
	rows := reflect.MakeSlice(v.Type(), 0, 3)
	index := fields.Of(v.Type().Elem())
	for range rapid.IntRange(0, 3).Draw(d.T, "rows") {
		row := reflect.New(v.Type().Elem()).Elem()
		d.entity(k.Sub, row, index, "", "")
		if k.Sub.AnyOf == nil || slices.ContainsFunc(k.Sub.AnyOf, func(key string) bool { return !row.FieldByIndex(index[key]).IsZero() }) {
			rows = reflect.Append(rows, row)
		}
	}
	v.Set(rows)
}

// text draws what a key of text may say: free text, a word, an id of the right
// table. It is empty when there is nothing to refer to.
func (d *drawer) text(k *format.Key) string {
	pool := k.Words
	switch k.Shape {
	case format.Code:
		return rapid.StringMatching(`[0-9]{4}`).Draw(d.T, k.Name)
	case format.Text:
		if k.Name == "file" {
			return SourceName
		}
		return printable().Draw(d.T, k.Name)
	case format.ID:
		return rapid.StringMatching(`[a-z0-9]{1,5}(-[a-z0-9]{1,5})?`).Draw(d.T, k.Name)
	case format.Source:
		pool = d.ids[orgmodel.TypeSource]
	case format.Ref, format.Party:
		pool = slices.Clone(k.Words)
		for _, t := range format.Tables() {
			if t.HasID && (len(k.Refs) == 0 || slices.Contains(k.Refs, t.Type)) {
				pool = append(pool, d.ids[t.Type]...)
			}
		}
		if k.Shape == format.Party {
			pool = append(pool, "Centerpartiet")
		}
	}
	if len(pool) == 0 {
		return ""
	}
	return rapid.SampledFrom(pool).Draw(d.T, k.Name)
}

// printable draws text that says something.
func printable() *rapid.Generator[string] {
	return rapid.String().Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
}

func (d *drawer) quantity(k *format.Key) orgmodel.Quantity {
	n := rapid.Int64Range(0, 900_000_000_000).Draw(d.T, k.Name)
	text := fmt.Sprint(n)
	switch {
	case k.Shape == format.Integer:
		return orgmodel.Exactly(k.Min + n%(k.Max-k.Min+1))
	case !k.Whole:
		text = fmt.Sprintf("%d.%d", n/10_000, n%10_000)
	}
	switch mark := rapid.SampledFrom([]string{"", "~", "<", ">", "<=", ">=", "..", "-"}).Draw(d.T, "mark"); {
	case mark == "..":
		text += "..900_000_000_000"
	case mark != "-" || k.Signed:
		text = mark + text
	}
	q, err := orgmodel.ParseQuantity(text)
	if err != nil {
		d.Fatal(err)
	}
	return q
}

func (d *drawer) date(k *format.Key) orgmodel.Date {
	text := fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(1990, 2030).Draw(d.T, "year"), rapid.IntRange(1, 12).Draw(d.T, "month"), rapid.IntRange(1, 28).Draw(d.T, "day"))
	if !k.FullDate {
		text = rapid.SampledFrom([]string{"", "~", "<", ">"}).Draw(d.T, "mark") + text[:rapid.SampledFrom([]int{4, 7, 10}).Draw(d.T, "precision")]
	}
	day, err := orgmodel.ParseDate(text)
	if err != nil {
		d.Fatal(err)
	}
	return day
}
