package report

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What is told of target groups for which both files state the same services. That they
// keep what they had is not all there is to it where the new file does not say whom its
// new services reach, and no more than a guess where the author has assumed all of it.

// keptAs is how much the files know of a group that keeps its services.
type keptAs uint8

const (
	keptToldSo    keptAs = iota // as the files say
	keptAssumed                 // all of its services are the author's own
	keptOpen                    // the new file does not say whom some new services reach
	keptPlanned                 // new planned measures name the group, and no new service
	keptDifferent               // something becomes of it
)

// keptHow says it of a group that both files describe.
func (p *diffPage) keptHow(g *metrics.Served) keptAs {
	switch {
	case g.Turn != metrics.Kept || g.Old < 0 || g.New < 0 || len(g.Moved)+len(g.Fewer) > 0:
		return keptDifferent
	case p.onlyAssumedFor(g):
		return keptAssumed
	case p.plannedFor(g) != "":
		return keptPlanned
	case p.openServices():
		return keptOpen
	}
	return keptToldSo
}

// onlyAssumedFor reports whether no source knows of a single service that reaches a
// group, or that it is for that group: the author has assumed it, in both files.
func (p *diffPage) onlyAssumedFor(g *metrics.Served) bool {
	known := func(o *orgmodel.Organisation) func(int) bool {
		return func(s int) bool {
			ref := orgmodel.Ref{Type: orgmodel.TypeService, Index: s}
			return !o.Stated(o.Key(ref, "")).Assumed && !o.Stated(o.Key(ref, "target_groups")).Assumed
		}
	}
	return len(g.Before)+len(g.After) > 0 && !slices.ContainsFunc(g.Before, known(p.c.Diff.Old)) && !slices.ContainsFunc(g.After, known(p.c.Diff.New))
}

// openServices reports whether the new file does not say of a new service whom it reaches.
func (p *diffPage) openServices() bool {
	return slices.ContainsFunc(p.newServices(), func(s int) bool { return len(p.c.Diff.New.Services[s].TargetGroups) == 0 })
}

// groupsKept are the terms of the groups, and their names, of which that is so.
func (p *diffPage) groupsKept(how ...keptAs) (f figure.Figure, names []string) {
	f = p.c.Summary.Groups.Described
	var terms []figure.Term
	for i := range p.c.Groups {
		if g := &p.c.Groups[i]; g.Old >= 0 && g.New >= 0 && g.Turn != metrics.Unreached && slices.Contains(how, p.keptHow(g)) {
			names = append(names, p.c.group(g))
			terms = append(terms, f.Terms[i])
		}
	}
	f = figure.Make(figure.Count, f.Unit, terms...)
	slices.Sort(names)
	return f, names
}

// keptCells are the parts of the cell about groups that lose nothing: those of which the
// files know it, those for whom all is assumed, and those of whom it is open what the new
// file has for them. With other parts they only lose nothing.
func (p *diffPage) keptCells(withOthers bool) (cells []cellPart) {
	name := func(one string) message.Localizer { return clippedName(one, room{letters: shortName}) }
	_, rest := p.groupsKept(p.rowKept(keptToldSo)...)
	_, others := p.groupsKept(keptDifferent)
	var kinds []cellPart
	for _, k := range p.keptOtherwise() {
		switch f, names := p.groupsKept(p.rowKept(k.how)...); {
		case names == nil:
		case len(names) == 1 && !withOthers && len(rest) == 0:
			kinds = append(kinds, cellPart{text: k.named.With(name(names[0])).In(p.lang) + p.starOfAny(&f), size: 1})
		default:
			part := cellPart{text: p.say(k.cell, &f), size: float64(len(names))}
			if k.how == keptOpen {
				part.short = p.say(rowTexts.openShort, &f)
			}
			kinds = append(kinds, part)
		}
	}
	if text := rowTexts.noneFewer; len(rest) > 0 || kinds == nil {
		if !withOthers {
			text = rowTexts.sameFor
		}
		rest = append(rest, others...)
		slices.Sort(rest)
		none := text.many.With(len(rest)).In(p.lang)
		if len(rest) == 1 {
			none = text.one.With(name(rest[0])).In(p.lang)
		}
		if len(rest) > 0 {
			cells = append(cells, cellPart{text: none + p.starOfAny(&p.c.Summary.Groups.Described), first: true})
		}
	}
	return append(cells, kinds...)
}

// keptOtherwise is how groups keep their services of whom more is to be said, those of whom
// it is open what the new file has for them first.
func (p *diffPage) keptOtherwise() []keptKind {
	return []keptKind{
		{how: keptPlanned, means: meansTexts.plannedFor, line: keptTexts.planned}, // no row tells of it, see rowKept
		{how: keptOpen, cell: rowTexts.openFor, named: rowTexts.openOf, means: meansTexts.openFor, line: keptTexts.open},
		{how: keptAssumed, cell: rowTexts.assumedFor, named: rowTexts.assumedOf, means: meansTexts.assumedFor, line: keptTexts.assumed},
	}
}

// keptKind is one of them with its words: of a cell, by number and by name, of the
// sentence, and of the section on groups.
type keptKind struct {
	how   keptAs
	cell  counted
	named message.Text
	means counted
	line  message.Text
}

// rowKept is what a row tells as one: its number does not rest on whom planned measures
// name, of which the sentence and the section on groups tell.
func (p *diffPage) rowKept(how keptAs) []keptAs {
	asPlanned := keptToldSo
	if p.openServices() {
		asPlanned = keptOpen
	}
	switch how {
	case keptPlanned:
		return nil
	case asPlanned:
		return []keptAs{how, keptPlanned}
	}
	return []keptAs{how}
}

// keptNotes name whom the cell only counts.
func (p *diffPage) keptNotes() (notes []string) {
	for _, k := range p.keptOtherwise() {
		if f, names := p.groupsKept(p.rowKept(k.how)...); len(names) > 0 {
			notes = append(notes, upperFirst(k.means.many.With(p.termNames(&f)).In(p.lang))+".")
		}
	}
	return notes
}

// keptClauses are those of the sentence about groups that lose nothing, where nothing else
// becomes of any: those of whom it is open what the new file has for them come first.
func (p *diffPage) keptClauses(r room) (clauses []string) {
	for _, k := range p.keptOtherwise() {
		f, names := p.groupsKept(k.how)
		if names == nil {
			continue
		}
		text := k.means.many
		if len(names) == 1 {
			text = k.means.one
		}
		tags := p.tagsOf(&f, nil)
		if k.how == keptAssumed {
			tags = " [" + pairTagTexts.assumed.In(p.lang) + "]" // the sentence says what
		}
		clauses = append(clauses, text.With(p.few(names, r)).In(p.lang)+p.meansSee(r, names...)+tags)
	}
	return clauses
}

// keptLines tell of all groups that keep their services, those of whom more is to be said
// each kind by itself, with what the author remarks on them.
func (p *diffPage) keptLines() (blocks []document.Block) {
	for _, k := range append([]keptKind{{how: keptToldSo, line: keptTexts.same}}, p.keptOtherwise()...) {
		f, names := p.groupsKept(k.how)
		if names == nil {
			continue
		}
		said := k.line.With(p.few(names, room{names: mostKept, letters: math.MaxInt})).In(p.lang)
		if k.how == keptAssumed {
			said += " [" + pairTagTexts.assumed.In(p.lang) + "]"
		} else if k.how != keptToldSo {
			said += p.tagsOf(&f, nil)
		}
		blocks = append(blocks, document.Paragraph(said))
		if k.how == keptPlanned || k.how == keptOpen {
			blocks = append(blocks, document.Block{Items: p.keptRemarks(k.how)})
		}
	}
	return blocks
}

// keptRemarks are what is planned for some groups and what the new file alone remarks on
// them: what it says of them in words stands with what it does not say in keys.
func (p *diffPage) keptRemarks(how keptAs) (items []document.Item) {
	for i := range p.c.Groups {
		g := &p.c.Groups[i]
		if p.keptHow(g) != how {
			continue
		}
		name := message.Quoted(p.c.group(g))
		if said := p.plannedFor(g); said != "" {
			items = append(items, document.Item{Text: noteTexts.of.With(name, already(said)).In(p.lang)})
		}
		if note := p.c.Diff.New.TargetGroups[g.New].Note; note != "" && note != p.c.Diff.Old.TargetGroups[g.Old].Note {
			items = append(items, document.Item{Text: keptTexts.remark.With(name, message.Name(note)).In(p.lang)})
		}
	}
	return items[:min(len(items), mostKept)]
}

// keptTexts are of groups of which nothing else becomes, of whom so many are named.
var keptTexts = struct{ same, planned, open, assumed, remark message.Text }{
	remark:  message.Text{EN: "The author of the file remarks on {0}: {1}", SV: "Den som har skrivit filen anmärker om {0}: {1}"},
	same:    message.Text{EN: "The same services as before by the files, which name no new one for them: {0}.", SV: "Samma insatser som förut enligt filerna, som inte anger någon ny för dem: {0}."},
	planned: message.Text{EN: "The services of before are still there, and planned measures concern them, with no new service stated: {0}.", SV: "Insatserna från förut finns kvar, och planåtgärder gäller dem, utan att någon ny insats anges: {0}."},
	open:    message.Text{EN: "The services of before are still there; whether new services, of which the new file does not say whom they reach, reach them as well is not stated: {0}.", SV: "Insatserna från förut finns kvar; om de nya insatser, vars målgrupp den nya filen inte anger, också når dem framgår inte: {0}."},
	assumed: message.Text{EN: "The author of the file has assumed all the services, which are the same in both files: {0}.", SV: "Alla insatser är antagna av den som skrev filen, och lika i båda filerna: {0}."},
}

const mostKept = 8
