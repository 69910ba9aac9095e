package headline_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const before = `format = 1

[organisation]
id = "kommunen"
name = "Kommunen"
municipality = "1490"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kommun"
name = "Kommunen"
kind = "municipality"
`

const unit = `
[[unit]]
id = "namnd"
name = "Socialnämnden"
kind = "board"
parent = "kommun"
assumed = true
`

// The numbers of the first screen are figures: each says what it is made of.
func Example() {
	old := tomlfile.LoadText("before.toml", []byte(before), tomlfile.Options{}).Org
	now := tomlfile.LoadText("after.toml", []byte(before+unit), tomlfile.Options{}).Org
	c := diff.Compare(old, now, diff.Options{})
	s := headline.Of(c, headline.Computed(c)).Summary
	after := &s.Units.After
	fmt.Println("Units", s.Units.Before.Quantity, "→", after.Quantity)
	for _, part := range after.Account(c.Pair().Stated, now.Header.Status).Parts {
		fmt.Println(part.Said(after.Unit).In(message.EN))
	}
	// Output:
	// Units 1 → 2
	// 1 assumed
}
