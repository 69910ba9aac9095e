package importing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// hasHeadings reports whether some sheet of a workbook has a row of headings. Then one
// without, of a single column, is no list, but instructions or notes.
func (r *reading) hasHeadings(book *sheets.Book) bool {
	return len(book.Sheets) > 1 && slices.ContainsFunc(book.Sheets, func(s sheets.Sheet) bool {
		heading, ok := columns.Find(&s, r.mapping)
		return ok && heading.Row > 0
	})
}

// parts takes the sheets of a workbook for the parts of an organisation where each is a
// list of units and nothing else says what stands above them: the name of the sheet does.
// It asks whether that is right.
func (r *reading) parts() {
	byFile := map[string][]*table{}
	for _, t := range r.tables {
		byFile[t.File] = append(byFile[t.File], t)
	}
	for _, t := range r.tables {
		all := byFile[t.File]
		if len(all) > 1 && !slices.ContainsFunc(all, func(t *table) bool { return !t.isPart() }) {
			t.part = clean(t.Name)
			r.found.add(sheetAbove, "", t.At(t.Row, -1), message.Quoted(all[0].Name))
		}
	}
}

// isPart reports whether a sheet can be a part: its name is one that somebody gave it,
// and neither a number, a month, a year nor who leads a unit.
func (t *table) isPart() bool {
	said := t.placed() || t.isPosts() || t.indents || t.chapters != nil || t.Has(columns.UnitID) || t.Has(columns.ReportsTo)
	for i := range t.rows {
		said = said || bareName(entry{t, i}.cell(columns.Manager)) == bareName(t.Name)
	}
	return !said && clean(t.Name) != "" && !strings.HasPrefix(t.Name, "[person") && digits(t.Name) == 0 && !slices.Contains(months, strings.ToLower(clean(t.Name)))
}

// months are names of sheets that are the same list at another time.
var months = strings.Fields("januari jan februari feb mars mar april apr maj juni jun juli jul augusti aug september sep sept oktober okt november nov december dec january february march may june july august october")

// partWay is the sheet that a row stands on and its unit.
func (l *line) partWay() []step {
	name := l.word(columns.Unit)
	if name.text == "" {
		return nil
	}
	return []step{stepTo(l.part, -1), {name: name.text, same: name.folded, column: l.Of(columns.Unit)}}
}
