package typeset

import (
	"strings"
	"unicode/utf8"
)

const ellipsis = "…"

// shown drops the marks that only say where a line may break.
func shown(text string) string {
	for _, mark := range [...]string{string(softHyphen), string(zeroSpace)} {
		if strings.Contains(text, mark) {
			text = strings.ReplaceAll(text, mark, "")
		}
	}
	return text
}

// cut shortens a shown text to the room there is.
func cut(text string, room int, a *advances) string {
	if a.units(text) <= room {
		return text
	}
	left := room - a.units(ellipsis)
	if left < 0 {
		return ""
	}
	end, used := 0, 0
	before := rune(0)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !attached(before, r) {
			end = i
		}
		used += a.of(r)
		if used > left {
			return strings.TrimRight(text[:end], " \u00A0,;:-–/(") + ellipsis
		}
		before = r
		i += n
	}
	return ellipsis
}
