package tomlfile

import (
	"reflect"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/source"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// builder lays the layers of a chain upon each other, base first.
type builder struct {
	*loader
	places *Places
	org    *orgmodel.Organisation
	ids    map[string]known
	groups map[string]bool // ids that per_area multiplies
	later  []restatement   // of single members of such groups
}

// known is where an id was introduced.
type known struct {
	ref orgmodel.Ref
	at  source.Span
}

// restatement is an entity of a variant that changes one of its base.
type restatement struct {
	id string
	origin
}

func newBuilder(l *loader, layers []*layer) *builder {
	return &builder{
		loader: l,
		places: &Places{
			layers: layers,
			of:     map[orgmodel.Type][]origin{},
			more:   map[orgmodel.Ref][]origin{},
		},
		ids:    map[string]known{},
		groups: map[string]bool{},
	}
}

// build returns the resolved organisation, or nil when a file cannot be decoded.
func (b *builder) build() *orgmodel.Organisation {
	broken := false
	for i, l := range b.places.layers {
		for j := range l.entities {
			if l.entities[j].table.Type == orgmodel.TypeAccept {
				l.acceptedRule(&l.entities[j], b.Rules)
			}
		}
		b.findings = append(b.findings, l.findings...)
		b.decode(l)
		broken = broken || l.broken
		if !broken {
			b.lay(i, l)
		} else {
			b.identify(i, l, nil)
		}
	}
	if broken {
		return nil
	}
	b.expand()
	b.finish()
	return b.org
}

// lay puts a layer upon what is there.
func (b *builder) lay(i int, l *layer) {
	if b.org == nil {
		b.org = l.org
		b.identify(i, l, nil)
		setDefaults(b.org, l.org.Header.Status, orgmodel.InForce)
		return
	}
	b.layHeader(l)
	status := b.org.Header.Status
	setDefaults(l.org, status, status)
	b.identify(i, l, l.org)
	for id, severity := range l.org.Rules {
		if b.org.Rules == nil {
			b.org.Rules = map[string]string{}
		}
		b.org.Rules[id] = severity
	}
}

// layHeader takes over from the base what a variant leaves out: what describes
// the municipality, not what was said about the base.
func (b *builder) layHeader(l *layer) {
	base, h := b.org.Header, l.org.Header
	if h.Status == "" {
		h.Status = orgmodel.Proposed
	}
	inherit := func(key string, missing bool, take func()) {
		if !missing {
			return
		}
		take()
		if base.Assumed.Key(key) && !h.Assumed.All {
			h.Assumed.Keys = append(h.Assumed.Keys, key)
		}
	}
	inherit("municipality", h.Municipality == "", func() { h.Municipality = base.Municipality })
	inherit("language", h.Language == "", func() { h.Language = base.Language })
	inherit("as_of", !h.AsOf.Known(), func() { h.AsOf = base.AsOf })
	inherit("steering_model", h.SteeringModel == "", func() { h.SteeringModel = base.SteeringModel })
	inherit("population", !h.Population.Known(), func() { h.Population = base.Population })
	if h.AsOf.Start() < base.AsOf.Start() {
		at := b.placeIn(l, orgmodel.TypeOrganisation, "as_of")
		b.findings = append(b.findings, finding(badValue, at, chainTexts.earlier.With(h.AsOf, base.AsOf), chainTexts.earlierHelp.With()))
	}
	b.org.Header = h
}

func (b *builder) placeIn(l *layer, typ orgmodel.Type, key string) source.Span {
	for i := range l.entities {
		if l.entities[i].table.Type == typ {
			if e := entryOf(&l.doc.Tables[l.entities[i].block], key); e != nil {
				return l.doc.At(e.Value.Span)
			}
		}
	}
	return l.doc.File.Span(0, 0)
}

var chainTexts = struct {
	earlier, earlierHelp, twice, twiceHelp, first, otherTable, otherTableHelp,
	drift, driftMeant, driftHelp, unset, unsetBase message.Text
}{
	earlier:        message.Text{EN: "The variant describes {0}, a day before its base ({1}).", SV: "Varianten beskriver {0}, en dag före sin bas ({1})."},
	earlierHelp:    message.Text{EN: "A variant describes the same day as its base or a later one.", SV: "En variant beskriver samma dag som sin bas eller en senare."},
	twice:          message.Text{EN: "The id {0} is already in use.", SV: "Id:t {0} används redan."},
	twiceHelp:      message.Text{EN: "Give one of them another id.", SV: "Ge den ena ett annat id."},
	first:          message.Text{EN: "It was first used here.", SV: "Här används det först."},
	otherTable:     message.Text{EN: "The id {0} belongs to a {1} in the base and cannot become a {2}.", SV: "Id:t {0} hör i basen till en {1} och kan inte bli en {2}."},
	otherTableHelp: message.Text{EN: "Give the new one an id of its own, and formerly if it succeeds the old one.", SV: "Ge den nya ett eget id, och formerly om den efterträder den gamla."},
	drift:          message.Text{EN: "The base has no {0} {1} to change.", SV: "Basen har ingen {0} {1} att ändra."},
	driftMeant:     message.Text{EN: "Did you mean {0}? If it is new it needs a name.", SV: "Menade du {0}? Om den är ny behöver den ett namn (name)."},
	driftHelp:      message.Text{EN: "If it is new it needs a name.", SV: "Om den är ny behöver den ett namn (name)."},
	unset:          message.Text{EN: "{0} has no key {1} to remove.", SV: "{0} har ingen nyckel {1} att ta bort."},
	unsetBase:      message.Text{EN: "unset removes what a base says; this file has none.", SV: "unset tar bort det som en bas säger; den här filen har ingen."},
}

// identify gives every entity of a layer its place in the model: a new one is
// added (from org, when the layer could be decoded), one of the base's is
// restated. For the first layer org is nil: its lists are the model's.
func (b *builder) identify(i int, l *layer, org *orgmodel.Organisation) {
	for j := range l.entities {
		e := &l.entities[j]
		o := origin{layer: int32(i), entity: int32(j)}
		t := &l.doc.Tables[e.block]
		if e.table.Type == orgmodel.TypeOrganisation {
			b.introduceHeader(l, e, t, o)
			continue
		}
		old, taken := b.ids[e.id]
		switch {
		case e.id == "" || !taken && !b.memberOfGroup(e):
			if !b.complete(l, e, t) {
				continue
			}
			b.introduce(e, o, org)
			if p := entryOf(t, "per_area"); p != nil && p.Value.Text == "true" {
				b.groups[e.id] = true
			}
		case !taken:
			b.later = append(b.later, restatement{id: e.id, origin: o})
		case i == 0 || b.places.of[old.ref.Type][old.ref.Index].layer == int32(i):
			d := finding(duplicateID, e.idAt, chainTexts.twice.With(quote(e.id)), chainTexts.twiceHelp.With())
			d.Related = []diag.Related{{Span: old.at, Message: chainTexts.first.With()}}
			b.findings = append(b.findings, d)
			b.introduce(e, o, org)
		case old.ref.Type != e.table.Type:
			d := finding(duplicateID, e.idAt, chainTexts.otherTable.With(quote(e.id), string(old.ref.Type), string(e.table.Type)), chainTexts.otherTableHelp.With())
			d.Related = []diag.Related{{Span: old.at, Message: chainTexts.first.With()}}
			b.findings = append(b.findings, d)
		case org != nil:
			b.restate(old.ref, e, o)
		}
	}
}

// memberOfGroup reports whether an id is that of a single unit among those that
// per_area makes of a unit in the base.
func (b *builder) memberOfGroup(e *entity) bool {
	if e.table.Type != orgmodel.TypeUnit && e.table.Type != orgmodel.TypePost {
		return false
	}
	for id := range b.groups {
		if strings.HasPrefix(e.id, id+"-") {
			return true
		}
	}
	return false
}

func (b *builder) introduceHeader(l *layer, e *entity, t *syntax.Table, o origin) {
	for k := range e.table.Keys {
		key := &e.table.Keys[k]
		needed := key.Required && (!l.variant() || key.Name == "id" || key.Name == "name")
		if needed && entryOf(t, key.Name) == nil {
			l.missing(b, e.table, key, t.Header)
		}
	}
	if len(b.places.of[orgmodel.TypeOrganisation]) == 0 {
		b.places.of[orgmodel.TypeOrganisation] = []origin{o}
	} else {
		ref := orgmodel.Ref{Type: orgmodel.TypeOrganisation}
		b.places.more[ref] = append(b.places.more[ref], o)
	}
	if _, taken := b.ids[e.id]; !taken && e.id != "" {
		b.ids[e.id] = known{ref: orgmodel.Ref{Type: orgmodel.TypeOrganisation}, at: e.idAt}
	}
}

func (l *layer) missing(b *builder, table *format.Table, key *format.Key, at syntax.Span) {
	b.findings = append(b.findings, finding(missingKey, l.doc.At(at),
		missingTexts.key.With(header(table), quote(key.Name)), missingTexts.help.With(key.Name, key.Doc)))
}

// complete reports required keys that a new entity lacks. In a variant one
// without a name was meant to change something in the base.
func (b *builder) complete(l *layer, e *entity, t *syntax.Table) bool {
	if l.variant() && e.table.NeedsID && e.id != "" && entryOf(t, "name") == nil {
		help := chainTexts.driftHelp.With()
		if word, ok := nearest.Word(e.id, b.idsOf(e.table.Type)); ok {
			help = chainTexts.driftMeant.With(quote(word))
		}
		b.findings = append(b.findings, finding(baseDrift, e.idAt, chainTexts.drift.With(string(e.table.Type), quote(e.id)), help))
		return false
	}
	for k := range e.table.Keys {
		key := &e.table.Keys[k]
		if key.Required && entryOf(t, key.Name) == nil {
			l.missing(b, e.table, key, t.Header)
		}
	}
	if unset := entryOf(t, format.UnsetKey.Name); unset != nil {
		b.findings = append(b.findings, finding(badValue, l.doc.At(unset.Key[0].Span), chainTexts.unsetBase.With(), format.UnsetKey.Doc.With()))
	}
	return true
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
		}
	}
	if org != nil {
		from, to := listOfType(org, e.table.Type), listOfType(b.org, e.table.Type)
		to.Set(reflect.Append(to, from.Index(e.index)))
	}
}

// setDefaults gives every entity the status of its file, where it has none, and
// the file its own.
func setDefaults(org *orgmodel.Organisation, status, fallback orgmodel.Status) {
	if status == "" {
		status = fallback
	}
	org.Header.Status = status
	without := map[orgmodel.Type]bool{}
	for _, t := range format.Tables() {
		without[t.Type] = t.NoStatus
	}
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.Status == "" && !without[ref.Type] {
			c.Status = status
		}
	})
	for i := range org.Closes {
		if org.Closes[i].Status == "" {
			org.Closes[i].Status = status
		}
	}
}
