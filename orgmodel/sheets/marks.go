package sheets

import (
	"bytes"
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// parts are what of a workbook is looked up once: where each sheet lies, and which
// looks of cells are those of a day.
type parts struct {
	sheets map[string]string
	day    []bool   // by the number of the look
	indent []int    // the same: how far the text is moved in
	zeros  []string // the same: the zeros that a number is written with, as in 0.00 or 00000
	epoch  bool     // days are counted from 1904
}

func partsOf(f *excelize.File) *parts {
	p := &parts{sheets: map[string]string{}}
	var book struct {
		Props struct {
			Epoch string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if xml.Unmarshal(part(f, "xl/workbook.xml"), &book) != nil || xml.Unmarshal(part(f, "xl/_rels/workbook.xml.rels"), &relations) != nil {
		return p
	}
	p.epoch = book.Props.Epoch == "1" || book.Props.Epoch == "true"
	for _, s := range book.Sheets {
		for _, r := range relations.List {
			if r.ID == s.ID {
				p.sheets[s.Name] = within(r.Target)
			}
		}
	}
	p.looks(f)
	return p
}

// part is the text of a part of the workbook, which the library keeps.
func part(f *excelize.File, name string) []byte {
	if data, ok := f.Pkg.Load(name); ok {
		if text, ok := data.([]byte); ok {
			return text
		}
	}
	return nil
}

// within is where a part lies that the workbook names.
func within(target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(target, "/")
	}
	return path.Join("xl", target)
}

// looks finds out which looks of cells are those of a day.
func (p *parts) looks(f *excelize.File) {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Looks []struct {
			Format    int `xml:"numFmtId,attr"`
			Alignment struct {
				Indent int `xml:"indent,attr"`
			} `xml:"alignment"`
		} `xml:"cellXfs>xf"`
	}
	if xml.Unmarshal(part(f, "xl/styles.xml"), &styles) != nil {
		return
	}
	days := map[int]bool{14: true, 15: true, 16: true, 17: true, 22: true}
	zeros := map[int]string{2: "0.00"}
	for _, n := range styles.Formats {
		days[n.ID] = isDay(n.Code)
		if isZeros(n.Code) {
			zeros[n.ID] = n.Code
		}
	}
	for _, look := range styles.Looks {
		p.day = append(p.day, days[look.Format])
		p.zeros = append(p.zeros, zeros[look.Format])
		p.indent = append(p.indent, min(max(look.Alignment.Indent, 0), maxIndent))
	}
}

// isDay reports whether a number format shows a day: it has a year and a day, or a
// month and a day, outside quotation marks and brackets.
func isDay(code string) bool {
	letters := ""
	quoted, bracketed := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '\\':
			i++
		case code[i] == '"':
			quoted = !quoted
		case code[i] == '[':
			bracketed = true
		case code[i] == ']':
			bracketed = false
		case !quoted && !bracketed && (c == 'y' || c == 'm' || c == 'd'):
			letters += string(c)
		}
	}
	return strings.Contains(letters, "d") && strings.ContainsAny(letters, "ym") || strings.Contains(letters, "y")
}

// maxIndent is as far as Excel moves a cell in.
const maxIndent = 250

// marks are what the library does not tell of a sheet without building all of it
// anew in memory: which cells show a day, which have a formula without a value, and
// which were made one.
type marks struct {
	parts    *parts
	shown    map[cell]bool
	padded   map[cell]string // with the zeros of its look
	last     int             // the number of the last row
	whole    bool            // the text of the sheet has its end
	moved    map[cell]int    // in, by the look of the cell
	unvalued []cell
	merged   []string
}

type cell struct{ row, column int }

// marks reads through the text of a sheet for them.
func (p *parts) marks(f *excelize.File, sheet string) marks {
	m := marks{parts: p, shown: map[cell]bool{}, padded: map[cell]string{}, moved: map[cell]int{}}
	text := part(f, p.sheets[sheet])
	m.ends(text)
	for i := bytes.Index(text, cellTag); i >= 0; {
		rest := text[i+len(cellTag):]
		next := bytes.Index(rest, cellTag)
		part := rest
		if next >= 0 {
			part = rest[:next]
		}
		if end := bytes.IndexByte(part, '>'); end >= 0 {
			m.cell(part[:end], part[end+1:])
		}
		if next < 0 {
			break
		}
		i += len(cellTag) + next
	}
	m.merges(text)
	return m
}

// cellTag begins a cell.
var cellTag = []byte("<c ")

// cell looks at the tag of a cell and at what stands between it and the next one.
func (m *marks) cell(tag, inside []byte) {
	if bytes.HasSuffix(tag, []byte("/")) {
		return // nothing is in it
	}
	formula := bytes.HasPrefix(inside, []byte("<f")) && !bytes.Contains(inside, []byte("<v>")) && !bytes.Contains(inside, []byte("<is>"))
	look, err := strconv.Atoi(attribute(tag, "s"))
	day := err == nil && look >= 0 && look < len(m.parts.day) && m.parts.day[look]
	indent, zeros := 0, ""
	if err == nil && look >= 0 && look < len(m.parts.indent) {
		indent, zeros = m.parts.indent[look], m.parts.zeros[look]
	}
	if !formula && !day && indent == 0 && zeros == "" {
		return
	}
	column, row, err := excelize.CellNameToCoordinates(attribute(tag, "r"))
	if err != nil {
		return
	}
	at := cell{row, column - 1}
	if formula {
		m.unvalued = append(m.unvalued, at)
	}
	if indent > 0 {
		m.moved[at] = indent
	}
	if day && attribute(tag, "t") != "s" {
		m.shown[at] = true
	}
	if kind := attribute(tag, "t"); zeros != "" && (kind == "" || kind == "n") {
		m.padded[at] = zeros
	}
}

// attribute reads an attribute of a tag.
func attribute(tag []byte, name string) string {
	for _, before := range []string{" ", ""} {
		key := []byte(before + name + `="`)
		i := bytes.Index(tag, key)
		if i < 0 || before == "" && i != 0 {
			continue
		}
		value := tag[i+len(key):]
		if end := bytes.IndexByte(value, '"'); end >= 0 {
			return string(value[:end])
		}
	}
	return ""
}

func (m *marks) merges(text []byte) {
	for {
		i := bytes.Index(text, []byte("<mergeCell "))
		if i < 0 {
			return
		}
		text = text[i+len("<mergeCell "):]
		if end := bytes.IndexByte(text, '>'); end >= 0 {
			m.merged = append(m.merged, attribute(text[:end], "ref"))
		}
	}
}

// looks writes a row as people see it: days in place of their numbers, and spaces for
// how far a cell is moved in.
func (m *marks) looks(row int, cells []string) {
	if len(m.shown)+len(m.moved)+len(m.padded) == 0 {
		return
	}
	for i := range cells {
		at := cell{row, i}
		if m.shown[at] {
			cells[i] = m.parts.written(cells[i])
		}
		if zeros := m.padded[at]; zeros != "" {
			cells[i] = padded(cells[i], zeros)
		}
		if n := m.moved[at]; n > 0 && cells[i] != "" {
			cells[i] = strings.Repeat("  ", n) + cells[i]
		}
	}
}

// written is a day as people write it; what is no number stays as it is.
func (p *parts) written(text string) string {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	day, err := excelize.ExcelDateToTime(number, p.epoch)
	if err != nil {
		return text
	}
	return day.Format("2006-01-02")
}

// into tells a sheet what was found up to its last row.
func (m *marks) into(sheet *Sheet, last int) {
	for _, c := range m.unvalued {
		if c.row <= last {
			sheet.Unvalued = append(sheet.Unvalued, sheet.At(c.row, c.column))
		}
	}
	for _, area := range m.merged {
		first, to, _ := strings.Cut(area, ":")
		if column, row, err := excelize.CellNameToCoordinates(first); err == nil && row <= last && to != "" {
			at := sheet.At(row, column-1)
			at.To = to
			sheet.Merged = append(sheet.Merged, at)
		}
	}
	slices.SortStableFunc(sheet.Merged, func(a, b Place) int { return a.Row - b.Row })
}
