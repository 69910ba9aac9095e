package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// maxLevels is how many levels a line of command may have before it is worth
// saying so.
const maxLevels = 5

// ledUnit is an administration with one manager; the number of heads follows.
const ledUnit = personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
count = 1

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "forvaltningen"
led_by = ["enhetschef"]
`

const unitManager = `
[[post]]
id = "enhetschef"
name = "Enhetschef"
unit = "enheten"
count = 1
`

var spanRules = []Rule{{
	Rule: diag.Rule{
		ID: "L411", Name: "span-high", Family: leadership, Severity: diag.Warning,
		Title:  message.Text{EN: "A manager has too many direct reports", SV: "En chef har för många direkt underställda"},
		Why:    message.Text{EN: "According to CHEFiOS, managers' overload and role conflicts grow with a wider span of control. No law gives a number; the profile does.", SV: "Enligt CHEFiOS ökar chefernas överbelastning och rollkonflikter med större kontrollspann. Ingen lag anger ett tal; det gör profilen."},
		Mend:   message.Text{EN: "Check the number of employees and who leads the units, or choose another profile under [rules].", SV: "Kontrollera antalet anställda och vem som leder enheterna, eller välj en annan profil under [rules]."},
		Source: message.Text{EN: "The profile under [rules]: research (25–30, Rolfner Suvanto 2017), vision, vgr or pitea; CHEFiOS on the effects", SV: "Profilen under [rules]: research (25–30, Rolfner Suvanto 2017), vision, vgr eller pitea; CHEFiOS om följderna"},
		Reads:  []string{"unit.heads", "post.count", "post.unit", "unit.kind", "unit.parent", "post.vacant", "below unit.heads", "below unit.kind", "below unit.parent", "below post.count", "below post.vacant", "below post.unit", "every unit.led_by"},
		Bad:    ledUnit + "heads = 45\n" + unitManager,
		Good:   ledUnit + "heads = 20\n" + unitManager,
	},
	Check: checkSpanHigh,
}, {
	Rule: diag.Rule{
		ID: "L412", Name: "span-low", Family: leadership, Severity: diag.Info,
		Title:  message.Text{EN: "A first-line manager has few direct reports", SV: "En chef i första linjen har få direkt underställda"},
		Why:    message.Text{EN: "The number is below the lowest number of direct reports in the profile.", SV: "Antalet ligger under profilens lägsta antal direkt underställda."},
		Mend:   message.Text{EN: "Check the number of employees and who leads the units, or choose another profile under [rules].", SV: "Kontrollera antalet anställda och vem som leder enheterna, eller välj en annan profil under [rules]."},
		Source: message.Text{EN: "Västra Götalandsregionen, decided 2015: 10–35", SV: "Västra Götalandsregionen, beslut 2015: 10–35"},
		Reads:  []string{"unit.heads", "post.count", "post.unit", "unit.kind", "unit.parent", "post.vacant", "below unit.heads", "below unit.kind", "below unit.parent", "below post.count", "below post.vacant", "below post.unit", "every unit.led_by"},
		Bad:    "[rules]\nprofile = \"vgr\"\n\n" + ledUnit + "heads = 6\n" + unitManager,
		Good:   "[rules]\nprofile = \"vgr\"\n\n" + ledUnit + "heads = 20\n" + unitManager,
	},
	Check: checkSpanLow,
}, {
	Rule: diag.Rule{
		ID: "L414", Name: "many-layers", Family: leadership, Severity: diag.Info,
		Title:  message.Text{EN: "The line from director to staff has many levels", SV: "Linjen från direktör till medarbetare har många nivåer"},
		Why:    message.Text{EN: "Questions and decisions pass each level, in both directions.", SV: "Frågor och beslut passerar varje nivå, i båda riktningarna."},
		Mend:   message.Text{EN: "Check parent and led_by of the units in the line, or answer with [[accept]].", SV: "Kontrollera parent och led_by för enheterna i linjen, eller svara med [[accept]]."},
		Source: message.Text{EN: "orgmodel's own assessment: at most five levels", SV: "orgmodels bedömning: högst fem nivåer"},
		Reads:  []string{"unit.led_by", "unit.parent"},
		Bad:    personExample + "led_by = [\"chef-1\"]\n" + leaderPost(1, "forvaltningen") + levels(5),
		Good:   personExample + "led_by = [\"chef-1\"]\n" + leaderPost(1, "forvaltningen") + levels(4),
	},
	Check: checkLayers,
}, {
	Rule: diag.Rule{
		ID: "L418", Name: "span-near-limit", Family: leadership, Severity: diag.Info,
		Title:  message.Text{EN: "A manager has nearly too many direct reports", SV: "En chef närmar sig gränsen för antalet direkt underställda"},
		Why:    message.Text{EN: "The number lies between the profile's guideline and its limit.", SV: "Antalet ligger mellan profilens riktvärde och dess gräns."},
		Mend:   message.Text{EN: "Check the number of employees and who leads the units, or choose another profile under [rules].", SV: "Kontrollera antalet anställda och vem som leder enheterna, eller välj en annan profil under [rules]."},
		Source: message.Text{EN: "The profile under [rules]: research and vision, 25–30", SV: "Profilen under [rules]: research och vision, 25–30"},
		Reads:  []string{"unit.heads", "post.count", "post.unit", "unit.kind", "unit.parent", "post.vacant", "below unit.heads", "below unit.kind", "below unit.parent", "below post.count", "below post.vacant", "below post.unit", "every unit.led_by"},
		Bad:    ledUnit + "heads = 29\n" + unitManager,
		Good:   ledUnit + "heads = 26\n" + unitManager,
	},
	Check: checkSpanNear,
}}

var spanTexts = struct {
	high, highHelp, near, nearHelp, low, lowHelp, layers, layersHelp, unknown, unknownMany message.Text
}{
	high:       message.Text{EN: "{0} has {1} direct reports per manager; the profile {2} sets the limit at {3}.", SV: "{0} har {1} direkt underställda per chef; profilen {2} sätter gränsen vid {3}."},
	highHelp:   message.Text{EN: "Check the number of employees in {0} and in the units below without a stated manager, or choose another profile under [rules].", SV: "Kontrollera antalet anställda i {0} och i underenheter utan angiven chef, eller välj en annan profil under [rules]."},
	near:       message.Text{EN: "{0} has {1} direct reports per manager, more than the guideline {3} of the profile {2}.", SV: "{0} har {1} direkt underställda per chef, fler än riktvärdet {3} i profilen {2}."},
	nearHelp:   message.Text{EN: "Check the number of employees in {0} and who leads, or choose another profile under [rules].", SV: "Kontrollera antalet anställda i {0} och vem som leder, eller välj en annan profil under [rules]."},
	low:        message.Text{EN: "{0} has {1} direct reports per manager, fewer than the {3} of the profile {2}.", SV: "{0} har {1} direkt underställda per chef, färre än de {3} som profilen {2} anger."},
	lowHelp:    message.Text{EN: "Check the number of employees in {0} and who leads, or choose another profile under [rules].", SV: "Kontrollera antalet anställda i {0} och vem som leder, eller välj en annan profil under [rules]."},
	layers:     message.Text{EN: "The line down to {0} has {1} levels from the top manager to staff: {2}.", SV: "Linjen ned till {0} har {1} nivåer från högsta chef till medarbetare: {2}."},
	layersHelp: message.Text{EN: "The limit of this rule is {0} levels. Check parent and led_by of the units in the line, or answer with [[accept]].", SV: "Regelns gräns är {0} nivåer. Kontrollera parent och led_by för enheterna i linjen, eller svara med [[accept]]."},

	unknown:     message.Text{EN: "the files do not tell how many report to {0}", SV: "det inte framgår hur många som är direkt underställda {0}"},
	unknownMany: message.Text{EN: "the files do not tell how many report to {0} of the managers", SV: "det inte framgår hur många som är direkt underställda {0} av cheferna"},
}

func checkSpanHigh(p *Pass) {
	p.spans(p.Profile.High, spanTexts.high, spanTexts.highHelp, func(s *metrics.Span) (breaks, may bool) {
		return s.Reports.AboveFor(p.Profile.High)
	})
}

// checkSpanNear leaves to L411 those whose span is too wide.
func checkSpanNear(p *Pass) {
	if p.Profile.Warn >= p.Profile.High {
		return
	}
	p.spans(p.Profile.Warn, spanTexts.near, spanTexts.nearHelp, func(s *metrics.Span) (breaks, may bool) {
		above, may := s.Reports.AboveFor(p.Profile.Warn)
		over, _ := s.Reports.AboveFor(p.Profile.High)
		return above && !over, may && !over
	})
}

// checkSpanLow looks at first-line managers only: a director with five heads of
// department has no narrow span.
func checkSpanLow(p *Pass) {
	p.spans(p.Profile.Low, spanTexts.low, spanTexts.lowHelp, func(s *metrics.Span) (breaks, may bool) {
		if s.ManagersBelow > 0 || s.Collaborations == len(s.Units) {
			return false, false
		}
		low, stated := s.Reports.Low()
		return s.Reports.CertainlyBelow(p.Profile.Low), !stated || low < float64(p.Profile.Low)
	})
}

// spans reports the managers whose span certainly breaks a limit. A span that
// only may break it, because heads are unknown, is no finding: it was not
// examined.
func (p *Pass) spans(limit int64, text, help message.Text, test func(*metrics.Span) (breaks, may bool)) {
	if limit == 0 {
		return
	}
	var unknown []int
	spans := p.Spans()
	for i := range spans {
		s := &spans[i]
		breaks, may := test(s)
		if u, open := p.unsettled(s); open && (breaks || may) {
			p.NotExamined(ownOrAllTexts.spans.With(p.unitName(u)))
			continue
		}
		switch {
		case breaks:
			p.Report(Finding{
				At: at(orgmodel.TypePost, s.Post), About: p.unitIDs(s.Units),
				Message: text.With(p.postName(s.Post), s.Reports, p.Profile.ID, message.Int(limit)),
				Help:    help.With(some(names(s.Units, p.unitName))),
				Limits:  limited(limitTexts.reports, s.Reports, message.Int(limit)),
			})
		case may:
			unknown = append(unknown, s.Post)
		}
	}
	p.unknownSpans(unknown)
}

// fewPosts is how many posts the line about what was not examined names.
const fewPosts = 2

// unknownSpans says that the spans of some posts could not be examined.
func (p *Pass) unknownSpans(posts []int) {
	switch n := len(posts); {
	case n == 0:
	case n <= fewPosts:
		p.NotExamined(spanTexts.unknown.With(message.And(names(posts, p.postName))))
	default:
		p.NotExamined(spanTexts.unknownMany.With(n))
	}
}

func checkLayers(p *Pass) {
	line := metrics.LayersFrom(p.Org, p.Staff(), p.Managers())
	if line.Levels <= maxLevels {
		return
	}
	last := line.Units[len(line.Units)-1]
	p.Report(Finding{
		At:      at(orgmodel.TypeUnit, last),
		Message: spanTexts.layers.With(p.unitName(last), line.Levels, along(names(line.Units, p.unitName))),
		Help:    spanTexts.layersHelp.With(maxLevels),
		Limits:  limited(limitTexts.levels, message.Int(int64(line.Levels)), message.Int(maxLevels)),
	})
}
