package diff

import "github.com/orgmodel/orgmodel/orgmodel/internal/message"

// Kind is what happened: "unit-merged". Kinds are stable; programs rely on them.
type Kind string

// KindInfo is a row of the table of kinds.
type KindInfo struct {
	ID     Kind
	Topic  Topic
	Mirror Kind   // the kind of the same difference seen the other way round
	Sign   string // + − → ~ ⋈ ⑂
	Label  message.Text
	// Sentence says it of {0}, from {1}, to {2}.
	Sentence message.Text
	// Explains says that the change stands for others, which name it in By.
	Explains bool
}

// Topic is the heading that changes are listed under.
type Topic struct {
	ID    string
	Label message.Text
}

var units = Topic{"units", message.Text{EN: "Units", SV: "Enheter"}}

var kinds = []KindInfo{
	{
		ID: "unit-founded", Mirror: "unit-closed", Topic: units, Sign: "+",
		Label:    message.Text{EN: "new unit", SV: "ny enhet"},
		Sentence: message.Text{EN: "{0} is new.", SV: "{0} är ny."},
	},
	{
		ID: "unit-closed", Mirror: "unit-founded", Topic: units, Sign: "−",
		Label:    message.Text{EN: "closed unit", SV: "nedlagd enhet"},
		Sentence: message.Text{EN: "{0} is closed.", SV: "{0} läggs ned."},
	},
}

// Info returns the row of a kind.
func (k Kind) Info() *KindInfo {
	for i := range kinds {
		if kinds[i].ID == k {
			return &kinds[i]
		}
	}
	return nil
}

// Kinds lists the kinds, topic by topic in reading order.
func Kinds() []KindInfo { return append([]KindInfo(nil), kinds...) }
