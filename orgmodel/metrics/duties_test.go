package metrics_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestDuties holds the checklist against the words a file may use.
func TestDuties(t *testing.T) {
	var ids []string
	for _, d := range metrics.Duties() {
		ids = append(ids, d.ID)
		if d.Label.EN == "" || d.Label.SV == "" || d.Provision().EN == "" || d.Provision().SV == "" {
			t.Errorf("%s is not told in both languages", d.ID)
		}
	}
	if !slices.Equal(ids, format.Duties) {
		t.Errorf("the checklist has %v, the format %v", ids, format.Duties)
	}
}
