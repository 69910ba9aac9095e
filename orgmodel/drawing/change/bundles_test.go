package change_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestClosedTeamsKeepTheirNames: the box of several collaborations that end names
// them, whether the new file has fewer units than the old one or other ones.
func TestClosedTeamsKeepTheirNames(t *testing.T) {
	const town = "[[unit]]\nid=\"k\"\nname=\"Exempelkommun\"\nkind=\"municipality\"\n[[unit]]\nid=\"sn\"\nname=\"Socialnämnden\"\nkind=\"board\"\nparent=\"k\"\n[[unit]]\nid=\"enh\"\nname=\"Enheten\"\nkind=\"unit\"\nparent=\"sn\"\n"
	const teams = "[[unit]]\nid=\"t1\"\nname=\"Team öst\"\nkind=\"collaboration\"\nmembers=[\"enh\"]\n[[unit]]\nid=\"t2\"\nname=\"Team väst\"\nkind=\"collaboration\"\nmembers=[\"enh\"]\n"
	const others = "[[unit]]\nid=\"n1\"\nname=\"Nya Alfa\"\nkind=\"unit\"\nparent=\"sn\"\n[[unit]]\nid=\"n2\"\nname=\"Nya Beta\"\nkind=\"unit\"\nparent=\"sn\"\n"
	closed := "# − 2 samverkansformer – samverkan (läggs ned)\n  - Deltar: Enheten\n  - ▪ Team öst\n  - ▪ Team väst\n"
	founded := "# + 2 samverkansformer – samverkan (ny)\n  - Deltar: Enheten\n  - ▪ Team öst\n  - ▪ Team väst\n"
	for _, test := range []struct{ name, before, after, want, counted string }{
		{"fewer units", town + teams, town, "# Exempelkommun – kommun\n  # Socialnämnden – nämnd\n    # Enheten – enhet (ändring intill)\n" + closed, "2 läggs ned"},
		{
			"other units", town + teams, town + others,
			"# Exempelkommun – kommun\n  # Socialnämnden – nämnd (ändring intill)\n    # Enheten – enhet (ändring intill)\n    # + Nya Alfa – enhet (ny)\n    # + Nya Beta – enhet (ny)\n" + closed, "2 nya enheter, 2 läggs ned",
		},
		{
			"the other way", town + others, town + teams,
			"# Exempelkommun – kommun\n  # Socialnämnden – nämnd (ändring intill)\n    # Enheten – enhet (ändring intill)\n    # − Nya Alfa – enhet (läggs ned)\n    # − Nya Beta – enhet (läggs ned)\n" + founded, "2 nya enheter, 2 läggs ned",
		},
	} {
		d := changed(t, wholly(t, drawtest.Text(t, test.before), drawtest.Text(t, test.after)), change.Changes, drawing.Options{Lang: message.SV})
		if got := drawtest.Outline(d); got != test.want {
			t.Errorf("%s: got\n%swant\n%s", test.name, got, test.want)
		}
		if want := fmt.Sprintf("Vad som ändras: Provkommun → Provkommun. %s.", test.counted); d.Description != want {
			t.Errorf("%s: %q, want %q", test.name, d.Description, want)
		}
	}
}

// TestTeamsThatAreNotDescribed: without anything that shows that they ended they are
// not struck through, and what is only described now is not new.
func TestTeamsThatAreNotDescribed(t *testing.T) {
	const town = "[[unit]]\nid=\"k\"\nname=\"Exempelkommun\"\nkind=\"municipality\"\n[[unit]]\nid=\"enh\"\nname=\"Enheten\"\nkind=\"unit\"\nparent=\"k\"\n"
	const teams = "[[unit]]\nid=\"t1\"\nname=\"Team öst\"\nkind=\"collaboration\"\nmembers=[\"enh\"]\n[[unit]]\nid=\"t2\"\nname=\"Team väst\"\nkind=\"collaboration\"\nmembers=[\"enh\"]\n"
	const other = "[[unit]]\nid=\"n1\"\nname=\"Nya Alfa\"\nkind=\"unit\"\nparent=\"k\"\nheads=3\n"
	d := changed(t, drawtest.Compared(t, drawtest.Text(t, town+teams), drawtest.Text(t, town+other)), change.Changes, drawing.Options{Lang: message.SV})
	want := "# Exempelkommun – kommun (ändring intill)\n  # Enheten – enhet\n  # ◦ Nya Alfa – enhet (beskrivs nu)\n    - 3 anställda\n" +
		"# ⋯ 2 samverkansformer – samverkan (beskrivs inte i den nya filen)\n  - Deltar: Enheten\n  - ▪ Team öst\n  - ▪ Team väst\n"
	if got := drawtest.Outline(d); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if want := "Vad som ändras: Provkommun → Provkommun. 1 beskrivs nu, 2 beskrivs inte i den nya filen."; d.Description != want {
		t.Errorf("%q, want %q", d.Description, want)
	}
	for _, b := range d.Boxes {
		for _, row := range b.Rows {
			if row.Left.Strike || row.Sign.Text == "−" || row.Sign.Text == "+" {
				t.Errorf("%s: %q is marked %q", b.ID, row.Left.Text, row.Sign.Text)
			}
		}
	}
}

// TestNewTeamsInALargeTownAreNotUnchanged: what nobody takes part in yet is new
// all the same, also where what stays is summed up.
func TestNewTeamsInALargeTownAreNotUnchanged(t *testing.T) {
	var town strings.Builder
	town.WriteString("[[unit]]\nid=\"k\"\nname=\"Exempelkommun\"\nkind=\"municipality\"\n")
	for i := range 24 {
		fmt.Fprintf(&town, "[[unit]]\nid=\"e%d\"\nname=\"Enhet %d\"\nkind=\"unit\"\nparent=\"k\"\n", i, i)
	}
	const teams = "[[unit]]\nid=\"t1\"\nname=\"Team öst\"\nkind=\"collaboration\"\n[[unit]]\nid=\"t2\"\nname=\"Team väst\"\nkind=\"collaboration\"\n"
	before, after := drawtest.Text(t, town.String()), drawtest.Text(t, town.String()+teams)
	d := changed(t, wholly(t, before, after), change.Changes, drawing.Options{Lang: message.SV})
	want := "# Exempelkommun – kommun\n  - 24 enheter oförändrade\n# + 2 samverkansformer – samverkan (ny)\n  - ▪ Team öst\n  - ▪ Team väst\n"
	if got := drawtest.Outline(d); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestOnlyTeamsThatTellTheSameShareABox: what is true of the first of several is
// not told as if it were of all.
func TestOnlyTeamsThatTellTheSameShareABox(t *testing.T) {
	const town = "[[unit]]\nid=\"k\"\nname=\"Exempelkommun\"\nkind=\"municipality\"\n[[unit]]\nid=\"enh\"\nname=\"Enheten\"\nkind=\"unit\"\nparent=\"k\"\n"
	const team = "[[unit]]\nid=\"t%d\"\nname=\"Team %d\"\nkind=\"collaboration\"\nmembers=[\"enh\"]\n%s"
	const coordinator = "[[post]]\nid=\"samordnare\"\nname=\"Samordnare\"\nunit=\"t1\"\ncount=1\n"
	teams := fmt.Sprintf(team+team+team, 1, 1, "", 2, 2, "", 3, 3, "") + coordinator
	before, after := drawtest.Text(t, town), drawtest.Text(t, town+teams)
	d := changed(t, wholly(t, before, after), change.Changes, drawing.Options{Lang: message.SV})
	want := "# Exempelkommun – kommun\n  # Enheten – enhet (ändring intill)\n" +
		"# + Team 1 – samverkan (ny)\n  - Samordnare: 1\n  - Deltar: Enheten\n" +
		"# + 2 samverkansformer – samverkan (ny)\n  - Deltar: Enheten\n  - ▪ Team 2\n  - ▪ Team 3\n"
	if got := drawtest.Outline(d); got != want {
		t.Errorf("changes: got\n%swant\n%s", got, want)
	}
	d = drawtest.Built(t, structure.Draw, after, drawing.Options{Lang: message.SV})
	want = "# Exempelkommun – kommun\n  # Enheten – enhet\n" +
		"# Team 1 – samverkan\n  - Samordnare: 1\n  - Deltar: Enheten\n" +
		"# 2 samverkansformer – samverkan\n  - Deltar: Enheten\n  - ▪ Team 2\n  - ▪ Team 3\n"
	if got := drawtest.Outline(d); got != want {
		t.Errorf("structure: got\n%swant\n%s", got, want)
	}
}
