package orgmodel

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Type is the name of a table: what sort of entity something is.
type Type string

// The tables of a file.
const (
	TypeOrganisation Type = "organisation"
	TypeSource       Type = "source"
	TypeKind         Type = "kind"
	TypeArea         Type = "area"
	TypeUnit         Type = "unit"
	TypePost         Type = "post"
	TypeTargetGroup  Type = "target_group"
	TypeService      Type = "service"
	TypeAgreement    Type = "agreement"
	TypePathway      Type = "pathway"
	TypeIndicator    Type = "indicator"
	TypeGoal         Type = "goal"
	TypeBudget       Type = "budget"
	TypeMeasure      Type = "measure"
	TypeDecision     Type = "decision"
	TypeClaim        Type = "claim"
	TypeComparator   Type = "comparator"
	TypeRisk         Type = "risk"
	TypeRecord       Type = "record"
	TypeAccept       Type = "accept"
	TypeClose        Type = "close"
)

// Status is how sure something is.
type Status = ground.Status

// The statuses. Claimed is for whole files only: somebody says it is so.
const (
	InForce  = ground.InForce
	Decided  = ground.Decided
	Proposed = ground.Proposed
	Vision   = ground.Vision
	Claimed  = ground.Claimed
)

// Common holds the keys every entity may have.
type Common struct {
	ID       string            `toml:"id"`
	Name     string            `toml:"name"`
	Status   Status            `toml:"status"`
	StatusOf map[string]Status `toml:"status_of"` // of keys that differ from the entity's
	Since    Date              `toml:"since"`
	Until    Date              `toml:"until"`
	Assumed  Assumed           `toml:"assumed"`
	Sources  []string          `toml:"sources"`
	Decision string            `toml:"decision"`
	Formerly []string          `toml:"formerly"`
	Aliases  []string          `toml:"aliases"`
	Note     string            `toml:"note"`
}

// ActiveOn reports whether the entity exists on a day.
func (c *Common) ActiveOn(d Day) bool { return c.Since.Start() <= d && d <= c.Until.End() }

// KeyStatus returns how sure the statement in one key is.
func (c *Common) KeyStatus(key string) Status {
	if s, ok := c.StatusOf[key]; ok {
		return s
	}
	return c.Status
}

// Assumed says what no source supports: everything, or some keys.
type Assumed struct {
	All  bool
	Keys []string
}

// Any reports whether anything is assumed.
func (a Assumed) Any() bool { return a.All || len(a.Keys) > 0 }

// Key reports whether one key is assumed.
func (a Assumed) Key(key string) bool {
	if a.All {
		return true
	}
	for _, k := range a.Keys {
		if k == key {
			return true
		}
	}
	return false
}

// UnmarshalTOML reads true or a list of keys. What else stands there the schema
// check has reported.
func (a *Assumed) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case bool:
		a.All = v
	case []any:
		for _, item := range v {
			if s, ok := item.(string); ok {
				a.Keys = append(a.Keys, s)
			}
		}
	}
	return nil
}

// Header is the [organisation] of a file.
type Header struct {
	Common
	Municipality  string   `toml:"municipality"`
	Language      string   `toml:"language"`
	AsOf          Date     `toml:"as_of"`
	SteeringModel string   `toml:"steering_model"`
	Population    Quantity `toml:"population"`
	Extends       string   `toml:"extends"`
	IdentityCodes []string `toml:"identity_codes"` // systems of codes that say which one something is
	Complete      Complete `toml:"complete"`
}

// PurchaserProvider is the steering model of the beställar-utförarmodell.
const PurchaserProvider = "purchaser-provider"

// Source is a document that facts come from.
type Source struct {
	Common
	Publisher string `toml:"publisher"`
	Author    string `toml:"author"`
	Date      Date   `toml:"date"`
	URL       string `toml:"url"`
	File      string `toml:"file"`

	Unopened Unopened `toml:"-"` // no file states it
}

// Unopened says why the copy of a source could not be opened, so that the lines
// cited from it are unchecked. It is empty for a copy that could.
type Unopened struct {
	Why  message.Localizer
	Mend message.Message
}

// Kind is a kind of unit of the file's own.
type Kind struct {
	Common
	Label          Label    `toml:"label"`
	Like           string   `toml:"like"`
	AllowedParents []string `toml:"allowed_parents"`
}

// Label is a word in both languages.
type Label struct {
	SV string `toml:"sv"`
	EN string `toml:"en"`
}

// Area is a part of the municipality: geography, not hierarchy.
type Area struct {
	Common
	PartOf     string   `toml:"part_of"`
	Population Quantity `toml:"population"`
}

// Unit is everything that can be a box.
type Unit struct {
	Common
	Kind        string            `toml:"kind"`
	Parent      string            `toml:"parent"`
	Role        string            `toml:"role"`
	Heads       Quantity          `toml:"heads"` // with its own posts, without sub-units
	FTE         Quantity          `toml:"fte"`
	HeadsTotal  Quantity          `toml:"heads_total"` // published: with all below it in the line
	FTETotal    Quantity          `toml:"fte_total"`
	Areas       []string          `toml:"areas"`
	Members     []string          `toml:"members"`
	LedBy       []string          `toml:"led_by"`
	Leadership  string            `toml:"leadership"`
	PerArea     bool              `toml:"per_area"`
	Employer    string            `toml:"employer"`
	Premises    []string          `toml:"premises"` // where its staff work
	WorkingTime string            `toml:"working_time"`
	Cases       Quantity          `toml:"cases"` // ongoing, its own
	Systems     []string          `toml:"systems"`
	Codes       map[string]string `toml:"codes"`
}

// The roles of the purchaser-provider model.
const (
	Purchaser = "purchaser"
	Provider  = "provider"
)

// AllAreas stands for the whole municipality in a list of areas.
const AllAreas = "all"

// Post is a position, or several of the same sort. The model speaks of posts,
// not of persons.
type Post struct {
	Common
	Unit          string            `toml:"unit"`
	Count         Quantity          `toml:"count"`
	FTE           Quantity          `toml:"fte"`    // in all
	Vacant        Quantity          `toml:"vacant"` // how many of them
	Acting        bool              `toml:"acting"`
	DeputyOf      string            `toml:"deputy_of"`
	Qualification string            `toml:"qualification"`
	Holder        string            `toml:"holder"`
	Party         string            `toml:"party"`
	Codes         map[string]string `toml:"codes"`
}

// TargetGroup is a group of people that services are for.
type TargetGroup struct {
	Common
	PartOf   []string `toml:"part_of"`
	Excludes []string `toml:"excludes"`
	Age      string   `toml:"age"`
	Size     Quantity `toml:"size"`
}

// Service is what is done for people: an insats, or the exercise of authority.
type Service struct {
	Common
	Kind         string            `toml:"kind"`
	Duty         []string          `toml:"duty"`
	LegalBasis   []string          `toml:"legal_basis"`
	ProvidedBy   []string          `toml:"provided_by"`
	TargetGroups []string          `toml:"target_groups"`
	Areas        []string          `toml:"areas"`
	Codes        map[string]string `toml:"codes"`
}

// ServiceAuthority is the kind of a service that exercises public authority.
const ServiceAuthority = "authority"

// Agreement is a commission, a contract, a grant or a compact.
type Agreement struct {
	Common
	From     string   `toml:"from"`
	To       []string `toml:"to"`
	Between  []string `toml:"between"`
	Form     string   `toml:"form"`
	Services []string `toml:"services"`
	Amount   Quantity `toml:"amount"` // SEK a year
	Volume   string   `toml:"volume"`
	FollowUp string   `toml:"follow_up"`
}

// Pathway is one client's way through the organisation.
type Pathway struct {
	Common
	TargetGroup string `toml:"target_group"`
	Service     string `toml:"service"`
	Steps       []Step `toml:"steps"`
}

// Step is a step of a client's way.
type Step struct {
	Step    string   `toml:"step"`
	Post    string   `toml:"post"`
	Unit    string   `toml:"unit"`
	Days    Quantity `toml:"days"` // from the start
	Service string   `toml:"service"`
	What    string   `toml:"what"`
}

// Indicator is a figure with its definition.
type Indicator struct {
	Common
	Definition  string  `toml:"definition"`
	MeasuredIn  string  `toml:"measured_in"`
	Denominator string  `toml:"denominator"`
	Better      string  `toml:"better"`
	Figure      string  `toml:"figure"` // the id of a key figure
	Kolada      string  `toml:"kolada"`
	Values      []Value `toml:"values"`
}

// Value is one value of an indicator.
type Value struct {
	Year         Quantity `toml:"year"`
	Municipality string   `toml:"municipality"`
	Value        Quantity `toml:"value"`
	Nature       string   `toml:"nature"`
	Sources      []string `toml:"sources"`
	Assumed      bool     `toml:"assumed"`
	Note         string   `toml:"note"`
}

// Goal is something to be reached.
type Goal struct {
	Common
	Indicator    string   `toml:"indicator"`
	Comparison   string   `toml:"comparison"`
	Target       Quantity `toml:"target"`
	Deadline     Date     `toml:"deadline"`
	Done         Date     `toml:"done"`
	Outcome      string   `toml:"outcome"`
	Owner        []string `toml:"owner"`
	ComparedWith string   `toml:"compared_with"`
	Statistic    string   `toml:"statistic"`
}

// What becomes of a goal.
const (
	GoalReached    = "reached"
	GoalPartly     = "partly"
	GoalNotReached = "not-reached"
	GoalDropped    = "dropped"
)

// GoalOutcomes lists them.
func GoalOutcomes() []string {
	return []string{GoalReached, GoalPartly, GoalNotReached, GoalDropped}
}

// Budget is a frame for a unit or a service, or a change of one, in SEK.
type Budget struct {
	Common
	Unit       string   `toml:"unit"`
	Service    string   `toml:"service"`
	Amount     Quantity `toml:"amount"`
	Change     Quantity `toml:"change"`
	Year       Quantity `toml:"year"`
	FromYear   Quantity `toml:"from_year"`
	Basis      string   `toml:"basis"`
	PriceLevel string   `toml:"price_level"`
}

// Measure is something to be done (åtgärd).
type Measure struct {
	Common
	Owner        []string `toml:"owner"`
	Services     []string `toml:"services"`
	TargetGroups []string `toml:"target_groups"`
	Deadline     Date     `toml:"deadline"`
	Done         Date     `toml:"done"`
}

// Decision is a decision, a motion or an assignment.
type Decision struct {
	Common
	Body        []string `toml:"body"`
	Date        Date     `toml:"date"`
	Form        string   `toml:"form"`
	ProposedBy  []string `toml:"proposed_by"`
	SupportedBy []string `toml:"supported_by"`
}

// Claim is what somebody says: its name as the author of the file gives it back,
// its Quote word for word. Answers makes it a reply.
type Claim struct {
	Common
	Quote   Quotation `toml:"quote"`
	By      string    `toml:"by"`
	Date    Date      `toml:"date"`
	About   []string  `toml:"about"`
	Answers string    `toml:"answers"`
	Stance  string    `toml:"stance"`
}

// The stances of a reply.
const (
	Denies   = "denies"
	Unaware  = "unaware" // knows nothing of it, which is no denial
	Confirms = "confirms"
	Nuances  = "nuances"
)

// Comparator is a set of municipalities to compare with or learn from.
type Comparator struct {
	Common
	Municipalities []string `toml:"municipalities"`
	LearnsFrom     bool     `toml:"learns_from"`
	Model          string   `toml:"model"`
}

// Risk is what may go wrong.
type Risk struct {
	Common
	About       []string `toml:"about"`
	Likelihood  Quantity `toml:"likelihood"`
	Consequence Quantity `toml:"consequence"`
	Measure     string   `toml:"measure"`
	Owner       []string `toml:"owner"`
	Deadline    Date     `toml:"deadline"`
}

// Record says that a document exists: a charter, a permit, a negotiation.
type Record struct {
	Common
	Form  string   `toml:"form"`
	About []string `toml:"about"`
	Date  Date     `toml:"date"`
	By    string   `toml:"by"`

	// Covers is what the file of a series that states it changes, where About is left
	// out or names the file: files after it may change more. Flattened it is written
	// out. Empty and not nil, as About may be: nothing that the file changes.
	Covers []string `toml:"-"`
	// Later is what files of the series after the one that states it change: the keys, by
	// id; "" where they add or end the thing as a whole. A document made for one change
	// says nothing of the next one.
	Later map[string][]string `toml:"-"`
}

// Precedes reports whether a later file of the series makes a change of something, in one
// of some keys or as a whole: then it is not the one that the record is about.
func (r *Record) Precedes(id string, keys ...string) bool {
	return slices.ContainsFunc(r.Later[id], func(key string) bool { return key == "" || slices.Contains(keys, key) })
}

// Concerns reports whether a record is about one of some ids, or about all there is.
func (r *Record) Concerns(ids ...string) bool {
	about := r.About
	switch {
	case r.Covers != nil:
		about = r.Covers
	case r.About == nil:
		return true
	}
	return slices.ContainsFunc(about, func(id string) bool { return slices.Contains(ids, id) })
}

// Accept is an answer to findings of a rule.
type Accept struct {
	Rule   string   `toml:"rule"`
	About  []string `toml:"about"`
	Reason string   `toml:"reason"`
	By     string   `toml:"by"`
	Date   Date     `toml:"date"`
	Note   string   `toml:"note"`
}

// Close ends entities.
type Close struct {
	IDs      []string `toml:"ids"`
	Date     Date     `toml:"date"`
	Until    Date     `toml:"until"` // the last day without it, when it is open again
	Decision string   `toml:"decision"`
	Status   Status   `toml:"status"`
	Sources  []string `toml:"sources"`
	Assumed  Assumed  `toml:"assumed"`
	Note     string   `toml:"note"`
}
