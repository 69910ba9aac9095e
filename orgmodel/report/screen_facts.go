package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// facts are what the first screen rests on, in whatever language and however much of
// it there is room for: each is worked out once, since each takes a walk over all that
// the files say of all staff.
type facts struct {
	counts   *[2]int                   // how much of what is told is assumed, and a vision
	bases    map[string]figure.Account // of each row
	statuses map[*figure.Figure][]orgmodel.Status
	moved    map[*figure.Figure][]orgmodel.Status
	briefs   map[*figure.Figure]brief
	stars    map[*figure.Figure]string
	spoken   map[*figure.Figure]*saying
}

// brief is what a figure rests on, as the files say it and as far as a mark tells it.
type brief struct{ assumed, guess bool }

// saying is what speaking says of a figure.
type saying struct {
	told   figure.Figure
	silent []message.Localizer
}

func newFacts() *facts {
	return &facts{
		bases: map[string]figure.Account{}, briefs: map[*figure.Figure]brief{}, stars: map[*figure.Figure]string{}, spoken: map[*figure.Figure]*saying{},
		statuses: map[*figure.Figure][]orgmodel.Status{}, moved: map[*figure.Figure][]orgmodel.Status{},
	}
}

// kept returns what is known under a key, and works it out the first time.
func kept[K comparable, V any](known map[K]V, key K, work func() V) V {
	v, ok := known[key]
	if !ok {
		v = work()
		known[key] = v
	}
	return v
}

// facts are those of the page; pages in two languages share theirs.
func (p *diffPage) facts() *facts {
	if p.known.facts == nil {
		p.known.facts = newFacts()
	}
	return p.known.facts
}

// speaking is what speaking says, asked once.
func (p *diffPage) speaking(f *figure.Figure) *saying {
	return kept(p.facts().spoken, f, func() *saying {
		told, silent := speaking(f)
		return &saying{told, silent}
	})
}

// star is the mark of a figure: to find none takes a look at all that it is made of.
func (p *diffPage) star(f *figure.Figure) string {
	return kept(p.facts().stars, f, func() string { return p.marks().starOf(f) })
}

func (p *diffPage) brief(f *figure.Figure) brief {
	return kept(p.facts().briefs, f, func() brief {
		mark := p.marks()
		whole := f.Brief(mark.look)
		return brief{whole.Assumed(), whole.Guess()}
	})
}

// statusesOfOne are how sure the new file is of what a figure counts, in the order of
// its terms.
func (p *diffPage) statusesOfOne(f *figure.Figure) []orgmodel.Status {
	return kept(p.facts().statuses, f, func() []orgmodel.Status {
		var found []orgmodel.Status
		var keys []ground.Key // of one term after the other
		for i := range f.Terms {
			keys = f.Terms[i].Keys.AddTo(keys[:0])
			if least := p.leastSure(keys); least != "" && !slices.Contains(found, least) {
				found = append(found, least)
			}
		}
		return found
	})
}

// movedStatusesOfOne are how sure the new file is of where the staff of a figure come
// to be.
func (p *diffPage) movedStatusesOfOne(f *figure.Figure) []orgmodel.Status {
	return kept(p.facts().moved, f, func() []orgmodel.Status {
		var found []orgmodel.Status
		var keys []ground.Key
		for i := range f.Terms {
			if f.Terms[i].Quantity.IsZero() {
				continue
			}
			keys = p.addAbove(f.Terms[i].Keys.AddTo(keys[:0]), &f.Terms[i])
			if least := p.leastSure(keys); least != "" && !slices.Contains(found, least) {
				found = append(found, least)
			}
		}
		return found
	})
}
