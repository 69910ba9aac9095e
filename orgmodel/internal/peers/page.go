package peers

import (
	"fmt"
	"strings"
	"time"
)

// The lines of the page between which the figures stand. All else on it is
// written by hand.
const (
	figuresBegin = "<!-- figures: written by the command above -->"
	figuresEnd   = "<!-- end of figures -->"
)

// fill puts figures into a page in the place of the old ones.
func fill(page, figures string) (string, error) {
	before, rest, found := strings.Cut(page, figuresBegin)
	_, after, ended := strings.Cut(rest, figuresEnd)
	if !found || !ended {
		return "", fmt.Errorf("the lines %q and %q are missing, between which the figures belong", figuresBegin, figuresEnd)
	}
	return before + figuresBegin + "\n\n" + figures + "\n" + figuresEnd + after, nil
}

// markdown is all that was measured, as tables.
func (f *figures) markdown() string {
	var b strings.Builder
	m := f.machine
	fmt.Fprintf(&b, "Measured on %s, %d processors", m.system, m.processors)
	if m.processor != "" {
		fmt.Fprintf(&b, " (%s)", m.processor)
	}
	rounds := "1 round"
	if f.rounds > 1 {
		rounds = fmt.Sprintf("medians of %d rounds", f.rounds)
	}
	fmt.Fprintf(&b, ", %s; %s, at most %.0f s for a run.\n\n", m.goVersion, rounds, f.limit.Seconds())
	b.WriteString("| program | version |\n|---|---|\n")
	for _, v := range f.versions {
		fmt.Fprintf(&b, "| `%s` | %s |\n", v.name, v.value)
	}
	for _, t := range f.tables {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\nFrom start to end, and how many times as long as the first row:\n\n", t.name, t.about)
		f.table(&b, t, waited)
		b.WriteString("\nTime of processors, and memory at most:\n\n")
		f.table(&b, t, used)
	}
	b.WriteString("\n### Where orgmodel's own time goes\n\nOf organisations with staff, posts, services and agreements, in one process:\n\n")
	f.account(&b)
	return b.String()
}

// table writes a row for each tool and a column for each size.
func (f *figures) table(b *strings.Builder, t table, cell func(o, first outcome) string) {
	f.head(b)
	for i, row := range t.rows {
		fmt.Fprintf(b, "| %s |", t.tools[i].name)
		for j, o := range row {
			text := o.failed
			if text == "" {
				text = cell(o, t.rows[0][j])
			}
			fmt.Fprintf(b, " %s |", strings.ReplaceAll(text, "|", "\\|"))
		}
		b.WriteString("\n")
	}
}

// head writes the head of a table with a column for each size.
func (f *figures) head(b *strings.Builder) {
	b.WriteString("| |")
	for _, size := range f.sizes {
		fmt.Fprintf(b, " %d units |", size)
	}
	b.WriteString("\n|---|" + strings.Repeat("---:|", len(f.sizes)) + "\n")
}

func waited(o, first outcome) string {
	if first.failed != "" || first.wall == 0 {
		return seconds(o.wall)
	}
	return fmt.Sprintf("%s (%.1f×)", seconds(o.wall), o.wall.Seconds()/first.wall.Seconds())
}

func used(o, _ outcome) string {
	if o.memory == 0 {
		return seconds(o.processor)
	}
	return fmt.Sprintf("%s, %d MB", seconds(o.processor), (o.memory+500_000)/1_000_000)
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

// account writes what each step of orgmodel takes.
func (f *figures) account(b *strings.Builder) {
	f.head(b)
	if len(f.steps) == 0 {
		return
	}
	for i, s := range f.steps[0].steps {
		fmt.Fprintf(b, "| %s |", s.name)
		for _, of := range f.steps {
			fmt.Fprintf(b, " %d ms |", of.steps[i].took.Milliseconds())
		}
		b.WriteString("\n")
	}
}
