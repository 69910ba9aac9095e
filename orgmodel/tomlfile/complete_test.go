package tomlfile_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const completeHead = "format = 1\n[organisation]\nid = \"prov\"\nname = \"Prov\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"

// TestComplete: true stands for the four tables of which a file can name all there
// is; of no other table it can.
func TestComplete(t *testing.T) {
	for _, test := range []struct {
		says string
		want orgmodel.Complete
		sv   string
	}{
		{"complete = true", orgmodel.Completable(), ""},
		{"complete = false", nil, ""},
		{`complete = ["service", "unit"]`, orgmodel.Complete{orgmodel.TypeService, orgmodel.TypeUnit}, ""},
		{`complete = ["target_group"]`, nil, "”target_group” kan inte stå i ”complete”: ingen fil anger allt som finns av det slaget."},
		{`complete = "unit"`, nil, "”complete” ska vara true eller en lista över tabeller; här står en text."},
		{`complete = [1]`, nil, "”complete” ska vara true eller en lista över tabeller; här står ett heltal."},
	} {
		r := tomlfile.LoadText("prov.toml", []byte(completeHead+test.says+"\n"), tomlfile.Options{})
		got := ""
		if len(r.Findings) > 0 {
			got = r.Findings[0].Message.In(message.SV)
		}
		if got != test.sv || test.sv == "" && !slices.Equal(r.Org.Header.Complete, test.want) {
			t.Errorf("%s: %v, %q", test.says, r.Org.Header.Complete, got)
		}
	}
}
