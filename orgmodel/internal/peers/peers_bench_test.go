package peers

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

var (
	update = flag.Bool("update", false, "measure, and write the figures into the page")
	sizes  = flag.String("sizes", "50,500,2000,10000", "how many `units` the organisations have")
	rounds = flag.Int("rounds", 5, "how many `times` each tool runs, besides a first time that is not counted")
	limit  = flag.Duration("limit", time.Minute, "how `long` a tool may take; it is not asked again for what is larger")
	page   = flag.String("page", filepath.Join(top, "docs", "benchmarks.md"), "the `file` whose figures are replaced")
)

// top is the top of the checkout.
const top = "../../.."

// BenchmarkPeers measures all tools that are installed and writes the figures into
// docs/benchmarks.md. It takes an hour, so it does nothing unless it is asked to
// write.
func BenchmarkPeers(b *testing.B) {
	if !*update {
		b.Skip("run it with -update, as docs/benchmarks.md says")
	}
	measuring := bench{B: b, settings: settings{rounds: max(*rounds, 1), limit: *limit}, folder: b.TempDir()}
	for word := range strings.SplitSeq(*sizes, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			b.Fatalf("-sizes %s: %q is no number of units", *sizes, word)
		}
		measuring.sizes = append(measuring.sizes, n)
	}
	text, err := os.ReadFile(*page)
	if err != nil {
		b.Fatal(err)
	}
	measuring.own = filepath.Join(measuring.folder, "orgmodel")
	build := exec.Command("go", "build", "-trimpath", "-o", measuring.own, "./cmd/orgmodel")
	build.Dir = top
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	figures, err := measuring.measure()
	if err != nil {
		b.Fatal(err)
	}
	filled, err := fill(string(text), figures.markdown())
	if err != nil {
		b.Fatalf("%s: %v", *page, err)
	}
	if err := os.WriteFile(*page, []byte(filled), 0o666); err != nil {
		b.Fatal(err)
	}
}
