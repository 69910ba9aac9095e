package impact

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var flawRules = []Rule{{
	Rule: diag.Rule{
		ID: "I841", Name: "succession-without-source", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "Something succeeds what neither organisation has", SV: "Något efterträder det som ingen av organisationerna har"},
		Why:    message.Text{EN: "What has no predecessor counts as new, and what was meant counts as closed: both numbers become too large.", SV: "Det som saknar föregångare räknas som nytt, och det som avsågs räknas som avslutat: båda talen blir för stora."},
		Mend:   message.Text{EN: "Correct the id in formerly, or compare with the organisation that it was written for.", SV: "Rätta id:t i formerly, eller jämför med den organisation som det skrevs för."},
		Source: practice,
		Reads:  []string{"unit.formerly"},
		Before: administered,
		Bad:    apart + administered + "formerly = [\"socialkontoret\"]\n",
		Good:   apart + strings.Replace(administered, `"forvaltningen"`, `"socialkontoret"`, 1) + "formerly = [\"forvaltningen\"]\n",
	},
	Check: flawed(diff.MissingSource), Always: true,
}, {
	Rule: diag.Rule{
		ID: "I842", Name: "succession-stated-twice", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "One succession is stated twice", SV: "Ett efterträdande anges två gånger"},
		Why:    message.Text{EN: "The same statement stands twice, or something else was meant.", SV: "Samma uppgift står två gånger, eller så avsågs något annat."},
		Mend:   message.Text{EN: "Take one of them out of formerly, or correct it.", SV: "Ta bort det ena ur formerly, eller rätta det."},
		Source: practice,
		Reads:  []string{"unit.formerly"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"vuxna\"\nformerly = [\"unga\", \"vuxna\"]\n\n[[close]]\nids = [\"unga\", \"chef-unga\"]\n",
		Good:   "[[unit]]\nid = \"vuxna\"\nformerly = [\"unga\"]\n\n[[close]]\nids = [\"unga\", \"chef-unga\"]\n",
	},
	Check: flawed(diff.NamedTwice), Always: true,
}, {
	Rule: diag.Rule{
		ID: "I843", Name: "succession-circle", Family: Consequences, Severity: diag.Error,
		Title:  message.Text{EN: "Some succeed each other in a circle", SV: "Några efterträder varandra i en cirkel"},
		Why:    message.Text{EN: "What became of what cannot be told, and every number about the change depends on it.", SV: "Vad som har blivit vad går inte att säga, och varje tal om förändringen bygger på det."},
		Mend:   message.Text{EN: "Take formerly away from one of them.", SV: "Ta bort formerly från någon av dem."},
		Source: practice,
		Reads:  []string{"unit.formerly"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"vuxna\"\nformerly = [\"unga\"]\n\n[[unit]]\nid = \"unga\"\nformerly = [\"vuxna\"]\n",
		Good:   "[[unit]]\nid = \"vuxna\"\nformerly = [\"unga\"]\n\n[[close]]\nids = [\"unga\", \"chef-unga\"]\n",
	},
	Check: flawed(diff.Circle), Always: true,
}, {
	Rule: diag.Rule{
		ID: "I844", Name: "id-changed-type", Family: Consequences, Severity: diag.Error,
		Title:  message.Text{EN: "One id means two sorts of things", SV: "Ett id betyder två olika slags saker"},
		Why:    message.Text{EN: "A unit does not become a service. Everything that names the id means something else than before.", SV: "En enhet blir inte en insats. Allt som anger id:t betyder något annat än förut."},
		Mend:   message.Text{EN: "Give what is new an id of its own.", SV: "Ge det nya ett eget id."},
		Source: practice,
		Before: administered + "\n[[unit]]\nid = \"oppet-hus\"\nname = \"Öppet hus\"\nkind = \"unit\"\nparent = \"forvaltningen\"\n",
		Bad:    apart + administered + "\n[[service]]\nid = \"oppet-hus\"\nname = \"Öppet hus\"\nprovided_by = [\"forvaltningen\"]\n",
		Good:   apart + administered + "\n[[service]]\nid = \"oppen-verksamhet\"\nname = \"Öppet hus\"\nprovided_by = [\"forvaltningen\"]\n",
	},
	Check: flawed(diff.TypeChanged), Always: true,
}, {
	Rule: diag.Rule{
		ID: "I845", Name: "compared-backwards", Family: Consequences, Severity: diag.Warning, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "The old organisation is later than the new one", SV: "Den gamla organisationen är senare än den nya"},
		Why:    message.Text{EN: "In the wrong order, what is set up counts as closed, and what is closed as set up.", SV: "I omvänd ordning räknas det som inrättas som nedlagt, och det som läggs ned som inrättat."},
		Mend:   message.Text{EN: "Name the two files in the other order, or correct as_of.", SV: "Ange de två filerna i omvänd ordning, eller rätta as_of."},
		Source: practice,
		Before: administered,
		Bad:    strings.Replace(apart, "2027", "2025", 1) + administered,
		Good:   apart + administered,
	},
	Check: flawed(diff.SwappedInTime), Always: true,
}}

var flawTexts = struct{ source, twice, itself, circle, own, table, formerTable, time message.Text }{
	source:      message.Text{EN: "{0} is said to succeed {1}, which neither organisation has.", SV: "{0} anges efterträda {1}, som ingen av organisationerna har."},
	twice:       message.Text{EN: "{0} is said more than once to succeed {1}.", SV: "{0} anges mer än en gång efterträda {1}."},
	itself:      message.Text{EN: "{0} has the same id as before and need not be said to succeed itself.", SV: "{0} har samma id som förut och behöver inte anges efterträda sig självt."},
	circle:      message.Text{EN: "{0} are said to succeed each other in a circle.", SV: "{0} anges efterträda varandra i en cirkel."},
	own:         message.Text{EN: "{0} is said to succeed itself.", SV: "{0} anges efterträda sig självt."},
	table:       message.Text{EN: "The id {0} means two things: {1} in the old organisation, {2} in the new one.", SV: "Id:t {0} betyder två saker: {1} i den gamla organisationen, {2} i den nya."},
	formerTable: message.Text{EN: "{0} is said to succeed {1}, which was something else in the old organisation: {2}, not {3}.", SV: "{0} anges efterträda {1}, som var något annat i den gamla organisationen: {2}, inte {3}."},
	time:        message.Text{EN: "The old organisation describes {0}, the new one {1}.", SV: "Den gamla organisationen beskriver {0}, den nya {1}."},
}

// flawed reports the flaws of one kind, each where it is stated.
func flawed(kind diff.FlawKind) func(*Pass) {
	return func(p *Pass) {
		for i := range p.Diff.Match.Flaws {
			if f := &p.Diff.Match.Flaws[i]; f.Kind == kind {
				p.reportFlaw(f)
			}
		}
	}
}

func (p *Pass) reportFlaw(f *diff.Flaw) {
	w := Where{judge.Where{InOld: f.InOld, Ref: f.At, Key: f.Key, Element: f.Item}}
	id := p.IDOf(w.Where)
	var others []message.Quoted
	for _, other := range f.About {
		others = append(others, p.called(other))
	}
	alone := len(f.About) == 1 && f.About[0] == id
	t := &flawTexts
	var what message.Message
	switch {
	case f.Kind == diff.SwappedInTime:
		what = t.time.With(p.Old.Header.AsOf, p.New.Header.AsOf)
	case f.Kind == diff.TypeChanged && alone:
		what = t.table.With(message.Quoted(id), p.tableOf(id), table(f.At.Type))
	case f.Kind == diff.TypeChanged:
		what = t.formerTable.With(p.called(id), some(others), p.tableOf(f.About[0]), table(f.At.Type))
	case f.Kind == diff.Circle && alone:
		what = t.own.With(p.called(id))
	case f.Kind == diff.Circle:
		what = t.circle.With(some(others))
	case f.Kind == diff.NamedTwice && alone:
		what = t.itself.With(p.called(id))
	case f.Kind == diff.NamedTwice:
		what = t.twice.With(p.called(id), some(others))
	default:
		what = t.source.With(p.called(id), some(others))
	}
	p.Report(Finding{At: w, About: f.About, Message: what})
}

// called is the name of an id in the new organisation, else in the old one.
func (p *Pass) called(id string) message.Quoted {
	if _, ok := p.New.Find(id); ok {
		return message.Quoted(p.New.Name(id))
	}
	return message.Quoted(p.Old.Name(id))
}

// tableOf is the table that an id is in, in the old organisation.
func (p *Pass) tableOf(id string) message.Localizer {
	ref, _ := p.Old.Find(id)
	return table(ref.Type)
}

func table(t orgmodel.Type) message.Localizer { return message.Same("[[" + string(t) + "]]") }
