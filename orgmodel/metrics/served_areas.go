package metrics

import "slices"

// AreasLost says in which areas a service that goes on is no longer offered, as
// places in the old list; whole says that it was offered in the whole
// municipality, and now only in some of it. What does not say where it is offered
// may be anywhere, and an area that is no more is no loss.
func (p *Pair) AreasLost(old, now int) (lost []int, whole bool) {
	had, left := p.Old.Coverage().Reach(old), p.New.Coverage().Reach(now)
	switch {
	case left.Everywhere || !left.Stated() || !had.Stated():
		return nil, false
	case had.Everywhere:
		return nil, true
	}
	areas := p.Areas()
	for _, a := range had.Areas {
		next := areas.After[a]
		if len(next) > 0 && !slices.ContainsFunc(next, func(n int) bool { return slices.Contains(left.Areas, n) }) {
			lost = append(lost, a)
		}
	}
	return lost, false
}

// inFewerAreas reports whether a service comes from a single one that was offered
// where it no longer is.
func (s *serving) inFewerAreas(service int) bool {
	former := s.Services().Before[service]
	if len(former) != 1 {
		return false
	}
	lost, whole := s.AreasLost(former[0], service)
	return whole || len(lost) > 0
}
