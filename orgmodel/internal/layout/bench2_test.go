package layout

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"testing"
)

func BenchmarkCurves(b *testing.B) {
	sheet, _ := Paper("A3", Landscape)
	_ = sheet
	for _, n := range []int{150, 10_000, 100_000} {
		nodes := bushy(n)
		b.Run("", func(b *testing.B) {
			for b.Loop() {
				t := newTree(nodes, Band{})
				s := t.curves(Defaults(), fine, geometry.Size{W: 240000, H: 168000})
				for _, m := range t.manners() {
					s.stand(m)
				}
			}
		})
	}
}
func BenchmarkToday(b *testing.B) {
	sheet, _ := Paper("A3", Landscape)
	Today = 1
	nodes := bushy(10000)
	for b.Loop() {
		Fit(nodes, Defaults(), Target{Sheet: sheet})
	}
	Today = 0
}
