package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// wideTown has more units, managers, groups and years of money than text shows, n of
// each. What is last is as tail says of unit, service and budget.
func wideTown(n int, after bool, assumed, vision int) string {
	var b strings.Builder
	b.WriteString("format = 1\n\n[organisation]\nid = \"by\"\nname = \"Byn\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\n")
	if after {
		b.WriteString("as_of = 2026-01-01\nstatus = \"proposed\"\n")
	} else {
		b.WriteString("as_of = 2025-01-01\n")
	}
	b.WriteString("\n[[unit]]\nid = \"kommun\"\nname = \"Byns kommun\"\nkind = \"municipality\"\n")
	mark := func(i int, keys string) {
		switch {
		case after && i > n-assumed:
			fmt.Fprintf(&b, "assumed = [%s]\n", keys)
		case after && i > n-assumed-vision:
			b.WriteString("status = \"vision\"\n")
		}
	}
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "\n[[unit]]\nid = \"enhet-%d\"\nname = \"Enhet nr %d\"\nkind = \"unit\"\nparent = \"kommun\"\nheads = 10\n", i, i)
		if after {
			fmt.Fprintf(&b, "led_by = [\"ny-%d\"]\n", i)
			mark(i, `"led_by"`)
			fmt.Fprintf(&b, "\n[[post]]\nid = \"ny-%d\"\nname = \"Chef\"\nunit = \"kommun\"\ncount = 1\n", i)
		} else {
			fmt.Fprintf(&b, "led_by = [\"chef-%d\"]\n", i)
		}
		fmt.Fprintf(&b, "\n[[post]]\nid = \"chef-%d\"\nname = \"Chef\"\nunit = \"kommun\"\ncount = 1\n", i)
		fmt.Fprintf(&b, "\n[[target_group]]\nid = \"grupp-%d\"\nname = \"Grupp nr %d\"\n", i, i)
		if after {
			fmt.Fprintf(&b, "\n[[service]]\nid = \"insats-%d\"\nname = \"Insats nr %d\"\nprovided_by = [\"enhet-%d\"]\ntarget_groups = [\"grupp-%d\"]\n", i, i, i, i)
			mark(i, `"target_groups"`)
			fmt.Fprintf(&b, "\n[[budget]]\nunit = \"enhet-%d\"\nchange = 1_000_000\nyear = %d\n", i, 2025+i)
			mark(i, `"change"`)
		}
	}
	return b.String()
}

// TestCutTablesSayTheirMarks: what a cut table hides is summed up with its marks, in
// both languages; the formats that cut nothing mark each row.
func TestCutTablesSayTheirMarks(t *testing.T) {
	const rows = textItems + 5
	c := compared(organisation(t, "old.toml", wideTown(rows, false, 0, 0)), organisation(t, "new.toml", wideTown(rows, true, 2, 1)))
	p := &diffPage{c: c, lang: message.SV, limit: textItems}
	const some = "… 5 till, varav 2 antagna, varav 1 vision (--raw visar alla)"
	for _, test := range []struct {
		section string
		blocks  []document.Block
		want    string
	}{
		{"staff", p.staff(), some},
		{"coverage", p.coverage(), some},
		{"money", p.money(), some}, // each year by its own budgets
	} {
		if !slices.ContainsFunc(test.blocks, func(b document.Block) bool { return b.Text == test.want }) {
			t.Errorf("%s: %q is in none of %+v", test.section, test.want, test.blocks)
		}
	}
	var b bytes.Buffer
	if err := DiffText(&b, c, Options{Lang: message.EN}); err != nil {
		t.Fatal(err)
	}
	if want := "… 5 more, of which 2 assumed, of which 1 a vision (--raw shows all)"; strings.Count(b.String(), want) != 3 {
		t.Errorf("%q is not below the three tables of\n%s", want, b.String())
	}
	for format, write := range map[string]DiffPrinter{"markdown": DiffMarkdown, "html": DiffHTML} {
		var b bytes.Buffer
		if err := write(&b, c, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "… 5 till") {
			t.Errorf("%s cuts what it has room for", format)
		}
	}
}

// TestUnshown: what is guessed is told as well, and of a vision nobody is told again
// that it is one.
func TestUnshown(t *testing.T) {
	for _, test := range []struct {
		name   string
		rest   []ground.Brief
		whole  ground.Status
		sv, en string
	}{
		{"unmarked", []ground.Brief{{}, {}}, ground.Proposed, "", ""},
		{"one of each", []ground.Brief{{}, ground.Brief{}.Guessed(), ground.Brief{}.With(ground.Stated{Assumed: true}), ground.Brief{}.With(ground.Stated{Status: ground.Vision})},
			ground.Proposed, "varav 1 antagen, varav 1 vision, varav 1 gissad", "of which 1 assumed, of which 1 a vision, of which 1 guessed"},
		{"of a vision", []ground.Brief{ground.Brief{}.With(ground.Stated{Status: ground.Vision}).Guessed(), ground.Brief{}.Guessed()},
			ground.Vision, "varav 2 gissade", "of which 2 guessed"},
	} {
		var rest unshown
		for _, b := range test.rest {
			rest.add(b)
		}
		said := rest.marked(test.whole)
		if rest.all != len(test.rest) || said.In(message.SV) != test.sv || said.In(message.EN) != test.en {
			t.Errorf("%s: %d, %q, %q", test.name, rest.all, said.In(message.SV), said.In(message.EN))
		}
	}
}
