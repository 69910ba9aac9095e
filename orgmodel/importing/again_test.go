package importing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// renewed imports a list, lets somebody work on the file, and imports another list into
// it; then the findings are told in both languages.
func renewed(t *testing.T, first, second string, o importing.Options, work func(file string) string) (*importing.Renewed, string) {
	t.Helper()
	list := func(text string) *importing.Result {
		r, err := importing.Import([]importing.File{{Name: "hr.csv", Data: []byte(text)}}, o)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	before := tomlfile.Write(list(first).Org)
	r := list(second)
	n, faults := r.Into(location.NewFile("town.toml", []byte(work(string(before)))), location.NewFile("town.lists.toml", before), tomlfile.Write(r.Org))
	if len(faults) > 0 {
		t.Fatal(faults[0].In(message.EN))
	}
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s %s %d %s\n%s: %s.\n%s: %s.\n", f.Cause.Severity, f.Cause.Word, f.Count, f.Places[0].In(message.EN), f.What.In(message.EN), f.Done.In(message.EN), f.What.In(message.SV), f.Done.In(message.SV))
	}
	return n, b.String()
}

// TestWhatNewerListsDoNotChange holds what is told of each thing that the lists say and
// the file does not.
func TestWhatNewerListsDoNotChange(t *testing.T) {
	first := table("Enhetsid;Enhet;Överordnad;Typ;Antal", "1;SF;;Förvaltning;3", "2;Vuxna;1;Enhet;28", "3;Barn;1;Enhet;40", "4;Stab;1;Stab;5", "5;Arkiv;1;Enhet;2")
	second := table("Enhetsid;Enhet;Överordnad;Typ;Antal", "1;SF;;Förvaltning;3", "2;Vuxna;1;Enhet;28", "3;Barn;1;Enhet;44", "6;Nya;1;Enhet;6", "7;Teamet;5;Team;", "5;Arkiv;1;Enhet;2")
	work := func(file string) string {
		file = strings.Replace(file, "heads = 28", "heads = 29", 1)
		file = strings.Replace(file, "heads = 40", "heads = 42", 1)
		before, after, _ := strings.Cut(file, "\n[[unit]]\nid = \"arkiv\"")
		_ = after
		return before
	}
	n, got := renewed(t, first, second, importing.Options{}, work)
	const want = `warning changed-by-both 1 town.toml:37:9
heads was changed both by hand and in the lists, as in “Barn”: 42 in the file, 44 in the lists: what the file says stays.
heads är ändrat både för hand och i listorna, till exempel i ”Barn”: 42 i filen, 44 i listorna: det som filen anger står kvar.
warning no-longer-listed 1 town.toml:50:1
Units or posts of the file are no longer in the lists, “Stab” among them: they were left in the file.
Enheter eller befattningar i filen finns inte längre i listorna, bland dem ”Stab”: de lämnades kvar i filen.
info taken-out-by-hand 2 town.toml
Units or posts of the lists were taken out of the file by hand, “Teamet” among them: they were not put back, nor was what is new below them.
Enheter eller befattningar i listorna är uttagna ur filen för hand, bland dem ”Teamet”: de lades inte tillbaka, och inte heller det som är nytt under dem.
info changed-by-hand 1 town.toml:28:9
heads was changed by hand, as in “Vuxna”: 29 in the file, 28 in the lists: what the file says stays.
heads är ändrat för hand, till exempel i ”Vuxna”: 29 i filen, 28 i listorna: det som filen anger står kvar.
`
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n.Added != 1 || n.Changed != 0 || n.Removed != 0 {
		t.Errorf("%d added, %d changed, %d removed", n.Added, n.Changed, n.Removed)
	}
	_, got = renewed(t, first, second, importing.Options{Complete: true, Mend: []string{"changed-by-both", "changed-by-hand", "taken-out-by-hand"}}, func(file string) string {
		return work(strings.Replace(file, "heads = 5\n", "heads = 5  # flyttar\n", 1))
	})
	const used = `warning gone-but-used 1 town.toml:50:1
Units or posts are no longer in the lists, and were changed by hand or are named elsewhere in the file, “Stab” among them: they were left in the file.
Enheter eller befattningar finns inte längre i listorna, men är ändrade för hand eller nämns på andra ställen i filen, bland dem ”Stab”: de lämnades kvar i filen.
`
	if d := cmp.Diff(used, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
