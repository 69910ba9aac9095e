package impact

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var identityRules = []Rule{{
	Rule: diag.Rule{
		ID: "I846", Name: "guessed-identity", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "What is the same as before is partly a guess", SV: "Vad som motsvarar vad är delvis en gissning"},
		Why:    message.Text{EN: "Where neither an id nor formerly says what is the same, likeness decides. Numbers about the change rest on it.", SV: "Där varken id eller formerly visar vad som motsvarar vad får likheten avgöra. Talen om förändringen bygger på det."},
		Mend:   message.Text{EN: "Give them the same id, or name the old one in formerly.", SV: "Ge dem samma id, eller ange det gamla i formerly."},
		Source: practice,
		Reads:  []string{"every unit.parent", "every unit.heads", "every post.unit", "every post.count"},
		Before: twoTeams,
		Bad:    apart + renamedTeam,
		Good:   apart + renamedTeam + "formerly = [\"vuxna\"]\n",
	},
	Check: checkGuesses, Always: true,
}, {
	Rule: diag.Rule{
		ID: "I847", Name: "no-common-ground", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "The two files do not describe one organisation before and after a change", SV: "De två filerna beskriver inte en organisation före och efter en förändring"},
		Why:    message.Text{EN: "Everything would count as closed, and everything as new. That says nothing of a change.", SV: "Allt skulle räknas som avslutat och allt som nytt. Det säger inget om en förändring."},
		Mend:   message.Text{EN: "Write the new organisation as a variant with extends, or name in formerly what each unit comes from. Two municipalities are compared with the command compare.", SV: "Skriv den nya organisationen som en variant med extends, eller ange i formerly vad varje enhet var förut. Två kommuner jämförs med kommandot compare."},
		Source: practice,
		Before: twoTeams,
		Bad:    apart + "[[unit]]\nid = \"regionen\"\nname = \"Regionen\"\nkind = \"region\"\n",
		Good:   apart + twoTeams,
	},
	Check: checkGround, Always: true,
}}

// renamedTeam is twoTeams with another id, and a slightly other name, for the
// second unit. Keys of it may follow.
const renamedTeam = administered + `
[[unit]]
id = "unga"
name = "Enheten för unga"
kind = "unit"
parent = "forvaltningen"
heads = 12
led_by = ["chef-unga"]

[[post]]
id = "chef-unga"
name = "Enhetschef unga"
unit = "unga"
count = 1

[[post]]
id = "chef-vuxna"
name = "Enhetschef vuxna"
unit = "enheten-vuxna"
count = 1

[[unit]]
id = "enheten-vuxna"
name = "Enheten för vuxna"
kind = "unit"
parent = "forvaltningen"
heads = 8
led_by = ["chef-vuxna"]
`

var identityTexts = struct{ one, many, link, sameName, unrelated, abroad message.Text }{
	one:       message.Text{EN: "One is guessed to be the same as before: {1}.", SV: "En motsvarighet är gissad: {1}."},
	many:      message.Text{EN: "{0} are guessed to be the same as before: {1}.", SV: "{0} motsvarigheter är gissade: {1}."},
	link:      message.Text{EN: "{0} → {1} ({2} %)", SV: "{0} → {1} ({2} %)"},
	sameName:  message.Text{EN: "{0} ({1} → {2}, {3} %)", SV: "{0} ({1} → {2}, {3} %)"},
	unrelated: message.Text{EN: "{0} and {1} have no ids in common, and nothing else tells who is who. What the change means is not judged.", SV: "{0} och {1} har inga id:n gemensamma, och inget annat visar vad som motsvarar vad. Vad förändringen innebär bedöms inte."},
	abroad:    message.Text{EN: "{0} and {1} are about two different municipalities. What it means to go from one to the other is not judged.", SV: "{0} och {1} gäller två olika kommuner. Vad det innebär att gå från den ena till den andra bedöms inte."},
}

// checkGuesses names first what makes up the organisation.
func checkGuesses(p *Pass) {
	var guessed []*diff.Link
	for i := range p.Diff.Match.Links {
		if l := &p.Diff.Match.Links[i]; l.Basis == diff.Guessed {
			guessed = append(guessed, l)
		}
	}
	if len(guessed) > judge.Shown { // which are named does not go by the place in the file
		slices.SortStableFunc(guessed, func(a, b *diff.Link) int { return p.byName(a.Type, a.New, b.Type, b.New) })
	}
	slices.SortStableFunc(guessed, func(a, b *diff.Link) int { return cmp.Compare(weight(a.Type), weight(b.Type)) })
	var links []message.Localizer
	for _, l := range guessed {
		links = append(links, p.guess(l))
	}
	n := len(guessed)
	if n == 0 {
		return
	}
	text := identityTexts.many
	if n == 1 {
		text = identityTexts.one
	}
	p.Report(Finding{At: heading(), Message: text.With(n, judge.Some(links))})
}

// weight puts what makes up the organisation first.
func weight(t orgmodel.Type) int {
	if t == orgmodel.TypeUnit || t == orgmodel.TypePost || t == orgmodel.TypeService {
		return 0
	}
	return 1
}

// guess names both sides of a link: by id where the names are the same.
func (p *Pass) guess(l *diff.Link) message.Message {
	before, after := p.nameOf(p.Old, l.Type, l.Old), p.nameOf(p.New, l.Type, l.New)
	if before != after {
		return identityTexts.link.With(before, after, l.Confidence)
	}
	old, new := orgmodel.Ref{Type: l.Type, Index: l.Old}, orgmodel.Ref{Type: l.Type, Index: l.New}
	return identityTexts.sameName.With(before, message.Code(p.Old.Common(old).ID), message.Code(p.New.Common(new).ID), l.Confidence)
}

func checkGround(p *Pass) {
	before, after := title(&p.Old.Header.Common, orgmodel.TypeOrganisation), title(&p.New.Header.Common, orgmodel.TypeOrganisation)
	switch {
	case !p.Old.SameMunicipality(p.New):
		p.Report(Finding{At: inNew(orgmodel.TypeOrganisation, 0).key("municipality"), Message: identityTexts.abroad.With(before, after)})
	case p.Diff.Match.Unrelated:
		p.Report(Finding{At: heading(), Message: identityTexts.unrelated.With(before, after)})
	}
}
