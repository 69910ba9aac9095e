package orgmodel

// Unheeded is what a variant states of something that its base has closed,
// without saying from which day it is open again: it changes nothing.
type Unheeded struct {
	Ref Ref
	// Nth says which of the files that speak of the entity it is, for Places: it
	// is the element of the key "id".
	Nth int
}

// NoteClosed keeps what a unit was when a [[close]] ended it. Nothing else tells
// it once the unit is open again, and is another.
func (o *Organisation) NoteClosed(id string, by Date, was Unit) {
	if o.closed == nil {
		o.closed = map[closing]Unit{}
	}
	o.closed[closing{id, by}] = was
}

// ClosedAs returns what a unit was when a [[close]] of that date ended it; false
// where the files do not tell, or where it is still the same.
func (o *Organisation) ClosedAs(id string, by Date) (was Unit, ok bool) {
	if was, ok = o.closed[closing{id, by}]; !ok {
		was, ok = o.closed[closing{o.copies[id], by}]
	}
	return was, ok
}

// closing is one end of an entity: it may have several.
type closing struct {
	id string
	by Date
}

// Paused reports whether a [[close]] ended an entity only for a time: it is, or
// is to be, open again.
func (c *Close) Paused(e *Common) bool {
	return c.Until.Known() && e.Since.Start() > c.Date.Start()
}
