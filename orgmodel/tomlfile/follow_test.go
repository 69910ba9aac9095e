package tomlfile

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// tried is a mistake, what is said of it, and what its help tells one to write.
type tried struct {
	name     string
	from, to string // lines of the town, and what stands there with the mistake
	en, sv   string // message and help
	mend     [][2]string
}

// rightTown is right as it stands.
const rightTown = `format = 1

[organisation]
id = "nu"
name = "Nuläget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
heads = 12
since = 2020-01-01

[[unit]]
id = "e-3179"
name = "Enheten"
kind = "unit"
parent = "sf"

[[unit]]
id = "e-150079"
name = "Enheten"
kind = "unit"
parent = "sf"

[[post]]
id = "forvaltningschef"
name = "Förvaltningschef"
unit = "sf"
count = 1

[[service]]
id = "stod"
name = "Stöd"
provided_by = ["sf"]
`

var follows = []tried{
	// Words for kinds.
	{"a label of a kind", `kind = "administration"`, `kind = "Förvaltning"`,
		"There is no [[kind]] with the id “Förvaltning”. | In the file Administration is called “administration”.",
		"Det finns ingen [[kind]] med id:t ”Förvaltning”. | I filen heter Förvaltning ”administration”.",
		[][2]string{{`"Förvaltning"`, `"administration"`}}},
	{"a label before letters that look alike", `kind = "administration"`, `kind = "Stab"`,
		"There is no [[kind]] with the id “Stab”. | In the file Staff function is called “staff-function”.",
		"Det finns ingen [[kind]] med id:t ”Stab”. | I filen heter Stab ”staff-function”.",
		[][2]string{{`"Stab"`, `"staff-function"`}}},
	{"a word of the field", `kind = "administration"`, `kind = "sektion"`,
		"There is no [[kind]] with the id “sektion”. | In the file “sektion” is written “unit”. To have “sektion” in drawings, add a [[kind]] with id, name and like = \"unit\".",
		"Det finns ingen [[kind]] med id:t ”sektion”. | I filen skrivs ”sektion” som ”unit”. Ska det stå ”sektion” i ritningar, lägg till en [[kind]] med id, name och like = \"unit\".",
		[][2]string{{`"sektion"`, `"unit"`}}},
	{"a kind of one's own", `kind = "administration"`, `kind = "sektion"`,
		"There is no [[kind]] with the id “sektion”. | In the file “sektion” is written “unit”. To have “sektion” in drawings, add a [[kind]] with id, name and like = \"unit\".",
		"Det finns ingen [[kind]] med id:t ”sektion”. | I filen skrivs ”sektion” som ”unit”. Ska det stå ”sektion” i ritningar, lägg till en [[kind]] med id, name och like = \"unit\".",
		[][2]string{{"[[post]]", "[[kind]]\nid = \"sektion\"\nname = \"Sektion\"\nlike = \"unit\"\n\n[[post]]"}}},
	{"a compound", `kind = "board"`, `kind = "Utbildningsnämnden"`,
		"There is no [[kind]] with the id “Utbildningsnämnden”. | In the file Board is called “board”.",
		"Det finns ingen [[kind]] med id:t ”Utbildningsnämnden”. | I filen heter Nämnd ”board”.",
		[][2]string{{`"Utbildningsnämnden"`, `"board"`}}},
	{"a slip of the hand", `kind = "board"`, `kind = "bord"`,
		"There is no [[kind]] with the id “bord”. | Did you mean “board”?",
		"Det finns ingen [[kind]] med id:t ”bord”. | Menade du ”board”?",
		[][2]string{{`"bord"`, `"board"`}}},

	// Names, and ids that are nearly right.
	{"a name of one where ids stand", `provided_by = ["sf"]`, `provided_by = ["Socialförvaltningen"]`,
		"There is no [[unit]] with the id “Socialförvaltningen”. | “Socialförvaltningen” is a name; its id is “sf”.",
		"Det finns ingen [[unit]] med id:t ”Socialförvaltningen”. | ”Socialförvaltningen” är ett namn; dess id är ”sf”.",
		[][2]string{{`"Socialförvaltningen"]`, `"sf"]`}}},
	{"a name of two", `unit = "sf"`, `unit = "Enheten"`,
		"There is no [[unit]] with the id “Enheten”. | “Enheten” is the name of “e-150079” and “e-3179”. Write the id of the one you mean.",
		"Det finns ingen [[unit]] med id:t ”Enheten”. | ”Enheten” är namnet på ”e-150079” och ”e-3179”. Skriv id:t för den som avses.",
		[][2]string{{`unit = "Enheten"`, `unit = "e-3179"`}}},
	{"a name that is nearly right", `unit = "sf"`, `unit = "Socialförvaltning"`,
		"There is no [[unit]] with the id “Socialförvaltning”. | Did you mean “Socialförvaltningen”, which has the id “sf”?",
		"Det finns ingen [[unit]] med id:t ”Socialförvaltning”. | Menade du ”Socialförvaltningen”, som har id:t ”sf”?",
		[][2]string{{`unit = "Socialförvaltning"`, `unit = "sf"`}}},
	{"zeros before a number", `unit = "sf"`, `unit = "e-00003179"`,
		"There is no [[unit]] with the id “e-00003179”. | Did you mean “e-3179”?",
		"Det finns ingen [[unit]] med id:t ”e-00003179”. | Menade du ”e-3179”?",
		[][2]string{{`unit = "e-00003179"`, `unit = "e-3179"`}}},
	{"another number is another unit", `unit = "sf"`, `unit = "e-3178"`,
		"There is no [[unit]] with the id “e-3178”. | Correct the id, or add a [[unit]] that has it.",
		"Det finns ingen [[unit]] med id:t ”e-3178”. | Rätta id:t eller lägg till en [[unit]] som har det.",
		[][2]string{{"[[post]]", "[[unit]]\nid = \"e-3178\"\nname = \"Enhet 3178\"\nkind = \"unit\"\nparent = \"sf\"\n\n[[post]]"}}},
	{"the organisation's id", `id = "nu"`, `id = "kf"`,
		"The id “kf” is already in use. | Give the organisation another id under [organisation], for example \"kf-org\". What refers to “kf” then means the [[unit]].",
		"Id:t ”kf” används redan. | Ge organisationen ett annat id under [organisation], till exempel \"kf-org\". Det som hänvisar till ”kf” avser då [[unit]].",
		[][2]string{{"[organisation]\nid = \"kf\"", "[organisation]\nid = \"kf-org\""}}},

	// Keys.
	{"personal", "heads = 12", "personal = 12",
		"[[unit]] has no key “personal”. | Write heads = 12. Employees are counted in heads, full-time equivalents in fte.",
		"[[unit]] har ingen nyckel ”personal”. | Skriv heads = 12. Anställda räknas i heads, årsarbetare i fte.",
		[][2]string{{"personal = 12", "heads = 12"}}},
	{"personal as text", "heads = 12", `personal = "cirka 1 100 personer"`,
		"[[unit]] has no key “personal”. | Write heads = \"~1100\". Employees are counted in heads, full-time equivalents in fte.",
		"[[unit]] har ingen nyckel ”personal”. | Skriv heads = \"~1100\". Anställda räknas i heads, årsarbetare i fte.",
		[][2]string{{`personal = "cirka 1 100 personer"`, `heads = "~1100"`}}},
	{"chef, by title", "heads = 12", `chef = "Enhetschef"`,
		"[[unit]] has no key “chef”. | The file describes posts. Write led_by = [\"enhetschef-sf\"], and add a [[post]] with id = \"enhetschef-sf\", name = \"Enhetschef\" and unit = \"sf\".",
		"[[unit]] har ingen nyckel ”chef”. | Filen beskriver befattningar. Skriv led_by = [\"enhetschef-sf\"] och lägg till en [[post]] med id = \"enhetschef-sf\", name = \"Enhetschef\" och unit = \"sf\".",
		[][2]string{{`chef = "Enhetschef"`, `led_by = ["enhetschef-sf"]`}, {"[[post]]", "[[post]]\nid = \"enhetschef-sf\"\nname = \"Enhetschef\"\nunit = \"sf\"\n\n[[post]]"}}},
	{"manager, a post that there is", "heads = 12", `manager = "Förvaltningschef"`,
		"[[unit]] has no key “manager”. | Write led_by = [\"forvaltningschef\"].",
		"[[unit]] har ingen nyckel ”manager”. | Skriv led_by = [\"forvaltningschef\"].",
		[][2]string{{`manager = "Förvaltningschef"`, `led_by = ["forvaltningschef"]`}}},
	{"budget", "heads = 12", `budget = "5 mnkr"`,
		"[[unit]] has no key “budget”. | Money has a table of its own: add a [[budget]] with unit = \"sf\", amount = 5_000_000, and with year, or from_year for every year from then.",
		"[[unit]] har ingen nyckel ”budget”. | Pengar står i en egen tabell: lägg till en [[budget]] med unit = \"sf\", amount = 5_000_000, och med year, eller from_year för varje år från och med då.",
		[][2]string{{`budget = "5 mnkr"`, ""}, {"[[post]]", "[[budget]]\nunit = \"sf\"\namount = 5_000_000\nyear = 2026\n\n[[post]]"}}},
	{"typ, with the word for a kind", `kind = "board"`, `typ = "Nämnd"`,
		"[[unit]] has no key “typ”. | Did you mean kind (kind)? Write kind = \"board\".",
		"[[unit]] har ingen nyckel ”typ”. | Menade du kind (sort)? Skriv kind = \"board\".",
		[][2]string{{`typ = "Nämnd"`, `kind = "board"`}}},
	{"överordnad", `parent = "sn"`, `"överordnad" = "sn"`,
		"[[unit]] has no key “överordnad”. | Did you mean parent (the unit above)? Write parent = \"sn\".",
		"[[unit]] har ingen nyckel ”överordnad”. | Menade du parent (enheten ovanför)? Skriv parent = \"sn\".",
		[][2]string{{`"överordnad" = "sn"`, `parent = "sn"`}}},
	{"a table as a key", `provided_by = ["sf"]`, "provided_by = [\"sf\"]\nindicator = \"x\"",
		"[[service]] has no key “indicator”. | “indicator” is a table of its own. Write [[indicator]] on a line of its own and the keys under it.",
		"[[service]] har ingen nyckel ”indicator”. | ”indicator” är en egen tabell. Skriv [[indicator]] på en egen rad och nycklarna under den.",
		[][2]string{{`indicator = "x"`, "[[indicator]]\nid = \"x\"\nname = \"X\""}}},

	// Numbers and days.
	{"cirka", "heads = 12", `heads = "cirka 47"`,
		"“cirka 47” is not a number. | Write heads = \"~47\".", "”cirka 47” är inget tal. | Skriv heads = \"~47\".",
		[][2]string{{`"cirka 47"`, `"~47"`}}},
	{"minst", "heads = 12", `heads = "minst 40 anställda"`,
		"“minst 40 anställda” is not a number. | Write heads = \">=40\".", "”minst 40 anställda” är inget tal. | Skriv heads = \">=40\".",
		[][2]string{{`"minst 40 anställda"`, `">=40"`}}},
	{"a range", "heads = 12", `heads = "10–15"`,
		"“10–15” is not a number. | Write heads = \"10..15\".", "”10–15” är inget tal. | Skriv heads = \"10..15\".",
		[][2]string{{`"10–15"`, `"10..15"`}}},
	{"half a person", "heads = 12", `heads = "4,5"`,
		"“4,5” is not a number. | heads and count are whole numbers and amounts whole SEK; decimals belong in fte.",
		"”4,5” är inget tal. | heads och count anges i hela tal och belopp i hela kronor; decimaler skrivs i fte.",
		[][2]string{{`heads = "4,5"`, `fte = 4.5`}}},
	{"a year alone", "as_of = 2026-01-01", "as_of = 2020",
		"“as_of” takes a date; this is a whole number. | Write as_of = 2020-01-01, or another day. If you chose it yourself, add assumed = [\"as_of\"].",
		"”as_of” ska vara ett datum; här står ett heltal. | Skriv as_of = 2020-01-01, eller en annan dag. Har du själv valt den, lägg till assumed = [\"as_of\"].",
		[][2]string{{"as_of = 2020", "as_of = 2020-01-01\nassumed = [\"as_of\"]"}}},
	{"a year as text", "as_of = 2026-01-01", `as_of = "2020"`,
		"“as_of” must be one full day. | Write as_of = 2020-01-01, or another day. If you chose it yourself, add assumed = [\"as_of\"].",
		"”as_of” måste vara en hel dag. | Skriv as_of = 2020-01-01, eller en annan dag. Har du själv valt den, lägg till assumed = [\"as_of\"].",
		[][2]string{{`as_of = "2020"`, "as_of = 2020-01-01"}}},
	{"a day in words", "as_of = 2026-01-01", `as_of = "1 mars 2026"`,
		"“1 mars 2026” is not a date. | Write as_of = 2026-03-01, or another day. If you chose it yourself, add assumed = [\"as_of\"].",
		"”1 mars 2026” är inget datum. | Skriv as_of = 2026-03-01, eller en annan dag. Har du själv valt den, lägg till assumed = [\"as_of\"].",
		[][2]string{{`as_of = "1 mars 2026"`, "as_of = 2026-03-01"}}},
	{"a day in one number", "since = 2020-01-01", "since = 20200301",
		"“since” takes a date; this is a whole number. | Write since = 2020-03-01.",
		"”since” ska vara ett datum; här står ett heltal. | Skriv since = 2020-03-01.",
		[][2]string{{"20200301", "2020-03-01"}}},
	{"about a year", "since = 2020-01-01", `since = "ca 2020"`,
		"“ca 2020” is not a date. | Write since = \"~2020\".", "”ca 2020” är inget datum. | Skriv since = \"~2020\".",
		[][2]string{{`"ca 2020"`, `"~2020"`}}},

	// Words and empty texts.
	{"an empty name", `name = "Socialnämnden"`, `name = ""`,
		"“name” is empty. | Write the text.", "”name” är tom. | Skriv texten.",
		[][2]string{{`name = ""`, `name = "Nämnden"`}}},
	{"a Swedish word", `language = "sv"`, `language = "svenska"`,
		"“svenska” is not one of the words for “language”. | Did you mean “sv”?",
		"”svenska” är inget av orden för ”language”. | Menade du ”sv”?",
		[][2]string{{`"svenska"`, `"sv"`}}},
	{"a table in Swedish", "[[service]]", "[[insats]]",
		"There is no table “insats” in the format. | Did you mean [[service]]?",
		"Formatet har ingen tabell ”insats”. | Menade du [[service]]?",
		[][2]string{{"[[insats]]", "[[service]]"}}},
	{"an id as a number", `id = "stod"`, "id = 12",
		"“id” takes an id; this is a whole number. | Put it between quotation marks: \"12\".",
		"”id” ska vara ett id; här står ett heltal. | Sätt det inom citattecken: \"12\".",
		[][2]string{{"id = 12", `id = "12"`}}},
}

// TestFollowed makes each mistake, reads the whole of what is said of it, does what
// the help says, and loads again: advice never leads to the next error.
func TestFollowed(t *testing.T) {
	if r := LoadText("a.toml", []byte(rightTown), Options{}); !r.OK() {
		t.Fatalf("the town:\n%s", say(r.Findings))
	}
	for _, c := range follows {
		t.Run(c.name, func(t *testing.T) {
			text := replaceOnce(t, rightTown, c.from, c.to)
			r := LoadText("a.toml", []byte(text), Options{})
			if len(r.Findings) != 1 {
				t.Fatalf("want one finding, got:\n%s", say(r.Findings))
			}
			for lang, want := range map[message.Lang]string{message.EN: c.en, message.SV: c.sv} {
				d := &r.Findings[0]
				if got := d.Message.In(lang) + " | " + d.Help.In(lang); got != want {
					t.Errorf("%s:\n got %s\nwant %s", lang, got, want)
				}
			}
			for _, m := range c.mend {
				text = replaceOnce(t, text, m[0], m[1])
			}
			if r := LoadText("a.toml", []byte(text), Options{}); !r.OK() {
				t.Errorf("what the help says leads to:\n%s", say(r.Findings))
			}
		})
	}
}

func replaceOnce(t *testing.T, text, from, to string) string {
	t.Helper()
	if n := strings.Count(text, from); n == 0 {
		t.Fatalf("%q stands nowhere", from)
	}
	return strings.Replace(text, from, to, 1)
}

// TestFollowedPaths does the same with the path of a base.
func TestFollowedPaths(t *testing.T) {
	const variant = "format = 1\n\n[organisation]\nid = \"f\"\nname = \"Förslaget\"\nextends = "
	for _, c := range []struct{ written, en, sv, mended string }{
		{`"plan\nulage.toml"`, `Between quotation marks \n became a line break. Paths are written with a slash: extends = "plan/nulage.toml".`, `Inom citattecken blev \n en radbrytning. Sökvägar skrivs med snedstreck: extends = "plan/nulage.toml".`, `"plan/nulage.toml"`},
		{`"plan\\nulage.toml"`, `Paths are written with a slash: extends = "plan/nulage.toml".`, `Sökvägar skrivs med snedstreck: extends = "plan/nulage.toml".`, `"plan/nulage.toml"`},
		{`'plan\nulage.toml'`, `Paths are written with a slash: extends = "plan/nulage.toml".`, `Sökvägar skrivs med snedstreck: extends = "plan/nulage.toml".`, `"plan/nulage.toml"`},
		{`"plan/Nuläge"`, `Did you mean extends = "plan/nulage.toml"?`, `Menade du extends = "plan/nulage.toml"?`, `"plan/nulage.toml"`},
		{`'C:\plan\nulage.toml'`, "Put the files into one folder tree, and write the path relative to this file.", "Lägg filerna i samma mappträd och skriv sökvägen räknad från den här filen.", `"plan/nulage.toml"`},
	} {
		load := func(path string) *Result {
			return Load("f.toml", Options{Open: onDisk(map[string]string{"f.toml": variant + path + "\n", "plan/nulage.toml": rightTown})})
		}
		r := load(c.written)
		if len(r.Findings) != 1 || r.Findings[0].Help.In(message.EN) != c.en || r.Findings[0].Help.In(message.SV) != c.sv {
			t.Errorf("%s:\n%s%s", c.written, say(r.Findings), sayIn(message.SV, r.Findings))
		}
		if r := load(c.mended); !r.OK() {
			t.Errorf("%s leads to:\n%s", c.written, say(r.Findings))
		}
	}
}

// TestFollowedInSketches does the same with units whose ids are made of their names.
func TestFollowedInSketches(t *testing.T) {
	for _, c := range []struct{ written, help, mended string }{
		{"[[unit]]\nname = \"Äldre\"\nchef = \"Enhetschef\"\n",
			`The file describes posts. Write led_by = ["enhetschef-aldre"], and add a [[post]] with id = "enhetschef-aldre", name = "Enhetschef" and unit = "aldre".`,
			"[[unit]]\nname = \"Äldre\"\nled_by = [\"enhetschef-aldre\"]\n[[post]]\nid = \"enhetschef-aldre\"\nname = \"Enhetschef\"\nunit = \"aldre\"\n"},
		{"[[unit]]\nname = \"Äldre\"\nbudget = 5\n",
			`Money has a table of its own: add a [[budget]] with unit = "aldre", amount = 5, and with year, or from_year for every year from then.`,
			"[[unit]]\nname = \"Äldre\"\n[[budget]]\nunit = \"aldre\"\namount = 5\nyear = 2026\n"},
	} {
		r := LoadText("a.toml", []byte(c.written), Options{})
		if len(r.Findings) != 1 || r.Findings[0].Help.In(message.EN) != c.help {
			t.Errorf("%s:\n%s", c.written, say(r.Findings))
		}
		if r := LoadText("a.toml", []byte(c.mended), Options{}); !r.OK() {
			t.Errorf("what the help says leads to:\n%s", say(r.Findings))
		}
	}
}
