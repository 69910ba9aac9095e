// Package diag is the form of a finding: the rule it breaks, how much that
// weighs, where it stands, what to do about it, and whether somebody has
// answered for it. It decides nothing and prints nothing.
package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Severity is what a finding means for the reader, heaviest first.
type Severity int

// The five severities. Off is what a file says of a rule it does not want.
const (
	Off      Severity = iota
	Error             // the model contradicts itself
	Legal             // in conflict with a mandatory rule if the model is right: check with a lawyer
	Question          // a person must judge, and may record the answer
	Warning           // against a recommendation or a policy
	Info              // worth knowing
)

// Severities lists the severities, heaviest first.
var Severities = [...]Severity{Error, Legal, Question, Warning, Info}

var severityWords = [...]string{Off: "off", Error: "error", Legal: "legal", Question: "question", Warning: "warning", Info: "info"}

var severityLabels = [...]message.Text{
	Off:      {EN: "off", SV: "av"},
	Error:    {EN: "error", SV: "fel"},
	Legal:    {EN: "to check with a lawyer", SV: "att stämma av med jurist"},
	Question: {EN: "question", SV: "fråga"},
	Warning:  {EN: "warning", SV: "varning"},
	Info:     {EN: "note", SV: "upplysning"},
}

// String returns the word used in files, flags and JSON.
func (s Severity) String() string { return severityWords[s] }

// Label returns the word shown to a reader.
func (s Severity) Label() message.Text { return severityLabels[s] }

// AtLeast reports whether s weighs as much as limit or more.
func (s Severity) AtLeast(limit Severity) bool { return s != Off && s <= limit }

// ParseSeverity reads the word of a severity, "off" included.
func ParseSeverity(word string) (Severity, bool) {
	i := slices.Index(severityWords[:], word)
	return Severity(max(i, 0)), i >= 0
}

// SeverityWords lists the words ParseSeverity reads, "off" last.
func SeverityWords() []string { return append(slices.Clone(severityWords[1:]), severityWords[Off]) }

// Rule describes one kind of finding. It is data: the check that finds it
// stands beside it, in the package that owns the family.
type Rule struct {
	ID       string   // stable: "S001"
	Name     string   // kebab-case, states what is wrong: "dangling-reference"
	Family   Family   // see Families
	Severity Severity // unless the file says otherwise

	// Law is what it rests on from day to day, where that is law.
	Law law.Editions

	// Needs is what a file must say for it to be examined at all, besides what Law
	// needs: the day.
	Needs Needs

	Title  message.Text // what is wrong, in one line
	Why    message.Text // why it matters
	Mend   message.Text // what to do about it
	Source message.Text // what else it rests on: a study, an idea, orgmodel's own assessment

	// To are those whom it asks, and Answers the forms of [[record]] that answer it; an
	// [[accept]] answers every rule that is not Fixed. Together: only all of the forms do.
	// Shown is what else of a file does, in words for who has never seen one; the zero text
	// where no more than the keys that it reads do, and NothingShown where nothing
	// does.
	To       []Addressee
	Answers  []string
	Shown    message.Text
	Together bool

	// Yields are the rules that speak before it: what one of them asks of some things it
	// does not ask of them. ReachesUp: also what such a rule asks of the units above, or of
	// those who lead them.
	Yields    []string
	ReachesUp bool

	// Reads are the keys of the file that its findings are made from, as
	// "unit.role"; see package judge for where they are looked up.
	Reads []string

	// Seeks are the keys, as "measure.owner", and the tables of which its findings say
	// that there is none: where one of them could not be read, whosever it is, the rule
	// cannot tell. ".decision" is the key of any table. They bear no mark.
	Seeks []string

	Bad, Good string // TOML: one that breaks the rule, one that does not
	// Before is the old organisation, TOML as well, of a rule about a change:
	// Bad and Good are then the new one. Of a rule about what a variant states it
	// is the base. Empty for the others.
	Before string

	// Fixed findings say that a file could not be read as a model. They can
	// be neither waived nor switched off.
	Fixed bool
}

// NothingShown is what of a file answers a rule that asks what no file can say.
var NothingShown = message.Text{EN: "nothing", SV: "ingenting"}

// Needs is what a rule cannot do without.
type Needs uint8

// What rules may need.
const (
	NeedsBoard        Needs = 1 << iota // the board above a unit
	NeedsDay                            // which day the file describes
	NeedsMunicipality                   // which municipality it is about
)

// Whole reports whether a rule can be examined of whole files only: a sketch says of
// no municipality, no day and no board.
func (r *Rule) Whole() bool { return r.Needs != 0 || len(r.Law) > 0 }

// Tag is how a sentence names its rule. Names are English, so that in Swedish the
// id stands alone.
func (r *Rule) Tag(l message.Lang) string {
	if l == message.SV {
		return r.ID
	}
	return message.Code(r.ID + " " + r.Name).In(l)
}

// Family groups rules by what they are about.
type Family struct {
	Letter string
	Label  message.Text
}

// Integrity is the family of a model at odds with itself. The loader and the
// rules both have findings of it.
var Integrity = Family{Letter: "S", Label: message.Text{EN: "Contradictions and gaps", SV: "Motsägelser och luckor"}}

// Subject is the entity a finding is about. Type is the name of its table.
type Subject struct {
	Type, ID string
}

// Related is another place that belongs to a finding.
type Related struct {
	Span    location.Span
	Message message.Message
}

// Diagnostic is one finding.
type Diagnostic struct {
	Rule     *Rule
	Severity Severity
	Span     location.Span
	Message  message.Message
	Help     message.Message // how to fix this one; empty: Rule.Mend
	Subject  Subject
	About    []string // further ids that make this finding this finding
	Related  []Related

	Question message.Message // what the facts make one ask, or none
	Guess    message.Message // what of the facts is a guess, or none
	Tipping  message.Message // when it would no longer be there, if somebody found out
	Limits   []Limit         // what was compared with a limit, if anything
	Basis    Basis           // looks up what it rests on; nil: unknown

	// Left is what it asks where a rule that it yields to asks the rest; empty: nothing.
	// Rest is that rule, where it does.
	Left message.Message
	Rest *Rule

	// Covers are the ids of all that it asks about, where those are more than make it this
	// finding: a rule that asks the same of any of them has nothing to add.
	Covers []string

	// Parts are the ids of each of several that it asks the same of: another rule has asked it
	// only if it has asked of each.
	Parts [][]string

	Day message.Day  // whose law it is judged by; empty: no law, or a file that says no day
	Law law.Editions // where it rests on less, or other law, than its rule
}

// In says the finding on one line, as a compiler would: its place, if it has one,
// its weight, what is wrong, and the rule. Package report says it at length.
func (d *Diagnostic) In(l message.Lang) string {
	text := d.Severity.Label().In(l) + ": " + harmless.Line(d.Words().In(l)) + " [" + d.Rule.Tag(l) + "]"
	if place := d.Span.String(); place != "" {
		return message.Place(place).In(l) + ": " + text
	}
	return text
}

// Involves reports whether an id is the subject or among the ids it is about.
func (d *Diagnostic) Involves(id string) bool {
	return d.Subject.ID == id || slices.Contains(d.About, id)
}

// SameMatter reports whether another finding is of the same rule, about the same and
// in the same place, whatever numbers the two tell.
func (d *Diagnostic) SameMatter(e Diagnostic) bool {
	return d.Rule == e.Rule && d.Subject == e.Subject && d.Span.Compare(e.Span) == 0
}

// Fingerprint names the finding across runs, languages and edits of text: it
// depends on the rule and on ids. A finding without an id is named by the text
// of its line.
func (d *Diagnostic) Fingerprint() string {
	ids := slices.Clone(d.About)
	slices.Sort(ids)
	parts := append([]string{d.Rule.ID, d.Subject.Type, d.Subject.ID}, slices.Compact(ids)...)
	if d.Subject.ID == "" && len(ids) == 0 && !d.Span.IsZero() {
		line, _ := d.Span.File.Line(d.Span.File.LineOf(d.Span.Start))
		parts = append(parts, strings.TrimSpace(string(line)))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// Sort orders findings by place, then by rule; of equals the first comes first.
func Sort(list []Diagnostic) {
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		if c := a.Span.Compare(b.Span); c != 0 {
			return c
		}
		return strings.Compare(a.Rule.ID, b.Rule.ID)
	})
}

// Count returns how many findings have each severity.
func Count(list []Diagnostic) (counts [len(severityWords)]int) {
	for i := range list {
		counts[list[i].Severity]++
	}
	return counts
}
