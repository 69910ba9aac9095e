package orgmodel

import (
	"slices"
	"strings"
)

// registers are systems in which a code stands for one organisation or one part
// of it: organisation numbers and cost centres.
var registers = []string{"orgnr", "kst", "kostnadsställe", "kostnadsstalle", "cost_centre", "cost_center"}

// classifications are systems in which a code stands for a sort of things.
var classifications = []string{"ssyk", "rs", "ksi", "cpv", "sni", "icf", "icd"}

// classifies reports whether the codes of a system stand for sorts of things,
// which never say which one of them something is.
func classifies(system string) bool {
	return slices.Contains(classifications, strings.ToLower(AsSeen(system)))
}

// Identifies reports whether the codes of a system say which one something is:
// those of registers do, and those that the file says it of.
func (o *Organisation) Identifies(system string) bool {
	system = strings.ToLower(AsSeen(system))
	return !classifies(system) && (slices.Contains(registers, system) || slices.ContainsFunc(o.Header.IdentityCodes, func(s string) bool {
		return strings.ToLower(AsSeen(s)) == system
	}))
}

// Codes are the codes that an entity has in other systems.
func (o *Organisation) Codes(ref Ref) map[string]string {
	switch ref.Type {
	case TypeUnit:
		return o.Units[ref.Index].Codes
	case TypePost:
		return o.Posts[ref.Index].Codes
	case TypeService:
		return o.Services[ref.Index].Codes
	}
	return nil
}
