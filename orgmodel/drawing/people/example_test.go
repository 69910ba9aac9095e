package people_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func ExampleDraw() {
	load := func(text string) *tomlfile.Result {
		const head = "format = 1\n[organisation]\nid = \"town\"\nname = \"Town\"\nmunicipality = \"2081\"\nas_of = "
		return tomlfile.LoadText("town.toml", []byte(head+text), tomlfile.Options{})
	}
	const unit = "[[unit]]\nid = \"%s\"\nname = \"%s\"\nkind = \"unit\"\nheads = %d\n"
	before := load("2026-01-01\n" + fmt.Sprintf(unit, "desk", "Desk", 4) + fmt.Sprintf(unit, "field", "Field team", 9))
	after := load("2027-01-01\n" + fmt.Sprintf(unit, "both", "Desk and field", 13) + "formerly = [\"desk\", \"field\"]\n")
	d, err := people.Draw(diff.Compare(before.Org, after.Org, diff.Options{}), drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range d.Outline {
		fmt.Println(e.Text)
	}
	// Output:
	// − Desk (merged into others): before 4
	// → ⋈ Desk and field (merged): 4
	// − Field team (merged into others): before 9
	// → ⋈ Desk and field (merged): 9
	// ⋈ Desk and field (merged): after 13
}
