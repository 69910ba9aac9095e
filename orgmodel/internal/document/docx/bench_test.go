package docx

import (
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	d := everywhere("Enheten för boendestöd")
	for b.Loop() {
		if err := Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
