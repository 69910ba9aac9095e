package drawing

import "github.com/orgmodel/orgmodel/orgmodel"

// providerGroup says in whose employ a provider is.
type providerGroup uint8

// The groups of providers, in the order in which they are drawn.
const (
	groupInHouse providerGroup = iota
	groupPublic
	groupPrivate
	groupNonprofit
	groupOutsiders
)

// groupOfPrincipal is the group of all that belong to a legal entity, as
// Organisation.Principal names it: one with a kind, or the organisation itself.
func groupOfPrincipal(org *orgmodel.Organisation, principal int) providerGroup {
	if principal < 0 || principal == org.Self() {
		return groupInHouse
	}
	switch kind := org.KindOf(&org.Units[principal]); {
	case kind.Sphere == orgmodel.Outsider:
		return groupOutsiders
	case kind.Public:
		return groupPublic
	case kind.ID == "company":
		return groupPrivate
	}
	return groupNonprofit
}
