package people

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// sorts are the lines that are no unit's, as rows and as columns.
var sorts = map[sort]struct {
	id   string
	text [2]message.Text
}{
	elsewhere: {"elsewhere", [2]message.Text{words.elsewhere, words.elsewhere}},
	rest:      {"rest", [2]message.Text{metrics.MatrixWords.Rest, metrics.MatrixWords.Rest}},
	unplaced:  {"unplaced", [2]message.Text{metrics.MatrixWords.NotPlaced, metrics.MatrixWords.NotPlaced}},
	unstated:  {"unstated", [2]message.Text{metrics.MatrixWords.Came, metrics.MatrixWords.NotStated}},
}

// The prefixes of ids of rows and columns: a unit may have one of each.
var sides = [2]string{"from", "to"}

func (t *teller) id(file int, l *line) string {
	if l.sort != units {
		return kit.PartID(sides[file], "", sorts[l.sort].id)
	}
	return kit.PartID(sides[file], t.orgs()[file].Units[l.unit].ID)
}

// name is what a row or a column is called. Units that have one name between them are
// told apart by the unit above each.
func (t *teller) name(file int, l *line, among []line) string {
	if l.sort != units {
		return t.say(sorts[l.sort].text[file])
	}
	o, k := t.orgs()[file], t.sketch(file)
	own, above := k.UnitName(l.unit), o.Parent(l.unit)
	if above < 0 || !slices.ContainsFunc(among, func(other line) bool {
		return other.unit >= 0 && other.unit != l.unit && o.Units[other.unit].Name == o.Units[l.unit].Name
	}) {
		return own
	}
	return t.say(words.of, own, k.UnitName(above))
}

func (t *teller) things(file int, l *line) drawing.Things {
	if l.sort != units {
		return drawing.Things{}
	}
	return t.sketch(file).Things(t.orgs()[file].Units[l.unit].ID)
}

// look is what the picture of changes says of the unit of a line, as far as it decides
// where people are: that it is new or gone, merged or split, or told of by one file only.
func (t *teller) look(file int, l *line) *changekit.Look {
	if l.sort != units {
		return &changekit.LookUntouched
	}
	who, u := t.pair.Units(), l.unit
	if file == old {
		switch after := who.After[u]; {
		case len(after) > 1:
			return &changekit.LookDivided
		case len(after) == 1 && len(who.Before[after[0]]) > 1:
			return &changekit.LookDissolved
		case len(after) == 1:
			return &changekit.LookUntouched
		case who.Undescribed(u):
			return &changekit.LookUndescribed
		}
		return &changekit.LookClosed
	}
	switch before := who.Before[u]; {
	case len(before) > 1:
		return &changekit.LookMerged
	case len(before) == 1 && len(who.After[before[0]]) > 1:
		return &changekit.LookSplit
	case len(before) == 1:
		return &changekit.LookUntouched
	case who.DescribedNow(u):
		return &changekit.LookDescribedNow
	}
	return &changekit.LookFounded
}

// class is that of the box of a line. What nothing happened to stands for one side only
// here, and not for both as in the picture of changes.
func (t *teller) class(file int, l *line) string {
	look := t.look(file, l)
	switch {
	case l.sort != units:
		return "heading"
	case look == &changekit.LookUntouched:
		return "unit kept"
	}
	return "unit " + look.Class
}

// called is a name with what happened to the unit, in words.
func (t *teller) called(file int, l *line, among []line) string {
	name, look := t.name(file, l, among), t.look(file, l)
	if word := look.Word.In(t.lang); word != "" && look.Sign != "" {
		return look.Sign + " " + t.say(words.of, name, word)
	}
	return name
}

// within is what a line is called within a sentence.
func (t *teller) within(file int, l *line, among []line) string {
	if l.sort != units {
		return kit.LowerFirst(t.name(file, l, among))
	}
	return t.name(file, l, among)
}

// number writes how many people.
func (t *teller) number(c cell) string {
	if !c.heads.Tells() {
		return unknownSign
	}
	return t.counted(c)
}

// counted is that in words where it is not known.
func (t *teller) counted(c cell) string {
	text := c.heads.In(t.lang)
	if c.star && c.heads.Tells() {
		text += kit.StarSign
	}
	return text
}

// unknownSign stands for a number that is not known.
const unknownSign = "?"
