package tomlfile

import "github.com/orgmodel/orgmodel/orgmodel/internal/syntax"

// faultSet are the stretches of a file that the decoder must not see, each of them
// once: an entry with a hundred thousand wrong values is one stretch.
type faultSet struct {
	list  []syntax.Span
	known map[syntax.Span]bool
}

func (f *faultSet) add(s syntax.Span) {
	if f.known[s] {
		return
	}
	if f.known == nil {
		f.known = map[syntax.Span]bool{}
	}
	f.known[s] = true
	f.list = append(f.list, s)
}
