package diff

import (
	"reflect"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sameRows compares all that the rows of a column say.
func (c column) sameRows(a, b entity) bool {
	x, y := c.at(a), c.at(b)
	if x.Len() != y.Len() {
		return false
	}
	for i := range x.Len() {
		if !sameRow(x.Index(i), y.Index(i)) {
			return false
		}
	}
	return true
}

func sameRow(a, b reflect.Value) bool {
	for i := range a.NumField() {
		x, y := a.Field(i), b.Field(i)
		if list, ok := x.Addr().Interface().(*[]string); ok {
			if !sameSet(*list, *y.Addr().Interface().(*[]string)) {
				return false
			}
		} else if !x.Equal(y) {
			return false
		}
	}
	return true
}

// eachCell calls f for every key of every row.
func (c column) eachCell(e entity, f func(*format.Key, reflect.Value)) {
	rows := c.at(e)
	index := fields.Of(rows.Type().Elem())
	for i := range rows.Len() {
		for k := range c.row.Sub.Keys {
			cell := &c.row.Sub.Keys[k]
			f(cell, rows.Index(i).FieldByIndex(index[cell.Name]))
		}
	}
}

// referred are what the rows refer to, each in its place.
func (c column) referred(e entity) []string {
	ids := []string{}
	c.eachCell(e, func(cell *format.Key, v reflect.Value) {
		if cell.Shape == format.Ref {
			ids = append(ids, v.String())
		}
	})
	return ids
}

// besides is what the rows say besides.
func (c column) besides(e entity) string {
	var b strings.Builder
	c.eachCell(e, func(cell *format.Key, v reflect.Value) {
		if cell.Shape != format.Ref {
			b.WriteString(quote(rawCell(v)))
		}
	})
	return b.String()
}

// rawRow writes the keys of a table within a table that say something.
func rawRow(t *format.Table, v reflect.Value) string {
	index := fields.Of(v.Type())
	var parts []string
	for i := range t.Keys {
		if raw := rawCell(v.FieldByIndex(index[t.Keys[i].Name])); raw != "" {
			parts = append(parts, t.Keys[i].Name+" = "+raw)
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// rawCell writes a single value; it is empty for what is not stated.
func rawCell(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case orgmodel.Quantity:
		if x.Known() {
			return rawQuantity(x)
		}
	case []string:
		if len(x) > 0 {
			return rawList(x)
		}
	case bool:
		if x {
			return "true"
		}
	case string:
		if x != "" {
			return quote(x)
		}
	}
	return ""
}

// steps is a key with the steps of a pathway.
func steps(c column) key {
	return key{
		ordered: true,
		same:    c.sameRows,
		ids:     c.referred,
		shape:   c.besides,
		value: func(o *namer, e entity) Value {
			rows := *valueAt[[]orgmodel.Step](c, e)
			if len(rows) == 0 {
				return Value{}
			}
			raws := make([]string, len(rows))
			texts := make([]message.Localizer, len(rows))
			for i := range rows {
				s := &rows[i]
				raws[i] = rawRow(c.row.Sub, c.at(e).Index(i))
				who := s.Post
				if who == "" {
					who = s.Unit
				}
				texts[i] = counted.With(wordText(c.texts, s.Step), nameOf(o, who))
			}
			return Value{
				IDs: filled(c.referred(e)),
				Raw: "[" + strings.Join(raws, ", ") + "]", Text: arrows(texts),
			}
		},
	}
}

// arrows is a row of things one after the other.
type arrows []message.Localizer

// In implements message.Localizer.
func (a arrows) In(l message.Lang) string {
	parts := make([]string, len(a))
	for i := range a {
		parts[i] = a[i].In(l)
	}
	return strings.Join(parts, " → ")
}

var figureTexts = struct{ sweden, noYear, outcome, other message.Text }{
	sweden:  text("Sweden", "riket"),
	noYear:  text("year not stated", "år ej angivet"),
	outcome: text("{2} ({0}, {1})", "{2} ({0}, {1})"),
	other:   text("{2} ({0}, {1}, {3})", "{2} ({0}, {1}, {3})"),
}

// figures is a key with the values of an indicator.
func figures(c column) key {
	return itemised(c.sameRows, func(o *namer, e entity) []item {
		rows := *valueAt[[]orgmodel.Value](c, e)
		items := make([]item, len(rows))
		for i := range rows {
			items[i] = item{raw: rawRow(c.row.Sub, c.at(e).Index(i)), text: figureText(o, &rows[i], c.texts)}
		}
		return items
	})
}

func figureText(o *namer, v *orgmodel.Value, natures map[string]message.Text) message.Localizer {
	year, says, who := message.Localizer(figureTexts.noYear), figureTexts.outcome, v.Municipality
	if v.Year.Known() {
		year = v.Year
	}
	if v.Nature != "" && v.Nature != "outcome" {
		says = figureTexts.other
	}
	if who == "" {
		who = o.Header.Municipality
	}
	return says.With(municipalityName(who), year, v.Value, wordText(natures, v.Nature))
}
