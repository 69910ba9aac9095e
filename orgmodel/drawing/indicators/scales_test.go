package indicators_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/indicators"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// measured is an indicator with a value for each of some years, and a goal.
func measured(id, name, unit string, values []string, target string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[indicator]]\nid = %q\nname = %q\nmeasured_in = %q\ndefinition = \"Som %s.\"\nvalues = [\n", id, name, unit, id)
	for i, v := range values {
		fmt.Fprintf(&b, "{ year = %d, value = %q },\n", 1950+i%100, v)
	}
	b.WriteString("]\n")
	if target != "" {
		fmt.Fprintf(&b, "[[goal]]\nid = \"mal-%s\"\nname = \"Målet\"\nindicator = %q\ntarget = %q\n", id, id, target)
	}
	return b.String()
}

// TestUnlikeMagnitudesHaveAScaleEach: every known value is a bar that can be seen, on
// one scale, and it is said that there are several.
func TestUnlikeMagnitudesHaveAScaleEach(t *testing.T) {
	for _, c := range []struct {
		values []string
		scales int
	}{
		{[]string{"412000000", "455300000", "3100"}, 2},
		{[]string{"3", "19000", "32", "11"}, 2},
		{[]string{"1000000", "1", "1000", "0"}, 3},
		{[]string{"~0.002", "-40000", ">20", "1..7"}, 3},
		{[]string{"20", "999"}, 1},
		{[]string{"78", "81", "66.5", "0"}, 1},
		{[]string{"5212", "0"}, 1},
	} {
		org := drawtest.Text(t, measured("i", "Kostnaden", "kr", c.values, ""))
		for _, paper := range []string{"", "A4"} {
			d := drawtest.Built(t, indicators.Draw, org, drawing.Options{Paper: paper, Lang: message.SV})
			if list := slices.Concat(drawtest.Complaints(d), behind(d)); len(list) > 0 {
				t.Errorf("%v: %v", c.values, list)
			}
			scales, said, values := 0, false, 0
			for _, b := range d.Boxes {
				switch b.Class {
				case "scale":
					scales++
				case "scaling":
					said = true
				case "value":
					values++
				}
			}
			if max(scales, 1) != c.scales || said != (c.scales > 1) || values != len(c.values) {
				t.Errorf("%v: %d scales, said: %t, %d values", c.values, scales, said, values)
			}
			if told := strings.ReplaceAll(drawtest.Outline(d), "\u00a0", " "); strings.Contains(told, fmt.Sprintf("≠ Värdena skiljer sig mer än 1000 gånger och står på %d skalor", c.scales)) != (c.scales > 1) {
				t.Errorf("%v: the text says\n%s", c.values, told)
			}
			for _, f := range d.Frames {
				if f.Class == "bar" && f.W <= geometry.Pt && !strings.HasSuffix(f.Title, ": 0\u00a0kr") {
					t.Errorf("%v: the bar of %q is %d wide", c.values, f.Title, f.W)
				}
			}
		}
	}
}

// TestAGoalFarFromTheValuesIsTold, not drawn on their scale, and the legend does not
// explain it.
func TestAGoalFarFromTheValuesIsTold(t *testing.T) {
	for lang, want := range map[message.Lang]string{
		message.SV: "Mål 12 kr: skiljer sig mer än 1000 gånger från värdena och står inte på deras skala.",
		message.EN: "Goal 12 kr: more than 1000 times apart from the values, and not on their scale.",
	} {
		far := drawtest.Built(t, indicators.Draw, drawtest.Text(t, measured("i", "Kostnaden", "kr", []string{"412000000", "455300000"}, "12")), drawing.Options{Lang: lang})
		if told := strings.ReplaceAll(drawtest.Outline(far), "\u00a0", " "); !strings.Contains(told, want) {
			t.Errorf("not told: %s\n%s", want, told)
		}
		near := drawtest.Built(t, indicators.Draw, drawtest.Text(t, measured("i", "Kostnaden", "kr", []string{"412000000", "15"}, "12")), drawing.Options{Lang: lang})
		for d, want := range map[*drawing.Drawing]bool{far: false, near: true} {
			for _, class := range []string{"goal", "legend"} {
				if slices.ContainsFunc(d.Lines, func(l drawing.Line) bool { return l.Class == class }) != want {
					t.Errorf("%s: a line of class %s: %t", d.Outline[0].Text, class, !want)
				}
			}
		}
	}
}

// TestSeveralIndicatorsHaveScalesOfTheirOwn, and the legend says so.
func TestSeveralIndicatorsHaveScalesOfTheirOwn(t *testing.T) {
	one, both := measured("a", "Kostnaden", "kr", []string{"412000000"}, ""), measured("b", "Andelen nöjda", "%", []string{"78"}, "")
	for body, want := range map[string]bool{one: false, one + both: true} {
		for lang, text := range map[message.Lang]string{
			message.SV: "varje mått har sin egen skala: staplar för olika mått går inte att jämföra",
			message.EN: "each indicator has a scale of its own: bars of unlike ones cannot be compared",
		} {
			d := drawtest.Built(t, indicators.Draw, drawtest.Text(t, body), drawing.Options{Lang: lang})
			if got := slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return b.Class == "legend" && b.Title == text }); got != want {
				t.Errorf("%s, the legend says it: %t", lang, got)
			}
		}
	}
}

// TestTooManyValuesAreRefused before anything is set, with what to draw instead; the
// text tells all of them.
func TestTooManyValuesAreRefused(t *testing.T) {
	values := make([]string, 20_000)
	for i := range values {
		values[i] = fmt.Sprint(i%90 + 1)
	}
	long, short := measured("i", "Kostnaden", "kr", values, ""), measured("j", "Andelen", "%", values[:40], "")
	for body, want := range map[string][2]string{
		long: {
			"The indicator “Kostnaden” has 20,000 values, and more than 2000 can be read on no sheet. Give fewer years or municipalities, or divide it into several [[indicator]]; orgmodel show --view indicators tells all of it in text.",
			"Måttet ”Kostnaden” har 20 000 värden, och fler än 2000 går inte att läsa på något papper. Ange färre år eller kommuner, eller dela det i flera [[indicator]]; orgmodel show --view indicators berättar hela i text.",
		},
		long + short: {
			"The 2 indicators have 20,040 values, and more than 2000 together can be read on no sheet. Draw one at a time, for instance with --root j; orgmodel show --view indicators tells all of them in text.",
			"De 2 måtten har 20 040 värden, och fler än 2000 tillsammans går inte att läsa på något papper. Rita ett i taget, till exempel med --root j; orgmodel show --view indicators berättar alla i text.",
		},
	} {
		org := drawtest.Text(t, body)
		_, err := indicators.Draw(org, drawing.Options{})
		var refusal *drawing.Refusal
		if !errors.As(err, &refusal) || [2]string{refusal.In(message.EN), strings.ReplaceAll(refusal.In(message.SV), "\u00a0", " ")} != want {
			t.Errorf("got %v", err)
			continue
		}
		if d, err := indicators.Draw(org, drawing.Options{OnlyText: true}); err != nil || len(d.Outline) < 20_000 {
			t.Errorf("in text: %v", err)
		}
		if body != long {
			drawtest.Built(t, indicators.Draw, org, drawing.Options{Root: "j"})
		}
	}
}
