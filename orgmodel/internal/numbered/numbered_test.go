package numbered

import (
	"slices"
	"testing"
)

func TestSeries(t *testing.T) {
	for _, c := range []struct{ names, want []string }{
		{nil, nil},
		{[]string{"Vuxna", "Unga"}, []string{"Vuxna", "Unga"}},
		{[]string{"Delområde 1", "Delområde 2", "Delområde 3"}, []string{"Delområde 1–3"}},
		{[]string{"Delområde 1", "Delområde 2"}, []string{"Delområde 1", "Delområde 2"}},
		{[]string{"Team Norr", "Del 9", "Del 10", "Del 11", "Syd 12"}, []string{"Del 9–11", "Syd 12", "Team Norr"}},
		{[]string{"Del 1", "Del 2", "Del 4", "Del 5", "Del 6"}, []string{"Del 1", "Del 2", "Del 4–6"}},
		{[]string{"Del 3", "Del 1", "Del 2"}, []string{"Del 1–3"}},
		{[]string{"Del 01", "Del 02", "Del 03"}, []string{"Del 01", "Del 02", "Del 03"}},
	} {
		if got := Names(c.names); !slices.Equal(got, c.want) {
			t.Errorf("%q is told as %q; want %q", c.names, got, c.want)
		}
	}
}

func TestSeriesInSentences(t *testing.T) {
	for text, want := range map[string]string{
		"A arbetar i ”D 1”, ”D 2” och ”D 3”.":                       "A arbetar i ”D 1–3”.",
		"In “D 1”, “D 2”, “D 3” and “Mitt”, by “D 4”":               "In “D 1–3” and “Mitt”, by “D 4”",
		"6 områden: ”D 1”, ”D 2”, ”D 3”, ”E 1”. Av ”E 2” och ”E 3”": "6 områden: ”D 1–3”, ”E 1”. Av ”E 2” och ”E 3”",
		"Ingen serie: ”D 1” och ”D 2”.":                             "Ingen serie: ”D 1” och ”D 2”.",
		"":                                                          "",
	} {
		if got := In(text); got != want {
			t.Errorf("%q is told as %q; want %q", text, got, want)
		}
	}
}

// TestGroups: each name knows which of the list it stands for.
func TestGroups(t *testing.T) {
	names := []string{"Del 3", "Norr", "Del 1", "Del 2", "Del 9"}
	got := Groups(names)
	want := []Group{{"Del 1–3", []int{2, 3, 0}}, {"Del 9", []int{4}}, {"Norr", []int{1}}}
	if !slices.EqualFunc(got, want, func(a, b Group) bool { return a.Name == b.Name && slices.Equal(a.Of, b.Of) }) {
		t.Errorf("%v is told as %v; want %v", names, got, want)
	}
}
