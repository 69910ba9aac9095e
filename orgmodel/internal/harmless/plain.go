package harmless

import "strings"

// Plain takes off what Cell has put before the parts of a cell: it is the text that was
// written, in one line.
func Plain(cell string) string {
	if !strings.Contains(cell, "'") || !strings.ContainsAny(cell, formula) {
		return cell
	}
	end := len(strings.TrimRightFunc(cell, leftOut))
	var b strings.Builder
	for from := 0; from <= len(cell); {
		to := from + strings.IndexAny(cell[from:], ",;") + 1
		if to == from {
			to = len(cell) + 1
		}
		part := cell[from:min(to, len(cell))]
		if strings.HasPrefix(part, "'") && startsFormula(cell[from:max(from, end)]) {
			part = part[1:]
		}
		b.WriteString(part)
		from = to
	}
	return b.String()
}
