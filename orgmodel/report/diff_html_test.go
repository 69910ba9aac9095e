package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestPicturesCanBeSwitched: each picture has a button, and stands in a part of
// the page that the keyboard can move sideways.
func TestPicturesCanBeSwitched(t *testing.T) {
	p := diffPage{lang: message.SV, c: &Contrast{Pictures: []Picture{
		{ID: "changes", Label: "Ändringar", SVG: "<svg>1</svg>", Outline: []string{"A < B"}},
		{ID: "after", Label: "Efter", SVG: "<svg>2</svg>"},
	}}}
	var d document.Document
	p.pictures(&d)
	want := `<div class="switch" role="group" aria-labelledby="pictures">
<input type="radio" name="picture" id="show-changes" checked><label for="show-changes">Ändringar</label>
<input type="radio" name="picture" id="show-after"><label for="show-after">Efter</label>
<input type="checkbox" class="full" id="full-size"><label for="full-size">Full storlek</label>
<figure id="picture-changes">
<figcaption>Ändringar</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Ändringar">
<svg>1</svg>
</div>
<details><summary>Bilden i text</summary>
<pre>A &lt; B
</pre></details>
</figure>
<figure id="picture-after">
<figcaption>Efter</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Efter">
<svg>2</svg>
</div>
</figure>
</div>
`
	if diff := cmp.Diff(want, d.Sections[0].Blocks[0].Markup); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, rule := range []string{".switch>input:focus-visible+label{outline", ".switch>figure{display:block", "#pictures,.switch{page:picture}"} {
		if !strings.Contains(switchStyle, rule) {
			t.Errorf("no rule %s", rule)
		}
	}
}
