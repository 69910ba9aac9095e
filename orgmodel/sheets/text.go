package sheets

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// readText reads a table that is written as text, one row to a line.
func readText(file string, data []byte) (*Book, error) {
	text, coding, ok := decoded(data)
	if !ok {
		return nil, refuse(file, texts.binary, texts.binaryMend)
	}
	sheet := Sheet{File: file}
	separator, text, skipped := separatorOf(text)
	s := splitter{text: text, separator: separator.sign, row: 1 + skipped, sheet: &sheet}
	if refusal := s.all(); refusal != nil {
		return nil, refusal
	}
	taken := textTexts.taken.With(coding, separator.name)
	return &Book{File: file, Sheets: []Sheet{sheet}, Taken: taken}, nil
}

var textTexts = struct{ taken message.Text }{
	taken: message.Text{EN: "text in {0}, {1}", SV: "text i {0}, {1}"},
}

// decoded finds out in which encoding a text is written, by its first bytes, else
// by whether it is possible at all.
func decoded(data []byte) (text string, coding message.Code, ok bool) {
	const bom8, bomLittle, bomBig = "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"
	switch {
	case bytes.HasPrefix(data, []byte(bom8)):
		text, coding = string(data[len(bom8):]), "UTF-8"
		return text, coding, utf8.ValidString(text) && !strings.ContainsRune(text, 0)
	case bytes.HasPrefix(data, []byte(bomLittle)), zeros(data, 1):
		return sixteen(data, unicode.LittleEndian)
	case bytes.HasPrefix(data, []byte(bomBig)), zeros(data, 0):
		return sixteen(data, unicode.BigEndian)
	case bytes.IndexByte(data, 0) >= 0:
		return "", "", false
	case utf8.Valid(data):
		return string(data), "UTF-8", true
	}
	page := pageOf(data)
	decoded, err := page.NewDecoder().Bytes(data)
	return string(decoded), message.Code(page.name), err == nil && tellsText(data)
}

// zeros reports whether every second byte at the beginning is zero, counted from
// one of the first two: that is Latin text in UTF-16 without its mark.
func zeros(data []byte, from int) bool {
	head := data[:min(len(data), 512)&^1]
	n := 0
	for i := from; i < len(head); i += 2 {
		if head[i] == 0 {
			n++
		}
		if head[i^1] == 0 {
			return false
		}
	}
	return n > 0 && n*10 >= len(head)/2*9
}

func sixteen(data []byte, order unicode.Endianness) (text string, coding message.Code, ok bool) {
	decoded, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(decoded, 0) || bytes.ContainsRune(decoded, utf8.RuneError) {
		return "", "", false
	}
	return string(decoded), "UTF-16", true
}

// tellsText reports whether bytes of no known encoding are text all the same: few of
// them steer a device.
func tellsText(data []byte) bool {
	head, steering := data[:min(len(data), 4096)], 0
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' {
			steering++
		}
	}
	return steering*100 <= len(head)
}

// separator is what stands between the cells of a row.
type separator struct {
	sign byte // 0: nothing, each row is one cell
	name message.Text
}

// separators are those that are looked for; of equals the first wins.
var separators = []separator{
	{';', message.Text{EN: "semicolons between the cells", SV: "semikolon mellan cellerna"}},
	{'\t', message.Text{EN: "tabs between the cells", SV: "tabbar mellan cellerna"}},
	{',', message.Text{EN: "commas between the cells", SV: "komma mellan cellerna"}},
	{'|', message.Text{EN: "bars between the cells", SV: "lodstreck mellan cellerna"}},
}

var noSeparator = separator{0, message.Text{EN: "one cell a row", SV: "en cell per rad"}}

// sampled is how many lines decide on the separator.
const sampled = 20

// separatorOf finds the separator: what a first line "sep=;" says, as Excel writes
// it, else the one that stands equally often in most of the first lines. What is
// left of the text is returned, and how many lines it has lost.
func separatorOf(text string) (best separator, rest string, skipped int) {
	first, after := cutLine(text)
	if sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(first)), "sep="); ok {
		for _, s := range separators {
			if sign == string(s.sign) || sign == "" && s.sign == '\t' {
				return s, after, 1
			}
		}
	}
	best, bestLines, bestSigns := noSeparator, 0, 0
	for _, s := range separators {
		if s.sign == '\t' && indents(text) {
			continue
		}
		lines, signs := regular(text, s.sign)
		if lines > bestLines || lines == bestLines && signs > bestSigns {
			best, bestLines, bestSigns = s, lines, signs
		}
	}
	if best.sign == ',' && prose(text, bestLines) {
		best = noSeparator
	}
	return best, text, 0
}

// prose reports whether commas stand in some lines of a list that is indented: there they
// are of the text, as between a name and a telephone number.
func prose(text string, withCommas int) bool {
	lines, indented := 0, false
	for range sampled {
		var line string
		line, text = cutLine(text)
		if bare := strings.TrimLeft(line, " \t"); bare != "" {
			lines, indented = lines+1, indented || bare != line
		}
	}
	return indented && withCommas*2 < lines
}

// indents reports whether tabs stand at the beginning of lines only, or behind all that
// stands on them: they show what is below what, and part no cells. The first line that
// holds anything has none before it.
func indents(text string) bool {
	if strings.IndexByte(text, '\t') < 0 {
		return false // as in most lists: there is no need to go through it
	}
	found, first := false, true
	for text != "" {
		var line string
		line, text = cutLine(text)
		line = strings.TrimRight(line, " \t")
		bare := strings.TrimLeft(line, " \t")
		switch {
		case bare == "":
		case strings.Contains(bare, "\t"), first && bare != line:
			return false
		default:
			first = false
			found = found || strings.Contains(line[:len(line)-len(bare)], "\t")
		}
	}
	return found
}

// regular counts in how many of the first lines a sign stands equally often, and
// how often that is; between quotation marks it does not count.
func regular(text string, sign byte) (lines, signs int) {
	var counts []int
	for len(counts) < sampled && text != "" {
		var line string
		line, text = cutLine(text)
		line = unpointed(line)
		if n := outside(line, sign); n > 0 {
			counts = append(counts, n)
		} else if strings.TrimSpace(line) != "" {
			counts = append(counts, 0)
		}
	}
	for _, n := range counts {
		same := 0
		for _, m := range counts {
			if m == n {
				same++
			}
		}
		if n > 0 && (same > lines || same == lines && n > signs) {
			lines, signs = same, n
		}
	}
	return lines, signs
}

// unpointed is a line without the sign that it is pointed with and the tab behind that, as
// Word writes lists: the tab stands between no cells.
func unpointed(line string) string {
	sign, rest, ok := strings.Cut(line, "\t")
	sign = strings.TrimSpace(sign)
	if !ok || sign == "" || strings.Trim(sign, "•·▪◦§*o-–") != "" || utf8.RuneCountInString(sign) > 1 {
		return line
	}
	return rest
}

// outside counts a sign outside quotation marks.
func outside(line string, sign byte) (n int) {
	quoted := false
	for i := range len(line) {
		switch {
		case line[i] == '"':
			quoted = !quoted
		case line[i] == sign && !quoted:
			n++
		}
	}
	return n
}

// cutLine cuts a text after its first line, whichever of the three line ends it has.
func cutLine(text string) (line, rest string) {
	i := strings.IndexAny(text, "\r\n")
	if i < 0 {
		return text, ""
	}
	return text[:i], text[i+lineEnd(text[i:]):]
}

// lineEnd is the length of the line end that a text begins with, or 0.
func lineEnd(text string) int {
	switch {
	case strings.HasPrefix(text, "\r\n"):
		return 2
	case text != "" && (text[0] == '\n' || text[0] == '\r'):
		return 1
	}
	return 0
}
