package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Later are the units, posts, services and agreements that the new file has otherwise from
// a day after the one it describes, and the last of those days.
func (c *Comparison) Later() ([]orgmodel.Ref, orgmodel.Day) { return c.dated.Later(c.Old) }

// untilThen is the new file on the day that it describes. What it only has otherwise from a
// later day is until then as it was: those that somebody is to succeed are there, and a
// variant says with since from when the rest of what it states is true. Places in the
// lists are the same as in the file.
func untilThen(was, is *orgmodel.Organisation) *orgmodel.Organisation {
	return asBase(was, is).UntilHeirs(was)
}

// asBase has what a variant states anew from a later day as its base had it: a unit that is
// to move has not ended.
func asBase(was, is *orgmodel.Organisation) *orgmodel.Organisation {
	if is.Header.Extends == "" || !is.Header.AsOf.Known() {
		return is
	}
	var there []orgmodel.Ref
	is.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if old := stillAsIt(was, is, ref, c); old >= 0 {
			there = append(there, ref)
		}
	})
	if len(there) == 0 {
		return is
	}
	on := *is
	on.Units, on.Posts = slices.Clone(is.Units), slices.Clone(is.Posts)
	on.Services, on.Agreements = slices.Clone(is.Services), slices.Clone(is.Agreements)
	for _, ref := range there {
		old := stillAsIt(was, is, ref, is.Common(ref))
		switch i := ref.Index; ref.Type {
		case orgmodel.TypeUnit:
			on.Units[i] = was.Units[old]
		case orgmodel.TypePost:
			on.Posts[i] = was.Posts[old]
		case orgmodel.TypeService:
			on.Services[i] = was.Services[old]
		case orgmodel.TypeAgreement:
			on.Agreements[i] = was.Agreements[old]
		}
	}
	on.Index()
	return &on
}

// stillAsIt is the place in the old list of what is there on the day of the new file only
// as it was; -1 of all else.
func stillAsIt(was, is *orgmodel.Organisation, ref orgmodel.Ref, c *orgmodel.Common) int {
	switch ref.Type {
	case orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService, orgmodel.TypeAgreement:
	default:
		return -1
	}
	old, ok := was.Find(c.ID)
	if !ok || old.Type != ref.Type || c.Since.Start() <= is.Day() {
		return -1
	}
	if before := was.Common(old); !before.ActiveOn(is.Day()) || !was.Active(before) {
		return -1
	}
	return old.Index
}
