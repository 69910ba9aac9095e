package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// reachedAgain ends the sentence about a group that nothing reaches for a time: that
// something will is so far only what somebody says.
var (
	reachedAgain = text(" {1} it is reached again by {0}, after {2}.", " {1} nås gruppen igen av {0}, efter {2}.")
	aMonth       = text("{0} month", "{0} månad")
	manyMonths   = text("{0} months", "{0} månader")
)

func monthsOf(q orgmodel.Quantity) message.Message {
	if q.One() {
		return aMonth.With(q)
	}
	return manyMonths.With(q)
}

// onWhoseWord says on whose word services reach a group, at the beginning of a
// sentence: a proposal has reached nobody yet. Of several services the surest counts.
func onWhoseWord(o *orgmodel.Organisation, services []int) message.Text {
	return beginningWith[surestStatus(o, services)]
}

// OnTheWordOf says within a sentence on whose word services reach a group.
func OnTheWordOf(o *orgmodel.Organisation, services []int) message.Text {
	return onTheWordOf[surestStatus(o, services)]
}

func surestStatus(o *orgmodel.Organisation, services []int) orgmodel.Status {
	best := orgmodel.Claimed
	for _, i := range services {
		if s := o.Services[i].KeyStatus("target_groups"); best.LessSure(s) {
			best = s
		}
	}
	return best
}

var (
	beginningWith = map[orgmodel.Status]message.Text{
		orgmodel.InForce:  text("According to the file", "Enligt filen"),
		orgmodel.Decided:  text("As decided", "Enligt beslutet"),
		orgmodel.Proposed: text("Under the proposal", "Enligt förslaget"),
		orgmodel.Vision:   text("Under the vision", "Enligt visionen"),
		orgmodel.Claimed:  text("By what is claimed", "Enligt uppgift"),
	}
	onTheWordOf = map[orgmodel.Status]message.Text{
		orgmodel.InForce:  text("according to the file", "enligt filen"),
		orgmodel.Decided:  text("as decided", "enligt beslutet"),
		orgmodel.Proposed: text("under the proposal", "enligt förslaget"),
		orgmodel.Vision:   text("under the vision", "enligt visionen"),
		orgmodel.Claimed:  text("by what is claimed", "enligt uppgift"),
	}
)
