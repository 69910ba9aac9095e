package typeset

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width geometry.Length // points, at 10 point text
		most  int
		want  []string
	}{
		{"nothing", "", 100, 0, nil},
		{"nothing to show", " \t\u200B\u00AD\n", 100, 0, nil},
		{"one line", "Barn och unga", 100, 0, []string{"Barn och unga"}},
		{"even lines", "Enheten för stöd och service", 100, 0, []string{"Enheten för", "stöd och service"}},
		{"a hyphen that is there", "Social- och omsorgsnämnden", 100, 0, []string{"Social- och", "omsorgsnämnden"}},
		{"after a slash", "HVB/stödboende", 60, 0, []string{"HVB/", "stödboende"}},
		{"figures only where nothing else helps", "2024-10-31", 40, 0, []string{"2024-", "10-31"}},
		{"joint of a compound", "Arbetsmarknadsförvaltningen", 90, 0, []string{"Arbetsmarknads-", "förvaltningen"}},
		{"joint after a hanging hyphen", "Individ- och familjeomsorgen", 60, 0, []string{"Individ- och", "familje-", "omsorgen"}},
		{"several joints", "arbetsmarknadsförvaltningen", 65, 0, []string{"arbets-", "marknads-", "förvaltningen"}},
		{"whole words before fewer lines", "Socialtjänsten väst", 75, 0, []string{"Socialtjänsten", "väst"}},
		{"fewer lines before whole words when rows are short", "Team Arbetsmarknadsinsatser nu", 105, 2, []string{"Team Arbets-", "marknadsinsatser nu"}},
		{"soft hyphen", "Fritids\u00ADgården Kupolen", 85, 0, []string{"Fritidsgården", "Kupolen"}},
		{"soft hyphen at the break", "Kvarnsveds\u00ADskolan", 60, 0, []string{"Kvarnsveds-", "skolan"}},
		{"rule of thumb", "Kupolenparadiset", 50, 0, []string{"Kupolen-", "paradiset"}},
		{"no rule", "NNNNNNNNNNNNNNNN", 50, 0, []string{"NNNNN-", "NNNNN-", "NNNNNN"}},
		{"no-break space", "LSS\u00A0§\u00A09 boende", 50, 0, []string{"LSS\u00A0§\u00A09", "boende"}},
		{"too many lines", "Enheten för ekonomiskt bistånd och försörjning", 80, 2, []string{"Enheten för", "ekonomiskt bist…"}},
		{"one line only", "Enheten för ekonomiskt bistånd", 80, 1, []string{"Enheten för ek…"}},
		{"controls", "Rad\r\nett\u202Eom\u0007", 100, 0, []string{"Rad ett om"}},
		{"invalid bytes", "a\xffb", 100, 0, []string{"a\uFFFDb"}},
		{"other scripts break anywhere", "社会福祉事業", 25, 0, []string{"社会", "福祉", "事業"}},
		{"right to left", "الخدمات الاجتماعية", 100, 0, []string{"الخدمات", "الاجتماعية"}},
		{"a number and its unit, rather with one more line", "Med allt under: 300 enheter* · minst 804* åa", 120, 0, []string{"Med allt under:", "300 enheter* ·", "minst 804* åa"}},
		{"a number with what it tells apart", "Deltar i Resursteam (6)*, blad 2", 106, 0, []string{"Deltar i", "Resursteam (6)*, blad 2"}},
		{"a number where nothing else fits", "Förvaltning 1234567", 60, 0, []string{"Förvaltning", "1234567"}},
		{"no hyphen in a name that fits", "Vård Re-/Aktiva", 60, 0, []string{"Vård", "Re-/Aktiva"}},
		{"a hyphen where nothing else fits", "Re-/Aktiva", 40, 0, []string{"Re-/", "Aktiva"}},
		{"no slash in a short name", "Råd Barn/unga i Kvarnsveden", 65, 0, []string{"Råd", "Barn/unga i", "Kvarnsveden"}},
		{"a joint before a syllable", "Arbetsmarknadsförvaltningen", 46, 0, []string{"Arbets-", "mark-", "nads-", "förvalt-", "ningen"}},
		{"a joint before a syllable of the next member", "Ungdomsrehabiliteringsverksamheten", 56, 0, []string{"Ungdoms-", "rehabili-", "terings-", "verksam-", "heten"}},
		{"a character wider than the line", "WW", 5, 0, []string{"W", "W"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Wrap(test.text, test.width*geometry.Pt, 10*geometry.Pt, false, test.most)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Wrap(%q) (-want +got):\n%s\n%q", test.text, diff, got)
			}
		})
	}
}

// TestJoints shows strong joints as | and seams inside a member as ·.
func TestJoints(t *testing.T) {
	tests := []string{
		"arbets·marknads|förvaltningen", "familje·rätts|enheten", "försörjnings·stöd", "social·sekreterare",
		"enhets|chef", "nämnd|sekreterare", "bistånds|handläggare", "resultat·enheten", "ungdoms|resurserna",
		"myndighets·utövning", "omsorgs|nämnden", "funktions·nedsättning", "kvinno|frids|teamet", "bostads|förmedling",
		"skuld·sanerings|handläggare", "överförmyndar|nämnden", "Borås|modellen", "barna·vårds|utredning", "stabs|chef",
		// Not compounds, or endings only.
		"erfarenheten", "medvetenheten", "verksamheterna", "socialt", "enheternas", "ledningen", "samhet", "Uppsala",
	}
	for _, want := range tests {
		word := strings.NewReplacer("|", "", "·", "").Replace(want)
		got, from := "", 0
		for _, j := range joints(word) {
			got += word[from:j.at] + map[bool]string{true: "·", false: "|"}[j.seam]
			from = j.at
		}
		if got += word[from:]; got != want {
			t.Errorf("joints of %s: %s, want %s", word, got, want)
		}
	}
}

func TestHyphenPoints(t *testing.T) {
	tests := []string{
		"Kupo-len", "Bor-länge", "Strömstad", "kom-mitté", "machete", "alla", "psy-kiatri", "ÅÄÖ", "föräld-rar", "öppen",
	}
	for _, want := range tests {
		word := strings.ReplaceAll(want, "-", "")
		got, from := "", 0
		for _, i := range hyphenPoints(word) {
			got += word[from:i] + "-"
			from = i
		}
		if got += word[from:]; got != want {
			t.Errorf("hyphenPoints(%s): %s, want %s", word, got, want)
		}
	}
}

var someText = rapid.OneOf(
	rapid.String(),
	rapid.StringOfN(rapid.SampledFrom([]rune("abcåäöstABÅWi  --/\u00AD\u0301\u200B\u200D👩🏽社")), 0, 60, -1),
	rapid.SampledFrom([]string{"Arbetsmarknads- och vuxenutbildningsförvaltningen", "Individ- och familjeomsorgen Östra"}),
)

// bare is what is left of a text when nothing counts but what is shown.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == softHyphen || r == zeroSpace {
			return -1
		}
		return r
	}, clean(text))
}

func TestWrapLosesNothingAndNeverOverflows(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		text := someText.Draw(t, "text")
		width := geometry.Length(rapid.IntRange(6000, 20_000).Draw(t, "width"))
		bold := rapid.Bool().Draw(t, "bold")
		lines := Wrap(text, width, 10*geometry.Pt, bold, 0)
		for _, l := range lines {
			if Width(l, 10*geometry.Pt, bold) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
			first, _ := utf8.DecodeRuneInString(l)
			if cut := unicode.Is(unicode.Mn, first) && !strings.Contains(" "+shown(clean(text)), " "+string(first)); l == "" || cut {
				t.Fatalf("line %q starts with a mark or is empty", l)
			}
		}
		if got, want := bare(strings.Join(lines, "")), bare(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

func TestWrapKeepsToTheLinesItHas(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		text := someText.Draw(t, "text")
		width := geometry.Length(rapid.IntRange(0, 20_000).Draw(t, "width"))
		most := rapid.IntRange(1, 4).Draw(t, "most")
		all := Wrap(text, width, 10*geometry.Pt, false, 0)
		some := Wrap(text, width, 10*geometry.Pt, false, most)
		if len(some) > most {
			t.Fatalf("%d lines, at most %d allowed: %q", len(some), most, some)
		}
		if len(all) <= most && cmp.Diff(all, some) != "" && most > 1 {
			t.Fatalf("%q fits, but became %q", all, some)
		}
	})
}
