package syntax

import (
	"fmt"
	"strings"
	"testing"

	burntsushi "github.com/BurntSushi/toml"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/pelletier/go-toml/v2"
)

// largeFile is an organisation of many units, as a generator would write it.
func largeFile(units int) []byte {
	var b strings.Builder
	b.WriteString("format = 1\n\n[organisation]\nid = \"stor\"\nname = \"Stor kommun\"\nas_of = 2025-01-01\n")
	for i := range units {
		fmt.Fprintf(&b, "\n[[unit]]\nid = \"enhet-%d\"\nname = \"Enhet %d för särskilt boende i Äppelby\"\nkind = \"unit\"\n"+
			"parent = \"enhet-%d\" # flyttad\nheads = %d\nareas = [\"norra\", \"södra\"]\n", i, i, i/7, i%40)
	}
	return []byte(b.String())
}

// BenchmarkParse measures Parse beside a decode by BurntSushi and beside the
// library's own check, which Parse does without.
func BenchmarkParse(b *testing.B) {
	text := largeFile(10_000)
	run := func(name string, f func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("Parse", func() error {
		if _, findings := Parse(location.NewFile("f.toml", text)); len(findings) > 0 {
			return fmt.Errorf("%s", say(findings))
		}
		return nil
	})
	run("BurntSushi", func() error {
		var file struct {
			Format       int
			Organisation struct{ ID, Name string }
			Unit         []struct {
				ID, Name, Kind, Parent string
				Heads                  int
				Areas                  []string
			}
		}
		_, err := burntsushi.Decode(string(text), &file)
		return err
	})
	run("SecondOpinion", func() error {
		var v any
		return toml.Unmarshal(text, &v)
	})
}

// BenchmarkHostile holds a text made to overwhelm the parser against one half as
// long. The ratio is to stay near 2, and is noise where the work is capped.
func BenchmarkHostile(b *testing.B) {
	halves := hostileTexts(1<<20, 50_000)
	for i, whole := range hostileTexts(2<<20, 100_000) {
		b.Run(whole.name, func(b *testing.B) {
			parse := func(text string) func() {
				return func() { Parse(location.NewFile("f.toml", []byte(text))) }
			}
			for b.Loop() {
				all, half := paired.Medians(b, 5, parse(whole.text), parse(halves[i].text))
				b.ReportMetric(all.Seconds/half.Seconds, "whole/half")
			}
		})
	}
}
