package diff_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A file that says less ends nothing: what it leaves out it does not describe.
// Only what it gives a last day is said to be gone.
func TestLeftOutIsNotGone(t *testing.T) {
	const before = town + `
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"
post: id = "h"; name = "Handläggare"; unit = "e"
post: id = "l"; name = "Ledamot"; unit = "sn"
goal: id = "m"; name = "Fler i arbete"
area: id = "n"; name = "Norr"
`
	const unit = town + `
unit: id = "e"; name = "Enheten"; kind = "unit"; parent = "sn"
`
	for _, c := range []struct{ name, after, sv, en string }{
		{
			"left out", unit, `
Befattningar
⋯ ”Handläggare” i ”Enheten” beskrivs inte i den nya filen.
Förtroendeuppdrag
⋯ Uppdraget som ”Ledamot” i ”Socialnämnden” beskrivs inte i den nya filen.
Områden
⋯ ”Norr” beskrivs inte i den nya filen.
Mål
⋯ ”Fler i arbete” beskrivs inte i den nya filen.
`, `
Posts
⋯ “Handläggare” in “Enheten” is not described in the new file.
Elected offices
⋯ The elected office of “Ledamot” in “Socialnämnden” is not described in the new file.
Areas
⋯ “Norr” is not described in the new file.
Goals
⋯ “Fler i arbete” is not described in the new file.
`,
		},
		{
			"given a last day", unit + `
post: id = "h"; name = "Handläggare"; unit = "e"; until = 2020-01-01
post: id = "l"; name = "Ledamot"; unit = "sn"; until = 2020-01-01
goal: id = "m"; name = "Fler i arbete"; until = 2020-01-01
area: id = "n"; name = "Norr"; until = 2020-01-01
`, `
Befattningar
− ”Handläggare” i ”Enheten” finns inte kvar.
Förtroendeuppdrag
− Uppdraget som ”Ledamot” i ”Socialnämnden” finns inte kvar.
Områden
− ”Norr” utgår.
Mål
− ”Fler i arbete” utgår.
`, `
Posts
− “Handläggare” in “Enheten” is no longer there.
Elected offices
− The elected office of “Ledamot” in “Socialnämnden” is no longer there.
Areas
− “Norr” is no longer there.
Goals
− “Fler i arbete” is no longer there.
`,
		},
	} {
		d := diff.Compare(toml(t, before), toml(t, c.after), diff.Options{NoInfer: true})
		for lang, want := range map[message.Lang]string{message.SV: c.sv, message.EN: c.en} {
			if df := cmp.Diff(strings.TrimSpace(want), headed(d, lang)); df != "" {
				t.Errorf("%s (-want +got)\n%s", c.name, df)
			}
		}
	}
}
