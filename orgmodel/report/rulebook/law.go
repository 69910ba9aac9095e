package rulebook

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

var lawPageTexts = struct {
	title, intro, sure, answers, acts, rules, rule, always, since, until, between              message.Text
	where, before, after, doubt, silent, whole, read, readFrom, used, force, forceIf, editions message.Text
}{
	title: message.Text{EN: "The law", SV: "Juridiken"},
	intro: message.Text{
		EN: "The provisions that orgmodel refers to, act by act, with the days on which they were in force. They are retold, not quoted. The table was last read on {0}, against consolidated texts of riksdagen.se as republished by github.com/Ansvar-Systems/Swedish-law-mcp, and the pages named; what has changed since is not in it. Whether a rule applies in a given case is a lawyer's question.",
		SV: "De bestämmelser som orgmodel hänvisar till, lag för lag, med de dagar då de gällde. De är återgivna, inte citerade. Tabellen är senast genomgången {0}, mot konsoliderade texter från riksdagen.se så som github.com/Ansvar-Systems/Swedish-law-mcp återger dem, och de sidor som anges; det som har ändrats sedan dess finns inte med. Om en regel gäller i ett visst fall är en fråga för en jurist.",
	},
	sure: message.Text{
		EN: "How surely a provision is known: *the text was read*; *according to another source*, which is named; *inferred*, with the ground; *not verified*, which no finding refers to.",
		SV: "Hur säkert en bestämmelse är känd: *läst i lagtexten*; *enligt annan källa*, som anges; *slutsats*, med grunden; *inte verifierad*, som inget påpekande hänvisar till.",
	},
	answers: message.Text{
		EN: "Of any day there are three answers: a provision that was in force, that there was no such provision, and that no verified text of that day is in the table. A rule of which the last is true is not examined, and every report counts it.",
		SV: "För varje dag finns tre svar: en bestämmelse som gällde, att bestämmelsen inte fanns, och att ingen verifierad lydelse för den dagen finns i tabellen. En regel som det sista gäller är ej prövad, och varje rapport räknar den.",
	},
	acts:     message.Text{EN: "Acts and provisions", SV: "Lagar och bestämmelser"},
	rules:    message.Text{EN: "What each rule rests on", SV: "Vad varje regel vilar på"},
	rule:     message.Text{EN: "Rule", SV: "Regel"},
	editions: message.Text{EN: "Basis, the newest first", SV: "Grund, den nyaste först"},
	always:   message.Text{EN: "its days are not in the table", SV: "dagarna finns inte i tabellen"},
	since:    message.Text{EN: "from {0}", SV: "från {0}"},
	until:    message.Text{EN: "until {0}", SV: "till och med {0}"},
	between:  message.Text{EN: "{0} – {1}", SV: "{0} – {1}"},
	force:    message.Text{EN: "In force: {0}", SV: "Gäller: {0}"},
	forceIf:  message.Text{EN: "In force: {0}. {1}", SV: "Gäller: {0}. {1}"},
	where:    message.Text{EN: "Stands at: {0}", SV: "Finns på: {0}"},
	before:   message.Text{EN: "Before: {0}", SV: "Före: {0}"},
	after:    message.Text{EN: "After: {0}", SV: "Efter: {0}"},
	doubt:    message.Text{EN: "Not known: {0}", SV: "Inte känt: {0}"},
	silent:   message.Text{EN: "Not retold.", SV: "Inte återgiven."},
	whole:    message.Text{EN: "The act as a whole", SV: "Lagen som helhet"},
	read:     message.Text{EN: "Known: {0}", SV: "Känd: {0}"},
	readFrom: message.Text{EN: "Known: {0}. {1}", SV: "Känd: {0}. {1}"},
	used:     message.Text{EN: "Rules: {0}", SV: "Regler: {0}"},
}

// LawUser is what refers to law: a rule, or a question that no file can decide.
type LawUser struct {
	ID    string
	Title message.Text
	Law   law.Editions
}

// LawMarkdown writes the table of law as a page that can be read through, article by
// article, and what each rule rests on from day to day.
func LawMarkdown(w io.Writer, users []LawUser, o printing.Options) error {
	p := lawPage{Writer: bufio.NewWriter(w), lang: o.Lang, users: users}
	l := o.Lang
	fmt.Fprintf(p, "# %s\n\n%s\n\n%s\n\n%s\n", lawPageTexts.title.In(l), lawPageTexts.intro.With(law.LastRead).In(l), message.Fixed(lawPageTexts.sure).In(l), message.Fixed(lawPageTexts.answers).In(l))
	fmt.Fprintf(p, "\n## %s\n", lawPageTexts.acts.In(l))
	for _, a := range law.Acts() {
		p.act(a)
	}
	fmt.Fprintf(p, "\n## %s\n\n| %s | %s |\n|---|---|\n", lawPageTexts.rules.In(l), lawPageTexts.rule.In(l), lawPageTexts.editions.In(l))
	for _, u := range users {
		if len(u.Law) > 0 {
			fmt.Fprintf(p, "| %s %s | %s |\n", message.Code(u.ID).In(l), document.Plain(message.Fixed(u.Title).In(l)), document.Plain(law.Whole(u.Law).In(l)))
		}
	}
	return p.Flush()
}

type lawPage struct {
	*bufio.Writer
	lang  message.Lang
	users []LawUser
}

func (p *lawPage) line(text message.Text, args ...any) {
	fmt.Fprintf(p, "- %s\n", document.Plain(text.With(args...).In(p.lang)))
}

func (p *lawPage) act(a *law.Act) {
	fmt.Fprintf(p, "\n### %s\n\n", message.Citation{EN: text.UpperFirst(a.Called(message.EN)), SV: text.UpperFirst(a.Called(message.SV))}.In(p.lang))
	if a.Short != "" {
		fmt.Fprintf(p, "%s.\n\n", text.UpperFirst(message.Citation(a.Name).In(p.lang)))
	}
	p.line(lawPageTexts.force, p.days(a.Days))
	if len(a.Before) > 0 {
		var names []message.Citation
		for _, key := range a.Before {
			b, _ := law.FindAct(key)
			names = append(names, message.Citation{EN: b.Called(message.EN), SV: b.Called(message.SV)})
		}
		p.line(lawPageTexts.before, message.And(names))
	}
	p.line(lawPageTexts.where, message.Place(a.Where))
	if !a.Doubt.IsZero() {
		p.line(lawPageTexts.doubt, message.Citation(a.Doubt))
	}
	for start, end := 0, 0; start < len(a.Provisions); start = end {
		for end = start + 1; end < len(a.Provisions) && oneText(&a.Provisions[start], &a.Provisions[end]); end++ {
		}
		p.provisions(a, a.Provisions[start:end])
	}
}

// oneText reports whether two sections have one text in the table: it is told once.
func oneText(a, b *law.Provision) bool {
	return !a.Says.IsZero() && a.Says == b.Says && a.Days == b.Days && a.Doubt == b.Doubt && a.Sure == b.Sure && a.Where == b.Where && a.Wording == b.Wording
}

// provisions tells one section, or several that have one text.
func (p *lawPage) provisions(a *law.Act, list []law.Provision) {
	v := &list[0]
	name := message.Citation(lawPageTexts.whole)
	var at []string
	var before, after []law.Key
	for i := range list {
		at = append(at, list[i].At)
		before = add(before, list[i].Before)
		after = add(after, law.After(a.KeyOf(&list[i])))
	}
	if v.At != "" {
		name = a.Sections(at...)
	}
	says := message.Citation(v.Says)
	if v.Says.IsZero() {
		says = message.Citation(lawPageTexts.silent)
	}
	fmt.Fprintf(p, "\n**%s.** %s\n\n", strings.TrimSuffix(name.In(p.lang), "."), document.Plain(says.In(p.lang)))
	switch {
	case v.Days == (law.Days{}):
	case v.Doubt.IsZero():
		p.line(lawPageTexts.force, p.days(v.Days))
	default:
		p.line(lawPageTexts.forceIf, p.days(v.Days), message.Citation(v.Doubt))
	}
	switch {
	case v.Says.IsZero() && v.Sure == law.Read: // that something was read tells nothing where it is not told what
	case v.Where.IsZero():
		p.line(lawPageTexts.read, v.Sure.Label())
	default:
		p.line(lawPageTexts.readFrom, v.Sure.Label(), message.Citation(v.Where))
	}
	if len(before) > 0 {
		p.line(lawPageTexts.before, law.Names(before))
	}
	if len(after) > 0 {
		p.line(lawPageTexts.after, law.Names(after))
	}
	if ids := p.usersOf(a, list); len(ids) > 0 {
		p.line(lawPageTexts.used, message.And(ids))
	}
}

// add adds keys that are not there yet.
func add(list, more []law.Key) []law.Key {
	for _, key := range more {
		if !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}

// usersOf are the rules that ever refer to one of some provisions.
func (p *lawPage) usersOf(a *law.Act, list []law.Provision) (ids []message.Code) {
	named := func(key law.Key) bool {
		return slices.ContainsFunc(list, func(v law.Provision) bool { return a.KeyOf(&v) == key })
	}
	for _, u := range p.users {
		if slices.ContainsFunc(u.Law, func(e law.Edition) bool { return slices.ContainsFunc(e.Cites, named) }) {
			ids = append(ids, message.Code(u.ID))
		}
	}
	return ids
}

func (p *lawPage) days(d law.Days) message.Message {
	switch {
	case d.From != "" && d.Until != "":
		return lawPageTexts.between.With(d.From, d.Until)
	case d.From != "":
		return lawPageTexts.since.With(d.From)
	case d.Until != "":
		return lawPageTexts.until.With(d.Until)
	}
	return lawPageTexts.always.With()
}
