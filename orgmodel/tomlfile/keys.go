package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// subTable checks [unit.codes] or [[pathway.steps]]: the long way to write a
// key of the entity above.
func (c *checker) subTable(block int, t *syntax.Table) {
	table := format.Find(t.Name[0].Text)
	if table == nil {
		c.table(block, &syntax.Table{Header: t.Header, Name: t.Name[:1], Array: t.Array, Entries: t.Entries})
		return
	}
	name := t.Name[1].Text
	key := table.Key(name)
	switch {
	case key == nil:
		c.unknown(table, table.Header(), t.Name[1].Span, name)
		c.blank(t)
		return
	case len(t.Name) == 2 && isTable(key.Shape) && key.List != t.Array:
		texts, help := unknownTexts.subSingle, "["+string(table.Type)+"."+name+"]"
		if key.List {
			texts, help = unknownTexts.subMany, "["+help+"]"
		}
		c.report(wrongType, t.Header, texts.With(quote(name)), unknownTexts.arrayHelp.With(help))
		c.blank(t)
		return
	case len(t.Name) > 2 || !isTable(key.Shape):
		c.report(wrongType, t.Header, unknownTexts.sub.With(quote(name)), unknownTexts.subHelp.With(name))
		c.blank(t)
		return
	}
	last := len(c.entities) - 1
	if last < 0 || c.entities[last].table != table {
		c.report(badValue, t.Header, unknownTexts.orphan.With(quote(name), table.Header()), unknownTexts.orphanHelp.With(table.Header()))
		c.blank(t)
		return
	}
	c.entities[last].subs = append(c.entities[last].subs, block)
	if n := len(c.entities[last].subs); n > format.MaxItems {
		if n == format.MaxItems+1 {
			c.report(badValue, t.Header, limitTexts.rows.With(quote(name), format.MaxItems), itemsHelp(key).With())
		}
		c.blank(t)
		return
	}
	for i := range t.Entries {
		c.inner(table, key, &t.Entries[i], &t.Entries[i])
	}
	if key.Shape == format.Inline && c.lost[block] == nil {
		c.require(key.Name, key.Sub, t.Entries, t.Header)
	}
}

func isTable(s format.Shape) bool {
	return s == format.Inline || s == format.Words || s == format.Statuses
}

// entry checks one key of a table.
func (c *checker) entry(table *format.Table, t *syntax.Table, e *syntax.Entry) {
	name := e.Key[0].Text
	key := table.Key(name)
	if key == nil && name == format.UnsetKey.Name && table.HasID {
		key = &format.UnsetKey
	}
	switch {
	case key == nil:
		c.strangeKey(table, t, e)
	case len(e.Key) == 1:
		c.value(table, key, e, &e.Value)
	case isTable(key.Shape) && !key.List && len(e.Key) == 2:
		c.inner(table, key, &syntax.Entry{Key: e.Key[1:], Value: e.Value, Span: e.Span}, e)
	default:
		part := e.Key[0]
		if isTable(key.Shape) && !key.List {
			part = e.Key[1]
		}
		c.fault(wrongType, part.Span, e, unknownTexts.sub.With(quote(part.Text)), unknownTexts.subHelp.With(part.Text))
	}
}

// unknown reports a key that a table does not have; owner is what the author
// calls the table.
func (c *checker) unknown(table *format.Table, owner any, at syntax.Span, name string) {
	c.unknownOf(table.KeyNames(), owner, at, name)
}

// unknownOf reports what is none of the keys that may stand there.
func (c *checker) unknownOf(names []string, owner any, at syntax.Span, name string) {
	if c.misplacedRows(at, name) {
		return
	}
	help := unknownTexts.keyList.With(message.And(names))
	if known, ok := meantKey(name, names); ok {
		help = unknownTexts.meant.With(quote(known))
	}
	c.report(unknownKey, at, unknownTexts.key.With(owner, quote(name)), help)
}

// require reports the required keys that a table under a key lacks.
func (c *checker) require(name string, table *format.Table, entries []syntax.Entry, at syntax.Span) {
	for i := range table.Keys {
		k := &table.Keys[i]
		if k.Required && absent(table, entries, k.Name) {
			c.report(missingKey, at, missingTexts.inner.With(quote(name), quote(k.Name)), missingTexts.help.With(k.Name, k.Doc))
		}
	}
	if table.AnyOf == nil || slices.ContainsFunc(table.AnyOf, func(key string) bool { return !absent(table, entries, key) }) {
		return
	}
	k := table.Key(table.AnyOf[0])
	c.report(missingKey, at, missingTexts.anyOf.With(quote(name), message.Or(table.AnyOf)), missingTexts.help.With(k.Name, k.Doc))
}

var missingTexts = struct{ key, inner, anyOf, help, oneOf message.Text }{
	anyOf: message.Text{EN: "This one of {0} lacks {1}.", SV: "Den här raden i {0} saknar {1}."},
	inner: message.Text{EN: "This one of {0} lacks the key {1}.", SV: "Den här raden i {0} saknar nyckeln {1}."},
	key:   message.Text{EN: "{0} lacks the key {1}.", SV: "{0} saknar nyckeln {1}."},
	help:  message.Text{EN: "Add {0} = …. {1}", SV: "Lägg till {0} = …. {1}"},
	oneOf: message.Text{EN: "Add {0} with one of {1}, or with the id of a {2} of your own.", SV: "Lägg till {0} med något av {1}, eller med id:t för en egen {2}."},
}

func find(entries []syntax.Entry, name string) *syntax.Entry {
	for i := range entries {
		if entries[i].Key[0].Text == name {
			return &entries[i]
		}
	}
	return nil
}

func entryOf(t *syntax.Table, name string) *syntax.Entry { return find(t.Entries, name) }

// lacks reports whether an entity is without a key.
func (c *checker) lacks(e *entity, key string) bool {
	return absent(e.table, c.doc.Tables[e.block].Entries, key) &&
		!slices.Contains(c.lost[e.block], key) && !slices.Contains(c.lost[e.block], "")
}

// absent reports whether a key is not among entries, not even mistyped.
func absent(table *format.Table, entries []syntax.Entry, key string) bool {
	return find(entries, key) == nil && !slices.ContainsFunc(entries, func(e syntax.Entry) bool {
		return isMeant(e.Key[0].Text, key, table.KeyNames())
	})
}

// isMeant reports whether a word that is none of those known is most likely
// meant as one of them.
func isMeant(word, meant string, known []string) bool {
	if slices.Contains(known, word) {
		return false
	}
	key, ok := meantKey(word, known)
	return ok && key == meant
}
