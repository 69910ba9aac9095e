package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const caseworkers = twoTeams + `
[[post]]
id = "handlaggare"
name = "Handläggare"
unit = "unga"
count = 8
vacant = 1
`

var surplusRules = []Rule{{
	Rule: diag.Rule{
		ID: "I817", Name: "too-few-posts", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "More employees than posts", SV: "Fler anställda än befattningar"},
		Why:    message.Text{EN: "The file does not show where these employees are placed. Before giving notice, the employer tries redeployment and negotiates.", SV: "Filen visar inte var de anställda placeras. Före en uppsägning ska arbetsgivaren pröva omplacering och förhandla."},
		Mend:   message.Text{EN: "Correct count, name with formerly what the others become, or answer with [[accept]] when redeployment has been tried. Check with a lawyer.", SV: "Rätta count, ange med formerly vad de övriga blir, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist."},
		Source: message.Text{EN: "LAS 7 §, MBL 11 §", SV: "LAS 7 §, MBL 11 §"},
		Reads:  []string{"post.count", "post.vacant", "post.unit"},
		Before: caseworkers,
		Bad:    "[[post]]\nid = \"handlaggare\"\ncount = 5\n",
		Good:   "[[post]]\nid = \"handlaggare\"\ncount = 7\n",
	},
	Check: checkSurplus,
}}

var surplusText = message.Text{EN: "{0}: more employees than posts. Not placed in the new organisation: {1}.", SV: "{0}: fler anställda än befattningar. Utan angiven inplacering i den nya organisationen: {1}."}

// checkSurplus asks of each sort of post whose employees certainly are more than
// the posts, with all that it merged with or was split into.
func checkSurplus(p *Pass) {
	over, _ := p.figure(metrics.M18Surplus)
	for _, s := range over.Told() {
		ref, ok := p.New.Find(s.ID)
		certain, _ := s.Quantity.AboveFor(0)
		if !ok || ref.Type != orgmodel.TypePost || !certain || !p.anyReal(ref.Index) {
			continue
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePost, ref.Index).key("count"), About: idsOf(p.Old, orgmodel.TypePost, p.Before(orgmodel.TypePost, ref.Index)),
			Message:  surplusText.With(p.nameOf(p.New, orgmodel.TypePost, ref.Index), people(s.Quantity, orgmodel.Quantity{})),
			Question: toEmployer.ask(transferTexts.lostWhere),
		})
	}
}

// anyReal reports whether one of the posts that a new one comes from was there,
// not only proposed.
func (p *Pass) anyReal(post int) bool {
	for _, i := range p.Before(orgmodel.TypePost, post) {
		if real(p.Old.Posts[i].Status) {
			return true
		}
	}
	return false
}
