package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// textItems is how long a list is in text before it is cut.
const textItems = 12

// diffPage makes the document that every format for people prints.
type diffPage struct {
	c    *Contrast
	lang message.Lang

	states []*orgmodel.Organisation // of a timeline, where there is no comparison

	limit int  // entries of a list; 0: all
	full  bool // also what belongs in a paper: methods, sources, reservations

	noRemarks bool // what the author of a file remarks does not stand on the page

	beyond message.Text // where the rest of a list stands that is cut; empty: --raw shows it

	marked *marks // what marks says, once it has been asked
	known  known  // what the first screen is made of, once it has been asked
}

// known is what takes long to work out, and is told again and again until it fits.
type known struct {
	facts  *facts      // in whatever language
	deeds  []doneAlike // in the order of their turns
	told   int         // how many changes there are to tell of
	tags   map[*figure.Figure]string
	rested map[*figure.Figure]string // the same, only of what is assumed
	later  *diffPage                 // see diffPage.later
	made   map[string]bool           // see diffPage.madeNames
	// remarked are the names of what the author of a file remarks on.
	remarked map[string]bool
}

// marks are those of what is told of both files.
func (p *diffPage) marks() marks {
	if p.marked == nil {
		m := marksOfPair(p.c.Diff.Pair(), p.lang)
		p.marked = &m
	}
	return *p.marked
}

// sections are those below the first screen that take long to tell.
type sections struct {
	figures, fileFigures, meaning, distance     []document.Block
	changes, files, units                       []document.Block
	staff, people, pathways, coverage, accounts []document.Block
}

// beside is the same page for another processor: it keeps what it works out to itself.
func (p *diffPage) beside() *diffPage {
	page := *p
	page.known = known{}
	return &page
}

// tellJudged tells what the rules found; one page at a time may ask what that rests on.
func (b *sections) tellJudged(p *diffPage) {
	if p.c.Diff.Match.Unrelated || !p.c.Differs() {
		return
	}
	b.meaning = p.withMadeNames(p.meaning(newBecause(p.lang, p.full)))
	if p.c.Diff.OneHistory() {
		b.distance = p.distanceFinding()
	}
}

// tellRest tells all else.
func (b *sections) tellRest(p *diffPage) (distance []document.Block) {
	b.figures, b.fileFigures = p.figures()
	if p.c.Diff.Match.Unrelated || !p.c.Differs() {
		return nil
	}
	b.changes, b.files = p.changesApart()
	b.units = p.unitsAndOthers()
	if !p.c.Summary.Apart {
		b.staff, b.people = p.staff(), p.fromWhere()
	}
	b.pathways = []document.Block{{Table: p.pathways()}}
	if p.c.Diff.OneHistory() {
		b.coverage, b.accounts = p.coverage(), p.money()
		return p.distance()
	}
	return nil
}

func (p *diffPage) document() *document.Document {
	p.marks() // what follows at once reads them
	var b sections
	var first *screen
	var distance []document.Block
	atonce.Do(
		func() { first = p.screen() },
		func() { b.tellJudged(p.beside()) },
		func() { distance = b.tellRest(p.beside()) },
	)
	d := &document.Document{Lang: p.lang, Title: p.title(), Parts: first.title, Lead: first.lead}
	d.Add("summary", diffTexts.summary.In(p.lang), p.screenBlocks(first)...)
	if p.c.Diff.Match.Unrelated {
		d.Add("more", screenTexts.more.In(p.lang), first.below...)
		d.Add("figures", diffTexts.figures.In(p.lang), b.figures...)
		return d
	}
	p.pictures(d)
	if !p.c.Differs() {
		d.Add("more", screenTexts.more.In(p.lang), first.below...)
		d.Add("marks", "", document.Paragraph(p.marks().legend()))
		return d
	}
	d.Add("changes", diffTexts.changes.In(p.lang), slices.Concat(p.fromSources(), b.units, p.keptGoals(), p.alikeFacts(), p.keptClaims(), p.unmarked(), b.changes, p.claimsGivenBack())...)
	if p.c.Diff.OneHistory() {
		d.Add("meaning", diffTexts.meaning.In(p.lang), b.meaning...)
	}
	d.Add("notes", noteTexts.title.In(p.lang), p.withMadeNames(p.notes())...)
	d.Add("more", screenTexts.more.In(p.lang), append(first.below, p.makesEnd()...)...)
	if p.full {
		d.Add("moved", diffTexts.moved.In(p.lang), document.Block{Table: p.moved()})
	}
	if !p.c.Summary.Apart {
		d.Add("staff", diffTexts.staff.In(p.lang), b.staff...)
		d.Add("people", matrixTexts.title.In(p.lang), b.people...)
	}
	d.Add("pathways", diffTexts.pathways.In(p.lang), b.pathways...)
	if p.c.Diff.OneHistory() {
		d.Add("coverage", diffTexts.coverage.In(p.lang), b.coverage...)
		d.Add("money", diffTexts.money.In(p.lang), b.accounts...)
	}
	d.Add("figures", diffTexts.figures.In(p.lang), b.figures...)
	d.Add("files", diffTexts.files.In(p.lang), append(b.files, b.fileFigures...)...)
	d.Add("distance", diffTexts.distance.In(p.lang), append(b.distance, distance...)...)
	if p.full {
		p.remarks(d)
	}
	return d
}

// makesEnd is the line that would make an ending of what the new file does not
// describe.
func (p *diffPage) makesEnd() []document.Block {
	if p.c.Summary.Apart || !p.c.Summary.Silent.Any() {
		return nil
	}
	return []document.Block{document.Paragraph(diffTexts.makesEnd.In(p.lang))}
}

// unitsAndOthers says how many units there are, so that it can be added up, and apart
// from them how many organisations outside it.
func (p *diffPage) unitsAndOthers() []document.Block {
	return []document.Block{document.Paragraph(screenTexts.units.With(already(p.unitNumber(&p.c.Summary.Units))).In(p.lang))}
}

// unmarked says how sure is what bears no mark of it, where the file as a whole is not in
// force.
func (p *diffPage) unmarked() []document.Block {
	tag := statusTags[p.c.Diff.New.Header.Status]
	if tag.IsZero() || p.c.Diff.New.Header.Status == orgmodel.InForce {
		return nil
	}
	return []document.Block{document.Paragraph(diffTexts.unmarked.With(tag).In(p.lang))}
}

// side is an organisation and its day.
func (p *diffPage) side(o *orgmodel.Organisation) string { return p.sideIn(o, math.MaxInt) }

// sideIn is the same, with a name of no more than so many letters.
func (p *diffPage) sideIn(o *orgmodel.Organisation, letters int) string {
	h := &o.Header
	name := h.Name
	if name == "" {
		name = h.ID
	}
	name = clipped(name, letters)
	if !h.AsOf.Known() {
		return message.Name(name).In(p.lang)
	}
	return diffTexts.side.With(message.Name(name), ofFile(o, "as_of", h.AsOf)).In(p.lang)
}

// ofFile is what a file says of itself, with a star where its author assumes it.
func ofFile(o *orgmodel.Organisation, key string, said message.Localizer) message.Localizer {
	if o.Stated(o.Key(orgmodel.Ref{Type: orgmodel.TypeOrganisation}, key)).Assumed {
		return withStar.With(said)
	}
	return said
}

var withStar = message.Same("{0}" + ground.Star)

func (p *diffPage) title() string {
	return diffTexts.title.With(p.side(p.c.Diff.Old), p.side(p.c.Diff.New)).In(p.lang)
}

// lead is what the reader must know before any number.
func (p *diffPage) lead() []string {
	list := p.reading()
	m := p.c.Diff.Match
	status := p.stamp()
	if old := oldStamps[p.c.Diff.Old.Header.Status]; !old.IsZero() {
		status = strings.TrimSpace(status + " " + old.In(p.lang))
	}
	if status != "" {
		list = append(list, status)
	}
	if behind := p.behind(); behind != "" {
		list = append(list, behind)
	}
	switch {
	case m.Unrelated:
		list = append(list, diffTexts.unrelated.In(p.lang), diffTexts.unrelatedHelp.In(p.lang))
	case headline.TwoTowns(p.c.Diff):
		list = append(list, diffTexts.towns.In(p.lang))
	case !p.c.Differs():
		list = append(list, diffTexts.noChange.In(p.lang))
	}
	if later := p.ahead(); later != "" {
		list = append(list, later)
	}
	if m.Skipped > 0 {
		list = append(list, diffTexts.skipped.With(m.Skipped).In(p.lang))
	}
	return list
}

// reading is how the two are read, which comes before all else: as no reform, or as
// complete.
func (p *diffPage) reading() []string {
	var list []string
	m, c := p.c.Diff.Match, p.c.Diff
	switch {
	case m.Unrelated || headline.TwoTowns(c):
	case m.Backwards:
		list = append(list, diffTexts.backwards.With(c.Old.Header.AsOf, c.New.Header.AsOf).In(p.lang))
	case m.Distant:
		list = append(list, diffTexts.distant.In(p.lang))
	}
	if m.Complete {
		return append(list, diffTexts.readWhole.In(p.lang))
	}
	if names := c.New.Header.Complete; len(names) > 0 && c.New.Header.Extends == "" {
		list = append(list, diffTexts.namesAll.With(allOf(names)).In(p.lang))
	}
	return list
}

// allOf names tables of which a file names all there is.
func allOf(c orgmodel.Complete) message.Localizer {
	var names []message.Localizer
	for _, t := range orgmodel.Completable() {
		if c.Of(t) {
			names = append(names, tableNames[t])
		}
	}
	return message.And(names)
}

var tableNames = map[orgmodel.Type]message.Text{
	orgmodel.TypeUnit: {EN: "units", SV: "enheter"}, orgmodel.TypePost: {EN: "posts", SV: "befattningar"},
	orgmodel.TypeService: {EN: "services", SV: "insatser"}, orgmodel.TypeAgreement: {EN: "agreements", SV: "avtal"},
}

// teller is on whose word a whole file stands: whoever its sources are by.
func teller(o *orgmodel.Organisation) message.Localizer {
	var names []message.Localizer
	told := map[string]bool{}
	for _, id := range o.Header.Sources {
		id, _, _ = strings.Cut(id, "#")
		ref, ok := o.Find(id)
		if !ok || ref.Type != orgmodel.TypeSource {
			continue
		}
		s := &o.Sources[ref.Index]
		var name message.Localizer = message.Same(cmp.Or(s.Author, s.Publisher))
		if name == message.Same("") {
			name = theSource.With(message.Quoted(nameOf(&s.Common)))
		}
		if text := name.In(message.SV); !told[text] {
			told[text] = true
			names = append(names, name)
		}
	}
	if names == nil {
		return nobodyNamed
	}
	return message.And(names)
}

var (
	nobodyNamed = message.Text{EN: "somebody whom the file does not name", SV: "någon som filen inte namnger"}
	theSource   = message.Text{EN: "the source {0}", SV: "källan {0}"}
)

// restsOn counts what is assumed, and what is a vision, in all that is told.
func (p *diffPage) restsOn() string {
	known := p.facts()
	if known.counts == nil {
		assumed, visions := p.c.assumptions()
		known.counts = &[2]int{assumed, visions}
	}
	assumed, visions := known.counts[0], known.counts[1]
	var parts []string
	if assumed > 0 {
		parts = append(parts, message.Count(assumed, restsTexts.assumed.one, restsTexts.assumed.many).In(p.lang))
	}
	if visions > 0 {
		parts = append(parts, message.Count(visions, restsTexts.visions.one, restsTexts.visions.many).In(p.lang))
	}
	guesses := 0
	for i := range p.c.Diff.Match.Links {
		if p.c.Diff.Match.Links[i].Basis == diff.Guessed {
			guesses++
		}
	}
	if guesses > 0 {
		parts = append(parts, message.Count(guesses, restsTexts.guesses.one, restsTexts.guesses.many).In(p.lang))
	}
	if parts == nil || p.c.Diff.Match.Unrelated {
		return ""
	}
	return restsTexts.line.With(phrase(parts...)).In(p.lang)
}

var restsTexts = struct {
	line                      message.Text
	assumed, visions, guesses counted
}{
	line:    message.Text{EN: "Rests on {0} (marked *, [assumed]).", SV: "Bygger på {0} (märkta *, [antaget])."},
	assumed: counted{message.Text{EN: "{0} assumption", SV: "{0} antagande"}, message.Text{EN: "{0} assumptions", SV: "{0} antaganden"}},
	guesses: counted{message.Text{EN: "{0} guess about who is who", SV: "{0} gissning om vem som är vem"}, message.Text{EN: "{0} guesses about who is who", SV: "{0} gissningar om vem som är vem"}},
	visions: counted{message.Text{EN: "{0} vision", SV: "{0} vision"}, message.Text{EN: "{0} visions", SV: "{0} visioner"}},
}
