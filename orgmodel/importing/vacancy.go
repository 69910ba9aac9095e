package importing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// saysVacant reports whether a text begins by saying that nobody holds a post: "Vakant",
// "vakant tjänst", "Vakans 2", "(vakant)".
func saysVacant(text string) bool {
	if text == "" || '0' <= text[0] && text[0] <= 'z' && !words.vacant.starts[text[0]|0x20] {
		return false // as almost all
	}
	first, _ := nextWord(text)
	return means(first, words.vacant) || means(text, words.vacant)
}

// nobody reports whether a text that should say who holds a post names no one.
func nobody(text string) bool {
	if text == "" || '1' <= text[0] && text[0] <= '9' {
		return false // as all numbers of employees
	}
	if at, ok := threeLetters(text); ok && !nobodies[at] {
		return false // as almost all names
	}
	return saysVacant(text) || isNoID(text) || means(text, words.unnamed)
}

// vacancy is how many of the posts of a row are vacant.
type vacancy struct {
	low, more int64 // at least, and how many more may be
	about     bool
}

// vacancies is how many of the posts of a row are vacant. What is no number that can be
// read may be any of them: none is only what the row says or leaves out.
func (r *reading) vacancies(l *line, posts int64, unknown bool) vacancy {
	w := l.word(columns.Vacant)
	q := w.parsed()
	switch {
	case q.ok:
		return r.vacantOf(l, q.quantity, posts, unknown)
	case w.yes || w.vacant || l.word(columns.State).vacant || l.isVacant():
		return vacancy{low: posts}
	case q.blank || means(w.text, words.no) || means(w.text, words.filled):
		return vacancy{}
	case saysVacant(w.text):
		return vacancy{low: posts}
	}
	r.unread(l, columns.Vacant)
	return vacancy{more: posts}
}

// vacantOf is so many of some posts, and not more than there are, unless that is unknown.
func (r *reading) vacantOf(l *line, q orgmodel.Quantity, posts int64, unknown bool) vacancy {
	low, _ := q.Low()
	high, bounded := q.High()
	v := vacancy{low: int64(low), about: !q.Exact() && low == high}
	switch {
	case v.low > posts && unknown:
		return v
	case v.low > posts:
		r.found.add(vacantBeyond, "", l.at(columns.Vacant))
		return vacancy{low: posts}
	case !bounded:
		v.more = posts - v.low
	default:
		v.more = min(int64(high), posts) - v.low
	}
	return v
}

// nobodies are the first three letters of words that say that nobody is named.
var nobodies = func() (list [1 << 15]bool) {
	for _, v := range []*vocabulary{words.noID, words.vacant, words.unnamed} {
		for _, word := range v.words {
			if at, ok := threeLetters(word); ok {
				list[at] = true
			}
		}
	}
	return list
}()

// threeLetters is a number made of the letters that a text begins with, in any case;
// not where it begins otherwise.
func threeLetters(text string) (at int, ok bool) {
	if len(text) < 3 {
		return 0, false
	}
	for i := range 3 {
		c := text[i] | 0x20
		if c < 'a' || c > 'z' {
			return 0, false
		}
		at = at<<5 | int(c-'a')
	}
	return at, true
}

// vacantTitle is the title in a text that says somewhere that the post is vacant, as in
// "Enhetschef (vakant)"; not, where it does not say so.
func vacantTitle(text string) (title string, vacant bool) {
	var rest []string
	for word, more := nextWord(text); word != ""; word, more = nextWord(more) {
		if means(word, words.vacant) {
			vacant = true
		} else if !slices.Contains(besideVacant, strings.ToLower(word)) {
			rest = append(rest, word)
		}
	}
	return strings.Join(rest, " "), vacant || means(text, words.vacant)
}

// besideVacant are words that say no more beside one that says that a post is vacant.
var besideVacant = []string{"tjänst", "tjänsten", "befattning", "befattningen", "post", "position", "just", "nu"}
