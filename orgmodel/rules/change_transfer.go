package rules

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What passes from one employer to another is asked of once, whatever number of services or
// units passes: the question is the same.

// transfer is something that passes to another employer.
type transfer struct {
	at         Where
	about      []string       // the ids of what it is found from, beside its own
	says       *transferSays  // how it is said
	then, next message.Quoted // what it was, and what it is
	args       []any          // the rest of what is said: the same of all that are told together
}

// transferSays is how one thing that passes is said, and how several are: of what.
type transferSays struct {
	one, many message.Text
	of        func(list []transfer) []any
}

var (
	servicePasses = &transferSays{
		one:  transferTexts.service,
		many: transferTexts.services,
		of:   func(list []transfer) []any { return []any{message.And(nextOf(list))} },
	}
	employerChanges = &transferSays{
		one:  transferTexts.employer,
		many: transferTexts.employers,
		of: func(list []transfer) []any {
			if len(list) == 1 {
				return []any{list[0].next, list[0].then}
			}
			return []any{message.And(names(list, func(t transfer) message.Message { return transferTexts.pair.With(t.next, t.then) }))}
		},
	}
	carriedOn          = bothNamed(carriedOnTexts.ask, carriedOnTexts.several)
	carriedOnByUnnamed = bothNamed(carriedOnTexts.unnamed, carriedOnTexts.severalUnnamed)
	carriedOnAfter     = bothNamed(carriedOnTexts.wasUnnamed, carriedOnTexts.severalWasUnnamed)
)

func bothNamed(one, many message.Text) *transferSays {
	return &transferSays{one: one, many: many, of: func(list []transfer) []any {
		return []any{message.And(thenOf(list)), message.And(nextOf(list))}
	}}
}

func thenOf(list []transfer) []message.Quoted {
	return distinct(names(list, func(t transfer) message.Quoted { return t.then }))
}

func nextOf(list []transfer) []message.Quoted {
	return distinct(names(list, func(t transfer) message.Quoted { return t.next }))
}

// distinct leaves out what a list has had already.
func distinct[T comparable](list []T) (once []T) {
	for _, one := range list {
		if !slices.Contains(once, one) {
			once = append(once, one)
		}
	}
	return once
}

// alike reports whether two transfers are one question.
func (t *transfer) alike(other *transfer) bool {
	said := func(t *transfer) message.Message { return t.says.many.With(t.args...) }
	return t.says == other.says && said(t).In(message.EN) == said(other).In(message.EN) && said(t).In(message.SV) == said(other).In(message.SV)
}

// reportTransfers asks of transfers, once of those that are one question. What somebody has
// answered for by name stands alone, so that the answer is of that only.
func (p *Pass) reportTransfers(list []transfer) {
	var groups [][]transfer
	for _, t := range list {
		k := -1
		if !p.acceptedByName(t.ids(p)) {
			k = slices.IndexFunc(groups, func(g []transfer) bool { return g[0].alike(&t) && !p.acceptedByName(g[0].ids(p)) })
		}
		if k < 0 {
			groups = append(groups, []transfer{t})
			continue
		}
		groups[k] = append(groups[k], t)
	}
	for _, g := range groups { // in which order they are named does not go by the file
		slices.SortStableFunc(g, func(a, b transfer) int {
			return cmp.Or(cmp.Compare(a.next, b.next), cmp.Compare(a.then, b.then))
		})
		p.reportTransfer(g)
	}
}

func (p *Pass) reportTransfer(list []transfer) {
	t := &list[0]
	text := t.says.one
	if len(list) > 1 {
		text = t.says.many
	}
	f := Finding{At: t.at, About: t.about, Help: transferTexts.help.With(), Message: text.With(slices.Concat(t.says.of(list), t.args)...)}
	for i := range list {
		f.Parts = append(f.Parts, list[i].ids(p))
		if i > 0 {
			f.About = distinct(append(f.About, list[i].ids(p)...))
			f.Rests = append(f.Rests, list[i].at)
		}
	}
	p.Report(f)
}

// ids are those of what passes, and of what it is found from.
func (t *transfer) ids(p *Pass) []string {
	return append([]string{p.IDOf(t.at.Where)}, t.about...)
}

// acceptedByName reports whether an [[accept]] of the rule is about one of some ids.
func (p *Pass) acceptedByName(ids []string) bool {
	return slices.ContainsFunc(p.Org.Accepts, func(a orgmodel.Accept) bool {
		return (a.Rule == p.Rule.ID || a.Rule == p.Rule.Name) && slices.ContainsFunc(ids, func(id string) bool { return id != "" && slices.Contains(a.About, id) })
	})
}
