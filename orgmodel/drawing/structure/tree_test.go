package structure_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestDescriptionCounts(t *testing.T) {
	const council = "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n"
	const board = "[[unit]]\nid = \"namnden\"\nname = \"Nämnden\"\nkind = \"board\"\nparent = \"kf\"\n"
	for _, c := range []struct {
		body string
		lang message.Lang
		want string
	}{
		{council, message.SV, "Organisationsschema för Provkommun per 2026-01-01: 1 ruta på 1 nivå."},
		{council, message.EN, "Organisation chart of Provkommun as of 2026-01-01: 1 box on 1 level."},
		{council + board, message.SV, "Organisationsschema för Provkommun per 2026-01-01: 2 rutor på 2 nivåer."},
		{council + board, message.EN, "Organisation chart of Provkommun as of 2026-01-01: 2 boxes on 2 levels."},
	} {
		if got := drawtest.Built(t, structure.Draw, drawtest.Text(t, c.body), drawing.Options{Lang: c.lang}).Description; got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
