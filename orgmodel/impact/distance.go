package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var distanceRules = []Rule{{
	Rule: diag.Rule{
		ID: "I848", Name: "structural-distance", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "How much of the structure differs", SV: "Hur stor del av strukturen som är en annan"},
		Why:    message.Text{EN: "Whoever reads a proposal asks whether it is really new. The share says how much differs, not whether that is enough.", SV: "Den som läser ett förslag undrar om det verkligen är nytt. Andelen visar hur mycket som är annorlunda, inte om det räcker."},
		Mend:   message.Text{EN: "Nothing needs mending. The key figures m19 list all that differs.", SV: "Inget behöver åtgärdas. Nyckeltalen m19 räknar upp allt som är annorlunda."},
		Source: message.Text{EN: "Key figure m19: ties between units, posts and services that only one of the two has, as a share of all", SV: "Nyckeltal m19: kopplingar mellan enheter, tjänster och insatser som bara den ena organisationen har, som andel av alla"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"unga\"\nparent = \"vuxna\"\n",
		Good:   "[[budget]]\nid = \"ram-unga\"\nname = \"Ram för unga\"\nunit = \"unga\"\namount = 9_000_000\nyear = 2027\n",
	},
	Check: checkDistance,
}}

// littleNew is the structural distance, in per cent, up to which most readers
// would call two structures the same.
const littleNew = 10

var distanceTexts = struct{ same, little, much message.Text }{
	same:   message.Text{EN: "The structure stays as it is: each unit, post and service is where it was.", SV: "Strukturen är densamma: varje enhet, tjänst och insats finns där den fanns."},
	little: message.Text{EN: "Nearly all of the structure stays as it is; {0} % differs: {1}.", SV: "Nästan hela strukturen är densamma; {0} procent är annorlunda: {1}."},
	much:   message.Text{EN: "{0} % of the structure differs: {1}.", SV: "{0} procent av strukturen är annorlunda: {1}."},
}

// checkDistance says how much is another, and that nothing is where something of
// units, posts or services changes that leaves the structure alone.
func checkDistance(p *Pass) {
	share, ok := p.figure(metrics.M19All)
	if !ok || !share.Quantity.Known() {
		return
	}
	differing := slices.Clone(share.Subjects)
	for _, sort := range [...]string{metrics.M19Units, metrics.M19Posts, metrics.M19Services} {
		part, _ := p.figure(sort)
		differing = append(differing, part.Subjects...)
	}
	f := Finding{At: heading()}
	above, _ := share.Quantity.AboveFor(littleNew)
	switch {
	case share.Quantity.IsZero() && !slices.ContainsFunc(p.Diff.Changes, structural):
		return
	case share.Quantity.IsZero():
		f.Message = distanceTexts.same.With()
	case above:
		f.Message = distanceTexts.much.With(share.Quantity, p.subjects(differing))
	default:
		f.Message = distanceTexts.little.With(share.Quantity, p.subjects(differing))
	}
	p.Report(f)
}

func structural(c diff.Change) bool {
	return c.Type == orgmodel.TypeUnit || c.Type == orgmodel.TypePost || c.Type == orgmodel.TypeService
}

// figure computes a key figure about the change.
func (p *Pass) figure(id string) (metrics.Value, bool) {
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			if m.Figures[i].ID == id {
				return m.Figures[i].Compute(p.Diff.Pair()), true
			}
		}
	}
	return metrics.Value{}, false
}

// subjects names what a figure is made up of, as it is now or was before.
func (p *Pass) subjects(list []metrics.Subject) message.Localizer {
	names := make([]message.Quoted, len(list))
	for i := range list {
		names[i] = p.subject(&list[i])
	}
	return some(names)
}

func (p *Pass) subject(s *metrics.Subject) message.Quoted {
	for _, o := range [...]*orgmodel.Organisation{p.New, p.Old} {
		if ref, ok := o.Find(s.ID); ok && string(ref.Type) == s.Type {
			return p.nameOf(o, ref.Type, ref.Index)
		}
	}
	return message.Quoted(s.Name.In(message.EN))
}
