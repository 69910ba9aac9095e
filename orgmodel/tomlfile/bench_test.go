package tomlfile

import (
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

func loadOf(b *testing.B, text []byte) func() {
	return func() {
		if r := LoadText("f.toml", text, Options{Open: onDisk(nil)}); !r.OK() {
			b.Fatal(say(r.Findings[:1]))
		}
	}
}

// BenchmarkAgainstDecode reports how much longer it takes, and how much more is
// allocated, to load 10 000 units than to decode the same text into the same
// structs without asking whether it is right. It is to stay below 1.4 and 2.
func BenchmarkAgainstDecode(b *testing.B) {
	text := generate.Municipality(10_000)
	for b.Loop() {
		load, decode := paired.Medians(b, 9, loadOf(b, text), func() {
			var org orgmodel.Organisation
			if _, err := toml.Decode(string(text), &org); err != nil {
				b.Fatal(err)
			}
		})
		b.ReportMetric(load.Seconds/decode.Seconds, "time-ratio")
		b.ReportMetric(load.Bytes/decode.Bytes, "bytes-ratio")
		b.ReportMetric(load.Seconds*1000, "ms/load")
	}
}

// BenchmarkGrowth reports how much longer ten times as many units take. It is to
// stay below 12.
func BenchmarkGrowth(b *testing.B) {
	small, large := generate.Municipality(10_000), generate.Municipality(100_000)
	for b.Loop() {
		few, many := paired.Medians(b, 3, loadOf(b, small), loadOf(b, large))
		b.ReportMetric(many.Seconds/few.Seconds, "time-ratio")
	}
}

// BenchmarkLoad, BenchmarkVariant and BenchmarkWrite are for profiles.
func BenchmarkLoad(b *testing.B) {
	load := loadOf(b, generate.Municipality(10_000))
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
}

func BenchmarkVariant(b *testing.B) {
	files := map[string]string{
		"base.toml": string(generate.Municipality(10_000)), "v.toml": string(generate.Variant("base.toml", 10_000)),
	}
	b.ReportAllocs()
	for b.Loop() {
		if r := Load("v.toml", Options{Open: onDisk(files)}); !r.OK() {
			b.Fatal(say(r.Findings[:1]))
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	r := LoadText("f.toml", generate.Municipality(10_000), Options{Open: onDisk(nil)})
	b.ReportAllocs()
	for b.Loop() {
		Write(r.Org)
	}
}
