package report_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// TestImportedRows holds how many rows are said to be where, of one and of several.
func TestImportedRows(t *testing.T) {
	for _, tt := range []struct {
		rows, out int
		rest      string
		en, sv    string
	}{
		{1, 0, "", "1 row below the headings: it is in the model.", "1 rad under rubrikerna: den finns i modellen."},
		{3, 0, "", "3 rows below the headings: all are in the model.", "3 rader under rubrikerna: alla finns i modellen."},
		{1, 1, "", "1 row below the headings: 0 are in the model. Left out: 1.", "1 rad under rubrikerna: 0 finns i modellen. Utelämnade: 1."},
		{3, 2, "a.rest.csv", "3 rows below the headings: 1 is in the model. Left out: 2, in “a.rest.csv”.", "3 rader under rubrikerna: 1 finns i modellen. Utelämnade: 2, i ”a.rest.csv”."},
		{5, 2, "", "5 rows below the headings: 3 are in the model. Left out: 2.", "5 rader under rubrikerna: 3 finns i modellen. Utelämnade: 2."},
	} {
		r := &importing.Result{Org: &orgmodel.Organisation{}, Rows: tt.rows, Rest: make([]importing.RestRow, tt.out)}
		for lang, want := range map[message.Lang]string{message.EN: tt.en, message.SV: tt.sv} {
			var b strings.Builder
			if err := report.Imported(&b, r, report.Import{Rest: tt.rest}, report.Options{Lang: lang}); err != nil {
				t.Fatal(err)
			}
			if got, _, _ := strings.Cut(b.String(), "\n"); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
