package commissioning_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/commissioning"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// purchases is a market whose agreements are between whom a function says.
func purchases(purchasers, providers, agreements int, between func(i int) (from int, to []int)) string {
	var b strings.Builder
	for i := range purchasers {
		fmt.Fprintf(&b, "[[unit]]\nid = \"n%d\"\nname = \"Nämnden %c\"\nkind = \"board\"\n", i, 'A'+i)
	}
	kinds := []string{"company", "nonprofit", "region", "association"}
	for i := range providers {
		fmt.Fprintf(&b, "[[unit]]\nid = \"p%d\"\nname = \"Utföraren %c\"\nkind = %q\n", i, 'A'+i, kinds[i%4])
	}
	for i := range agreements {
		from, to := between(i)
		fmt.Fprintf(&b, "[[agreement]]\nid = \"a%d\"\nname = \"Avtalet %d\"\nform = \"procurement\"\nfrom = \"n%d\"\nto = [", i, i+1, from)
		for _, p := range to {
			fmt.Fprintf(&b, "\"p%d\", ", p)
		}
		fmt.Fprintf(&b, "]\namount = %d\n", 1000*(i+1))
	}
	return b.String()
}

// bought are markets by name: those of an ordinary municipality, and small ones at
// random.
func bought(t *testing.T) map[string]*orgmodel.Organisation {
	markets := map[string]*orgmodel.Organisation{}
	for _, n := range []int{1, 4, 6, 14, 40} {
		m := max(2, n/2)
		markets[fmt.Sprint(n)] = drawtest.Text(t, purchases(2, m, n, func(i int) (int, []int) { return i % 2, []int{i * 5 % m, i * i % m} }))
	}
	markets["14 of 3 with 11"] = drawtest.Text(t, purchases(3, 11, 14, func(i int) (int, []int) { return i * 7 % 3, []int{i * 5 % 11, i * i % 11} }))
	r := rand.New(rand.NewPCG(5, 13))
	for n := range 60 {
		markets[fmt.Sprint("small ", n)] = drawtest.Text(t, purchases(3, 6, 1+n%8, func(int) (int, []int) {
			return r.IntN(3), []int{r.IntN(6), r.IntN(6)}[:1+r.IntN(2)]
		}))
	}
	return markets
}

// TestEveryAgreementCanBeFollowed: no two lines cross, or each agreement is one row
// below its purchaser, with all its providers in it.
func TestEveryAgreementCanBeFollowed(t *testing.T) {
	lines := 0
	for name, org := range bought(t) {
		for _, o := range []drawing.Options{{}, {Paper: "A4", Orientation: drawing.Portrait}, {Paper: "A3", Detail: drawing.Full}} {
			d := drawtest.Built(t, commissioning.Draw, org, o)
			if list := slices.Concat(drawtest.Complaints(d), drawtest.Tangles(d)); len(list) > 0 {
				t.Errorf("%s, %+v: %v", name, o, list)
			}
			if n := drawtest.Crossings(d); n > 0 {
				t.Errorf("%s, %+v: %d crossings", name, o, n)
			}
			if joined(d) {
				lines++
				continue
			}
			for i := range org.Agreements {
				for _, complaint := range inOneRow(d, org, &org.Agreements[i]) {
					t.Errorf("%s, %+v: %s", name, o, complaint)
				}
			}
		}
	}
	if lines == 0 {
		t.Error("no market has lines")
	}
	if d := drawtest.Built(t, commissioning.Draw, bought(t)["14"], drawing.Options{}); joined(d) {
		t.Error("fourteen agreements are joined to their parties by lines")
	}
}

func joined(d *drawing.Drawing) bool {
	return slices.ContainsFunc(d.Lines, func(l drawing.Line) bool { return l.From != "" })
}

// inOneRow lists what is wrong with the row of an agreement.
func inOneRow(d *drawing.Drawing, org *orgmodel.Organisation, a *orgmodel.Agreement) (list []string) {
	complain := func(format string, args ...any) { list = append(list, a.ID+": "+fmt.Sprintf(format, args...)) }
	var rows []drawing.Box
	for _, f := range d.Frames {
		if f.Class != "row" || !slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return within(b.Rect, f.Rect) && slices.Contains(b.Things.IDs, a.ID) }) {
			continue
		}
		rows = append(rows, f)
	}
	if len(rows) != 1 {
		complain("stands in %d rows", len(rows))
		return list
	}
	row := rows[0]
	for _, id := range append([]string{a.From}, a.To...) {
		if !strings.Contains(row.Title, org.Name(id)) {
			complain("its row is called %q, without %s", row.Title, org.Name(id))
		}
	}
	for _, id := range a.To {
		if !slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return within(b.Rect, row.Rect) && slices.Contains(b.Things.IDs, id) }) {
			complain("%s is not in its row", org.Name(id))
		}
	}
	head := drawing.Box{}
	for _, b := range d.Boxes {
		if b.X == row.X && b.W == row.W && b.Y < row.Y && (head.ID == "" || b.Y > head.Y) {
			head = b
		}
	}
	if !slices.Contains(head.Things.IDs, a.From) {
		complain("its row stands below %q", head.Title)
	}
	return list
}

func within(r, in geometry.Rect) bool { return in.Union(r) == in }

// TestSumsOfAgreements: what is not given is not zero, and what is proposed is not
// added to what is in force.
func TestSumsOfAgreements(t *testing.T) {
	body := purchases(2, 3, 8, func(i int) (int, []int) { return i / 6, []int{i % 3} })
	body = strings.Replace(body, "amount = 2000\n", "", 1)
	body = strings.Replace(body, "amount = 3000\n", "amount = 3000\nassumed = [\"amount\"]\n", 1)
	body = strings.Replace(body, "amount = 4000\n", "amount = 4000\nstatus = \"proposed\"\n", 1)
	for lang, want := range map[message.Lang][]string{
		message.SV: {
			"Summa, 5 avtal (belopp ej angivet för 1): minst 15 000 kronor*", "Summa, 1 avtal (föreslaget): 4000 kronor", "Summa, 2 avtal: 15 000 kronor",
			"Alla beställare, 7 avtal (belopp ej angivet för 1): minst 30 000 kronor*", "Alla beställare, 1 avtal (föreslaget): 4000 kronor",
		},
		message.EN: {
			"Sum, 5 agreements (amount not given for 1): at least 15,000 SEK*", "Sum, 1 agreement (proposed): 4000 SEK", "Sum, 2 agreements: 15,000 SEK",
			"All purchasers, 7 agreements (amount not given for 1): at least 30,000 SEK*", "All purchasers, 1 agreement (proposed): 4000 SEK",
		},
	} {
		d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, body), drawing.Options{Lang: lang})
		var got []string
		for _, b := range d.Boxes {
			if b.Class == "sum" {
				got = append(got, strings.ReplaceAll(b.Title, "\u00a0", " "))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, body), drawing.Options{Lang: message.SV})
	told := strings.ReplaceAll(drawtest.Outline(d), "\u00a0", " ")
	for _, want := range []string{
		"    - 5 avtal, totalt minst 15 000 kronor per år* (belopp ej angivet för 1)\n    - 1 avtal (föreslaget), totalt 4000 kronor per år\n",
		"  - Alla beställare, 7 avtal, totalt minst 30 000 kronor per år* (belopp ej angivet för 1)\n",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("not told: %q\n%s", want, told)
		}
	}
}

// TestRowsGoOnInTheNextColumn: who orders stands above the rows in each column.
func TestRowsGoOnInTheNextColumn(t *testing.T) {
	d := drawtest.Built(t, commissioning.Draw, bought(t)["40"], drawing.Options{Paper: "A3", Lang: message.SV})
	var heads []string
	for _, b := range d.Boxes {
		if slices.Contains(b.Things.IDs, "n0") || slices.Contains(b.Things.IDs, "n1") {
			heads = append(heads, b.Title)
		}
	}
	want := []string{"Nämnden A – nämnd", "Nämnden B – nämnd", "Nämnden B (forts.) – nämnd"}
	if !slices.Equal(heads, want) {
		t.Errorf("got %q, want %q", heads, want)
	}
}

// TestNobodyIsLostInRows: an agreement without purchaser has a head of its own, and a
// provider without agreement a frame below. A party that is given and does not exist on
// the day is named as such, and not said to be missing.
func TestNobodyIsLostInRows(t *testing.T) {
	body := purchases(2, 4, 8, func(i int) (int, []int) { return i / 6, []int{i % 3} })
	body = strings.Replace(body, "from = \"n0\"\n", "", 1)
	body = strings.Replace(body, "from = \"n0\"\nto = [\"p1\", ]", "from = \"ended\"\nto = [\"p1\", \"ended\"]", 1)
	body = "steering_model = \"purchaser-provider\"\n" + body + "[[unit]]\nid = \"own\"\nname = \"Egen regi\"\nkind = \"unit\"\nparent = \"n0\"\nrole = \"provider\"\n"
	body += "[[unit]]\nid = \"ended\"\nname = \"Den nedlagda\"\nkind = \"company\"\nuntil = 2020-12-31\n"
	d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, body), drawing.Options{Lang: message.SV})
	at := map[string]geometry.Rect{}
	for _, b := range slices.Concat(d.Boxes, d.Frames) {
		at[strings.ReplaceAll(b.Title, "\u00a0", " ")] = b.Rect
	}
	const without = "Beställare: ej angiven. Avtal: Avtalet 1. Utförare: Utföraren A"
	const ended = "Beställare: Den nedlagda finns inte den 2026-01-01. Avtal: Avtalet 2. Utförare: Utföraren B och Den nedlagda finns inte den 2026-01-01"
	for _, title := range []string{without, ended, "Beställare ej angiven, eller finns inte den dagen", "Beställare: ej angiven", "Utförare utan angivet uppdrag", "Egen regi – enhet · utförare"} {
		if at[title].H == 0 {
			t.Errorf("nothing is called %q:\n%s", title, strings.Join(slices.Sorted(maps.Keys(at)), "\n"))
		}
	}
}

// TestRowsBearTheirMarks: what is assumed of an agreement is marked in its row, and in
// the text.
func TestRowsBearTheirMarks(t *testing.T) {
	body := purchases(2, 3, 8, func(i int) (int, []int) { return i / 6, []int{i % 3} })
	body = strings.Replace(body, "amount = 3000\n", "amount = 3000\nvolume = \"12 platser\"\nfollow_up = \"varje år\"\nKEY", 1)
	starred := func(d *drawing.Drawing) bool {
		return slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool {
			return b.Class != "legend" && slices.ContainsFunc(b.Rows, func(r drawing.Row) bool { return strings.Contains(r.Left.Text+r.Right.Text, "*") })
		})
	}
	for _, key := range []string{"", "name", "form", "from", "to", "amount", "volume", "follow_up"} {
		assumed := ""
		if key != "" {
			assumed = fmt.Sprintf("assumed = [%q]\n", key)
		}
		d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, strings.Replace(body, "KEY", assumed, 1)), drawing.Options{})
		if starred(d) != (key != "") || strings.Contains(drawtest.Outline(d), "*") != (key != "") || (d.Marks != "") != (key != "") {
			t.Errorf("%q assumed: a mark in the picture %t, explained with %q; the text:\n%s", key, starred(d), d.Marks, drawtest.Outline(d))
		}
	}
}
