package engine

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"testing"
)

// TestMemoryStays draws many pictures in one process and holds that they leave memory
// where it was: each drawing has a memory of its own, which goes with it. ORGMODEL_DRAWINGS
// says how many.
func TestMemoryStays(t *testing.T) {
	drawings, err := strconv.Atoi(os.Getenv("ORGMODEL_DRAWINGS"))
	if err != nil {
		drawings = 40
	}
	d := crowd(150)
	draw := func(n int) {
		for range n {
			if _, err := SVG(context.Background(), shared, d); err != nil {
				t.Fatal(err)
			}
		}
	}
	draw(10) // what is kept from the first ones on
	before := inUse()
	draw(drawings)
	grown := inUse() - before
	t.Logf("%d drawings: %d KiB in use before, %d KiB more afterwards", drawings, before>>10, grown>>10)
	if grown > 2<<20 {
		t.Errorf("%d drawings leave %d KiB behind", drawings, grown>>10)
	}
}

// inUse is what is kept when everything that can go has gone.
func inUse() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapInuse + m.StackInuse)
}
