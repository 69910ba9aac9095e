package change_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestLinesOfWhatIsNotDescribed: of what only one file describes no line says that it has
// ended, or begun.
func TestLinesOfWhatIsNotDescribed(t *testing.T) {
	const town = "[[unit]]\nid=\"k\"\nname=\"Kommun\"\nkind=\"municipality\"\n[[unit]]\nid=\"a\"\nname=\"Alfa\"\nkind=\"unit\"\nparent=\"k\"\n"
	const beta = "[[unit]]\nid=\"b\"\nname=\"Beta\"\nkind=\"unit\"\nparent=\"k\"\n"
	const team = "[[unit]]\nid=\"t\"\nname=\"Teamet\"\nkind=\"collaboration\"\nmembers=[\"a\"]\n"
	small, large := drawtest.Text(t, town), drawtest.Text(t, town+beta+team)
	for _, test := range []struct {
		name string
		d    *drawing.Drawing
		want []string
	}{
		{"the new file says less", changed(t, drawtest.Compared(t, large, small), change.Changes, drawing.Options{Lang: message.SV}), []string{
			"member undescribed: Alfa deltar i Teamet i den gamla filen; den nya anger det inte",
			"report undescribed: Beta lyder under Kommun i den gamla filen; den nya beskriver inte Beta",
			"report: Alfa lyder under Kommun",
		}},
		{"the new file says more", changed(t, drawtest.Compared(t, small, large), change.Changes, drawing.Options{Lang: message.SV}), []string{
			"member described: Alfa deltar i Teamet; den gamla filen angav det inte",
			"report: Alfa lyder under Kommun",
			"report: Beta lyder under Kommun",
		}},
		{"the new file names all there is", changed(t, wholly(t, large, small), change.Changes, drawing.Options{Lang: message.SV}), []string{
			"member gone: Alfa deltog förut i Teamet",
			"report gone: Beta lydde förut under Kommun",
			"report: Alfa lyder under Kommun",
		}},
	} {
		var got []string
		for _, l := range test.d.Lines {
			if l.Class != "legend" {
				got = append(got, l.Class+": "+l.Title)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
