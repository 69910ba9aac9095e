package drawing

import (
	"fmt"
	"strings"
)

// Tables writes out the tables that all drawings read: how kinds, statuses,
// changes and agreements look, and all words.
func Tables() string {
	var b strings.Builder
	for _, list := range [][]*look{looks, coverLooks, providerLooks[:], {&lookArea, &lookServices, &lookAgreement, &lookNowhere}} {
		for _, k := range list {
			fmt.Fprintf(&b, "%#v\n", *k)
		}
	}
	for _, k := range changeLooks {
		fmt.Fprintf(&b, "%#v\n", *k)
	}
	for _, table := range []any{
		lookNote, statusLooks, statusOrder, borderLooks, stepWords, areaSlots, agreementForms, providerGroups, leaderships, signs,
		shownKeys, agreementKeys, serviceKeys, wayKeys, postKeys, unitRows, headCovers, wholly, aboutTheFile,
		wideBoxes, narrowBoxes, wideMarket, narrowMarket, sideMember, keptMember, newMember, goneMember, meanStroke, withoutGroup, groupGone,
		words, unitWords, chartWords, changeWords, proposalWords, proposalMemberWords, onlyMember, otherWords, areaWords, marketWords, coverWords, wayWords, indicatorWords,
		networkWords, acrossWords, networkKeys, partyKeys, linkStrokes, linkClasses, shapePenalties, detourRooms, frameSample, optionWords, asPurchaser, asProvider,
		partlyDecided, parts, headsOf, fteOf, vacantOf, managersOf, len(happeningKeys),
	} {
		fmt.Fprintf(&b, "%#v\n", table)
	}
	return b.String()
}
