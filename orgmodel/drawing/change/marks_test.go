package change_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestEveryStateHasItsMark: sign, border, fill and words of whatever can happen.
func TestEveryStateHasItsMark(t *testing.T) {
	d := changed(t, drawtest.Reform(t), change.Changes, drawing.Options{Lang: message.EN})
	const two = 2 * geometry.Pt
	for _, want := range []struct {
		id, class, title string
		fill             drawing.Color
		stroke           drawing.Stroke
	}{
		{"digital", "unit new proposed", "+ Digitala enheten – unit (new, proposed)", "#e6f1f8", drawing.Stroke{Color: "#0072b2", Width: two}},
		{"boende-2_before", "unit closed in-force", "− Gruppbostad Granen – unit (closed)", "#fdeee3", drawing.Stroke{Color: "#d55e00", Width: two, Dash: drawing.Dashed}},
		{"mottagningen_before", "unit closed in-force", "− Mottagningsenheten – unit (merged into others)", "#fdeee3", drawing.Stroke{Color: "#d55e00", Width: two, Dash: drawing.Dashed}},
		{"boendestod_before", "unit closed in-force", "− Boendestöd och personlig assistans – unit (split into others)", "#fdeee3", drawing.Stroke{Color: "#d55e00", Width: two, Dash: drawing.Dashed}},
		{"falt", "unit moved in-force", "→ Fältgruppen – unit (moved)", "#ffffff", drawing.Stroke{Color: "#7b3294", Width: two}},
		{"falt_before", "unit left in-force", "→ Fältgruppen – unit (moved away)", "#ffffff", drawing.Stroke{Color: "#767676", Width: 80, Dash: drawing.Dashed}},
		{"vuxen", "unit changed in-force", "~ Beroendemottagningen (was Missbruks- och beroenderehabiliteringsmottagningen) – unit (changed, proposed: name)", "#ffffff", drawing.Stroke{Color: "#8a6d00", Width: two, Dash: drawing.Dotted}},
		{"barn-mott", "unit merged proposed", "⋈ Mottagning och utredning barn och unga – unit (merged, proposed)", "#ffffff", drawing.Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: drawing.Double}},
		{"assistans", "unit split proposed", "⋔ Personlig assistans – unit (split, proposed)", "#ffffff", drawing.Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: drawing.Double}},
		{"funktionsstod", "unit neighbour in-force", "Funktionsstöd – department (change nearby)", "#ffffff", drawing.Stroke{Color: "#555555", Width: geometry.Pt}},
		{"kf", "unit neighbour in-force", "Kommunfullmäktige – council (change nearby)", "#ffffff", drawing.Stroke{Color: "#555555", Width: geometry.Pt}},
		{"kommunen", "unit untouched in-force", "Provkommun – municipality", "#f7f7f7", drawing.Stroke{Color: "#999999", Width: geometry.Pt}},
		{"bun_unchanged", "unit untouched", "3 units unchanged", "#f7f7f7", drawing.Stroke{Color: "#999999", Width: geometry.Pt}},
	} {
		b := boxOf(d, want.id)
		heading, _, _ := strings.Cut(b.Title, ";")
		if b.Class != want.class || heading != want.title || b.Fill != want.fill || b.Stroke != want.stroke {
			t.Errorf("%s: %q %q %s %v", want.id, b.Class, heading, b.Fill, b.Stroke)
		}
	}
}

func boxOf(d *drawing.Drawing, id string) *drawing.Box {
	for i := range d.Boxes {
		if d.Boxes[i].ID == id {
			return &d.Boxes[i]
		}
	}
	return &drawing.Box{}
}

// rowsOf writes the rows of a box: sign, text, and what is struck in dashes.
func rowsOf(b *drawing.Box) string {
	var lines []string
	run := func(r drawing.Run) string {
		if r.Strike && r.Text != "" {
			return "-" + r.Text + "-"
		}
		return r.Text
	}
	for _, r := range b.Rows {
		if line := strings.Join(strings.Fields(run(r.Sign)+" "+run(r.Left)+" "+run(r.Right)), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func TestRowsTellWhatChanges(t *testing.T) {
	d := changed(t, drawtest.Reform(t), change.Changes, drawing.Options{Lang: message.EN})
	for id, want := range map[string]string{
		"forsorjning": "Unit changed\n~ Försörjnings-\nstödsenheten\n● Enhetschef\nförsörjningsstöd\n~ Socialsekreterare\n-14 (2 vac.)-\n12 (proposed, 1 vac.)\nEmployees at least 12\n→ -Service: Budget- och-\n-skuldrådgivning (to Jobb--\n-och utvecklingscentrum)-",
		"stab":        "Staff function\nchanged · partly proposed\n~ Förvaltningsstaben\n~ Employees -9-\n12",
		"hemtjanst":   "Department changed\n~ Hemtjänsten\n+ Areas: Söder\n3 units unchanged",
	} {
		if diff := cmp.Diff(want, rowsOf(boxOf(d, id))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}

// TestTies: whose part in a collaboration is new, gone or stays.
func TestTiesTellWhoJoinsAndLeaves(t *testing.T) {
	c := drawtest.Reform(t)
	want := map[change.Picture]string{
		change.Changes: "Mottagning och utredning barn och unga takes part in Familjecentralen\nCentrala elevhälsan takes part in Familjecentralen\nKvinnojouren takes part in Familjecentralen from now on\nBeroendemottagningen takes part in Ungdomsteamet from now on\nFältgruppen takes part in Ungdomsteamet from now on\nBeroendemottagningen took part in Sociala insatsgrupper before\nArbetsmarknadsförvaltningen took part in Sociala insatsgrupper before",
		change.Before:  "Centrala elevhälsan takes part in Familjecentralen\nMottagningsenheten takes part in Familjecentralen\nMissbruks- och beroenderehabiliteringsmottagningen takes part in Sociala insatsgrupper\nArbetsmarknadsförvaltningen takes part in Sociala insatsgrupper",
	}
	for which, want := range want {
		d := changed(t, c, which, drawing.Options{Lang: message.EN})
		var got []string
		for _, l := range d.Lines {
			if strings.HasPrefix(l.Class, "member") {
				got = append(got, l.Title)
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", which, diff)
		}
	}
}

func TestGuessesAreSaidToBeGuesses(t *testing.T) {
	before := drawtest.Load(t, "../testdata/reform-before.toml")
	after := drawtest.Load(t, "../testdata/reform-before.toml")
	for i := range after.Units {
		if after.Units[i].ID == "hemtjanst" {
			after.Units[i].ID = "hemvard"
		}
		if after.Units[i].Parent == "hemtjanst" {
			after.Units[i].Parent = "hemvard"
		}
	}
	after.Index()
	for lang, want := range map[message.Lang][2]string{
		message.EN: {"that it is the same is guessed", "≈ guessed to be the same: neither id nor formerly says so"},
		message.SV: {"att det är samma är gissat", "≈ gissat vara samma: varken id eller formerly säger det"},
	} {
		d := changed(t, drawtest.Compared(t, before, after), change.Changes, drawing.Options{Lang: lang, Detail: drawing.Full})
		if got := boxOf(d, "hemvard").Title; !strings.Contains(got, want[0]) {
			t.Errorf("the box says %q", got)
		}
		if !strings.Contains(drawtest.Dump(d), want[1]) {
			t.Errorf("no legend %q", want[1])
		}
	}
	before.Header.Complete = orgmodel.Completable()
	d := changed(t, diff.Compare(before, after, diff.Options{NoInfer: true}), change.Changes, drawing.Options{})
	if strings.Contains(drawtest.Dump(d), "≈") || boxOf(d, "hemvard").Class != "unit new in-force" {
		t.Errorf("without guesses: %q", boxOf(d, "hemvard").Class)
	}
}

// TestCountsAgreeWithTheList: what the title counts is what the list of changes
// has.
func TestCountsAgreeWithTheList(t *testing.T) {
	for name, c := range drawtest.Comparisons(t) {
		n := map[diff.Kind]int{}
		for _, i := range c.Told() {
			if ch := &c.Changes[i]; !outside(c, ch) {
				n[ch.Kind]++
			}
		}
		d := changed(t, c, change.Changes, drawing.Options{Lang: message.EN})
		for text, count := range map[string]int{
			" new unit": n["unit-founded"], " closed": n["unit-closed"], " moved": n["unit-moved"],
			" merged out of ": n["unit-merged"] + n["unit-absorbed"], " split into ": n["unit-split"] + n["unit-spun-off"],
		} {
			said := message.Int(count).In(message.EN) + text
			if has := strings.Contains(d.Description, said); has != (count > 0) {
				t.Errorf("%s: %q in %q: %t", name, said, d.Description, has)
			}
		}
	}
}

// outside reports a change of another organisation, which is never counted as ours.
func outside(c *diff.Comparison, ch *diff.Change) bool {
	ours := func(org *orgmodel.Organisation, list []int) bool {
		return slices.ContainsFunc(list, func(u int) bool { return !org.Outside(u) })
	}
	return ch.Type == orgmodel.TypeUnit && !ours(c.Old, ch.Old) && !ours(c.New, ch.New)
}

func TestChangeGolden(t *testing.T) {
	all := drawtest.Comparisons(t)
	for _, name := range []string{"six-areas", "action-plan", "learn-from-boras", "reform"} {
		t.Run(name, func(t *testing.T) {
			drawtest.Golden(t, name, drawtest.Dump(changed(t, all[name], change.Changes, drawing.Options{Paper: "A3"})))
		})
	}
	for _, which := range []change.Picture{change.Before, change.After} {
		drawtest.Golden(t, "reform-"+string(which), drawtest.Dump(changed(t, all["reform"], which, drawing.Options{Paper: "A3"})))
	}
}

func TestChangeOfOneBranchAndToADepth(t *testing.T) {
	c := drawtest.Reform(t)
	d := changed(t, c, change.Changes, drawing.Options{Root: "ifo", Lang: message.EN, Detail: drawing.Overview})
	if first := d.Outline[0].Text; !strings.HasPrefix(first, "Individ- och familjeomsorgsavdelningen") {
		t.Errorf("begins with %q", first)
	}
	d = changed(t, c, change.Changes, drawing.Options{Root: "amf", Lang: message.EN})
	if first := d.Outline[0].Text; first != "→ Arbetsmarknadsavdelningen (was Arbetsmarknadsförvaltningen) – department (was administration) (moved, changed, proposed)" &&
		!strings.HasPrefix(first, "→ Arbetsmarknadsförvaltningen") {
		t.Errorf("begins with %q", first)
	}
	if boxOf(d, "amf_before").ID == "" {
		t.Error("the place that the branch left is missing")
	}
	for _, want := range []string{". 1 closed, 1 moved, 3 changed.", "units outside this branch 21, actors outside the municipality, elsewhere 1."} {
		if !strings.Contains(d.Description, want) {
			t.Errorf("%q is not in %q", want, d.Description)
		}
	}
	d = changed(t, c, change.Changes, drawing.Options{Depth: 2, Lang: message.EN})
	if !strings.Contains(drawtest.Outline(d), "~ 1 of the units below changed\n") {
		t.Errorf("does not say what is below:\n%s", drawtest.Outline(d))
	}
}

func TestChangeRefusals(t *testing.T) {
	empty := &orgmodel.Organisation{}
	empty.Index()
	one, other := drawtest.Text(t, drawtest.Municipality), drawtest.Load(t, drawtest.Examples+"uppsala/current.toml")
	unrelated := drawtest.Compared(t, one, other)
	unrelated.Match.Unrelated = true
	loop := drawtest.Text(t, "[[unit]]\nid=\"a\"\nname=\"A\"\nkind=\"unit\"\nparent=\"b\"\n[[unit]]\nid=\"b\"\nname=\"B\"\nkind=\"unit\"\nparent=\"a\"\n")
	for _, test := range []struct {
		c    *diff.Comparison
		o    drawing.Options
		want string
	}{
		{nil, drawing.Options{}, "There is no unit to draw on either side."},
		{&diff.Comparison{}, drawing.Options{}, "There is no unit to draw on either side."},
		{drawtest.Compared(t, empty, empty), drawing.Options{}, "There is no unit to draw on either side."},
		{unrelated, drawing.Options{}, "“Provkommun” and “Uppsala: en samlad verksamhet för egen försörjning” have no unit, post or service in common: there is no change to draw. Draw each by itself."},
		{drawtest.Compared(t, one, loop), drawing.Options{}, "The line of command goes round in a circle: A → B → A. There is no tree to draw."},
		{drawtest.Compared(t, one, one), drawing.Options{Root: "ingen"}, "There is no unit “ingen” to start the drawing from."},
	} {
		_, err := change.Draw(test.c, change.Changes, test.o)
		if _, ok := err.(*drawing.Refusal); !ok || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

// TestWhatComesAlongHasNotMoved: only the unit that moves by itself leaves a place
// that says so.
func TestWhatComesAlongHasNotMoved(t *testing.T) {
	const town = "[[unit]]\nid=\"k\"\nname=\"K\"\nkind=\"municipality\"\n[[unit]]\nid=\"kf\"\nname=\"KF\"\nkind=\"council\"\nparent=\"k\"\n[[unit]]\nid=\"sn\"\nname=\"SN\"\nkind=\"board\"\nparent=\"kf\"\n" +
		"[[unit]]\nid=\"un\"\nname=\"UN\"\nkind=\"board\"\nparent=\"kf\"\n[[unit]]\nid=\"stod\"\nname=\"Stöd\"\nkind=\"unit\"\nparent=\"%s\"\n" +
		"[[unit]]\nid=\"fam\"\nname=\"Familjer\"\nkind=\"unit\"\nparent=\"stod\"\n"
	c := drawtest.Compared(t, drawtest.Text(t, fmt.Sprintf(town, "sn")), drawtest.Text(t, fmt.Sprintf(town, "un")))
	d := changed(t, c, change.Changes, drawing.Options{Lang: message.EN})
	for id, want := range map[string]string{
		"stod": "→ Stöd – unit (moved)", "stod_before": "→ Stöd – unit (moved away)",
		"fam": "Familjer – unit (comes along)", "fam_before": "Familjer – unit (was here)",
	} {
		if got, _, _ := strings.Cut(boxOf(d, id).Title, ";"); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	d = changed(t, c, change.Changes, drawing.Options{Lang: message.EN, Depth: 1})
	if got, want := rowsOf(boxOf(d, "kf")), "Council\nKF\n2 units unchanged\n1 unit comes along\n~ 1 of the units below changed"; got != want {
		t.Errorf("a unit with two places is counted otherwise than once: %q", got)
	}
}

// TestWhatNoBoxTellsIsCounted: a change of a key that no row shows is in the note.
func TestWhatNoBoxTellsIsCounted(t *testing.T) {
	const town = "[[unit]]\nid=\"kf\"\nname=\"KF\"\nkind=\"council\"\n[[post]]\nid=\"p\"\nname=\"Sekreterare\"\nunit=\"kf\"\ncount=2\n"
	for more, want := range map[string]string{
		"fte=1.5\n": "Not in the picture: elected offices 1.", "qualification=\"jurist\"\n": "Not in the picture: elected offices 1.", "": "No unit, post or service moves.",
	} {
		d := changed(t, drawtest.Compared(t, drawtest.Text(t, town), drawtest.Text(t, town+more)), change.Changes, drawing.Options{Lang: message.EN})
		if !strings.HasSuffix(d.Description, want) {
			t.Errorf("%q: %q does not end with %q", more, d.Description, want)
		}
	}
}

// TestUnnamedActorsAreNotNothing: what is drawn but never counted is no reason to
// say that nothing changes.
func TestUnnamedActorsAreNotNothing(t *testing.T) {
	const town = "[[unit]]\nid=\"kf\"\nname=\"KF\"\nkind=\"council\"\n"
	const actors = "[[unit]]\nid=\"foreningar\"\nname=\"Föreningar\"\nkind=\"actor\"\n"
	for _, test := range []struct{ before, after, want string }{
		{town, town + actors, "Changes only among other actors."},
		{town + actors, town, "Changes only among other actors."},
		{town + actors, town + actors, "No unit, post or service moves."},
	} {
		d := changed(t, drawtest.Compared(t, drawtest.Text(t, test.before), drawtest.Text(t, test.after)), change.Changes, drawing.Options{Lang: message.EN})
		if !strings.Contains(d.Description, test.want) {
			t.Errorf("%q lacks %q", d.Description, test.want)
		}
	}
}

// TestTitlesCountWhatIsDrawn: an assumption about what a box of the picture leaves out
// is not counted in the title, and its star not explained.
func TestTitlesCountWhatIsDrawn(t *testing.T) {
	const town = "[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n" +
		"[[unit]]\nid = \"stab\"\nname = \"Stab\"\nkind = \"unit\"\nparent = \"kf\"\n" +
		"[[post]]\nid = \"chef\"\nname = \"Chef\"\nunit = \"stab\"\ncount = 1\nassumed = [\"count\"]\n"
	quiet := drawtest.Compared(t, drawtest.Text(t, town), drawtest.Text(t, town+"[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"kf\"\n"))
	inside := drawtest.Compared(t, drawtest.Text(t, town), drawtest.Text(t, town+"[[post]]\nid = \"sekr\"\nname = \"Sekreterare\"\nunit = \"stab\"\ncount = 2\n"))
	for _, test := range []struct {
		name string
		c    *diff.Comparison
		o    drawing.Options
	}{
		{"a unit of which nothing changes", quiet, drawing.Options{}},
		{"a unit whose changes are only counted", inside, drawing.Options{Detail: drawing.Overview}},
	} {
		which := []change.Picture{change.Changes, change.Before, change.After}
		if test.o.Detail == drawing.Overview {
			which = which[:1]
		}
		for _, p := range which {
			d := changed(t, test.c, p, test.o)
			if heading := strings.Join(d.Heading, "\n"); strings.Contains(heading, "antagande") || d.Marks != "" {
				t.Errorf("%s, %s: no star is drawn, and the picture says %q, %q", test.name, p, heading, d.Marks)
			}
		}
	}
}
