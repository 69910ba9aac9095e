package generate_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// What is made up is a model, of the size that was asked for.
func TestMunicipality(t *testing.T) {
	for _, n := range []int{1, 8, 100, 1000} {
		files := map[string][]byte{"base.toml": generate.Municipality(n), "v.toml": generate.Variant("base.toml", n)}
		o := tomlfile.Options{Open: func(path string) ([]byte, error) { return files[path], nil }}
		for name, want := range map[string]int{"base.toml": n, "v.toml": n + n/20} {
			r := tomlfile.Load(name, o)
			for _, d := range r.Findings {
				t.Errorf("%d units: %s:%d: %s", n, name, d.Span.Begin().Line, d.Message.In(message.EN))
			}
			if len(r.Org.Units) != want || len(r.Org.Roots()) != 1 {
				t.Errorf("%s: %d units, %d roots; want %d and 1", name, len(r.Org.Units), len(r.Org.Roots()), want)
			}
		}
	}
}
