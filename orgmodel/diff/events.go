package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// Event is what can happen to the entities of any table: together with the table
// it makes a Kind.
type Event string

// The events. Nothing comes or goes of a table that has one entity only.
const (
	Added   Event = "added"
	Removed Event = "removed"
	// The other file neither describes it nor shows that it ended, or began.
	NotDescribed   Event = "not-described"
	DescribedNow   Event = "described-now"
	Renamed        Event = "renamed"
	Merged         Event = "merged"
	Split          Event = "split"
	Absorbed       Event = "absorbed"
	SpunOff        Event = "spun-off"
	Regrouped      Event = "regrouped"
	PartMoved      Event = "part-moved"
	Changed        Event = "changed" // a key that has no kind of its own
	DatesChanged   Event = "dates-changed"
	StatusChanged  Event = "status-changed"
	IDChanged      Event = "id-changed"
	RemarkChanged  Event = "remark-changed"
	AssumedChanged Event = "assumed-changed"
	SourcesChanged Event = "sources-changed"
)

// What happens to units as a whole.
const (
	UnitFounded      Kind = "unit-founded"
	UnitClosed       Kind = "unit-closed"
	UnitNotDescribed Kind = "unit-not-described"
	UnitDescribedNow Kind = "unit-described-now"
	UnitRenamed      Kind = "unit-renamed"
	UnitMerged       Kind = "unit-merged"
	UnitSplit        Kind = "unit-split"
	UnitAbsorbed     Kind = "unit-absorbed"
	UnitSpunOff      Kind = "unit-spun-off"
	UnitRegrouped    Kind = "unit-regrouped"
	UnitPartMoved    Kind = "unit-part-moved"
)

// KindOf returns the kind of an event in a table: of Added and units it is
// UnitFounded. It is empty when nothing of the sort happens there.
func KindOf(t orgmodel.Type, e Event) Kind {
	n, ok := stems[t]
	if !ok {
		return ""
	}
	kind := n.kind(e)
	if kind.Info() == nil {
		return ""
	}
	return kind
}

// kind is the id of what can happen to the entities of a table.
func (n *noun) kind(e Event) Kind {
	end := string(e)
	switch {
	case e == Added && n.added != "":
		end = n.added
	case e == Removed && n.removed != "":
		end = n.removed
	}
	return Kind(n.stem + "-" + end)
}
