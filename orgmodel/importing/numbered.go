package importing

import (
	"slices"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// numberedText is what a column of ids means that say what stands above what.
var numberedText = message.Text{
	EN: "what the system knows the unit by, and where it stands: 1.1 is below 1",
	SV: "enhetens beteckning i systemet, och dess plats: 1.1 står under 1",
}

// chapterText is what a column of names means that have the numbers of chapters.
var chapterText = message.Text{
	EN: "the name of the unit, behind a number that says where it stands: 1.1 is below 1",
	SV: "enhetens namn, efter ett nummer som anger dess plats: 1.1 står under 1",
}

// numbered are the ids of a list that is numbered as chapters are (1, 1.1, 1.1.2), by
// what they are without a point at the end; nil where it is not so, or something else
// says what stands above what. Most of those with a point have the one above in the list.
func (t *table) numbered() map[string]string {
	if t.placed() || t.isPosts() || !t.Has(columns.UnitID) {
		return nil
	}
	codes := map[string]string{}
	for i := range t.rows {
		id := clean(t.rows[i].Cell(t.Of(columns.UnitID)))
		if code := strings.TrimRight(id, "."); code != "" && codes[code] == "" {
			codes[code] = id
		}
	}
	below, known := 0, 0
	for code := range codes {
		if above, ok := chapterAbove(code); ok {
			below++
			if codes[above] != "" {
				known++
			}
		}
	}
	if known == 0 || known*2 <= below {
		return nil
	}
	return codes
}

// chapterAbove is the chapter that one is part of: 1.1 of 1.1.2.
func chapterAbove(code string) (above string, ok bool) {
	i := strings.LastIndexByte(code, '.')
	if i <= 0 || i == len(code)-1 || strings.Contains(code, "..") {
		return "", false
	}
	other := func(r rune) bool { return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return code[:i], !strings.ContainsFunc(code, other)
}

// numberedNames are the names of a list that have numbers before them, as chapters have
// ("1.1 Individ och familj"), by their numbers; nil where it is not so. All have one, and
// some stand below others.
func (t *table) numberedNames() map[string]string {
	if t.placed() || t.isPosts() || t.Has(columns.UnitID) || !t.Has(columns.Unit) {
		return nil
	}
	names, deeper := map[string]string{}, false
	for i := range t.rows {
		row := entry{t, i}
		code, name := chapter(row.cell(columns.Unit))
		switch {
		case clean(row.cell(columns.Unit)) == "" || row.isTotal() || row.isFootnote():
		case code == "" || name == "":
			return nil
		case names[code] == "":
			names[code] = name
			deeper = deeper || strings.Contains(code, ".")
		}
	}
	if !deeper {
		return nil
	}
	return names
}

// chapter cuts the number off a name; without a number the code is empty.
func chapter(text string) (code, name string) {
	code, name, _ = strings.Cut(clean(text), " ")
	code = strings.TrimRight(code, ".")
	if code == "" || strings.Trim(code, "0123456789.") != "" || strings.Contains(code, "..") || code[0] == '.' {
		return "", name
	}
	return code, name
}

// chapterWay is what stands above the unit of a numbered row, wherever in the list it
// stands, and the unit itself.
func (r *reading) chapterWay(l *line) (steps []step) {
	column := l.Of(columns.Unit)
	code, name := chapter(l.cell(columns.Unit))
	if code == "" || name == "" {
		return nil
	}
	steps = []step{stepTo(name, column)}
	for above, ok := chapterAbove(code); ok && len(steps) <= maxDepth; above, ok = chapterAbove(above) {
		above = r.meant(above)
		if l.chapters[above] == "" {
			r.found.add(unknownParent, above, l.at(columns.Unit), message.Quoted(above))
			break
		}
		steps = append(steps, stepTo(l.chapters[above], column))
	}
	slices.Reverse(steps)
	return steps
}

// aboveCode is the id of the unit above one, by its own id.
func (t *table) aboveCode(id string) (above string, ok bool) {
	if t.codes == nil {
		return "", false
	}
	above, ok = chapterAbove(strings.TrimRight(id, "."))
	if as := t.codes[above]; as != "" {
		above = as
	}
	return above, ok
}
