package drawtest

import "github.com/orgmodel/orgmodel/orgmodel/drawing"

// Crossings counts where one line of a drawing crosses another. Lines that end at one
// box, or come from it, run together for a while: those do not cross.
func Crossings(d *drawing.Drawing) int {
	n := 0
	for i, l := range d.Lines {
		for _, m := range d.Lines[i+1:] {
			if l.From == "" || m.From == "" || l.From == m.From || l.To == m.To {
				continue
			}
			for k := range len(l.Points) - 1 {
				for j := range len(m.Points) - 1 {
					if s, r := segment(l, k), segment(m, j); (s.W == 0) != (r.W == 0) && touches(s, r) {
						n++
					}
				}
			}
		}
	}
	return n
}
