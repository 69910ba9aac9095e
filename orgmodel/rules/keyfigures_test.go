package rules_test

import "testing"

func TestKeyFigures(t *testing.T) {
	indicator := func(figure string) string {
		return `[[indicator]]
id = "matt"
name = "Mått"
measured_in = "st"
better = "lower"
figure = "` + figure + `"
`
	}
	testRules(t, []ruleTest{
		{"S029 one there is", indicator("m05-units"), ""},
		{"S029 a group", indicator("M05"), `
S029 "M05"
“Mått” is stated to be the key figure “M05”, which is a group of several.
”Mått” anges vara nyckeltalet ”M05”, som är en grupp av flera.
Välj m05-units eller m05-posts.
`},
		{"S029 a slip", indicator("m05-unit"), `
S029 "m05-unit"
“Mått” is stated to be the key figure “m05-unit”, which does not exist.
”Mått” anges vara nyckeltalet ”m05-unit”, som inte finns.
Menade du ”m05-units”?
`},
		{"S029 nothing like it", indicator("sjukfrånvaro"), `
S029 "sjukfrånvaro"
“Mått” is stated to be the key figure “sjukfrånvaro”, which does not exist.
”Mått” anges vara nyckeltalet ”sjukfrånvaro”, som inte finns.

`},
		{"S029 no key figure", "[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nmeasured_in = \"st\"\n", ""},
	})
}
