package commandline

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// TestDocsOfMetrics holds the reference of the key figures against the registry;
// -update writes it.
func TestDocsOfMetrics(t *testing.T) {
	for file, l := range map[string]message.Lang{"metrics.md": message.EN, "sv/metrics.md": message.SV} {
		var want bytes.Buffer
		want.WriteString(generatedNote)
		if err := report.MetricsReference(&want, metrics.All(), metrics.Changes(), metrics.LeftOut(), report.Options{Lang: l}); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(docs, filepath.FromSlash(file))
		if *update {
			if err := os.WriteFile(name, want.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if d := cmp.Diff(want.String(), strings.ReplaceAll(string(got), "\r\n", "\n")); d != "" {
			t.Errorf("docs/%s is stale; refresh it with go generate ./...\n%s", file, d)
		}
	}
}

func TestSelectMetrics(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"m05", "m05-units m05-posts"},
		{"m22,m02-MAX,M02-max", "m02-max m22-vacant"},
		{"m07-max,m07", "m07-max"},
	} {
		var got []string
		for _, m := range chosenFigures(metrics.All(), strings.Split(c.words, ",")) {
			for _, f := range m.Figures {
				got = append(got, f.ID)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.words, got, c.want)
		}
	}
	if len(chosenFigures(metrics.All(), nil)) != len(metrics.All()) {
		t.Error("no words do not mean all")
	}
}

func TestMetricWords(t *testing.T) {
	for _, text := range []message.Text{metricWords.ids, metricWords.missing, metricWords.near} {
		if !complete(text) || text.EN == text.SV {
			t.Errorf("%+v", text)
		}
	}
}
