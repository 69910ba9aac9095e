package docs

import (
	"os"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestLimits holds the pages on limits against the numbers in the code.
func TestLimits(t *testing.T) {
	for page, lang := range map[string]message.Lang{"limits.md": message.EN, "sv/granser.md": message.SV} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		plain := strings.NewReplacer("\u00a0", "", ",", "", " ", "").Replace(string(text))
		for _, n := range []int{commandline.MaxText >> 20, format.MaxTables, format.MaxItems, format.MaxName, format.MaxRemark, format.MaxID, format.MaxPairs, drawing.MostPieces} {
			digits := strings.NewReplacer("\u00a0", "", ",", "").Replace(message.Int(n).In(lang))
			if !strings.Contains(plain, "|"+digits) {
				t.Errorf("%s does not say %s", page, digits)
			}
		}
	}
}
