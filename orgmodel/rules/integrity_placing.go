package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var placingRules = []Rule{{
	Rule: diag.Rule{
		ID: "S023", Name: "misplaced-unit", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A unit is placed where its kind cannot be", SV: "En enhet ligger där en enhet av den sorten inte kan ligga"},
		Why:    message.Text{EN: "A region or another municipality is a responsible body (huvudman) of its own, and a company or an association a legal entity of its own: none of them is under the command of a unit here. An unnamed category of actors has no place in the line.", SV: "En region eller en annan kommun är en egen huvudman, och ett företag eller en förening en egen juridisk person: ingen av dem lyder under en enhet här. En kategori av aktörer utan namn har ingen plats i linjen."},
		Mend:   message.Text{EN: "Place it at the top and describe the agreement or the collaboration with it, or change its kind.", SV: "Låt den stå överst och beskriv avtalet eller samverkan med den, eller ändra sorten."},
		Source: message.Text{EN: "The file format: kinds of units, allowed_parents", SV: "Filformatet: sorter av enheter, allowed_parents"},
		Reads:  []string{"unit.kind", "unit.parent"},
		Bad: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
parent = "kommunen"
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
`,
	},
	Check: checkPlacing,
}, {
	Rule: diag.Rule{
		ID: "S024", Name: "collaboration-incomplete", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A collaboration lacks members, or has a place in the line or staff of its own", SV: "En samverkan mellan organisationer saknar medlemmar, eller har plats i linjen eller egen personal"},
		Why:    message.Text{EN: "Those who collaborate stay in their own units, with their authority and their employer. What has staff of its own is a unit.", SV: "De som samverkar hör kvar i sina enheter, med sin myndighet och sin arbetsgivare. Det som har egen personal är en enhet."},
		Mend:   message.Text{EN: "Name at least two members and leave out parent, heads, fte and posts; or make it a team.", SV: "Ange minst två medlemmar och utelämna parent, heads, fte och befattningar; eller gör den till ett arbetslag (team)."},
		Source: message.Text{EN: "The file format: collaboration", SV: "Filformatet: samverkan mellan organisationer (collaboration)"},
		Reads:  []string{"unit.members", "unit.kind"},
		Bad: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "resursteam"
name = "Resursteam"
kind = "collaboration"
members = ["kommunen"]
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "regionen"
name = "Regionen"
kind = "region"

[[unit]]
id = "resursteam"
name = "Resursteam"
kind = "collaboration"
members = ["kommunen", "regionen"]
`,
	},
	Check: checkCollaborations,
}}

var placingTexts = struct{ parents, parentsHelp, entity, entityHelp, actor, actorHelp message.Text }{
	parents:     message.Text{EN: "{0} ({1}) is placed under {2} ({3}), which allowed_parents does not name.", SV: "{0} ({1}) ligger under {2} ({3}), som inte står i allowed_parents."},
	parentsHelp: message.Text{EN: "Move it under a unit of the kind {0}, or add {1} to allowed_parents.", SV: "Lägg den under en enhet av sorten {0}, eller lägg till {1} i allowed_parents."},
	entity:      message.Text{EN: "{0} ({1}) is a legal entity of its own and cannot be placed under {2}.", SV: "{0} ({1}) är en egen juridisk person och kan inte ligga under {2}."},
	entityHelp:  message.Text{EN: "Remove parent from {0} and describe the agreement with it, or its membership of a collaboration.", SV: "Ta bort parent från {0} och beskriv avtalet, eller medlemskapet i en samverkan mellan organisationer."},
	actor:       message.Text{EN: "{0} is placed under {1}, but an unnamed category of actors has no place in a line of command.", SV: "{0} ligger under {1}, men en kategori av aktörer utan namn har ingen plats i linjen."},
	actorHelp:   message.Text{EN: "Remove parent from {0}, or give the category its name and a kind.", SV: "Ta bort parent från {0}, eller ange vem som avses och av vilken sort."},
}

func checkPlacing(p *Pass) {
	o := p.Org
	for i := range o.Units {
		u := &o.Units[i]
		parent := o.Parent(i)
		k := o.KindOf(u)
		if parent < 0 || k == nil || k.ID == orgmodel.KindCollaboration {
			continue
		}
		above := &o.Units[parent]
		f := Finding{At: at(orgmodel.TypeUnit, i).key("parent"), About: []string{above.ID}}
		allowed := p.allowedParents(u)
		kindAbove := o.KindOf(above)
		actor := k.Sphere == orgmodel.Outsider || kindAbove != nil && kindAbove.Sphere == orgmodel.Outsider
		switch {
		case actor:
			f.Message = placingTexts.actor.With(p.unitName(i), p.unitName(parent))
			f.Help = placingTexts.actorHelp.With(p.unitName(i))
		case len(allowed) > 0 && !slices.Contains(allowed, above.Kind) && (kindAbove == nil || !slices.Contains(allowed, kindAbove.ID)):
			f.Message = placingTexts.parents.With(p.unitName(i), o.KindLabel(u), p.unitName(parent), o.KindLabel(above))
			f.Help = placingTexts.parentsHelp.With(message.Or(allowed), above.Kind)
		case len(allowed) == 0 && k.Sphere == orgmodel.LegalEntity && !agencyOfState(k, kindAbove):
			f.Message = placingTexts.entity.With(p.unitName(i), o.KindLabel(u), p.unitName(parent))
			f.Help = placingTexts.entityHelp.With(p.unitName(i))
		default:
			continue
		}
		p.Report(f)
	}
}

// agencyOfState lets agencies stand under the state, whose legal person they
// share.
func agencyOfState(k, above *orgmodel.KindInfo) bool {
	return k.ID == "agency" && above != nil && above.ID == "state"
}

// allowedParents lists what a kind of the file's own says of its parents.
func (p *Pass) allowedParents(u *orgmodel.Unit) []string {
	if len(p.Org.Kinds) == 0 {
		return nil
	}
	if ref, ok := p.Org.Find(u.Kind); ok && ref.Type == orgmodel.TypeKind {
		return p.Org.Kinds[ref.Index].AllowedParents
	}
	return nil
}

var collaborationTexts = struct{ none, one, membersHelp, parent, parentHelp, staff, staffHelp, posts, postsHelp message.Text }{
	none:        message.Text{EN: "The collaboration {0} has no members.", SV: "{0} är en samverkan mellan organisationer men har inga medlemmar."},
	one:         message.Text{EN: "The collaboration {0} has only {1} as a member.", SV: "{0} är en samverkan mellan organisationer men har bara {1} som medlem."},
	membersHelp: message.Text{EN: "Name at least two units that exist in members of {0}.", SV: "Ange minst två enheter som finns i members för {0}."},
	parent:      message.Text{EN: "The collaboration {0} is placed under {1}, but has no place in the line of command.", SV: "{0} är en samverkan mellan organisationer och har ingen plats i linjen, men ligger under {1}."},
	parentHelp:  message.Text{EN: "Remove parent. If {0} takes part, make it a member; if the whole staff belongs there, make it a team.", SV: "Ta bort parent. Om {0} deltar, gör den till medlem; om all personal hör dit, gör samverkan till ett arbetslag (team)."},
	staff:       message.Text{EN: "The collaboration {0} has staff of its own ({1} = {2}).", SV: "{0} är en samverkan mellan organisationer men har egen personal ({1} = {2})."},
	staffHelp:   message.Text{EN: "Remove {0}: the members' staff stay in their own units.", SV: "Ta bort {0}: medlemmarnas personal hör kvar i sina enheter."},
	posts:       message.Text{EN: "The post {0} belongs to the collaboration {1}, which has no staff of its own.", SV: "Befattningen {0} hör till {1}, som är en samverkan mellan organisationer och inte har egen personal."},
	postsHelp:   message.Text{EN: "Let the post belong to one of the members.", SV: "Låt befattningen höra till någon av medlemmarna."},
}

func checkCollaborations(p *Pass) {
	o := p.Org
	for i := range o.Units {
		u := &o.Units[i]
		if !o.IsCollaboration(i) || !o.Active(&u.Common) {
			continue
		}
		w, name := at(orgmodel.TypeUnit, i), p.unitName(i)
		if members := p.livingMembers(u); len(members) < 2 {
			f := Finding{At: w.key("members"), Message: collaborationTexts.none.With(name), Help: collaborationTexts.membersHelp.With(name)}
			if len(members) == 1 {
				f.Message = collaborationTexts.one.With(name, p.name(members[0]))
			}
			p.Report(f)
		}
		if u.Parent != "" {
			p.Report(Finding{At: w.key("parent"), Message: collaborationTexts.parent.With(name, p.name(u.Parent)), Help: collaborationTexts.parentHelp.With(p.name(u.Parent)), About: []string{u.Parent}})
		}
		if u.Heads.Known() && !u.Heads.IsZero() {
			p.Report(Finding{At: w.key("heads"), Message: collaborationTexts.staff.With(name, "heads", u.Heads), Help: collaborationTexts.staffHelp.With("heads")})
		}
		if u.FTE.Known() && !u.FTE.IsZero() {
			p.Report(Finding{At: w.key("fte"), Message: collaborationTexts.staff.With(name, "fte", u.FTE), Help: collaborationTexts.staffHelp.With("fte")})
		}
		for _, k := range o.PostsOf(i) {
			p.Report(Finding{At: at(orgmodel.TypePost, k).key("unit"), Message: collaborationTexts.posts.With(p.postName(k), name), Help: collaborationTexts.postsHelp.With(), About: []string{u.ID}})
		}
	}
}

// livingMembers lists the other units that take part on the day, each once.
func (p *Pass) livingMembers(u *orgmodel.Unit) []string {
	var members []string
	for _, id := range u.Members {
		if id != u.ID && p.Org.Unit(id) != nil && p.Org.ActiveID(id) && !slices.Contains(members, id) {
			members = append(members, id)
		}
	}
	return members
}
