package columns

import "testing"

// TestHeadingsOfTheUnitAbove holds that a heading of a unit with a word for the one above
// before it or behind is that of the unit above, and no other is.
func TestHeadingsOfTheUnitAbove(t *testing.T) {
	for heading, want := range map[string]Meaning{
		"Överordnat org-id":               Parent,
		"ÖVERORDNAD ENHETSKOD":            Parent,
		"Enhetskod överordnad":            Parent,
		"Enhet (överordnad)":              Parent,
		"Närmast överordnad organisation": Parent,
		"Parent org unit id":              Parent,
		"Tillhör org.enhet":               Parent,
		"Chef (J/N)":                      Manager,
		"Överordnad chef":                 ReportsTo,
		"Överordnat befattnings-id":       ReportsTo,
		"Överordnad befattning":           ReportsTo,
		"Överordnad telefon":              None,
		"Parental leave":                  None,
	} {
		if got, _ := meaningOf(heading); got != want {
			t.Errorf("%q: %v, want %v", heading, got.Word(), want.Word())
		}
	}
}
