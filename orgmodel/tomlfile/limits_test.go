package tomlfile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// smallTown is a file with a board, and something more.
const smallTown = `format = 1

[organisation]
id = "stad"
name = "Stad"
municipality = "1490"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
`

// many repeats a line with its number in it.
func many(n int, line string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, line, i)
	}
	return b.String()
}

// TestLimits: what is larger than anybody means is told in words, once, and nothing is
// worked out of it.
func TestLimits(t *testing.T) {
	long := strings.Repeat("å", format.MaxName+1)
	for _, c := range []struct{ name, text, en, sv string }{
		{"as much as a name may have", "note = \"" + strings.Repeat("å", format.MaxRemark) + "\"\naliases = [\"" + long[2:] + "\"]\n", "", ""},
		{"a name of five million characters", "aliases = [\"" + strings.Repeat("a", 5_000_000) + "\"]\n",
			"“aliases” has 5,000,000 characters; it takes 1000 at most. = Write what people call it; more fits in note.",
			"”aliases” har 5 000 000 tecken; högst 1000 får plats. = Skriv det som används i vardagen; mer får plats i note."},
		{"a remark", "note = \"" + strings.Repeat("x ", format.MaxRemark) + "\"\n",
			"“note” has 40,000 characters; it takes 20,000 at most. = Put the text in a file of its own, and name that as the file of a [[source]].",
			"”note” har 40 000 tecken; högst 20 000 får plats. = Lägg texten i en egen fil, och ange den som file i en [[source]]."},
		{"a code", "codes = { kst = \"" + long + "\" }\n",
			"“kst” has 1001 characters; it takes 1000 at most. = Write what people call it; more fits in note.",
			"”kst” har 1001 tecken; högst 1000 får plats. = Skriv det som används i vardagen; mer får plats i note."},
		{"a list where a text belongs", "working_time = [\"" + long + "\"]\n",
			"“working_time” has 1001 characters; it takes 1000 at most. = Write what people call it; more fits in note.",
			"”working_time” har 1001 tecken; högst 1000 får plats. = Skriv det som används i vardagen; mer får plats i note."},
		{"references", "areas = [" + many(format.MaxItems+1, `"o%d", `) + "]\n",
			"“areas” has 20,001 elements; a list takes 20,000 at most. = Share it out over several tables.",
			"”areas” har 20 001 element; en lista tar högst 20 000. = Fördela den på flera tabeller."},
		{"a pathway", "\n[[pathway]]\nid = \"vag\"\nname = \"Väg\"\nsteps = [" + many(format.MaxItems+1, "{ step = \"plan\", unit = \"kf\", days = %d },\n") + "]\n",
			"“steps” has 20,001 elements; a list takes 20,000 at most. = Share it out over several [[pathway]]: one for each part of the way.",
			"”steps” har 20 001 element; en lista tar högst 20 000. = Fördela dem på flera [[pathway]]: en för varje del av vägen."},
		{"a pathway, written at length", "\n[[pathway]]\nid = \"vag\"\nname = \"Väg\"\n" + many(format.MaxItems+2, "\n[[pathway.steps]]\nstep = \"plan\"\nunit = \"kf\"\ndays = %d\n"),
			"Here stands “steps” once more than the 20,000 times that one table takes. = Share it out over several [[pathway]]: one for each part of the way.",
			"Här står ”steps” en gång mer än de 20 000 gånger som en tabell tar. = Fördela dem på flera [[pathway]]: en för varje del av vägen."},
		{"the values of an indicator", "\n[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nvalues = [" + many(100_000, "{ year = 2020, value = %d },\n") + "]\n",
			"“values” has 100,000 elements; a list takes 20,000 at most. = Share them out over several [[indicator]], or leave out years.",
			"”values” har 100 000 element; en lista tar högst 20 000. = Fördela dem på flera [[indicator]], eller utelämna år."},
		{"who works together", many(1001, "\n[[unit]]\nid = \"e%d\"\nname = \"E\"\nkind = \"unit\"\nparent = \"kf\"\n") +
			"\n[[unit]]\nid = \"samverkan\"\nname = \"Samverkan\"\nkind = \"collaboration\"\nmembers = [" + many(1001, `"e%d", `) + "]\n",
			"With these the file says of more than 500,000 pairs of units that they work together. = Name the units above them: the boards, or the administrations.",
			"Med dessa anger filen om fler än 500 000 par av enheter att de samverkar. = Ange enheterna ovanför: nämnderna, eller förvaltningarna."},
		{"tables", many(format.MaxTables, "[[unit]]\nid = \"e%d\"\n"),
			"The file has 200,002 tables; 200,000 at most are read. = Describe one organisation for each file, or leave out what nobody will ask about.",
			"Filen har 200 002 tabeller; högst 200 000 läses. = Beskriv en organisation i varje fil, eller utelämna det som ingen kommer att fråga om."},
	} {
		r := LoadText("f.toml", []byte(smallTown+c.text), Options{Open: onDisk(nil)})
		for lang, want := range map[message.Lang]string{message.EN: c.en, message.SV: c.sv} {
			var got []string
			for i := range r.Findings {
				got = append(got, r.Findings[i].Message.In(lang)+" = "+r.Findings[i].Help.In(lang))
			}
			if said := strings.ReplaceAll(strings.Join(got, "\n"), "\u00a0", " "); said != want {
				t.Errorf("%s: %.600s\nwant %s", c.name, said, want)
			}
		}
	}
}

// TestFaultsOnce: an entry with many wrong values is kept from the decoder once.
func TestFaultsOnce(t *testing.T) {
	r := LoadText("f.toml", []byte(smallTown+"\n[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nvalues = ["+many(500, "{ year = 1%d0000, value = 1 },\n")+"]\n"), Options{Open: onDisk(nil)})
	if faults := r.Places.layers[0].faults; len(r.Findings) < 400 || len(faults.list) != 1 {
		t.Errorf("%d findings, and %d stretches are kept from the decoder", len(r.Findings), len(faults.list))
	}
}
