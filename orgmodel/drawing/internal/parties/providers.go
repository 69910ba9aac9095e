package parties

import "github.com/orgmodel/orgmodel/orgmodel"

// ProviderGroup says in whose employ a provider is.
type ProviderGroup uint8

// The groups of providers, in the order in which they are drawn.
const (
	GroupInHouse ProviderGroup = iota
	GroupPublic
	GroupPrivate
	GroupNonprofit
	GroupOutsiders
)

// GroupOfPrincipal is the group of all that belong to a legal entity, as
// Organisation.Principal names it: one with a kind, or the organisation itself.
func GroupOfPrincipal(org *orgmodel.Organisation, principal int) ProviderGroup {
	if org.Own(principal) {
		return GroupInHouse
	}
	switch kind := org.KindOf(&org.Units[principal]); {
	case kind.Sphere == orgmodel.Outsider:
		return GroupOutsiders
	case kind.Public:
		return GroupPublic
	case kind.ID == "company":
		return GroupPrivate
	}
	return GroupNonprofit
}
