package report

import (
	"strings"
	"unicode/utf8"
)

// TextWidth is how wide running text is set.
const TextWidth = 80

// Wrap breaks a text between words. A word longer than the width stands on a
// line of its own.
func Wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.FieldsFunc(text, breaks) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	return append(lines, line)
}

// breaks reports whether a line may end at a character. The space within a
// number is none of them.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "~", `\~`,
)

// markdown writes running text so that it reads as it stands.
func markdown(text string) string { return markdownEscapes.Replace(oneLine(text)) }
