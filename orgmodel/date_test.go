package orgmodel_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

func TestDate(t *testing.T) {
	for _, tt := range []struct{ text, start, end, dayBefore string }{
		{"2006-09-01", "2006-09-01", "2006-09-01", "2006-08-31"},
		{"2006-01-01", "2006-01-01", "2006-01-01", "2005-12-31"},
		{"2024-03-01", "2024-03-01", "2024-03-01", "2024-02-29"},
		{"2006-09", "2006-09-01", "2006-09-30", "~2006-08-31"},
		{"2024-02", "2024-02-01", "2024-02-29", "~2024-01-31"},
		{"2006", "2006-01-01", "2006-12-31", "~2005-12-31"},
		{"~2004", "2004-01-01", "2004-12-31", "~2003-12-31"},
		{"~2004-05-06", "2004-05-06", "2004-05-06", "~2004-05-05"},
		{"<2024-05-29", "0000-00-00", "2024-05-28", "<2024-05-29"},
		{"<2024", "0000-00-00", "2023-12-31", "<2024"},
		{">2010", "2011-01-01", "9999-12-31", ">2010"},
		{">2010-12-31", "2011-01-01", "9999-12-31", ">2010-12-31"},
	} {
		d, err := orgmodel.ParseDate(tt.text)
		if err != nil {
			t.Error(err)
			continue
		}
		if d.String() != tt.text || !d.Known() || d.Full() != (len(tt.text) == 10) {
			t.Errorf("%s is written %q, known %v, full %v", tt.text, d, d.Known(), d.Full())
		}
		if got := d.Start().String(); got != tt.start {
			t.Errorf("%s starts %s, want %s", tt.text, got, tt.start)
		}
		if got := d.End().String(); got != tt.end {
			t.Errorf("%s ends %s, want %s", tt.text, got, tt.end)
		}
		if got := d.DayBefore().String(); got != tt.dayBefore {
			t.Errorf("the day before %s is %s, want %s", tt.text, got, tt.dayBefore)
		}
	}
	var unknown orgmodel.Date
	if unknown.Known() || unknown.String() != "" || unknown.Start() != orgmodel.FirstDay || unknown.End() != orgmodel.LastDay || unknown.DayBefore() != unknown {
		t.Error("an unknown date is known after all")
	}
}

func TestParseDateRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                     `"" is not a date`,
		"igår":                 `"igår" is not a date`,
		"06":                   `"06" is not a date`,
		"2006-9":               `"2006-9" is not a date`,
		"2006-09-01T12:00:00":  `"2006-09-01T12:00:00" is not a date`,
		"2006-09-01T00:00:00Z": `"2006-09-01T00:00:00Z" is not a date`,
		"<~2006":               `"<~2006" is not a date`,
		"2006-00":              `"2006-00" is not on the calendar`,
		"2006-13":              `"2006-13" is not on the calendar`,
		"2006-02-29":           `"2006-02-29" is not on the calendar`,
		"2006-04-31":           `"2006-04-31" is not on the calendar`,
		"0206-04-30":           `"0206-04-30" is not on the calendar`,
	} {
		if _, err := orgmodel.ParseDate(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// The TOML decoder hands a bare date over with a time of day.
func TestDateUnmarshalText(t *testing.T) {
	for text, want := range map[string]string{"2006-09-01T00:00:00Z": "2006-09-01", "2006-09-01T00:00:00+02:00": "2006-09-01", "~2004": "~2004"} {
		var d orgmodel.Date
		if err := d.UnmarshalText([]byte(text)); err != nil || d.String() != want {
			t.Errorf("%q is %q (%v), want %q", text, d, err, want)
		}
	}
	var d orgmodel.Date
	if err := d.UnmarshalText([]byte("2006-09-01T12:00:00Z")); err == nil {
		t.Errorf("noon is read as %q", d)
	}
}

func TestDayAfter(t *testing.T) {
	for text, want := range map[string]string{
		"2024-05-28": "2024-05-29", "2024-02-28": "2024-02-29", "~2024-12-31": "~2025-01-01",
		"2024-06": "~2024-07", "2024-12": "~2025-01", "2024": "~2025", "~2024": "~2025",
		"<2024-05-29": "<2024-05-29", ">2024-05": ">2024-05",
	} {
		d, err := orgmodel.ParseDate(text)
		if got := d.DayAfter().String(); err != nil || got != want {
			t.Errorf("after %s comes %s (%v), want %s", text, got, err, want)
		}
	}
	if got := (orgmodel.Date{}).DayAfter(); got.Known() {
		t.Errorf("after an unknown day comes %s", got)
	}
}

// What is written is read as the same, a day never starts after it ends, and
// what ends the day before a date has ended when the date starts, as what starts
// the day after it starts when it has ended.
func TestDateLaws(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[<>~]?(1[0-9]{3}|2[0-9]{3})(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?`).Draw(t, "date")
		d, err := orgmodel.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		if d.String() != text {
			t.Fatalf("%s is written %s", text, d)
		}
		if d.Start() > d.End() {
			t.Fatalf("%s starts %s and ends %s", text, d.Start(), d.End())
		}
		if before := d.DayBefore(); d.Bound != orgmodel.Before && d.Bound != orgmodel.After && before.End() >= d.Start() {
			t.Fatalf("the day before %s is %s", text, before)
		}
		if after := d.DayAfter(); d.Bound != orgmodel.Before && d.Bound != orgmodel.After && after.Start() <= d.End() {
			t.Fatalf("the day after %s is %s", text, after)
		}
		if again := d.DayBefore().DayAfter(); (d.Day != 0 || d.Bound == orgmodel.Before || d.Bound == orgmodel.After) && again != d {
			t.Fatalf("the day after the one before %s is %s", text, again)
		}
	})
}
