package syntax

import "slices"

// Spread makes tables of the rows that stand before the first header: each element
// of name = [ { … }, { … } ] becomes a table as if it were written [[name]], where
// wanted says so. A list with an element that is no row stays what it is.
func (d *Document) Spread(wanted func(name string) bool) {
	var rows []Table
	for i := range d.Tables[0].Entries {
		if e := &d.Tables[0].Entries[i]; e.IsRows() && wanted(e.Key[0].Text) {
			for j := range e.Value.Items {
				item := &e.Value.Items[j]
				rows = append(rows, Table{Header: item.Span, Name: e.Key, Array: true, Row: true, Entries: item.Entries})
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	d.Tables = slices.Insert(d.Tables, 1, rows...)
	for i := range d.Broken {
		if d.Broken[i].Table > 0 {
			d.Broken[i].Table += len(rows)
		}
	}
}

// IsRows reports whether an entry is a list of nothing but inline tables.
func (e *Entry) IsRows() bool {
	return len(e.Key) == 1 && e.Value.Kind == Array &&
		!slices.ContainsFunc(e.Value.Items, func(v Value) bool { return v.Kind != InlineTable })
}

// Without returns the text of the document with spaces where some stretches of it
// stand; line breaks stay, so that every place stays. Rows keep a comma between
// what is left of them.
func (d *Document) Without(stretches []Span) []byte {
	if len(stretches) == 0 {
		return d.File.Text
	}
	out := slices.Clone(d.File.Text)
	gone := make(map[Span]bool, len(stretches))
	for _, s := range stretches {
		gone[s] = true
		blank(out[s.Start:s.End])
	}
	for i := range d.Tables {
		if t := &d.Tables[i]; t.Row && out[t.Header.Start] == '{' {
			t.mend(out, gone)
		}
	}
	return out
}

func blank(text []byte) {
	for i := range text {
		if text[i] != '\n' && text[i] != '\r' {
			text[i] = ' '
		}
	}
}

// mend sets the commas of a row anew where something has been taken out of it.
func (t *Table) mend(out []byte, gone map[Span]bool) {
	kept := slices.DeleteFunc(slices.Clone(t.Entries), func(e Entry) bool { return gone[e.Span] })
	if len(kept) == len(t.Entries) {
		return
	}
	end := t.Header.Start + 1
	for i := range kept {
		blank(out[end:kept[i].Start])
		if i > 0 {
			out[end] = ','
		}
		end = kept[i].End
	}
	blank(out[end : t.Header.End-1])
}
