package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Places knows where in the files something stands. An empty key is the
// entity's id line or header; element -1 is the whole value of the key.
type Places interface {
	Place(ref orgmodel.Ref, key string, element int) location.Span
}

// Pass is one rule's way over one organisation.
type Pass struct {
	Org     *orgmodel.Organisation
	Day     orgmodel.Day    // the day the model describes
	Profile metrics.Profile // the limits for spans of control

	rule     *Rule
	severity diag.Severity
	places   Places
	shared   *shared
	idle     []int // of [[accept]], for the rule about idle ones
	findings *[]diag.Diagnostic
	said     map[statement]int // findings so far
}

// shared is what several checks need and one computes.
type shared struct {
	staff    *metrics.StaffTable
	managers []metrics.Leadership
	spans    []metrics.Span
	spanned  bool
	// namesakes counts the posts of each name.
	namesakes map[string]int
}

// Staff returns who works where.
func (p *Pass) Staff() *metrics.StaffTable {
	if p.shared.staff == nil {
		p.shared.staff = metrics.Staff(p.Org)
	}
	return p.shared.staff
}

// Managers returns who leads which unit.
func (p *Pass) Managers() []metrics.Leadership {
	if p.shared.managers == nil {
		p.shared.managers = metrics.Managers(p.Org)
	}
	return p.shared.managers
}

// Spans returns the span of control of every manager post.
func (p *Pass) Spans() []metrics.Span {
	if !p.shared.spanned {
		p.shared.spans = metrics.SpansFrom(p.Org, p.Staff(), p.Managers())
		p.shared.spanned = true
	}
	return p.shared.spans
}

// Where is a place in the model: an entity, one of its keys, or one element of
// a key's list.
type Where struct {
	Ref     orgmodel.Ref
	Key     string
	Element int
}

func at(t orgmodel.Type, index int) Where {
	return Where{Ref: orgmodel.Ref{Type: t, Index: index}, Element: -1}
}

// heading is the id of the organisation, which every file states for itself: in
// a variant it is the variant's, not the base's.
func heading() Where { return at(orgmodel.TypeOrganisation, 0).key("id") }

func (w Where) key(key string) Where {
	w.Key = key
	return w
}

func (w Where) element(i int) Where {
	w.Element = i
	return w
}

// Finding is what a check has to say.
type Finding struct {
	At      Where
	Message message.Message
	Help    message.Message // how to mend this one; empty: Rule.Mend
	About   []string        // further ids that make this finding this finding
	Related []Related
}

// Related is another place that belongs to a finding.
type Related struct {
	At      Where
	Message message.Message
}

// Report adds a finding of the rule the pass is for. The units and posts that
// per_area makes of one are the same words in the file: what is wrong with them
// is said once, about all of them, so that each can still be answered for.
func (p *Pass) Report(f Finding) {
	id := p.idOf(f.At.Ref)
	d := diag.Diagnostic{
		Rule: &p.rule.Rule, Severity: p.severity, Span: p.place(f.At),
		Message: f.Message, Help: f.Help,
		Subject: diag.Subject{Type: string(f.At.Ref.Type), ID: id}, About: f.About,
	}
	for _, r := range f.Related {
		d.Related = append(d.Related, diag.Related{Span: p.place(r.At), Message: r.Message})
	}
	if !d.Span.IsZero() && id != "" {
		words := statement{d.Span, strings.ReplaceAll(f.Message.In(message.EN), p.Org.Name(id), "")}
		if first, said := p.said[words]; said {
			if twin := &(*p.findings)[first]; twin.Subject.ID != id {
				twin.About = append(slices.Clone(twin.About), id)
				return
			}
		}
		if p.said == nil {
			p.said = map[statement]int{}
		}
		p.said[words] = len(*p.findings)
	}
	*p.findings = append(*p.findings, d)
}

// statement is a place in a file and what is wrong there, whatever the name.
type statement struct {
	span location.Span
	what string
}

func (p *Pass) place(w Where) location.Span {
	if p.places == nil {
		return location.Span{}
	}
	return p.places.Place(w.Ref, w.Key, w.Element)
}

func (p *Pass) idOf(ref orgmodel.Ref) string {
	if c := p.Org.Common(ref); c != nil {
		return c.ID
	}
	return ""
}

// name is how a message calls an entity: by the name people gave it.
func (p *Pass) name(id string) message.Quoted { return message.Quoted(p.Org.Name(id)) }

func (p *Pass) unitName(i int) message.Quoted { return p.name(p.Org.Units[i].ID) }

// postName names the unit as well where several posts have one name.
func (p *Pass) postName(i int) message.Quoted {
	post := &p.Org.Posts[i]
	if p.shared.namesakes == nil {
		p.shared.namesakes = make(map[string]int, len(p.Org.Posts))
		for k := range p.Org.Posts {
			p.shared.namesakes[p.Org.Posts[k].Name]++
		}
	}
	if post.Name == "" || p.shared.namesakes[post.Name] < 2 {
		return p.name(post.ID)
	}
	return message.Quoted(post.Name + ", " + p.Org.Name(post.Unit))
}

// title is how a message calls an entity that may lack both name and id.
func title(c *orgmodel.Common, t orgmodel.Type) message.Quoted {
	switch {
	case c.Name != "":
		return message.Quoted(c.Name)
	case c.ID != "":
		return message.Quoted(c.ID)
	}
	return message.Quoted("[[" + string(t) + "]]")
}

func names[T any](list []T, name func(T) message.Quoted) []message.Quoted {
	out := make([]message.Quoted, len(list))
	for i, item := range list {
		out[i] = name(item)
	}
	return out
}

// shown is how many things of a kind one message names.
const shown = 6

var moreText = message.Text{EN: "{0} more", SV: "{0} till"}

// some enumerates names, and counts those that would be too many.
func some(list []message.Quoted) message.Localizer {
	if len(list) <= shown {
		return message.And(list)
	}
	items := make([]message.Localizer, 0, shown)
	for _, name := range list[:shown-1] {
		items = append(items, name)
	}
	return message.And(append(items, moreText.With(len(list)-shown+1)))
}
