package law

import (
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// dayBefore is the day before one of the table's; the table is written by hand, and a
// test reads all its days.
func dayBefore(day message.Day) message.Day {
	t, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return day
	}
	return message.Day(t.AddDate(0, 0, -1).Format(time.DateOnly))
}
