package columns

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Mapping is what somebody has decided about lists like these. In its file each line
// stands on its own, so that a line of advice can be pasted anywhere.
type Mapping struct {
	Organisation About              `toml:"organisation"`
	Columns      map[string]Meaning `toml:"columns"`
	Kinds        map[string]string  `toml:"kinds"`
	Same         map[string]string  `toml:"same"` // an id in the lists, and the one it is
	Mend         map[string]bool    `toml:"mend"`

	folded map[string]Meaning
	others map[string]string // Same, folded
}

// About is what the lists do not say of the organisation they describe.
type About struct {
	Name         string `toml:"name"`
	Municipality string `toml:"municipality"`
	AsOf         string `toml:"as_of"`
	Complete     bool   `toml:"complete"` // the lists name all units and posts there are
}

// column is what the mapping says of a heading.
func (m *Mapping) column(heading string) (Meaning, bool) {
	if m == nil {
		return "", false
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

var mappingTexts = struct{ fault, toml, key, meaning, near, kind message.Text }{
	fault:   message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	toml:    message.Text{EN: "this is not how TOML is written ({0}). A line of the mapping looks like this: {1}", SV: "så skrivs inte TOML ({0}). En rad i mappningen ser ut så här: {1}"},
	key:     message.Text{EN: "there is no key {0}; a line begins with {1}", SV: "nyckeln {0} finns inte; en rad börjar med {1}"},
	meaning: message.Text{EN: "a column cannot be {0}; choose {1}", SV: "en kolumn kan inte vara {0}; välj {1}"},
	near:    message.Text{EN: "a column cannot be {0}; did you mean {1}?", SV: "en kolumn kan inte vara {0}; menade du {1}?"},
	kind:    message.Text{EN: "there is no kind {0} of units; choose {1}", SV: "sorten {0} av enheter finns inte; välj {1}"},
}

// ReadMapping reads a mapping file. Kinds are the kinds of units there are.
func ReadMapping(file string, text []byte, kinds []string) (*Mapping, error) {
	m := &Mapping{}
	meta, err := toml.Decode(string(text), m)
	var parse toml.ParseError
	switch {
	case errors.As(err, &parse):
		return nil, &Fault{file, parse.Position.Line, mappingTexts.toml.With(message.Name(parse.Message), message.Code(`columns."Enhet" = "unit"`))}
	case err != nil:
		return nil, &Fault{file, 0, mappingTexts.toml.With(message.Name(err.Error()), message.Code(`columns."Enhet" = "unit"`))}
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		lines := []message.Code{"organisation.", "columns.", "kinds.", "same.", "mend."}
		return nil, &Fault{file, 0, mappingTexts.key.With(message.Quoted(unknown[0].String()), message.Or(lines))}
	}
	m.folded, m.others = map[string]Meaning{}, map[string]string{}
	for _, word := range slices.Sorted(maps.Keys(m.Same)) {
		m.others[Fold(word)] = m.Same[word]
	}
	for _, heading := range slices.Sorted(maps.Keys(m.Columns)) {
		meaning := m.Columns[heading]
		if meaning.Label().IsZero() {
			return nil, &Fault{file, 0, unknownMeaning(meaning)}
		}
		m.folded[Fold(heading)] = meaning
	}
	for _, word := range slices.Sorted(maps.Keys(m.Kinds)) {
		if !slices.Contains(kinds, m.Kinds[word]) {
			return nil, &Fault{file, 0, mappingTexts.kind.With(message.Quoted(m.Kinds[word]), message.Or(codes(kinds)))}
		}
	}
	return m, nil
}

func unknownMeaning(word Meaning) message.Message {
	var words []string
	for _, known := range meanings {
		words = append(words, string(known.Meaning))
	}
	if near, ok := nearest.Word(string(word), words); ok {
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
