// Package generate makes up municipalities of any size, as TOML, for tests and
// benchmarks. They are realistic in shape, not in content: boards,
// administrations, units four levels deep, posts, services and commissions, one
// name after another. Nothing in the program itself uses it.
package generate

import (
	"bytes"
	"fmt"
)

// span is how many units stand under one.
const span = 7

// Municipality returns a file that describes an organisation of n units, none
// of them without a parent but the council. The same n gives the same text.
func Municipality(n int) []byte {
	g := &generator{n: n}
	g.write()
	return g.Bytes()
}

// Variant returns a file that changes every tenth unit of Municipality(n), ends
// some posts and adds new units. base is its path.
func Variant(base string, n int) []byte {
	g := &generator{n: n}
	fmt.Fprintf(g, "format = 1\n\n[organisation]\nid = \"forslag\"\nname = \"Förslag\"\nextends = %q\n", base)
	for i := 1; i < n; i += 10 {
		fmt.Fprintf(g, "\n[[unit]]\nid = \"enhet-%d\"\nheads = %d\nnote = \"Ändras enligt förslaget.\"\n", i, i%40+2)
	}
	for i := range n / 20 {
		fmt.Fprintf(g, "\n[[unit]]\nid = \"ny-enhet-%d\"\nname = \"Ny enhet %d\"\nkind = \"unit\"\nparent = \"enhet-%d\"\n", i, i, i)
	}
	for i := 10; i < n/2; i += 100 {
		fmt.Fprintf(g, "\n[[close]]\nids = [\"tjanst-%d\"]\ndate = 2026-06-01\n", i)
	}
	return g.Bytes()
}

type generator struct {
	bytes.Buffer
	n    int
	plan map[int]step // by unit; nil: nothing changes
}

func (g *generator) write() {
	g.header()
	for i := range g.n {
		g.unit(i)
	}
	for i := range g.n / 2 {
		g.post(i)
	}
	for i := range g.n / 5 {
		g.service(i)
	}
	for i := range g.n / 50 {
		g.agreement(i)
	}
}

func (g *generator) header() {
	g.WriteString(`format = 1

[organisation]
id = "storkommun"
name = "Storkommun"
municipality = "2081"
language = "sv"
as_of = 2026-01-01
population = 52_000

[[source]]
id = "org-plan"
name = "Organisationsplan"
date = 2025-11-20
`)
	for _, area := range areas {
		fmt.Fprintf(g, "\n[[area]]\nid = %q\nname = %q\npopulation = 10_500\n", area.id, area.name)
	}
}

var areas = []struct{ id, name string }{
	{"norra", "Norra delområdet"}, {"sodra", "Södra delområdet"}, {"ostra", "Östra delområdet"},
	{"vastra", "Västra delområdet"}, {"centrum", "Centrum"},
}

// kinds of the first units; all after them are units.
var kinds = []string{"council", "executive-board", "board", "board", "board", "board", "board"}

func (g *generator) unit(i int) {
	kind := "unit"
	switch {
	case i < len(kinds):
		kind = kinds[i]
	case i < 8*len(kinds):
		kind = "administration"
	}
	if g.plan[i] == closed || g.plan[i] == absorbed {
		return
	}
	fmt.Fprintf(g, "\n[[unit]]\nid = %q\nname = %q\nkind = %q\n", g.id(i), g.name(i), kind)
	if i > 0 {
		fmt.Fprintf(g, "parent = \"enhet-%d\"\n", g.parent(i))
	}
	if kind == "unit" {
		fmt.Fprintf(g, "heads = %d # enligt senaste mätningen\nareas = [%q, %q]\n", g.heads(i), areas[i%5].id, areas[(i+1)%5].id)
	}
	g.lineage(i)
	if i%3 == 0 {
		fmt.Fprintf(g, "sources = [\"org-plan\"]\n")
	}
	if i%10 == 0 {
		fmt.Fprintf(g, "assumed = [\"parent\"]\nnote = \"Uppgiften är hämtad ur organisationsplanen.\"\ncodes = { rs = \"%d\" }\n", 500+i%90)
	}
	if i%17 == 0 {
		g.WriteString("since = 2019-01-01\n")
	}
}

func (g *generator) post(i int) {
	fmt.Fprintf(g, "\n[[post]]\nid = \"tjanst-%d\"\nname = \"Handläggare %d\"\nunit = %q\ncount = %d\nfte = %d.5\n", i, i, g.home((2*i)%g.n), i%9+1, i%9+1)
	if i%4 == 0 {
		g.WriteString("qualification = \"Socionomexamen\"\ncodes = { ssyk = \"2661\" }\n")
	}
}

func (g *generator) service(i int) {
	fmt.Fprintf(g, "\n[[service]]\nid = \"insats-%d\"\nname = \"Insats %d\"\nkind = \"needs-tested\"\n", i, i)
	first, second := g.provider((5*i)%g.n), g.provider((5*i+1)%g.n)
	if first == second { // they have merged
		fmt.Fprintf(g, "provided_by = [%q]\n", first)
	} else {
		fmt.Fprintf(g, "provided_by = [%q, %q]\n", first, second)
	}
	g.WriteString("areas = [\"all\"]\n")
}

func (g *generator) agreement(i int) {
	fmt.Fprintf(g, "\n[[agreement]]\nid = \"uppdrag-%d\"\nname = \"Uppdrag %d\"\nform = \"commission\"\nfrom = \"enhet-%d\"\nto = [%q]\nservices = [\"insats-%d\"]\namount = %d_000_000\n", i, i, i%7, g.provider((50*i)%g.n), i, i%20+1)
}
