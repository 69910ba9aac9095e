package sheets

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

// BenchmarkText reads 13 000 rows of seven cells, and the same with the standard
// library.
func BenchmarkText(b *testing.B) {
	data := []byte(strings.Repeat("50123;Namn Namnsson;;070;00001010;Socialsekreterare;75\r\n", 13_000))
	for range b.N {
		ours, theirs := paired.Medians(b, 9, func() {
			if _, err := Read("hr.csv", data); err != nil {
				b.Fatal(err)
			}
		}, func() {
			r := csv.NewReader(bytes.NewReader(data))
			r.Comma = ';'
			if _, err := r.ReadAll(); err != nil {
				b.Fatal(err)
			}
		})
		b.ReportMetric(ours.Seconds/theirs.Seconds, "all/library")
		b.ReportMetric(ours.Bytes/theirs.Bytes, "bytes/library")
	}
}
