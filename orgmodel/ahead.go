package orgmodel

// What the files date later than the day they describe: a proposal is as a rule written
// before what it proposes takes place.

// On is the same model as the files describe it on another day. What goes on and names
// something that has ended by a later one names its sole heir then. It shares everything
// else with this one: neither is to be changed.
func (o *Organisation) On(d Day) *Organisation {
	other := *o
	other.Header.AsOf = Date{Year: int(d / 10_000), Month: int(d / 100 % 100), Day: int(d % 100)}
	other.Index()
	if other.followHeirs(o.Day()) {
		other.Index()
	}
	return &other
}

// Later are the units, posts, services and agreements that are otherwise from a day after
// the one described, and the last of those days; without any it is the day described.
// What another model says as well is no change from it, and a vision has no day. That an
// agreement runs out is not that something ends.
func (o *Organisation) Later(than *Organisation) (list []Ref, last Day) {
	last = o.Day()
	if !o.Header.AsOf.Known() {
		return nil, last
	}
	o.Each(func(ref Ref, c *Common) {
		switch ref.Type {
		case TypeUnit, TypePost, TypeService, TypeAgreement:
		default:
			return
		}
		was := &Common{}
		if r, ok := than.Find(c.ID); ok && r.Type == ref.Type {
			was = than.Common(r)
		}
		first := o.Day()
		if c.Since != was.Since && dated(c, "since") {
			first = max(first, c.Since.Start())
		}
		if c.Until != was.Until && dated(c, "until") && ref.Type != TypeAgreement && c.Until.End() != LastDay && c.Until.End() >= c.Since.Start() {
			first = max(first, c.Until.End().plus(1))
		}
		if first > o.Day() {
			list, last = append(list, ref), max(last, first)
		}
	})
	return list, last
}

// dated reports whether a date is one that somebody proposes or has decided.
func dated(c *Common, key string) bool {
	s := c.KeyStatus(key)
	return s != Vision && s != Claimed
}
