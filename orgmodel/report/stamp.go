package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// stamp says how sure the new file is as a whole, as the stamp on its drawings does, and
// what of it that is: a plan that changes no unit decides no organisation.
func (p *diffPage) stamp() string {
	stamp := p.stampOfAll()
	if end := strings.IndexAny(stamp, ",:;."); end > 0 && p.c.Diff.New.Header.Assumed.Key("status") {
		return stamp[:end] + ground.Star + stamp[end:]
	}
	return stamp
}

func (p *diffPage) stampOfAll() string {
	o := p.c.Diff.New
	stamp := stamps[o.Header.Status]
	if stamp.IsZero() {
		return ""
	}
	if partly := drawing.PartlyDecided(o); !partly.IsZero() {
		return partStamp.With(already(strings.SplitN(stamp.In(p.lang), ":", 2)[0]), already(p.carriedOut(partly.In(p.lang)))).In(p.lang)
	}
	if p.c.Differs() && p.c.Diff.OneHistory() {
		if text, known := newStamps[o.Header.Status]; known && !p.changesUnits() {
			if what := p.whatIsNew(); what != nil {
				return text.With(message.And(what)).In(p.lang)
			}
		}
		if closed, assumed := p.alreadyClosed(); o.Header.Status == orgmodel.Decided && closed {
			return closedStamp.With(already(starIf(assumed))).In(p.lang)
		}
	}
	if what := p.dreamt(); what != nil {
		return visionStamps[o.Header.Status].With(message.And(what)).In(p.lang)
	}
	return stamp.With(teller(o)).In(p.lang)
}

// visionStamps are those of a file that brings things of which it says that they are no
// more than a vision.
var visionStamps = map[orgmodel.Status]message.Text{
	orgmodel.Decided:  {EN: "DECIDED; partly a vision ({0}).", SV: "BESLUTAT; delvis vision ({0})."},
	orgmodel.Proposed: {EN: "PROPOSAL, not decided; partly a vision ({0}).", SV: "FÖRSLAG, inte beslutat; delvis vision ({0})."},
}

// dreams are what a reform may bring: all that it brings of a kind, or some.
var dreams = []struct {
	of        orgmodel.Type
	all, some message.Text
}{
	{orgmodel.TypeUnit, message.Text{EN: "new units", SV: "nya enheter"}, message.Text{EN: "some new units", SV: "en del nya enheter"}},
	{orgmodel.TypePost, message.Text{EN: "new posts", SV: "nya befattningar"}, message.Text{EN: "some new posts", SV: "en del nya befattningar"}},
	{orgmodel.TypeService, message.Text{EN: "new services", SV: "nya insatser"}, message.Text{EN: "some new services", SV: "en del nya insatser"}},
}

// dreamt names what the new file brings as a vision, where the file as a whole is none.
func (p *diffPage) dreamt() []message.Localizer {
	if _, known := visionStamps[p.c.Diff.New.Header.Status]; !known || !p.c.Diff.OneHistory() {
		return nil
	}
	var list []message.Localizer
	for _, d := range dreams {
		visions, surer := 0, 0
		for _, i := range p.c.Diff.Told() {
			ch := &p.c.Diff.Changes[i]
			switch {
			case ch.Type != d.of || len(ch.Old) > 0 || len(ch.New) == 0 || p.c.Diff.Topic(ch).ID == diff.TopicOutside:
			case p.c.Diff.Status(ch) == orgmodel.Vision:
				visions++
			default:
				surer++
			}
		}
		switch {
		case visions > 0 && surer == 0:
			list = append(list, d.all)
		case visions > 0:
			list = append(list, d.some)
		}
	}
	return list
}

// partStamp is the stamp of a file of which a part is decided: that the new organisation
// is not would be false of that.
var partStamp = message.Text{EN: "{0}, {1}.", SV: "{0}, {1}."}

// newStamps are those of a file that changes no unit.
var newStamps = map[orgmodel.Status]message.Text{
	orgmodel.Decided:  {EN: "DECIDED: new {0}; the files change no unit.", SV: "BESLUTAT: nya {0}; i filerna ändras ingen enhet."},
	orgmodel.Proposed: {EN: "PROPOSAL: new {0}, not decided; the files change no unit.", SV: "FÖRSLAG: nya {0}, inte beslutade; i filerna ändras ingen enhet."},
}

// carriedOut says of the closures in such a stamp that they have taken place: that they are
// decided leaves open whether they are still to come.
func (p *diffPage) carriedOut(partly string) string {
	closed, assumed := p.alreadyClosed()
	if !p.c.Differs() || !p.c.Diff.OneHistory() || !closed {
		return partly
	}
	closures := drawing.DecidedClosures.In(p.lang)
	return strings.Replace(partly, closures, carriedOut.With(already(closures), already(starIf(assumed))).In(p.lang), 1)
}

var carriedOut = message.Text{EN: "{0} (carried out{1})", SV: "{0} (skedda{1})"}

var closedStamp = message.Text{EN: "DECIDED: by the file the closures have already happened{0}.", SV: "BESLUTAT: nedläggningarna har enligt filen redan skett{0}."}

// changesUnits reports whether anything of the organisation's own units, or of who leads
// and works in them, is told to change.
func (p *diffPage) changesUnits() bool {
	return slices.ContainsFunc(p.c.Diff.Told(), func(i int) bool {
		ch := &p.c.Diff.Changes[i]
		if p.counting([]int{i}) == 0 {
			return false
		}
		topic := p.c.Diff.Topic(ch).ID
		return (ch.Type == orgmodel.TypeUnit || ch.Type == orgmodel.TypePost) && topic != diff.TopicOutside && topic != diff.TopicOffices
	})
}

// newThings are what a file may bring besides units, in the order they are told.
var newThings = []struct {
	of   orgmodel.Type
	text message.Text
}{
	{orgmodel.TypeService, message.Text{EN: "services", SV: "insatser"}}, {orgmodel.TypeAgreement, message.Text{EN: "agreements", SV: "avtal"}},
	{orgmodel.TypePathway, message.Text{EN: "pathways", SV: "ärendegångar"}}, {orgmodel.TypeGoal, message.Text{EN: "goals", SV: "mål"}},
	{orgmodel.TypeBudget, message.Text{EN: "allocations", SV: "ramar"}}, {orgmodel.TypeMeasure, message.Text{EN: "planned measures", SV: "planåtgärder"}},
}

// whatIsNew names the kinds of things that the new file adds, as sure as it is as a
// whole, with a star where that is assumed of some. Cooperation need be no agreement, and is not named as one.
func (p *diffPage) whatIsNew() []message.Localizer {
	o := p.c.Diff.New
	var list []message.Localizer
	for _, thing := range newThings {
		added, star := false, ""
		for _, i := range p.c.Diff.Told() {
			ch := &p.c.Diff.Changes[i]
			if ch.Kind != diff.KindOf(thing.of, diff.Added) || p.c.Diff.Status(ch) != o.Header.Status || headline.IsCooperation(p.c.Diff, ch) {
				continue
			}
			for _, at := range ch.New {
				added = true
				if o.Common(orgmodel.Ref{Type: ch.Type, Index: at}).Assumed.Key("status") {
					star = ground.Star
				}
			}
		}
		if added {
			list = append(list, already(thing.text.In(p.lang)+star))
		}
	}
	return list
}

// alreadyClosed reports whether the files tell of closures of units, and all of them lie
// before the day that the new one describes; assumed is that of one that is only assumed.
func (p *diffPage) alreadyClosed() (closed, assumed bool) {
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind != diff.UnitClosed {
			continue
		}
		over, open := p.isOver(ch)
		if !over {
			return false, false
		}
		closed, assumed = true, assumed || open
	}
	return closed, assumed
}

// isOver reports whether what a change ends had ended before the day that the new file
// describes, and whether that is only assumed.
func (p *diffPage) isOver(ch *diff.Change) (over, assumed bool) {
	if len(ch.Old) != 1 || len(ch.New) > 0 {
		return false, false
	}
	o := p.c.Diff.New
	id := p.c.Diff.Old.Common(orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]}).ID
	at := slices.IndexFunc(o.Closes, func(c orgmodel.Close) bool { return slices.Contains(c.IDs, id) })
	if at < 0 || !before(o.Closes[at].Date, o.Header.AsOf) {
		return false, false
	}
	return true, o.Closes[at].Assumed.Key("date")
}

// before reports whether a day certainly lies before another.
func before(day, other orgmodel.Date) bool {
	return day.Known() && day.Bound != orgmodel.About && other.Known() && day.End() < other.Start()
}
