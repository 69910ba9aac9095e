package sheets

import (
	"bytes"
	"strconv"
	"strings"
)

// isZeros reports whether a number format writes a number with zeros and nothing else, as
// ids are kept in Excel: 0.00, 00000. More than that is how numbers look, not what they are.
func isZeros(code string) bool {
	whole, decimals, point := strings.Cut(code, ".")
	return whole != "" && strings.Trim(whole+decimals, "0") == "" && (point && decimals != "" || len(whole) > 1)
}

// padded writes a number with the zeros that Excel shows it with: 1.1 as 1.10, 9000 as
// 009000. It stays what it is where it would be rounded, or would only get zeros for
// decimals.
func padded(text, zeros string) string {
	whole, decimals, _ := strings.Cut(text, ".")
	wholeZeros, decimalZeros, _ := strings.Cut(zeros, ".")
	if n, err := strconv.ParseFloat(text, 64); err != nil || n < 0 || strings.ContainsAny(text, "eE+") || len(decimals) > len(decimalZeros) {
		return text
	}
	if len(whole) < len(wholeZeros) {
		whole = wholeZeros[len(whole):] + whole
	}
	if decimals == "" {
		return whole
	}
	return whole + "." + decimals + decimalZeros[len(decimals):]
}

// ends notes where the text of a sheet ends: the number of its last row, and whether all
// of it is there. The library reads on to what it does not understand, and is silent.
func (m *marks) ends(text []byte) {
	m.whole = !bytes.Contains(text, []byte("<row ")) || bytes.HasSuffix(bytes.TrimRight(text, " \t\r\n\x00"), []byte("worksheet>"))
	if i := bytes.LastIndex(text, []byte("<row ")); i >= 0 {
		tag := text[i+len("<row "):]
		if end := bytes.IndexByte(tag, '>'); end >= 0 {
			m.last, _ = strconv.Atoi(attribute(tag[:end], "r"))
		}
	}
}
