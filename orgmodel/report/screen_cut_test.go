package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestFullCells: a cell that is too long keeps what weighs most, in its order, and says how
// many parts it leaves out, and whether they bear a mark; all of it stands further down.
func TestFullCells(t *testing.T) {
	p := &diffPage{lang: message.SV}
	for _, test := range []struct {
		cell    string
		weighty []string
		most    int
		want    string
	}{
		{"chef: 120; nämnd: 20; arbetsgivare: 12", []string{"arbetsgivare: 12", "nämnd: 20", "chef: 120"}, 1, "arbetsgivare: 12; … 2 uppgifter till"},
		{"chef: 120*; nämnd: 20; arbetsgivare: 12", []string{"arbetsgivare: 12", "nämnd: 20", "chef: 120*"}, 2, "nämnd: 20; arbetsgivare: 12; … 1* uppgift till"},
		{"15; 3 färre; okänt", nil, 1, "15; … 2 uppgifter till"},
		{"1 utan angiven insats en tid; 4* nås, okänt tidigare", nil, 1, "1 utan angiven insats en tid; … 4* till nås"},
		{"1 utan angiven insats en tid; 4* nås, okänt tidigare; okänt för 2", nil, 1, "1 utan angiven insats en tid; … 4* till nås m.m."},
		{"1 utan angiven insats en tid; okänt för 2; 4* nås, okänt tidigare", nil, 1, "1 utan angiven insats en tid; … okänt för 2 m.m.*"},
		{"15; 3 färre; okänt", nil, 3, "15; 3 färre; okänt"},
	} {
		row := screenRow{label: "Ledning", after: test.cell, weighty: test.weighty, shorter: map[string]string{"4* nås, okänt tidigare": "4* till nås", "okänt för 2": "okänt för 2"}}
		full := p.shorten(&row, test.most)
		if row.after != test.want {
			t.Errorf("%s in %d: %q, want %q", test.cell, test.most, row.after, test.want)
		}
		if cut := row.after != test.cell; cut != (len(full) == 1 && strings.Contains(full[0].Text, test.cell)) {
			t.Errorf("%s in %d: what is left out stands nowhere: %v", test.cell, test.most, full)
		}
	}
}

// TestWeightiestNames: where there is no room for all units those are named where most
// people are concerned, whatever they are called, and the number of the others is marked
// where something of them is assumed.
func TestWeightiestNames(t *testing.T) {
	base := strings.Replace(townToday, "[[post]]", unitsOfSizes(map[string]string{"alfa": "2", "beta": "3", "gamma": "4", "omega": "90"})+"\n[[post]]", 1)
	c := compared(readTown(t, []byte(base)), variantOf(t, base, "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n[[close]]\nids = [\"alfa\", \"beta\", \"gamma\", \"omega\"]\n"))
	p := &diffPage{c: c, lang: message.SV}
	r := room{clauses: 2, names: 2, letters: 60, cell: wholeCell}
	if got, want := p.doing(r), "Omega, gamma och 2 till läggs ned"; !strings.HasPrefix(strings.ToLower(got), strings.ToLower(want)) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := p.meansFor(r), "omega, gamma och 2 till saknar angiven inplacering"; !strings.Contains(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := p.fewOf([]string{"a", "b", "c*", "d"}, r).In(message.SV), "a, b och 2* till"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := p.fewUnits(&figure.Figure{}, r).In(message.SV), ""; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// unitsOfSizes are units below the board of the town, by their ids.
func unitsOfSizes(heads map[string]string) (text string) {
	for _, id := range []string{"alfa", "beta", "gamma", "omega"} {
		text += "[[unit]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nkind = \"unit\"\nparent = \"sn\"\nheads = " + heads[id] + "\n"
	}
	return text
}
