package tomlfile_test

import (
	"fmt"
	"io/fs"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// A file and a proposal that changes it. Open decides where files come from:
// left out, from disk.
func ExampleLoad() {
	files := map[string]string{
		"nu.toml": `format = 1

[organisation]
id = "exempelkommun"
name = "Exempelkommun"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "mottagning"
name = "Mottagningsgruppen"
kind = "team"
parent = "socialnamnden"
heads = 9
`,
		"forslag.toml": `format = 1

[organisation]
id = "utokad-mottagning"
name = "Utökad mottagning"
extends = "nu.toml"

[[unit]]
id = "mottagning"
heads = ">=12"
`,
	}
	r := tomlfile.Load("forslag.toml", tomlfile.Options{
		Open: func(path string) ([]byte, error) {
			if text, ok := files[path]; ok {
				return []byte(text), nil
			}
			return nil, fs.ErrNotExist
		},
	})
	for _, d := range r.Findings {
		at := d.Span.Begin()
		fmt.Printf("%s:%d:%d: %s\n", d.Span.File.Name, at.Line, at.Column, d.Message.In(message.SV))
	}
	team := r.Org.Unit("mottagning")
	fmt.Printf("%s, %s: %s anställda (%s)\n", r.Org.Header.Name, team.Name, team.Heads.In(message.SV), team.KeyStatus("heads"))

	ref, _ := r.Org.Find("mottagning")
	at := r.Places.Place(ref, "heads", -1)
	fmt.Printf("står på rad %d i %s\n", at.Begin().Line, at.File.Name)
	// Output:
	// Utökad mottagning, Mottagningsgruppen: minst 12 anställda (proposed)
	// står på rad 10 i forslag.toml
}

// What is wrong is said with its place, what is wrong, and how to mend it.
func ExampleLoadText() {
	text := `format = 1

[organisation]
id = "exempelkommun"
name = "Exempelkommun"
municipality = 380
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "bord"
`
	r := tomlfile.LoadText("nu.toml", []byte(text), tomlfile.Options{})
	for _, d := range r.Findings {
		at := d.Span.Begin()
		fmt.Printf("%d:%d %s %s %s\n", at.Line, at.Column, d.Rule.ID, d.Message.In(message.EN), d.Help.In(message.EN))
	}
	// Output:
	// 6:16 S017 “municipality” takes a code of four digits, as text; this is a whole number. Put it between quotation marks: "0380".
	// 13:8 S001 There is no [[kind]] with the id “bord”. Did you mean “board”?
}

// Write gives away what a variant stands for as one file.
func ExampleWrite() {
	r := tomlfile.LoadText("nu.toml", []byte(`format = 1
[organisation]
language = "sv"
name = "Exempelkommun"
id = "exempelkommun"
as_of = 2026-01-01
municipality = "2081"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
heads = "61"
`), tomlfile.Options{})
	fmt.Printf("%s", tomlfile.Write(r.Org))
	// Output:
	// #:schema orgmodel.schema.json
	//
	// format = 1
	//
	// [organisation]
	// id = "exempelkommun"
	// name = "Exempelkommun"
	// municipality = "2081"
	// language = "sv"
	// as_of = 2026-01-01
	// status = "in-force"
	//
	// [[unit]]
	// id = "kf"
	// name = "Kommunfullmäktige"
	// kind = "council"
	// heads = 61
}
