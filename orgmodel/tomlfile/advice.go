package tomlfile

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/spoken"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var adviceTexts = struct{ oneName, manyNames, nearName, more, own message.Text }{
	oneName:   message.Text{EN: "{0} is a name; its id is {1}.", SV: "{0} är ett namn; dess id är {1}."},
	manyNames: message.Text{EN: "{0} is the name of {1}. Write the id of the one you mean.", SV: "{0} är namnet på {1}. Skriv id:t för den som avses."},
	nearName:  message.Text{EN: "Did you mean {0}, which has the id {1}?", SV: "Menade du {0}, som har id:t {1}?"},
	more:      message.Text{EN: "{0} more", SV: "{0} till"},
	own:       message.Text{EN: "In the file {0} is written {1}. To have {2} in drawings, add a [[kind]] with id, name and like = {3}.", SV: "I filen skrivs {0} som {1}. Ska det stå {2} i ritningar, lägg till en [[kind]] med id, name och like = {3}."},
}

// dangling says what a reference that leads nowhere was most likely meant to be: a
// word for a kind before anything that only looks like it, a name before an id
// that is spelt like it.
func (b *builder) dangling(r *reference, id string, types []orgmodel.Type) message.Message {
	if slices.Contains(types, orgmodel.TypeKind) {
		return b.kindHelp(id, r.key.Words)
	}
	if help, ok := b.nameHelp(id, types); ok {
		return help
	}
	if word, ok := b.meant(id, types, r.key.Words); ok {
		return referenceTexts.meant.With(quote(word))
	}
	if help, ok := b.nearNameHelp(id, types); ok {
		return help
	}
	if r.key.Shape == format.Party {
		return referenceTexts.party.With()
	}
	if len(r.key.Words) > 1 {
		return valueTexts.wordList.With(message.Or(r.key.Words))
	}
	return referenceTexts.plain.With(tableHeaders(types))
}

// kindHelp leads from what people call a kind of unit, in either language, to its
// word: "nämnd", "Sektion", "utbildningsnämnden". Kinds of the file's own come
// first, letters that only look alike last.
func (b *builder) kindHelp(word string, words []string) message.Message {
	if help, ok := b.nameHelp(word, []orgmodel.Type{orgmodel.TypeKind}); ok {
		return help
	}
	if help, ok := calledHelp(word); ok {
		return help
	}
	if near, ok := b.meant(word, []orgmodel.Type{orgmodel.TypeKind}, words); ok {
		return referenceTexts.meant.With(quote(near))
	}
	var labels []string
	kinds := orgmodel.Kinds()
	for _, k := range kinds {
		labels = append(labels, k.Label.SV, k.Label.EN)
	}
	if label, ok := nearest.Word(word, labels); ok {
		kind := kinds[slices.Index(labels, label)/2]
		return referenceTexts.called.With(kind.Label, quote(kind.ID))
	}
	return valueTexts.wordList.With(message.Or(words))
}

// calledHelp recognises a word for a kind. One that is not the label of the kind is
// offered as a kind of the file's own, since drawings show the label.
func calledHelp(word string) (message.Message, bool) {
	id, as, ok := spoken.Kind(word)
	if !ok {
		return message.Message{}, false
	}
	kinds := orgmodel.Kinds()
	kind := kinds[slices.IndexFunc(kinds, func(k orgmodel.KindInfo) bool { return k.ID == id })]
	if as == kind.ID || as == kind.Label.SV || as == kind.Label.EN {
		return referenceTexts.called.With(kind.Label, quote(id)), true
	}
	return adviceTexts.own.With(quote(word), quote(id), quote(word), message.Code(syntax.Quote(id))), true
}

// named is what has a name in the files: an alias is one.
type named struct {
	name, id string
	typ      orgmodel.Type
}

// allNamed lists what has a name, by id.
func (b *builder) allNamed() []named {
	if b.byName == nil {
		b.byName = []named{}
		b.org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			for _, name := range append([]string{c.Name}, c.Aliases...) {
				if c.ID != "" && name != "" {
					b.byName = append(b.byName, named{strings.ToLower(orgmodel.AsSeen(name)), c.ID, ref.Type})
				}
			}
		})
		slices.SortStableFunc(b.byName, func(x, y named) int { return strings.Compare(x.id, y.id) })
	}
	return b.byName
}

// nameHelp gives the ids of what is called so, if a reference is a name.
func (b *builder) nameHelp(word string, types []orgmodel.Type) (message.Message, bool) {
	all := b.allNamed()
	if b.searched += len(all); b.searched > maxSearched {
		return message.Message{}, false
	}
	seen := strings.ToLower(orgmodel.AsSeen(word))
	var ids []string
	for _, n := range all {
		if n.name == seen && (len(types) == 0 || slices.Contains(types, n.typ)) && !slices.Contains(ids, n.id) {
			ids = append(ids, n.id)
		}
	}
	switch len(ids) {
	case 0:
		return message.Message{}, false
	case 1:
		return adviceTexts.oneName.With(quote(word), quote(ids[0])), true
	}
	return adviceTexts.manyNames.With(quote(word), someIDs(ids)), true
}

// someIDs enumerates ids, and counts those that would be too many.
func someIDs(ids []string) message.Localizer {
	const most = 6
	var list []message.Localizer
	for i, id := range ids {
		if i == most && len(ids) > most+1 {
			list = append(list, adviceTexts.more.With(len(ids)-most))
			break
		}
		list = append(list, quote(id))
	}
	return message.And(list)
}

// nearNameHelp gives the id of what is almost called so.
func (b *builder) nearNameHelp(word string, types []orgmodel.Type) (message.Message, bool) {
	all := b.allNamed()
	if b.searched += len(all); b.searched > maxSearched || len(word) > format.MaxID {
		return message.Message{}, false
	}
	var names []string
	for _, n := range all {
		if len(types) == 0 || slices.Contains(types, n.typ) {
			names = append(names, n.name)
		}
	}
	near, ok := nearest.ID(strings.ToLower(orgmodel.AsSeen(word)), names)
	if !ok {
		return message.Message{}, false
	}
	var ids []string
	for _, n := range all {
		if n.name == near && (len(types) == 0 || slices.Contains(types, n.typ)) && !slices.Contains(ids, n.id) {
			ids = append(ids, n.id)
		}
	}
	if len(ids) > 1 {
		return adviceTexts.manyNames.With(quote(b.org.Name(ids[0])), someIDs(ids)), true
	}
	return adviceTexts.nearName.With(quote(b.nameOf(ids[0], near)), quote(ids[0])), true
}

// nameOf is how the file writes a name, of all that an entity has.
func (b *builder) nameOf(id, seen string) (written string) {
	b.org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			if c.ID == id && written == "" && strings.ToLower(orgmodel.AsSeen(name)) == seen {
				written = name
			}
		}
	})
	return written
}
