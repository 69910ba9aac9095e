package orgmodel

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"sync"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Day is a calendar day as a number that sorts: 20060901.
type Day int

// The ends of time, for periods without one.
const (
	FirstDay Day = 0
	LastDay  Day = 99_991_231
)

// String writes the day as in a file, "2006-09-01".
func (d Day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d/10_000, d/100%100, d%100) }

// In implements message.Localizer: a day reads the same everywhere.
func (d Day) In(l message.Lang) string { return message.Typed(l, d.String()) }

func (d Day) plus(days int) Day {
	t := time.Date(int(d/10_000), time.Month(d/100%100), int(d%100)+days, 0, 0, 0, 0, time.UTC)
	return dayOf(t.Year(), int(t.Month()), t.Day())
}

func dayOf(year, month, day int) Day { return Day(year*10_000 + month*100 + day) }

// Bound says how a date is meant when it is not meant exactly.
type Bound byte

// The bounds a date can have.
const (
	At     Bound = 0
	Before Bound = '<'
	After  Bound = '>'
	About  Bound = '~'
)

// Date is a year, a month or a day, perhaps only a bound of it: "2006",
// "2006-09", "~2004", "<2024-05-29". The zero Date is unknown.
type Date struct {
	Year, Month, Day int // Month and Day are zero when not given
	Bound            Bound
}

// datePattern is compiled when the first date is read.
var datePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([<>~]?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)
})

// earliestYear is the first that can be meant: an earlier one is a slip.
const earliestYear = 1000

// ParseDate reads a date as a file writes it.
func ParseDate(text string) (Date, error) {
	m := datePattern().FindStringSubmatch(text)
	if m == nil {
		return Date{}, fmt.Errorf("%q is not a date", text)
	}
	var d Date
	if m[1] != "" {
		d.Bound = Bound(m[1][0])
	}
	d.Year, _ = strconv.Atoi(m[2])
	d.Month, _ = strconv.Atoi(m[3])
	d.Day, _ = strconv.Atoi(m[4])
	if d.Year < earliestYear || !d.onCalendar(m[3] != "", m[4] != "") {
		return Date{}, fmt.Errorf("%q is not on the calendar", text)
	}
	return d, nil
}

func (d Date) onCalendar(month, day bool) bool {
	if month && (d.Month < 1 || d.Month > 12) {
		return false
	}
	return !day || d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// UnmarshalText implements encoding.TextUnmarshaler for the TOML decoder, which
// makes "2006-09-01T00:00:00Z" of a date without a time.
func (d *Date) UnmarshalText(text []byte) error {
	day, _, _ := bytes.Cut(text, []byte("T00:00:00"))
	v, err := ParseDate(string(day))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// Known reports whether there is a date.
func (d Date) Known() bool { return d.Year != 0 }

// Full reports whether the date is one exact day.
func (d Date) Full() bool { return d.Day != 0 && d.Bound == At }

// String writes the date as in a file; an unknown one is the empty string.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	s := fmt.Sprintf("%04d", d.Year)
	if d.Month != 0 {
		s += fmt.Sprintf("-%02d", d.Month)
	}
	if d.Day != 0 {
		s += fmt.Sprintf("-%02d", d.Day)
	}
	if d.Bound != At {
		s = string(rune(d.Bound)) + s
	}
	return s
}

// In implements message.Localizer: a date reads as in a file.
func (d Date) In(l message.Lang) string { return message.Typed(l, d.String()) }

// Bare is the date without how it is meant: 2024-05-29 of "<2024-05-29".
func (d Date) Bare() Date {
	d.Bound = At
	return d
}

// Start returns the earliest day the date may mean: the first day of a partial
// date. An unknown date, and one "before" a day, may be any day.
func (d Date) Start() Day {
	switch {
	case !d.Known(), d.Bound == Before:
		return FirstDay
	case d.Bound == After:
		return d.last().plus(1)
	}
	return dayOf(d.Year, max(d.Month, 1), max(d.Day, 1))
}

// End returns the latest day the date may mean: the last day of a partial date.
func (d Date) End() Day {
	switch {
	case !d.Known(), d.Bound == After:
		return LastDay
	case d.Bound == Before:
		return dayOf(d.Year, max(d.Month, 1), max(d.Day, 1)).plus(-1)
	}
	return d.last()
}

func (d Date) last() Day {
	month := d.Month
	if month == 0 {
		month = 12
	}
	day := d.Day
	if day == 0 {
		day = daysIn(d.Year, month)
	}
	return dayOf(d.Year, month, day)
}

// DayBefore returns the date on which something ended that is no more from d
// on. What is inexact stays inexact.
func (d Date) DayBefore() Date {
	if !d.Known() || d.Bound == Before || d.Bound == After {
		return d
	}
	p := dayOf(d.Year, max(d.Month, 1), max(d.Day, 1)).plus(-1)
	bound := d.Bound
	if d.Day == 0 {
		bound = About
	}
	return Date{Year: int(p / 10_000), Month: int(p / 100 % 100), Day: int(p % 100), Bound: bound}
}

// DayAfter returns the date from which something is no more that ended on d.
// What is inexact stays inexact: after a month comes about the next.
func (d Date) DayAfter() Date {
	if !d.Known() || d.Bound == Before || d.Bound == After {
		return d
	}
	n := d.last().plus(1)
	next := Date{Year: int(n / 10_000), Month: int(n / 100 % 100), Day: int(n % 100), Bound: d.Bound}
	if d.Day == 0 {
		next.Day, next.Bound = 0, About
	}
	if d.Month == 0 {
		next.Month = 0
	}
	return next
}
