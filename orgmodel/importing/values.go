package importing

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// words are cells that mean something in every column, folded.
var words = struct{ noID, vacant, filled, unnamed, yes, no, closed, over, goesOn *vocabulary }{
	noID:    vocabularyOf("0", "00", "000", "deleted", "raderad", "borttagen", "vakant", "vacant", "saknas", "ingen", "none", "null", "na", "nil", "okänd", "unknown", "xxx", "x"),
	vacant:  vocabularyOf("vakant", "vakans", "vacant", "vacancy", "tillsätts", "obesatt", "rekryteringpågår", "tillsättningpågår"),
	filled:  vocabularyOf("tillsatt", "tillsatta", "besatt", "besatta", "filled", "occupied"),
	unnamed: vocabularyOf("nn", "ejtillsatt", "inteklart"),
	no:      vocabularyOf("nej", "no", "n", "0", "falskt", "false"),
	over:    vocabularyOf("1", "nedlagt", "avslutat", "upphört", "avvecklat", "stängt", "ended"),
	goesOn:  vocabularyOf("tillsvidare", "tv", "pågående", "pågår", "löpande", "öppen", "gäller", "until further notice", "open", "ongoing"),
	yes:     vocabularyOf("ja", "j", "yes", "y", "x", "sant", "true"),
	closed:  vocabularyOf("inaktiv", "avslutad", "stängd", "nedlagd", "upphörd", "avvecklad", "eliminated", "closed", "inactive", "deleted", "raderad", "nej", "no", "false", "falskt", "n"),
}

// vocabulary is words that mean one thing, folded.
type vocabulary struct {
	words  []string
	starts [256]bool // of their first letters
}

func vocabularyOf(words ...string) *vocabulary {
	v := &vocabulary{words: words}
	for _, word := range words {
		v.starts[word[0]] = true
	}
	return v
}

// means reports whether a text is one of some words, whatever its case and signs.
func means(text string, v *vocabulary) bool {
	if text == "" {
		return false
	}
	first := text[0] // which most texts are told by: almost none is one of them
	if 'A' <= first && first <= 'Z' {
		first |= 0x20
	}
	plain := 'a' <= first && first <= 'z' || '0' <= first && first <= '9'
	if plain && !v.starts[first] {
		return false
	}
	second := byte(0) // a letter, which tells most of the others
	if len(text) > 1 && ('A' <= text[1] && text[1] <= 'Z' || 'a' <= text[1] && text[1] <= 'z') {
		second = text[1] | 0x20
	}
	for _, word := range v.words {
		if plain && second != 0 && (len(word) == 1 || word[1] != second) {
			continue
		}
		if (!plain || word[0] == first) && columns.Folds(text, word) {
			return true
		}
	}
	return false
}

// isBlank reports whether a text says nothing: it is empty, or has signs only, as in "-".
func isBlank(text string) bool { return columns.Folds(text, "") }

// isNoID reports whether a text stands where an id should and is none: a zero, a dash,
// a word such as "Deleted".
func isNoID(text string) bool {
	return text != "" && (isBlank(text) || means(text, words.noID))
}

// spaces are those that stand within numbers.
var spaces = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "\u2009", "")

// spaced is a number with spaces between its thousands.
var spaced = regexp.MustCompile(`^[0-9]{1,3}(?:[ \x{a0}\x{202f}\x{2009}][0-9]{3})+(?:[.,][0-9]+)?$`)

// unspaced is a number without the spaces between its thousands. Others stand between two
// numbers, or are there by mistake: "2 5" is not 25.
func unspaced(text string) (bare string, ok bool) {
	text = strings.TrimSpace(text)
	bare = spaces.Replace(text)
	return bare, bare == text || spaced.MatchString(text)
}

// number reads what lists write for a number: "1 100", "4,5", "ca 47", "~47", "75 %",
// "3 st", "<5", "10–15". It is in doubt where what stands before exactly three decimals may
// be a sign between thousands.
func number(text string) (q orgmodel.Quantity, doubtful, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	about := ""
	for _, word := range []string{"cirka ", "ca ", "ca. ", "circa ", "about ", "~"} {
		if rest, ok := strings.CutPrefix(text, word); ok {
			text, about = rest, "~"
		}
	}
	text = strings.TrimSpace(strings.TrimSuffix(text, "%"))
	for _, word := range counted {
		if rest, ok := strings.CutSuffix(text, word); ok && rest != "" {
			text = strings.TrimSpace(rest)
			break
		}
	}
	if low, high, ok := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-"); ok && about == "" {
		return span(low, high)
	}
	if text != "" && strings.ContainsRune("<>", rune(text[0])) && about == "" {
		text, about = text[1:], text[:1]
	}
	text, ok = unspaced(text)
	if !ok {
		return orgmodel.Quantity{}, false, false
	}
	if grouped.MatchString(text) { // of two signs the last is that of decimals
		text = strings.ReplaceAll(text, text[strings.IndexAny(text, ".,"):][:1], "")
	}
	doubtful = thousands.MatchString(text)
	n, ok := decimal(text)
	if !ok {
		return orgmodel.Quantity{}, false, false
	}
	q, err := orgmodel.ParseQuantity(about + n)
	return q, doubtful, err == nil
}

// counted are what stands behind a number and says what it is of.
var counted = []string{"årsarbetare", "anställda", "personer", "tjänster", "fte", "pers", "åa", "st", "tj"}

// span reads "10–15", of two whole numbers.
func span(low, high string) (q orgmodel.Quantity, doubtful, ok bool) {
	low, lowOK := unspaced(low)
	high, highOK := unspaced(high)
	if !lowOK || !highOK || strings.Trim(low+high, "0123456789") != "" || low == "" || high == "" {
		return orgmodel.Quantity{}, false, false
	}
	q, err := orgmodel.ParseQuantity(low + ".." + high)
	return q, false, err == nil
}

// decimal is a number as the format writes it.
func decimal(text string) (string, bool) {
	text = strings.Replace(text, ",", ".", 1)
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || !plain.MatchString(text) || n < 0 || n > 1e9 {
		return "", false
	}
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(n, 'f', 4, 64), "0"), "."), true
}

// inEnglish reads a number with commas between thousands.
func inEnglish(text string) (q orgmodel.Quantity) {
	if text = strings.TrimSpace(text); !english.MatchString(text) {
		return q
	}
	q, err := orgmodel.ParseQuantity(strings.ReplaceAll(text, ",", ""))
	if err != nil {
		return orgmodel.Quantity{}
	}
	return q
}

var (
	thousands = regexp.MustCompile(`^[1-9][0-9]{0,2}[.,][0-9]{3}$`)
	english   = regexp.MustCompile(`^[1-9][0-9]{0,2}(,[0-9]{3})+$`)
	grouped   = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:(,[0-9]{3})+\.|(\.[0-9]{3})+,)[0-9]+$`)
	plain     = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?(e-?[0-9]+)?$`)
)

// degree is a share of full time in ten-thousandths: "75", "75 %" and "0,75" are
// three quarters.
func degree(text string) (share int64, ok bool) {
	q, doubtful, ok := number(text)
	n, known := q.Low()
	if !ok || doubtful || !known || !q.Exact() || n > 100 {
		return 0, false
	}
	if n > 1.5 || strings.HasSuffix(text, "%") {
		n /= 100
	}
	return int64(n*10_000 + 0.5), true
}

// identity is a personal identity number, or what looks like one: the month and the
// day are possible, or the day is raised by 60.
var identity = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[-+]?[0-9]{4})(?:[^0-9]|$)`)

// personal reports whether a text has what looks like a personal identity number. Ten
// digits without a sign between may be any code, unless their last is the right check.
func personal(text string) bool {
	if digits(text) < 10 {
		return false // almost all texts, and the expression is slow
	}
	for _, m := range identity.FindAllStringSubmatch(text, -1) {
		if strings.ContainsAny(m[1], "-+") || checked(m[1]) {
			return true
		}
	}
	return false
}

// checked reports whether the last digit of a personal identity number is the right
// one.
func checked(number string) bool {
	number = number[len(number)-10:]
	sum := 0
	for i := range len(number) {
		n := int(number[i] - '0')
		if i%2 == 0 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return sum%10 == 0
}

// contact is an e-mail address or a telephone number.
var contact = regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+|(?:^|[^0-9])(?:\+[0-9]{2}|0)[ -]?[1-9](?:[ -]?[0-9]){6,}`)

// reachable reports whether a text has an e-mail address or a telephone number.
func reachable(text string) bool {
	return (strings.Contains(text, "@") || digits(text) >= leastDigits) && contact.MatchString(text)
}

// leastDigits is how many a text has at least that has a personal detail, save for an
// e-mail address.
const leastDigits = 8

// calls is reachable where codes stand: nothing but digits may be any code.
func calls(text string) bool { return digits(text) < len(text) && reachable(text) }

// digits counts the digits of a text.
func digits(text string) (n int) {
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			n++
		}
	}
	return n
}

// century is what looks like a personal identity number with its century, whatever its last
// digit: what is told of a cell need not be read.
var century = regexp.MustCompile(`(?:^|[^0-9])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[0-9]{4}(?:[^0-9]|$)`)

// longIdentity is how many digits that has.
const longIdentity = 12

// mayBeIdentity reports whether a text has what looks like a personal identity number with
// its century. A wrong last digit may be a slip of whoever wrote it.
func mayBeIdentity(text string) bool {
	return digits(text) >= longIdentity && century.MatchString(text)
}

// masked is a text with what stands for it where it has a personal detail.
func masked(text string) string {
	switch {
	case personal(text), mayBeIdentity(text):
		return "[personnummer]"
	case reachable(text):
		return "[personuppgift]"
	}
	return text
}
