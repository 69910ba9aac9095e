package importing_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
)

// TestPathsInNames holds that a list which names each unit by the whole way to it is read
// so, whatever stands above the column, and that a sign in a name is no step.
func TestPathsInNames(t *testing.T) {
	const want = `
Kommun (unit) assumed kind
  SF (unit) heads 2 assumed kind
    IFO (unit) heads 10 assumed kind
      Barn (unit) heads 12 assumed kind
      Vuxen/missbruk (unit) heads 8 assumed kind
`
	tests := []imported{
		{"below the heading of a unit", []string{table("Organisation;Antal", "Kommun/SF;2", "Kommun/SF/IFO;10", "Kommun/SF/IFO/Barn;12", "Kommun/SF/IFO/Vuxen/missbruk;8")}, importing.Options{}, want},
		{"below that of a path", []string{table("Sökväg;Antal", "Kommun / SF;2", "Kommun / SF / IFO;10", "Kommun / SF / IFO / Barn;12", "Kommun / SF / IFO / Vuxen/missbruk;8")}, importing.Options{}, want},
		{"as a mapping says", []string{table("Organisation;Antal", "Kommun/SF;2", "Kommun/SF/IFO;10", "Kommun/SF/IFO/Barn;12", "Kommun/SF/IFO/Vuxen/missbruk;8")}, importing.Options{Mapping: []byte("columns.\"Organisation\" = \"path\"\norganisation.as_of = \"2026-01-01\"\n")}, want},
		{"names with signs are no paths", []string{table("Enhet;Antal", "Barn/unga;2", "Vuxen/missbruk;10", "Stab;3")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  Barn/unga (unit) heads 2 assumed kind parent
  Vuxen/missbruk (unit) heads 10 assumed kind parent
  Stab (unit) heads 3 assumed kind parent
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}
