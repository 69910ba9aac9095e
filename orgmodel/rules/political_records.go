package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The forms of records that these families ask for.
const (
	recordCharter     = "charter"
	recordDelegation  = "delegation"
	recordStatutes    = "statutes"
	recordPermit      = "permit"
	recordNegotiation = "negotiation"
)

// What is missing on paper is asked about once a file, and only where the
// author records such papers or where what the file says cannot stand without
// them. A first file has no records and is not asked for them.
var recordRules = []Rule{{
	Rule: diag.Rule{
		ID: "B104", Name: "board-without-charter", Family: political, Severity: diag.Warning,
		Title: message.Text{EN: "Boards without a stated charter", SV: "Nämnder utan angivet reglemente"},
		Why:   message.Text{EN: "The council adopts charters on what the boards do and how they work. Checked when the file states the charter of some board.", SV: "Fullmäktige ska anta reglementen om nämndernas verksamhet och arbetsformer. Prövas när filen anger någon nämnds reglemente."},
		Mend:  message.Text{EN: "Add [[record]] with form = \"charter\" and the board in about.", SV: "Lägg till [[record]] med form = \"charter\" och nämnden i about."},
		Law:   law.Charters,
		Reads: []string{"unit.kind", "every record.form", "every record.about"},
		Bad:   councilAndBoards + executive + charters("ks", "skolnamnden"),
		Good:  councilAndBoards + executive + charters("ks", "skolnamnden", "socialnamnden"),
	},
	Check: checkCharters,
}, {
	Rule: diag.Rule{
		ID: "B107", Name: "joint-board-without-agreement", Family: political, Severity: diag.Legal,
		Title: message.Text{EN: "A joint board with no described agreement between its parties", SV: "En gemensam nämnd utan beskriven överenskommelse mellan parterna"},
		Why:   message.Text{EN: "A joint board sits in the organisation of one of its parties, and its tasks are laid down in an agreement between all of them.", SV: "En gemensam nämnd ingår i en av parternas organisation, och dess uppgifter preciseras i en överenskommelse mellan parterna."},
		Mend:  message.Text{EN: "Describe the agreement between the parties.", SV: "Beskriv överenskommelsen mellan parterna."},
		Shown: message.Text{EN: "a description of the agreement between the parties", SV: "en beskriven överenskommelse mellan parterna"},
		Law:   law.JointBoards,
		To:    []diag.Addressee{diag.ToCouncil},
		Reads: []string{"unit.kind"},
		Seeks: []string{"agreement", "unit.kind"},
		Bad:   jointBoard,
		Good: jointBoard + `
[[agreement]]
id = "overenskommelsen"
name = "Överenskommelsen om nämnden"
form = "cooperation"
between = ["kommunen", "grannkommunen"]
`,
	},
	Check: checkJointBoards, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "B108", Name: "federation-without-statutes", Family: political, Severity: diag.Legal,
		Title:   message.Text{EN: "A federation of municipalities without stated statutes", SV: "Ett kommunalförbund utan angiven förbundsordning"},
		Why:     message.Text{EN: "A federation is formed when the councils of all its members adopt its statutes. Checked for one that is decided or proposed, and for all when the file states the statutes of some federation.", SV: "Ett kommunalförbund bildas genom att medlemmarnas fullmäktige antar en förbundsordning. Prövas för ett förbund som är beslutat eller föreslaget, och för alla när filen anger något förbunds förbundsordning."},
		Mend:    message.Text{EN: "Add [[record]] with form = \"statutes\" and the federation in about.", SV: "Lägg till [[record]] med form = \"statutes\" och förbundet i about."},
		Answers: []string{recordStatutes},
		Law:     law.Federations,
		To:      []diag.Addressee{diag.ToCouncil},
		Reads:   []string{"unit.kind"},
		Bad:     federation,
		Good: federation + `
[[record]]
form = "statutes"
about = ["forbundet"]
`,
	},
	Check: checkFederations, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "B109", Name: "intermunicipal-unreported", Family: political, Severity: diag.Info,
		Title: message.Text{EN: "Tasks done by another municipality, without stated follow-up", SV: "Avtalssamverkan utan angiven uppföljning"},
		Why:   message.Text{EN: "The executive board oversees what others do for the municipality by agreement, and reports it to the council each year. The file does not state how the agreement is followed up.", SV: "Kommunstyrelsen har uppsikt över avtalssamverkan och rapporterar om den varje år till fullmäktige. Filen anger inte hur avtalet följs upp."},
		Mend:  message.Text{EN: "State in follow_up how the agreement is followed up and reported.", SV: "Ange i follow_up hur avtalet följs upp och redovisas."},
		Law:   law.CooperationByAgreement,
		Reads: []string{"agreement.from", "agreement.form", "agreement.follow_up"},
		Bad:   personExample + neighbour + intermunicipal,
		Good: personExample + neighbour + intermunicipal + `follow_up = "Redovisas för kommunstyrelsen i mars"
`,
	},
	Check: checkIntermunicipal,
}}

const neighbour = `
[[unit]]
id = "grannkommunen"
name = "Grannkommunen"
kind = "municipality"

`

const jointBoard = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "namnden"
name = "Gemensamma nämnden"
kind = "joint-board"
parent = "kommunen"
` + neighbour

const federation = `[[unit]]
id = "forbundet"
name = "Kommunalförbundet"
kind = "federation"
status = "proposed"
`

const intermunicipal = `[[agreement]]
id = "jouren"
name = "Gemensam socialjour"
form = "intermunicipal"
from = "namnden"
to = ["grannkommunen"]
`

func charters(boards ...string) string {
	text := ""
	for _, b := range boards {
		text += "[[record]]\nform = \"charter\"\nabout = [\"" + b + "\"]\n\n"
	}
	return text
}

// recorded reports whether the file knows, on its day, a document of a form
// about one of some entities. One that names nothing is about everything.
func (p *Pass) recorded(form string, ids ...string) bool {
	return slices.ContainsFunc(p.Org.Records, func(r orgmodel.Record) bool {
		return r.Form == form && p.Org.Active(&r.Common) && p.isMade(&r) &&
			(len(r.About) == 0 || slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(r.About, id) }))
	})
}

// records reports whether the file records documents of a form at all.
func (p *Pass) records(form string) bool {
	return slices.ContainsFunc(p.Org.Records, func(r orgmodel.Record) bool { return r.Form == form })
}

var charterTexts = struct{ missing, help message.Text }{
	missing: message.Text{EN: "The file states no charter for {0}.", SV: "Filen anger inget reglemente för {0}."},
	help:    message.Text{EN: "Add [[record]] with form = \"charter\" and about = [\"{0}\"].", SV: "Lägg till [[record]] med form = \"charter\" och about = [\"{0}\"]."},
}

func checkCharters(p *Pass) {
	if !p.records(recordCharter) {
		return
	}
	var without []int
	for _, b := range p.boards() {
		if !p.recorded(recordCharter, p.Org.Units[b].ID) {
			without = append(without, b)
		}
	}
	if len(without) == 0 {
		return
	}
	p.Report(Finding{
		At: heading(), About: p.unitIDs(without),
		Message: charterTexts.missing.With(some(names(without, p.unitName))),
		Help:    charterTexts.help.With(message.Code(p.Org.Units[without[0]].ID)),
	})
}

var jointBoardTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "{0} is a joint board, but the file describes no agreement between its parties.", SV: "{0} är en gemensam nämnd, men filen beskriver ingen överenskommelse mellan parterna."},
	help: message.Text{EN: "Add [[agreement]] with form = \"cooperation\" and the municipalities or regions, or their councils, in between.", SV: "Lägg till [[agreement]] med form = \"cooperation\" och kommunerna eller regionerna, eller deras fullmäktige, i between."},
}

func checkJointBoards(p *Pass) {
	for u := range p.Org.Units {
		if p.Org.Depth(u) < 0 || !p.isKind(u, orgmodel.KindJointBoard) || slices.ContainsFunc(p.Org.Agreements, func(a orgmodel.Agreement) bool { return p.founds(&a, u) }) {
			continue
		}
		p.Report(Finding{At: at(orgmodel.TypeUnit, u), Message: jointBoardTexts.none.With(p.unitName(u)), Help: jointBoardTexts.help.With()})
	}
}

// founds reports whether an agreement can be what a joint board rests on: it
// names the board, or has two municipalities or regions as parties.
func (p *Pass) founds(a *orgmodel.Agreement, board int) bool {
	if !p.Org.Active(&a.Common) || a.Form != "" && a.Form != "cooperation" && a.Form != formIntermunicipal {
		return false
	}
	parties := p.livingUnits(slices.Concat(one(a.From), a.To, a.Between))
	if slices.Contains(parties, board) {
		return true
	}
	var principals []int
	for _, u := range parties {
		principal := p.Org.Principal(u)
		if (principal < 0 || p.isKind(principal, orgmodel.KindMunicipality) || p.isKind(principal, "region")) && !slices.Contains(principals, principal) {
			principals = append(principals, principal)
		}
	}
	return len(principals) > 1
}

var federationTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "The file states no statutes for {0}.", SV: "Filen anger ingen förbundsordning för {0}."},
	help: message.Text{EN: "Add [[record]] with form = \"statutes\" and about = [\"{0}\"].", SV: "Lägg till [[record]] med form = \"statutes\" och about = [\"{0}\"]."},
}

func checkFederations(p *Pass) {
	asked := p.records(recordStatutes)
	var without []int
	for u := range p.Org.Units {
		unit := &p.Org.Units[u]
		if p.Org.Depth(u) < 0 || !p.isKind(u, "federation") || p.recorded(recordStatutes, unit.ID) {
			continue
		}
		if asked || unit.Status == orgmodel.Decided || unit.Status == orgmodel.Proposed {
			without = append(without, u)
		}
	}
	if len(without) == 0 {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeUnit, p.least(orgmodel.TypeUnit, without)), About: p.unitIDs(without),
		Message: federationTexts.none.With(some(names(without, p.unitName))),
		Help:    federationTexts.help.With(message.Code(p.Org.Units[without[0]].ID)),
	})
}

var intermunicipalTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "The file states no follow-up of {0}. The executive board is to report such agreements to the council each year.", SV: "Filen anger ingen uppföljning av {0}. Kommunstyrelsen ska varje år rapportera om avtalssamverkan till fullmäktige."},
	help: message.Text{EN: "State in follow_up who gathers what is to be reported, and when.", SV: "Ange i follow_up vem som samlar in det som ska redovisas, och när."},
}

func checkIntermunicipal(p *Pass) {
	var silent []int
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if a.Form == formIntermunicipal && a.FollowUp == "" && p.Org.Active(&a.Common) && p.ours(p.Org.UnitIndex(a.From)) {
			silent = append(silent, i)
		}
	}
	p.reportAgreements(silent, intermunicipalTexts.none, intermunicipalTexts.help)
}
