package tomlfile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var typeTexts = struct {
	wrong, element, listOf, table, quoted, bare, yes, no, assumed, assumedHelp, given, givenHelp, tabled, tabledHelp, noTable, year, datetime message.Text
}{
	wrong:       message.Text{EN: "{0} takes {1}; this is {2}.", SV: "{0} ska vara {1}; här står {2}."},
	element:     message.Text{EN: "Each element of {0} is {1}; this is {2}.", SV: "Varje element i {0} ska vara {1}; här står {2}."},
	listOf:      message.Text{EN: "A list of one is written {0}.", SV: "En lista med ett element skrivs {0}."},
	table:       message.Text{EN: "Write {0} = {1}.", SV: "Skriv {0} = {1}."},
	quoted:      message.Text{EN: "Put it between quotation marks: {0}.", SV: "Sätt det inom citattecken: {0}."},
	bare:        message.Text{EN: "Write it without quotation marks: {0}.", SV: "Skriv det utan citattecken: {0}."},
	yes:         message.Text{EN: "Write true.", SV: "Skriv true."},
	no:          message.Text{EN: "Write true or false.", SV: "Skriv true eller false."},
	assumed:     message.Text{EN: "true or a list of keys", SV: "true eller en lista över nycklar"},
	given:       message.Text{EN: "{0} cannot be assumed: no source would say it.", SV: "{0} kan inte vara antaget: det är inget som en källa säger."},
	givenHelp:   message.Text{EN: "Strike {0} from assumed; it holds the keys that no source supports.", SV: "Stryk {0} ur assumed, som anger de nycklar som ingen källa stöder."},
	assumedHelp: message.Text{EN: "Write assumed = true, or assumed = [\"parent\", \"role\"].", SV: "Skriv assumed = true eller assumed = [\"parent\", \"role\"]."},
	tabled:      message.Text{EN: "true or a list of tables", SV: "true eller en lista över tabeller"},
	tabledHelp:  message.Text{EN: "Write complete = true, or a list of some of \"unit\", \"post\", \"service\" and \"agreement\".", SV: "Skriv complete = true eller en lista med någon av \"unit\", \"post\", \"service\" och \"agreement\"."},
	noTable:     message.Text{EN: "{0} cannot stand in {1}: of these tables no file names all there is.", SV: "{0} kan inte stå i {1}: ingen fil anger allt som finns av det slaget."},
	year:        message.Text{EN: "A date that is not a full day is text: {0}.", SV: "Ett ofullständigt datum skrivs som text: {0}."},
	datetime:    message.Text{EN: "Leave out the time of day: {0}.", SV: "Utelämna klockslaget: {0}."},
}

// typeHelp says how to write a value that is of the wrong type, in the
// author's own words.
func typeHelp(key *format.Key, v *syntax.Value) message.Message {
	switch {
	case v.Kind == syntax.Array && !key.List && len(v.Items) == 1:
		return typeTexts.table.With(key.Name, string(literal(&v.Items[0])))
	case key.Shape == format.Code && v.Kind == syntax.Integer && len(v.Text) <= 4:
		text := v.Text
		for len(text) < 4 {
			text = "0" + text
		}
		return typeTexts.quoted.With(message.Code(syntax.Quote(text)))
	case key.Shape == format.Date && v.Kind == syntax.Integer:
		if day, ok := mendedDay(key, v.Text); ok {
			return writeDay(key, day)
		}
	case key.Shape == format.Date && (v.Kind == syntax.OffsetDateTime || v.Kind == syntax.LocalDateTime):
		return typeTexts.datetime.With(v.Text[:min(len("2006-01-02"), len(v.Text))])
	case key.Shape == format.Bool && v.Kind == syntax.String && isYes(v.Text):
		return typeTexts.yes.With()
	case key.Shape == format.Bool:
		return typeTexts.no.With()
	case key.Shape == format.Integer && v.Kind == syntax.String && isDigits(v.Text):
		return typeTexts.bare.With(v.Text)
	case key.Shape == format.Settings && v.Kind == syntax.Bool && v.Text == "false":
		return typeTexts.table.With(key.Name, `"off"`)
	case key.Shape == format.ID && v.Kind != syntax.Array && v.Kind != syntax.InlineTable:
		return typeTexts.quoted.With(message.Code(syntax.Quote(format.Slug(v.Text))))
	case slices.Contains(plainTexts, key.Shape) && v.Kind != syntax.Array && v.Kind != syntax.InlineTable:
		return typeTexts.quoted.With(message.Code(syntax.Quote(v.Text)))
	}
	return typeTexts.table.With(key.Name, example(key))
}

// emptyHelp says what to do about a text that is empty: a key that is required cannot
// be left out.
func emptyHelp(key *format.Key, needed, otherwise message.Text) message.Message {
	if key.Required {
		return needed.With()
	}
	return otherwise.With()
}

// plainTexts are the shapes that any scalar becomes one of by quotation marks.
var plainTexts = []format.Shape{format.Text, format.Ref, format.Party, format.Source, format.Code}

func literal(v *syntax.Value) string {
	if v.Kind == syntax.String {
		return syntax.Quote(v.Text)
	}
	return v.Text
}

func isYes(s string) bool {
	switch strings.ToLower(s) {
	case "true", "yes", "ja", "sant", "x":
		return true
	}
	return false
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

var shapeTexts = map[format.Shape]message.Text{
	format.Text:     {EN: "text", SV: "text"},
	format.ID:       {EN: "an id", SV: "ett id"},
	format.Word:     {EN: "one of the words {0}", SV: "ett av orden {0}"},
	format.Ref:      {EN: "an id", SV: "ett id"},
	format.Party:    {EN: "an id or a name", SV: "ett id eller ett namn"},
	format.Source:   {EN: "the id of a source", SV: "id för en källa"},
	format.Code:     {EN: "a code of four digits, as text", SV: "en kod med fyra siffror, som text"},
	format.Settings: {EN: "a severity, as text", SV: "en allvarlighetsgrad, som text"},
	format.Integer:  {EN: "a whole number", SV: "ett heltal"},
	format.Quantity: {EN: "a number", SV: "ett tal"},
	format.Date:     {EN: "a date", SV: "ett datum"},
	format.Bool:     {EN: "true or false", SV: "true eller false"},
	format.Words:    {EN: "a table of codes", SV: "en tabell med koder"},
	format.Statuses: {EN: "a table of keys and statuses", SV: "en tabell med nycklar och status"},
	format.Inline:   {EN: "a table", SV: "en tabell"},
}

var listOf = message.Text{EN: "a list", SV: "en lista"}

// wanted says what a key takes.
func wanted(key *format.Key) message.Localizer {
	if key.List {
		return listOf
	}
	return wantedOne(key)
}

func wantedOne(key *format.Key) message.Localizer {
	if key.Shape == format.Word {
		return shapeTexts[key.Shape].With(message.Or(key.Words))
	}
	return shapeTexts[key.Shape]
}

// wrongText says that a value, or an element of a list, is of the wrong type.
func wrongText(key *format.Key, v *syntax.Value) message.Message {
	if key.List {
		return typeTexts.element.With(quote(key.Name), wantedOne(key), got(v))
	}
	return typeTexts.wrong.With(quote(key.Name), wanted(key), got(v))
}

var kindTexts = [...]message.Text{
	syntax.String:         {EN: "text", SV: "en text"},
	syntax.Integer:        {EN: "a whole number", SV: "ett heltal"},
	syntax.Float:          {EN: "a decimal number", SV: "ett decimaltal"},
	syntax.Bool:           {EN: "true or false", SV: "true eller false"},
	syntax.OffsetDateTime: {EN: "a date with a time of day", SV: "ett datum med klockslag"},
	syntax.LocalDateTime:  {EN: "a date with a time of day", SV: "ett datum med klockslag"},
	syntax.LocalDate:      {EN: "a date", SV: "ett datum"},
	syntax.LocalTime:      {EN: "a time of day", SV: "ett klockslag"},
	syntax.Array:          {EN: "a list", SV: "en lista"},
	syntax.InlineTable:    {EN: "a table", SV: "en tabell"},
}

// got says what stands there.
func got(v *syntax.Value) message.Text { return kindTexts[v.Kind] }

// example shows what a value of the key looks like.
func example(key *format.Key) string {
	one := map[format.Shape]string{
		format.Text: `"…"`, format.ID: `"socialnamnden"`, format.Ref: `"socialnamnden"`, format.Party: `"Centerpartiet"`,
		format.Source: `"nya-tider#17"`, format.Code: `"2081"`, format.Settings: `"warning"`, format.Integer: `1`,
		format.Quantity: `12`, format.Date: `2006-09-01`, format.Bool: `true`, format.Words: `{ ssyk = "2661" }`,
		format.Statuses: `{ parent = "proposed" }`,
	}[key.Shape]
	switch {
	case key.Shape == format.Word:
		one = syntax.Quote(key.Words[0])
	case key.Shape == format.Integer && key.Min > 1:
		one = "2026"
	case key.Shape == format.Inline:
		first, second := &key.Sub.Keys[0], &key.Sub.Keys[1]
		one = "{ " + first.Name + " = " + example(first) + ", " + second.Name + " = " + example(second) + " }"
	}
	if key.List {
		return "[" + one + "]"
	}
	return one
}

var valueTexts = struct {
	id, idHelp, idLong, word, wordList, source, sourceHelp, empty, emptyHelp, emptyNeeded, emptyRef, emptyRefNeeded,
	number, comma, spaces, percent, numberHelp, whole, wholeHelp, decimals, decimalsHelp,
	date, dateHelp, fullDate, fullDateHelp, between, betweenHelp message.Text
}{
	id:             message.Text{EN: "{0} is not an id: only a–z, {1} and single hyphens between them.", SV: "{0} är inget id: endast a–z, {1} och enkla bindestreck emellan."},
	idHelp:         message.Text{EN: "Write for example {0}; å, ä and ö belong in name.", SV: "Skriv till exempel {0}; å, ä och ö skrivs i name."},
	idLong:         message.Text{EN: "An id has at most {0} characters.", SV: "Ett id har högst {0} tecken."},
	word:           message.Text{EN: "{0} is not one of the words for {1}.", SV: "{0} är inget av orden för {1}."},
	wordList:       message.Text{EN: "Write one of {0}.", SV: "Skriv något av {0}."},
	source:         message.Text{EN: "{0} names no source.", SV: "{0} anger ingen källa."},
	sourceHelp:     message.Text{EN: "Write the source's id, with #line if you know the line: {0}.", SV: "Skriv källans id, och #rad om raden är känd: {0}."},
	empty:          message.Text{EN: "{0} is empty.", SV: "{0} är tom."},
	emptyHelp:      message.Text{EN: "Write the text, or leave the key out.", SV: "Skriv texten eller utelämna nyckeln."},
	emptyNeeded:    message.Text{EN: "Write the text.", SV: "Skriv texten."},
	emptyRefNeeded: message.Text{EN: "Write the id.", SV: "Skriv id:t."},
	emptyRef:       message.Text{EN: "Write the id, or leave the key out.", SV: "Skriv id:t eller utelämna nyckeln."},
	number:         message.Text{EN: "{0} is not a number.", SV: "{0} är inget tal."},
	comma:          message.Text{EN: "Decimals take a point: {0}.", SV: "Decimaler skrivs med punkt: {0}."},
	spaces:         message.Text{EN: "Write thousands with an underscore or together: {0}.", SV: "Skriv tusental med understreck eller ihop: {0}."},
	percent:        message.Text{EN: "Write the number without the sign: {0}.", SV: "Skriv talet utan tecknet: {0}."},
	numberHelp:     message.Text{EN: "Write {0}, or as text {1}. What is not known is left out.", SV: "Skriv {0}, eller som text {1}. Det som är okänt utelämnas."},
	whole:          message.Text{EN: "{0} counts in whole numbers.", SV: "{0} räknas i hela tal."},
	wholeHelp:      message.Text{EN: "heads and count are whole numbers and amounts whole SEK; decimals belong in fte.", SV: "heads och count anges i hela tal och belopp i hela kronor; decimaler skrivs i fte."},
	decimals:       message.Text{EN: "{0} is too large, or is not written in plain digits with at most four decimals.", SV: "{0} är för stort, eller inte skrivet med vanliga siffror och högst fyra decimaler."},
	decimalsHelp:   message.Text{EN: "Numbers go up to {0} and are written like {1} or {2}.", SV: "Tal får vara högst {0} och skrivs som {1} eller {2}."},
	between:        message.Text{EN: "{0} is a whole number from {1} to {2}; this is {3}.", SV: "{0} är ett heltal från {1} till {2}; här står {3}."},
	betweenHelp:    message.Text{EN: "Write a number from {0} to {1}, or leave the key out.", SV: "Skriv ett tal från {0} till {1} eller utelämna nyckeln."},
	date:           message.Text{EN: "{0} is not a date.", SV: "{0} är inget datum."},
	dateHelp:       message.Text{EN: "Write {0}, or as text {1}.", SV: "Skriv {0}, eller som text {1}."},
	fullDate:       message.Text{EN: "{0} must be one full day.", SV: "{0} måste vara en hel dag."},
	fullDateHelp:   message.Text{EN: "Write {0} = {1}, or another day. If you chose it yourself, add assumed = [{2}].", SV: "Skriv {0} = {1}, eller en annan dag. Har du själv valt den, lägg till assumed = [{2}]."},
}

// judge looks into a value of the right type.
func judge(key *format.Key, v *syntax.Value) (text, help message.Message, bad bool) {
	switch key.Shape {
	case format.Text, format.Party, format.Code:
		if strings.TrimSpace(v.Text) == "" {
			return valueTexts.empty.With(quote(key.Name)), emptyHelp(key, valueTexts.emptyNeeded, valueTexts.emptyHelp), true
		}
	case format.Ref:
		if strings.TrimSpace(v.Text) == "" {
			return valueTexts.empty.With(quote(key.Name)), emptyHelp(key, valueTexts.emptyRefNeeded, valueTexts.emptyRef), true
		}
	case format.ID:
		return judgeID(v.Text)
	case format.Word, format.Settings:
		return judgeWord(key.Name, key.Words, v.Text)
	case format.Source:
		id, line, found := strings.Cut(v.Text, "#")
		if !format.IsSlug(id) || found && (!isDigits(line) || strings.Trim(line, "0") == "") {
			return valueTexts.source.With(quote(v.Text)), valueTexts.sourceHelp.With(message.Code(`"nya-tider#17"`)), true
		}
	case format.Integer:
		return judgeInteger(key, v)
	case format.Quantity:
		return judgeQuantity(key, v)
	case format.Date:
		return judgeDate(key, v)
	}
	return message.Message{}, message.Message{}, false
}

func judgeID(id string) (text, help message.Message, bad bool) {
	if format.IsSlug(id) {
		return text, help, false
	}
	text = valueTexts.id.With(quote(id), message.Code("0–9"))
	if len(id) > format.MaxID {
		return text, valueTexts.idLong.With(format.MaxID), true
	}
	return text, valueTexts.idHelp.With(message.Code(syntax.Quote(cmp.Or(format.Slug(id), "enhet-1")))), true
}

func judgeWord(name string, words []string, word string) (text, help message.Message, bad bool) {
	for _, w := range words {
		if w == word {
			return text, help, false
		}
	}
	help = valueTexts.wordList.With(message.Or(words))
	if known, ok := meantWord(words, word); ok {
		help = unknownTexts.meant.With(quote(known))
	}
	return valueTexts.word.With(quote(word), quote(name)), help, true
}

func judgeInteger(key *format.Key, v *syntax.Value) (text, help message.Message, bad bool) {
	n, err := strconv.ParseInt(v.Text, 0, 64)
	if err == nil && n >= key.Min && n <= key.Max {
		return text, help, false
	}
	return valueTexts.between.With(quote(key.Name), int(key.Min), int(key.Max), v.Text), valueTexts.betweenHelp.With(int(key.Min), int(key.Max)), true
}

func judgeQuantity(key *format.Key, v *syntax.Value) (text, help message.Message, bad bool) {
	q, err := orgmodel.ParseQuantity(v.Text)
	if err == nil {
		if key.Whole && !q.Whole() {
			return valueTexts.whole.With(quote(key.Name)), valueTexts.wholeHelp.With(), true
		}
		return text, help, false
	}
	if v.Kind != syntax.String {
		return valueTexts.decimals.With(message.Code(v.Text)), valueTexts.decimalsHelp.With(message.Code("900_000_000_000"), message.Code("1_250"), message.Code("12.75")), true
	}
	return valueTexts.number.With(quote(v.Text)), quantityHelp(key, v.Text), true
}

// quantityHelp recognises what people write for numbers.
func quantityHelp(key *format.Key, text string) message.Message {
	if fixed, ok := strings.CutSuffix(strings.TrimSpace(text), "%"); ok {
		if number, ok := mendedNumber(key, fixed); ok {
			return valueTexts.percent.With(message.Code(number))
		}
	}
	if number, ok := mendedNumber(key, text); ok {
		switch plain := strings.NewReplacer("_", "", `"`, "", " ", "", "\u00a0", "").Replace; {
		case plain(number) == plain(text):
			return valueTexts.spaces.With(message.Code(number))
		case plain(number) == strings.ReplaceAll(plain(text), ",", "."):
			return valueTexts.comma.With(message.Code(number))
		}
		return writeIt(key, number)
	}
	if _, ok := mendedNumber(&format.Key{}, text); ok && key.Whole {
		return valueTexts.wholeHelp.With()
	}
	return valueTexts.numberHelp.With(message.Code("12"), message.Code(`">12", "<12", "~12", "10..15"`))
}

// writeDay says how to write a day. The one of a whole file is often chosen, and
// then it says so.
func writeDay(key *format.Key, day string) message.Message {
	if key.FullDate && key.Name == "as_of" {
		return valueTexts.fullDateHelp.With(key.Name, message.Code(day), message.Code(syntax.Quote(key.Name)))
	}
	if _, err := strconv.ParseFloat(strings.Trim(day, `"`), 64); err == nil { // a year
		return typeTexts.year.With(message.Code(day))
	}
	return writeIt(key, day)
}

func judgeDate(key *format.Key, v *syntax.Value) (text, help message.Message, bad bool) {
	d, err := orgmodel.ParseDate(v.Text)
	if err != nil {
		help = valueTexts.dateHelp.With(message.Code("2006-09-01"), message.Code(`"2006", "2006-09", "~2004", "<2024-05-29"`))
		if day, ok := mendedDay(key, v.Text); ok {
			help = writeDay(key, day)
		}
		return valueTexts.date.With(quote(v.Text)), help, true
	}
	if key.FullDate && !d.Full() {
		return valueTexts.fullDate.With(quote(key.Name)), writeDay(key, d.Bare().Start().String()), true
	}
	return text, help, false
}
