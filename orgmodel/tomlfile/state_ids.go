package tomlfile

import (
	"bytes"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// StateIDs returns the text of a sketch with the ids in it that it leaves out, as they
// are made of the names; all else stays as it is. It is for files that have been loaded
// without findings: then no two names give the same id.
func StateIDs(file *location.File) []byte {
	doc, _ := syntax.Parse(file)
	doc.Spread(func(name string) bool { return format.Find(name) != nil })
	text := doc.File.Text
	var out bytes.Buffer
	end := 0
	for i := range doc.Tables {
		t := &doc.Tables[i]
		id, before, ok := leftOut(t)
		if !ok {
			continue
		}
		out.Write(text[end:before])
		out.WriteString("id = " + syntax.Quote(id))
		if t.Row {
			out.WriteString(", ")
		} else {
			out.WriteString("\n")
		}
		end = before
	}
	out.Write(text[end:])
	return out.Bytes()
}

// leftOut is the id that a table leaves out, and where it belongs: before the name.
func leftOut(t *syntax.Table) (id string, before int, ok bool) {
	if len(t.Name) != 1 {
		return "", 0, false
	}
	table := format.Find(t.Name[0].Text)
	name := entryOf(t, "name")
	if table == nil || !table.HasID || table.Type == orgmodel.TypeOrganisation || entryOf(t, "id") != nil || name == nil || name.Value.Kind != syntax.String {
		return "", 0, false
	}
	id = format.Slug(name.Value.Text)
	return id, int(name.Span.Start), id != ""
}
