package report

import (
	"regexp"
	"strconv"
	"strings"
)

// series names things that are numbered together as one: "Delområde 1–6". Those that
// are not stay as they are.
func series(names []string) []string {
	list := make([]string, 0, len(names))
	for start, end := 0, 0; start < len(names); start = end {
		stem, first, numbered := numberedName(names[start])
		end = start + 1
		for last := first; numbered && end < len(names); end++ {
			next, n, _ := numberedName(names[end])
			if next != stem || n != last+1 {
				break
			}
			last = n
		}
		if end-start < shortestSeries {
			list = append(list, names[start:end]...)
			continue
		}
		_, last, _ := numberedName(names[end-1])
		list = append(list, names[start]+"–"+strconv.Itoa(last))
	}
	return list
}

// shortestSeries is how many things make a series: two are named.
const shortestSeries = 3

// numberedName parts a name from the number that it ends with.
func numberedName(name string) (stem string, n int, numbered bool) {
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return name, 0, false
	}
	n, err := strconv.Atoi(name[at+1:])
	if err != nil || n < 0 || strconv.Itoa(n) != name[at+1:] {
		return name, 0, false
	}
	return name[:at], n, true
}

// quotedName is a name in quotation marks, in either language.
var quotedName = regexp.MustCompile(`([“”])([^“”]+)”`)

// seriesIn tells things that are numbered together as one in a sentence that names them
// one by one: ”Delområde 1”, ”Delområde 2” och ”Delområde 3” are ”Delområde 1–3”.
func seriesIn(text string) string {
	found := quotedName.FindAllStringSubmatchIndex(text, -1)
	var b strings.Builder
	told := 0
	for start, end := 0, 0; start < len(found); start = end {
		joined := ", "
		for end = start + 1; end < len(found); end++ {
			between := text[found[end-1][1]:found[end][0]]
			if between != ", " && between != " och " && between != " and " {
				break
			}
			joined = between
		}
		run := found[start:end]
		names := make([]string, len(run))
		for i, at := range run {
			names[i] = text[at[4]:at[5]]
		}
		list := series(names)
		if len(list) == len(names) {
			continue
		}
		b.WriteString(text[told:run[0][0]])
		for i, name := range list {
			switch {
			case i == 0:
			case i == len(list)-1:
				b.WriteString(joined)
			default:
				b.WriteString(", ")
			}
			b.WriteString(text[run[0][2]:run[0][3]] + name + "”")
		}
		told = run[len(run)-1][1]
	}
	return b.String() + text[told:]
}
