package importing

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxID is how long an id may be.
const maxID = 64

// slugs gives each thing an id of its own, made of its name.
type slugs map[string]bool

// of makes an id of a name. Where another has it, what else tells the two apart is put
// behind it, else a number.
func (s slugs) of(name string, apart ...string) string {
	id := slug(name)
	if id == "" {
		id = "x"
	}
	if !s[id] {
		s[id] = true
		return id
	}
	for _, more := range apart {
		if longer := cut(id, slug(more)); slug(more) != "" && !s[longer] {
			s[longer] = true
			return longer
		}
	}
	for n := 2; ; n++ {
		if longer := cut(id, strconv.Itoa(n)); !s[longer] {
			s[longer] = true
			return longer
		}
	}
}

// cut joins two ids and keeps the second whole.
func cut(id, more string) string {
	if room := maxID - len(more) - 1; len(id) > room {
		id = strings.TrimRight(id[:max(room, 1)], "-")
	}
	joined := id + "-" + more
	return strings.Trim(joined[:min(len(joined), maxID)], "-")
}

// letters are those that have another way to be written in an id.
var letters = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "ø", "o", "æ", "ae", "é", "e", "è", "e", "ü", "u")

// slug makes an id of a name as the format says.
func slug(name string) string {
	var b strings.Builder
	for _, r := range letters.Replace(strings.ToLower(norm.NFC.String(name))) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := b.String()
	return strings.Trim(id[:min(len(id), maxID)], "-")
}
