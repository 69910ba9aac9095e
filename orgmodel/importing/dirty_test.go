package importing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// export is a made-up export of an HR system: a list of units and one of people, in
// which nothing is wrong until something is planted.
type export struct {
	*rand.Rand
	units, posts [][]string
}

// Who people are in an export: what may be in none of the outputs.
const (
	personName  = "Namnkvist"
	personCode  = "19121212-1212"
	personPhone = "0701234567"
)

var (
	unitHead = []string{"Enhetsid", "Enhet", "Överordnad", "Typ", "Chef"}
	postHead = []string{"Anst.nr", "Personnamn", "Personnummer", "Telefon", "Enhetsid", "Befattning", "Sysselsättningsgrad"}
)

// id is what the system knows a unit by: eight digits.
func id(n int) string { return fmt.Sprintf("%08d", 1000+10*n) }

// newExport makes a tree of units, each below one before it, and rows of people.
func newExport(seed uint64, units, rows int) *export {
	x := &export{Rand: rand.New(rand.NewPCG(seed, 12))}
	for i := range units {
		above, kind := "", "Förvaltning"
		if i > 0 {
			above, kind = id(x.IntN((i+2)/3)), []string{"Avdelning", "Enhet", "Sektion"}[x.IntN(3)]
		}
		x.units = append(x.units, []string{id(i), fmt.Sprintf("Enheten %s", letters(i)), above, kind, "Enhetschef"})
	}
	titles := []string{"Socialsekreterare", "Undersköterska", "Behandlingsassistent", "Administratör"}
	for i := len(x.units); i < rows; i++ {
		x.posts = append(x.posts, []string{
			fmt.Sprint(50_000 + i), personName + " " + letters(i), personCode, personPhone,
			id(x.IntN(units)), titles[x.IntN(len(titles))], []string{"100", "75", "50"}[x.IntN(3)],
		})
	}
	return x
}

// letters is a number in letters, so that names hold no digits.
func letters(n int) string {
	var b []byte
	for ; n >= 0; n = n/26 - 1 {
		b = append(b, byte('a'+n%26))
	}
	return string(b)
}

// files are the two lists as they would be sent.
func (x *export) files() []importing.File {
	return []importing.File{{Name: "units.csv", Data: written(unitHead, x.units)}, {Name: "posts.csv", Data: written(postHead, x.posts)}}
}

func written(head []string, rows [][]string) []byte {
	var b strings.Builder
	for _, row := range append([][]string{head}, rows...) {
		b.WriteString(strings.Join(row, ";") + "\r\n")
	}
	return []byte(b.String())
}

// insert puts a row anywhere among others.
func (x *export) insert(rows *[][]string, row []string) {
	*rows = slices.Insert(*rows, x.IntN(len(*rows)+1), row)
}

// plant is one thing that is wrong with an export.
type plant struct {
	cause string
	rows  int
	do    func(x *export, n int)
	line  string // of a mapping that answers it; empty: accepting it does
}

// some changes n rows of posts, each another one, that no plant has changed before.
func (x *export) some(n, column int, text func(old string) string) {
	for _, i := range x.Perm(len(x.posts)) {
		if row := x.posts[i]; n > 0 && row[0] != "" && row[0] != postHead[0] {
			row[0], row[column] = "", text(row[column])
			n--
		}
	}
}

// leaf is a unit that nothing stands below and nobody works in, added for a plant.
func (x *export) leaf(n int, above, kind, lead string) {
	i := 5000 + n
	x.units = append(x.units, []string{id(i), "Planterad " + letters(i), above, kind, lead})
}

// plants are what is planted, each with a cause of its own. Rows are copied last, so
// that nothing changes a copy.
var plants = []plant{
	{"other-spelling", 40, func(x *export, n int) {
		x.some(n, 4, func(old string) string { return strings.TrimLeft(old, "0") })
	}, ""},
	{"not-an-id", 15, func(x *export, n int) {
		for i := range n {
			x.leaf(i, "0", "Enhet", "")
		}
	}, ""},
	{"unknown-parent", 7, func(x *export, n int) {
		for i := range n {
			x.leaf(100+i, "99999999", "Enhet", "")
		}
	}, `same."99999999" = "` + id(0) + `"`},
	{"own-parent", 1, func(x *export, _ int) { x.units[0][2] = x.units[0][0] }, ""},
	{"circle", 3, func(x *export, n int) {
		for i := range n {
			x.leaf(200+i, id(5200+(i+1)%n), "Enhet", "")
		}
	}, ""},
	{"unknown-kind", 30, func(x *export, n int) {
		for i := range n {
			x.leaf(300+i, id(0), "Kluster", "")
		}
	}, `kinds."Kluster" = "team"`},
	{"person-beside-title", 25, func(x *export, n int) {
		for i := range n {
			x.leaf(400+i, id(0), "Enhet", personName+" "+letters(i)+", enhetschef")
		}
	}, ""},
	{"total-row", 3, func(x *export, n int) {
		for range n {
			x.insert(&x.units, []string{"", "Summa", "", "", "12"})
		}
	}, ""},
	{"footnote", 2, func(x *export, n int) {
		for range n {
			x.insert(&x.units, []string{"", "Källa: HR 2026-03-01", "", "", ""})
		}
	}, ""},
	{"unknown-unit", 60, func(x *export, n int) {
		x.some(n, 4, func(string) string { return "77777777" })
	}, `same."77777777" = "` + id(0) + `"`},
	{"unread-number", 9, func(x *export, n int) {
		x.some(n, 6, func(string) string { return "heltid" })
	}, ""},
	{"no-title", 12, func(x *export, n int) {
		x.some(n, 5, func(string) string { return "" })
	}, ""},
	{"headings-again", 5, func(x *export, n int) {
		for range n {
			x.insert(&x.posts, slices.Clone(postHead))
		}
	}, ""},
	{"detail-in-name", 4, func(x *export, n int) {
		x.some(n, 5, func(old string) string { return old + " " + personCode })
	}, ""},
	{"row-twice", 50, func(x *export, n int) {
		for i := 0; n > 0; i++ {
			if row := x.posts[i]; row[0] != "" && row[0] != postHead[0] {
				x.posts = append(x.posts, slices.Clone(row))
				n--
			}
		}
	}, ""},
}

// counted are causes with how many rows have them.
func counted(r *importing.Result) string {
	var list []string
	for _, f := range r.Findings {
		list = append(list, fmt.Sprint(f.Cause.Word, " ", f.Count))
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

func wanted(planted []plant) string {
	var list []string
	for _, p := range planted {
		list = append(list, fmt.Sprint(p.cause, " ", p.rows))
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

// lines are the lines of a mapping that answer what was planted.
func lines(planted []plant) []byte {
	var b strings.Builder
	for _, p := range planted {
		line := p.line
		if line == "" {
			line = "mend." + p.cause + " = true"
		}
		b.WriteString(line + "\n")
	}
	return []byte(b.String())
}

func imports(t *testing.T, x *export, mapping []byte) *importing.Result {
	t.Helper()
	r, err := importing.Import(x.files(), importing.Options{Mapping: mapping, MappingName: "mapping.toml"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// dirty is an export with some plants.
func dirty(seed uint64, units, rows int, planted []plant) *export {
	x := newExport(seed, units, rows)
	for _, p := range planted {
		p.do(x, p.rows)
	}
	return x
}

// TestPlantedCausesAreFound holds, on 13 000 rows, that each planted cause is one
// finding with all its rows, that nothing else is found, that each row is in the model
// or left out with a cause, and that a mapping with the answers is silent.
func TestPlantedCausesAreFound(t *testing.T) {
	x := dirty(1, 400, 13_000, plants)
	r := imports(t, x, nil)
	if got, want := counted(r), wanted(plants); got != want {
		t.Errorf("found\n%s\nwant\n%s", got, want)
	}
	if want := len(x.units) + len(x.posts); r.Rows != want {
		t.Errorf("%d rows were read, of %d", r.Rows, want)
	}
	named := 0
	for _, f := range r.Findings {
		named += f.Count
	}
	if len(r.Rest) > named {
		t.Errorf("%d rows were left out, and only %d are named", len(r.Rest), named)
	}
	if got := counted(imports(t, x, lines(plants))); got != "" {
		t.Errorf("with a mapping that answers everything:\n%s", got)
	}
}

// TestNothingIsInvented holds that an export in which nothing is wrong gives no
// finding and loses no row.
func TestNothingIsInvented(t *testing.T) {
	for seed := range uint64(20) {
		r := imports(t, newExport(seed, 60, 800), nil)
		if got := counted(r); got != "" || len(r.Rest) > 0 {
			t.Errorf("seed %d: %d rows left out, found %s", seed, len(r.Rest), got)
		}
	}
}

// TestMendingOneCauseMendsIt is the law of causes: answering one of them removes all
// its rows from what is told, and nothing else changes.
func TestMendingOneCauseMendsIt(t *testing.T) {
	for seed := range uint64(4) {
		x := dirty(seed, 60, 800, plants)
		for i, p := range plants {
			others := slices.Delete(slices.Clone(plants), i, i+1)
			if got, want := counted(imports(t, x, lines([]plant{p}))), wanted(others); got != want {
				t.Errorf("seed %d, %s answered: found\n%s\nwant\n%s", seed, p.cause, got, want)
			}
		}
	}
}

// TestSomePlants holds the same of any of them together.
func TestSomePlants(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 99))
		var planted []plant
		for _, p := range plants {
			if random.IntN(2) == 0 {
				planted = append(planted, p)
			}
		}
		if got, want := counted(imports(t, dirty(seed, 40, 500, planted), nil)), wanted(planted); got != want {
			t.Errorf("seed %d: found\n%s\nwant\n%s", seed, got, want)
		}
	}
}

// TestWhoPeopleAreIsNeverTold holds that nothing of a person is in anything that comes
// out: the model, the findings, what was left out, the mapping.
func TestWhoPeopleAreIsNeverTold(t *testing.T) {
	for _, mode := range []importing.Posts{importing.AllPosts, importing.Managers, importing.NoPosts} {
		x := dirty(3, 60, 800, plants)
		x.leaf(900, personName+" q", personName+" "+letters(100), "")                                                   // a person above, and one for a kind
		x.posts = append(x.posts, []string{"1", personName + " zz", "", "", id(0), "Handläggare " + personName, "100"}, // in a title
			[]string{"2", personName + " zy", "", "", "66666666", "Handläggare " + personName, personName + " zy"}) // and left out
		x.posts = append(x.posts, []string{"3", personName + " q", "", "", id(0), "Handläggare", "100"}, []string{"4", personName + " " + letters(100), "", "", id(0), "Handläggare", personName + " q"})
		r, err := importing.Import(x.files(), importing.Options{Posts: mode})
		if err != nil {
			t.Fatal(err)
		}
		for what, text := range outputs(r) {
			for _, secret := range []string{personName, personCode, personPhone, "50100"} {
				if strings.Contains(text, secret) {
					t.Errorf("--posts %s: %s has %q", mode, what, secret)
				}
			}
		}
	}
}

// outputs is all that a caller can get hold of.
func outputs(r *importing.Result) map[string]string {
	all := map[string]string{"the model": string(tomlfile.Write(r.Org))}
	for _, l := range message.Langs {
		var b strings.Builder
		for _, f := range r.Findings {
			fmt.Fprintln(&b, f.What.In(l), f.Done.In(l), f.Text, f.Line)
		}
		for _, row := range r.Rest {
			fmt.Fprintln(&b, row.At.In(l), row.What.In(l))
		}
		for _, g := range r.Guesses {
			fmt.Fprintln(&b, g.Word, g.Means.In(l), g.Line)
		}
		all["the findings in "+string(l)] = b.String()
		all["the mapping in "+string(l)] = string(r.MappingText(l))
	}
	_, rows := r.RestTable()
	all["what was left out"] = fmt.Sprint(rows)
	return all
}
