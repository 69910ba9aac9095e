package report

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestRulesText(t *testing.T) {
	want := lines(
		"S  Riktighet",
		"   S001  dangling-reference            fel    En hänvisning leder ingenstans",
		"   S013  proposed-treated-as-in-force  fråga  Något gällande vilar på ett förslag",
	)
	var b bytes.Buffer
	if err := RulesText(&b, sampleRules(), Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestExplain(t *testing.T) {
	rules := sampleRules()
	rules[0].Bad = "\uFEFFparent = \"kf\"\n\n[x]"
	for _, c := range []struct {
		rule int
		lang message.Lang
		want string
	}{
		{0, message.EN, lines(
			"S001 dangling-reference: A reference leads nowhere",
			"",
			"Severity  error; can be neither answered with [[accept]] nor switched off",
			"In force  always",
			"Why       What cannot be found cannot be drawn.",
			"Fix       Correct the id.",
			"Basis     The file format",
			"",
			"This is reported:",
			"",
			"    <BOM>parent = \"kf\"",
			"",
			"    [x]",
			"",
			"This is not:",
			"",
			"    parent = \"kommunfullmaktige\"",
		)},
		{1, message.SV, lines(
			"S013 proposed-treated-as-in-force: Något gällande vilar på ett förslag",
			"",
			"Allvarlighetsgrad  fråga",
			"Gäller             sedan 2018-01-01",
			"Varför             Ett förslag | kan falla.",
			"Åtgärd             Red ut vilket som gäller.",
			"Grund              Från 2018-01-01: KL (2017:725) 6 kap. 44 §.",
			"                   Före 2018-01-01: ej prövad.",
			"                   Praxis",
			"",
			"Detta ger ett påpekande:",
			"",
			"    status = \"proposed\"",
			"",
			"Detta ger inget påpekande:",
			"",
			"    status = \"in-force\"",
		)},
	} {
		var b bytes.Buffer
		if err := Explain(&b, rules[c.rule], Options{Lang: c.lang}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, b.String()); d != "" {
			t.Error(d)
		}
	}
}

func TestRulesMarkdown(t *testing.T) {
	var b bytes.Buffer
	if err := RulesMarkdown(&b, sampleRules()[1:], Options{Lang: message.EN}); err != nil {
		t.Fatal(err)
	}
	want := lines(
		"# Rules",
		"",
		"| Rule | Name | Severity | What is wrong |",
		"|---|---|---|---|",
		"| [S013](#s013-proposed-treated-as-in-force) | proposed-treated-as-in-force | question | Something in force rests on a proposal |",
		"",
		"## S: Integrity",
		"",
		"### S013 proposed-treated-as-in-force",
		"",
		"**Something in force rests on a proposal**",
		"",
		"- Severity: question",
		"- In force: since 2018-01-01",
		`- Why: A proposal \| may fall.`,
		"- Fix: Settle which it is.",
		"- Basis:",
		"  - From 2018-01-01: KL (2017:725) 6:44.",
		"  - Before 2018-01-01: not examined.",
		"  - Practice",
		"",
		"This is reported:",
		"",
		"```toml",
		"status = \"proposed\"",
		"```",
		"",
		"This is not:",
		"",
		"```toml",
		"status = \"in-force\"",
		"```",
	)
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestOutlines(t *testing.T) {
	for format, want := range map[string]string{
		"text":     lines("Borås * stad", "Två rutor.", "", "Nämnden_x", "  - Ordförande: ?", "  Enheten"),
		"markdown": lines(`# Borås \* stad`, "", "Två rutor.", "", `- **Nämnden\_x**`, "  - Ordförande: ?", "  - **Enheten**"),
	} {
		var b bytes.Buffer
		if err := OutlinePrinterOf(format)(&b, "structure", sampleDrawing(), Options{}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, b.String()); d != "" {
			t.Errorf("%s:\n%s", format, d)
		}
	}
}

// TestBothLanguages demands that nothing this package says is missing in one.
func TestBothLanguages(t *testing.T) {
	texts := []message.Text{
		noteWords.why, noteWords.help, noteWords.related,
		summaryTexts.none, summaryTexts.sentence, summaryTexts.unreadOne, summaryTexts.unreadMany,
		acceptedCount.one, acceptedCount.many,
		ruleTexts.why, ruleTexts.mend, ruleTexts.source, ruleTexts.severity, ruleTexts.force, ruleTexts.since,
		ruleTexts.always, ruleTexts.fixed, ruleTexts.bad, ruleTexts.good, ruleTexts.all, ruleTexts.id, ruleTexts.name, ruleTexts.title,
	}
	for _, c := range severityCounts {
		texts = append(texts, c.one, c.many)
	}
	for _, text := range texts {
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("%+v", text)
		}
	}
}
