package orgmodel

// Outside reports whether a unit is another organisation than the one that the
// file describes, or stands below one: a region, an association, a company, an
// unnamed category of actors. They are not our units, and nobody sets them up
// or closes them by a reorganisation.
func (o *Organisation) Outside(unit int) bool {
	for u := range o.Line(unit) {
		k := o.KindAt(u)
		switch {
		case k == nil:
		case k.Sphere == Outsider:
			return true
		case k.Sphere == LegalEntity:
			return !o.Own(u)
		}
	}
	return false
}

// CountUnits counts the units that exist: the organisation's own, and the other
// organisations that it tells of. Unnamed categories of actors are never
// counted, nor are the units of others.
func (o *Organisation) CountUnits() (own, others int) {
	for i := range o.Units {
		k := o.KindAt(i)
		switch {
		case !o.Active(&o.Units[i].Common):
		case !o.Outside(i):
			own++
		case k != nil && k.Sphere == LegalEntity:
			others++
		}
	}
	return own, others
}
