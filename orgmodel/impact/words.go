package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// title is how a message calls an entity: by the name people gave it.
func title(c *orgmodel.Common, t orgmodel.Type) message.Quoted { return judge.Title(c, t) }

// named returns the names of entities of one organisation, by their places.
func (p *Pass) named(o *orgmodel.Organisation, t orgmodel.Type, list []int) []message.Quoted {
	names := make([]message.Quoted, len(list))
	for i, index := range list {
		names[i] = p.nameOf(o, t, index)
	}
	return names
}

// nameOf is the name of one; with where it belongs when others of its sort are
// called the same.
func (p *Pass) nameOf(o *orgmodel.Organisation, t orgmodel.Type, index int) message.Quoted {
	if o == p.Old {
		return p.OldNames().Of(t, index)
	}
	return p.Names().Of(t, index)
}

// idsOf returns the ids of entities that have one.
func idsOf(o *orgmodel.Organisation, t orgmodel.Type, list []int) []string {
	var ids []string
	for _, index := range list {
		if id := o.Common(orgmodel.Ref{Type: t, Index: index}).ID; id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// some enumerates names, each once, and counts those that would be too many: which
// are named then goes by the alphabet, not by the place in the file.
func some(list []message.Quoted) message.Localizer {
	return judge.SomeNames(each(list))
}

// each leaves out what a list has had already.
func each[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	var left []T
	for _, item := range list {
		if !seen[item] {
			seen[item] = true
			left = append(left, item)
		}
	}
	return left
}

var staffTexts = struct{ unknown, one, many, fte, oneFTE message.Text }{
	unknown: message.Text{EN: "an unknown number of employees", SV: "ett okänt antal anställda"},
	one:     message.Text{EN: "{0} employee", SV: "{0} anställd"},
	many:    message.Text{EN: "{0} employees", SV: "{0} anställda"},
	oneFTE:  message.Text{EN: "{0} ({1} full-time equivalent)", SV: "{0} ({1} årsarbetare)"},
	fte:     message.Text{EN: "{0} ({1} full-time equivalents)", SV: "{0} ({1} årsarbetare)"},
}

// people counts employees for a reader, with full-time equivalents where the
// files know them.
func people(heads, fte orgmodel.Quantity) message.Localizer {
	var who message.Message
	low, _ := heads.Low()
	high, limited := heads.High()
	switch {
	case !heads.Tells():
		who = staffTexts.unknown.With()
	case low == 1 && (!limited || high == 1):
		who = staffTexts.one.With(heads)
	default:
		who = staffTexts.many.With(heads)
	}
	certain, _ := fte.AboveFor(0)
	low, _ = fte.Low()
	switch {
	case !certain:
		return who
	case fte.Exact() && low == 1:
		return staffTexts.oneFTE.With(who, fte)
	}
	return staffTexts.fte.With(who, fte)
}

// dateTexts write a date after "from".
var dateTexts = map[orgmodel.Bound]message.Text{
	orgmodel.At:     {EN: "{0}", SV: "{0}"},
	orgmodel.Before: {EN: "some day before {0}", SV: "någon dag före {0}"},
	orgmodel.After:  {EN: "some day after {0}", SV: "någon dag efter {0}"},
	orgmodel.About:  {EN: "about {0}", SV: "omkring {0}"},
}

func dated(d orgmodel.Date) message.Localizer {
	return dateTexts[d.Bound].With(d.Bare())
}

// untilTexts write a date after "to": the last day that something holds. Of one that is
// only known to be after a day, that day is the first it can be.
var untilTexts = map[orgmodel.Bound]message.Text{
	orgmodel.At:     dateTexts[orgmodel.At],
	orgmodel.Before: dateTexts[orgmodel.Before],
	orgmodel.After:  {EN: "{0} at the earliest", SV: "tidigast {0}"},
	orgmodel.About:  dateTexts[orgmodel.About],
}

func until(d orgmodel.Date) message.Localizer {
	return untilTexts[d.Bound].With(d.Bare())
}

// sentences are several messages in a row.
type sentences []message.Message

var joined = message.Text{EN: "{0} {1}", SV: "{0} {1}"}

// all makes one message of them.
func (s sentences) all() message.Message {
	m := s[0]
	for _, next := range s[1:] {
		m = joined.With(m, next)
	}
	return m
}
