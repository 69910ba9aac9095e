package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
)

var managersMetric = Metric{
	ID:    M03,
	Label: text("Managers", "Chefer"),
	Method: text(
		"Persons in posts that lead a unit, where the post belongs; vacant posts are not counted, nor are the elected. Full-time equivalents are those that the units state, else at least those of their posts.",
		"Personer i befattningar som leder en enhet, räknade där befattningen hör till; vakanta befattningar räknas inte och inte heller förtroendevalda. Årsarbetare är det antal som enheterna anger, annars minst befattningarnas.",
	),
	Source: text("A common measure in reviews of the number of managers.", "Vanligt mått i översyner av antalet chefer."),
	Figures: []Figure{
		{M03Count, text("Managers", "Chefer"), headUnit, countManagers},
		{M03Per100FTE, text("Managers per 100 full-time equivalents", "Chefer per 100 årsarbetare"), personsPer100, managerDensity},
	},
}

var noLeaders = text("The file names no managers.", "Filen anger inga chefer.")

// managerCount adds up the managers and tells of which posts nobody says how
// many hold them; ok is false when the file names no managers.
func (in *Inputs) managerCount() (v Value, ok bool) {
	leading := leadingPosts(in.Org)
	sum := orgmodel.Exactly(0)
	for _, u := range in.workplaces {
		own := orgmodel.Exactly(0)
		for _, p := range in.Org.PostsOf(u) {
			if !leading[p] {
				continue
			}
			ok = true
			own = own.Add(managers(&in.Org.Posts[p]))
			if !in.Org.Posts[p].Count.Known() {
				v.Unknown = append(v.Unknown, Input{orgmodel.TypePost, in.Org.Posts[p].ID, "count"})
			}
		}
		if !own.IsZero() {
			sum = sum.Add(own)
			v.Subjects = append(v.Subjects, in.about(orgmodel.TypeUnit, in.Org.Units[u].ID, own, headUnit))
		}
	}
	v.Quantity = sum
	return v, ok
}

func countManagers(in *Inputs) Value {
	v, ok := in.managerCount()
	if !ok {
		return nothing(noLeaders)
	}
	return v
}

func managerDensity(in *Inputs) Value {
	v, ok := in.managerCount()
	if !ok {
		return nothing(noLeaders)
	}
	fte, unknown := in.fte()
	return Value{Quantity: boundsOf(v.Quantity).per(fte, 100).rounded(1), Unknown: append(v.Unknown, unknown...)}
}

var administrativeShare = Metric{
	ID:    M04,
	Label: text("Administrative ratio", "Administrationens andel"),
	Method: text(
		"Full-time equivalents in staff functions and the units below them, as a share of all. Managers of other units are not among them. Only the organisation's own units count.",
		"Årsarbetare i staber och enheterna under dem, som andel av samtliga. Chefer i andra enheter ingår inte. Bara den egna organisationens enheter räknas.",
	),
	Source: text("A common measure in reviews of administration.", "Vanligt mått i översyner av administration."),
	Figures: []Figure{
		{M04Share, text("Full-time equivalents in staff functions", "Årsarbetare i stab"), percent, shareInStaff},
	},
}

func shareInStaff(in *Inputs) Value {
	var staff, rest bounds
	var list []int
	for _, u := range in.workplaces {
		own := boundsOf(in.Staff.Units[u].Own.FTE)
		if in.inStaffFunction(u) {
			staff, list = staff.plus(own), append(list, u)
		} else {
			rest = rest.plus(own)
		}
	}
	if len(list) == 0 {
		return nothing(text("The file describes no staff function.", "Filen beskriver ingen stab."))
	}
	v := Value{Unknown: in.unstated(in.workplaces, "fte", unitFTE)}
	if staff.plus(rest).high == 0 {
		return Value{Note: noFTE.With(), Unknown: v.Unknown}
	}
	v.Quantity = staff.shareOf(rest).asShare()
	for _, u := range list {
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypeUnit, in.Org.Units[u].ID, in.Staff.Units[u].Own.FTE, fteUnit))
	}
	return v
}

var noFTE = text("There are no full-time equivalents to share.", "Det finns inga årsarbetare att fördela.")

func (in *Inputs) inStaffFunction(unit int) bool {
	for u := range in.Org.Line(unit) {
		if k := in.Org.KindAt(u); k != nil && k.ID == orgmodel.KindStaffFunction {
			return true
		}
	}
	return false
}
