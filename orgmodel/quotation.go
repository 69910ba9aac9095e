package orgmodel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Quotation is what a file says that somebody has said, word for word. It is
// had between quotation marks only from Quoted, and from there only once the
// words were found in what is cited for them: no printer can put marks round
// words that nobody has looked for. The zero value is no quotation.
type Quotation struct {
	words string
	found bool
}

// Written is the text as the file has it, for those who write files and for
// those who compare them; not for readers.
func (q Quotation) Written() string { return q.words }

// Stated reports whether the file has a quotation at all.
func (q Quotation) Stated() bool { return q.words != "" }

// Equal reports whether two files say the same, whether or not it was found.
func (q Quotation) Equal(p Quotation) bool { return SameName(q.words, p.words) }

// UnmarshalText implements encoding.TextUnmarshaler.
func (q *Quotation) UnmarshalText(text []byte) error {
	*q = Quotation{words: string(text)}
	return nil
}

// Quoted is the quotation between quotation marks, when it is one.
func (q Quotation) Quoted() (message.Quoted, bool) {
	return message.Quoted(strings.TrimSpace(q.words)), q.found
}

// SoughtIn is the quotation after a look in lines of text: found where it is a
// run of the words of one of them. Spaces and quotation marks count as alike,
// and “[…]” joins runs that follow each other.
func (q Quotation) SoughtIn(lines ...string) Quotation {
	runs := q.runs()
	q.found = false
	for _, line := range lines {
		q.found = q.found || len(runs) > 0 && holds(alike(line), runs)
	}
	return q
}

// runs are the parts between the marks of what was left out.
func (q Quotation) runs() []string {
	var runs []string
	for run := range strings.SplitSeq(strings.ReplaceAll(alike(q.words), "[...]", omission), omission) {
		if run = strings.TrimSpace(run); run != "" {
			runs = append(runs, run)
		}
	}
	return runs
}

const omission = "[…]"

// alike writes a text so that what a reader takes for the same is the same.
func alike(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("”“„‟«»’‘‚‛‹›´`'", r) {
			return '"'
		}
		return r
	}, AsSeen(s))
}

// holds reports whether the runs stand in a line one after the other, each with
// its words whole.
func holds(line string, runs []string) bool {
	for _, run := range runs {
		end := find(line, run)
		if end < 0 {
			return false
		}
		line = line[end:]
	}
	return true
}

// find returns where the first whole-worded occurrence of a run ends, or -1.
func find(line, run string) int {
	for from := 0; ; {
		i := strings.Index(line[from:], run)
		if i < 0 {
			return -1
		}
		start, end := from+i, from+i+len(run)
		if !joined(line[:start], run) && !joined(run, line[end:]) {
			return end
		}
		_, n := utf8.DecodeRuneInString(line[start:])
		from = start + n
	}
}

// joined reports whether a word goes on from one text into the next.
func joined(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return inWord(last) && inWord(first)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
