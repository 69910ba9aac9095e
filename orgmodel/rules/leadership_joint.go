package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var jointTexts = struct {
	none, one, oneHelp, dead, deadHelp, actor, actorHelp, few, fewHelp message.Text
}{
	none:      message.Text{EN: "{0} is to have {1}, but led_by names nobody.", SV: "{0} ska ha {1}, men ingen anges i led_by."},
	one:       message.Text{EN: "{0} is to have {1}, but led_by names only {2}.", SV: "{0} ska ha {1}, men bara {2} anges i led_by."},
	oneHelp:   message.Text{EN: "Name all who lead {0} in led_by, or write leadership = \"single\".", SV: "Ange alla som leder {0} i led_by, eller skriv leadership = \"single\"."},
	dead:      message.Text{EN: "{0}, one of those who lead {1}, belongs to no unit in the line: {2} does not exist on {3} or is outside the line.", SV: "{0}, en av dem som leder {1}, saknar organisatorisk tillhörighet: {2} finns inte {3} eller ligger utanför linjeorganisationen."},
	deadHelp:  message.Text{EN: "Let {0} belong to a unit that exists.", SV: "Låt {0} höra till en enhet som finns."},
	actor:     message.Text{EN: "{0}, one of those who lead {1}, has no responsible body: {2} is an unnamed category.", SV: "{0}, en av dem som leder {1}, saknar huvudman: {2} är en kategori utan namn."},
	actorHelp: message.Text{EN: "State which organisation {0} belongs to.", SV: "Ange vilken organisation {0} hör till."},
	few:       message.Text{EN: "{0} leads {1}, but there is not one for each: count is {2}.", SV: "{0} leder {1}, men räcker inte till en i varje: count är {2}."},
	fewHelp:   message.Text{EN: "count is the number in all and is not multiplied by per_area: write at least {0}.", SV: "count är hela antalet och multipliceras inte med per_area: skriv minst {0}."},
}

func checkJointLeadership(p *Pass) {
	o := p.Org
	for i := range o.Units {
		u := &o.Units[i]
		if len(u.LedBy) == 0 && u.Leadership == "" || !o.Active(&u.Common) || o.Elected(i) || p.theirs(i) {
			continue
		}
		form, joint := leadershipWords[u.Leadership]
		named := namedOnce(u.LedBy)
		switch {
		case joint && len(named) == 0:
			p.Report(Finding{
				At:      at(orgmodel.TypeUnit, i).key("leadership"),
				Message: jointTexts.none.With(p.unitName(i), form), Help: jointTexts.oneHelp.With(p.unitName(i)),
			})
		case joint && len(named) == 1 && !p.heldBySeveral(named[0]):
			p.Report(Finding{
				At: at(orgmodel.TypeUnit, i).key("led_by"), About: named,
				Message: jointTexts.one.With(p.unitName(i), form, p.name(named[0])), Help: jointTexts.oneHelp.With(p.unitName(i)),
			})
		case len(named) > 1:
			p.checkHomes(i)
		}
	}
	p.checkAreaLeaders()
}

func namedOnce(ids []string) []string {
	var once []string
	for _, id := range ids {
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}

// heldBySeveral reports whether a single post is shared by two persons or more:
// both were appointed to one post.
func (p *Pass) heldBySeveral(id string) bool {
	post := p.Org.Post(id)
	if post == nil {
		return false
	}
	low, known := post.Count.Low()
	return known && low >= 2
}

// checkHomes reports leaders who exist but belong nowhere: no authority and no
// employer stands behind them.
func (p *Pass) checkHomes(i int) {
	o := p.Org
	for k, id := range o.Units[i].LedBy {
		post := o.Post(id)
		if post == nil || !o.Active(&post.Common) || slices.Index(o.Units[i].LedBy, id) != k {
			continue
		}
		home := o.UnitIndex(post.Unit)
		if home < 0 {
			continue // a dangling reference, which the loader reports
		}
		f := Finding{At: at(orgmodel.TypeUnit, i).key("led_by").element(k), About: []string{id, post.Unit}}
		switch {
		case o.Depth(home) < 0:
			f.Message = jointTexts.dead.With(p.name(id), p.unitName(i), p.unitName(home), p.Day)
			f.Help = jointTexts.deadHelp.With(p.name(id))
		case p.underActor(home):
			f.Message = jointTexts.actor.With(p.name(id), p.unitName(i), p.unitName(home))
			f.Help = jointTexts.actorHelp.With(p.name(id))
		default:
			continue
		}
		p.Report(f)
	}
}

func (p *Pass) underActor(unit int) bool {
	top := p.Org.Principal(unit)
	if top < 0 {
		return false
	}
	k := p.Org.KindOf(&p.Org.Units[top])
	return k != nil && k.Sphere == orgmodel.Outsider
}

// areaGroup returns what the units that per_area makes of one have in common:
// the id without the area. It is empty for all other units.
func areaGroup(u *orgmodel.Unit) string {
	if len(u.Areas) != 1 {
		return ""
	}
	group, ok := strings.CutSuffix(u.ID, "-"+u.Areas[0])
	if !ok {
		return ""
	}
	return group
}

// checkAreaLeaders reports posts that lead a per_area unit jointly in more areas
// than there are persons to do it.
func (p *Pass) checkAreaLeaders() {
	o := p.Org
	type duty struct {
		group string
		post  int
	}
	units := map[duty][]int{}
	var duties []duty
	for i, m := range p.Managers() {
		group := areaGroup(&o.Units[i])
		if group == "" || m.Via != i || len(m.Posts) < 2 {
			continue
		}
		for _, post := range m.Posts {
			d := duty{group, post}
			if len(units[d]) == 0 {
				duties = append(duties, d)
			}
			units[d] = append(units[d], i)
		}
	}
	for _, d := range duties {
		led := units[d]
		post := &o.Posts[d.post]
		if !post.Count.CertainlyBelow(int64(len(led))) || approximate(post.Count) {
			continue
		}
		first := p.least(orgmodel.TypeUnit, led)
		k := slices.Index(o.Units[first].LedBy, post.ID)
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, first).key("led_by").element(k), About: []string{post.ID},
			Message: jointTexts.few.With(p.postName(d.post), some(names(led, p.unitName)), post.Count),
			Help:    jointTexts.fewHelp.With(len(led)),
		})
	}
}

var formTexts = struct{ missing, single, help message.Text }{
	missing: message.Text{EN: "{0} is led by {1}, but the form of leadership is not stated.", SV: "{0} leds av {1}, men ledarskapsformen anges inte."},
	single:  message.Text{EN: "{0} is led by {1}, but according to leadership one leads alone.", SV: "{0} leds av {1}, men enligt leadership leder en ensam."},
	help:    message.Text{EN: "Write on {0}: leadership = \"joint\", \"functional\", \"vertical\" or \"horizontal\".", SV: "Skriv för {0}: leadership = \"joint\" (samledarskap), \"functional\" (funktionellt delat), \"vertical\" eller \"horizontal\" (vertikalt, horisontellt inviterat)."},
}

func checkLeadershipType(p *Pass) {
	for i, m := range p.Managers() {
		form := p.Org.Units[i].Leadership
		if m.Via != i || len(m.Posts) < 2 || form != "" && form != "single" {
			continue
		}
		f := Finding{
			At: at(orgmodel.TypeUnit, i).key("led_by"), About: p.postIDs(m.Posts),
			Message: formTexts.missing.With(p.unitName(i), some(names(m.Posts, p.postName))),
			Help:    formTexts.help.With(p.unitName(i)),
		}
		if form == "single" {
			f.At = f.At.key("leadership")
			f.Message = formTexts.single.With(p.unitName(i), some(names(m.Posts, p.postName)))
		}
		p.Report(f)
	}
}
