package format

// The greatest sizes of what a file says. They are far above what an organisation
// needs, and keep every command within what a computer bears: what is larger is told
// before anything is worked out or drawn.
const (
	MaxName   = 1_000   // characters of a text
	MaxRemark = 20_000  // characters of a text that no box holds
	MaxItems  = 20_000  // elements of a list: values of an indicator, steps of a pathway
	MaxTables = 200_000 // tables of a file
	MaxPairs  = 500_000 // of who works with whom: ten members are forty-five pairs
)

// remarks are the keys with texts that are told in running text only.
var remarks = []string{"note", "quote", "reason", "definition"}

// Longest is how many characters a text of the key may have.
func (k *Key) Longest() int {
	for _, name := range remarks {
		if k.Name == name {
			return MaxRemark
		}
	}
	return MaxName
}
