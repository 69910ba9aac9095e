package diff

import (
	"reflect"
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// table is how the entities of one table are compared: by a key for each row that
// the format has of it. The row says what the key is called, of what shape it is
// and what it is about; its place in the structs says package fields.
type table struct {
	typ  orgmodel.Type
	keys []key // facts first, then what is said about the statement
}

// entity is a struct of the model: that of an entity, or the heading.
type entity = reflect.Value

// key is a row of the format, read. Values are only made of what differs: same is
// asked first, and is all that most keys are asked.
type key struct {
	row *format.Key
	telling
	shared bool // by all tables
	same   func(a, b entity) bool
	value  func(o *namer, e entity) Value

	// Keys that refer have ids. An ordered one is a row of references, of
	// which shape is all the rest.
	ids     func(e entity) []string
	many    bool
	ordered bool
	shape   func(e entity) string

	items  func(o *namer, e entity) []item  // of other lists
	number func(e entity) orgmodel.Quantity // of numbers, told as tells does
	tells  func(orgmodel.Quantity) message.Localizer
	usual  phrases // how its shape is told; left out: as the kind is
}

// telling is what is said of a change of a key, beyond what its row in the format
// says of it. A key without one is told as a change of its table, by its shape.
type telling struct {
	key   string
	kind  Kind                    // left out: the table's -changed, or what picks says
	event Event                   // of a key of all tables, in place of kind: each table has its own
	says  phrases                 // left out: those of the kind, or of the shape
	texts map[string]message.Text // the words that the key takes, in a reader's own
	reads reader                  // left out: that of the shape
	// trails says that it goes without saying when the key loses what is gone.
	trails bool
	// picks chooses the kind by how many stood and stand there.
	picks func(before, after int) Kind
}

// column is a row of the format and where its values lie.
type column struct {
	table *format.Table
	row   *format.Key
	index []int
	texts map[string]message.Text
}

// reader makes a key of a column.
type reader func(column) key

// readers are how a key is read, by the shape of its values; what is a table within
// a table says in its telling how.
var readers = map[format.Shape]struct{ one, list reader }{
	format.Text:     {one: words, list: list},
	format.ID:       {one: words, list: list},
	format.Code:     {one: words, list: municipalityCodes},
	format.Word:     {one: word, list: list},
	format.Ref:      {one: ref, list: refs},
	format.Party:    {one: ref, list: refs},
	format.Source:   {one: ref, list: refs},
	format.Integer:  {one: whole},
	format.Quantity: {one: number},
	format.Date:     {one: date},
	format.Bool:     {one: flag},
	format.Words:    {one: codes},
	format.Statuses: {one: statusOfKeys},
	format.Assumed:  {one: assumedKeys},
}

// tables are put together when two files are first compared, in reading order.
var tables = sync.OnceValue(func() []*table {
	all := make([]*table, len(matched))
	for i, typ := range matched {
		all[i] = tableOf(typ)
	}
	return all
})

// headerTable is that of the organisation itself, of which there is one.
var headerTable = sync.OnceValue(func() *table { return tableOf(orgmodel.TypeOrganisation) })

// tableOf reads the rows that the format has of a table. Who is who is found by
// those of identity, so they are not compared here.
func tableOf(typ orgmodel.Type) *table {
	rows := format.Find(string(typ))
	t := &table{typ: typ}
	for _, about := range [...]format.About{format.Fact, format.Statement} {
		for i := range rows.Keys {
			if rows.Keys[i].About == about {
				t.add(rows, &rows.Keys[i])
			}
		}
	}
	return t
}

// add reads a row. A test names the row that nothing reads.
func (t *table) add(rows *format.Table, row *format.Key) {
	says := tellingOf(t.typ, row.Name)
	read := says.reads
	if read == nil {
		read = readers[row.Shape].one
		if row.List {
			read = readers[row.Shape].list
		}
	}
	if read == nil {
		return
	}
	index := fields.Entities()[t.typ][row.Name]
	k := read(column{table: rows, row: row, index: index, texts: says.texts})
	k.row, k.telling, k.shared = row, says, len(index) > 1 // in the struct that all have
	t.keys = append(t.keys, k)
}

// tellingOf is what is said of a change of a key, by its own table or by all.
func tellingOf(typ orgmodel.Type, key string) (says telling) {
	all := slices.Concat(tellings[typ], commonTellings)
	if i := slices.IndexFunc(all, func(t telling) bool { return t.key == key }); i >= 0 {
		says = all[i]
	}
	return says
}

// kindFor is the kind of a change of the key, in a table.
func (k *key) kindFor(n *noun) Kind {
	switch {
	case k.event != "":
		return n.kind(k.event)
	case k.kind != "":
		return k.kind
	}
	return n.kind(Changed)
}

// phrasesFor are the words for a change of the key, from the most special to the
// most common.
func (k *key) phrasesFor(kind Kind) phrases {
	for _, p := range [...]phrases{k.says, k.usual} {
		if p != (phrases{}) {
			return p
		}
	}
	return kind.Info().phrases
}

// tellings are what the tables say of changes of their keys.
var tellings = map[orgmodel.Type][]telling{
	orgmodel.TypeOrganisation: organisationTellings,
	orgmodel.TypeKind:         kindTellings,
	orgmodel.TypeUnit:         unitTellings,
	orgmodel.TypePost:         postTellings,
	orgmodel.TypeTargetGroup:  groupTellings,
	orgmodel.TypeService:      serviceTellings,
	orgmodel.TypeAgreement:    agreementTellings,
	orgmodel.TypePathway:      pathwayTellings,
	orgmodel.TypeIndicator:    indicatorTellings,
	orgmodel.TypeGoal:         goalTellings,
	orgmodel.TypeBudget:       budgetTellings,
	orgmodel.TypeMeasure:      measureTellings,
	orgmodel.TypeDecision:     decisionTellings,
	orgmodel.TypeClaim:        claimTellings,
	orgmodel.TypeRisk:         riskTellings,
	orgmodel.TypeRecord:       recordTellings,
}
