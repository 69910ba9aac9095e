package report

import (
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
