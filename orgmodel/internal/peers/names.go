package peers

import "strings"

// missingNames counts the units whose names are not in what a tool wrote. A tool may
// break a name between two lines, so all that is no letter and no digit is left
// out: it finds pictures that are cut short or tell of an error, not more.
func missingNames(output []byte, t town) (n int) {
	text := bare(untagged(string(output)))
	for _, u := range t.units {
		if !strings.Contains(text, bare(u.name)) {
			n++
		}
	}
	return n
}

// untagged is what stands between the tags of an SVG; what has no tags is kept.
func untagged(text string) string {
	if !strings.Contains(text, "<svg") {
		return text
	}
	var b strings.Builder
	for part := range strings.SplitSeq(text, "<") {
		_, rest, _ := strings.Cut(part, ">")
		b.WriteString(rest)
	}
	return b.String()
}

func bare(text string) string {
	text = strings.NewReplacer("&#160;", "", "&nbsp;", "").Replace(text)
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 127 && r != 160 {
			return r
		}
		return -1
	}, text)
}
