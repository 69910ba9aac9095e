package tomlfile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/spoken"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var guessTexts = struct{ key, keyWrite, heads, leader, leaderIs, money, table message.Text }{
	key:      message.Text{EN: "Did you mean {0} ({1})?", SV: "Menade du {0} ({1})?"},
	keyWrite: message.Text{EN: "Did you mean {0} ({1})? Write {0} = {2}.", SV: "Menade du {0} ({1})? Skriv {0} = {2}."},
	heads:    message.Text{EN: "Write {0} = {1}. Employees are counted in heads, full-time equivalents in fte.", SV: "Skriv {0} = {1}. Anställda räknas i heads, årsarbetare i fte."},
	leader:   message.Text{EN: "The file describes posts. Write {0}, and add a [[post]] with {1}.", SV: "Filen beskriver befattningar. Skriv {0} och lägg till en [[post]] med {1}."},
	leaderIs: message.Text{EN: "Write {0}.", SV: "Skriv {0}."},
	money:    message.Text{EN: "Money has a table of its own: add a [[budget]] with {0}, and with year, or from_year for every year from then.", SV: "Pengar står i en egen tabell: lägg till en [[budget]] med {0}, och med year, eller from_year för varje år från och med då."},
	table:    message.Text{EN: "{0} is a table of its own. Write {1} on a line of its own and the keys under it.", SV: "{0} är en egen tabell. Skriv {1} på en egen rad och nycklarna under den."},
}

// meantKey is the key that a word which is none was most likely meant as: what
// people call a key comes before what is spelt like one.
func meantKey(word string, known []string) (string, bool) {
	if key, ok := spoken.Key(word, known); ok {
		return key, true
	}
	return nearest.Word(word, known)
}

// meantTable is the same for a table.
func meantTable(word string) (string, bool) {
	if name, ok := spoken.Table(word); ok {
		return name, true
	}
	return nearest.Word(word, format.Names())
}

// isMeantTable reports whether a word that is no table was meant as one.
func isMeantTable(word, table string) bool {
	name, ok := meantTable(word)
	return format.Find(word) == nil && ok && name == table
}

// meantWord is the same for one of the fixed words of a key.
func meantWord(known []string, word string) (string, bool) {
	if slices.Contains(known, word) {
		return word, true
	}
	if w, ok := spoken.Word(word, known); ok {
		return w, true
	}
	return nearest.Word(word, known)
}

// strangeKey reports a key of an entity that its table does not have, and leads to
// what its author most likely wanted to say.
func (c *checker) strangeKey(table *format.Table, t *syntax.Table, e *syntax.Entry) {
	name := e.Key[0].Text
	help, ok := c.otherPlace(table, t, e)
	if !ok {
		help = keyHelp(table, e)
	}
	c.fault(unknownKey, e.Key[0].Span, e, unknownTexts.key.With(table.Header(), quote(name)), help)
}

// keyHelp names the key that was meant, and writes the value as it takes it.
func keyHelp(table *format.Table, e *syntax.Entry) message.Message {
	name := e.Key[0].Text
	if slices.Contains(table.KeyNames(), name) {
		return unknownTexts.keyList.With(message.And(table.KeyNames()))
	}
	known, ok := meantKey(name, table.KeyNames())
	if !ok {
		return unknownTexts.keyList.With(message.And(table.KeyNames()))
	}
	key := table.Key(known)
	if _, called := spoken.Key(name, table.KeyNames()); !called || len(e.Key) > 1 {
		return unknownTexts.meant.With(quote(known))
	}
	value, ok := mended(key, &e.Value)
	if key.Name == "kind" && table.Type == orgmodel.TypeUnit {
		if kind, _, found := spoken.Kind(e.Value.Text); found {
			value = syntax.Quote(kind)
		}
	}
	label := message.Localizer(key.Label)
	switch {
	case !ok:
		return guessTexts.key.With(message.Code(known), label)
	case known == "heads" && table.Key("fte") != nil:
		return guessTexts.heads.With(message.Code(known), message.Code(value))
	}
	return guessTexts.keyWrite.With(message.Code(known), label, message.Code(value))
}

// otherPlace says where in the file something belongs that is no key: who leads a
// unit is a post, what it may cost a budget.
func (c *checker) otherPlace(table *format.Table, t *syntax.Table, e *syntax.Entry) (message.Message, bool) {
	name := e.Key[0].Text
	key, _ := spoken.Key(name, table.KeyNames())
	of := format.Find(name)
	switch {
	case key == "led_by" && table.Type == orgmodel.TypeUnit && e.Value.Kind == syntax.String && strings.TrimSpace(e.Value.Text) != "":
		return c.leader(t, e.Value.Text), true
	case key == "" && spoken.Money(name) && (table.Type == orgmodel.TypeUnit || table.Type == orgmodel.TypeService):
		return guessTexts.money.With(message.Code(c.budgetKeys(table, t, &e.Value))), true
	case key == "" && of != nil && of.Array:
		return guessTexts.table.With(quote(name), of.Header()), true
	}
	return message.Message{}, false
}

// leader says how to write who leads a unit: by the id of a post that there is, or of
// one that is to be added, under an id that nobody has.
func (c *checker) leader(t *syntax.Table, who string) message.Message {
	if c.whoIs == nil {
		c.whoIs = c.findPosts()
	}
	if id, ok := c.whoIs.post(who); ok {
		return guessTexts.leaderIs.With(message.Code(`led_by = [` + syntax.Quote(id) + `]`))
	}
	id, unit := format.Slug(who), unitID(t)
	if unit != "" {
		id += "-" + unit
	}
	id = strings.Trim(id[:min(len(id), format.MaxID-3)], "-")
	free := id
	for n := 2; c.whoIs.taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	keys := []message.Code{message.Code("id = " + syntax.Quote(free)), message.Code("name = " + syntax.Quote(who))}
	if unit == "" {
		unit = "…"
	}
	keys = append(keys, message.Code("unit = "+syntax.Quote(unit)))
	return guessTexts.leader.With(message.Code(`led_by = [`+syntax.Quote(free)+`]`), message.And(keys))
}

// unitID is the id of a unit, which without one is made of its name; "" when it has
// neither.
func unitID(t *syntax.Table) string {
	if e := entryOf(t, "id"); e != nil {
		if e.Value.Kind == syntax.String && format.IsSlug(e.Value.Text) {
			return e.Value.Text
		}
		return ""
	}
	if e := entryOf(t, "name"); e != nil && e.Value.Kind == syntax.String {
		return format.Slug(e.Value.Text)
	}
	return ""
}

// budgetKeys are those of the [[budget]] that holds the money of a unit or a service.
func (c *checker) budgetKeys(table *format.Table, t *syntax.Table, v *syntax.Value) string {
	keys := string(table.Type) + " = "
	if id := unitID(t); id != "" {
		keys += syntax.Quote(id)
	} else {
		keys += `"…"`
	}
	amount := "…"
	if text, ok := mended(format.Find(string(orgmodel.TypeBudget)).Key("amount"), v); ok {
		amount = text
	}
	return keys + ", amount = " + amount
}
