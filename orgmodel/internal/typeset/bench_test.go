package typeset

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
)

// BenchmarkWrapTenThousandNames sets the names of a large organisation in the
// boxes of its chart.
func BenchmarkWrapTenThousandNames(b *testing.B) {
	names := []string{
		"Socialförvaltningen",
		"Enheten för ekonomiskt bistånd",
		"Individ- och familjeomsorgen",
		"Arbetsmarknads- och vuxenutbildningsförvaltningen",
		"Resultatenheten för socialt arbete",
		"Team 3",
		"Myndighetsutövning barn och unga",
		"Samverkansteam delområde Östra centrum",
	}
	Width(names[0], 9*layout.Pt, true)
	Width(names[0], 9*layout.Pt, false)
	for b.Loop() {
		for i := range 10_000 {
			Wrap(names[i%len(names)], 108*layout.Pt, 9*layout.Pt, i%2 == 0, 3)
		}
	}
}
