package sheets

import "golang.org/x/text/encoding/charmap"

// codepage is an encoding of one byte a letter.
type codepage struct {
	*charmap.Charmap
	name string
}

// codepages are those in which Excel saves text: as it is, for MS-DOS and for Macintosh.
var codepages = []codepage{{charmap.Windows1252, "Windows-1252"}, {charmap.CodePage850, "MS-DOS (850)"}, {charmap.Macintosh, "Macintosh"}}

// pageOf is the one in which most bytes within words are Swedish letters; what is a letter
// in one is a sign in the others. Of equals the first.
func pageOf(data []byte) codepage {
	best, most := codepages[0], 0
	for _, page := range codepages {
		if n := page.letters(data); n > most {
			best, most = page, n
		}
	}
	return best
}

// letters counts the bytes that are Swedish letters and stand between two letters, as the
// quotation marks and dots that they are elsewhere do not.
func (p codepage) letters(data []byte) (n int) {
	var swedish [256]bool
	for _, r := range "åäöÅÄÖé" {
		if b, ok := p.EncodeRune(r); ok {
			swedish[b] = true
		}
	}
	letter := func(i int) bool {
		return i >= 0 && i < len(data) && (swedish[data[i]] || 'a' <= data[i]|0x20 && data[i]|0x20 <= 'z')
	}
	for i, b := range data {
		if swedish[b] && letter(i-1) && letter(i+1) {
			n++
		}
	}
	return n
}
