package importing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// between stand between units in one cell.
var between = []string{"\n", ", ", " / ", ";"}

// severalUnits reports whether a cell may name several units: each part begins as a name
// does. "Vård, stöd och omsorg" is one.
func severalUnits(cell string) bool {
	cell = strings.TrimSpace(unbroken(cell))
	for _, sign := range between {
		parts := strings.Split(cell, sign)
		if len(parts) < 2 {
			continue
		}
		several := true
		for i, part := range parts {
			part = strings.TrimSpace(part)
			first, _ := utf8.DecodeRuneInString(part)
			open := i < len(parts)-1 && (strings.HasSuffix(part, "-") || strings.HasSuffix(part, "&") || strings.HasSuffix(part, " och") || strings.HasSuffix(part, " and") || strings.HasSuffix(part, " för"))
			several = several && unicode.IsUpper(first) && !open
		}
		if several {
			return true
		}
	}
	return false
}

// severalUnits reports whether what a row calls its unit may be several.
func (l *line) severalUnits() bool {
	for i := len(l.levels) - 1; i >= 0; i-- {
		if w := l.words[l.levels[i].column]; w.text != "" {
			return w.several
		}
	}
	return l.word(columns.Unit).several
}
