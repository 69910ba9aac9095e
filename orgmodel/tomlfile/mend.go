package tomlfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What people write for numbers and days, and how the file has it. Whatever is
// proposed here is tried before it is said: a proposal that would be refused is none.

// roughly are the words before a number that is not exact, by the mark for them.
var roughly = []struct {
	mark  string
	words []string
}{
	{"~", []string{"cirka", "ca.", "ca", "c:a", "omkring", "ungefär", "runt", "nästan", "about", "approximately", "approx.", "around", "roughly"}},
	{">=", []string{"minst", "lägst", "at least"}},
	{"<=", []string{"högst", "max", "at most", "up to"}},
	{">", []string{"över", "mer än", "fler än", "more than", "over"}},
	{"<", []string{"under", "mindre än", "färre än", "less than", "fewer than"}},
}

// counted are the words after a number that say what is counted, and how much each
// of them stands for.
var counted = []struct {
	factor int64
	words  []string
}{
	{1, []string{"st.", "st", "stycken", "personer", "person", "anställda", "medarbetare", "årsarbetare", "invånare", "kronor", "kr", "sek", "people", "persons", "employees", "fte"}},
	{1_000, []string{"tkr", "tusen kronor", "tusen"}},
	{1_000_000, []string{"mnkr", "mkr", "miljoner kronor", "miljoner", "milj. kr", "mn", "million"}},
}

// expression is a regular expression that is compiled when it is first asked for: most
// files have nothing to mend.
func expression(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// spaceInNumber stands between thousands: "47 000".
var spaceInNumber = expression(`([0-9])[ \x{00a0}\x{202f}]([0-9]{3})`)

// between is a range as people write it: "10-15", "10 till 15".
var between = expression(`^([0-9.]+) ?(?:-|–|—|till|to|till och med) ?([0-9.]+)$`)

// mendedNumber is a text that is no number as the file writes the number, if it is
// one that the key can have.
func mendedNumber(key *format.Key, text string) (literal string, ok bool) {
	s := strings.ToLower(strings.TrimSpace(text))
	mark, s := cutMark(s)
	s, factor := cutCounted(s)
	for {
		joined := spaceInNumber().ReplaceAllString(s, "${1}${2}")
		if joined == s {
			break
		}
		s = joined
	}
	s = strings.ReplaceAll(s, ",", ".")
	if m := between().FindStringSubmatch(s); m != nil && mark == "" {
		s = m[1] + ".." + m[2]
	}
	if factor != 1 {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return "", false
		}
		s = strconv.FormatFloat(n*float64(factor), 'f', -1, 64)
	}
	q, err := orgmodel.ParseQuantity(mark + s)
	if err != nil || key.Whole && !q.Whole() {
		return "", false
	}
	if !q.Exact() {
		return syntax.Quote(mark + grouped(s)), true
	}
	return grouped(s), true
}

func cutMark(s string) (mark, rest string) {
	for _, r := range roughly {
		for _, word := range append([]string{r.mark}, r.words...) {
			if after, ok := strings.CutPrefix(s, word); ok && (word == r.mark || strings.HasPrefix(after, " ")) {
				return r.mark, strings.TrimSpace(after)
			}
		}
	}
	return "", s
}

func cutCounted(s string) (rest string, factor int64) {
	rest, factor = s, 1
	for _, c := range counted {
		for _, word := range c.words { // the longest one: "mnkr" is not "kr"
			if before, ok := strings.CutSuffix(s, word); ok && len(before) < len(rest) && strings.TrimSpace(before) != "" {
				rest, factor = strings.TrimSpace(before), c.factor
			}
		}
	}
	return rest, factor
}

// grouped puts underscores between the thousands of a whole number of five digits
// or more.
func grouped(s string) string {
	if len(s) < 5 || !isDigits(s) {
		return s
	}
	var b strings.Builder
	for i, d := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte('_')
		}
		b.WriteRune(d)
	}
	return b.String()
}

var monthNames = []string{
	"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
}

// writtenDays are the ways in which people write a day: with the year, the month and
// the day among their groups.
var writtenDays = []struct {
	pattern          func() *regexp.Regexp
	year, month, day int
}{
	{expression(`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$`), 1, 2, 3},
	{expression(`^(\d{4})(\d{2})(\d{2})$`), 1, 2, 3},
	{expression(`^(?:den )?(\d{1,2})(?:st|nd|rd|th)? ([\pL]{3})[\pL.]* (\d{4})$`), 3, 2, 1},
	{expression(`^([\pL]{3})[\pL.]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`), 3, 1, 2},
	{expression(`^([\pL]{3})[\pL.]* (\d{4})$`), 2, 1, 0},
	{expression(`^(\d{4})[-/. ]?(\d{1,2})$`), 1, 2, 0},
	{expression(`^(?:år )?(\d{4})$`), 1, 0, 0},
}

// mendedDay is a text that is no date as the file writes it. A key that takes a full
// day gets the first one of a year or a month.
func mendedDay(key *format.Key, text string) (literal string, ok bool) {
	s := strings.ToLower(strings.Join(strings.Fields(strings.TrimSpace(text)), " "))
	mark, s := cutMark(s)
	for _, w := range writtenDays {
		m := w.pattern().FindStringSubmatch(s)
		if m == nil {
			continue
		}
		date := m[w.year]
		for _, group := range []int{w.month, w.day} {
			if group == 0 {
				break
			}
			n := monthOf(m[group])
			date += fmt.Sprintf("-%02d", n)
		}
		d, err := orgmodel.ParseDate(date)
		switch {
		case err != nil:
			return "", false
		case d.Full() && mark == "", key.FullDate:
			return d.Start().String(), true
		case mark == ">=" || mark == "<=":
			return "", false
		}
		return syntax.Quote(mark + date), true
	}
	return "", false
}

// monthOf reads the number or the name of a month, or a day; 0 is none.
func monthOf(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	s = strings.NewReplacer("may", "maj", "oct", "okt").Replace(s)
	for i, name := range monthNames {
		if s == name {
			return i + 1
		}
	}
	return 0
}

// mended is a value as the file writes it under a key, if a person wrote it in
// another way; what is right as it stands is mended too.
func mended(key *format.Key, v *syntax.Value) (literalText string, ok bool) {
	one := *key
	one.List = false
	switch {
	case v.Kind == syntax.Array || v.Kind == syntax.InlineTable:
		return "", false
	case key.Shape == format.Quantity:
		literalText, ok = mendedNumber(key, v.Text)
	case key.Shape == format.Date:
		literalText, ok = mendedDay(key, v.Text)
	case key.Shape == format.ID:
		return syntax.Quote(format.Slug(v.Text)), true
	case key.Shape == format.Word:
		word, found := meantWord(key.Words, v.Text)
		literalText, ok = syntax.Quote(word), found
	case v.Kind == syntax.String && strings.TrimSpace(v.Text) != "":
		_, _, bad := judge(&one, v)
		literalText, ok = syntax.Quote(v.Text), !bad
	}
	if ok && key.List {
		literalText = "[" + literalText + "]"
	}
	return literalText, ok
}

// writeIt says how to write a key with a mended value.
func writeIt(key *format.Key, literalText string) message.Message {
	return typeTexts.table.With(key.Name, message.Code(literalText))
}
