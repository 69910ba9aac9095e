package people

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// wayText says how a number of people is told: name, where to, how many.
func wayText(row, column *line) message.Text {
	switch {
	case column.sort == unplaced || column.sort == unstated:
		return words.wayOpen
	case row.sort == unstated:
		return words.wayCame
	}
	return words.way
}

// afterWords say what a column adds up to.
func afterWords(column *line) message.Text {
	if column.sort == unplaced || column.sort == unstated {
		return words.total
	}
	return words.after
}

// beforeWords say what a row adds up to.
func beforeWords(row *line) message.Text {
	if row.sort == unstated {
		return words.total
	}
	return words.before
}

func (t *teller) title() string {
	return t.say(words.title, t.was.Named(&t.c.Old.Header.Common), t.new.Named(&t.c.New.Header.Common))
}

// heading is the block above the matrix.
func (t *teller) heading(table *table, o drawing.Options) *kit.TitleBlock {
	from, to := t.was.Day(), t.new.Day()
	day := t.say(words.dates, from, to)
	if kit.Unmarked(from) == kit.Unmarked(to) {
		day = t.new.AsOf()
	}
	town, _ := municipalities.Name(t.c.New.Header.Municipality)
	b := &kit.TitleBlock{Title: t.title(), Subtitle: kit.UpperFirst(kit.Joined(" · ", town, day, heldTogether(t.counts(table)), t.summed(table), heldTogether(t.stillText(table))))}
	if o.Root != "" {
		file := now
		if t.root[now] < 0 {
			file = old
		}
		b.Crumbs = t.sketch(file).UnitName(t.root[file])
	}
	return t.new.Stand(b)
}

// heldTogether keeps a number on the line of what it counts.
func heldTogether(text string) string { return strings.ReplaceAll(text, ": ", ":\u00a0") }

// summed says that lines stand for units below as well.
func (t *teller) summed(table *table) string {
	for file := range table.lines {
		for _, l := range table.lines[file] {
			if len(l.parts) > 1 {
				return t.say(words.below)
			}
		}
	}
	return ""
}

// stillText counts the units that are left out.
func (t *teller) stillText(table *table) string {
	if table.still == 0 {
		return ""
	}
	return kit.LowerFirst(strings.TrimSuffix(t.say(metrics.MatrixWords.Still, table.still), "."))
}

// counts says how many go to another unit, and of how many it is not said.
func (t *teller) counts(table *table) string {
	goes, open, placeless := nobody(), nobody(), nobody()
	for i := range table.cells {
		for k, c := range table.cells[i] {
			switch sum := table.lookAt(i, k); {
			case sum == &lookGoes:
				goes.add(c.heads, c.star)
			case sum == &lookUnplaced:
				placeless.add(c.heads, c.star)
			case sum == &lookUnstated && table.lines[old][i].sort != unstated:
				open.add(c.heads, c.star)
			}
		}
	}
	var parts []string
	for _, part := range []struct {
		cell
		text message.Text
	}{{goes, words.goes}, {placeless, words.unplaced}, {open, words.unstated}} {
		if !part.heads.IsZero() {
			parts = append(parts, t.say(part.text, t.counted(part.cell)))
		}
	}
	if parts == nil {
		return kit.LowerFirst(t.say(words.same))
	}
	return kit.Joined(", ", parts...)
}

// legend explains the numbers and the signs that occur.
func (t *teller) legend(table *table, marked bool) *kit.Legend {
	l := &kit.Legend{}
	seen, unknown := map[*cellLook]bool{}, false
	for i := range table.cells {
		for k, c := range table.cells[i] {
			if !c.heads.IsZero() {
				seen[table.lookAt(i, k)] = true
				unknown = unknown || !c.heads.Tells()
			}
		}
	}
	for _, e := range []struct {
		look *cellLook
		text message.Text
	}{{&lookStays, words.stay}, {&lookGoes, words.move}, {&lookUnplaced, metrics.MatrixWords.NotPlaced}, {&lookUnstated, words.came}} {
		if seen[e.look] {
			l.Entries = append(l.Entries, kit.LegendEntry{Text: kit.LowerFirst(t.say(e.text)), Fill: e.look.fill, Stroke: e.look.stroke})
		}
	}
	looks, said := map[*changekit.Look]bool{}, map[message.Text]bool{}
	for file := range table.lines {
		for i := range table.lines[file] {
			if table.lines[file][i].sort == units {
				looks[t.look(file, &table.lines[file][i])] = true
			}
		}
	}
	for _, look := range changekit.Looks {
		if looks[look] && look.Sign != "" && !said[look.Legend] {
			said[look.Legend] = true
			l.Entries = append(l.Entries, kit.LegendEntry{Text: look.Legend.In(t.lang)})
		}
	}
	if unknown {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: t.say(words.unknown)})
	}
	if marked {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: ground.StarMeans.In(t.lang)})
	}
	return l
}

// tell writes the description and the outline: each old unit with where its people go,
// then each new one with those who come from nobody knows where.
func (t *teller) tell(table *table) (told kit.Told) {
	told.Description = t.say(words.describe, t.title(), kit.UpperFirst(t.counts(table)))
	for _, text := range []string{t.summed(table), t.stillText(table)} {
		if text != "" {
			told.Description += " " + kit.UpperFirst(text) + "."
		}
	}
	heading := func(text string, things drawing.Things) {
		told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: text, Things: things})
	}
	for i := range table.lines[old] {
		l := &table.lines[old][i]
		if l.sort == unstated {
			continue
		}
		text := t.called(old, l, table.lines[old])
		if c := table.margin[old][i]; !c.heads.IsZero() {
			text = t.say(beforeWords(l), text, t.counted(c))
		}
		heading(text, t.things(old, l))
		for k, c := range table.cells[i] {
			if !c.heads.IsZero() {
				told.Outline = append(told.Outline, drawing.Entry{Depth: 1, Text: t.say(words.to, t.called(now, &table.lines[now][k], table.lines[now]), t.counted(c))})
			}
		}
	}
	came := table.came()
	for k := range table.lines[now] {
		l, c := &table.lines[now][k], table.margin[now][k]
		if l.sort == elsewhere || l.sort != units && c.heads.IsZero() {
			continue
		}
		heading(t.say(afterWords(l), t.called(now, l, table.lines[now]), t.counted(c)), t.things(now, l))
		if c := came[k]; !c.heads.IsZero() {
			told.Outline = append(told.Outline, drawing.Entry{Depth: 1, Text: t.say(words.total, metrics.MatrixWords.Came, t.counted(c))})
		}
	}
	return told
}

// came is the row of those who come from nobody knows where.
func (t *table) came() []cell {
	for i := range t.lines[old] {
		if t.lines[old][i].sort == unstated {
			return t.cells[i]
		}
	}
	return nil
}
