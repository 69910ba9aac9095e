package tomlfile

import (
	"path/filepath"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var referenceTexts = struct {
	none, nothing, meant, called, plain, sort, otherType, otherTypeHelp, line, lineHelp, fileHelp, party, closed, closedHelp message.Text
}{
	none:          message.Text{EN: "There is no {0} with the id {1}.", SV: "Det finns ingen {0} med id:t {1}."},
	nothing:       message.Text{EN: "Nothing has the id {0}.", SV: "Inget har id:t {0}."},
	meant:         message.Text{EN: "Did you mean {0}?", SV: "Menade du {0}?"},
	called:        message.Text{EN: "In the file {0} is called {1}.", SV: "I filen heter {0} {1}."},
	plain:         message.Text{EN: "Correct the id, or add a {0} that has it.", SV: "Rätta id:t eller lägg till en {0} som har det."},
	sort:          message.Text{EN: "table of the right sort", SV: "tabell av rätt sort"},
	otherType:     message.Text{EN: "{0} is a {1}; {2} takes the id of a {3}.", SV: "{0} är en {1}; {2} ska vara id för en {3}."},
	otherTypeHelp: message.Text{EN: "Name a {0}.", SV: "Ange en {0}."},
	line:          message.Text{EN: "The source {0} has {1} lines; there is no line {2}.", SV: "Källan {0} har {1} rader; rad {2} finns inte."},
	lineHelp:      message.Text{EN: "Lines are counted from {1} in {0}.", SV: "Raderna räknas från {1} i {0}."},
	fileHelp:      message.Text{EN: "file is the path of the copy relative to this file; leave it out if there is none.", SV: "file är kopians sökväg räknad från den här filen; utelämna den om det inte finns någon."},
	party:         message.Text{EN: "A name that is not an id is written with a capital letter: “Centerpartiet”.", SV: "Ett namn som inte är ett id skrivs med stor begynnelsebokstav: ”Centerpartiet”."},
	closed:        message.Text{EN: "{0} is the organisation itself, which cannot end in its own file.", SV: "{0} är organisationen själv, som inte kan upphöra i sin egen fil."},
	closedHelp:    message.Text{EN: "Close the units that end.", SV: "Avsluta de enheter som upphör."},
}

// finish ends what is closed and follows every reference.
func (b *builder) finish() {
	b.close()
	closed := b.closedIDs()
	var next map[string][]string
	if len(closed) > 0 {
		next = successors(everybody(b.org), b.org.Day(), closed)
	}
	copies := b.copies()
	b.eachReference(func(r *reference) {
		for i, text := range r.ids() {
			b.resolve(r, i, text, copies)
		}
		if len(closed) > 0 {
			b.follow(r, closed, next)
		}
	})
	b.seekQuotes(copies)
	b.partly = b.setAside()
	b.repeats()
	b.unheeded()
	b.org.Index()
	b.dropTotals()
	if b.partly {
		b.standIn()
	}
}

// resolve reports an id that leads nowhere, or to something of another sort.
func (b *builder) resolve(r *reference, i int, text string, copies map[string]*location.File) {
	if slices.Contains(r.key.Words, text) {
		return
	}
	id, types, line := text, r.key.Refs, 0
	switch {
	case r.key.Shape == format.Party && !format.IsSlug(text):
		return
	case r.key.Shape == format.Source:
		id, line = sourceID(text)
		types = []orgmodel.Type{orgmodel.TypeSource}
	case r.key.Shape == format.ID && !b.inVariant(r):
		return
	}
	k, ok := b.ids[id]
	if ok && k.ref.Type == orgmodel.TypeOrganisation && r.key.Shape != format.ID && id != b.org.Header.ID {
		r.set(i, b.org.Header.ID) // a base's name for what the variant names anew
	}
	switch {
	case ok && r.ref.Type == orgmodel.TypeClose && k.ref.Type == orgmodel.TypeOrganisation:
		b.refer(r, i, referenceTexts.closed.With(quote(id)), referenceTexts.closedHelp.With())
	case !ok && (b.lostIDs || b.hidden[id]):
		b.loose = append(b.loose, loose{*r, i})
	case !ok:
		help := b.dangling(r, id, types)
		text := referenceTexts.nothing.With(quote(id))
		if len(types) > 0 {
			text = referenceTexts.none.With(tableHeaders(types), quote(id))
		}
		b.refer(r, i, text, help)
	case len(types) > 0 && !slices.Contains(types, k.ref.Type) && slices.ContainsFunc(b.also[id], func(t orgmodel.Type) bool { return slices.Contains(types, t) }):
		// Two have the id, and one of them is meant: that is said where it stands twice.
	case len(types) > 0 && !slices.Contains(types, k.ref.Type):
		b.refer(r, i, referenceTexts.otherType.With(quote(id), format.Find(string(k.ref.Type)).Header(), quote(r.key.Name), tableHeaders(types)), otherTypeHelp(id, types))
	case line > 0 && copies[id] != nil && line > copies[id].LineCount():
		b.refer(r, i, referenceTexts.line.With(quote(id), copies[id].LineCount(), line), referenceTexts.lineHelp.With(message.Place(copies[id].Name), 1))
	}
}

func (b *builder) refer(r *reference, i int, text, help message.Message) {
	rule := danglingReference
	if r.ref.Type == orgmodel.TypeClose && b.inVariant(r) {
		rule = baseDrift
	}
	if r.key.Shape != format.ID { // who came before need not be known
		b.loose = append(b.loose, loose{*r, i})
	}
	d := finding(rule, r.place(b.places, i), text, help)
	if c := b.org.Common(r.ref); c != nil {
		d.Subject = diag.Subject{Type: string(r.ref.Type), ID: c.ID}
	}
	b.findings = append(b.findings, d)
}

func otherTypeHelp(word string, types []orgmodel.Type) message.Message {
	if slices.Contains(types, orgmodel.TypeKind) {
		if help, ok := calledHelp(word); ok {
			return help
		}
	}
	return referenceTexts.otherTypeHelp.With(tableHeaders(types))
}

func tableHeaders(types []orgmodel.Type) message.Localizer {
	var names []string
	for _, t := range types {
		names = append(names, format.Find(string(t)).Header())
	}
	if names == nil {
		return referenceTexts.sort
	}
	return message.Or(names)
}

// inVariant reports whether a reference is stated by a variant: what it names
// must be known, while a base may speak of what was before it.
func (b *builder) inVariant(r *reference) bool {
	origins := b.places.origins(r.ref)
	for i := len(origins) - 1; i >= 0; i-- {
		if _, ok := b.places.stated(origins[i], r.key.Name, -1); ok {
			return origins[i].layer > 0
		}
	}
	return false
}

// copies opens the copies of the sources, by id, so that references to lines and
// quotations can be held against them. One that cannot be opened keeps nobody
// from reading the model: its lines are not checked, which a rule says.
func (b *builder) copies() map[string]*location.File {
	copies := map[string]*location.File{}
	for i := range b.org.Sources {
		s := &b.org.Sources[i]
		if s.File == "" {
			continue
		}
		text, err := b.named(filepath.Join(b.folder(), filepath.FromSlash(s.File)), s.File)
		if err != nil {
			at := b.places.Place(orgmodel.Ref{Type: orgmodel.TypeSource, Index: i}, "file", -1)
			here := filepath.Join(b.folder(), "x") // paths are relative to this folder by now
			why, help := reason(err, pathHelp("file", at, b.beside(here), referenceTexts.fileHelp.With()))
			s.Unopened = orgmodel.Unopened{Why: why, Mend: help}
			continue
		}
		copies[s.ID] = location.NewFile(s.File, text)
	}
	return copies
}
