package tomlfile

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// maxChain bounds a chain of variants; a longer one is taken for a mistake.
const maxChain = 64

// layer is one file of a chain: a base or a variant laid upon it.
type layer struct {
	path    string
	doc     *syntax.Document
	extends *syntax.Entry // nil in a base
	*checker
	broken bool // TOML that cannot be decoded
	org    *orgmodel.Organisation
	asOf   orgmodel.Date // as the file states it
}

func newLayer(path string, doc *syntax.Document, findings []diag.Diagnostic) *layer {
	l := &layer{path: path, doc: doc}
	doc.Spread(func(name string) bool {
		t := format.Find(name)
		return t != nil && t.Array
	})
	// What the walk left out of the document is blanked out for the decoder
	// too. A mended header cannot be: its keys would go to the table above.
	l.broken = len(findings) > 0 && len(doc.Broken) == 0 ||
		slices.ContainsFunc(doc.Broken, func(b syntax.Broken) bool { return b.Mended })
	for i := range doc.Tables {
		t := &doc.Tables[i]
		if len(t.Name) == 1 && t.Name[0].Text == string(orgmodel.TypeOrganisation) {
			l.extends = entryOf(t, "extends")
			break
		}
	}
	return l
}

// variant reports whether the file extends another.
func (l *layer) variant() bool { return l.extends != nil }

// loader reads the files of one chain.
type loader struct {
	Options
	fence    fence
	findings []diag.Diagnostic
}

func load(name string, text []byte, o Options) *Result {
	l := &loader{Options: o.complete(), fence: newFence(name, &o)}
	r := &Result{Org: &orgmodel.Organisation{}, Places: &Places{}, loader: l}
	r.Org.Index()
	layers := l.chain(name, text, r)
	if len(layers) > 0 {
		b := newBuilder(l, layers)
		r.Places = b.places
		if org := b.build(); org != nil {
			r.Org, r.partly = org, b.partly
		}
	}
	r.Findings = l.findings
	diag.Sort(r.Findings)
	r.Findings = together(slices.CompactFunc(r.Findings, sameFinding))
	return r
}

// sameFinding reports whether two findings say the same of the same place: the
// units that per_area makes share theirs.
func sameFinding(a, b diag.Diagnostic) bool {
	return a.Rule == b.Rule && a.Span == b.Span && a.Message.Equal(b.Message)
}

var fileTexts = struct{ cycle, cycleHelp, long, base, baseHelp message.Text }{
	cycle:     message.Text{EN: "The files extend each other in a circle: {0}.", SV: "Filerna bygger på varandra i en cirkel: {0}."},
	cycleHelp: message.Text{EN: "One of the files must be a base that extends nothing.", SV: "En av filerna måste vara en bas utan extends."},
	long:      message.Text{EN: "More than {0} files extend each other.", SV: "Fler än {0} filer bygger på varandra."},
	base:      message.Text{EN: "The base {0} cannot be opened: {1}.", SV: "Basen {0} går inte att öppna: {1}."},
	baseHelp:  message.Text{EN: "extends is the path of the base relative to this file.", SV: "extends är basens sökväg räknad från den här filen."},
}

// chain reads a file and its bases; it returns them base first, or nothing
// when one of them is not to be had.
func (l *loader) chain(name string, text []byte, r *Result) []*layer {
	file, ok := l.open(name, text)
	r.Files = append(r.Files, file)
	if !ok {
		return nil
	}
	var layers []*layer
	var paths []string
	for {
		r.chain = append(r.chain, link{name, file})
		doc, findings := syntax.Parse(file)
		l.findings = append(l.findings, findings...)
		c := newLayer(name, doc, findings)
		layers, paths = append(layers, c), append(paths, clean(name))
		e := c.extends
		if e == nil {
			break
		}
		if e.Value.Kind != syntax.String || strings.TrimSpace(e.Value.Text) == "" {
			return l.alone(layers) // which says what is wrong with extends
		}
		if name, ok = l.base(c, e, paths); !ok {
			return l.alone(layers)
		}
		text, err := l.named(name, e.Value.Text)
		if err != nil {
			at := c.doc.At(e.Value.Span)
			why, help := reason(err, pathHelp("extends", at, l.beside(c.path), fileTexts.baseHelp.With()))
			l.refuse(c, e, fileTexts.base.With(quote(writtenPath(at)), why), help)
			return l.alone(layers)
		}
		file = location.NewFile(filepath.ToSlash(l.Shown(name)), text)
		r.Files = append(r.Files, file)
	}
	slices.Reverse(layers)
	for _, c := range layers {
		c.checker = check(c.doc, l.Rules)
		c.broken = c.broken || c.over
	}
	return layers
}

// alone checks the files at hand by themselves when their base is not to be
// had: what is wrong in them is said in the same run.
func (l *loader) alone(layers []*layer) []*layer {
	for _, c := range layers {
		l.findings = append(l.findings, check(c.doc, l.Rules).findings...)
	}
	return nil
}

func (l *loader) refuse(c *layer, e *syntax.Entry, text, help message.Message) {
	l.findings = append(l.findings, finding(badExtends, c.doc.At(e.Value.Span), text, help))
}

// base returns the path of the file that a variant extends.
func (l *loader) base(c *layer, e *syntax.Entry, paths []string) (string, bool) {
	base := filepath.Join(filepath.Dir(c.path), filepath.FromSlash(e.Value.Text))
	switch {
	case slices.Contains(paths, clean(base)):
		round := append(slices.Clone(paths[slices.Index(paths, clean(base)):]), clean(base))
		l.refuse(c, e, fileTexts.cycle.With(strings.Join(round, " → ")), fileTexts.cycleHelp.With())
		return "", false
	case len(paths) >= maxChain:
		l.refuse(c, e, fileTexts.long.With(maxChain), fileTexts.cycleHelp.With())
		return "", false
	}
	return base, true
}

// beside reports whether a path that a file names can be opened.
func (l *loader) beside(file string) func(string) bool {
	return func(written string) bool {
		_, err := l.named(filepath.Join(filepath.Dir(file), filepath.FromSlash(written)), written)
		return err == nil
	}
}

func clean(name string) string { return filepath.ToSlash(filepath.Clean(name)) }

// open returns a file with its text; when there is none it says why.
func (l *loader) open(name string, text []byte) (*location.File, bool) {
	var err error
	if text == nil {
		text, err = l.Open(name)
	}
	file := location.NewFile(filepath.ToSlash(l.Shown(name)), text)
	if err != nil {
		l.findings = append(l.findings, Unreadable(file, err))
	}
	return file, err == nil
}
