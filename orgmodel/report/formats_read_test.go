package report

import (
	"encoding/csv"
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Readers of what is printed, one for each format, for the law of languages and
// formats. They know nothing of the printers: a number is read from the text that a
// reader gets.

// said is a number as it was printed: its bounds, whether it bears a mark, and what
// it counts, by the unit's English name.
type said struct {
	low, high string // as a plain number; empty: no such bound
	about     bool
	star      bool
	unit      string
}

// cells are the tables of a page, by the text that heads each row; what a row says
// more than once is there in order.
type cells map[string][][]string

// markdownTables reads the tables of a page in Markdown.
func markdownTables(page string) cells {
	all := cells{}
	for _, line := range strings.Split(page, "\n") {
		if !strings.HasPrefix(line, "|") {
			continue
		}
		row := strings.Split(strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), `\|`, "\x00"), "|")
		for i := range row {
			row[i] = strings.TrimSpace(unmarked(strings.ReplaceAll(row[i], "\x00", "|")))
		}
		all[row[0]] = append(all[row[0]], row[1:])
	}
	return all
}

// unmarked takes away the backslashes of Markdown.
func unmarked(text string) string {
	var b strings.Builder
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		if runes[i] == '\\' && i+1 < len(runes) && (unicode.IsPunct(runes[i+1]) || unicode.IsSymbol(runes[i+1])) {
			i++
		}
		b.WriteRune(runes[i])
	}
	return html.UnescapeString(b.String())
}

var (
	htmlRow  = regexp.MustCompile(`(?s)<tr>(.*?)</tr>`)
	htmlCell = regexp.MustCompile(`(?s)<t[hd][^>]*>(.*?)</t[hd]>`)
	htmlTag  = regexp.MustCompile(`<[^>]*>`)
)

// htmlTables reads the tables of a page in HTML.
func htmlTables(page string) cells {
	all := cells{}
	for _, tr := range htmlRow.FindAllStringSubmatch(page, -1) {
		var row []string
		for _, cell := range htmlCell.FindAllStringSubmatch(tr[1], -1) {
			row = append(row, strings.TrimSpace(html.UnescapeString(htmlTag.ReplaceAllString(cell[1], ""))))
		}
		all[row[0]] = append(all[row[0]], row[1:])
	}
	return all
}

// csvRows reads a table, by the names of its columns.
func csvRows(t *testing.T, page string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(page)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for c, cell := range row {
			m[rows[0][c]] = cell
		}
		list = append(list, m)
	}
	return list
}

// boundWords are the words before a number, by language.
var boundWords = map[message.Lang]struct{ unknown, about, over, atLeast, under, atMost, to string }{
	message.EN: {"unknown", "about ", "over ", "at least ", "under ", "at most ", " to "},
	message.SV: {"okänt", "cirka ", "över ", "minst ", "under ", "högst ", " till "},
}

var printedNumber = regexp.MustCompile("^[−+±]?\\d[\\d\u00a0,.]*\\d|^[−+±]?\\d")

// plainNumber is a printed number without its separators: "12,5" in Swedish is 12.5.
func plainNumber(text string, l message.Lang) string {
	if l == message.SV {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\u00a0", ""), ",", ".")
	} else {
		text = strings.ReplaceAll(text, ",", "")
	}
	return strings.NewReplacer("−", "-", "+", "", "±", "").Replace(text)
}

// printedSaid reads a number at the beginning of a text: "minst 12,5* personer, …".
func printedSaid(t *testing.T, text string, unit figure.Unit, l message.Lang) said {
	t.Helper()
	w, s, times := boundWords[l], said{}, 1.0
	if rest, ok := strings.CutPrefix(text, w.unknown); ok {
		s.star = strings.HasPrefix(rest, "*")
		return s
	}
	cut := func(word string) (ok bool) { text, ok = strings.CutPrefix(text, word); return ok }
	s.about = cut(w.about)
	least, most := cut(w.atLeast) || cut(w.over), cut(w.atMost) || cut(w.under)
	number := func() string {
		n := printedNumber.FindString(text)
		text = text[len(n):]
		return plainNumber(n, l)
	}
	s.low = number()
	if s.low == "" {
		t.Errorf("no number at the beginning of %q", text)
		return s
	}
	switch {
	case most:
		s.low, s.high = "", s.low
	case least:
	case cut("–"), cut(w.to):
		s.high = number()
	default:
		s.high = s.low
	}
	s.star = cut("*")
	text = strings.TrimPrefix(text, " ")
	if !unit.IsZero() {
		for _, word := range []message.Text{unit.Millions, unit.Many, unit.One} {
			if name := word.In(l); name != "" && strings.HasPrefix(text, name) {
				s.unit = unit.Many.EN
				if word == unit.Millions {
					times = 1_000_000
				}
				break
			}
		}
	}
	s.low, s.high = scaled(s.low, times), scaled(s.high, times)
	return s
}

func scaled(n string, times float64) string {
	if n == "" {
		return n
	}
	f, _ := strconv.ParseFloat(n, 64)
	return plain4(f * times)
}

// plain4 is a number to four decimals.
func plain4(f float64) string {
	return strconv.FormatFloat(float64(int64(f*10_000+sign(f)*0.5))/10_000, 'f', -1, 64)
}

func sign(f float64) float64 {
	if f < 0 {
		return -1
	}
	return 1
}

// dataNumber is a number as programs get it. At least none of a thing tells nothing.
type dataNumber struct {
	Value, Low, High *float64
	Approximate      bool
	Status           string
	Assumed, Guess   bool
	OfWhich          []struct{ Mark string } `json:"of_which"`
}

func (n dataNumber) said(unit string) said {
	s := said{about: n.Approximate, unit: unit, star: n.star()}
	if n.Low != nil && !(*n.Low == 0 && n.High == nil) {
		s.low = plain4(*n.Low)
	}
	if n.High != nil {
		s.high = plain4(*n.High)
	}
	if s.low == "" && s.high == "" {
		s.unit, s.about = "", false
	}
	return s
}

// star is the mark that the fields of a number stand for.
func (n dataNumber) star() bool {
	marked := n.Assumed || n.Guess || n.Status == "vision" || n.Status == "unknown"
	for _, part := range n.OfWhich {
		marked = marked || part.Mark == "vision" || part.Mark == "assumed" || part.Mark == "guess"
	}
	return marked
}

// csvNumber is a number of a row of a table.
func csvNumber(row map[string]string) (n dataNumber) {
	number := func(column string) *float64 {
		f, err := strconv.ParseFloat(row[column], 64)
		if err != nil {
			return nil
		}
		return &f
	}
	n.Value, n.Low, n.High = number("value"), number("low"), number("high")
	n.Approximate, n.Assumed, n.Guess, n.Status = row["approximate"] == "true", row["assumed"] == "true", row["guess"] == "true", row["status"]
	return n
}

// unbroken is a text with each white space as one: lines broken anywhere read alike.
func unbroken(text string) string { return strings.Join(strings.Fields(text), " ") }
