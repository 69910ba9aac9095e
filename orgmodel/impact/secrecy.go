package impact

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const resourceTeam = `[[unit]]
id = "resursteamet"
name = "Resursteamet"
kind = "collaboration"
members = ["unga", "skolforvaltningen"]
`

var secrecyRules = []Rule{{
	Rule: diag.Rule{
		ID: "I824", Name: "new-secrecy-interface", Family: Consequences, Severity: diag.Question,
		Title: message.Text{EN: "Two authorities start working with the same persons, or in the same system", SV: "Två myndigheter börjar samarbeta kring samma personer eller i samma system"},
		Why:   message.Text{EN: "Secrecy applies between authorities, also within one municipality. Disclosure can rest on consent, on a duty in law, on necessity for the disclosing authority's own work, or on it being clear that nobody is harmed.", SV: "Sekretess gäller mellan myndigheter, även inom samma kommun. Att lämna uppgifter kan stödjas på samtycke, på en uppgiftsskyldighet i lag, på att det är nödvändigt för den egna verksamheten eller på att det står klart att ingen lider men."},
		Mend:  message.Text{EN: "Clarify on what ground information may be shared, state it with [[record]] form = \"consent\" or answer with [[accept]], and check with a lawyer.", SV: "Klargör med vilket stöd uppgifter får lämnas, ange det med [[record]] form = \"consent\" eller svara med [[accept]], och stäm av med jurist."},
		Law:   law.SecrecyBetweenBoards,
		To:    []diag.Addressee{diag.ToBothParties, diag.ToBoard, diag.ToBothBoards}, Answers: []string{"consent"},
		Reads:  []string{"every unit.systems", "unit.members", "unit.kind", "unit.parent", "every unit.parent", "pathway.steps"},
		Before: twoBoards,
		Bad:    resourceTeam,
		Good:   resourceTeam + "\n[[record]]\nform = \"consent\"\nabout = [\"resursteamet\"]\n",
	},
	Check: checkSecrecy, Ahead: true,
}}

var secrecyTexts = struct{ meet, meetOnWay, boards, others, ground, help message.Text }{
	meet:      message.Text{EN: "By the file, {0} and {1} work together on the same persons in {2}.", SV: "{0} och {1} samarbetar enligt filen kring samma personer i {2}."},
	meetOnWay: message.Text{EN: "By the file, {0} and {1} work together on the same persons in the case pathway {2}.", SV: "{0} och {1} samarbetar enligt filen kring samma personer i ärendegången {2}."},
	boards:    message.Text{EN: "Secrecy applies between boards.", SV: "Sekretess gäller mellan nämnder."},
	others:    message.Text{EN: "Secrecy applies between authorities, and towards others.", SV: "Sekretess gäller mellan myndigheter, och mot andra."},
	ground:    message.Text{EN: "On what ground may they share information about individuals?", SV: "Med vilket stöd får uppgifter om enskilda lämnas mellan dem?"},
	help:      message.Text{EN: "Clarify on what ground they may share information about individuals, state it with [[record]] form = \"consent\" about {0}, or answer with [[accept]]. Check with a lawyer.", SV: "Klargör med vilket stöd de får lämna uppgifter om enskilda, ange det med [[record]] form = \"consent\" om {0}, eller svara med [[accept]]. Stäm av med jurist."},
}

// checkSecrecy looks for pairs that meet now and did not before. Of a pathway
// that only the new organisation describes nobody knows how it was.
func checkSecrecy(p *Pass) {
	p.checkSystems()
	before := metrics.SecrecyPairs(p.Diff.Pair().Old)
	for _, pair := range metrics.SecrecyPairs(p.Diff.Pair().New) {
		met := slices.ContainsFunc(before, func(old metrics.SecrecyPair) bool {
			return p.became(old.A, pair.A) && p.became(old.B, pair.B) || p.became(old.A, pair.B) && p.became(old.B, pair.A)
		})
		where := slices.DeleteFunc(slices.Clone(pair.Where), func(ref orgmodel.Ref) bool {
			return ref.Type == orgmodel.TypePathway && len(p.Before(ref.Type, ref.Index)) == 0
		})
		if met || len(where) == 0 {
			continue
		}
		about := p.meetingIDs(pair, where)
		if p.recorded("consent", about) {
			continue
		}
		var names []message.Quoted
		for _, ref := range where {
			names = append(names, p.nameOf(p.New, ref.Type, ref.Index))
		}
		first := slices.MinFunc(where, func(a, b orgmodel.Ref) int {
			return cmp.Or(strings.Compare(string(a.Type), string(b.Type)), p.New.Compare(a.Type, a.Index, b.Index))
		})
		p.Report(Finding{
			At: inNew(first.Type, first.Index), About: about,
			Message:  p.meetText(pair, where, some(names)),
			Question: p.sharers(pair).ask(secrecyTexts.ground),
			Help:     secrecyTexts.help.With(some(names)),
		})
	}
}

// meetText says who are to work with the same persons where, and that secrecy
// stands between them.
func (p *Pass) meetText(pair metrics.SecrecyPair, where []orgmodel.Ref, names message.Localizer) message.Message {
	meet, secret := secrecyTexts.meet, secrecyTexts.others
	if len(where) == 1 && where[0].Type == orgmodel.TypePathway {
		meet = secrecyTexts.meetOnWay
	}
	if p.sharers(pair) == toBothBoards {
		secret = secrecyTexts.boards
	}
	return sentences{meet.With(p.entityName(p.New, pair.A), p.entityName(p.New, pair.B), names), secret.With()}.all()
}

// sharers are those who have to know on what ground they share information: the
// boards among the two, or both of them.
func (p *Pass) sharers(pair metrics.SecrecyPair) addressee {
	boards := 0
	for _, u := range [...]int{pair.A, pair.B} {
		if u >= 0 && p.New.Elected(u) {
			boards++
		}
	}
	return [...]addressee{toBothParties, toBoard, toBothBoards}[boards]
}

// became reports whether one side of a meeting is what another was. The
// organisation itself is the same whether or not it is a unit.
func (p *Pass) became(old, new int) bool {
	if old < 0 || old == p.Old.Self() {
		return new < 0 || new == p.New.Self() || slices.Contains(p.After(orgmodel.TypeUnit, old), new)
	}
	return slices.Contains(p.After(orgmodel.TypeUnit, old), new)
}

func (p *Pass) meetingIDs(pair metrics.SecrecyPair, where []orgmodel.Ref) []string {
	var ids []string
	for _, ref := range where {
		ids = append(ids, p.New.Common(ref).ID)
	}
	for _, u := range [...]int{pair.A, pair.B} {
		if u >= 0 {
			ids = append(ids, p.New.Units[u].ID)
		}
	}
	return ids
}
