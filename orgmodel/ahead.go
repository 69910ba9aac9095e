package orgmodel

// What the files date later than the day they describe: a proposal is as a rule written
// before what it proposes takes place.

// On is the same model as the files describe it on another day. It shares everything with
// this one but the look-ups: neither is to be changed.
func (o *Organisation) On(d Day) *Organisation {
	other := *o
	other.Header.AsOf = Date{Year: int(d / 10_000), Month: int(d / 100 % 100), Day: int(d % 100)}
	other.Index()
	return &other
}

// LastChange is the last of the days, after the one described, from which a unit, a
// post, a service or an agreement is otherwise than it is that day; the day described
// where there is none. What another model says as well is no change from it, and a vision
// has no day. That an agreement runs out is not that something ends.
func (o *Organisation) LastChange(from *Organisation) Day {
	last := o.Day()
	if !o.Header.AsOf.Known() {
		return last
	}
	o.Each(func(ref Ref, c *Common) {
		switch ref.Type {
		case TypeUnit, TypePost, TypeService, TypeAgreement:
		default:
			return
		}
		was := &Common{}
		if r, ok := from.Find(c.ID); ok && r.Type == ref.Type {
			was = from.Common(r)
		}
		if c.Since != was.Since && dated(c, "since") {
			last = max(last, c.Since.Start())
		}
		if c.Until != was.Until && dated(c, "until") && ref.Type != TypeAgreement && c.Until.End() != LastDay && c.Until.End() >= c.Since.Start() {
			last = max(last, c.Until.End().plus(1))
		}
	})
	return last
}

// dated reports whether a date is one that somebody proposes or has decided.
func dated(c *Common, key string) bool {
	s := c.KeyStatus(key)
	return s != Vision && s != Claimed
}
