package syntax

import "testing"

// A pattern is compiled late, so a wrong one must not wait for the mistake that
// it is about.
func TestEveryPatternCompiles(t *testing.T) {
	for _, rows := range mistakes {
		for _, row := range rows {
			row.like.compiled()
		}
	}
	for _, p := range []*matcher{ranOut, brokenHeader, headerLine, keyLine, closeLine, fullDate, timeOfDay, noSeconds, timeOffset} {
		p.compiled()
	}
}
