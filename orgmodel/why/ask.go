package why

import (
	"regexp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Refusal says that there is nothing to explain, as when nothing is called so.
type Refusal struct{ Text message.Message }

// Error returns the English text.
func (r *Refusal) Error() string { return r.Text.In(message.EN) }

// In implements message.Localizer.
func (r *Refusal) In(l message.Lang) string { return r.Text.In(l) }

func refuse(text message.Text, args ...any) error { return &Refusal{text.With(args...)} }

var refusals = struct{ what, near, figures, row, rowNear, change, onlyTwo, id, idNear, key, keyNear, keys, rule, ruleNear, empty, family, copies, noID, noAbout message.Text }{
	empty:    message.Text{EN: "say what to explain: {0}", SV: "ange vad som ska förklaras: {0}"},
	what:     message.Text{EN: "nothing is called {0}; ask for {1}", SV: "inget heter {0}; fråga efter {1}"},
	near:     message.Text{EN: "nothing is called {0}; did you mean {1}? Ask for {2}", SV: "inget heter {0}; menade du {1}? Fråga efter {2}"},
	family:   message.Text{EN: "nothing is called {0}; the key figures of {1} are {2}", SV: "inget heter {0}; nyckeltalen i {1} är {2}"},
	copies:   message.Text{EN: "{0} stands for one in each area; ask about {1}", SV: "{0} står för en i varje område; fråga efter {1}"},
	noID:     message.Text{EN: "no id stands before the point in {0}; write ID.KEY", SV: "inget id står före punkten i {0}; skriv ID.NYCKEL"},
	noAbout:  message.Text{EN: "no id stands after @ in {0}; write {1}@ID, or {1} alone", SV: "inget id står efter @ i {0}; skriv {1}@ID, eller bara {1}"},
	figures:  message.Text{EN: "{0} has several key figures; choose {1}", SV: "{0} har flera nyckeltal; välj {1}"},
	row:      message.Text{EN: "there is no row {0}; choose {1}", SV: "raden {0} finns inte; välj {1}"},
	rowNear:  message.Text{EN: "there is no row {0}; did you mean {1}? Choose {2}", SV: "raden {0} finns inte; menade du {1}? Välj {2}"},
	change:   message.Text{EN: "{0} is about a change: give the file before and the file after", SV: "{0} gäller en förändring: ange filen före och filen efter"},
	onlyTwo:  message.Text{EN: "{0} belongs to the comparison of two files: give the file before and the file after", SV: "{0} hör till jämförelsen av två filer: ange filen före och filen efter"},
	id:       message.Text{EN: "nothing in the files has the id {0}", SV: "inget i filerna har id {0}"},
	idNear:   message.Text{EN: "nothing in the files has the id {0}; did you mean {1}?", SV: "inget i filerna har id {0}; menade du {1}?"},
	key:      message.Text{EN: "{0} has no key {1}; its keys are {2}", SV: "{0} har ingen nyckel {1}; nycklarna är {2}"},
	keyNear:  message.Text{EN: "{0} has no key {1}; did you mean {2}?", SV: "{0} har ingen nyckel {1}; menade du {2}?"},
	keys:     message.Text{EN: "ask for one key of {0}: {1}", SV: "fråga efter en nyckel hos {0}: {1}"},
	rule:     message.Text{EN: "there is no rule {0}; “orgmodel rules” lists those there are", SV: "regeln {0} finns inte; ”orgmodel rules” visar vilka som finns"},
	ruleNear: message.Text{EN: "there is no rule {0}; did you mean {1}?", SV: "regeln {0} finns inte; menade du {1}?"},
}

var askable = message.Text{
	EN: "a key figure (m01-median), a rule (L411, or L411@ID), a key in the file (ID.KEY) or a row of the first screen ({0})",
	SV: "ett nyckeltal (m01-median), en regel (L411, eller L411@ID), en nyckel i filen (ID.NYCKEL) eller en rad i översikten ({0})",
}

// choices says what can be asked for.
func choices() message.Message { return askable.With(strings.Join(Rows(), ", ")) }

func quoted(word string) message.Quoted { return message.Quoted(harmless.Line(word)) }

// Explain answers what something rests on: a key figure's id (“m18-lost”), a rule
// or a rule about an entity (“L411”, “L411@id”), a key of an entity (“id.heads”) or
// a row of the first screen of a comparison (“row:units”). What cannot be answered
// is a *Refusal.
func Explain(in Input, what string) (*Explanation, error) {
	a := in.asker()
	e := &Explanation{What: what, Sides: in.Sides}
	if err := a.ask(e, what); err != nil {
		return nil, err
	}
	e.Guesses = a.guesses(e)
	return e, nil
}

func (a *asker) ask(e *Explanation, what string) error {
	small := strings.ToLower(what)
	switch {
	case what == "":
		return refuse(refusals.empty, choices())
	case strings.HasPrefix(small, RowPrefix):
		return a.askRow(e, what[len(RowPrefix):])
	}
	if word, id, about := strings.Cut(what, "@"); about {
		if r := a.rule(word); r != nil && id == "" {
			return refuse(refusals.noAbout, quoted(what), r.ID)
		}
		return a.askRule(e, word, id)
	}
	if r := a.rule(what); r != nil {
		return a.askRule(e, what, "")
	}
	if done, err := a.askFigure(e, small); done {
		return err
	}
	if id, key, ok := cutLast(what, "."); ok {
		if id == "" {
			return refuse(refusals.noID, quoted(what))
		}
		return a.askKey(e, id, key)
	}
	return a.unknown(what)
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func (a *asker) askRow(e *Explanation, word string) error {
	r := findRow(word)
	if r == nil {
		all := strings.Join(Rows(), ", ")
		var names []string
		for _, r := range headline.Explained() {
			names = append(append(names, r.ID), rowNames[r.ID]...)
		}
		if near, ok := nearest.Word(word, names); ok {
			return refuse(refusals.rowNear, quoted(word), quoted(RowPrefix+findRow(near).ID), all)
		}
		return refuse(refusals.row, quoted(word), all)
	}
	e.What, e.Title = RowPrefix+r.ID, r.Label
	if len(a.Sides) < 2 || len(a.Sides) > 2 && !a.OnBase {
		return refuse(refusals.onlyTwo, e.What)
	}
	if a.OnBase {
		e.Title = nil // each number says of which proposal it is
	}
	for side := range a.Sides[1:] {
		e.Numbers = append(e.Numbers, a.row(r, side+1)...)
	}
	return nil
}

// askFigure answers about a key figure, if the word is the id of one.
func (a *asker) askFigure(e *Explanation, id string) (done bool, err error) {
	e.What = id
	if f := findFigure(metrics.All(), id); f != nil {
		e.Numbers = a.keyFigure(f)
		return true, nil
	}
	if f := findFigure(metrics.Changes(), id); f != nil {
		if len(a.Sides) < 2 {
			return true, refuse(refusals.change, id)
		}
		e.Numbers = a.changeFigure(f)
		return true, nil
	}
	if ids := append(figuresOf(metrics.All(), id), figuresOf(metrics.Changes(), id)...); len(ids) > 0 {
		if len(ids) == 1 {
			return a.askFigure(e, ids[0])
		}
		return true, refuse(refusals.figures, id, message.Or(ids))
	}
	return false, nil
}

// figuresOf are the ids of the figures of a metric.
func figuresOf[In any](list []metrics.MetricOf[In], metric string) []string {
	var ids []string
	for i := range list {
		for j := range list[i].Figures {
			if list[i].ID == metric {
				ids = append(ids, list[i].Figures[j].ID)
			}
		}
	}
	return ids
}

func (a *asker) rule(word string) *diag.Rule {
	for _, r := range a.Rules {
		if strings.EqualFold(r.ID, word) || strings.EqualFold(r.Name, word) {
			return r
		}
	}
	return nil
}

func (a *asker) askRule(e *Explanation, word, about string) error {
	r := a.rule(word)
	if r == nil {
		if near, ok := nearest.Word(word, a.ruleWords()); ok && !ruleID.MatchString(word) {
			return refuse(refusals.ruleNear, quoted(word), quoted(near))
		}
		return refuse(refusals.rule, quoted(word))
	}
	e.What = r.ID
	if strings.Contains(e.What, "@") || about != "" {
		e.What += "@" + about
	}
	if _, ofChange := impact.Find(r.ID); ofChange && len(a.Sides) < 2 {
		return refuse(refusals.change, r.ID)
	}
	if about != "" {
		if err := a.exists(about); err != nil {
			return err
		}
	}
	e.Verdicts = a.verdicts(r, about)
	return nil
}

// exists refuses an id that no file has.
func (a *asker) exists(id string) error {
	for i := range a.Sides {
		if _, ok := a.Sides[i].Org.Find(id); ok {
			return nil
		}
	}
	if copies := a.copies(id); copies != nil {
		return refuse(refusals.copies, quoted(id), message.Or(copies))
	}
	if near, ok := nearest.ID(id, a.ids()); ok {
		return refuse(refusals.idNear, quoted(id), quoted(near))
	}
	return refuse(refusals.id, quoted(id))
}

// copies are the ids of what per_area made of one table.
func (a *asker) copies(table string) []string {
	var list []string
	for i := range a.Sides {
		for _, id := range idsIn(a.Sides[i].Org) {
			if a.Sides[i].Org.CopyOf(id) == table && !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	return list
}

// ruleID is the form of the id of a rule. Its digits are all that tells it from
// others, so no other id is near it.
var ruleID = regexp.MustCompile(`^[A-Za-z][0-9]{3}$`)

func (a *asker) ruleWords() []string {
	var words []string
	for _, r := range a.Rules {
		words = append(words, r.ID, r.Name)
	}
	return words
}

func (a *asker) ids() []string {
	var ids []string
	for i := range a.Sides {
		ids = append(ids, idsIn(a.Sides[i].Org)...)
	}
	return ids
}

func (a *asker) askKey(e *Explanation, id, name string) error {
	if err := a.exists(id); err != nil {
		return err
	}
	e.What = id + "." + name
	for i := range a.Sides {
		ref, ok := a.Sides[i].Org.Find(id)
		if !ok {
			continue
		}
		t := format.Find(string(ref.Type))
		key := t.Key(name)
		if key == nil {
			if near, ok := nearest.Word(name, t.KeyNames()); ok {
				return refuse(refusals.keyNear, id, quoted(name), quoted(near))
			}
			return refuse(refusals.key, id, quoted(name), strings.Join(t.KeyNames(), ", "))
		}
		for side := range a.Sides {
			e.Statements = append(e.Statements, a.statement(side, id, key))
		}
		return nil
	}
	return nil
}

// unknown says that nothing is called so, and what may have been meant.
func (a *asker) unknown(what string) error {
	if slices.Contains(a.ids(), what) {
		for i := range a.Sides {
			if ref, ok := a.Sides[i].Org.Find(what); ok {
				return refuse(refusals.keys, what, strings.Join(format.Find(string(ref.Type)).KeyNames(), ", "))
			}
		}
	}
	if copies := a.copies(what); copies != nil {
		return refuse(refusals.copies, quoted(what), message.Or(copies))
	}
	if ruleID.MatchString(what) {
		return refuse(refusals.rule, quoted(what))
	}
	words := append(idsOfAll(metrics.All()), idsOfAll(metrics.Changes())...)
	near, ok := nearest.Word(what, slices.Concat(words, a.ruleWords(), Rows()))
	family, _, _ := strings.Cut(strings.ToLower(what), "-")
	if ids := append(figuresOf(metrics.All(), family), figuresOf(metrics.Changes(), family)...); len(ids) > 0 && !slices.Contains(ids, near) {
		return refuse(refusals.family, quoted(what), family, message.And(ids))
	}
	if ok {
		return refuse(refusals.near, quoted(what), quoted(near), choices())
	}
	if r := findRow(what); r != nil {
		return refuse(refusals.near, quoted(what), quoted(RowPrefix+r.ID), choices())
	}
	return refuse(refusals.what, quoted(what), choices())
}

func idsOfAll[In any](list []metrics.MetricOf[In]) []string {
	var ids []string
	for i := range list {
		for j := range list[i].Figures {
			ids = append(ids, list[i].Figures[j].ID)
		}
	}
	return ids
}
