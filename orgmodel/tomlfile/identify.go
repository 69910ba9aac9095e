package tomlfile

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var chainTexts = struct {
	earlier, earlierHelp, twice, twiceHelp, ofHeader, first, otherTable, otherTableHelp,
	drift, driftMeant, driftHelp, driftMember, unset, unsetHeader, unsetNeeded, unsetBase, complete, completeHelp message.Text
}{
	earlier:        message.Text{EN: "The variant describes {0}, an earlier day than its base ({1}).", SV: "Varianten beskriver {0}, en tidigare dag än sin bas ({1})."},
	earlierHelp:    message.Text{EN: "A variant describes the same day as its base or a later one.", SV: "En variant beskriver samma dag som sin bas eller en senare."},
	twice:          message.Text{EN: "The id {0} is already in use.", SV: "Id:t {0} används redan."},
	twiceHelp:      message.Text{EN: "Give one of them another id.", SV: "Ge den ena ett annat id."},
	ofHeader:       message.Text{EN: "Give the organisation another id under [organisation], for example {0}. What refers to {1} then means the {2}.", SV: "Ge organisationen ett annat id under [organisation], till exempel {0}. Det som hänvisar till {1} avser då {2}."},
	first:          message.Text{EN: "It was first used here.", SV: "Här används det först."},
	otherTable:     message.Text{EN: "The id {0} belongs to a {1} in the base and cannot become a {2}.", SV: "Id:t {0} hör i basen till en {1} och kan inte bli en {2}."},
	otherTableHelp: message.Text{EN: "Give the new one an id of its own, and formerly if it succeeds the old one.", SV: "Ge den nya ett eget id, och formerly om den efterträder den gamla."},
	drift:          message.Text{EN: "The base has no {0} {1} to change.", SV: "Basen har ingen {0} {1} att ändra."},
	driftMeant:     message.Text{EN: "Did you mean {0}? If it is new it needs a name.", SV: "Menade du {0}? Om den är ny behöver den ett namn (name)."},
	driftHelp:      message.Text{EN: "If it is new it needs a name.", SV: "Om den är ny behöver den ett namn (name)."},
	driftMember:    message.Text{EN: "per_area makes one in each of the areas of the base; this is none of them. If it is new it needs a name.", SV: "per_area ger en i vart och ett av basens områden; detta är ingen av dem. Om den är ny behöver den ett namn (name)."},
	unsetHeader:    message.Text{EN: "Only what a variant takes over from its base can be removed: {0}.", SV: "Bara det som en variant tar över från sin bas kan tas bort: {0}."},
	unsetNeeded:    message.Text{EN: "{0} cannot do without {1}.", SV: "{0} kan inte vara utan {1}."},
	unset:          message.Text{EN: "{0} has no key {1} to remove.", SV: "{0} har ingen nyckel {1} att ta bort."},
	complete:       message.Text{EN: "complete does not belong in a file with extends: a variant keeps all that its base has.", SV: "complete hör inte hemma i en fil med extends: en variant behåller allt som basen har."},
	completeHelp:   message.Text{EN: "Delete the line. What ends is named in [[close]]; whether the base names all there is, its own file says.", SV: "Ta bort raden. Det som upphör anges i [[close]]; om basen anger allt som finns sägs i basens egen fil."},
	unsetBase:      message.Text{EN: "unset removes what a base states; this file has none.", SV: "unset tar bort det som anges i en bas; den här filen har ingen."},
}

// identify gives every entity of a layer its place in the model: a new one is
// added (from org, when the layer could be decoded), one of the base's is
// restated. For the first layer org is nil: its lists are the model's.
func (b *builder) identify(i int, l *layer, org *orgmodel.Organisation) {
	for j := range l.entities {
		e := &l.entities[j]
		o := origin{layer: int32(i), entity: int32(j)}
		if e.table.Type == orgmodel.TypeOrganisation {
			b.introduceHeader(l, e, o)
			continue
		}
		old, taken := b.ids[e.id]
		switch {
		case !taken && i > 0 && b.ofGroup(l, e):
			b.later = append(b.later, restatement{id: e.id, origin: o})
		case e.id == "" || !taken:
			if b.complete(l, e) {
				b.introduce(e, o, org)
				b.noteGroup(l, e)
				if i > 0 && org != nil {
					b.touchNew(b.ids[e.id].ref, o.layer)
					b.alter(e.id, []string{""}, o.layer)
					b.added(e)
				}
			}
		case i == 0 || b.layerOf(old.ref) == i:
			b.duplicate(e.idAt, old, chainTexts.twice.With(quote(e.id)), b.twiceHelp(old, e))
			b.introduce(e, o, org)
		case old.ref.Type != e.table.Type:
			b.duplicate(e.idAt, old, chainTexts.otherTable.With(quote(e.id), format.Find(string(old.ref.Type)).Header(), e.table.Header()), chainTexts.otherTableHelp.With())
		case b.restatedIn(old.ref, i):
			b.duplicate(e.idAt, known{at: b.places.idPlace(b.places.lastOrigin(old.ref))}, chainTexts.twice.With(quote(e.id)), chainTexts.twiceHelp.With())
		case org != nil:
			if !b.restateClosed(old.ref, e, o) {
				b.restate(old.ref, e, o)
			}
			if !b.places.dead[o] {
				b.noteGroup(l, e)
			}
		}
	}
}

// added notes that a variant adds a unit to its base.
func (b *builder) added(e *entity) {
	if e.table.Type != orgmodel.TypeUnit || e.id == "" {
		return
	}
	if b.org.Added == nil {
		b.org.Added = map[string]bool{}
	}
	b.org.Added[e.id] = true
}

// twiceHelp says which of two should have another id: the organisation, to which
// hardly anything refers, rather than a unit with all that lies below it.
func (b *builder) twiceHelp(old known, e *entity) message.Message {
	if old.ref.Type != orgmodel.TypeOrganisation {
		return chainTexts.twiceHelp.With()
	}
	return b.headerHelp(e.id, e.table.Header())
}

func (b *builder) headerHelp(id, table string) message.Message {
	other := b.freeID(id + "-org")
	return chainTexts.ofHeader.With(message.Code(syntax.Quote(other)), quote(id), table)
}

// freeID is an id that nothing has, like the one that is wanted.
func (b *builder) freeID(wanted string) string {
	wanted = strings.Trim(wanted[:min(len(wanted), format.MaxID-3)], "-")
	free := wanted
	for n := 2; b.stands(free); n++ {
		free = wanted + "-" + strconv.Itoa(n)
	}
	return free
}

// stands reports whether something in the files has an id.
func (b *builder) stands(id string) bool {
	return slices.ContainsFunc(b.places.layers, func(l *layer) bool {
		return slices.ContainsFunc(l.entities, func(e entity) bool { return e.id == id })
	})
}

// restatedIn reports whether a layer has restated an entity already.
func (b *builder) restatedIn(ref orgmodel.Ref, layer int) bool {
	more := b.places.more[ref]
	return len(more) > 0 && int(more[len(more)-1].layer) == layer
}

// layerOf returns the layer that introduced an entity.
func (b *builder) layerOf(ref orgmodel.Ref) int { return int(b.places.of[ref.Type][ref.Index].layer) }

func (b *builder) duplicate(at location.Span, old known, text, help message.Message) {
	d := finding(duplicateID, at, text, help)
	d.Related = []diag.Related{{Span: old.at, Message: chainTexts.first.With()}}
	b.findings = append(b.findings, d)
}

// noteGroup keeps account of which units per_area multiplies.
func (b *builder) noteGroup(l *layer, e *entity) {
	if p := entryOf(&l.doc.Tables[e.block], "per_area"); p != nil && e.table.Type == orgmodel.TypeUnit {
		b.groups[e.id] = p.Value.Text == "true"
	}
}

// ofGroup reports whether an id is that of a single one among those that
// per_area makes of a unit in the base, or of a post in such a unit. An entity
// that states all it needs is a new one, whatever its id looks like.
func (b *builder) ofGroup(l *layer, e *entity) bool {
	if len(b.groups) == 0 || !slices.ContainsFunc(e.table.Keys, func(k format.Key) bool { return k.Required && l.lacks(e, k.Name) }) {
		return false
	}
	for n := range len(e.id) {
		if e.id[n] != '-' {
			continue
		}
		id := e.id[:n]
		switch e.table.Type {
		case orgmodel.TypeUnit:
			if b.groups[id] {
				return true
			}
		case orgmodel.TypePost:
			if k, ok := b.ids[id]; ok && k.ref.Type == orgmodel.TypePost && b.org != nil && b.groups[b.org.Posts[k.ref.Index].Unit] {
				return true
			}
		}
	}
	return false
}

// complete reports required keys that a new entity lacks. In a variant one
// without a name was meant to change something in the base.
func (b *builder) complete(l *layer, e *entity) bool {
	t := &l.doc.Tables[e.block]
	if l.variant() && e.table.NeedsID && e.id != "" && l.lacks(e, "name") {
		help := chainTexts.driftHelp.With()
		if word, ok := b.meant(e.id, []orgmodel.Type{e.table.Type}, nil); ok {
			help = chainTexts.driftMeant.With(quote(word))
		}
		b.findings = append(b.findings, finding(baseDrift, e.idAt, chainTexts.drift.With(e.table.Header(), quote(e.id)), help))
		return false
	}
	for k := range e.table.Keys {
		if key := &e.table.Keys[k]; key.Required && !l.spares(e, key) && l.lacks(e, key.Name) {
			b.missing(l, e, key)
		}
	}
	if unset := entryOf(t, format.UnsetKey.Name); unset != nil {
		b.findings = append(b.findings, finding(badValue, l.doc.At(unset.Key[0].Span), chainTexts.unsetBase.With(), format.UnsetKey.Doc.With()))
	}
	return true
}

func (b *builder) missing(l *layer, e *entity, key *format.Key) {
	help := missingTexts.help.With(key.Name, key.Doc)
	if key.Shape == format.Ref && key.Words != nil {
		help = missingTexts.oneOf.With(key.Name, message.Or(key.Words), tableHeaders(key.Refs))
	}
	if key.Spared && !l.variant() {
		help = l.orSketch(help)
	}
	d := finding(missingKey, l.doc.At(l.doc.Tables[e.block].Header), missingTexts.key.With(e.table.Header(), quote(key.Name)), help)
	d.Subject = diag.Subject{Type: string(e.table.Type), ID: e.id}
	b.findings = append(b.findings, d)
}

// maxSearched bounds how many ids are compared to find those that were meant: a
// file with very many dangling references has another problem than spelling.
const maxSearched = 1_000_000

// meant finds the id, or the other word, that was most likely meant.
func (b *builder) meant(word string, types []orgmodel.Type, words []string) (string, bool) {
	if b.searched += len(b.ids); b.searched > maxSearched || len(word) > format.MaxID {
		return "", false
	}
	return nearest.ID(word, append(b.idsOf(types...), words...))
}

func (b *builder) idsOf(types ...orgmodel.Type) []string {
	var ids []string
	for id, k := range b.ids {
		if len(types) == 0 || slices.Contains(types, k.ref.Type) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// introduce adds a new entity to the model.
func (b *builder) introduce(e *entity, o origin, org *orgmodel.Organisation) {
	ref := orgmodel.Ref{Type: e.table.Type, Index: len(b.places.of[e.table.Type])}
	b.places.of[e.table.Type] = append(b.places.of[e.table.Type], o)
	if e.id != "" {
		if _, taken := b.ids[e.id]; !taken {
			b.ids[e.id] = known{ref: ref, at: e.idAt}
		} else {
			b.also[e.id] = append(b.also[e.id], e.table.Type)
		}
	}
	if org != nil {
		from, to := fields.List(org, e.table.Type), fields.List(b.org, e.table.Type)
		to.Set(reflect.Append(to, from.Index(e.index)))
	}
}
