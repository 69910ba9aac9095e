package orgmodel_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// TestOwn: a neighbour, a federation or a joint board drawn in a file takes nothing from
// the organisation that it is about; where more than one may be it, both are.
func TestOwn(t *testing.T) {
	const (
		a = "a municipality\nkf council a\nsn board a\nsf unit sn"
		b = "b municipality\nbn board b\nbf unit bn"
	)
	for _, tt := range []struct {
		name, lines       string
		code, called      string // of the header
		names             string // by id: "a=Borlänge kommun"
		added             string
		self, rivals, own string
		outside           string
	}{
		{name: "alone", lines: a, self: "a", own: "a"},
		{name: "a neighbour with a name only", lines: a + "\nb municipality", self: "a", own: "a", outside: "b"},
		{name: "a neighbour with boards, and the code says which", lines: a + "\n" + b, code: "2081", names: "a=Borlänge kommun b=Grannby kommun", self: "a", own: "a", outside: "b bn bf"},
		{name: "the neighbour has the name of another", lines: a + "\n" + b, code: "2081", names: "a=Kommunen b=Mora kommun", self: "a", own: "a", outside: "b bn bf"},
		{name: "the neighbour stands first", lines: b + "\n" + a, code: "2081", names: "a=Borlänge kommun", self: "a", own: "a", outside: "b bn bf"},
		{name: "a variant adds the neighbour", lines: a + "\n" + b, added: "b bn bf", self: "a", own: "a", outside: "b bn bf"},
		{name: "the file bears its name", lines: a + "\n" + b, called: "Ahus: förslag", names: "a=Ahus b=Bhus", self: "a", own: "a", outside: "b bn bf"},
		{name: "nothing tells", lines: a + "\n" + b, rivals: "a b", own: "a b"},
		{name: "the code names one of which only the name is there", lines: "a municipality\n" + b, code: "2081", names: "a=Borlänge kommun", rivals: "a b", own: "a b"},
		{name: "a federation beside it", lines: a + "\nf federation\nfn board f", self: "a", own: "a", outside: "f fn"},
		{name: "a federation and its members", lines: "f federation\nfn board f\na municipality\nb municipality", own: "f", outside: "a b"},
		{name: "a federation and the member that the code names", lines: "f federation\nfn board f\na municipality\nb municipality", code: "2081", names: "a=Borlänge kommun", own: "f", outside: "a b"},
		{name: "a joint board at a neighbour's", lines: a + "\nb municipality\nj joint-board b", code: "2081", names: "a=Borlänge kommun b=Grannby", self: "a", own: "a", outside: "b j"},
		{name: "a region and an association with units", lines: "r region\nn board r\nrk nonprofit\nrl unit rk", own: "r", outside: "rk rl"},
	} {
		o := units(strings.Split(tt.lines, "\n")...)
		o.Header.Municipality, o.Header.Name = tt.code, tt.called
		for _, pair := range strings.Split(tt.names, " b=") {
			id, name, _ := strings.Cut(strings.TrimPrefix(pair, "b="), "=")
			if !strings.HasPrefix(pair, "a=") {
				id, name = "b", strings.TrimPrefix(pair, "b=")
			}
			if u := o.Unit(id); u != nil && name != "" {
				u.Name = name
			}
		}
		o.Added = map[string]bool{}
		for _, id := range strings.Fields(tt.added) {
			o.Added[id] = true
		}
		o.Index()
		ids := func(of func(int) bool) string {
			var list []string
			for u := range o.Units {
				if of(u) {
					list = append(list, o.Units[u].ID)
				}
			}
			return strings.Join(list, " ")
		}
		legal := func(u int) bool {
			k := o.KindAt(u)
			return k != nil && k.Sphere == orgmodel.LegalEntity
		}
		rivals := map[int]bool{}
		for _, u := range o.Rivals() {
			rivals[u] = true
		}
		for what, pair := range map[string][2]string{
			"self":    {ids(func(u int) bool { return u == o.Self() }), tt.self},
			"rivals":  {ids(func(u int) bool { return rivals[u] }), tt.rivals},
			"own":     {ids(func(u int) bool { return legal(u) && o.Own(u) }), tt.own},
			"outside": {ids(o.Outside), tt.outside},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s: %q, want %q", tt.name, what, pair[0], pair[1])
			}
		}
		if !o.Own(-1) {
			t.Errorf("%s: -1 is not ours", tt.name)
		}
	}
}

// TestBeside: what another model of it is about tells which of two a model is about.
func TestBeside(t *testing.T) {
	both := units("a municipality", "an board a", "b municipality", "bn board b")
	for _, tt := range []struct {
		than string
		want string
	}{
		{"a municipality\nan board a", "a"},
		{"b municipality\nbn board b", "b"},
		{"a municipality\nan board a\nb municipality", "a"},
		{"a municipality\nan board a\nb municipality\nbn board b", ""},
		{"c municipality\ncn board c", ""},
	} {
		o := both.Beside(units(strings.Split(tt.than, "\n")...))
		got := ""
		if o.Self() >= 0 {
			got = o.Units[o.Self()].ID
		}
		if got != tt.want {
			t.Errorf("beside %q: %q, want %q", tt.than, got, tt.want)
		}
	}
	if len(both.Rivals()) != 2 {
		t.Error("it has changed the model itself")
	}
}
