package importing_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
)

func BenchmarkZZ(b *testing.B) {
	x := newExport(1, 400, 13_000)
	files := x.files()
	b.Run("import", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			importing.Import(files, importing.Options{})
		}
	})
	b.Run("csv", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			for _, f := range files {
				r := csv.NewReader(bytes.NewReader(f.Data))
				r.Comma = ';'
				r.ReadAll()
			}
		}
	})
}
