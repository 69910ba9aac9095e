package peers

import (
	"fmt"
	"strings"
)

// A language writes an organisation as a tool reads it.
type language struct {
	ending string
	write  func(town) string
}

// The languages, each as its own guide writes a chart of units. Names and ids of
// made-up organisations have nothing in them that a language would need quoted.
var (
	// ownUnits is TOML with the units alone, which is what the others are told.
	ownUnits = language{"toml", func(t town) string {
		var b strings.Builder
		b.WriteString("format = 1\n\n[organisation]\nid = \"storkommun\"\nname = \"Storkommun\"\n")
		for _, u := range t.units {
			fmt.Fprintf(&b, "\n[[unit]]\nid = %q\nname = %q\n", u.id, u.name)
			if u.parent != "" {
				fmt.Fprintf(&b, "parent = %q\n", u.parent)
			}
		}
		return b.String()
	}}
	ownWhole = language{"toml", func(t town) string { return string(t.whole) }}

	inDOT = language{"dot", func(t town) string {
		var b strings.Builder
		b.WriteString("digraph town {\n\tnode [shape=box]\n")
		t.each(&b, "\t%q [label=%q]\n", "\t%q -> %q\n")
		b.WriteString("}\n")
		return b.String()
	}}
	inD2 = language{"d2", func(t town) string {
		var b strings.Builder
		t.each(&b, "%s: %q\n", "%s -> %s\n")
		return b.String()
	}}
	inMermaid = language{"mmd", func(t town) string {
		var b strings.Builder
		b.WriteString("flowchart TD\n")
		t.each(&b, "\t%s[%q]\n", "\t%s --> %s\n")
		return b.String()
	}}
	inPlantUML = language{"puml", func(t town) string {
		var b strings.Builder
		b.WriteString("@startwbs\n")
		t.below(func(u unit, depth int) { b.WriteString(strings.Repeat("*", depth) + " " + u.name + "\n") })
		b.WriteString("@endwbs\n")
		return b.String()
	}}
	inLikeC4 = language{"c4", func(t town) string {
		var b strings.Builder
		b.WriteString("specification {\n\telement unit\n}\nmodel {\n")
		t.each(&b, "\t%s = unit %q\n", "\t%s -> %s\n")
		b.WriteString("}\nviews {\n\tview index {\n\t\tinclude *\n\t}\n}\n")
		return b.String()
	}}
	inYAML = language{"yml", func(t town) string {
		var b strings.Builder
		b.WriteString("units:\n")
		for _, u := range t.units {
			fmt.Fprintf(&b, "- id: %s\n  name: %s\n", u.id, u.name)
			if u.parent != "" {
				fmt.Fprintf(&b, "  parent: %s\n", u.parent)
			}
		}
		return b.String()
	}}
)
