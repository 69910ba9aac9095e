package tomlfile

import (
	"maps"
	"path"
	"path/filepath"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// builder lays the layers of a chain upon each other, base first.
type builder struct {
	*loader
	places *Places
	org    *orgmodel.Organisation
	ids    map[string]known
	also   map[string][]orgmodel.Type // tables in which an id stands again
	groups map[string]bool            // ids that per_area multiplies
	later  []restatement              // of single members of such groups
	shut   map[string]shut            // what earlier files have closed, by id
	ofBase []string                   // what the file that all others stand on changes

	hidden   map[string]bool
	lostIDs  bool // an id may be among what could not be read
	searched int  // ids and names compared to find the one that was meant
	byName   []named
	loose    []loose // references that lead nowhere
	partly   bool    // no model, but the rest can be examined
	made     int     // entities and references written out for per_area
	doubled  []doubled
	touched  []touch // units whose staff a variant changes
	altered  []alteration
}

// known is where an id was introduced.
type known struct {
	ref orgmodel.Ref
	at  location.Span
}

// restatement is an entity of a variant that changes one of its base.
type restatement struct {
	id string
	origin
}

func newBuilder(l *loader, layers []*layer) *builder {
	entities := 0
	for _, layer := range layers {
		entities += len(layer.entities)
	}
	b := &builder{
		loader: l,
		places: &Places{
			layers: layers,
			of:     map[orgmodel.Type][]origin{},
			more:   map[orgmodel.Ref][]origin{},
		},
		ids:    make(map[string]known, entities),
		also:   map[string][]orgmodel.Type{},
		groups: map[string]bool{},
		hidden: map[string]bool{},
	}
	for table, n := range layers[0].counts {
		b.places.of[table.Type] = make([]origin, 0, n)
	}
	return b
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
		b.lostIDs = b.lostIDs || l.lostIDs
		maps.Copy(b.hidden, l.hidden)
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
	b.tooManyPairs()
	b.finish()
	b.laterChanges()
	b.undated()
	return b.org
}

// lay puts a layer upon what is there.
func (b *builder) lay(i int, l *layer) {
	b.relocate(l)
	l.asOf = l.org.Header.AsOf
	if b.org == nil {
		b.org = l.org
		b.sketched(l)
		b.identify(i, l, nil)
		b.nameSketch(l)
		b.readNames(l)
		setDefaults(b.org, l.org.Header.Status, orgmodel.InForce)
		return
	}
	if b.ofBase == nil {
		b.ofBase = b.changedByBase()
		b.aboutBase()
	}
	b.layHeader(l)
	status := b.org.Header.Status
	setDefaults(l.org, status, status)
	b.shut = b.closings()
	b.identify(i, l, l.org)
	b.aboutAll(i, l)
	for id, severity := range l.org.Rules {
		if b.org.Rules == nil {
			b.org.Rules = map[string]string{}
		}
		b.org.Rules[id] = severity
	}
}

// relocate rewrites the paths that a base in another folder states, so that they
// hold from the folder of the file that is loaded.
func (b *builder) relocate(l *layer) {
	from, to := filepath.Dir(l.path), b.folder()
	if from == to {
		return
	}
	move := func(p *string) {
		if *p == "" || path.IsAbs(*p) || strings.Contains(*p, "://") {
			return
		}
		if moved, err := filepath.Rel(to, filepath.Join(from, filepath.FromSlash(*p))); err == nil {
			*p = filepath.ToSlash(moved)
		}
	}
	for i := range l.org.Sources {
		move(&l.org.Sources[i].File)
	}
	for i := range l.org.Comparators {
		move(&l.org.Comparators[i].Model)
	}
}

// folder is where the file lies that is loaded.
func (b *builder) folder() string {
	return filepath.Dir(b.places.layers[len(b.places.layers)-1].path)
}

// setDefaults gives every entity the status of its file, where it has none, and
// the file its own.
func setDefaults(org *orgmodel.Organisation, status, fallback orgmodel.Status) {
	if status == "" {
		status = fallback
	}
	org.Header.Status = status
	var typ orgmodel.Type
	without := false
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if ref.Type != typ {
			typ, without = ref.Type, format.Find(string(ref.Type)).NoStatus
		}
		if c.Status == "" && !without {
			c.Status = status
		}
	})
	for i := range org.Closes {
		if org.Closes[i].Status == "" {
			org.Closes[i].Status = status
		}
	}
}
