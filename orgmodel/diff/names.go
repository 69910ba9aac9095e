package diff

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// namer is an organisation whose entities are to be called by name.
type namer struct {
	*orgmodel.Organisation
	lock         sync.Mutex // of the namesakes: several parts of a page are told at once
	units, posts *namesakes // nil before anybody has asked
}

// inContext is a name, with where it belongs when others have the same.
func (o *namer) inContext(ref orgmodel.Ref, name string) message.Localizer {
	where := o.whereIs(ref)
	if where == "" {
		return message.Quoted(name)
	}
	switch shared, there := o.sharing(ref.Type, name, where); {
	case !shared:
		return message.Quoted(name)
	case there:
		return counted.With(message.Quoted(name), descriptions.commaed.With(message.Name(o.Name(where)), message.Name(o.Common(ref).ID)))
	}
	return counted.With(message.Quoted(name), message.Name(o.Name(where)))
}

// sharing reports whether several of a table have a name, and whether several that belong
// in one place do.
func (o *namer) sharing(t orgmodel.Type, name, where string) (shared, there bool) {
	o.lock.Lock()
	defer o.lock.Unlock()
	alike := o.namesakes(t)
	if !alike.shared(name) {
		return false, false
	}
	return true, alike.sharedIn(name, where, func(i int) string { return o.whereIs(orgmodel.Ref{Type: t, Index: i}) })
}

func (o *namer) whereIs(ref orgmodel.Ref) string {
	switch ref.Type {
	case orgmodel.TypeUnit:
		return o.Units[ref.Index].Parent
	case orgmodel.TypePost:
		return o.Posts[ref.Index].Unit
	}
	return ""
}

// namesakes are those of one table; only units and posts belong somewhere.
func (o *namer) namesakes(t orgmodel.Type) *namesakes {
	switch {
	case t == orgmodel.TypeUnit && o.units == nil:
		o.units = namesakesAmong(len(o.Units), func(i int) *orgmodel.Common { return &o.Units[i].Common }, o.Day())
	case t == orgmodel.TypePost && o.posts == nil:
		o.posts = namesakesAmong(len(o.Posts), func(i int) *orgmodel.Common { return &o.Posts[i].Common }, o.Day())
	}
	if t == orgmodel.TypeUnit {
		return o.units
	}
	return o.posts
}

func namesOf(o *namer, ids []string) message.Localizer {
	if len(ids) == 1 {
		return nameOf(o, ids[0])
	}
	names := make([]message.Localizer, len(ids))
	for i, id := range ids {
		names[i] = nameOf(o, id)
	}
	return message.And(names)
}

// nameOf says what an id stands for: an entity by its name, a source with its
// line, a word of the format, or what is no id at all.
func nameOf(o *namer, id string) message.Localizer {
	if ref, ok := o.Find(id); ok {
		return entityName(o, ref)
	}
	if base, line, found := strings.Cut(id, "#"); found {
		if ref, ok := o.Find(base); ok {
			return lineOf.With(entityName(o, ref), message.Code(line))
		}
	}
	if t, ok := builtin[id]; ok {
		return t
	}
	return message.Quoted(id)
}

// entityName is what a reader calls an entity. What has neither name nor id is
// called after what it is about.
func entityName(o *namer, ref orgmodel.Ref) message.Localizer {
	c := o.Common(ref)
	switch {
	case c == nil:
		return message.Same("?")
	case ref.Type == orgmodel.TypeClaim:
		return claimName(o, ref.Index)
	case ref.Type == orgmodel.TypeBudget:
		return budgetName(o, &o.Budgets[ref.Index])
	case c.Name != "":
		return o.inContext(ref, c.Name)
	}
	switch ref.Type {
	case orgmodel.TypeRisk:
		return descriptions.risk(o, o.Risks[ref.Index].About)
	case orgmodel.TypeRecord:
		r := &o.Records[ref.Index]
		return descriptions.record(o, r.Form, r.About)
	}
	return message.Quoted(c.ID)
}

// What has no name is called after what it is about.
type describer struct {
	budgetOf, changeOf, commaed, budgetBare, changeBare, riskAbout, riskBare, recordAbout message.Text
}

var descriptions = describer{
	budgetOf:    text("The allocation for {0}", "Ramen för {0}"),
	commaed:     text("{0}, {1}", "{0}, {1}"),
	budgetBare:  text("An allocation", "En ram"),
	changeOf:    text("The change of money for {0}", "Ändringen för {0}"),
	changeBare:  text("A change of money", "En ändring av pengar"),
	riskAbout:   text("The risk concerning {0}", "Risken som gäller {0}"),
	riskBare:    text("A risk", "En risk"),
	recordAbout: text("{0} concerning {1}", "{0} som gäller {1}"),
}

func (d describer) budget(o *namer, b *orgmodel.Budget, years message.Localizer) message.Localizer {
	bare, of := d.budgetBare, d.budgetOf
	if !b.Amount.Known() && b.Change.Known() {
		bare, of = d.changeBare, d.changeOf
	}
	name := message.Localizer(bare)
	if ids := filled([]string{b.Unit, b.Service}); len(ids) > 0 {
		name = of.With(plainNames(o, ids))
	}
	if years != nil {
		name = d.commaed.With(name, years)
	}
	return name
}

func (d describer) risk(o *namer, about []string) message.Localizer {
	if len(about) == 0 {
		return d.riskBare
	}
	return d.riskAbout.With(plainNames(o, about))
}

func (d describer) record(o *namer, form string, about []string) message.Localizer {
	name := message.Localizer(capital{wordText(recordForms, form)})
	if len(about) == 0 {
		return name
	}
	return d.recordAbout.With(name, plainNames(o, about))
}

// capital begins a sentence with a word.
type capital struct{ word message.Localizer }

// In implements message.Localizer.
func (c capital) In(l message.Lang) string {
	s := c.word.In(l)
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// plainNames are names and no descriptions: what is described may be about
// itself.
func plainNames(o *namer, ids []string) message.Localizer {
	names := make([]message.Quoted, len(ids))
	for i, id := range ids {
		names[i] = message.Quoted(o.Name(id))
	}
	return message.And(names)
}

func plainName(c *orgmodel.Common) message.Quoted {
	if c.Name != "" {
		return message.Quoted(c.Name)
	}
	return message.Quoted(c.ID)
}

func filled(ids []string) []string {
	var list []string
	for _, id := range ids {
		if id != "" {
			list = append(list, id)
		}
	}
	return list
}
