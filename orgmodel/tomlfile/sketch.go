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

var sketchTexts = struct {
	keep, twin, taken, twinHelp, twinToo, name, nameHelp, nameToo, day, dayHelp, dayToo, outgrown, outgrownHelp, after, afterHelp message.Text
}{
	keep:         message.Text{EN: "{0} To have the file read as a sketch, without any of this, state no municipality, no as_of, no council and no board.", SV: "{0} För att filen ska läsas som en skiss, utan allt detta: ange varken municipality, as_of, fullmäktige eller nämnd."},
	twin:         message.Text{EN: "The names {0} and {1} both give the id {2}.", SV: "Namnen {0} och {1} ger båda id:t {2}."},
	taken:        message.Text{EN: "The name {1} gives the id {2}, which {0} has.", SV: "Namnet {1} ger id:t {2}, som {0} har."},
	twinHelp:     message.Text{EN: "Give each an id of its own, as in {0}, and name it by that.", SV: "Ge var och en ett eget id, som i {0}, och hänvisa med det."},
	twinToo:      message.Text{EN: "This one too.", SV: "Denna också."},
	name:         message.Text{EN: "{0} is a name, not an id.", SV: "{0} är ett namn och inget id."},
	nameHelp:     message.Text{EN: "Write name = {0}; the id is made of it.", SV: "Skriv name = {0}; id:t görs av det."},
	nameToo:      message.Text{EN: "{0} is one as well.", SV: "{0} är också ett namn."},
	day:          message.Text{EN: "The file says when something begins or ends, but not which day it describes.", SV: "Filen anger när något börjar eller upphör, men inte vilken dag den beskriver."},
	dayHelp:      message.Text{EN: "Say which day the file describes: {0} and municipality under [organisation]. Or leave the time out, or write it in note.", SV: "Ange vilken dag filen beskriver: {0} och municipality under [organisation]. Eller utelämna tiden, eller skriv den i note."},
	dayToo:       message.Text{EN: "Here too.", SV: "Här också."},
	outgrown:     message.Text{EN: "This variant makes a whole file of the sketch it stands on, and lacks the key {0}.", SV: "Varianten gör en hel fil av skissen som den bygger på, och saknar nyckeln {0}."},
	outgrownHelp: message.Text{EN: "Write both municipality and as_of, or no municipality, as_of, council or board at all.", SV: "Ange både municipality och as_of, eller varken municipality, as_of, fullmäktige eller nämnd."},
	after:        message.Text{EN: "The rows stand after {0}, and TOML takes them for a part of it.", SV: "Raderna står efter {0}, och TOML räknar dem dit."},
	afterHelp:    message.Text{EN: "Move the whole list to the top of the file, before the first table.", SV: "Flytta hela listan överst i filen, före den första tabellen."},
}

// unnamedSketch is what a sketch is called that comes without a file name.
const unnamedSketch = "skiss"

// isSketch reports whether a file is a sketch: it says of no municipality, no day, no
// council and no board, and stands on no other file. Nothing at all is no sketch.
func (c *checker) isSketch() bool {
	something := slices.ContainsFunc(c.doc.Tables[0].Entries, func(e syntax.Entry) bool { return format.Find(e.Key[0].Text) != nil })
	for i := 1; i < len(c.doc.Tables); i++ {
		t := &c.doc.Tables[i]
		table := format.Find(t.Name[0].Text)
		if table == nil || len(t.Name) > 1 {
			continue
		}
		something = true
		switch table.Type {
		case orgmodel.TypeOrganisation:
			if c.wholes(i, table, t) {
				return false
			}
		case orgmodel.TypeUnit:
			if kind := entryOf(t, "kind"); kind != nil && orgmodel.Governs(kind.Value.Text) {
				return false
			}
		case orgmodel.TypeKind:
			if like := entryOf(t, "like"); like != nil && orgmodel.Governs(like.Value.Text) {
				return false
			}
		}
	}
	return something
}

// wholes reports whether an [organisation] says what makes a file a whole one. What
// could not be read may have said it.
func (c *checker) wholes(block int, table *format.Table, t *syntax.Table) bool {
	if slices.Contains(c.lost[block], "") {
		return true
	}
	return slices.ContainsFunc([]string{"municipality", "as_of", "extends"}, func(key string) bool {
		return !absent(table, t.Entries, key) || slices.Contains(c.lost[block], key)
	})
}

// spares reports whether an entity may do without a key that others need.
func (c *checker) spares(e *entity, key *format.Key) bool {
	return c.sketch && (key.Spared || key.Name == "name" && e.named)
}

// misplacedRows reports whether what a table does not know are rows that stand too
// far down; it says so, and takes what names them for right.
func (c *checker) misplacedRows(at syntax.Span, name string) bool {
	table := format.Find(name)
	if table == nil || !table.Array {
		return false
	}
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		for j := range t.Entries {
			if e := &t.Entries[j]; e.Key[0].Span == at && i > 0 && !t.Row && e.IsRows() {
				c.report(unknownKey, at, sketchTexts.after.With(format.Find(t.Name[0].Text).Header()), sketchTexts.afterHelp.With())
				c.lostIDs = true
				return true
			}
		}
	}
	return false
}

// deriveIDs makes the ids of a sketch that were left out of the names.
func (c *checker) deriveIDs() {
	stated := map[string]int{} // by id, the entity that has it
	for i := range c.entities {
		if e := &c.entities[i]; format.IsSlug(e.id) {
			stated[e.id] = i
		}
	}
	made := map[string][]int{} // by id, the entities whose names give it
	var order []string
	for i := range c.entities {
		e := &c.entities[i]
		if !e.table.HasID || format.IsSlug(e.id) || e.table.Type == orgmodel.TypeOrganisation {
			continue
		}
		if name, ok := c.nameOf(e); ok && format.Slug(name.Text) != "" {
			id := format.Slug(name.Text)
			e.id, e.idAt, e.named = id, c.doc.At(name.Span), true
			if made[id] = append(made[id], i); len(made[id]) == 1 {
				order = append(order, id)
			}
		}
	}
	for _, id := range order {
		if i, taken := stated[id]; taken || len(made[id]) > 1 {
			all, text := made[id], sketchTexts.twin
			if taken {
				all, text = append([]int{i}, all...), sketchTexts.taken
			}
			c.twins(id, all, text)
		}
	}
	c.tellMisnamed()
}

// nameOf is the name of an entity, or what stands as its id and is one.
func (c *checker) nameOf(e *entity) (*syntax.Value, bool) {
	t := &c.doc.Tables[e.block]
	for _, key := range []string{"name", "id"} {
		if name := entryOf(t, key); name != nil && name.Value.Kind == syntax.String {
			return &name.Value, true
		}
	}
	return nil, false
}

// twins tells of names that give the same id: once, with the places of all.
func (c *checker) twins(id string, all []int, text message.Text) {
	called := func(i int) message.Quoted {
		name, ok := c.nameOf(&c.entities[i])
		if !ok {
			return quote(id)
		}
		return quote(name.Text)
	}
	second := &c.entities[all[1]]
	d := finding(duplicateID, second.idAt, text.With(called(all[0]), called(all[1]), quote(id)), sketchTexts.twinHelp.With(message.Code("id = "+syntax.Quote(id+"-2"))))
	for n, i := range all {
		if n != 1 {
			d.Related = append(d.Related, diag.Related{Span: c.entities[i].idAt, Message: sketchTexts.twinToo.With()})
		}
		if e := &c.entities[i]; e.named {
			e.id = ""
		}
	}
	c.hidden[id] = true
	c.findings = append(c.findings, d)
}

// tellMisnamed tells of names that stand as ids: once, with the places of all.
func (c *checker) tellMisnamed() {
	if len(c.misnamed) == 0 {
		return
	}
	first := &c.misnamed[0]
	d := finding(badValue, c.doc.At(first.Span), sketchTexts.name.With(quote(first.Text)), sketchTexts.nameHelp.With(message.Code(syntax.Quote(first.Text))))
	for i := range c.misnamed[1:] {
		v := &c.misnamed[1+i]
		d.Related = append(d.Related, diag.Related{Span: c.doc.At(v.Span), Message: sketchTexts.nameToo.With(quote(v.Text))})
	}
	c.findings = append(c.findings, d)
}

// sketched fills in what a sketch may leave out.
func (b *builder) sketched(l *layer) {
	if !l.sketch {
		return
	}
	l.org.Format, l.org.Sketch = orgmodel.FormatVersion, true
	for i := range l.entities {
		e := &l.entities[i]
		if c := l.org.Common(e.ref()); c != nil && e.named {
			if name, ok := l.nameOf(e); ok && c.Name == "" {
				c.Name = name.Text
			}
			c.ID = e.id
			l.org.NameID(e.id)
		}
		if e.table.Type == orgmodel.TypeUnit && l.lacks(e, "kind") {
			l.org.Units[e.index].Kind = "unit"
			l.org.OmitKind(e.id)
		}
	}
	h := &l.org.Header
	if h.Language == "" {
		h.Language = string(message.SV)
	}
	if h.Name == "" {
		h.Name = nameOfFile(l.path)
	}
}

// nameSketch gives a sketch without an id that of its name, save that the parts of
// it come first.
func (b *builder) nameSketch(l *layer) {
	h := &b.org.Header
	if !l.sketch || h.ID != "" {
		return
	}
	id := format.Slug(h.Name)
	if id == "" {
		id = unnamedSketch
	}
	for _, taken := b.ids[id]; taken; _, taken = b.ids[id] {
		id = strings.TrimRight(id[:min(len(id), format.MaxID-len(unnamedSketch)-1)], "-") + "-" + unnamedSketch
	}
	h.ID = id
	b.ids[id] = known{ref: orgmodel.Ref{Type: orgmodel.TypeOrganisation}, at: b.places.fallback()}
}

// nameOfFile is what a file is called without its ending.
func nameOfFile(path string) string {
	name := filepath.Base(filepath.ToSlash(path))
	name = strings.TrimSuffix(name[strings.LastIndex(name, ":")+1:], filepath.Ext(name))
	if format.Slug(name) == "" || strings.HasPrefix(name, "<") {
		return unnamedSketch
	}
	return name
}

// undated tells of days in a file that describes none, once.
func (b *builder) undated() {
	base := b.places.layers[0]
	if !base.sketch {
		return
	}
	if b.org.Outgrown() {
		b.org.Sketch = false
		b.outgrown()
		return
	}
	var spans []location.Span
	for i := range b.org.Closes {
		spans = append(spans, b.places.Place(orgmodel.Ref{Type: orgmodel.TypeClose, Index: i}, "date", -1))
	}
	b.org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		for _, key := range []string{"since", "until"} {
			if b.places.states(ref, key) {
				spans = append(spans, b.places.Place(ref, key, -1))
			}
		}
	})
	if len(spans) == 0 {
		return
	}
	slices.SortFunc(spans, location.Span.Compare)
	d := finding(missingKey, spans[0], sketchTexts.day.With(), sketchTexts.dayHelp.With(message.Code("as_of = 2026-01-01")))
	for _, span := range spans[1:] {
		d.Related = append(d.Related, diag.Related{Span: span, Message: sketchTexts.dayToo.With()})
	}
	b.findings = append(b.findings, d)
}

// outgrown asks a variant that makes a whole file of a sketch for the rest of it.
func (b *builder) outgrown() {
	header := orgmodel.Ref{Type: orgmodel.TypeOrganisation}
	at := b.places.fallback()
	if origins := b.places.origins(header); len(origins) > 0 {
		at = b.places.idPlace(b.places.lastOrigin(header))
	}
	lacks := func(key string) {
		b.findings = append(b.findings, finding(missingKey, at, sketchTexts.outgrown.With(quote(key)), sketchTexts.outgrownHelp.With()))
	}
	if b.org.Header.Municipality == "" {
		lacks("municipality")
	}
	if !b.org.Header.AsOf.Known() {
		lacks("as_of")
	}
}

// orSketch adds to the first help about a key that a sketch may leave out how the file
// would be one. An empty file has nothing to keep.
func (c *checker) orSketch(help message.Message) message.Message {
	if c.kept || len(c.doc.Tables) == 1 {
		return help
	}
	c.kept = true
	return sketchTexts.keep.With(help)
}
