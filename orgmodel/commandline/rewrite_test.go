package commandline

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestChangedMeanwhile: what somebody saved while fmt read the file is not written over.
func TestChangedMeanwhile(t *testing.T) {
	for lang, want := range map[message.Lang]string{
		message.EN: "orgmodel: “a.toml” was changed while this command read it, and nothing was written; run the command again\n",
		message.SV: "orgmodel: ”a.toml” ändrades medan kommandot läste den, och inget skrevs; kör kommandot igen\n",
	} {
		sys, _, errs := fake(nil)
		reads := 0
		sys.ReadFile = func(string) ([]byte, error) {
			if reads++; reads > 1 {
				return []byte("format = 1\n# saved\n"), nil
			}
			return []byte("format   =   1\n"), nil
		}
		sys.WriteFile = func(string, []byte) error {
			t.Error("it is written over")
			return nil
		}
		if code := Run(sys, []string{"fmt", "a.toml", "--lang", string(lang)}); code != exitUnwritable || errs.String() != want {
			t.Errorf("exit %d, %s", code, errs)
		}
	}
}
