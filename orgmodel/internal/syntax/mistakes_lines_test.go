package syntax

// lineCases are mistakes in lists, keys, headers and whole files.
var lineCases = []mistakeCase{
	{
		text: "areas = \"a\", \"b\"\n",
		en:   "1:9 F003 [\"a\", \"b\"] Several values must be in brackets. Write `areas = [\"a\", \"b\"]`.\n",
		sv:   "1:9 F003 [\"a\", \"b\"] Flera värden ska stå inom hakparenteser. Skriv `areas = [\"a\", \"b\"]`.\n",
	},
	{
		text: "areas = [\"a\" \"b\"]\n",
		en:   "1:14 F003 [\"b\"]] There is no comma between two values of the list. Write a comma before `\"b\"`.\n",
		sv:   "1:14 F003 [\"b\"]] Det saknas ett komma mellan två värden i listan. Skriv ett komma före `\"b\"`.\n",
	},
	{
		text: "areas = [\n  \"a\"\n  \"b\",\n]\nname = 5%\n",
		en:   "3:3 F003 [\"b\",] There is no comma between two values of the list. Write a comma before `\"b\"`.\n5:8 F003 [5%] A number cannot have a % sign. Write the number alone: `name = 5`.\n",
		sv:   "3:3 F003 [\"b\",] Det saknas ett komma mellan två värden i listan. Skriv ett komma före `\"b\"`.\n5:8 F003 [5%] Ett tal kan inte ha procenttecken. Skriv bara talet: `name = 5`.\n",
	},
	{
		text: "areas = [\"a\", \"b\"\nname = \"x\"\n",
		en:   "1:9 F003 [[] The list that begins here is never closed. Write ] after its last value.\n",
		sv:   "1:9 F003 [[] Listan som börjar här avslutas aldrig. Skriv ] efter det sista värdet.\n",
	},
	{
		text: "areas = [\"a\", \"b\"\n\n[[unit]]\nid = \"x\"\n",
		en:   "1:9 F003 [[] The list that begins here is never closed. Write ] after its last value.\n",
		sv:   "1:9 F003 [[] Listan som börjar här avslutas aldrig. Skriv ] efter det sista värdet.\n",
	},
	{
		text: "areas = [a, b]\n",
		en:   "1:10 F003 [a] Text must be in quotes. Write `\"a\"`.\n",
		sv:   "1:10 F003 [a] Text ska stå inom citattecken. Skriv `\"a\"`.\n",
	},
	{
		text: "areas = [\"a\",, \"b\"]\n",
		en:   "1:14 F003 [, \"b\"]] A value is missing here. Write it, or take out the comma or bracket that is too many.\n",
		sv:   "1:14 F003 [, \"b\"]] Här saknas ett värde. Skriv värdet, eller ta bort det komma eller den parentes som är överflödig.\n",
	},
	{
		text: "areas = [\"a\"}\n",
		en:   "1:13 F003 [}] A list ends with ]. Write ] here.\n",
		sv:   "1:13 F003 [}] En lista slutar med ]. Skriv ] här.\n",
	},
	{
		text: "years = [2006 2007]\n",
		en:   "1:10 F003 [2006 2007] There is no comma between two values. Write `2006, 2007`.\n",
		sv:   "1:10 F003 [2006 2007] Det saknas ett komma mellan två värden. Skriv `2006, 2007`.\n",
	},
	{
		text: "codes = { ssyk = \"2661\" ksi = \"x\" }\n",
		en:   "1:25 F003 [ksi = \"x\" }] There is no comma between two keys in { }. Write a comma before `ksi`.\n",
		sv:   "1:25 F003 [ksi = \"x\" }] Det saknas ett komma mellan två nycklar inom { }. Skriv ett komma före `ksi`.\n",
	},
	{
		text: "codes = { ssyk = \"2661\"\nname = \"x\"\n",
		en:   "1:9 F003 [{] The table that begins here with { is never closed. Write } after its last value, on the same line.\n",
		sv:   "1:9 F003 [{] Tabellen som börjar här med { avslutas aldrig. Skriv } efter det sista värdet, på samma rad.\n",
	},
	{
		text: "codes = { ssyk: \"2661\" }\n",
		en:   "1:11 F003 [ssyk: \"2661\"] A key is followed by =, not by a colon. Write `ssyk = \"2661\"`.\n",
		sv:   "1:11 F003 [ssyk: \"2661\"] Efter en nyckel skrivs =, inte kolon. Skriv `ssyk = \"2661\"`.\n",
	},
	{
		text: "codes = { \"2661\" }\n",
		en:   "1:11 F003 [\"2661\"] There is a value here without a key. Write `key = …`.\n",
		sv:   "1:11 F003 [\"2661\"] Här står ett värde utan nyckel. Skriv `nyckel = …`.\n",
	},
	{
		text: "codes = { ssyk = 4,5 }\n",
		en:   "1:20 F003 [5] `5` stands after a comma as if it were a key. TOML takes a decimal point, not a decimal comma.\n",
		sv:   "1:20 F003 [5] `5` står efter ett komma, som om det vore en nyckel. I TOML skrivs decimalpunkt, inte decimalkomma.\n",
	},
	{
		text: "codes = { ssyk = \"2661\" ]\n",
		en:   "1:25 F003 []] A table that begins with { ends with }. Write } here.\n",
		sv:   "1:25 F003 []] En tabell som börjar med { slutar med }. Skriv } här.\n",
	},
	{
		text: "codes = {\n  ssyk = \"2661\",\n}\n",
		en:   "1:9 F004 [{] A table in { } runs over several lines. Write it on one line, without comments in it.\n",
		sv:   "1:9 F004 [{] En tabell inom { } står på flera rader. Skriv den på en enda rad, utan kommentarer i den.\n",
	},
	{
		text: "codes = { ssyk = \"2661\", }\n",
		en:   "1:24 F004 [,] A table in { } ends with a comma. Take out the comma before the closing }.\n",
		sv:   "1:24 F004 [,] En tabell inom { } slutar med ett komma. Ta bort kommat före den avslutande }.\n",
	},
	{
		text: "name \"x\"\n",
		en:   "1:1 F003 [name \"x\"] There is no = between the key and its value. Write `name = \"x\"`.\n",
		sv:   "1:1 F003 [name \"x\"] Det saknas ett = mellan nyckeln och värdet. Skriv `name = \"x\"`.\n",
	},
	{
		text: "name: \"x\"\n",
		en:   "1:1 F003 [name: \"x\"] A key is followed by =, not by a colon. Write `name = \"x\"`.\n",
		sv:   "1:1 F003 [name: \"x\"] Efter en nyckel skrivs =, inte kolon. Skriv `name = \"x\"`.\n",
	},
	{
		text: "as of = 2007-01-01\n",
		en:   "1:1 F003 [as of] A key cannot hold spaces. Write `as_of = …`.\n",
		sv:   "1:1 F003 [as of] En nyckel får inte innehålla mellanslag. Skriv `as_of = …`.\n",
	},
	{
		text: "name\n",
		en:   "1:1 F003 [name] This line has no =. A line holds `key = value`. To keep it as a comment, begin it with #.\n",
		sv:   "1:1 F003 [name] Raden saknar =. En rad skrivs `nyckel = värde`. Ska den stå kvar som kommentar börjar den med #.\n",
	},
	{
		text: "= 5\n",
		en:   "1:1 F003 [= 5] There is no key before =. A line holds `key = value`.\n",
		sv:   "1:1 F003 [= 5] Det saknas en nyckel före =. En rad skrivs `nyckel = värde`.\n",
	},
	{
		text: "// en kommentar\n",
		en:   "1:1 F003 [// en kommentar] A comment begins with #. Write # in front of it instead.\n",
		sv:   "1:1 F003 [// en kommentar] En kommentar börjar med #. Skriv # framför den i stället.\n",
	},
	{
		text: "heads = 5 // en kommentar\n",
		en:   "1:11 F003 [// en kommentar] A comment begins with #. Write # in front of it instead.\n",
		sv:   "1:11 F003 [// en kommentar] En kommentar börjar med #. Skriv # framför den i stället.\n",
	},
	{
		text: "id = \"a\" name = \"b\"\n",
		en:   "1:10 F003 [name = \"b\"] There are two keys on one line. Begin a new line before the second.\n",
		sv:   "1:10 F003 [name = \"b\"] Det står två nycklar på samma rad. Börja en ny rad före den andra.\n",
	},
	{
		text: "]\n",
		en:   "1:1 F003 []] There is nothing to close here. Take out `]`, or look for the opening that is missing above.\n",
		sv:   "1:1 F003 []] Det finns inget att avsluta här. Ta bort `]`, eller leta efter den inledande klammern som saknas ovanför.\n",
	},
	{
		text: "[[unit]\nid = \"x\"\n",
		en:   "1:1 F003 [[[unit]] The brackets of the header do not match. Write `[[unit]]`.\n",
		sv:   "1:1 F003 [[[unit]] Rubrikens hakparenteser stämmer inte överens. Skriv `[[unit]]`.\n",
	},
	{
		text: "[unit\nid = \"x\"\n",
		en:   "1:1 F003 [[unit] The brackets of the header do not match. Write `[unit]`.\n",
		sv:   "1:1 F003 [[unit] Rubrikens hakparenteser stämmer inte överens. Skriv `[unit]`.\n",
	},
	{
		text: "[[Enhet A]]\n",
		en:   "1:1 F003 [[[Enhet A]]] The name of a table cannot hold spaces. Write `[[enhet_a]]`.\n",
		sv:   "1:1 F003 [[[Enhet A]]] En tabells namn får inte innehålla mellanslag. Skriv `[[enhet_a]]`.\n",
	},
	{
		text: "[[målgrupp]]\nid = \"x\"\n",
		en:   "1:1 F003 [[[målgrupp]]] The name of a table cannot hold letters beyond a–z. The tables of the format have English names.\n",
		sv:   "1:1 F003 [[[målgrupp]]] En tabells namn får inte innehålla å, ä, ö eller andra bokstäver utanför a–z. Formatets tabeller har engelska namn.\n",
	},
	{
		text: "[]\n",
		en:   "1:1 F003 [[]] The header has no name. Write the name of the table between the brackets.\n",
		sv:   "1:1 F003 [[]] Rubriken saknar namn. Skriv tabellens namn mellan hakparenteserna.\n",
	},
	{
		text: "[rules] profile = \"vgr\"\n",
		en:   "1:1 F003 [[rules] profile = \"vgr\"] A header must be alone on its line. Begin a new line after `[rules]`.\n",
		sv:   "1:1 F003 [[rules] profile = \"vgr\"] En rubrik ska stå ensam på sin rad. Börja en ny rad efter `[rules]`.\n",
	},
	{
		text: "id = \"a\"\nid = \"b\"\n",
		en:   "2:1 F003 [id] The key `id` appears twice in the same table. Keep one of them; the first is on line 1.\n",
		sv:   "2:1 F003 [id] Nyckeln `id` står två gånger i samma tabell. Behåll en av dem; den första står på rad 1.\n",
	},
	{
		text: "[organisation]\nid = \"a\"\n[organisation]\nid = \"b\"\n",
		en:   "3:1 F003 [[organisation]] The table [organisation] appears twice. Gather its keys under the first one, on line 1. A table of which there are several is written [[organisation]] every time.\n",
		sv:   "3:1 F003 [[organisation]] Tabellen [organisation] står två gånger. Samla nycklarna under den första, på rad 1. En tabell som det finns flera av skrivs [[organisation]] varje gång.\n",
	},
	{
		text: "[unit]\nid = \"a\"\n[[unit]]\nid = \"b\"\n",
		en:   "3:1 F003 [[[unit]]] `unit` is both a single table and one of several. Write [[unit]] every time; the first one is on line 1.\n",
		sv:   "3:1 F003 [[[unit]]] `unit` står både som ensam tabell och som en av flera. Skriv [[unit]] varje gång; den första står på rad 1.\n",
	},
	{
		text: "a = 1\n[a]\n",
		en:   "2:1 F003 [[a]] `a` already has a value, so that it cannot be a table. Take one of the two out; the value is on line 1.\n",
		sv:   "2:1 F003 [[a]] `a` har redan ett värde och kan därför inte vara en tabell. Ta bort den ena av dem; värdet står på rad 1.\n",
	},
	{
		text: "heads = 99999999999999999999\n",
		en:   "1:9 F003 [99999999999999999999] The number `99999999999999999999` is too large. Whole numbers go up to 9_223_372_036_854_775_807. A code or a telephone number is text, in quotes.\n",
		sv:   "1:9 F003 [99999999999999999999] Talet `99999999999999999999` är för stort. Heltal får vara högst 9_223_372_036_854_775_807. Koder och telefonnummer skrivs som text, inom citattecken.\n",
	},
	{
		text: "name = \"a\x00b\"\n",
		en:   "1:10 F003 [\x00] There is a hidden character here (U+0000) that TOML does not allow. Take it out: delete and retype what stands around it.\n",
		sv:   "1:10 F003 [\x00] Här står ett dolt tecken (U+0000) som TOML inte tillåter. Ta bort det: radera och skriv om det som står runt omkring.\n",
	},
	{
		text: "name\u00a0= \"x\"\n",
		en:   "1:5 F003 [\u00a0] There is a hidden character here (U+00A0) that TOML does not allow. Take it out: delete and retype what stands around it.\n",
		sv:   "1:5 F003 [\u00a0] Här står ett dolt tecken (U+00A0) som TOML inte tillåter. Ta bort det: radera och skriv om det som står runt omkring.\n",
	},
	{
		text: "name = \"\\e[0m\"\n",
		en:   "1:9 F004 [\\e] `\\e` is not a way to write a character in TOML 1.0. Put the text in single quotes to have the backslash itself, or write the character as \\u and four digits.\n",
		sv:   "1:9 F004 [\\e] `\\e` är inget sätt att skriva ett tecken i TOML 1.0. Sätt texten inom enkla citattecken om det omvända snedstrecket ska stå kvar, eller skriv tecknet som \\u och fyra siffror.\n",
	},
	{
		text: "a.b.c.d.e = 1\n",
		en:   "1:1 F004 [a.b.c.d.e] The key has more than 4 parts. A dot divides a key into parts. Quote a key that is to contain a dot.\n",
		sv:   "1:1 F004 [a.b.c.d.e] Nyckeln har fler än 4 delar. En punkt delar nyckeln i delar. Ska punkten höra till nyckeln skrivs hela nyckeln inom citattecken.\n",
	},
	{
		text: "\u00a0name = \"x\"\n",
		en:   "1:1 F003 [\u00a0] There is a hidden character here (U+00A0) that TOML does not allow. Take it out: delete and retype what stands around it.\n",
		sv:   "1:1 F003 [\u00a0] Här står ett dolt tecken (U+00A0) som TOML inte tillåter. Ta bort det: radera och skriv om det som står runt omkring.\n",
	},
	{
		text: "name = \u200b\"x\"\n",
		en:   "1:8 F003 [\u200b] There is a hidden character here (U+200B) that TOML does not allow. Take it out: delete and retype what stands around it.\n",
		sv:   "1:8 F003 [\u200b] Här står ett dolt tecken (U+200B) som TOML inte tillåter. Ta bort det: radera och skriv om det som står runt omkring.\n",
	},
	{
		text: "x = [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]\n",
		en:   "1:21 F004 [[] Lists and tables are nested more than 16 deep here. Take out the brackets that are too many.\n",
		sv:   "1:21 F004 [[] Listor och tabeller är här nästlade i mer än 16 nivåer. Ta bort de klamrar och hakparenteser som är för många.\n",
	},
	{
		text: "\ufeffid = 0380\n",
		en:   "1:1 F002 [\ufeff] The file begins with an invisible byte order mark (BOM). Save it as “UTF-8”, not as “UTF-8 with BOM”. In VS Code: click UTF-8 with BOM in the status bar and choose Save with Encoding, UTF-8.\n1:7 F003 [0380] A number cannot begin with 0. A code is written as text: `id = \"0380\"`.\n",
		sv:   "1:1 F002 [\ufeff] Filen börjar med ett osynligt tecken, en byteordningsmarkering (BOM). Spara den som ”UTF-8”, inte som ”UTF-8 med BOM”. I VS Code: klicka på UTF-8 with BOM i statusraden och välj Save with Encoding, UTF-8.\n1:7 F003 [0380] Ett tal får inte börja med 0. En kod skrivs som text: `id = \"0380\"`.\n",
	},
	{
		text: "name = \"Sk\xe5ne\"\n",
		en:   "1:11 F002 [\xe5] The file is not UTF-8: this å is saved as in Latin-1 (Windows-1252, ANSI). Open the file as Windows-1252 and save it as UTF-8: in Notepad, Save As with Encoding “UTF-8”; or `iconv -f WINDOWS-1252 -t UTF-8`.\n",
		sv:   "1:11 F002 [\xe5] Filen är inte UTF-8: å är här sparat som i Latin-1 (Windows-1252, ANSI). Öppna filen som Windows-1252 och spara den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”, eller `iconv -f WINDOWS-1252 -t UTF-8`.\n",
	},
	{
		text: "name = \"Skå\xc3",
		en:   "1:12 F002 [\xc3] The file ends in the middle of a character. The file has been cut off. Fetch it again, or type its last line again.\n",
		sv:   "1:12 F002 [\xc3] Filen slutar mitt i ett tecken. Filen har blivit avklippt. Hämta den på nytt, eller skriv om den sista raden.\n",
	},
	{
		text: "name = \"\xff\"\n",
		en:   "1:9 F002 [\xff] The file is not UTF-8: this ÿ is saved as in Latin-1 (Windows-1252, ANSI). Open the file as Windows-1252 and save it as UTF-8: in Notepad, Save As with Encoding “UTF-8”; or `iconv -f WINDOWS-1252 -t UTF-8`.\n",
		sv:   "1:9 F002 [\xff] Filen är inte UTF-8: ÿ är här sparat som i Latin-1 (Windows-1252, ANSI). Öppna filen som Windows-1252 och spara den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”, eller `iconv -f WINDOWS-1252 -t UTF-8`.\n",
	},
	{
		text: "\xff\xfei\x00d\x00",
		en:   "1:1 F002 [\xff] The file is saved as UTF-16 (“Unicode”), not as UTF-8. Save it again as UTF-8: in Notepad, Save As with Encoding “UTF-8”. In Windows PowerShell 5, `>` writes UTF-16: redirect in cmd instead, or use PowerShell 7.\n",
		sv:   "1:1 F002 [\xff] Filen är sparad som UTF-16 (”Unicode”), inte som UTF-8. Spara om den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”. I PowerShell 5 skriver `>` UTF-16: omdirigera i stället i cmd, eller använd PowerShell 7.\n",
	},
	{
		text: "i\x00d\x00=\x001\x00",
		en:   "1:1 F002 [i] The file is saved as UTF-16 (“Unicode”), not as UTF-8. Save it again as UTF-8: in Notepad, Save As with Encoding “UTF-8”. In Windows PowerShell 5, `>` writes UTF-16: redirect in cmd instead, or use PowerShell 7.\n",
		sv:   "1:1 F002 [i] Filen är sparad som UTF-16 (”Unicode”), inte som UTF-8. Spara om den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”. I PowerShell 5 skriver `>` UTF-16: omdirigera i stället i cmd, eller använd PowerShell 7.\n",
	},
	{
		text: "PK\x03\x04\x00\x00\xff\xff",
		en:   "1:7 F002 [\xff] The file is not a text file. A model is a plain text file that ends in .toml. A document from Word or Excel cannot be read as one.\n",
		sv:   "1:7 F002 [\xff] Filen är inte en textfil. En modell är en ren textfil som slutar på .toml. Ett dokument från Word eller Excel går inte att läsa som en sådan.\n",
	},
	{
		text: "name = \"\\u12G4\"\n",
		en:   "1:13 F003 [G4\"] The backslash is not followed by the number of a character. Write \\u and four digits, or put the text in single quotes.\n",
		sv:   "1:13 F003 [G4\"] Efter det omvända snedstrecket står inte något teckennummer. Skriv \\u och fyra siffror, eller sätt texten inom enkla citattecken.\n",
	},
	{
		text: "name = 'a'\nname = 'b'\nname = 'c'\n",
		en:   "2:1 F003 [name] The key `name` appears twice in the same table. Keep one of them; the first is on line 1.\n3:1 F003 [name] The key `name` appears twice in the same table. Keep one of them; the first is on line 1.\n",
		sv:   "2:1 F003 [name] Nyckeln `name` står två gånger i samma tabell. Behåll en av dem; den första står på rad 1.\n3:1 F003 [name] Nyckeln `name` står två gånger i samma tabell. Behåll en av dem; den första står på rad 1.\n",
	},
	{
		text: "codes = { a = 1, a = 2 }\n",
		en:   "1:18 F003 [a] The key `a` appears twice in the same table. Keep one of them; the first is on line 1.\n",
		sv:   "1:18 F003 [a] Nyckeln `a` står två gånger i samma tabell. Behåll en av dem; den första står på rad 1.\n",
	},
	{
		text: "steps = [\n  { step = \"plan\", days = 4,5 },\n  { step = \"plan\" days = 2 },\n]\nsince = 2006-09\n[unit\nheads = ja\n",
		en:   "2:29 F003 [5] `5` stands after a comma as if it were a key. TOML takes a decimal point, not a decimal comma.\n5:9 F003 [2006-09] `2006-09` is not a whole date. A date without a day is written as text: `since = \"2006-09\"`.\n6:1 F003 [[unit] The brackets of the header do not match. Write `[unit]`.\n7:9 F003 [ja] `ja` is not a word that TOML knows. Write `heads = true`.\n",
		sv:   "2:29 F003 [5] `5` står efter ett komma, som om det vore en nyckel. I TOML skrivs decimalpunkt, inte decimalkomma.\n5:9 F003 [2006-09] `2006-09` är inget fullständigt datum. Ett datum utan dag skrivs som text: `since = \"2006-09\"`.\n6:1 F003 [[unit] Rubrikens hakparenteser stämmer inte överens. Skriv `[unit]`.\n7:9 F003 [ja] `ja` är inget ord som TOML känner till. Skriv `heads = true`.\n",
	},
	{
		text: "areas = [\n  \"a\",\n[[unit]]\nid = 5%\n",
		en:   "1:9 F003 [[] The list that begins here is never closed. Write ] after its last value.\n4:6 F003 [5%] A number cannot have a % sign. Write the number alone: `id = 5`.\n",
		sv:   "1:9 F003 [[] Listan som börjar här avslutas aldrig. Skriv ] efter det sista värdet.\n4:6 F003 [5%] Ett tal kan inte ha procenttecken. Skriv bara talet: `id = 5`.\n",
	},
	{
		text: "x = [\n  [ja]\n]\n",
		en:   "2:4 F003 [ja] `ja` is not a word that TOML knows. Write `true`.\n",
		sv:   "2:4 F003 [ja] `ja` är inget ord som TOML känner till. Skriv `true`.\n",
	},
	{
		text: "name = \x94Lotsen\x94\n",
		en:   "1:8 F002 [\x94] The file is not UTF-8: this ” is saved as in Latin-1 (Windows-1252, ANSI). Open the file as Windows-1252 and save it as UTF-8: in Notepad, Save As with Encoding “UTF-8”; or `iconv -f WINDOWS-1252 -t UTF-8`.\n",
		sv:   "1:8 F002 [\x94] Filen är inte UTF-8: ” är här sparat som i Latin-1 (Windows-1252, ANSI). Öppna filen som Windows-1252 och spara den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”, eller `iconv -f WINDOWS-1252 -t UTF-8`.\n",
	},
	{
		text: "(a) = 1\n",
		en:   "1:1 F003 [(] This cannot be read as TOML (invalid character at start of key: U+0028 '('). A line holds `key = value`, a header `[name]`, or a comment after #.\n",
		sv:   "1:1 F003 [(] Det här går inte att läsa som TOML (invalid character at start of key: U+0028 '('). En rad innehåller `nyckel = värde`, en rubrik `[namn]` eller en kommentar efter #.\n",
	},
	{
		text: "name = \"x\" y\n",
		en:   "1:8 F003 [\"x\" y] Something follows after the value. Take it out, or write # in front of it.\n",
		sv:   "1:8 F003 [\"x\" y] Det står något efter värdet. Ta bort det, eller skriv # framför.\n",
	},
	{
		text: "heads = 5;\n",
		en:   "1:9 F003 [5;] There is one character too many after the value. Write `heads = 5`.\n",
		sv:   "1:9 F003 [5;] Det står ett tecken för mycket efter värdet. Skriv `heads = 5`.\n",
	},
}
