package tomlfile

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// value checks the value of a key; outer is the entry that falls with it.
func (c *checker) value(table *format.Table, key *format.Key, outer *syntax.Entry, v *syntax.Value) {
	if !key.List {
		c.single(table, key, outer, v)
		return
	}
	if c.tooLong(key, outer, v) || c.tooMany(key, outer, v.Span, len(v.Items)) {
		return
	}
	if v.Kind != syntax.Array {
		help := typeTexts.table.With(key.Name, example(key))
		if v.Kind == syntax.String && !isTable(key.Shape) {
			help = typeTexts.listOf.With("[" + syntax.Quote(v.Text) + "]")
		}
		c.fault(wrongType, v.Span, outer, typeTexts.wrong.With(quote(key.Name), wanted(key), got(v)), help)
		return
	}
	for i := range v.Items {
		c.single(table, key, outer, &v.Items[i])
	}
}

// single checks one value, or one element of a list.
func (c *checker) single(table *format.Table, key *format.Key, outer *syntax.Entry, v *syntax.Value) {
	if c.tooLong(key, outer, v) {
		return
	}
	switch key.Shape {
	case format.Words, format.Statuses, format.Inline:
		c.inline(table, key, outer, v)
		return
	case format.Assumed:
		c.assumed(table, outer, v)
		return
	case format.Tabled:
		c.tabled(key, outer, v)
		return
	}
	if c.sketch && key.Shape == format.ID && !key.List && v.Kind == syntax.String && !format.IsSlug(v.Text) && format.Slug(v.Text) != "" {
		c.misnamed = append(c.misnamed, *v)
		c.faults.add(outer.Span)
		return
	}
	if !slices.Contains(kindsOf[key.Shape], v.Kind) {
		c.fault(wrongType, v.Span, outer, wrongText(key, v), typeHelp(key, v))
		return
	}
	if text, help, bad := judge(key, v); bad {
		c.fault(badValue, v.Span, outer, text, help)
	}
}

// kindsOf says which TOML types a shape may be written as.
var kindsOf = map[format.Shape][]syntax.Kind{
	format.Text:     {syntax.String},
	format.ID:       {syntax.String},
	format.Word:     {syntax.String},
	format.Ref:      {syntax.String},
	format.Party:    {syntax.String},
	format.Source:   {syntax.String},
	format.Code:     {syntax.String},
	format.Settings: {syntax.String},
	format.Integer:  {syntax.Integer},
	format.Quantity: {syntax.Integer, syntax.Float, syntax.String},
	format.Date:     {syntax.LocalDate, syntax.String},
	format.Bool:     {syntax.Bool},
}

// inline checks a value that is a table.
func (c *checker) inline(table *format.Table, key *format.Key, outer *syntax.Entry, v *syntax.Value) {
	if v.Kind != syntax.InlineTable {
		c.fault(wrongType, v.Span, outer, wrongText(key, v), typeTexts.table.With(key.Name, example(key)))
		return
	}
	for i := range v.Entries {
		c.inner(table, key, &v.Entries[i], outer)
	}
	if key.Shape == format.Inline {
		c.require(key.Name, key.Sub, v.Entries, v.Span)
	}
}

// inner checks one key of a table within a table.
func (c *checker) inner(table *format.Table, key *format.Key, e, outer *syntax.Entry) {
	name := e.Key[0].Text
	if len(e.Key) > 1 {
		c.fault(wrongType, e.Key[0].Span, outer, unknownTexts.sub.With(quote(name)), unknownTexts.subHelp.With(name))
		return
	}
	switch key.Shape {
	case format.Inline:
		sub := key.Sub.Key(name)
		if sub == nil {
			c.unknown(key.Sub, quote(key.Name), e.Key[0].Span, name)
			c.faults.add(outer.Span)
			return
		}
		c.value(key.Sub, sub, outer, &e.Value)
	case format.Words:
		c.single(table, &format.Key{Name: name, Shape: format.Text}, outer, &e.Value)
	case format.Statuses:
		if table.Key(name) == nil {
			c.unknown(table, table.Header(), e.Key[0].Span, name)
			c.faults.add(outer.Span)
			return
		}
		c.single(table, &format.Key{Name: name, Shape: format.Word, Words: table.Key("status").Words}, outer, &e.Value)
	}
}

func (c *checker) assumed(table *format.Table, outer *syntax.Entry, v *syntax.Value) {
	if v.Kind == syntax.Bool {
		return
	}
	if v.Kind != syntax.Array {
		c.fault(wrongType, v.Span, outer, typeTexts.wrong.With(quote("assumed"), typeTexts.assumed, got(v)), typeTexts.assumedHelp.With())
		return
	}
	for i := range v.Items {
		item := &v.Items[i]
		key := table.Key(item.Text)
		switch {
		case item.Kind != syntax.String:
			c.fault(wrongType, item.Span, outer, typeTexts.wrong.With(quote("assumed"), typeTexts.assumed, got(item)), typeTexts.assumedHelp.With())
		case key == nil:
			c.unknownOf(table.Assumable(), table.Header(), item.Span, item.Text)
			c.faults.add(outer.Span)
		case key.Given:
			c.fault(badValue, item.Span, outer, typeTexts.given.With(quote(item.Text)), typeTexts.givenHelp.With(item.Text))
		}
	}
}

// tabled checks what may be true, or a list of some of the tables.
func (c *checker) tabled(key *format.Key, outer *syntax.Entry, v *syntax.Value) {
	if v.Kind == syntax.Bool {
		return
	}
	if v.Kind != syntax.Array {
		c.fault(wrongType, v.Span, outer, typeTexts.wrong.With(quote(key.Name), typeTexts.tabled, got(v)), typeTexts.tabledHelp.With())
		return
	}
	for i := range v.Items {
		item := &v.Items[i]
		switch {
		case item.Kind != syntax.String:
			c.fault(wrongType, item.Span, outer, typeTexts.wrong.With(quote(key.Name), typeTexts.tabled, got(item)), typeTexts.tabledHelp.With())
		case !slices.Contains(key.Words, item.Text):
			c.fault(badValue, item.Span, outer, typeTexts.noTable.With(quote(item.Text), quote(key.Name)), typeTexts.tabledHelp.With())
		}
	}
}

// settings checks [rules]: a profile, and severities of rules.
func (c *checker) settings(table *format.Table, t *syntax.Table) {
	for i := range t.Entries {
		e := &t.Entries[i]
		name := e.Key[0].Text
		switch {
		case name == "profile":
			c.value(table, table.Key(name), e, &e.Value)
		case isRuleID(name) && (c.rules == nil || slices.Contains(c.rules, name)):
			setting := *table.Key("RULE")
			setting.Name = name
			c.value(table, &setting, e, &e.Value)
		default:
			c.report(unknownKey, e.Key[0].Span, settingTexts.unknown.With(quote(name)), c.settingHelp(name))
			c.faults.add(e.Span)
		}
	}
}

var settingTexts = struct{ unknown, stray, help message.Text }{
	unknown: message.Text{EN: "There is no rule {0}.", SV: "Det finns ingen regel {0}."},
	stray:   message.Text{EN: "{0} is a key of {1}. After [rules] keys belong to the rules: move this line up, above [rules].", SV: "{0} är en nyckel i {1}. Efter [rules] hör nycklarna till reglerna: flytta raden till ovanför [rules]."},
	help:    message.Text{EN: "orgmodel rules lists the ids; profile chooses the limits for managers.", SV: "orgmodel rules listar id:n; profile väljer gränser för chefer."},
}

func (c *checker) settingHelp(name string) message.Message {
	for i := len(c.entities) - 1; i >= 0; i-- {
		if t := c.entities[i].table; t.Key(name) != nil {
			return settingTexts.stray.With(quote(name), t.Header())
		}
	}
	if known, ok := nearest.Word(name, append(slices.Clone(c.rules), "profile")); ok {
		return unknownTexts.meant.With(quote(known))
	}
	return settingTexts.help.With()
}

// isRuleID reports whether a key looks like a rule's id: a letter, three digits.
func isRuleID(s string) bool {
	return len(s) == 4 && s[0] >= 'A' && s[0] <= 'Z' && strings.Trim(s[1:], "0123456789") == ""
}

// rule checks that an [[accept]] names a rule that there is and that can be
// answered.
func (c *checker) acceptedRule(e *entity, rules []*diag.Rule) {
	entry := entryOf(&c.doc.Tables[e.block], "rule")
	if entry == nil || rules == nil || entry.Value.Kind != syntax.String {
		return
	}
	i := slices.IndexFunc(rules, func(r *diag.Rule) bool { return r.ID == entry.Value.Text })
	switch {
	case i < 0:
		c.report(badValue, entry.Value.Span, settingTexts.unknown.With(quote(entry.Value.Text)), c.settingHelp(entry.Value.Text))
	case rules[i].Fixed:
		c.report(badValue, entry.Value.Span, acceptTexts.fixed.With(rules[i].ID), rules[i].Mend.With())
	}
}

var acceptTexts = struct{ fixed message.Text }{
	fixed: message.Text{EN: "{0} means that the file is not a model; no [[accept]] can answer that.", SV: "{0} innebär att filen inte är en modell; det går inte att besvara med [[accept]]."},
}
