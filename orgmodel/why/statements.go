package why

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Statement is what one side says in a key of an entity.
type Statement struct {
	Said
	Name  string       // of the entity
	Doc   message.Text // what the key means
	Whole ground.Status
	// Layers are where the files of a chain of variants say it, the base first;
	// the last of them counts. None: no file says it.
	Layers []location.Span
	// Value is what the model has there, as the file format writes it. Without a
	// layer that says it, it follows from something else: the status of the file,
	// a [[close]].
	Value string
	// Missing says that there is no such entity on this side.
	Missing bool
}

// statement is what a side says in a key. Where the entity has another id in it,
// what it became or was is told of.
func (a *asker) statement(side int, id string, key *format.Key) Statement {
	o := a.Sides[side].Org
	ref, ok := a.entity(side, id)
	if !ok {
		return Statement{Said: Said{Stated: ground.Stated{Key: ground.Key{ID: id, Key: key.Name}}, Side: side}, Doc: key.Doc, Missing: true}
	}
	s := Statement{Said: a.said(o.Key(ref, key.Name), []int{side}), Doc: key.Doc, Whole: o.Header.Status, Name: o.Name(o.Common(ref).ID), Value: format.Written(o, ref, key.Name)}
	if places := a.Sides[side].Places; places != nil {
		s.Layers = places.Stated(ref, key.Name)
	}
	return s
}

// entity finds what an id names on a side, or what it became there, or was.
func (a *asker) entity(side int, id string) (orgmodel.Ref, bool) {
	if ref, ok := a.Sides[side].Org.Find(id); ok {
		return ref, true
	}
	for other := range a.Sides {
		ref, ok := a.Sides[other].Org.Find(id)
		if !ok || other != 0 && side != 0 {
			continue
		}
		changed := max(other, side)
		if !a.comparable(changed) {
			continue
		}
		who := a.change(changed).Match.Of(ref.Type)
		if who == nil {
			continue
		}
		became := who.After
		if other > 0 {
			became = who.Before
		}
		if ref.Index < len(became) && len(became[ref.Index]) == 1 {
			return orgmodel.Ref{Type: ref.Type, Index: became[ref.Index][0]}, true
		}
	}
	return orgmodel.Ref{}, false
}

// idsIn lists the ids of an organisation, in the order of its tables.
func idsIn(o *orgmodel.Organisation) []string {
	var ids []string
	o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		if c.ID != "" {
			ids = append(ids, c.ID)
		}
	})
	return ids
}
