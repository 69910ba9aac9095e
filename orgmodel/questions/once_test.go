package questions_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestOneQuestionForOneDuty: of two rules that ask nearly the same one speaks, the other
// where that one is silent.
func TestOneQuestionForOneDuty(t *testing.T) {
	const (
		manager = "[[unit]]\nid = \"unga\"\nled_by = [\"chef-vuxna\"]\n"
		moved   = "[[unit]]\nid = \"utredning\"\nparent = \"skolforvaltningen\"\n"
		service = "\n[[service]]\nid = \"insats\"\nname = \"Insatsen\"\nkind = \"needs-tested\"\nprovided_by = [\"forvaltningen\"]\n"
		goes    = "\n[[service]]\nid = \"insats\"\nprovided_by = [\"skolforvaltningen\"]\n"
		ended   = "[[close]]\nids = [\"utredning\"]\ndate = 2026-12-31\n"
		orders  = "[[record]]\nform = \"charter\"\nabout = [\"skolnamnden\"]\ndate = 2026-02-01\n\n[[record]]\nform = \"delegation\"\nabout = [\"skolnamnden\"]\ndate = 2026-02-01\n"
		off     = "[rules]\nM501 = \"off\"\n"
	)
	for _, test := range []struct {
		name, rule, after string
		speaks            string // of the two
		answered          string
		besides           string // of the example of the rule, before
	}{
		{"a new manager", "I812", manager, "M501", "", ""},
		{"a new manager, where negotiation is not asked about", "I812", off + manager, "I812", "", ""},
		{"a new manager, answered for", "I812", manager + "\n[[accept]]\nrule = \"M501\"\nreason = \"Samma chef som tidigare har varit tillförordnad.\"\n", "", "M501", ""},
		{"cases to another board", "I825", moved, "I813", "", ""},
		{"cases to another board that has its orders", "I825", moved + orders, "I825", "", ""},
		{"cases of a unit without staff, beside those of a service", "I825", moved + goes, "I813I825", "", "heads = 0\n" + service},
		{"cases of a unit that ends", "I825", ended, "I825", "", ""},
	} {
		r, _ := impact.Find(test.rule)
		first := r.Yields
		out := checked(t, impact.WholeBefore(r.Before+test.besides), impact.WholeAfter(test.after))
		var spoke, answered string
		for _, d := range out.Findings {
			if d.Rule.ID == test.rule || slices.Contains(first, d.Rule.ID) {
				spoke += d.Rule.ID
			}
		}
		for _, a := range out.Accepted {
			answered += a.Rule.ID
		}
		if spoke != test.speaks || answered != test.answered {
			t.Errorf("%s: %q speaks, and %q is answered for", test.name, spoke, answered)
		}
	}
}

// TestValidateAsksOnce: of a variant by itself M513 asks once where employees are placed;
// what becomes of services the rule about closings still asks, of the board.
func TestValidateAsksOnce(t *testing.T) {
	const ends = "format = 1\n[organisation]\nid = \"f\"\nname = \"F\"\nextends = \"old.toml\"\nas_of = 2026-10-01\nstatus = \"proposed\"\n[[close]]\nids = [\"oppen\", \"insats\"]\ndate = 2026-09-01\n"
	const service = "\n[[service]]\nid = \"insats\"\nname = \"Insatsen\"\nkind = \"open\"\nprovided_by = [\"oppen\"]\n"
	for _, test := range []struct{ name, before, after, want string }{
		{"staff and services", municipalityBefore + service, ends, "M513 (to the employer), S026 (to the board)"},
		{"a number of staff that nobody states", strings.Replace(strings.Replace(municipalityBefore+service, "heads = 20\nfte = 19\n", "", 1), "unit = \"oppen\"\ncount = 1\n", "unit = \"oppen\"\n", 1), ends, "M513 (to the employer), S026 (to the board)"},
		{"staff alone", municipalityBefore, strings.Replace(ends, ", \"insats\"", "", 1), "M513 (to the employer)"},
		{"nobody asks of the whole", municipalityBefore + service, ends + "\n[rules]\nM513 = \"off\"\n", "S026 (to the employer)"},
		{"fewer employees", municipalityBefore, strings.Split(ends, "[[close]]")[0] + "[[unit]]\nid = \"oppen\"\nheads = 3\n", "M513 (to the employer)"},
	} {
		before, n := load(t, test.before, ""), load(t, test.after, test.before)
		var got []string
		for _, f := range rules.Check(rules.Input{Org: n.Org, Places: n.Places, Change: diff.Compare(before.Org, n.Org, diff.Options{})}).Findings {
			if to, ok := f.AskedOf(); ok && slices.Contains([]string{"M505", "M513", "S026"}, f.Rule.ID) {
				got = append(got, f.Rule.ID+" "+to.In("en"))
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %s; want %s", test.name, s, test.want)
		}
	}
}

// TestTransfersAreAskedOfOnce: what passes from one employer to another is one question,
// however many services pass, and each is named; what somebody has answered for by name is
// answered alone.
func TestTransfersAreAskedOfOnce(t *testing.T) {
	service := func(id, by string) string {
		return "\n[[service]]\nid = \"" + id + "\"\nname = \"Insats " + id + "\"\nkind = \"open\"\nprovided_by = [\"" + by + "\"]\n"
	}
	const company = "\n[[unit]]\nid = \"bolaget\"\nname = \"Bolaget\"\nkind = \"company\"\n"
	const head = "format = 1\n[organisation]\nid = \"f\"\nname = \"F\"\nextends = \"old.toml\"\nas_of = 2026-10-01\nstatus = \"proposed\"\n"
	goes := func(ids ...string) (text string) {
		for _, id := range ids {
			text += "\n[[service]]\nid = \"" + id + "\"\nprovided_by = [\"bolaget\"]\n"
		}
		return text
	}
	const all = "”Insats a”, ”Insats b” och ”Insats c” utfördes av ”Öppenvården barn och unga” och utförs nu av ”Bolaget”. Går verksamheten över från kommunen till ”Bolaget” som en verksamhetsövergång? (till arbetsgivaren)"
	before := municipalityBefore + company + service("a", "oppen") + service("b", "oppen") + service("c", "oppen") + service("d", "hvb")
	for _, test := range []struct{ name, after, want string }{
		{"three of one unit", goes("a", "b", "c"), all},
		{"one is answered for", goes("a", "b", "c") + "\n[[accept]]\nrule = \"M504\"\nabout = [\"b\"]\nreason = \"Prövat.\"\n", strings.Replace(all, "”Insats a”, ”Insats b” och", "”Insats a” och", 1)},
		{"of another unit too", goes("a", "b", "c", "d"), all + "\n”Insats d” utfördes av ”HVB Solgården” och utförs nu av ”Bolaget”. Går verksamheten över från kommunen till ”Bolaget” som en verksamhetsövergång? (till arbetsgivaren)"},
	} {
		var got []string
		base, n := load(t, before, ""), load(t, head+test.after, before)
		for _, f := range rules.Check(rules.Input{Org: n.Org, Places: n.Places, Change: diff.Compare(base.Org, n.Org, diff.Options{}), Only: []string{"M504"}}).Findings {
			got = append(got, f.Message.In("sv"))
		}
		if s := strings.Join(got, "\n"); s != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, s, test.want)
		}
	}
	const passes = "”Insats a”, ”Insats b” och ”Insats c” går över från ”Öppenvården barn och unga” till ”Bolaget”, som har en annan arbetsgivare: ”Bolaget” i stället för kommunen. Är detta en övergång av verksamhet? (till arbetsgivaren)"
	var asked []string
	for _, f := range found(t, before, head+goes("c", "a", "b")) {
		if f.Rule.ID == "M504" || f.Rule.ID == "I814" {
			asked = append(asked, f.Rule.ID+" "+f.Words().In("sv"))
		}
	}
	if s := strings.Join(asked, "\n"); s != "I814 "+passes {
		t.Error(s)
	}
}
