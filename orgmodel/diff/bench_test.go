package diff_test

import (
	"bytes"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// BenchmarkCompare compares organisations of 10 000 units: with themselves, with
// many small changes, and with other names for everything.
func BenchmarkCompare(b *testing.B) {
	const n = 10_000
	text := generate.Municipality(n)
	base := made(b, text)
	for _, c := range []struct {
		name  string
		after *orgmodel.Organisation
	}{
		{"same", made(b, text)},
		{"names", made(b, bytes.ReplaceAll(text, []byte("Enhet"), []byte("Avdelning")))},
		{"heads", made(b, bytes.ReplaceAll(text, []byte("heads = 1"), []byte("heads = 2")))},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				diff.Compare(base, c.after, diff.Options{})
			}
		})
	}
}

func made(b *testing.B, text []byte) *orgmodel.Organisation {
	r := tomlfile.LoadText("kommun.toml", text, tomlfile.Options{})
	if len(r.Findings) > 0 {
		b.Fatal(r.Findings[0].Message)
	}
	return r.Org
}
