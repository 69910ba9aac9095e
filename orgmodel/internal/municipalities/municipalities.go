// Package municipalities knows the four-digit codes and the names of Sweden's
// 290 municipalities (SCB), and codes that were in use before. It knows no
// regions, no history of mergers and nothing else about them.
package municipalities

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed municipalities.csv
var table string

type index struct {
	name, code map[string]string
}

// The table is read on the first question only: most commands ask none.
var load = sync.OnceValue(func() index {
	x := index{name: make(map[string]string, 290), code: make(map[string]string, 290)}
	_, rows, _ := strings.Cut(table, "\n")
	for row := range strings.Lines(rows) {
		code, name, _ := strings.Cut(strings.TrimSpace(row), ",")
		x.name[code] = name
		x.code[name] = code
	}
	return x
})

// Name returns the name of the municipality with a code: Name("0380") is
// "Uppsala".
func Name(code string) (string, bool) {
	name, ok := load().name[code]
	return name, ok
}

// Code returns the code of the municipality with a name, spelt as SCB spells
// it: Code("Uppsala") is "0380".
func Code(name string) (string, bool) {
	code, ok := load().code[name]
	return code, ok
}

// Since is the first day of the table: since then no code has changed. Of the days
// before, it has those of Former only.
const Since = "2007-01-01"

// former are codes that are no longer in use, with the last day they were.
var former = []struct{ code, name, until string }{
	{"1917", "Heby", "2006-12-31"}, // 0331 since: from Västmanland to Uppsala county
}

// Former returns the municipality that a code stood for which is no longer in use,
// and the last day it was: Former("1917") is "Heby", "2006-12-31".
func Former(code string) (name, until string, ok bool) {
	for _, f := range former {
		if f.code == code {
			return f.name, f.until, true
		}
	}
	return "", "", false
}
