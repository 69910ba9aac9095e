// Package numbered tells things that are numbered together as one, in lists and in
// sentences. It knows nothing of what the things are.
package numbered

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Group is a name, or the things that are numbered together as one.
type Group struct {
	Name string
	Of   []int // their places in the list
}

// Groups puts names that are numbered together as one, in whatever order they come: first
// the numbered ones, then the others as they came.
func Groups(names []string) []Group {
	type one struct{ n, at int }
	type numbers struct {
		stem string
		list []one
	}
	var stems []numbers
	var others []Group
	for i, name := range names {
		stem, n, numbered := numberedName(name)
		at := slices.IndexFunc(stems, func(s numbers) bool { return s.stem == stem && numbered })
		switch {
		case !numbered:
			others = append(others, Group{name, []int{i}})
		case at < 0:
			stems = append(stems, numbers{stem, []one{{n, i}}})
		default:
			stems[at].list = append(stems[at].list, one{n, i})
		}
	}
	var told []Group
	for _, s := range stems {
		slices.SortStableFunc(s.list, func(a, b one) int { return cmp.Compare(a.n, b.n) })
		for start, end := 0, 0; start < len(s.list); start = end {
			for end = start + 1; end < len(s.list) && s.list[end].n == s.list[end-1].n+1; {
				end++
			}
			name := func(k int) string { return strconv.Itoa(s.list[k].n) }
			if end-start >= shortestSeries {
				g := Group{Name: s.stem + " " + name(start) + "–" + name(end-1)}
				for _, o := range s.list[start:end] {
					g.Of = append(g.Of, o.at)
				}
				told = append(told, g)
				continue
			}
			for k := start; k < end; k++ {
				told = append(told, Group{s.stem + " " + name(k), []int{s.list[k].at}})
			}
		}
	}
	return append(told, others...)
}

// Names names things that are numbered together as one: "Delområde 1–6", in whatever
// order they come. Where there are none, the names stay as they are.
func Names(names []string) []string {
	groups := Groups(names)
	if len(groups) == len(names) {
		return names
	}
	told := make([]string, len(groups))
	for i := range groups {
		told[i] = groups[i].Name
	}
	return told
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
