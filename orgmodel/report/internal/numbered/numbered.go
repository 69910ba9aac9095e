// Package numbered tells things that are numbered together as one, in lists and in
// sentences. It knows nothing of what the things are.
package numbered

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Names names things that are numbered together as one: "Delområde 1–6", in whatever
// order they come. Where there are none, the names stay as they are.
func Names(names []string) []string {
	type numbers struct {
		stem string
		list []int
	}
	var stems []numbers
	var list []string
	for _, name := range names {
		stem, n, numbered := numberedName(name)
		at := slices.IndexFunc(stems, func(s numbers) bool { return s.stem == stem && numbered })
		switch {
		case !numbered:
			list = append(list, name)
		case at < 0:
			stems = append(stems, numbers{stem, []int{n}})
		default:
			stems[at].list = append(stems[at].list, n)
		}
	}
	var told []string
	for _, s := range stems {
		slices.Sort(s.list)
		for start, end := 0, 0; start < len(s.list); start = end {
			for end = start + 1; end < len(s.list) && s.list[end] == s.list[end-1]+1; {
				end++
			}
			if end-start >= shortestSeries {
				told = append(told, s.stem+" "+strconv.Itoa(s.list[start])+"–"+strconv.Itoa(s.list[end-1]))
				continue
			}
			for _, n := range s.list[start:end] {
				told = append(told, s.stem+" "+strconv.Itoa(n))
			}
		}
	}
	if len(told)+len(list) == len(names) {
		return names
	}
	return append(told, list...)
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

// In tells things that are numbered together as one in a sentence that names them
// one by one: ”Delområde 1”, ”Delområde 2” och ”Delområde 3” are ”Delområde 1–3”.
func In(text string) string {
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
		list := Names(names)
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
