package syntax

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// mistakeCase is a text with what is said of it: place, rule, what is marked,
// message, help.
type mistakeCase struct{ text, en, sv string }

func mistakeCases() []mistakeCase { return slices.Concat(valueCases, lineCases) }

// TestMistakes shows what is said of the mistakes people make.
func TestMistakes(t *testing.T) {
	for _, c := range mistakeCases() {
		_, findings := Parse(location.NewFile("f.toml", []byte(c.text)))
		if got := sayIn(message.EN, findings); got != c.en {
			t.Errorf("%q\n got %q\nwant %q", c.text, got, c.en)
		}
		if got := sayIn(message.SV, findings); got != c.sv {
			t.Errorf("%q\n got %q\nwant %q", c.text, got, c.sv)
		}
	}
}

// valueCases are mistakes in numbers, dates and quoted text.
var valueCases = []mistakeCase{
	{
		text: "since = 2006-09\n",
		en:   "1:9 F003 [2006-09] `2006-09` is not a whole date. A date without a day is written as text: `since = \"2006-09\"`.\n",
		sv:   "1:9 F003 [2006-09] `2006-09` är inget fullständigt datum. Ett datum utan dag skrivs som text: `since = \"2006-09\"`.\n",
	},
	{
		text: "since = 2006-9\n",
		en:   "1:9 F003 [2006-9] `2006-9` is not a whole date. A date without a day is written as text: `since = \"2006-09\"`.\n",
		sv:   "1:9 F003 [2006-9] `2006-9` är inget fullständigt datum. Ett datum utan dag skrivs som text: `since = \"2006-09\"`.\n",
	},
	{
		text: "since = 2006-2007\n",
		en:   "1:9 F003 [2006-2007] `2006-2007` is not a whole date. A date without a day is written as text: `since = \"2006-2007\"`.\n",
		sv:   "1:9 F003 [2006-2007] `2006-2007` är inget fullständigt datum. Ett datum utan dag skrivs som text: `since = \"2006-2007\"`.\n",
	},
	{
		text: "date = 2006/9/1\n",
		en:   "1:8 F003 [2006/9/1] `2006/9/1` is not how a date is written. Write `date = 2006-09-01`.\n",
		sv:   "1:8 F003 [2006/9/1] `2006/9/1` är inte rätt sätt att skriva ett datum. Skriv `date = 2006-09-01`.\n",
	},
	{
		text: "date = 1/9/2006\n",
		en:   "1:8 F003 [1/9/2006] `1/9/2006` is not how a date is written. Write year-month-day, as in 2006-09-01.\n",
		sv:   "1:8 F003 [1/9/2006] `1/9/2006` är inte rätt sätt att skriva ett datum. Skriv år-månad-dag, som i 2006-09-01.\n",
	},
	{
		text: "date = 2006-09-31\n",
		en:   "1:8 F003 [2006-09-31] The day `2006-09-31` does not exist. Check the month and the day: a date is written year-month-day.\n",
		sv:   "1:8 F003 [2006-09-31] Dagen `2006-09-31` finns inte. Kontrollera månad och dag: ett datum skrivs år-månad-dag.\n",
	},
	{
		text: "at = 2006-09-01 12:30\n",
		en:   "1:6 F004 [2006-09-01 12:30] The time in `2006-09-01 12:30` has no seconds. Write `12:30:00`.\n",
		sv:   "1:6 F004 [2006-09-01 12:30] Klockslaget i `2006-09-01 12:30` saknar sekunder. Skriv `12:30:00`.\n",
	},
	{
		text: "municipality = 0380\n",
		en:   "1:16 F003 [0380] A number cannot begin with 0. A code is written as text: `municipality = \"0380\"`.\n",
		sv:   "1:16 F003 [0380] Ett tal får inte börja med 0. En kod skrivs som text: `municipality = \"0380\"`.\n",
	},
	{
		text: "amount = 5 000 000\n",
		en:   "1:10 F003 [5 000 000] The digits of `5 000 000` are not grouped in the TOML way. Group them with underscores: `amount = 5_000_000`.\n",
		sv:   "1:10 F003 [5 000 000] Siffrorna i `5 000 000` är inte grupperade på TOML:s sätt. Gruppera dem med understreck: `amount = 5_000_000`.\n",
	},
	{
		text: "amount = 5 000 000 kr # a year\n",
		en:   "1:10 F003 [5 000 000 kr] The digits of `5 000 000 kr` are not grouped in the TOML way. Group them with underscores: `amount = 5_000_000`.\n",
		sv:   "1:10 F003 [5 000 000 kr] Siffrorna i `5 000 000 kr` är inte grupperade på TOML:s sätt. Gruppera dem med understreck: `amount = 5_000_000`.\n",
	},
	{
		text: "amount = 5000 kr\n",
		en:   "1:10 F003 [5000 kr] A number is written without a unit. Write `amount = 5000`.\n",
		sv:   "1:10 F003 [5000 kr] Ett tal skrivs utan enhet. Skriv `amount = 5000`.\n",
	},
	{
		text: "amount = 5 mkr\n",
		en:   "1:10 F003 [5 mkr] `5 mkr` is neither a number nor quoted text. Write the number alone, or as text: `amount = \"5 mkr\"`.\n",
		sv:   "1:10 F003 [5 mkr] `5 mkr` är varken ett tal eller text inom citattecken. Skriv bara talet, eller skriv som text: `amount = \"5 mkr\"`.\n",
	},
	{
		text: "amount = 5.000.000\n",
		en:   "1:10 F003 [5.000.000] The digits of `5.000.000` are not grouped in the TOML way. Group them with underscores: `amount = 5_000_000`.\n",
		sv:   "1:10 F003 [5.000.000] Siffrorna i `5.000.000` är inte grupperade på TOML:s sätt. Gruppera dem med understreck: `amount = 5_000_000`.\n",
	},
	{
		text: "fte = 4,5\n",
		en:   "1:7 F003 [4,5] `4,5` has a decimal comma. TOML takes a decimal point: `fte = 4.5`.\n",
		sv:   "1:7 F003 [4,5] `4,5` har decimalkomma. I TOML skrivs decimalpunkt: `fte = 4.5`.\n",
	},
	{
		text: "target = 5%\n",
		en:   "1:10 F003 [5%] A number cannot have a % sign. Write the number alone: `target = 5`.\n",
		sv:   "1:10 F003 [5%] Ett tal kan inte ha procenttecken. Skriv bara talet: `target = 5`.\n",
	},
	{
		text: "target = 4,5 %\n",
		en:   "1:10 F003 [4,5 %] A number cannot have a % sign. Write the number alone: `target = 4.5`.\n",
		sv:   "1:10 F003 [4,5 %] Ett tal kan inte ha procenttecken. Skriv bara talet: `target = 4.5`.\n",
	},
	{
		text: "assumed = True\n",
		en:   "1:11 F003 [True] `True` is not a word that TOML knows. Write `assumed = true`.\n",
		sv:   "1:11 F003 [True] `True` är inget ord som TOML känner till. Skriv `assumed = true`.\n",
	},
	{
		text: "assumed = ja\n",
		en:   "1:11 F003 [ja] `ja` is not a word that TOML knows. Write `assumed = true`.\n",
		sv:   "1:11 F003 [ja] `ja` är inget ord som TOML känner till. Skriv `assumed = true`.\n",
	},
	{
		text: "heads = okänt\n",
		en:   "1:9 F003 [okänt] `okänt` is not a value: TOML has no word for what is not known. Leave the whole line out: what is not stated is unknown.\n",
		sv:   "1:9 F003 [okänt] `okänt` är inget värde: TOML har inget ord för det som är okänt. Ta bort hela raden: det som inte anges är okänt.\n",
	},
	{
		text: "heads = \n",
		en:   "1:9 F003 [] `heads` has no value. Write a value after =, or leave the whole line out: what is not stated is unknown.\n",
		sv:   "1:9 F003 [] `heads` saknar värde. Skriv ett värde efter =, eller ta bort hela raden: det som inte anges är okänt.\n",
	},
	{
		text: "heads == 5\n",
		en:   "1:8 F003 [= 5] There is one = too many. Write `heads = 5`.\n",
		sv:   "1:8 F003 [= 5] Det står ett = för mycket. Skriv `heads = 5`.\n",
	},
	{
		text: "heads = 5,\n",
		en:   "1:9 F003 [5,] There is one character too many after the value. Write `heads = 5`.\n",
		sv:   "1:9 F003 [5,] Det står ett tecken för mycket efter värdet. Skriv `heads = 5`.\n",
	},
	{
		text: "heads = ~1000\n",
		en:   "1:9 F003 [~1000] Text must be in quotes. Write `heads = \"~1000\"`.\n",
		sv:   "1:9 F003 [~1000] Text ska stå inom citattecken. Skriv `heads = \"~1000\"`.\n",
	},
	{
		text: "kind = board\n",
		en:   "1:8 F003 [board] Text must be in quotes. Write `kind = \"board\"`.\n",
		sv:   "1:8 F003 [board] Text ska stå inom citattecken. Skriv `kind = \"board\"`.\n",
	},
	{
		text: "name = Socialnämnden i Borlänge # ny\n",
		en:   "1:8 F003 [Socialnämnden i Borlänge] Text must be in quotes. Write `name = \"Socialnämnden i Borlänge\"`.\n",
		sv:   "1:8 F003 [Socialnämnden i Borlänge] Text ska stå inom citattecken. Skriv `name = \"Socialnämnden i Borlänge\"`.\n",
	},
	{
		text: "Årtal = 2006\n",
		en:   "1:1 F003 [Årtal] A key cannot hold letters beyond a–z. The keys of the format are English words. Quote one of your own: `\"Årtal\" = …`.\n",
		sv:   "1:1 F003 [Årtal] En nyckel får inte innehålla å, ä, ö eller andra bokstäver utanför a–z. Formatets nycklar är engelska ord. En egen nyckel sätts inom citattecken: `\"Årtal\" = …`.\n",
	},
	{
		text: "name = ”Socialnämnden”\n",
		en:   "1:8 F003 [”Socialnämnden”] Text must be in straight quotes, not in curly ones. Write `name = \"Socialnämnden\"`.\n",
		sv:   "1:8 F003 [”Socialnämnden”] Text ska stå inom raka citattecken, inte typografiska. Skriv `name = \"Socialnämnden\"`.\n",
	},
	{
		text: "name = \"Socialnämnden\n",
		en:   "1:8 F003 [\"Socialnämnden] The closing quote is missing. Write `name = \"Socialnämnden\"`.\n",
		sv:   "1:8 F003 [\"Socialnämnden] Det avslutande citattecknet saknas. Skriv `name = \"Socialnämnden\"`.\n",
	},
	{
		text: "name = \"Socialnämnden”\n",
		en:   "1:8 F003 [\"Socialnämnden”] The closing quote is missing. Write `name = \"Socialnämnden\"`.\n",
		sv:   "1:8 F003 [\"Socialnämnden”] Det avslutande citattecknet saknas. Skriv `name = \"Socialnämnden\"`.\n",
	},
	{
		text: "name = \"Enheten \"Lotsen\" i norr\"\n",
		en:   "1:8 F003 [\"Enheten \"Lotsen\" i norr\"] A quote within the text ends it too early. Write `name = \"Enheten \\\"Lotsen\\\" i norr\"`.\n",
		sv:   "1:8 F003 [\"Enheten \"Lotsen\" i norr\"] Ett citattecken inne i texten avslutar den för tidigt. Skriv `name = \"Enheten \\\"Lotsen\\\" i norr\"`.\n",
	},
	{
		text: "name = \"C:\\data\"\n",
		en:   "1:11 F003 [\\data\"] A backslash in double quotes begins a special character, and this is none. Write it twice, `\\\\`, or put the text in single quotes.\n",
		sv:   "1:11 F003 [\\data\"] Omvänt snedstreck inom dubbla citattecken inleder ett specialtecken, men detta är inget. Skriv det två gånger, `\\\\`, eller sätt texten inom enkla citattecken.\n",
	},
	{
		text: "name = \"\"\"Lotsen\nid = \"x\"\n[[unit]]\nid = \"b\"\n",
		en:   "1:8 F003 [\"\"\"Lotsen] The text of several lines that begins here never ends. It ends with three quotes like those at its beginning.\n",
		sv:   "1:8 F003 [\"\"\"Lotsen] Texten på flera rader som börjar här tar aldrig slut. Den ska sluta med tre citattecken, likadana som de i början.\n",
	},
}
