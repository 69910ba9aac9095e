package format

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// JSONSchema returns the schema by which an editor checks and completes a file
// while it is written. It is draft-07: Taplo, which editors use for TOML, takes
// a schema for that draft unless it is told otherwise, and older releases of it
// know no later one. The schema says less than the loader: it follows no
// reference and looks into no base.
func JSONSchema() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // "<=" is a word of the format
	enc.SetIndent("", "  ")
	if err := enc.Encode(fileSchema()); err != nil {
		panic(err) // texts, lists and objects always encode
	}
	return b.Bytes()
}

// object is a JSON object whose members keep their order: editors offer keys in
// the order of the schema.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, part := range []any{m.name, m.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(part); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func fileSchema() object {
	properties := object{{FormatKey.Name, append(titled(FormatKey.Label), object{
		{"const", orgmodel.FormatVersion}, {"description", describe(FormatKey.Doc)},
	}...)}}
	var definitions object
	for _, t := range tables() {
		one := object{{"$ref", "#/definitions/" + string(t.Type)}}
		if t.Array {
			one = object{{"type", "array"}, {"description", describe(t.Doc)}, {"maxItems", MaxTables}, {"items", one}}
		}
		properties = append(properties, member{string(t.Type), one})
		definitions = append(definitions, member{string(t.Type), tableSchema(t)})
	}
	organisation := string(orgmodel.TypeOrganisation)
	return object{
		{"$schema", "http://json-schema.org/draft-07/schema#"},
		{"title", "orgmodel"},
		{"description", describe(doc("An organisation, or a variant of one.", "En organisation, eller en variant av en."))},
		{"type", "object"},
		{"properties", properties},
		{"additionalProperties", false},
		{"if", object{
			{"required", []string{organisation}},
			{"properties", object{{organisation, object{{"required", []string{"extends"}}}}}},
		}},
		{"then", object{
			{"required", []string{FormatKey.Name, organisation}},
			{"properties", needed(neededAnywhere)},
		}},
		{"else", object{
			{"if", wholeSchema()},
			{"then", object{
				{"required", []string{FormatKey.Name, organisation}},
				{"properties", needed(func(*Table, Key) bool { return true })},
			}},
			{"else", object{{"properties", needed(func(_ *Table, k Key) bool { return !k.Spared })}}},
		}},
		{"definitions", definitions},
	}
}

// wholeSchema is what makes a file without a base a whole one, and no sketch.
func wholeSchema() object {
	organisation := string(orgmodel.TypeOrganisation)
	says := func(key string) object {
		return object{{"required", []string{organisation}}, {"properties", object{{organisation, object{{"required", []string{key}}}}}}}
	}
	var governing []string
	for _, k := range orgmodel.Kinds() {
		if orgmodel.Governs(k.ID) {
			governing = append(governing, k.ID)
		}
	}
	unit := string(orgmodel.TypeUnit)
	return object{{"anyOf", []object{
		says("municipality"), says("as_of"),
		{{"required", []string{unit}}, {"properties", object{{unit, object{{"contains", object{
			{"required", []string{"kind"}}, {"properties", object{{"kind", object{{"enum", governing}}}}},
		}}}}}}},
	}}}
}

// needed are the keys that a file of some sort must state: a whole one all that are
// required, a variant, which restates an entity with its id and what changes, and a
// sketch fewer.
func needed(which func(*Table, Key) bool) object {
	var properties object
	for _, t := range tables() {
		names := required(t, func(k Key) bool { return which(t, k) })
		switch {
		case len(names) == 0:
		case t.Array:
			properties = append(properties, member{string(t.Type), object{{"items", object{{"required", names}}}}})
		default:
			properties = append(properties, member{string(t.Type), object{{"required", names}}})
		}
	}
	return properties
}

// neededAnywhere reports whether even a variant must state a required key.
func neededAnywhere(t *Table, k Key) bool {
	switch {
	case t.Type == orgmodel.TypeOrganisation:
		return k.Name == "id" || k.Name == "name"
	case t.HasID:
		return k.Name == "id"
	}
	return true
}

func required(t *Table, which func(Key) bool) []string {
	var names []string
	for _, k := range t.Keys {
		if k.Required && which(k) {
			names = append(names, k.Name)
		}
	}
	return names
}

func tableSchema(t *Table) object {
	var properties, patterns object
	for i := range t.Keys {
		k := &t.Keys[i]
		schema := append(keyHead(k), keySchema(t, k)...)
		if k.Shape == Settings {
			patterns = append(patterns, member{"^[A-Z][0-9]{3}$", schema})
			continue
		}
		properties = append(properties, member{k.Name, schema})
	}
	if t.HasID {
		properties = append(properties, member{UnsetKey.Name, append(keyHead(&UnsetKey), listOf(object{{"enum", unsettable(t)}})...)})
	}
	schema := append(titled(t.Title), object{{"type", "object"}, {"description", describe(t.Doc)}, {"properties", properties}}...)
	if patterns != nil {
		schema = append(schema, member{"patternProperties", patterns})
	}
	if names := required(t, func(k Key) bool { return neededAnywhere(t, k) && !k.Spared }); names != nil {
		schema = append(schema, member{"required", names})
	}
	if t.AnyOf != nil {
		var choices []object
		for _, name := range t.AnyOf {
			choices = append(choices, object{{"required", []string{name}}})
		}
		schema = append(schema, member{"anyOf", choices})
	}
	return append(schema, member{"additionalProperties", false})
}

// unsettable are the keys a variant may remove.
func unsettable(t *Table) []string {
	var names []string
	for _, k := range t.Keys {
		if !k.Required && k.Name != "id" {
			names = append(names, k.Name)
		}
	}
	return names
}

// titled is what editors head a hover text with: the name that readers know it by, in
// both languages.
func titled(label message.Text) object {
	switch {
	case label.IsZero():
		return nil
	case label.EN == label.SV:
		return object{{"title", label.EN}}
	}
	return object{{"title", label.EN + " / " + label.SV}}
}

// keyHead is the title and the text of a key.
func keyHead(k *Key) object { return append(titled(k.Label), member{"description", keyText(k)}) }

// describe puts the two languages under each other: an editor cannot choose.
func describe(t message.Text) string { return t.EN + "\n\n" + t.SV }

func keyText(k *Key) string {
	if k.Unit.IsZero() {
		return describe(k.Doc)
	}
	return describe(message.Text{EN: k.Doc.EN + " (" + k.Unit.EN + ")", SV: k.Doc.SV + " (" + k.Unit.SV + ")"})
}

// The forms of texts, as the loader reads them.
const (
	slugForm     = `[a-z0-9]+(-[a-z0-9]+)*`
	sourceForm   = `^` + slugForm + `(#0*[1-9][0-9]*)?$`
	codeForm     = `^[0-9]{4}$`
	dayForm      = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	dateForm     = `^[<>~]?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`
	numberForm   = `[+-]?[0-9][0-9_]*(\.[0-9]{1,4})?`
	quantityForm = `^([<>~]|[<>]=)?\s*` + numberForm + `$|^` + numberForm + `\s*\.\.\s*` + numberForm + `$`
)

func keySchema(t *Table, k *Key) object {
	one := shapeSchema(t, k)
	if k.List {
		return listOf(one)
	}
	return one
}

func listOf(one object) object {
	return object{{"type", "array"}, {"maxItems", MaxItems}, {"items", one}}
}

func pattern(form string) object { return object{{"type", "string"}, {"pattern", form}} }

func anyOf(some ...object) object { return object{{"anyOf", some}} }

func shapeSchema(t *Table, k *Key) object {
	text := object{{"type", "string"}, {"minLength", 1}, {"maxLength", k.Longest()}}
	slug := object{{"type", "string"}, {"maxLength", MaxID}, {"pattern", "^" + slugForm + "$"}}
	switch k.Shape {
	case ID:
		return slug
	case Word, Settings:
		return wordSchema(k.Words)
	case Ref:
		if k.Named {
			return text
		}
		if len(k.Words) > 0 {
			return anyOf(wordSchema(k.Words), slug)
		}
		return slug
	case Source:
		return pattern(sourceForm)
	case Code:
		return pattern(codeForm)
	case Integer:
		return object{{"type", "integer"}, {"minimum", k.Min}, {"maximum", k.Max}}
	case Quantity:
		return anyOf(numberSchema(k), pattern(quantityForm))
	case Date:
		if k.FullDate {
			return pattern(dayForm)
		}
		return pattern(dateForm)
	case Bool:
		return object{{"type", "boolean"}}
	case Tabled:
		return anyOf(object{{"type", "boolean"}}, listOf(object{{"enum", k.Words}}))
	case Assumed:
		return anyOf(object{{"type", "boolean"}}, listOf(object{{"enum", t.Assumable()}}))
	case Words:
		return object{{"type", "object"}, {"additionalProperties", text}}
	case Statuses:
		var keys object
		for _, name := range t.KeyNames() {
			keys = append(keys, member{name, object{{"enum", t.Key("status").Words}}})
		}
		return object{{"type", "object"}, {"properties", keys}, {"additionalProperties", false}}
	case Inline:
		return tableSchema(k.Sub)
	}
	return text
}

// wordSchema are the words of a key; what kinds of units are called is told beside
// them, in the form that Taplo reads.
func wordSchema(words []string) object {
	schema := object{{"enum", words}}
	if !slices.Equal(words, kindWords()) {
		return schema
	}
	var labels []string
	for _, k := range orgmodel.Kinds() {
		labels = append(labels, k.Label.EN+" / "+k.Label.SV)
	}
	return append(schema, member{"x-taplo", object{{"docs", object{{"enumValues", labels}}}}})
}

func numberSchema(k *Key) object {
	schema := object{{"type", "number"}}
	if k.Whole {
		schema = object{{"type", "integer"}}
	}
	if !k.Signed {
		schema = append(schema, member{"minimum", 0})
	}
	return schema
}
