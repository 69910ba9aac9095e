package board

import "testing"

// TestClipped: what is cut says so, and no quotation marks stand round a part of a name.
func TestClipped(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"Kort.", 10, "Kort."},
		{"Kort.", 0, ""},
		{"En lång mening utan namn.", 16, "En lång mening…"},
		{"Förändringen gäller ”Barnenheten”, ”Ungdomsenheten” och ”Vuxenenheten”.", 60, "Förändringen gäller ”Barnenheten”, ”Ungdomsenheten” och…"},
		{"The change concerns “Barnenheten” and “Ungdomsenheten”.", 48, "The change concerns “Barnenheten” and…"},
		{"”Enheten för barn och unga i behov av stöd” flyttas.", 30, "Enheten för barn och unga i…"},
	} {
		if got := clipped(c.text, c.most); got != c.want {
			t.Errorf("%q at %d: %q, want %q", c.text, c.most, got, c.want)
		}
	}
}
