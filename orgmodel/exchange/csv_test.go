package exchange_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// A table is known by its headings: keys of one table, and the two columns that nothing
// but an export has.
func TestTableOf(t *testing.T) {
	for text, want := range map[string]string{
		"id,name,kind,parent,mark,basis\na,A,unit,,,\n":       "units",
		"id;name;unit;count;fte;mark;basis\n":                 "posts",
		"mark,basis,id,name,municipality,as_of\n":             "organisation",
		"id,name,url,mark,basis\na,A,,,\n":                    "sources",
		"id,name,kind,note,mark,basis\n":                      "units",
		"id,name,provided_by,mark,basis\n":                    "services",
		"id,name,kind,parent\na,A,unit,\n":                    "",
		"id,name,kind,parent,mark\na,A,unit,,\n":              "",
		"id,name,kind,parent,mark,basis,Chef\na,A,unit,,,,\n": "",
		"name,kind,mark,basis\nA,unit,,\n":                    "",
		"figure,value,mark,basis\nx,1,,\n":                    "",
		"Enhet;Chef\nVuxna;Anna\n":                            "",
	} {
		book, err := sheets.Read("x.csv", []byte(text))
		if err != nil {
			t.Fatal(text, err)
		}
		kind, ok := exchange.TableOf(book)
		if kind.ID != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", text, kind.ID, want)
		}
	}
}

// Each table is known by all of its columns, also where they are those of another, too.
func TestTableOfWholeTables(t *testing.T) {
	for _, table := range exchange.Tables(&orgmodel.Organisation{}) {
		heads := []string{}
		for _, k := range table.Keys {
			heads = append(heads, k.Name)
		}
		book, err := sheets.Read("x.csv", []byte(strings.Join(append(heads, exchange.MarkColumn, exchange.BasisColumn), ",")+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		if kind, _ := exchange.TableOf(book); kind.ID != table.ID {
			t.Errorf("%s is taken for %q", table.ID, kind.ID)
		}
	}
}

// What a table refers to is wanted where no table was given that may hold it.
func TestWanted(t *testing.T) {
	for _, c := range []struct {
		tables []string
		headed bool
		want   string
	}{
		{[]string{"id,name,kind,parent,sources,led_by,mark,basis\na,A,unit,,,,,\nb,B,unit,a,,,,\n"}, true, ""},
		{[]string{"id,name,kind,parent,sources,led_by,mark,basis\na,A,unit,,plan#3,,,\nb,B,hub,a,,chef,,\n"}, true, "posts kinds sources"},
		{[]string{"id,name,unit,count,sources,mark,basis\nchef,C,a,,,,\n"}, false, "units organisation"},
		{[]string{"id,name,unit,count,sources,mark,basis\nchef,C,a,,,,\n", "id,name,kind,parent,mark,basis\na,A,unit,,,\n"}, true, ""},
	} {
		var books []*sheets.Book
		for _, text := range c.tables {
			book, err := sheets.Read("x.csv", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			books = append(books, book)
		}
		var got []string
		for _, k := range exchange.Wanted(books, c.headed) {
			got = append(got, k.ID)
		}
		if said := strings.Join(got, " "); said != c.want {
			t.Errorf("%q want %q, want %q", c.tables, said, c.want)
		}
	}
}

// What is wrong with a table is told in its cell.
func TestFindingsStandInCells(t *testing.T) {
	book, err := sheets.Read("enheter.csv", []byte("id;name;kind;heads;fte;mark;basis\na;A;unit;tre;1,5;;\nb;B;unt;3;~2,5;;\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := exchange.ReadTables([]*sheets.Book{book}, nil, tomlfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.Span.File.Name+": "+f.Message.In(message.EN))
	}
	want := []string{
		"enheter.csv:D2: “tre” is not a number.",
		"enheter.csv:C3: There is no [[kind]] with the id “unt”.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// FuzzReadTables: whatever a table says, it is read or refused, and what is wrong with it is
// told at a place in it.
func FuzzReadTables(f *testing.F) {
	for _, text := range []string{
		"id,name,kind,parent,mark,basis\na,A,unit,,,\n", "id;name;heads;fte;codes;aliases;mark;basis\na;'=A;3;2,5;\"kst=\"\"0412\"\"\";\"a; b\";;\n",
		"id,name,mark,basis\n\"\x00\",]]>,,\n", "id\tname\tassumed\tmark\tbasis\na\tA\tsant\t\t\n", "mark,basis,id,name,municipality,as_of\n,,a,A,1490,2026-01-01\n",
		"id,id,name,mark,basis\na,b,A,,\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		book, err := sheets.Read("x.csv", []byte(text))
		if err != nil {
			return
		}
		if _, ok := exchange.TableOf(book); !ok {
			return
		}
		for _, head := range []*exchange.Head{nil, {ID: "x", Name: text, Municipality: "1490", Language: message.SV}} {
			r, err := exchange.ReadTables([]*sheets.Book{book}, head, tomlfile.Options{})
			if err != nil {
				continue
			}
			for _, d := range r.Findings {
				if name := d.Span.File; name != nil && !strings.HasPrefix(name.Name, "x.csv") {
					t.Errorf("%q: a finding stands in %q", text, name.Name)
				}
			}
		}
	})
}
