package rules

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var staffingRules = []Rule{{
	Rule: diag.Rule{
		ID: "S006", Name: "impossible-staffing", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A number that cannot be right", SV: "Ett tal som inte kan stämma"},
		Why:    message.Text{EN: "Nobody works more than full time in one post, no more posts are vacant than there are, and no share is over 100 per cent. One such number makes every sum above it wrong.", SV: "Ingen arbetar mer än heltid i en befattning, inte fler befattningar kan vara vakanta än som finns, och ingen andel är över 100 procent. Ett sådant tal gör alla summor ovanför felaktiga."},
		Mend:   message.Text{EN: "Correct the number. What is not known is left out.", SV: "Rätta talet. Det som är okänt utelämnas."},
		Source: message.Text{EN: "orgmodel's own assessment: employees are at least as many as full-time equivalents", SV: "orgmodels bedömning: de anställda är minst lika många som årsarbetarna"},
		Reads:  []string{"unit.heads", "unit.fte", "unit.heads_total", "unit.fte_total", "below unit.heads", "below unit.fte", "below unit.heads_total", "below unit.fte_total", "below post.count", "post.count", "post.fte", "near post.unit", "near post.count", "near post.vacant", "near post.fte", "every post.unit", "post.unit", "unit.kind"},
		Bad: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"
heads = 10
fte = 12.5
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"
heads = "10..15"
fte = 12.5
`,
	},
	Check: checkStaffing,
}}

var staffingTexts = struct{ total, totalFTE, totalHelp, fte, posts, postsFTE, vacant, officeFTE, unfilled, negative, share, help, postsHelp message.Text }{
	total:     message.Text{EN: "The stated total of {0} is {1} employees, but its own and those of the units below add up to {2}.", SV: "Det uppgivna antalet anställda för {0} är {1}, men de egna och de underliggande enheternas summerar till {2}."},
	totalFTE:  message.Text{EN: "The stated total of {0} is {1} full-time equivalents, but its own and those of the units below add up to {2}.", SV: "Det uppgivna antalet årsarbetare för {0} är {1}, men de egna och de underliggande enheternas summerar till {2}."},
	totalHelp: message.Text{EN: "Correct {0} or the units below; write ~ before a number that is only about right.", SV: "Rätta {0} eller de underliggande enheterna; skriv ~ före ett tal som bara är ungefärligt."},
	fte:       message.Text{EN: "{0} has more full-time equivalents ({1}) than employees ({2}).", SV: "{0} har fler årsarbetare ({1}) än anställda ({2})."},
	posts:     message.Text{EN: "The posts of {0} hold more employees ({1}) than the unit has ({2}).", SV: "Befattningarna i {0} har fler anställda ({1}) än enheten ({2})."},
	postsFTE:  message.Text{EN: "The posts of {0} add up to more full-time equivalents ({1}) than the unit has ({2}).", SV: "Befattningarna i {0} utgör fler årsarbetare ({1}) än enheten har ({2})."},
	vacant:    message.Text{EN: "{0} has more vacancies ({1}) than posts ({2}).", SV: "{0} har fler vakanta befattningar ({1}) än befattningar ({2})."},
	officeFTE: message.Text{EN: "{0} has more full-time equivalents ({1}) than offices ({2}).", SV: "{0} har fler årsarbetare ({1}) än uppdrag ({2})."},
	unfilled:  message.Text{EN: "{0} has more offices that are not filled ({1}) than offices ({2}).", SV: "{0} har fler ej tillsatta uppdrag ({1}) än uppdrag ({2})."},
	negative:  message.Text{EN: "{0} has a number below zero: {1} is {2}.", SV: "{0} har ett tal under noll: {1} är {2}."},
	share:     message.Text{EN: "{0} is measured in per cent but has a value over {2} ({1}).", SV: "{0} mäts i procent men har ett värde över {2} ({1})."},
	help:      message.Text{EN: "Correct {0} or {1}; leave out what is not known.", SV: "Rätta {0} eller {1}; utelämna det som är okänt."},
	postsHelp: message.Text{EN: "The unit's number includes its own posts: correct {0}, or the posts.", SV: "Enhetens tal omfattar dess egna befattningar: rätta {0} eller befattningarna."},
}

func checkStaffing(p *Pass) {
	o := p.Org
	for i := range o.Units {
		if o.Active(&o.Units[i].Common) {
			p.checkUnitStaff(i)
		}
	}
	for i := range o.Posts {
		if o.Active(&o.Posts[i].Common) {
			p.checkPostStaff(i)
		}
	}
	for i := range o.Areas {
		p.negative(at(orgmodel.TypeArea, i), "population", o.Areas[i].Population)
	}
	for i := range o.TargetGroups {
		p.negative(at(orgmodel.TypeTargetGroup, i), "size", o.TargetGroups[i].Size)
	}
	p.negative(at(orgmodel.TypeOrganisation, 0), "population", o.Header.Population)
	checkShares(p)
}

func (p *Pass) checkUnitStaff(i int) {
	o, u, w := p.Org, &p.Org.Units[i], at(orgmodel.TypeUnit, i)
	if p.negative(w, "heads", u.Heads) || p.negative(w, "fte", u.FTE) {
		return
	}
	if p.negative(w, "heads_total", u.HeadsTotal) || p.negative(w, "fte_total", u.FTETotal) {
		return
	}
	name := p.unitName(i)
	p.checkTotals(i)
	if exceeds(u.FTE, u.Heads) {
		p.Report(Finding{At: w.key("fte"), Message: staffingTexts.fte.With(name, u.FTE, u.Heads), Help: staffingTexts.help.With("heads", "fte"), Limits: limited(limitTexts.fte, u.FTE, u.Heads)})
	}
	posts := o.PostsOf(i)
	if len(posts) == 0 || o.Elected(i) {
		return
	}
	heads, fte := orgmodel.Exactly(0), orgmodel.Exactly(0)
	for _, k := range posts {
		post := &o.Posts[k]
		filled := post.Count.Count()
		if post.Vacant.Known() {
			filled = filled.Sub(post.Vacant.Count())
		}
		heads, fte = heads.Add(filled), fte.Add(post.FTE.Count())
	}
	if exceeds(heads, u.Heads) {
		p.Report(Finding{At: w.key("heads"), Message: staffingTexts.posts.With(name, heads, u.Heads), Help: staffingTexts.postsHelp.With("heads"), Limits: limited(limitTexts.employees, heads, u.Heads)})
	}
	if exceeds(fte, u.FTE) {
		p.Report(Finding{At: w.key("fte"), Message: staffingTexts.postsFTE.With(name, fte, u.FTE), Help: staffingTexts.postsHelp.With("fte"), Limits: limited(limitTexts.fte, fte, u.FTE)})
	}
}

// checkTotals holds the published totals of a unit against what stands below it.
func (p *Pass) checkTotals(i int) {
	u, w, name := &p.Org.Units[i], at(orgmodel.TypeUnit, i), p.unitName(i)
	if u.HeadsTotal.Known() {
		if parts, wrong := p.Staff().Excess(p.Org, i, false); wrong {
			p.Report(Finding{At: w.key("heads_total"), Message: staffingTexts.total.With(name, u.HeadsTotal, parts), Help: staffingTexts.totalHelp.With(message.Code("heads_total"))})
		}
	}
	if u.FTETotal.Known() {
		if parts, wrong := p.Staff().Excess(p.Org, i, true); wrong {
			p.Report(Finding{At: w.key("fte_total"), Message: staffingTexts.totalFTE.With(name, u.FTETotal, parts), Help: staffingTexts.totalHelp.With(message.Code("fte_total"))})
		}
	}
}

func (p *Pass) checkPostStaff(i int) {
	post, w := &p.Org.Posts[i], at(orgmodel.TypePost, i)
	if p.negative(w, "count", post.Count) || p.negative(w, "fte", post.FTE) || p.negative(w, "vacant", post.Vacant) {
		return
	}
	name, fte, vacant, ofVacant := p.postName(i), staffingTexts.fte, staffingTexts.vacant, limitTexts.vacancies
	if p.Org.Office(i) {
		fte, vacant, ofVacant = staffingTexts.officeFTE, staffingTexts.unfilled, limitTexts.unfilled
	}
	if exceeds(post.FTE, post.Count) {
		p.Report(Finding{At: w.key("fte"), Message: fte.With(name, post.FTE, post.Count), Help: staffingTexts.help.With("count", "fte"), Limits: limited(limitTexts.fte, post.FTE, post.Count)})
	}
	if exceeds(post.Vacant, post.Count) {
		p.Report(Finding{At: w.key("vacant"), Message: vacant.With(name, post.Vacant, post.Count), Help: staffingTexts.help.With("count", "vacant"), Limits: limited(ofVacant, post.Vacant, post.Count)})
	}
}

func (p *Pass) negative(w Where, key string, q orgmodel.Quantity) bool {
	if !q.Negative() {
		return false
	}
	c := p.Org.Common(w.Ref)
	p.Report(Finding{At: w.key(key), Message: staffingTexts.negative.With(title(c, w.Ref.Type), key, q)})
	return true
}

// exceeds reports whether a is certainly more than b. What is only about a
// number is never certain.
func exceeds(a, b orgmodel.Quantity) bool {
	certain, _ := a.Sub(b).AboveFor(0)
	return certain && !approximate(a) && !approximate(b)
}

func approximate(q orgmodel.Quantity) bool { return strings.HasPrefix(q.String(), "~") }

func checkShares(p *Pass) {
	hundred := orgmodel.Exactly(100)
	o := p.Org
	for i := range o.Indicators {
		ind := &o.Indicators[i]
		if !inPercent(ind) {
			continue
		}
		for k := range ind.Values {
			if v := ind.Values[k].Value; exceeds(v, hundred) {
				p.Report(Finding{At: at(orgmodel.TypeIndicator, i).key("values").element(k), Message: staffingTexts.share.With(title(&ind.Common, orgmodel.TypeIndicator), v, hundred), Limits: limited(limitTexts.percent, v, hundred)})
			}
		}
	}
	for i := range o.Goals {
		g := &o.Goals[i]
		for _, k := range p.indices(orgmodel.TypeIndicator, g.Indicator) {
			if inPercent(&o.Indicators[k]) && exceeds(g.Target, hundred) {
				p.Report(Finding{At: at(orgmodel.TypeGoal, i).key("target"), Message: staffingTexts.share.With(title(&g.Common, orgmodel.TypeGoal), g.Target, hundred), About: []string{g.Indicator}})
			}
		}
	}
}

// inPercent reports whether an indicator is a share in per cent.
func inPercent(ind *orgmodel.Indicator) bool {
	switch strings.ToLower(strings.TrimSpace(ind.MeasuredIn)) {
	case "%", "procent", "percent", "per cent":
		return true
	}
	return false
}
