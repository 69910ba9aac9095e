package document

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sampleDocument has every sort of part, and texts that mean something to each
// format.
func sampleDocument() *Document {
	d := &Document{Lang: message.SV, Title: "Enhet <b> & | *A*", Lead: []string{"1. Inte en lista", "- inte heller &lt;"}}
	d.Add("lista", "En #rubrik", Block{Heading: "Under_rubrik"}, Block{Items: []Item{
		{Mark: "fråga:", Text: "Vem\nleder?", Notes: []string{"Källa: <AML>"}},
		{Mark: "+", Text: "+ en " + strings.Repeat("lång ", 20) + "rad"},
		{Text: "utan märke"},
	}})
	d.Add("tabell", "Tabell", Block{Table: &Table{
		Caption: "Allt \"här\"", Head: []string{"Vad", "Antal"}, Right: []bool{false, true},
		Rows: [][]string{{"A|B", "12\u00a0000"}, {"C", "1"}},
	}}, Paragraph("Slut."))
	d.Add("tom", "Tom", Block{Items: []Item{}}, Block{Table: &Table{}}, Paragraph(""))
	return d
}

func documented(t *testing.T, print func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDocumentText(t *testing.T) {
	got := documented(t, func(w io.Writer) error { return Text(w, sampleDocument(), false) })
	want := lines(
		"Enhet <b> & | *A*",
		"1. Inte en lista",
		"- inte heller &lt;",
		"",
		"En #rubrik",
		"  Under_rubrik",
		"  fråga: Vem leder?",
		"      Källa: <AML>",
		"  + + en lång lång lång lång lång lång lång lång lång lång lång lång lång lång",
		"    lång lång lång lång lång lång rad",
		"  - utan märke",
		"",
		"Tabell",
		"  Vad   Antal",
		"  A|B  12\u00a0000",
		"  C         1",
		"  Slut.",
	)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestDocumentMarkdown(t *testing.T) {
	got := documented(t, func(w io.Writer) error { return Markdown(w, sampleDocument()) })
	want := lines(
		`# Enhet \<b\> & \| \*A\*`,
		"",
		`1\. Inte en lista`,
		"",
		`\- inte heller \&lt;`,
		"",
		`## En \#rubrik`,
		"",
		`### Under\_rubrik`,
		"",
		"- **fråga:** Vem leder?",
		`  - Källa: \<AML\>`,
		`- \+ en `+strings.Repeat("lång ", 20)+"rad",
		"- utan märke",
		"",
		"## Tabell",
		"",
		"| Vad | Antal |",
		"|---|---:|",
		"| A\\|B | 12\u00a0000 |",
		"| C | 1 |",
		"",
		"Slut.",
	)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestDocumentHTML(t *testing.T) {
	got := documented(t, func(w io.Writer) error { return HTML(w, sampleDocument(), "p{}") })
	head, body, found := strings.Cut(got, "<body>\n")
	if !found || !strings.HasPrefix(head, "<!DOCTYPE html>\n<html lang=\"sv\">\n") || !strings.Contains(head, "<title>Enhet &lt;b&gt; &amp; | *A*</title>") || !strings.HasSuffix(head, "p{}</style>\n</head>\n") {
		t.Errorf("head:\n%s", head)
	}
	want := lines(
		`<a class="skip" href="#main">Till innehållet</a>`,
		"<header>",
		"<h1>Enhet &lt;b&gt; &amp; | *A*</h1>",
		"<p>1. Inte en lista</p>",
		"<p>- inte heller &amp;lt;</p>",
		"</header>",
		`<main id="main">`,
		`<section aria-labelledby="lista">`,
		`<h2 id="lista">En #rubrik</h2>`,
		"<h3>Under_rubrik</h3>",
		"<ul>",
		`<li><span class="mark">fråga:</span> Vem leder?`,
		"<ul>",
		"<li>Källa: &lt;AML&gt;</li>",
		"</ul>",
		"</li>",
		`<li><span class="mark">+</span> + en `+strings.Repeat("lång ", 20)+"rad</li>",
		"<li>utan märke</li>",
		"</ul>",
		"</section>",
		`<section aria-labelledby="tabell">`,
		`<h2 id="tabell">Tabell</h2>`,
		`<div class="scroll" tabindex="0" role="group" aria-label="Allt &#34;här&#34;">`,
		"<table>",
		"<caption>Allt &#34;här&#34;</caption>",
		"<thead>",
		`<tr><th scope="col">Vad</th><th scope="col" class="number">Antal</th></tr>`,
		"</thead>",
		"<tbody>",
		`<tr><th scope="row">A|B</th><td class="number">12`+"\u00a0"+`000</td></tr>`,
		`<tr><th scope="row">C</th><td class="number">1</td></tr>`,
		"</tbody>",
		"</table>",
		"</div>",
		"<p>Slut.</p>",
		"</section>",
		"</main>",
		"</body>",
		"</html>",
	)
	if d := cmp.Diff(want, body); d != "" {
		t.Error(d)
	}
	for _, outside := range []string{"<script", "http:", "https:", "@import", "url("} {
		if strings.Contains(got, outside) {
			t.Errorf("the page is not self-contained: %s", outside)
		}
	}
}

// TestDeepLists sets what lies below an entry in, and shows what is strong, in each format.
func TestDeepLists(t *testing.T) {
	d := &Document{Lang: message.SV, Title: "T"}
	d.Add("l", "", Block{Items: []Item{
		{Text: "Kommunen", Strong: true}, {Text: "Nämnden", Strong: true, Depth: 1}, {Text: "Ordförande", Depth: 2, Notes: []string{"väljs"}}, {Text: "Annan", Depth: 7}, {Text: "Till sist"},
	}})
	if d := cmp.Diff(lines("T", "", "  - Kommunen", "    - Nämnden", "      - Ordförande", "        väljs", "                - Annan", "  - Till sist"), documented(t, func(w io.Writer) error { return Text(w, d, false) })); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(lines("# T", "", "- **Kommunen**", "  - **Nämnden**", "    - Ordförande", "      - väljs", "              - Annan", "- Till sist"), documented(t, func(w io.Writer) error { return Markdown(w, d) })); d != "" {
		t.Error(d)
	}
	_, list, _ := strings.Cut(documented(t, func(w io.Writer) error { return HTML(w, d, "") }), "<section>\n")
	list, _, _ = strings.Cut(list, "</section>")
	want := lines("<ul>", "<li><strong>Kommunen</strong>", "<ul>", "<li><strong>Nämnden</strong>", "<ul>", "<li>Ordförande", "<ul>", "<li>väljs</li>", "</ul>", "", "<ul>", "<li>Annan</li>", "</ul>", "</li>", "</ul>", "</li>", "</ul>", "</li>", "<li>Till sist</li>", "</ul>")
	if d := cmp.Diff(want, list); d != "" {
		t.Error(d)
	}
}

// TestTextTable breaks cells of text where a table is too wide, and never a
// number.
func TestTextTable(t *testing.T) {
	long := "en mycket lång beskrivning av något som behöver mer än en rad"
	d := &Document{Title: "T"}
	d.Add("t", "", Block{Table: &Table{Right: []bool{false, true}, Rows: [][]string{{long, "12\u00a0000\u00a0000", long}}}})
	got := documented(t, func(w io.Writer) error { return Text(w, d, false) })
	want := lines(
		"T",
		"",
		"  en mycket lång beskrivning av     12\u00a0000\u00a0000  en mycket lång beskrivning av",
		"  något som behöver mer än en rad               något som behöver mer än en rad",
	)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestTextTitle sets the parts of a title that is too long under each other.
func TestTextTitle(t *testing.T) {
	a, b := strings.Repeat("a", 50), strings.Repeat("b", 50)
	for title, want := range map[string]string{
		a + " " + b:  lines(a, b),
		"kort titel": lines("kort titel"),
	} {
		d := &Document{Title: title, Parts: []string{a, b}}
		if got := documented(t, func(w io.Writer) error { return Text(w, d, false) }); got != want {
			t.Errorf("%q", got)
		}
	}
}

func lines(list ...string) string { return strings.Join(list, "\n") + "\n" }
