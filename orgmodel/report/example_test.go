package report_test

import (
	"fmt"
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const head = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
language = "en"
as_of = 2025-01-01

[[unit]]
id = "office"
name = "Office"
kind = "council"
`

// Text writes findings at length: with the line they are about, why the rule is
// there and what to do. PrinterOf has the other formats.
func ExampleText() {
	r := tomlfile.LoadText("town.toml", []byte(head+"leader = \"chief\"\n"), tomlfile.Options{})
	if err := report.Text(os.Stdout, &report.Findings{List: r.Findings}, report.Options{Lang: message.EN}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// town.toml:14:1: error: [[unit]] has no key “leader”. [S005 unknown-key]
	//   14 | leader = "chief"
	//      | ^^^^^^
	//      = why: A mistyped key would otherwise make a statement disappear unnoticed.
	//      = help: The file describes posts. Write led_by = ["chief-office"], and add a [[post]] with id = "chief-office", name = "chief" and unit = "office".
	//
	// 1 error.
}

// Gather works out once what every format tells of a change.
func ExampleGather() {
	before := tomlfile.LoadText("today.toml", []byte(head), tomlfile.Options{})
	after := tomlfile.LoadText("proposal.toml", []byte(head+"\n[[unit]]\nid = \"team\"\nname = \"Field team\"\nkind = \"unit\"\nparent = \"office\"\n"), tomlfile.Options{})
	c := diff.Compare(before.Org, after.Org, diff.Options{})
	told := report.Gather(c, impact.Check(impact.Input{Diff: c}), report.MeasureChange(c))
	fmt.Println(told.Summary.Units.Before.Quantity, "units become", told.Summary.Units.After.Quantity)
	// report.DiffMarkdown(file, told, report.Options{Lang: message.SV}) writes the paper.

	// Output:
	// 1 units become 2
}
