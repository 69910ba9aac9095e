package orgmodel

// Outside reports whether a unit is another organisation than the one that the
// file describes, or stands below one: a region, an association, a company, an
// unnamed category of actors. They are not our units, and nobody sets them up
// or closes them by a reorganisation.
func (o *Organisation) Outside(unit int) bool {
	for u := range o.Line(unit) {
		k := o.KindAt(u)
		switch {
		case u == o.tree.self:
			return false
		case k == nil:
		case k.Sphere == Outsider:
			return true
		case k.Sphere == LegalEntity:
			return o.tree.self >= 0 || o.tree.ownTop || len(o.Children(u)) == 0
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

// hasOwnTop reports whether something at the top is a body of the
// organisation itself, which then is no unit of its own. Where nothing is, those
// legal entities are ours that have units.
func hasOwnTop(t *tree) bool {
	for _, r := range t.roots {
		if k := t.kinds[r]; k == nil || k.Sphere == Political || k.Sphere == Administrative && k.ID != KindCollaboration {
			return true
		}
	}
	return false
}
