package diff

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var groupTable = &table[orgmodel.TargetGroup]{
	typ:    orgmodel.TypeTargetGroup,
	list:   func(o *orgmodel.Organisation) []orgmodel.TargetGroup { return o.TargetGroups },
	common: func(g *orgmodel.TargetGroup) *orgmodel.Common { return &g.Common },
	keys: []key[orgmodel.TargetGroup]{
		refs("part_of", func(g *orgmodel.TargetGroup) []string { return g.PartOf }).trailing().saying(phrases{
			changed: text("{0} is part of {4}, no longer of {5}.", "{0} ingår i {4}, inte längre i {5}."),
			gained:  text("{0} becomes part of {4}.", "{0} ingår i {4}."),
			lost:    text("{0} is no longer part of {5}.", "{0} ingår inte längre i {5}."),
		}),
		refs("excludes", func(g *orgmodel.TargetGroup) []string { return g.Excludes }).trailing(),
		words("age", func(g *orgmodel.TargetGroup) string { return g.Age }),
		number("size", func(g *orgmodel.TargetGroup) orgmodel.Quantity { return g.Size }),
	},
}

var serviceTable = &table[orgmodel.Service]{
	typ:    orgmodel.TypeService,
	list:   func(o *orgmodel.Organisation) []orgmodel.Service { return o.Services },
	common: func(s *orgmodel.Service) *orgmodel.Common { return &s.Common },
	keys: []key[orgmodel.Service]{
		word("kind", accesses, func(s *orgmodel.Service) string { return s.Kind }).as(ServiceAccessChanged).saying(phrases{
			changed: text("{0} becomes {2} instead of {1}.", "{0} blir {2} i stället för {1}."),
			gained:  text("{0} is {2}; nothing was stated before.", "{0} är {2}; tidigare angavs inget."),
			lost:    text("Whether {0} is {1} is no longer stated.", "Om {0} är {1} anges inte längre."),
		}),
		list("duty", duties, func(s *orgmodel.Service) []string { return s.Duty }).as(ServiceDutyChanged),
		list("legal_basis", nil, func(s *orgmodel.Service) []string { return s.LegalBasis }),
		refs("provided_by", func(s *orgmodel.Service) []string { return s.ProvidedBy }).as(ServiceTransferred),
		refs("target_groups", func(s *orgmodel.Service) []string { return s.TargetGroups }).as(ServiceAccessChanged).trailing().saying(phrases{
			changed: text("{0} is now for {4}, no longer for {5}.", "{0} är nu till för {4}, inte längre för {5}."),
			gained:  text("{0} is also for {4}.", "{0} är även till för {4}."),
			lost:    text("{0} is no longer for {5}.", "{0} är inte längre till för {5}."),
			stated:  text("{0} is for {4}; nothing was stated before.", "{0} är till för {4}; tidigare angavs inget."),
		}),
		refs("areas", func(s *orgmodel.Service) []string { return s.Areas }).as(ServiceAccessChanged).trailing().saying(phrases{
			changed: text("{0} is now offered in {4}, no longer in {5}.", "{0} erbjuds nu i {4}, inte längre i {5}."),
			gained:  text("{0} is also offered in {4}.", "{0} erbjuds även i {4}."),
			lost:    text("{0} is no longer offered in {5}.", "{0} erbjuds inte längre i {5}."),
			stated:  text("{0} is offered in {4}; nothing was stated before.", "{0} erbjuds i {4}; tidigare angavs inget."),
		}),
		codes(func(s *orgmodel.Service) map[string]string { return s.Codes }),
	},
}

var agreementTable = &table[orgmodel.Agreement]{
	typ:    orgmodel.TypeAgreement,
	list:   func(o *orgmodel.Organisation) []orgmodel.Agreement { return o.Agreements },
	common: func(a *orgmodel.Agreement) *orgmodel.Common { return &a.Common },
	keys: []key[orgmodel.Agreement]{
		ref("from", func(a *orgmodel.Agreement) string { return a.From }).as(AgreementPartiesChanged).saying(phrases{
			changed: text("{0}: {2} is the purchaser instead of {1}.", "{0}: {2} är beställare i stället för {1}."),
			gained:  text("{0}: {2} is the purchaser; nobody was stated before.", "{0}: {2} är beställare; tidigare angavs ingen."),
			lost:    text("{0}: the purchaser is no longer stated; it was {1}.", "{0}: beställare anges inte längre; det var {1}."),
		}),
		refs("to", func(a *orgmodel.Agreement) []string { return a.To }).as(AgreementPartiesChanged).saying(phrases{
			changed: text("{0}: {4} delivers instead of {5}.", "{0}: {4} levererar i stället för {5}."),
			gained:  text("{0}: {4} also delivers.", "{0}: även {4} levererar."),
			lost:    text("{0}: {5} no longer delivers.", "{0}: {5} levererar inte längre."),
			stated:  text("{0}: {4} delivers; nobody was stated before.", "{0}: {4} levererar; tidigare angavs ingen."),
		}),
		refs("between", func(a *orgmodel.Agreement) []string { return a.Between }).as(AgreementPartiesChanged).saying(phrases{
			changed: text("{0}: {4} becomes a party, {5} no longer is.", "{0}: {4} blir part, {5} är det inte längre."),
			gained:  text("{0}: {4} becomes a party.", "{0}: {4} blir part."),
			lost:    text("{0}: {5} is no longer a party.", "{0}: {5} är inte längre part."),
		}),
		word("form", agreementForms, func(a *orgmodel.Agreement) string { return a.Form }).as(AgreementFormChanged),
		refs("services", func(a *orgmodel.Agreement) []string { return a.Services }).as(AgreementServicesChanged).trailing(),
		number("amount", func(a *orgmodel.Agreement) orgmodel.Quantity { return a.Amount }).as(AgreementAmountChanged),
		words("volume", func(a *orgmodel.Agreement) string { return a.Volume }),
		words("follow_up", func(a *orgmodel.Agreement) string { return a.FollowUp }),
	},
}

var pathwayTable = &table[orgmodel.Pathway]{
	typ:    orgmodel.TypePathway,
	list:   func(o *orgmodel.Organisation) []orgmodel.Pathway { return o.Pathways },
	common: func(p *orgmodel.Pathway) *orgmodel.Common { return &p.Common },
	keys: []key[orgmodel.Pathway]{
		ref("target_group", func(p *orgmodel.Pathway) string { return p.TargetGroup }),
		ref("service", func(p *orgmodel.Pathway) string { return p.Service }),
		{
			name: "steps", kind: PathwayStepsChanged, ordered: true,
			same:  func(a, b *orgmodel.Pathway) bool { return slices.Equal(a.Steps, b.Steps) },
			ids:   stepIDs,
			shape: stepShapes,
			value: stepsValue,
		},
	},
}

// stepIDs are what the steps refer to, each in its place.
func stepIDs(p *orgmodel.Pathway) []string {
	ids := make([]string, 0, 3*len(p.Steps))
	for i := range p.Steps {
		ids = append(ids, p.Steps[i].Post, p.Steps[i].Unit, p.Steps[i].Service)
	}
	return ids
}

// stepShapes is what the steps say besides.
func stepShapes(p *orgmodel.Pathway) string {
	var b strings.Builder
	for i := range p.Steps {
		s := &p.Steps[i]
		b.WriteString(quote(s.Step) + s.Days.String() + quote(s.What))
	}
	return b.String()
}

func stepsValue(o *namer, p *orgmodel.Pathway) Value {
	if len(p.Steps) == 0 {
		return Value{}
	}
	raws := make([]string, len(p.Steps))
	texts := make([]message.Localizer, len(p.Steps))
	for i := range p.Steps {
		s := &p.Steps[i]
		raws[i] = rawTable(
			"step", quoted(s.Step), "post", quoted(s.Post), "unit", quoted(s.Unit),
			"days", rawNumber(s.Days), "service", quoted(s.Service), "what", quoted(s.What),
		)
		who := s.Post
		if who == "" {
			who = s.Unit
		}
		texts[i] = counted.With(wordText(processSteps, s.Step), nameOf(o, who))
	}
	return Value{
		IDs: slices.DeleteFunc(stepIDs(p), func(id string) bool { return id == "" }),
		Raw: "[" + strings.Join(raws, ", ") + "]", Text: arrows(texts),
	}
}

// arrows is a row of things one after the other.
type arrows []message.Localizer

// In implements message.Localizer.
func (a arrows) In(l message.Lang) string {
	parts := make([]string, len(a))
	for i := range a {
		parts[i] = a[i].In(l)
	}
	return strings.Join(parts, " → ")
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

func rawNumber(q orgmodel.Quantity) string {
	if !q.Known() {
		return ""
	}
	return rawQuantity(q)
}

// rawTable writes the keys of a table within a table that say something.
func rawTable(pairs ...string) string {
	var parts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			parts = append(parts, pairs[i]+" = "+pairs[i+1])
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}
