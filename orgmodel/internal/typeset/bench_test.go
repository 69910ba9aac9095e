package typeset

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
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
	Width(names[0], 9*geometry.Pt, true)
	Width(names[0], 9*geometry.Pt, false)
	for b.Loop() {
		for i := range 10_000 {
			Wrap(names[i%len(names)], 108*geometry.Pt, 9*geometry.Pt, i%2 == 0, 3)
		}
	}
}
