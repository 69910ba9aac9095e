package views_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// subject is something that can be drawn, and what its drawings may say.
type subject struct {
	name string
	draw func(drawing.Options) (*drawing.Drawing, error)
	witness
}

// subjects are all views of all examples, the pictures of the change from one
// example of a town to another, with that of its people, and those of two proposals. Some
// of them are guesses of their author.
func subjects(t testing.TB) []subject {
	names, orgs := samples(t)
	for name, file := range map[string]string{"guessed/before": "reform-before", "guessed/after": "reform"} {
		orgs[name] = drawtest.Load(t, "../testdata/"+file+".toml")
		orgs[name].Header.Assumed.All = true // a star in nothing but titles
		names = append(names, name)
	}
	var list []subject
	for _, name := range names {
		for _, v := range views.All() {
			list = append(list, subject{name + " " + v.Name, func(o drawing.Options) (*drawing.Drawing, error) {
				o.Place = drawtest.Placer()
				return v.Build(orgs[name], o)
			}, witness{now: orgs[name]}})
		}
	}
	for _, before := range names {
		for _, after := range names {
			if before == after || filepath.Dir(before) != filepath.Dir(after) {
				continue
			}
			c := diff.Compare(orgs[before], orgs[after], diff.Options{})
			for which, w := range map[change.Picture]witness{change.Changes: {c.New, c.Old}, change.Before: {was: c.Old}, change.After: {now: c.New}} {
				list = append(list, subject{before + " → " + after + " " + string(which), func(o drawing.Options) (*drawing.Drawing, error) {
					return change.Draw(c, which, o)
				}, w})
			}
			list = append(list, subject{before + " → " + after + " people", func(o drawing.Options) (*drawing.Drawing, error) { return people.Draw(c, o) }, witness{c.New, c.Old}})
		}
	}
	both := proposals.Join(diff.Compare(orgs["borlange/current"], orgs["borlange/six-areas"], diff.Options{}), diff.Compare(orgs["borlange/current"], orgs["borlange/stromstad-inspired"], diff.Options{}), proposals.Options{})
	list = append(list, subject{name: "borlange, two proposals", draw: func(o drawing.Options) (*drawing.Drawing, error) { return twoproposals.Draw(both, o) }})
	list = append(list, subject{name: "borlange, two proposals people", draw: func(o drawing.Options) (*drawing.Drawing, error) { return people.DrawTwo(both, o) }})
	slices.SortFunc(list, func(a, b subject) int { return strings.Compare(a.name, b.name) })
	return list
}

// law is what every drawing obeys, whichever view it is of; it lists what does not.
type law struct {
	name  string
	holds func(s *subject, o drawing.Options, d *drawing.Drawing) []string
}

var laws = []law{
	{"the same is drawn alike", (*subject).drawnAgain},
	{"an eye has nothing to object to", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return drawtest.Complaints(d) }},
	{"nothing leaves the page", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return outsidePage(d) }},
	{"no line runs through a box that it does not join", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return struck(d) }},
	{"a line reaches the two boxes it joins", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return unjoined(d) }},
	{"a name is one text", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return tornNames(d) }},
	{"the legend explains what occurs, and nothing else", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return unexplained(d) }},
	{"a box is barred as its sample", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return misbarred(d) }},
	{"the legend shows the lines that occur", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return undashed(d) }},
	{"the text is whole", func(_ *subject, _ drawing.Options, d *drawing.Drawing) []string { return untoldText(d) }},
	{"every name is that of what it stands for", func(s *subject, _ drawing.Options, d *drawing.Drawing) []string { return s.misnamed(d) }},
	{"both languages draw the same", (*subject).inTheOtherLanguage},
	{"a part is a part of the whole", (*subject).inPart},
	{"what is not known is refused", func(s *subject, o drawing.Options, _ *drawing.Drawing) []string { return s.refusals(o) }},
}

// TestEveryDrawingObeys holds every law over every drawing.
func TestEveryDrawingObeys(t *testing.T) {
	drawn := map[string]bool{}
	for i, s := range subjects(t) {
		o := sorts[i%len(sorts)]
		o.Paper = []string{"", "A3", "A4", "16:9"}[i%4]
		d, err := s.draw(o)
		if err != nil {
			if list := spoken(err); list != nil {
				t.Errorf("%s: %v", s.name, list)
			}
			continue
		}
		drawn[s.name[strings.LastIndex(s.name, " ")+1:]] = true
		for _, l := range laws {
			for _, complaint := range l.holds(&s, o, d) {
				t.Errorf("%s, %+v: %s: %s", s.name, o, l.name, complaint)
			}
		}
	}
	if !drawn["people"] {
		t.Error("of no example is it drawn who goes where")
	}
	for _, v := range views.All() {
		if !drawn[v.Name] {
			t.Errorf("no example has a drawing of the view %s", v.Name)
		}
	}
}

func (s *subject) drawnAgain(o drawing.Options, d *drawing.Drawing) []string {
	again, err := s.draw(o)
	if err != nil || !reflect.DeepEqual(d, again) {
		return []string{"drawn again, it comes out otherwise"}
	}
	return nil
}

func outsidePage(d *drawing.Drawing) (list []string) {
	page := geometry.Rect{W: d.Page.W, H: d.Page.H}
	for _, f := range d.Frames {
		if f.Union(page) != page {
			list = append(list, "frame "+f.ID)
		}
	}
	for _, l := range d.Lines {
		for _, p := range l.Points {
			if p.X < 0 || p.Y < 0 || p.X > page.W || p.Y > page.H {
				list = append(list, "line "+l.ID)
			}
		}
	}
	return list
}

// struck lists texts that a line between two boxes runs through: others' and that of
// the line itself.
func struck(d *drawing.Drawing) (list []string) {
	for _, l := range d.Lines {
		if l.From == "" {
			continue
		}
		for _, b := range d.Boxes {
			inner := geometry.Rect{X: b.X + 1, Y: b.Y + 1, W: b.W - 2, H: b.H - 2}
			if b.ID != l.From && b.ID != l.To && len(b.Rows) > 0 && drawtest.Crosses(l, inner) {
				list = append(list, "line "+l.ID+" through "+b.ID)
			}
		}
	}
	return list
}

// signs are those that a legend explains at the beginning of an entry.
var signs = []string{"●", "○", "?", "*", "↑*", "≈", "+", "−", "◦", "⋯", "→", "⋈", "⋔", "~", "↔", "↔A", "↔B", "◊"}

// unexplained lists what the legend explains and nothing bears, and what something
// bears and the legend does not explain.
func unexplained(d *drawing.Drawing) (list []string) {
	seen, samples := map[string]bool{}, map[string]string{} // and the text beside a sample
	var texts strings.Builder
	var entries []string
	for _, b := range slices.Concat(d.Boxes, d.Frames) {
		if b.Class == "legend" {
			if len(b.Rows) > 0 {
				entries = append(entries, b.Title)
			} else if b.Fill != "" && b.Fill != "#ffffff" {
				samples[string(b.Fill)] = b.Title
			}
			continue
		}
		seen[string(b.Fill)] = true
		for _, r := range b.Rows {
			seen[string(r.Fill)] = true
			texts.WriteString(r.Sign.Text + " " + r.Left.Text + " " + r.Right.Text + "\n")
		}
	}
	for _, l := range d.Lines {
		if l.Class == "legend" {
			samples[string(l.Stroke.Color)] = l.Title
		} else {
			seen[string(l.Stroke.Color)] = true
		}
		if l.Arrow {
			texts.WriteString("→")
		}
	}
	bears := func(entry string) (sign string, is, borne bool) {
		sign, _, _ = strings.Cut(entry, " ")
		return sign, slices.Contains(signs, sign), strings.Contains(texts.String(), sign)
	}
	explained := map[string]bool{}
	for _, entry := range entries {
		sign, is, borne := bears(entry)
		explained[sign] = true
		if is && !borne {
			list = append(list, "nothing bears the sign of "+entry)
		}
	}
	for color, entry := range samples {
		// What happened to a row is told by its sign alone. A sample of a bar shows its
		// pattern, in the colour of others.
		if _, is, _ := bears(entry); !is && !seen[color] && d.Prefix != "indicators-" {
			list = append(list, "nothing has the colour of "+entry)
		}
	}
	for _, sign := range []string{"●", "○", "*", "↑*", "≈", "◊"} {
		if strings.Contains(texts.String(), sign) && !explained[sign] {
			list = append(list, sign+" is not explained")
		}
	}
	if star := strings.Contains(texts.String(), "*"); star != (d.Marks != "") {
		list = append(list, fmt.Sprintf("a star is drawn: %t; Marks: %q", star, d.Marks))
	}
	for _, b := range d.Boxes {
		if class, _, _ := strings.Cut(b.Class, " "); class == "unit" && len(b.Rows) > 0 && b.Rows[0].Fill != "" && samples[string(b.Rows[0].Fill)] == "" {
			list = append(list, "the colour of "+b.ID+" is not explained")
		}
	}
	slices.Sort(list)
	return list
}

func untoldText(d *drawing.Drawing) (list []string) {
	texts := []string{d.Title, d.Description}
	for _, e := range d.Outline {
		texts = append(texts, e.Text)
	}
	for _, text := range texts {
		if text == "" || strings.Contains(text, "{0}") || strings.Contains(text, "%!") {
			list = append(list, fmt.Sprintf("%q", text))
		}
	}
	if len(d.Outline) == 0 {
		list = append(list, "no outline")
	}
	return list
}

func (s *subject) misnamed(d *drawing.Drawing) []string {
	if s.now == nil && s.was == nil {
		return nil // of three organisations, which a witness does not know
	}
	return s.falsehoods(d)
}

// inTheOtherLanguage holds that boxes that stand for something, and lines between
// boxes, are the same in both languages. How finely an axis is divided may depend on
// the length of its words.
func (s *subject) inTheOtherLanguage(o drawing.Options, d *drawing.Drawing) (list []string) {
	o.Lang = map[message.Lang]message.Lang{message.SV: message.EN, message.EN: message.SV}[o.Lang]
	other, err := s.draw(o)
	if err != nil {
		return []string{err.Error()}
	}
	if a, b := drawnParts(d), drawnParts(other); !slices.Equal(a, b) {
		list = append(list, fmt.Sprintf("%s draws other parts", o.Lang))
	}
	if len(d.Outline) != len(other.Outline) || d.Description == other.Description {
		list = append(list, fmt.Sprintf("%s tells something else, or the same", o.Lang))
	}
	return append(list, drawtest.Complaints(other)...)
}

// drawnParts are the ids of what is drawn, with what it stands for.
func drawnParts(d *drawing.Drawing) (list []string) {
	for _, b := range slices.Concat(d.Boxes, d.Frames) {
		if !b.Things.None() {
			list = append(list, fmt.Sprint("box ", b.ID, b.Class, b.Things))
		}
	}
	for _, l := range d.Lines {
		if l.From != "" {
			list = append(list, fmt.Sprint("line ", l.ID, l.Class, l.From, l.To))
		}
	}
	slices.Sort(list)
	return list
}

// inPart holds that what is drawn of a part stands in the whole as well.
func (s *subject) inPart(_ drawing.Options, d *drawing.Drawing) (list []string) {
	whole, err := s.draw(drawing.Options{Detail: drawing.Full})
	if err != nil {
		return []string{err.Error()}
	}
	stands := map[string]bool{}
	for _, e := range whole.Entities {
		stands[e.ID] = true
	}
	for _, e := range d.Entities {
		if !stands[e.ID] {
			list = append(list, e.ID+" stands in a part and not in the whole")
		}
	}
	for _, e := range whole.Entities[:min(len(whole.Entities), 6)] {
		part, err := s.draw(drawing.Options{Root: e.ID, Detail: drawing.Full})
		if err != nil {
			list = append(list, spoken(err)...)
			continue
		}
		found := false
		for _, p := range part.Entities {
			found = found || p.ID == e.ID
			if !stands[p.ID] {
				list = append(list, p.ID+" stands in the part of "+e.ID+" and not in the whole")
			}
		}
		if !found && !slices.ContainsFunc(part.Heading, func(h string) bool { return strings.Contains(h, s.now.Name(e.ID)) }) {
			list = append(list, "the part of "+e.ID+" does not tell of it")
		}
	}
	return list
}

// refusals holds that an option that means nothing is refused, in both languages.
func (s *subject) refusals(o drawing.Options) (list []string) {
	for _, c := range []struct {
		set  func(*drawing.Options)
		want [2]string
	}{
		{func(o *drawing.Options) { o.Detail = "huge" }, [2]string{
			"There is no detail “huge” to draw in; take overview, standard or full.",
			"Det finns ingen detaljnivå ”huge” att rita i; ange overview, standard eller full.",
		}},
		{func(o *drawing.Options) { o.Orientation = "upside" }, [2]string{
			"A sheet cannot lie the way “upside”; take auto, portrait or landscape.",
			"Ett blad kan inte ligga ”upside”; ange auto, portrait eller landscape.",
		}},
		{func(o *drawing.Options) { o.Paper = "Letter" }, [2]string{
			"There is no sheet “Letter” to draw on; take A5, A4, A3, A2, A1, A0 or 16:9.",
			"Det finns inget pappersformat ”Letter” att rita på; ange A5, A4, A3, A2, A1, A0 eller 16:9.",
		}},
		{func(o *drawing.Options) { o.Paper, o.Orientation = "16:9", drawing.Portrait }, [2]string{
			"A sheet of 16:9 is never upright; leave out the orientation, or take another sheet.",
			"16:9 är aldrig stående; ta bort orienteringen eller ange ett annat format.",
		}},
	} {
		asked := o
		c.set(&asked)
		_, err := s.draw(asked)
		if refusal := new(drawing.Refusal); !errors.As(err, &refusal) || [2]string{refusal.In(message.EN), refusal.In(message.SV)} != c.want {
			list = append(list, fmt.Sprintf("%+v: %v", asked, err))
		}
	}
	o.Root = "nobody-at-all"
	_, err := s.draw(o)
	return append(list, spoken(err)...)
}

// spoken lists what is wrong with an error: it is to be a refusal that says something
// in each language.
func spoken(err error) []string {
	var refusal *drawing.Refusal
	if !errors.As(err, &refusal) {
		return []string{fmt.Sprintf("no refusal: %v", err)}
	}
	if en, sv := refusal.In(message.EN), refusal.In(message.SV); en == "" || en == sv || strings.Contains(en+sv, "{0}") {
		return []string{fmt.Sprintf("refused with %q and %q", en, sv)}
	}
	return nil
}
