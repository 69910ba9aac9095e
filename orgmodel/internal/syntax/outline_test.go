package syntax

import (
	"fmt"
	"strings"
)

// outline writes a document down with the place of everything: kind, from, to,
// text. One line each, indented by how deep it stands.
func outline(doc *Document) string {
	var b strings.Builder
	for i, t := range doc.Tables {
		if i > 0 {
			fmt.Fprintf(&b, "table %s array=%v %d-%d\n", names(t.Name), t.Array, t.Header.Start, t.Header.End)
		}
		for _, e := range t.Entries {
			outlineEntry(&b, e, "  ")
		}
	}
	return b.String()
}

func outlineEntry(b *strings.Builder, e Entry, indent string) {
	fmt.Fprintf(b, "%s%s %d-%d =\n", indent, names(e.Key), e.Start, e.End)
	outlineValue(b, e.Value, indent+"  ")
}

var kindWords = [...]string{
	String: "string", Integer: "integer", Float: "float", Bool: "bool", OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time", LocalDate: "date", LocalTime: "time", Array: "array", InlineTable: "inline-table",
}

func outlineValue(b *strings.Builder, v Value, indent string) {
	fmt.Fprintf(b, "%s%s %d-%d %q\n", indent, kindWords[v.Kind], v.Start, v.End, v.Text)
	for _, item := range v.Items {
		outlineValue(b, item, indent+"  ")
	}
	for _, e := range v.Entries {
		outlineEntry(b, e, indent+"  ")
	}
}

func names(key []Key) string {
	parts := make([]string, len(key))
	for i, k := range key {
		parts[i] = fmt.Sprintf("%s@%d-%d", k.Text, k.Start, k.End)
	}
	return strings.Join(parts, ".")
}
