package orgmodel_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

func TestIdentifies(t *testing.T) {
	o := &orgmodel.Organisation{}
	o.Header.IdentityCodes = []string{"Plats ", "ssyk"}
	for _, c := range []struct {
		system string
		want   bool
	}{{"orgnr", true}, {"KST", true}, {"kostnadsställe", true}, {"kostnadssta\u0308lle", true}, {"plats", true}, {"rs", false}, {"ssyk", false}, {"other", false}, {"", false}} {
		if got := o.Identifies(c.system); got != c.want {
			t.Errorf("%q: %v, want %v", c.system, got, c.want)
		}
	}
}

func TestCodes(t *testing.T) {
	codes := map[string]string{"kst": "1"}
	o := &orgmodel.Organisation{Units: []orgmodel.Unit{{Codes: codes}}, Posts: []orgmodel.Post{{Codes: codes}}, Services: []orgmodel.Service{{Codes: codes}}}
	for typ, want := range map[orgmodel.Type]string{orgmodel.TypeUnit: "1", orgmodel.TypePost: "1", orgmodel.TypeService: "1", orgmodel.TypeGoal: ""} {
		if got := o.Codes(orgmodel.Ref{Type: typ})["kst"]; got != want {
			t.Errorf("%s: %q, want %q", typ, got, want)
		}
	}
}
