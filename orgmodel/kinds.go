package orgmodel

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Sphere says what sort of thing a kind of unit is.
type Sphere uint8

// The spheres. A LegalEntity may be a root and is the principal (huvudman) of
// all below it; an Outsider is an unnamed category that is never counted.
const (
	LegalEntity Sphere = iota + 1
	Outsider
	Political
	Administrative
)

// KindInfo describes a kind of unit.
type KindInfo struct {
	ID     string
	Sphere Sphere
	// Authority kinds are authorities (myndigheter) of all below them.
	Authority bool
	// Public kinds are part of the public sector.
	Public bool
	Label  message.Text
}

// The kinds of units that rules and views ask for by name.
const (
	KindMunicipality   = "municipality"
	KindActor          = "actor"
	kindFederation     = "federation"
	KindCouncil        = "council"
	KindExecutiveBoard = "executive-board"
	KindBoard          = "board"
	KindJointBoard     = "joint-board"
	KindCommittee      = "committee"
	KindAdministration = "administration"
	KindStaffFunction  = "staff-function"
	KindUnit           = "unit"
	KindTeam           = "team"
	KindSchool         = "school"
	KindMeetingPlace   = "meeting-place"
	KindCollaboration  = "collaboration"
)

var kinds = []KindInfo{
	{KindMunicipality, LegalEntity, false, true, message.Text{EN: "Municipality", SV: "Kommun"}},
	{"region", LegalEntity, false, true, message.Text{EN: "Region", SV: "Region"}},
	{"state", LegalEntity, false, true, message.Text{EN: "State", SV: "Staten"}},
	{"agency", LegalEntity, true, true, message.Text{EN: "State agency", SV: "Statlig myndighet"}},
	{"company", LegalEntity, false, false, message.Text{EN: "Company", SV: "Företag"}},
	{"nonprofit", LegalEntity, false, false, message.Text{EN: "Nonprofit organisation", SV: "Idéburen organisation"}},
	{"association", LegalEntity, false, false, message.Text{EN: "Association", SV: "Förening"}},
	{kindFederation, LegalEntity, true, true, message.Text{EN: "Federation", SV: "Kommunalförbund"}},
	{KindActor, Outsider, false, false, message.Text{EN: "Actors", SV: "Aktörer"}},
	{KindCouncil, Political, false, true, message.Text{EN: "Council", SV: "Fullmäktige"}},
	{KindExecutiveBoard, Political, true, true, message.Text{EN: "Executive board", SV: "Styrelse"}},
	{KindBoard, Political, true, true, message.Text{EN: "Board", SV: "Nämnd"}},
	{KindJointBoard, Political, true, true, message.Text{EN: "Joint board", SV: "Gemensam nämnd"}},
	{KindCommittee, Political, false, true, message.Text{EN: "Committee", SV: "Utskott"}},
	{KindAdministration, Administrative, false, true, message.Text{EN: "Administration", SV: "Förvaltning"}},
	{"department", Administrative, false, true, message.Text{EN: "Department", SV: "Avdelning"}},
	{"area-office", Administrative, false, true, message.Text{EN: "Area office", SV: "Områdeskontor"}},
	{"result-unit", Administrative, false, true, message.Text{EN: "Result unit", SV: "Resultatenhet"}},
	{KindUnit, Administrative, false, true, message.Text{EN: "Unit", SV: "Enhet"}},
	{KindTeam, Administrative, false, true, message.Text{EN: "Team", SV: "Arbetslag"}},
	{KindStaffFunction, Administrative, false, true, message.Text{EN: "Staff function", SV: "Stab"}},
	{KindSchool, Administrative, false, true, message.Text{EN: "School", SV: "Skola"}},
	{KindMeetingPlace, Administrative, false, true, message.Text{EN: "Meeting place", SV: "Mötesplats"}},
	{KindCollaboration, Administrative, false, true, message.Text{EN: "Collaboration", SV: "Samverkan"}},
}

// Kinds lists the kinds every file may use, roots first.
func Kinds() []KindInfo { return append([]KindInfo(nil), kinds...) }

func builtinKind(id string) (*KindInfo, bool) {
	k, ok := kindsByID[id]
	return k, ok
}

// kindsByID is there because every walk through the units asks for kinds.
var kindsByID = func() map[string]*KindInfo {
	byID := make(map[string]*KindInfo, len(kinds))
	for i := range kinds {
		byID[kinds[i].ID] = &kinds[i]
	}
	return byID
}()

// KindOf returns what the rules take a unit's kind for: the kind itself, or
// what a kind of the file's own is like. It is nil for a kind nobody knows.
func (o *Organisation) KindOf(u *Unit) *KindInfo {
	if k, ok := builtinKind(u.Kind); ok {
		return k
	}
	if ref, ok := o.Find(u.Kind); ok && ref.Type == TypeKind {
		k, _ := builtinKind(o.Kinds[ref.Index].Like)
		return k
	}
	return nil
}

// KindAt is KindOf for a unit by its place, looked up once.
func (o *Organisation) KindAt(unit int) *KindInfo { return o.tree.kinds[unit] }

// KindLabel returns the word for a unit's kind that a drawing shows.
func (o *Organisation) KindLabel(u *Unit) message.Text {
	if k, ok := builtinKind(u.Kind); ok {
		return k.Label
	}
	ref, ok := o.Find(u.Kind)
	if !ok || ref.Type != TypeKind {
		return message.Same(u.Kind)
	}
	return o.Kinds[ref.Index].Word()
}

// Word is the word for a kind in drawings; in a language that has none, its name.
func (k *Kind) Word() message.Text {
	word := message.Text{EN: k.Label.EN, SV: k.Label.SV}
	if word.EN == "" {
		word.EN = k.Name
	}
	if word.SV == "" {
		word.SV = k.Name
	}
	return word
}
