package rulebook

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/reporttest"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

func TestText(t *testing.T) {
	want := reporttest.Lines(
		"S  Riktighet",
		"   S001  dangling-reference            fel    En hänvisning leder ingenstans",
		"   S013  proposed-treated-as-in-force  fråga  Något gällande vilar på ett förslag",
	)
	var b bytes.Buffer
	if err := Text(&b, sampleRules(), printing.Options{Lang: message.SV}); err != nil {
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
		{0, message.EN, reporttest.Lines(
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
		{1, message.SV, reporttest.Lines(
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
		if err := Explain(&b, rules[c.rule], printing.Options{Lang: c.lang}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, b.String()); d != "" {
			t.Error(d)
		}
	}
}

func TestMarkdown(t *testing.T) {
	var b bytes.Buffer
	if err := Markdown(&b, sampleRules()[1:], printing.Options{Lang: message.EN}); err != nil {
		t.Fatal(err)
	}
	want := reporttest.Lines(
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

// TestJSON holds the rules against the schema that is published.
func TestJSON(t *testing.T) {
	for _, rules := range [][]*diag.Rule{sampleRules(), nil} {
		reporttest.Hold(t, "../../../docs", "rules", func(b *bytes.Buffer) error { return JSON(b, rules, printing.Options{Lang: message.SV}) })
	}
}

// TestBothLanguages demands that nothing this package says is missing in one.
func TestBothLanguages(t *testing.T) {
	for _, list := range []any{texts, undecidedTexts, notInFormatTexts, lawPageTexts} {
		v := reflect.ValueOf(list)
		for i := range v.NumField() {
			en, sv := v.Field(i).FieldByName("EN").String(), v.Field(i).FieldByName("SV").String()
			if en == "" || sv == "" || message.Placeholders(en) != message.Placeholders(sv) {
				t.Errorf("%s: %q, %q", v.Type().Field(i).Name, en, sv)
			}
		}
	}
}

func TestFormats(t *testing.T) {
	if d := cmp.Diff([]string{"text", "json", "markdown"}, Formats()); d != "" {
		t.Error(d)
	}
	if PrinterOf("yaml") != nil {
		t.Error("there is a printer for yaml")
	}
}
