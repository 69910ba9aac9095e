package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sketch builds an organisation on the first of 2026 of lines such as
//
//	unit enhet parent=kf name=Norra_enheten formerly=a,b since=2025
//
// An id of - is none; _ in a value is a space.
func sketch(lines ...string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.AsOf = orgmodel.Date{Year: 2026, Month: 1, Day: 1}
	for _, line := range lines {
		f := strings.Fields(line)
		if f[0] == "identity" {
			o.Header.IdentityCodes = f[1:]
			continue
		}
		v := map[string]string{}
		for _, kv := range f[2:] {
			k, value, _ := strings.Cut(kv, "=")
			v[k] = strings.ReplaceAll(value, "_", " ")
		}
		draw(o, orgmodel.Type(f[0]), strings.Trim(f[1], "-"), v)
	}
	o.Index()
	return o
}

func draw(o *orgmodel.Organisation, t orgmodel.Type, id string, v map[string]string) {
	many := func(key string) []string {
		if v[key] == "" {
			return nil
		}
		return strings.Split(v[key], ",")
	}
	number := func(key string) (q orgmodel.Quantity) {
		if v[key] != "" {
			_ = q.UnmarshalText([]byte(v[key]))
		}
		return q
	}
	date := func(key string) orgmodel.Date { d, _ := orgmodel.ParseDate(v[key]); return d }
	c := orgmodel.Common{ID: id, Name: v["name"], Since: date("since"), Until: date("until"), Formerly: many("formerly"), Aliases: many("aliases")}
	if c.Name == "" {
		c.Name = id
	}
	switch t {
	case orgmodel.TypeOrganisation:
		o.Header.Common, o.Header.AsOf = c, date("as_of")
	case orgmodel.TypeArea:
		o.Areas = append(o.Areas, orgmodel.Area{Common: c, PartOf: v["part_of"]})
	case orgmodel.TypeUnit:
		if v["kind"] == "" {
			v["kind"] = "unit"
		}
		o.Units = append(o.Units, orgmodel.Unit{Common: c, Kind: v["kind"], Parent: v["parent"], Heads: number("heads"), Codes: coded(v["codes"])})
	case orgmodel.TypePost:
		o.Posts = append(o.Posts, orgmodel.Post{Common: c, Unit: v["unit"], Count: number("count")})
	case orgmodel.TypeTargetGroup:
		o.TargetGroups = append(o.TargetGroups, orgmodel.TargetGroup{Common: c, PartOf: many("part_of")})
	case orgmodel.TypeService:
		o.Services = append(o.Services, orgmodel.Service{Common: c, ProvidedBy: many("provided_by")})
	case orgmodel.TypeAgreement:
		o.Agreements = append(o.Agreements, orgmodel.Agreement{Common: c, From: v["from"], To: many("to"), Services: many("services")})
	case orgmodel.TypePathway:
		o.Pathways = append(o.Pathways, orgmodel.Pathway{Common: c, TargetGroup: v["target_group"]})
	case orgmodel.TypeIndicator:
		o.Indicators = append(o.Indicators, orgmodel.Indicator{Common: c, Kolada: v["kolada"]})
	case orgmodel.TypeGoal:
		o.Goals = append(o.Goals, orgmodel.Goal{Common: c, Indicator: v["indicator"]})
	case orgmodel.TypeMeasure:
		o.Measures = append(o.Measures, orgmodel.Measure{Common: c, Owner: many("owner")})
	case orgmodel.TypeBudget:
		o.Budgets = append(o.Budgets, orgmodel.Budget{Common: c, Unit: v["unit"], Service: v["service"], Year: number("year"), Amount: number("amount"), Basis: v["basis"]})
	case orgmodel.TypeRisk:
		o.Risks = append(o.Risks, orgmodel.Risk{Common: c, About: many("about"), Likelihood: number("likelihood")})
	case orgmodel.TypeRecord:
		o.Records = append(o.Records, orgmodel.Record{Common: c, Form: v["form"], About: many("about")})
	default:
		panic("sketch knows no " + string(t))
	}
}

// coded reads codes such as orgnr:4711,rs:575.
func coded(s string) map[string]string {
	var codes map[string]string
	for _, part := range strings.Split(s, ",") {
		if system, code, ok := strings.Cut(part, ":"); ok {
			if codes == nil {
				codes = map[string]string{}
			}
			codes[system] = code
		}
	}
	return codes
}

// tell writes who is who where it is more than the same id, one link a line.
func tell(m *Match, before, after *orgmodel.Organisation, l message.Lang) string {
	var b strings.Builder
	for _, link := range m.Links {
		from, to := before.Common(orgmodel.Ref{Type: link.Type, Index: link.Old}), after.Common(orgmodel.Ref{Type: link.Type, Index: link.New})
		fmt.Fprintf(&b, "%s %s → %s", link.Type, from.ID, to.ID)
		if link.Basis == Guessed {
			var clues []string
			for _, e := range link.Evidence {
				clues = append(clues, e.In(l))
			}
			fmt.Fprintf(&b, " %d %%: %s", link.Confidence, strings.Join(clues, ", "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// sorted lists the links without their order and their evidence; turned, as they
// are seen the other way round.
func sorted(m *Match, turned bool) []string {
	var list []string
	for _, l := range m.Links {
		if turned {
			l.Old, l.New = l.New, l.Old
		}
		list = append(list, fmt.Sprint(l.Type, l.Old, l.New, l.Basis, l.Confidence))
	}
	slices.Sort(list)
	return list
}

// afterwards says what became of each unit by its id: "a>a,b".
func afterwards(m *Match, before, after *orgmodel.Organisation) string {
	var list []string
	for i, next := range m.Of(orgmodel.TypeUnit).After {
		var ids []string
		for _, n := range next {
			ids = append(ids, after.Units[n].ID)
		}
		list = append(list, before.Units[i].ID+">"+strings.Join(ids, ","))
	}
	return strings.Join(list, " ")
}

func TestSameAndDeclared(t *testing.T) {
	for _, c := range []struct {
		name        string
		before, now []string
		after       string // of units, by their places
		links       string
	}{
		{"the same id", []string{"unit a", "unit b"}, []string{"unit b", "unit a"}, "a>a b>b", ""},
		{"the same id in another table", []string{"unit a"}, []string{"post a"}, "a>", ""},
		{"not there yet", []string{"unit a"}, []string{"unit a since=2027"}, "a>", ""},
		{"no more", []string{"unit a until=2020"}, []string{"unit a"}, "a>", ""},
		{"renamed", []string{"unit a"}, []string{"unit b formerly=a"}, "a>b", "unit a → b\n"},
		{"renamed the other way", []string{"unit a formerly=b"}, []string{"unit b"}, "a>b", "unit a → b\n"},
		{"merged", []string{"unit a", "unit b"}, []string{"unit c formerly=b,a"}, "a>c b>c", "unit a → c\nunit b → c\n"},
		{"split", []string{"unit a"}, []string{"unit b formerly=a", "unit c formerly=a"}, "a>b,c", "unit a → b\nunit a → c\n"},
		{"spun off", []string{"unit a"}, []string{"unit b formerly=a", "unit a"}, "a>b,a", "unit a → b\n"},
		{"absorbed", []string{"unit a", "unit b"}, []string{"unit a formerly=b"}, "a>a b>a", "unit b → a\n"},
		{"regrouped", []string{"unit a", "unit b"}, []string{"unit c formerly=a,b", "unit d formerly=b,a"}, "a>c,d b>c,d", "unit a → c\nunit b → c\nunit a → d\nunit b → d\n"},
		{"long ago", []string{"unit a formerly=x"}, []string{"unit a formerly=x"}, "a>a", ""},
		{"spun off long ago", []string{"unit a", "unit b formerly=a"}, []string{"unit a", "unit b formerly=a"}, "a>a b>b", ""},
		{"spun off long ago and closed now", []string{"unit a", "unit b formerly=a"}, []string{"unit a", "unit b formerly=a until=2025"}, "a>a b>", ""},
		{"stated by both, begun in between", []string{"unit a", "unit b formerly=a since=2027"}, []string{"unit a until=2025", "unit b formerly=a"}, "a>b b>", "unit a → b\n"},
		{"a chain through what neither side has", []string{"unit a", "unit b formerly=a since=2027"}, []string{"unit c formerly=b"}, "a>c b>", "unit a → c\n"},
		{"a chain through what came and went", []string{"unit a"}, []string{"unit a until=2024", "unit b formerly=a until=2025", "unit c formerly=b"}, "a>c", "unit a → c\n"},
		{"a chain through what is new", []string{"unit a"}, []string{"unit b formerly=a", "unit c formerly=b"}, "a>b,c", "unit a → b\nunit a → c\n"},
		{"no chain through what had ended before", []string{"unit a", "unit b formerly=a until=2020"}, []string{"unit a", "unit c formerly=b"}, "a>a b>", ""},
		{"an unknown source", []string{"unit a"}, []string{"unit a", "unit b formerly=x"}, "a>a", ""},
		{"a source in another table", []string{"unit a", "service s"}, []string{"unit a", "unit b formerly=s"}, "a>a", ""},
		{"itself", []string{"unit a"}, []string{"unit a formerly=a"}, "a>a", ""},
		{"a circle", []string{"unit a"}, []string{"unit b formerly=c", "unit c formerly=b"}, "a>", ""},
		{"from both sides", []string{"unit a formerly=b"}, []string{"unit b formerly=a"}, "a>b", "unit a → b\n"},
		{"named twice", []string{"unit a"}, []string{"unit b formerly=a,a"}, "a>b", "unit a → b\n"},
		{"a later day cannot undo a spin-off", []string{"unit a", "unit b formerly=a"}, []string{"organisation o as_of=2027-01-01", "unit a"}, "a>a b>", ""},
		{"two proposals of one day can", []string{"unit a", "unit b formerly=a"}, []string{"unit a"}, "a>a b>a", "unit b → a\n"},
		{"a name that is taken up again later", []string{"unit b formerly=a"}, []string{"organisation o as_of=2027-01-01", "unit a"}, "b>a", "unit b → a\n"},
		{"an area", []string{"area a"}, []string{"area b formerly=a"}, "", "area a → b\n"},
	} {
		before, now := sketch(c.before...), sketch(c.now...)
		m := match(before, now, Options{NoInfer: true})
		if got := afterwards(m, before, now); got != c.after {
			t.Errorf("%s: %s, want %s", c.name, got, c.after)
		}
		if got := tell(m, before, now, message.EN); got != c.links {
			t.Errorf("%s: links\n%swant\n%s", c.name, got, c.links)
		}
		back := match(now, before, Options{NoInfer: true})
		if got, want := sorted(back, true), sorted(m, false); !slices.Equal(got, want) {
			t.Errorf("%s: seen the other way %v, want %v", c.name, got, want)
		}
	}
}

func TestUnrelated(t *testing.T) {
	many := func(id, name string) (lines []string) {
		for i := range 20 {
			lines = append(lines, fmt.Sprintf("unit %s%d name=%s%d", id, i, name, i))
		}
		return lines
	}
	for _, c := range []struct {
		name        string
		before, now []string
		want        bool
	}{
		{"nothing in common", many("a", "Norr"), many("b", "Syd"), true},
		{"one id", append(many("a", "Norr"), "service s"), append(many("b", "Syd"), "service s"), false},
		{"an id of what does not exist", append(many("a", "Norr"), "service s"), append(many("b", "Syd"), "service s until=2020"), true},
		{"an area alone does not count", append(many("a", "Norr"), "area s"), append(many("b", "Syd"), "area s"), true},
		{"only names", many("a", "Norr"), many("b", "norr-"), false},
		{"one name of twenty", append(many("a", "Norr")[1:], "unit x name=Staben"), append(many("b", "Syd")[1:], "unit y name=Staben"), true},
		{"two names of twenty", append(many("a", "Norr")[2:], "unit x name=Staben", "unit v name=Hemmet"), append(many("b", "Syd")[2:], "unit y name=Staben", "unit w name=Hemmet"), false},
		{"from nothing", nil, many("b", "Syd"), false},
		{"to nothing", many("a", "Norr"), nil, false},
		{"nothing at all", nil, nil, false},
	} {
		if got := match(sketch(c.before...), sketch(c.now...), Options{}).Unrelated; got != c.want {
			t.Errorf("%s: unrelated %v, want %v", c.name, got, c.want)
		}
	}
	if !match(sketch(many("a", "Norr")...), sketch(many("b", "norr")...), Options{NoInfer: true}).Unrelated {
		t.Error("without guesses only names in common make them related")
	}
}

// A chain of what came and went is followed for a while, and a family of one's
// own length is not taken for a circle.
func TestLongChains(t *testing.T) {
	chain := func(n int) []string {
		lines := []string{"unit a0 until=2025"}
		for i := 1; i < n; i++ {
			lines = append(lines, fmt.Sprintf("unit a%d formerly=a%d until=2025", i, i-1))
		}
		return append(lines, fmt.Sprintf("unit z formerly=a%d", n-1))
	}
	before := sketch("unit a0")
	for n, want := range map[int]string{2: "a0>z", maxSteps: "a0>z", maxSteps + 2: "a0>"} {
		now := sketch(chain(n)...)
		if got := afterwards(match(before, now, Options{NoInfer: true}), before, now); got != want {
			t.Errorf("%d steps: %s, want %s", n, got, want)
		}
	}
}
