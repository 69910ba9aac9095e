package figure

// Role is what a fold does with a term.
type Role uint8

// The roles. Of a share, Counted are the part and Other the rest of the whole; of
// a ratio, Other is what is divided by.
const (
	Counted  Role = iota
	Doubtful      // perhaps Counted, perhaps Other
	Other
	Less // taken away
)

var roleWords = [...]string{Counted: "counted", Doubtful: "doubtful", Other: "other", Less: "less"}

// String is the word for programs.
func (r Role) String() string { return roleWords[r] }
