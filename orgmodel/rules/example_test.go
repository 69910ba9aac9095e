package rules_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func ExampleCheck() {
	text := rules.WholeExample(`
[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"
heads = 10
fte = 12.5
assumed = true
`)
	file := tomlfile.LoadText("kommunen.toml", []byte(text), tomlfile.Options{})
	out := rules.Check(rules.Input{Org: file.Org, Places: file.Places})
	for _, f := range out.Findings {
		fmt.Printf("%d: %s %s: %s\n", f.Span.Begin().Line, f.Rule.ID, f.Severity, f.Message.In(message.SV))
	}
	// Output:
	// 17: S006 error: ”Kommunen” har fler årsarbetare (12,5) än anställda (10).
}
