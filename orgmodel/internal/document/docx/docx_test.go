package docx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx/docxtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sample has every sort of part.
func sample() *document.Document {
	d := &document.Document{Lang: message.SV, Title: "Två enheter → en", Lead: []string{"FÖRSLAG, inte beslutat."}}
	d.Add("kort", "I korthet", document.Paragraph("En enhet blir kvar:"), document.Block{Items: []document.Item{
		{Mark: "Personal:", Text: "12* personer"},
		{Mark: "+", Text: "Lotsen tillkommer.", Notes: []string{"Källa: planen"}},
		{Text: "Vem leder?", Notes: []string{"Varför: filen anger det inte.", "Besvaras av: ett beslut."}, Foot: true},
	}})
	d.Sections = append(d.Sections, document.Section{ID: "bilaga", Title: "Bilaga", Part: true})
	d.Add("tal", "Nyckeltal", document.Block{Heading: "Enheter"}, document.Block{Table: &document.Table{
		Caption: "Nyckeltal", Head: []string{"Vad", "Antal"}, Right: []bool{false, true}, Rows: [][]string{{"Enheter", "7*"}, {"Chefer", ""}},
	}}, document.Paragraph("Slut."))
	d.Add("träd", "Träd", document.Block{Items: []document.Item{{Text: "Kommunen", Strong: true}, {Text: "Nämnden", Strong: true, Depth: 1}, {Text: "Ordförande", Depth: 2}}})
	return d
}

// written is a document as a file that nothing is wrong with.
func written(t testing.TB, d *document.Document) *docxtest.File {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	f, err := docxtest.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	return f
}

func TestWrite(t *testing.T) {
	got := written(t, sample()).Lines
	want := []docxtest.Line{
		{Style: "Title", Text: "Två enheter → en"},
		{Style: "Subtitle", Text: "FÖRSLAG, inte beslutat."},
		{Style: "Heading1", Text: "I korthet"},
		{Text: "En enhet blir kvar:"},
		{Style: "ListBullet", Text: "Personal: 12* personer", Bold: "Personal:"},
		{Style: "ListBullet", Text: "Lotsen tillkommer."},
		{Style: "ListBullet2", Text: "Källa: planen"},
		{Style: "ListBullet", Text: "Vem leder?"},
		{Style: "FootnoteText", Text: "Varför: filen anger det inte."},
		{Style: "FootnoteText", Text: "Besvaras av: ett beslut."},
		{Style: "Heading1", Text: "Bilaga"},
		{Style: "Heading2", Text: "Nyckeltal"},
		{Style: "Heading3", Text: "Enheter"},
		{Style: "TableHeading", Text: "Vad", Cell: true},
		{Style: "TableHeading", Text: "Antal", Cell: true},
		{Style: "TableText", Text: "Enheter", Cell: true},
		{Style: "TableText", Text: "7*", Cell: true},
		{Style: "TableText", Text: "Chefer", Cell: true},
		{Style: "TableText", Cell: true},
		{Text: "Slut."},
		{Style: "Heading2", Text: "Träd"},
		{Style: "ListBullet", Text: "Kommunen", Bold: "Kommunen"},
		{Style: "ListBullet2", Text: "Nämnden", Bold: "Nämnden"},
		{Style: "ListBullet3", Text: "Ordförande"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestNamesOfWord holds that styles have the names by which Word makes its navigation pane
// and its table of contents, and by which a template is laid over them.
func TestNamesOfWord(t *testing.T) {
	f := written(t, sample())
	sheet, err := f.XML("word/styles.xml")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, s := range sheet.All("style") {
		for _, n := range s.All("name") {
			names[s.Attr("styleId")] = n.Attr("val")
		}
		if level := s.All("outlineLvl"); strings.HasPrefix(s.Attr("styleId"), "Heading") != (len(level) == 1) {
			t.Errorf("%s: %d levels", s.Attr("styleId"), len(level))
		}
	}
	for id, want := range map[string]string{
		"Normal": "Normal", "Title": "Title", "Subtitle": "Subtitle", "Heading1": "heading 1", "Heading2": "heading 2", "Heading3": "heading 3",
		"ListBullet": "List Bullet", "ListBullet2": "List Bullet 2", "Caption": "caption", "FootnoteText": "footnote text", "FootnoteReference": "footnote reference",
		"Footer": "footer", "Strong": "Strong", "TableGrid": "Table Grid",
	} {
		if names[id] != want {
			t.Errorf("%s is called %q, not %q", id, names[id], want)
		}
	}
}

// TestLanguage has the spelling of each language checked, and the pages numbered in it.
func TestLanguage(t *testing.T) {
	for l, want := range map[message.Lang][2]string{message.SV: {`w:lang w:val="sv-SE"`, "Sida "}, message.EN: {`w:lang w:val="en-GB"`, "Page "}} {
		d := sample()
		d.Lang = l
		f := written(t, d)
		if !bytes.Contains(f.Parts["word/styles.xml"], []byte(want[0])) || !bytes.Contains(f.Parts["word/footer1.xml"], []byte(want[1])) {
			t.Errorf("%s: %s", l, f.Parts["word/footer1.xml"])
		}
	}
}

// pictured is a document with a picture of a size.
func pictured(size, sheet geometry.Size) *document.Document {
	d := &document.Document{Lang: message.EN, Title: "Before"}
	d.Add("p", "Pictures", document.Block{Picture: &document.Picture{
		Label: "Changes <&>", Alt: "Two units become \"one\".", PNG: []byte("pixels"), SVG: []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), Size: size, Sheet: sheet,
	}})
	d.Add("after", "After", document.Paragraph("End."))
	return d
}

// TestPictures holds that a picture lies on the sheet on which it comes out largest, never
// larger than it is, with all of it between the margins, and what comes after it on an
// upright one.
func TestPictures(t *testing.T) {
	const pt = geometry.Pt
	for _, c := range []struct {
		size, sheet geometry.Size
		across      bool
		wide, high  geometry.Length
	}{
		{geometry.Size{W: 300 * pt, H: 200 * pt}, geometry.Size{}, false, 300 * pt, 200 * pt},
		{geometry.Size{W: 963 * pt, H: 400 * pt}, geometry.Size{}, true, 72850, 30259},
		{geometry.Size{W: 400 * pt, H: 1306 * pt}, geometry.Size{}, false, 20017, 65350},
		{geometry.Size{W: 1190 * pt, H: 800 * pt}, geometry.Size{W: 1191 * pt, H: 842 * pt}, true, 97220, 65360},
	} {
		f := written(t, pictured(c.size, c.sheet))
		document, _ := f.XML("word/document.xml")
		extent := document.All("extent")[0]
		var wide, high int
		fmt.Sscan(extent.Attr("cx"), &wide)
		fmt.Sscan(extent.Attr("cy"), &high)
		if near := func(a int, b geometry.Length) bool { return a/127-int(b) < 50 && int(b)-a/127 < 50 }; !near(wide, c.wide) || !near(high, c.high) {
			t.Errorf("%v is shown as %d × %d, not %v × %v", c.size, wide/127, high/127, c.wide, c.high)
		}
		var ways []string
		for _, s := range document.All("pgSz") {
			ways = append(ways, s.Attr("orient"))
		}
		want := []string{""}
		if c.across {
			want = []string{"", "landscape", ""}
		}
		if d := cmp.Diff(want, ways); d != "" {
			t.Errorf("%v: %s", c.size, d)
		}
		if got := f.Text(); !strings.Contains(got, "Figure 1. Changes <&>\n") || document.All("docPr")[0].Attr("descr") != "Two units become \"one\"." {
			t.Error(got)
		}
	}
}

// hostile is what a name can be.
var hostile = []string{
	"<b>&amp;</w:t>", "]]>", `"quoted" 'twice'`, "=cmd|' /C calc'!A1", "\x00\x01\x1b[31m", "👩🏽‍⚕️ och 🏳️‍🌈", "a\u202eb\u2066", "a\nb\tc\r\nd", "\ufffe\uffff", "\xff\xfe", "_x000D_",
	strings.Repeat("W", 300), strings.Repeat("å ä ö ", 50), "", " ", "{0}", "**", "-",
}

// A picture in an annex stands before it, on the sheet that ends there anyway: in the midst
// of the text it would leave half a sheet empty.
func TestPicturesBeforeTheirPart(t *testing.T) {
	picture := func(label string) document.Block {
		return document.Block{Picture: &document.Picture{Label: label, Alt: label, PNG: []byte("x"), Size: geometry.Size{W: 40000, H: 60000}}}
	}
	d := &document.Document{Lang: message.EN, Title: "Paper"}
	d.Add("a", "Front", document.Paragraph("front"))
	d.Add("b", "In front", picture("stays"))
	d.Sections = append(d.Sections, document.Section{Title: "Annex", Part: true})
	d.Add("c", "In short", document.Paragraph("short"))
	d.Add("d", "Picture", picture("one"))
	d.Add("e", "Another", picture("two"))
	d.Add("f", "Told", document.Paragraph("told"), picture("with text"))
	d.Sections = append(d.Sections, document.Section{Title: "Second annex", Part: true})
	d.Add("g", "Last", document.Paragraph("last"))
	var got []string
	for _, line := range written(t, d).Lines {
		if strings.HasPrefix(line.Style, "Heading") || line.Style == "Caption" {
			got = append(got, strings.TrimPrefix(line.Style, "Heading")+" "+line.Text)
		}
	}
	want := []string{"1 Front", "1 In front", "Caption Figure 1. stays", "1 Picture", "Caption Figure 2. one", "1 Another", "Caption Figure 3. two", "1 Annex", "2 In short", "2 Told", "Caption Figure 4. with text", "1 Second annex", "2 Last"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestHostileNames holds that a name is whole wherever it stands, save for what steers who
// reads it, and that the file is none the worse for it.
func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		d := everywhere(name)
		f := written(t, d)
		shown, times := strings.TrimSpace(visible(name)), 0
		for _, line := range f.Lines {
			if strings.Contains(line.Text, shown) {
				times++
			}
		}
		if shown != "" && times != 14 {
			t.Errorf("%q stands in %d places:\n%s", name, times, f.Text())
		}
	}
}

// everywhere is a document that has a text wherever one can stand.
func everywhere(name string) *document.Document {
	d := &document.Document{Lang: message.Lang(name), Title: name, Lead: []string{name}}
	d.Sections = []document.Section{{ID: name, Title: name, Blocks: []document.Block{
		{Heading: name}, {Text: name}, {Items: []document.Item{{Mark: name, Text: name, Notes: []string{name}}, {Text: name, Notes: []string{name}, Foot: true}, {Text: name, Depth: 40, Strong: true}}},
		{Table: &document.Table{Caption: "c" + name, Head: []string{name, "n"}, Rows: [][]string{{name, name}}}},
		{Picture: &document.Picture{Label: name, Alt: "a" + name, PNG: []byte{1}}},
	}}}
	return d
}

// visible is what a reader may see of a text.
func visible(text string) string {
	return strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(harmless.Line(text))
}

// TestOddTables holds that tables of every shape are tables.
func TestOddTables(t *testing.T) {
	long := strings.Repeat("a", 200)
	many := make([]string, 40)
	for i := range many {
		many[i] = "Sammanhållet" + fmt.Sprint(i)
	}
	for _, table := range []*document.Table{
		{}, {Caption: "c", Head: []string{"a"}}, {Caption: "c", Rows: [][]string{{"a"}, {"a", "b", "c"}, {}}}, {Caption: "c", Head: []string{"a", "b"}, Rows: [][]string{{long, long}}},
		{Caption: "c", Head: many, Rows: [][]string{many}}, {Caption: "c", Head: []string{"", ""}, Rows: [][]string{{"", ""}}},
	} {
		d := &document.Document{Title: "T", Sections: []document.Section{{Blocks: []document.Block{{Table: table}}}}}
		written(t, d)
	}
}

// TestWidths holds that columns have room for their words, and share the rest so that
// little is broken.
func TestWidths(t *testing.T) {
	table := &document.Table{Head: []string{"Nyckeltal", "Före", "Efter", "Skillnad", "Räknas i"}, Right: []bool{false, true, true, true}, Rows: [][]string{
		{"Chefer", "minst 2*", "minst 3*", "", "personer"},
		{"Samarbeten och avtal vid sidan av linjen, par för par", "1*", "13*", "+12*", "samarbeten och avtal"},
		{"Samarbeten och avtal mellan olika myndigheter", "0*", "92,3*", "+92,3* procentenheter", "%"},
	}}
	m := fitted(table, upright.width())
	widths := m.widths(upright.width())
	if sum(widths) != upright.width() {
		t.Errorf("%v are not %d", widths, upright.width())
	}
	for r, cells := range m.cells {
		for c := 1; c < len(cells); c++ {
			if cells[c] > widths[c] {
				t.Errorf("row %d, column %d: %d of %d", r, c, cells[c], widths[c])
			}
		}
	}
	for c, least := range m.least {
		if widths[c] < least {
			t.Errorf("column %d breaks a word: %d of %d", c, widths[c], least)
		}
	}
}

// TestWideTables lays a table with many columns across, and what comes after it upright.
func TestWideTables(t *testing.T) {
	row := slices.Repeat([]string{"Arbetsmarknad"}, 9)
	d := &document.Document{Title: "T"}
	d.Add("a", "A", document.Block{Table: &document.Table{Caption: "c", Head: row, Rows: [][]string{row}}})
	d.Add("b", "B", document.Paragraph("b"))
	f := written(t, d)
	body, _ := f.XML("word/document.xml")
	if ways := body.All("pgSz"); len(ways) != 3 || ways[1].Attr("orient") != "landscape" || body.All("tblW")[0].Attr("w") != fmt.Sprint(across.width()) {
		t.Errorf("%d sheets, the table is %s wide", len(ways), body.All("tblW")[0].Attr("w"))
	}
}

func TestSameBytes(t *testing.T) {
	var first bytes.Buffer
	if err := Write(&first, sample()); err != nil {
		t.Fatal(err)
	}
	for range 5 {
		var b bytes.Buffer
		if err := Write(&b, sample()); err != nil || !bytes.Equal(first.Bytes(), b.Bytes()) {
			t.Fatalf("not the same twice: %v", err)
		}
	}
}

// fails takes no more than so many bytes.
type fails struct{ left int }

func (f *fails) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, fmt.Errorf("the disk is full")
	}
	return len(p), nil
}

// TestFullDisk returns the error of the writer, wherever it comes.
func TestFullDisk(t *testing.T) {
	var whole bytes.Buffer
	if err := Write(&whole, sample()); err != nil {
		t.Fatal(err)
	}
	for left := 0; left < whole.Len(); left += 61 {
		if err := Write(&fails{left}, sample()); err == nil || err.Error() != "the disk is full" {
			t.Fatalf("%d bytes: %v", left, err)
		}
	}
}

// FuzzDocument writes any text wherever one can stand.
func FuzzDocument(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if len(name) > 4000 {
			return
		}
		file := written(t, everywhere(name))
		if shown := strings.TrimSpace(visible(name)); file.Lines[0].Text != shown && shown != "" {
			t.Errorf("%q is %q", name, file.Lines[0].Text)
		}
		if !utf8.Valid(file.Parts["word/document.xml"]) {
			t.Error("no UTF-8")
		}
	})
}
