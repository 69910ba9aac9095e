package atlas

import "strings"

// letters are those that the Swedish alphabet does not have, or has elsewhere than
// their codes say.
var letters = strings.NewReplacer(
	"å", "z\u0001", "ä", "z\u0002", "æ", "z\u0002", "ö", "z\u0003", "ø", "z\u0003",
	"á", "a", "à", "a", "â", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ï", "i", "ó", "o", "ô", "o", "ú", "u", "ü", "y", "ç", "c", "ñ", "n",
)

// alphabetical is a text by which names sort as a Swedish reader looks them up: capitals
// are as small letters, å, ä and ö come last, and 2 before 10.
func alphabetical(name string) string {
	var b strings.Builder
	digits := ""
	flush := func() {
		if digits != "" {
			n := strings.TrimLeft(digits, "0")
			b.WriteByte('0' + byte(min(len(n), 9))) // longer numbers are larger
			b.WriteString(n)
			digits = ""
		}
	}
	for _, r := range letters.Replace(strings.ToLower(name)) {
		if r >= '0' && r <= '9' {
			digits += string(r)
			continue
		}
		flush()
		b.WriteRune(r)
	}
	flush()
	return b.String() + "\u0000" + name
}
