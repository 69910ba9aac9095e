package orgmodel

import "slices"

// Aside is what of a file could not be read as it stands: a key of an entity, an
// entity as a whole when there is no key, or something of a table, when it could not
// be found out which, with the index -1.
type Aside struct {
	Ref Ref
	Key string
}

// SetAside reports whether something that a reader would look up was set aside: a key
// of an entity, an empty key for any of its keys. A whole entity that was set aside has
// no key that can be relied on.
func (o *Organisation) SetAside(ref Ref, key string) bool {
	for i := range o.Aside {
		a := &o.Aside[i]
		if a.Ref == ref && (a.Key == "" || key == "" || a.Key == key) {
			return true
		}
	}
	return false
}

// WithoutCircles returns the organisation with its line of command cut where it goes in
// a circle, so that it has a top and can be drawn: the unit whose name comes first stands
// at the top, and Circles tells the way round. One without circles is returned as it is.
func (o *Organisation) WithoutCircles() *Organisation {
	loops := o.Loops()
	if len(loops) == 0 {
		return o
	}
	cut := *o
	cut.Units = slices.Clone(o.Units)
	cut.Circles = nil
	for _, loop := range loops {
		first := 0
		for i := range loop {
			if o.Compare(TypeUnit, loop[i], loop[first]) < 0 {
				first = i
			}
		}
		var round []int
		for i := range len(loop) + 1 {
			round = append(round, loop[(first+i)%len(loop)])
		}
		cut.Units[loop[first]].Parent = ""
		cut.Circles = append(cut.Circles, round)
	}
	cut.Index()
	return &cut
}
