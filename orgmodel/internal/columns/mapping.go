package columns

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Mapping is what somebody has decided about lists like these. In its file each line
// stands on its own, so that a line of advice can be pasted anywhere.
type Mapping struct {
	Organisation About
	Columns      map[string]Meaning
	Kinds        map[string]string
	Same         map[string]string // an id in the lists, and the one it is
	Mend         map[string]bool

	folded map[string]Meaning
	others map[string]string // Same, folded
}

// About is what the lists do not say of the organisation they describe.
type About struct {
	Name         string
	Municipality string
	AsOf         string
	Complete     bool // the lists name all units and posts there are
}

// column is what the mapping says of a heading.
func (m *Mapping) column(heading string) (Meaning, bool) {
	if m == nil {
		return None, false
	}
	meaning, ok := m.folded[Fold(heading)]
	return meaning, ok && Fold(heading) != ""
}

// Kind is the kind that a word means: what the mapping says, else the words of the
// field.
func (m *Mapping) Kind(word string) (kind string, given, ok bool) {
	if m != nil {
		for _, w := range slices.Sorted(maps.Keys(m.Kinds)) {
			if Fold(w) == Fold(word) {
				return m.Kinds[w], true, true
			}
		}
	}
	kind, ok = KindOf(word)
	return kind, false, ok
}

// Other is the id that another one in the lists is, however it is spelled there.
func (m *Mapping) Other(word string) (string, bool) {
	if m == nil {
		return "", false
	}
	if other, ok := m.Same[word]; ok {
		return other, true
	}
	other, ok := m.others[Fold(word)]
	return other, ok && Fold(word) != ""
}

// Refuses reports whether the mapping says of a cause that what is made of it is wrong.
func (m *Mapping) Refuses(cause string) bool {
	if m == nil {
		return false
	}
	accepted, said := m.Mend[cause]
	return said && !accepted
}

// Fault says what is wrong with a mapping file.
type Fault struct {
	File string
	Line int // 0: not known
	Why  message.Message
}

// Error returns the English text.
func (f *Fault) Error() string { return f.In(message.EN) }

// In implements message.Localizer.
func (f *Fault) In(l message.Lang) string {
	place := message.Place(f.File)
	if f.Line > 0 {
		place = message.Place(fmt.Sprintf("%s:%d", f.File, f.Line))
	}
	return mappingTexts.fault.With(place, f.Why).In(l)
}

var mappingTexts = struct{ fault, toml, key, meaning, near, kind, cause, causeNear, text, yes message.Text }{
	fault:     message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	toml:      message.Text{EN: "this is not how TOML is written: {0} A line of the mapping looks like this: {1}", SV: "så skrivs inte TOML: {0} En rad i mappningen ser ut så här: {1}"},
	key:       message.Text{EN: "there is no key {0}; a line begins with {1}", SV: "nyckeln {0} finns inte; en rad börjar med {1}"},
	meaning:   message.Text{EN: "a column cannot be {0}; choose {1}", SV: "en kolumn kan inte vara {0}; välj {1}"},
	near:      message.Text{EN: "a column cannot be {0}; did you mean {1}?", SV: "en kolumn kan inte vara {0}; menade du {1}?"},
	cause:     message.Text{EN: "there is no cause {0}; the words stand in square brackets behind the findings", SV: "orsaken {0} finns inte; orden står inom hakparentes efter påpekandena"},
	causeNear: message.Text{EN: "there is no cause {0}; did you mean {1}?", SV: "orsaken {0} finns inte; menade du {1}?"},
	text:      message.Text{EN: "{0} takes a text in quotation marks", SV: "{0} ska vara en text inom citattecken"},
	yes:       message.Text{EN: "{0} takes true or false", SV: "{0} ska vara true eller false"},
	kind:      message.Text{EN: "there is no kind {0} of units; choose {1}", SV: "sorten {0} av enheter finns inte; välj {1}"},
}

// Words are the words that a mapping may use: the kinds of units, and the causes.
type Words struct{ Kinds, Causes []string }

// ReadMapping reads a mapping file.
func ReadMapping(file string, text []byte, w Words) (*Mapping, error) {
	doc, findings := syntax.Parse(location.NewFile(file, text))
	if len(findings) > 0 {
		f := &findings[0]
		return nil, &Fault{file, f.Span.Begin().Line, mappingTexts.toml.With(f.Message, message.Code(`columns."Enhet" = "unit"`))}
	}
	m := &Mapping{Columns: map[string]Meaning{}, Kinds: map[string]string{}, Same: map[string]string{}, Mend: map[string]bool{}, folded: map[string]Meaning{}, others: map[string]string{}}
	for _, s := range statements(doc) {
		if why := m.take(s, w); why != nil {
			return nil, &Fault{file, doc.At(s.value.Span).Begin().Line, *why}
		}
	}
	return m, nil
}

// statement is one value of a mapping with its full key.
type statement struct {
	key   []string
	value *syntax.Value
}

// statements lists the values of a file, however it groups them.
func statements(doc *syntax.Document) (list []statement) {
	var read func(prefix []string, entries []syntax.Entry)
	read = func(prefix []string, entries []syntax.Entry) {
		for i := range entries {
			e := &entries[i]
			key := slices.Clone(prefix)
			for _, k := range e.Key {
				key = append(key, k.Text)
			}
			if e.Value.Kind == syntax.InlineTable {
				read(key, e.Value.Entries)
				continue
			}
			list = append(list, statement{key, &e.Value})
		}
	}
	for i := range doc.Tables {
		var name []string
		for _, k := range doc.Tables[i].Name {
			name = append(name, k.Text)
		}
		read(name, doc.Tables[i].Entries)
	}
	return list
}

// take takes a statement, or says what is wrong with it.
func (m *Mapping) take(s statement, w Words) *message.Message {
	table, name := s.key[0], strings.Join(s.key[1:], ".")
	text, is, isText := s.value.Text, s.value.Text == "true", s.value.Kind == syntax.String
	switch {
	case len(s.key) != 2:
		return unknownKey(s)
	case table == "mend" || table == "organisation" && name == "complete":
		if s.value.Kind != syntax.Bool {
			return why(mappingTexts.yes.With(message.Code(table + "." + name)))
		}
	case !isText:
		return why(mappingTexts.text.With(message.Code(table + "." + name)))
	}
	switch table {
	case "columns":
		meaning, ok := MeaningOf(text)
		if !ok {
			return why(unknownMeaning(text))
		}
		m.Columns[name], m.folded[Fold(name)] = meaning, meaning
	case "kinds":
		if !slices.Contains(w.Kinds, text) {
			return why(mappingTexts.kind.With(message.Quoted(text), message.Or(codes(w.Kinds))))
		}
		m.Kinds[name] = text
	case "same":
		m.Same[name], m.others[Fold(name)] = text, text
	case "mend":
		if !slices.Contains(w.Causes, name) {
			return why(unknownCause(name, w.Causes))
		}
		m.Mend[name] = is
	case "organisation":
		return m.Organisation.take(name, text, is, s)
	default:
		return unknownKey(s)
	}
	return nil
}

// take takes what a mapping says of the organisation.
func (a *About) take(name, text string, is bool, s statement) *message.Message {
	switch name {
	case "name":
		a.Name = text
	case "municipality":
		a.Municipality = text
	case "as_of":
		a.AsOf = text
	case "complete":
		a.Complete = is
	default:
		return unknownKey(s)
	}
	return nil
}

func why(m message.Message) *message.Message { return &m }

func unknownKey(s statement) *message.Message {
	lines := []message.Code{"organisation.", "columns.", "kinds.", "same.", "mend."}
	return why(mappingTexts.key.With(message.Quoted(strings.Join(s.key, ".")), message.Or(lines)))
}

func unknownCause(word string, causes []string) message.Message {
	if near, ok := nearest.Word(word, causes); ok {
		return mappingTexts.causeNear.With(message.Quoted(word), message.Quoted(near))
	}
	return mappingTexts.cause.With(message.Quoted(word))
}

func unknownMeaning(word string) message.Message {
	var words []string
	for _, known := range meanings {
		words = append(words, known.Word)
	}
	if near, ok := nearest.Word(word, words); ok {
		return mappingTexts.near.With(message.Quoted(word), message.Quoted(near))
	}
	return mappingTexts.meaning.With(message.Quoted(word), message.Or(codes(words)))
}

func codes(words []string) (list []message.Code) {
	for _, w := range words {
		list = append(list, message.Code(w))
	}
	return list
}

// Line is one line of a mapping file: `columns."Enhet" = "unit"`.
func Line(table, name, value string) string {
	return table + "." + syntax.Quote(name) + " = " + syntax.Quote(value)
}

// Write writes lines as a mapping file.
func Write(lines []string, l message.Lang) []byte {
	return []byte(writeTexts.head.In(l) + "\n" + strings.Join(lines, "\n") + "\n")
}

var writeTexts = struct{ head message.Text }{
	head: message.Text{
		EN: "# How orgmodel import reads these lists. Each line stands on its own; change what\n# was understood wrongly, and add the lines that findings propose.\n",
		SV: "# Så läser orgmodel import de här listorna. Varje rad står för sig; ändra det som\n# har tolkats fel och lägg till de rader som påpekandena föreslår.\n",
	},
}
