package views_test

import (
	"errors"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestUnknownWords demands that no view draws something else than what was asked
// for when an option is a word that it does not know.
func TestUnknownWords(t *testing.T) {
	builds := map[string]drawtest.View{}
	for _, v := range views.All() {
		builds[v.Name] = v.Build
	}
	for _, which := range change.Pictures() {
		builds[which] = func(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
			return change.Draw(drawtest.Compared(t, org, org), change.Picture(which), o)
		}
	}
	for _, c := range []struct {
		options drawing.Options
		en, sv  string
	}{
		{
			drawing.Options{Detail: "huge"},
			"There is no detail “huge” to draw in; take overview, standard or full.",
			"Det finns ingen detaljnivå ”huge” att rita i; ange overview, standard eller full.",
		},
		{
			drawing.Options{Orientation: "upside"},
			"A sheet cannot lie the way “upside”; take auto, portrait or landscape.",
			"Ett blad kan inte ligga ”upside”; ange auto, portrait eller landscape.",
		},
		{
			drawing.Options{Paper: "Letter"},
			"There is no sheet “Letter” to draw on; take A5, A4, A3, A2, A1 or A0.",
			"Det finns inget pappersformat ”Letter” att rita på; ange A5, A4, A3, A2, A1 eller A0.",
		},
	} {
		for name, build := range builds {
			_, err := build(drawtest.Text(t, ""), c.options)
			var refusal *drawing.Refusal
			if !errors.As(err, &refusal) {
				t.Errorf("%s, %+v: %v", name, c.options, err)
				continue
			}
			if en, sv := refusal.In(message.EN), refusal.In(message.SV); en != c.en || sv != c.sv {
				t.Errorf("%s:\n%s\n%s", name, en, sv)
			}
		}
	}
	if d := drawtest.Built(t, structure.Draw, drawtest.Load(t, drawtest.Borlange+"current.toml"), drawing.Options{Paper: "a3"}); d.Scale.Paper != "A3" {
		t.Errorf("a3 became %q", d.Scale.Paper)
	}
}
