package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// office is a small administration of which all is known.
const office = `
kommun municipality -
namnd board kommun
forv administration namnd heads=5 fte=5 led_by=["direktor"]
stab staff-function forv heads=4 fte=3
norr unit forv heads=41 fte=30 led_by=["chefnorr"] areas=["n"]
soder unit forv heads=23 fte=20.5 led_by=["chefsoder"] areas=["s"]
lag team soder heads=10 fte=9 areas=["s"]
post direktor forv count=1 vacant=0
post chefnorr norr count=1 vacant=1
post chefsoder soder count=2 vacant=0
post ordforande namnd count=1
`

// vague is the same with holes.
const vague = `
kommun municipality -
namnd board kommun
forv administration namnd heads=5 fte=5 led_by=["direktor"]
stab staff-function forv heads=4 fte=3
norr unit forv heads=41 led_by=["chefnorr"] areas=["n"]
soder unit forv heads=23 fte="20..25" led_by=["chefsoder"] areas=["n","s"]
post direktor forv count=1
post chefnorr norr count=1 vacant=1
post chefsoder soder
`

// plain is what most files say at first: units and some of their staff.
const plain = `
kf council -
sn board kf
sf administration sn
a1 department sf fte=10
a2 department sf fte=20
e1 unit a1 heads=5
e2 unit a1 heads=5
e3 unit a1 heads=5
`

const areas = `
[[area]]
id = "n"
population = 10_000
[[area]]
id = "s"
population = 5_000
[[area]]
id = "gone"
until = "2020"
`

func value(t *testing.T, o *orgmodel.Organisation, id string) figure.Figure {
	t.Helper()
	f := find(id)
	if f == nil {
		t.Fatalf("there is no figure %s", id)
	}
	return f.Compute(metrics.NewInputs(o))
}

// told writes a value in one line: the number, what is unknown, the parts, why
// there is none.
func told(v figure.Figure) string {
	s := v.Quantity.String()
	if s == "" {
		s = "?"
	}
	for _, in := range v.Unknown {
		s += " -" + in.String()
	}
	for _, part := range v.Told() {
		name := part.ID
		if name == "" {
			name = part.Type
		}
		s += " " + name
		if !part.Unit.IsZero() {
			s += "=" + part.Quantity.String()
		}
		if part.Detail != nil {
			s += "(" + part.Detail.In(message.EN) + ")"
		}
	}
	if !v.Note.IsZero() {
		s += " (" + v.Note.In(message.EN) + ")"
	}
	return s
}

func TestFigures(t *testing.T) {
	const inhabited = office + "population 20000\n"
	for _, test := range []struct {
		figure, units, rest string
		want                string
	}{
		// The director leads 4 of her own, 4 in the staff function and the two
		// managers in place; those two share 23 + 10 − 2 between them.
		{"m01-min", office, "", "10"},
		{"m01-max", office, "", "41"},
		{"m01-median", office, "", "15.5 direktor=10 chefnorr=41 chefsoder=15.5"},
		{"m01-mean", office, "", "20.5"}, // (10 + 41 + 2 × 15.5) / 4
		{"m01-over-30", office, "", "25 chefnorr=41"},
		{"m01-min", vague, "", "0..22 -chefsoder.count"},
		{"m01-max", vague, "", ">=41 -chefsoder.count"},
		{"m01-mean", town, "", "? (The file names no manager with staff.)"},

		{"m02-max", office, "", "3 forv norr"},
		{"m02-mean", office, "", "2.9"}, // (5+3)×2 + (30+20.5+9)×3, by 67.5
		{"m02-max", town, "", "<=3 (The file says of no unit who leads it. As many levels there can be if each unit below a board has a manager of its own, and staff below.)"},
		{"m02-max", "namnd board -", "", "? (The file says of no unit who leads it.)"},
		{"m02-mean", vague, "", "2.7..3 -norr.fte"}, // at least (8×2+20×3)/28

		{"m02-mean", "f administration - heads=9 fte=\"10..20\" led_by=[\"c\"]\nu unit f fte=\"10..20\" led_by=[\"d\"]\npost c f count=1\npost d u count=1", "", "2.3..2.7"}, // (20×2+10×3)/30, (10×2+20×3)/30

		{"m03-count", office, "", "3 forv=1 soder=2"},
		{"m03-per-100-fte", office, "", "4.4"}, // 3 by 67.5
		{"m03-count", vague, "", ">=2 -chefsoder.count forv=1 soder=>=1"},
		{"m03-count", town, "", "? (The file names no managers.)"},

		{"m04-share", office, "", "4.4 stab=3"}, // 3 by 67.5
		{"m04-share", vague, "", "0..10.8 -norr.fte stab=3"},
		{"m04-share", town, "", "? (The file describes no staff function.)"},

		{"m26-units", office, "", "7 municipality=1 board=1 administration=1 staff-function=1 unit=2 team=1"},
		{"m26-units", plain, "", "8 council=1 board=1 administration=1 department=2 unit=3"},
		{"m26-units", plain + "region region -\nregionens unit region\nnagra actor -", "", "8 council=1 board=1 administration=1 department=2 unit=3"},
		{"m26-units", "", "", "? (The file describes no units of the organisation itself.)"},
		{"m27-heads", office, "", "83"}, // a vacancy is no person, and the chair no employee
		{"m27-fte", office, "", "67.5"},
		{"m27-fte", vague, "", ">=28 -norr.fte"},
		{"m27-heads", plain, "", ">=15 -sf.heads -a1.heads -a2.heads"}, // no full-time equivalent among them
		{"m27-fte", plain, "", ">=30 -sf.fte -e1.fte -e2.fte -e3.fte"},
		{"m27-heads", "a unit -", "", "? -a.heads"},
		{"m27-heads", "", "", "? (The file describes no unit with staff of its own.)"},
		{"m28-levels", plain, "", "5 kf sn sf a1 e1"},
		{"m28-widest", plain, "", "3 a1=3"},
		{"m28-levels", plain + "t collaboration e1 members=[\"e1\",\"e2\"]", "", "5 kf sn sf a1 e1"},
		{"m28-widest", "a unit -", "", "? (The file describes no unit below another.)"},
		{"m02-max", plain, "", "<=4 (The file says of no unit who leads it. As many levels there can be if each unit below a board has a manager of its own, and staff below.)"},

		// Each pair of lines sums up the whole way, then what is open in it.
		{"m05-units", town, way(":sekreterare", ":utredare", ":rektor"), "2 vag=2(boundary crossed: authority (board))"},
		{"m05-units", town, way(":utredare", "team", ":utredare"), "0..2 -vag.steps[2].post vag=0..2"},
		{"m05-posts", town, way(":sekreterare", ":utredare", ":utredare"), "1 vag=1"},
		{"m05-posts", town, way(":sekreterare", "mottag", "filial"), "1..2 -vag.steps[2].post -vag.steps[3].post vag=1..2"},
		{"m06-administration", town, way("utred", "skola", "filial"), "1..2 vag=1..2 (The file names no administration above some of the units.)"},
		{"m06-authority", town, way("utred", "loss"), "0..1 vag=0..1 (The file names no board above some of the units.)"},
		{"m06-principal", town, way("utred", "filial", "skola"), "2 vag=2"},
		{"m06-purchaser-provider", town, way("utred", "utforare"), "1 vag=1"},
		{"m06-authority", town, "", "? (The file describes no pathway.)"},
		{"m07-max", town, way(":sekreterare", ":utredare", ":rektor"), "3 vag=3"},
		{"m07-max", town, way(":sekreterare", "mottag"), "1..2 -vag.steps[2].post vag=1..2"},
		{"m09-units", town, entries, "2 barn=2 unga=1"},
		{"m09-units", town, way("utred"), "? (No pathway has a step intake.)"},

		// The agreement is with a company, the compact with another board, and
		// one unit of the administration is led also from the school.
		{"m10-relations", town + led, relations, "5 kop=1 avtal=1 team=1 inom=1 tva=1"},
		{"m10-authority", town + led, relations, "80"},
		{"m10-principal", town + led, relations, "20"},
		{"m10-relations", "a unit -\nb unit -\nnagra actor -\nt collaboration - members=[\"a\",\"b\",\"nagra\"]", "", "1 t=1"}, // somebody without a name is nobody's authority
		{"m10-authority", "a unit -\nb unit -\nt collaboration - members=[\"a\",\"b\"]", "", "? (The file names no board above some of the units.)"},
		{"m10-relations", office, "", "? (The file describes no cooperation and no contracts beside the line.)"},
		{"m11-pairs", town, way("utred", "filial"), "2 team=1(social – skolnamnd) vag=1(social – bolag)"},
		{"m11-pairs", town, way("utred", "loss"), "1..2 team=1(social – skolnamnd) vag=0..1() (The file names no board above some of the units.)"},
		{"m11-pairs", town, way("utred", "borta"), "1..2 -vag.steps[2].post team=1(social – skolnamnd) vag=0..1()"},
		{"m11-pairs", office, way("norr", "soder"), "0"},
		{"m11-pairs", office, "", "? (The file describes neither collaborations nor pathways.)"},
		{"m11-pairs", "bolag company -\nannat company -\nnagra actor -\nt collaboration - members=[\"bolag\",\"annat\",\"nagra\"]", "", "0"},
		{"m12-units", office + joint, "", "1 dubbel(vertically invited)"},
		{"m12-collaborations", office + joint, "", "1 grupp(form not stated)"},
		{"m12-heads", office + joint, "", "19"}, // 12 and the 7 below
		{"m12-units", office, "", "0"},
		{"m12-heads", town, "", "? (The file says of no unit who leads it.)"},
		{"m22-vacant", office, "", "1 chefnorr=1"},
		{"m22-vacant", vague, "", ">=1 -direktor.vacant -chefsoder.vacant chefnorr=1"},

		{"m14-net", inhabited, budgets, "4500 namnd=90000000"},
		{"m14-gross", inhabited, budgets, "750..1000 forv=15000000..20000000"},
		{"m14-net", office, budgets, "? -organisation.population namnd=90000000"},
		{"m14-net", inhabited, budgets + "[[budget]]\nunit = \"namnd\"\nbasis = \"net\"\nyear = 2026\namount = 1", "? -namnd.budget.amount"},
		{"m14-net", inhabited, budgets + "[[budget]]\nunit = \"kommun\"\nyear = 2026\namount = 1", ">=4500 -kommun.budget.basis namnd=90000000"},
		{"m14-net", inhabited, "[[budget]]\nunit = \"kommun\"\nyear = 2026\namount = 1", "? -kommun.budget.basis"},
		{"m14-net", inhabited, "", "? (The file states no such allocation for the year.)"},
		{"m15-municipality", inhabited, "", "3.4"}, // 67.5 by 20
		{"m15-municipality", office, "", "? -organisation.population"},
		{"m15-areas", office, areas, "2 n=3 s=5.9"}, // 30 by 10, 29.5 by 5
		{"m15-areas", vague, areas, "? -norr.fte n= s=0..5"},
		{"m15-areas", office, "", "? (The file describes fewer than two areas.)"},

		{"m16-groups", town, services, "66.7 barn=1 unga=2 aldre=0"},
		{"m16-groups", town, "", "? (The file describes no services.)"},
		{"m16-groups", town, "[[service]]\nid = \"a\"", "? (The file describes no target group.)"},
		{"m21-everywhere", town, areas + services, "33.3..66.7 -rad.areas ungdomsstod=1"},
		{"m21-everywhere", town, "", "? (The file describes no services.)"},
		{"m17-owned", town, "", "? (No service in the file names a statutory task.)"},

		{"m24-statements", office, sure, "13 unit=7 post=3 post=1 service=1 goal=1"},
		{"m24-in-force", office, sure, "7.7 service=1"},
		{"m24-vision", office, sure, "7.7 goal=1"},
		{"m24-decided", office, sure, "0"},
		{"m24-assumed", office, sure, "15.4 service=1 goal=1"},
		{"m24-unsourced", office, sure, "84.6 unit=7 post=3 post=1"},
	} {
		if got := told(value(t, model(t, test.units, test.rest), test.figure)); got != test.want {
			t.Errorf("%s: %s, want %s", test.figure, got, test.want)
		}
	}
}

// entries are two pathways with intakes, one of a part of a group.
const entries = `
[[target_group]]
id = "barn"
[[target_group]]
id = "unga"
[[target_group]]
id = "skolbarn"
part_of = ["barn"]
until = "2020"
[[pathway]]
id = "orolig"
target_group = "barn"
steps = [ { step = "intake", post = "sekreterare" }, { step = "intake", post = "rektor" } ]
[[pathway]]
id = "sokande"
target_group = "unga"
steps = [ { step = "intake", post = "sekreterare" }, { step = "decide", post = "utredare" } ]
`

const led = "tva unit forv led_by=[\"utredare\",\"rektor\"]\n"

const relations = `
[[agreement]]
id = "kop"
from = "social"
to = ["bolag"]
[[agreement]]
id = "avtal"
between = ["social", "skolnamnd"]
[[agreement]]
id = "slut"
between = ["social", "skolnamnd"]
until = "2020"
`

const joint = `
dubbel unit forv heads=12 led_by=["ena","andra"] leadership="vertical"
under team dubbel heads=7
grupp collaboration - members=["norr","soder"] led_by=["ena","andra"]
post ena dubbel count=1
post andra stab count=1
`

// budgets: the administration's net frame is part of the board's; last year's,
// next year's, that of a service and a change are other things.
const budgets = `
[[budget]]
unit = "namnd"
basis = "net"
year = 2026
amount = 90_000_000
[[budget]]
unit = "namnd"
basis = "net"
from_year = 2020
amount = 70_000_000
[[budget]]
unit = "forv"
basis = "net"
from_year = 2025
amount = 80_000_000
[[budget]]
unit = "norr"
basis = "net"
year = 2027
amount = 1_000_000
[[budget]]
unit = "forv"
basis = "gross"
year = 2026
amount = "15_000_000..20_000_000"
[[budget]]
unit = "forv"
basis = "gross"
year = 2026
change = 5_000_000
`

const services = `
[[target_group]]
id = "barn"
[[target_group]]
id = "unga"
part_of = ["barn"]
[[target_group]]
id = "aldre"
[[service]]
id = "rad"
provided_by = ["utred"]
target_groups = ["barn"]
[[service]]
id = "ungdomsstod"
target_groups = ["unga"]
areas = ["n"]
[[service]]
id = "overallt"
areas = ["all"]
`

// sure adds what is in force, and a vision that is assumed in part.
const sure = `
[[service]]
id = "rad"
status = "in-force"
sources = ["s"]
assumed = ["areas"]
[[goal]]
id = "mal"
status = "vision"
assumed = true
[[area]]
id = "n"
`
