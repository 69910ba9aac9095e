package generate

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// Stated is what two descriptions of a reform say of their units besides the
// names, and which others they stand under.
type Stated struct{ Sizes, Codes bool }

// Reform is a municipality before and after a reorganisation, as two registers
// describe it that have no id in common, and who became who.
type Reform struct {
	Before, After []byte
	// Became are the ids of units before and after; those of what is closed
	// or founded are in no pair.
	Became [][2]string
}

// NewReform makes up a reform, the same for the same seed. What happens to a unit,
// and how often, say fates.
func NewReform(seed uint64, s Stated) Reform {
	r := &reformer{Rand: rand.New(rand.NewPCG(seed, 17)), says: s, names: map[string]bool{}}
	r.start(&r.before, "nu", "2026-01-01", "gammal")
	r.start(&r.after, "sedan", "2027-01-01", "ny")
	for i := range offices {
		for range 5 + r.IntN(6) {
			r.unit(i)
		}
	}
	return Reform{r.before.Bytes(), r.after.Bytes(), r.became}
}

type reformer struct {
	*rand.Rand
	says          Stated
	before, after bytes.Buffer
	became        [][2]string
	names         map[string]bool
	made          int // units, of both sides
}

var offices = []string{"Äldreomsorgen", "Individ- och familjeomsorgen", "Funktionsstöd", "Arbetsmarknad och integration"}

// What units do and where: most names of units are made of the two.
var (
	works = []string{
		"Hemtjänst", "Särskilt boende", "Boendestöd", "Daglig verksamhet", "Korttidsboende", "Gruppbostad", "Nattpatrull", "Hemsjukvård", "Rehabilitering",
		"Biståndshandläggning", "Försörjningsstöd", "Familjerätt", "Familjehem", "Ungdomsmottagning", "Barnutredning", "Vuxenutredning", "Beroendevård",
		"Öppenvård", "Budgetrådgivning", "Mottagning", "Personlig assistans", "Ledsagning", "Avlösning", "Arbetsträning", "Etablering", "Språkstöd",
	}
	places = []string{
		"Norr", "Söder", "Öster", "Väster", "Centrum", "Norrby", "Söderby", "Mosse", "Ekebo", "Björkhaga", "Lindängen", "Tallåsen", "Hagalund", "Kvarnby",
		"Sjöstaden", "Ängsgården", "Rosendal", "Fridhem", "Bergslund", "Almvik",
	}
	others = []string{
		"Livsstegen", "Kompassen", "Nya Vägar", "Resurscentrum", "Samverkansteamet", "Kraftkällan", "Stödpunkten", "Träffen", "Klivet", "Navet", "Bryggan", "Fyren",
		"Ankaret", "Språngbrädan", "Oasen", "Linjen", "Sluss 32", "Verkstan", "Kraftverket", "Trampolinen",
	}
)

func (r *reformer) start(b *bytes.Buffer, id, day, prefix string) {
	fmt.Fprintf(b, "format = 1\n\n[organisation]\nid = %q\nname = %q\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = %s\n", id, id, day)
	fmt.Fprintf(b, "\n[[unit]]\nid = \"%[1]s-kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n\n[[unit]]\nid = \"%[1]s-sn\"\nname = \"Socialnämnden\"\nkind = \"board\"\nparent = \"%[1]s-kf\"\n", prefix)
	for i, name := range offices {
		fmt.Fprintf(b, "\n[[unit]]\nid = \"%[1]s-%[2]d\"\nname = %[3]q\nkind = \"administration\"\nparent = \"%[1]s-sn\"\n", prefix, i, name)
	}
}

// someone is a unit of one side.
type someone struct {
	name         string
	office, size int
	code         int
}

// name makes up one that nobody has yet.
func (r *reformer) name() string {
	for {
		name := works[r.IntN(len(works))]
		switch r.IntN(5) {
		case 0:
			name = "Enheten för " + strings.ToLower(name)
		case 1:
		default:
			name += " " + places[r.IntN(len(places))]
		}
		if !r.names[name] {
			r.names[name] = true
			return name
		}
	}
}

// other is a name that has nothing to do with any other.
func (r *reformer) other() string {
	name := others[r.IntN(len(others))]
	for r.names[name] {
		name = others[r.IntN(len(others))] + " " + places[r.IntN(len(places))]
	}
	r.names[name] = true
	return name
}

func (r *reformer) someone(office int) someone {
	r.made++
	return someone{name: r.name(), office: office, size: 4 + r.IntN(60), code: 3000 + 7*r.made}
}

// was and is write a unit down on one side and return its id.
func (r *reformer) was(s someone) string { return r.write(&r.before, "gammal", s) }
func (r *reformer) is(s someone) string  { return r.write(&r.after, "ny", s) }

func (r *reformer) write(b *bytes.Buffer, prefix string, s someone) string {
	r.made++
	id := fmt.Sprintf("%s-enhet-%d", prefix, r.made)
	fmt.Fprintf(b, "\n[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\nparent = \"%s-%d\"\n", id, s.name, prefix, s.office)
	if r.says.Sizes {
		fmt.Fprintf(b, "heads = %d\n", s.size)
	}
	if r.says.Codes {
		fmt.Fprintf(b, "codes = { kst = \"%d\", rs = \"575\" }\n", s.code)
	}
	return id
}
