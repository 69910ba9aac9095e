//go:build !js

package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goccy/go-graphviz"
	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestGraphvizRefuses(t *testing.T) {
	tests := []struct {
		name   string
		job    Job
		en, sv string
	}{
		{"no input", Job{Format: SVGFormat}, "there is nothing to draw", "det finns inget att rita"},
		{"blank input", Job{DOT: []byte(" \n"), Format: SVGFormat}, "there is nothing to draw", "det finns inget att rita"},
		{"a text with an end in it", Job{DOT: []byte("digraph {a}\x00"), Format: SVGFormat}, "there is nothing to draw", "det finns inget att rita"},
		{"a format that loses text", Job{DOT: []byte("digraph {a}"), Format: "png"}, "the drawing engine cannot write the format “png”", "ritmotorn kan inte skriva formatet ”png”"},
		{"no format", Job{DOT: []byte("digraph {a}")}, "the drawing engine cannot write the format “”", "ritmotorn kan inte skriva formatet ””"},
		{"not Graphviz", Job{DOT: []byte("digraph {"), Format: SVGFormat}, "the drawing engine could not read its input: syntax error in line 1", "ritmotorn kunde inte läsa underlaget: syntax error in line 1"},
		{"no such layout", Job{DOT: []byte("digraph {a}"), Layout: "tidy", Format: SVGFormat},
			`the drawing engine could not read its input: Layout type: "tidy" not recognized. Use one of: circo dot fdp neato nop nop1 nop2 osage patchwork sfdp twopi`,
			`ritmotorn kunde inte läsa underlaget: Layout type: "tidy" not recognized. Use one of: circo dot fdp neato nop nop1 nop2 osage patchwork sfdp twopi`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := shared(context.Background(), test.job)
			var failure *Failure
			if !errors.As(err, &failure) {
				t.Fatalf("got %v", err)
			}
			if diff := cmp.Diff([]string{test.en, test.sv}, []string{failure.In(message.EN), failure.In(message.SV)}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestGraphvizFormatsAndLayouts(t *testing.T) {
	for format := range answerBegins {
		for _, layout := range []Layout{"", Hierarchy, "neato"} {
			out, err := shared(context.Background(), Job{DOT: []byte("digraph {ett -> två}"), Layout: layout, Format: format})
			if err != nil || !bytes.Contains(out, []byte("två")) {
				t.Errorf("%s, %s: %v\n%s", format, layout, err, out)
			}
		}
	}
}

func TestVersion(t *testing.T) {
	out, err := shared(context.Background(), Job{DOT: []byte("digraph {a}"), Format: SVGFormat})
	if want := "graphviz version " + Version() + " "; err != nil || !bytes.Contains(out, []byte(want)) {
		t.Errorf("%v: no %q in %s", err, want, out)
	}
}

// The guest is the one of the go-graphviz that go.mod pins. After an upgrade,
// -update takes the new one.
func TestGuestIsThePinnedOne(t *testing.T) {
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/goccy/go-graphviz").Output()
	if err != nil {
		t.Fatal(err)
	}
	pinned, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(folder)), "internal", "wasm", "graphviz.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("graphviz.wasm", pinned, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(pinned, guestCode) {
		t.Error("graphviz.wasm is not the one of the module that go.mod requires")
	}
}

// What we draw with the guest is what go-graphviz draws with it.
func TestGuestDrawsAsGoGraphvizDoes(t *testing.T) {
	ctx := context.Background()
	theirs, err := graphviz.New(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range [][]byte{DOT(chart()), DOT(crowd(20)), []byte("digraph {a -> b; a -> c; subgraph cluster_x {c -> d}}")} {
		for _, layout := range []Layout{Hierarchy, Fixed, "neato"} {
			if layout == Fixed && !bytes.Contains(source, []byte("pos=")) {
				continue
			}
			graph, err := graphviz.ParseBytes(source)
			if err != nil {
				t.Fatal(err)
			}
			var want bytes.Buffer
			if err := theirs.SetLayout(graphviz.Layout(layout)).Render(ctx, graph, graphviz.SVG, &want); err != nil {
				t.Fatal(err)
			}
			got, err := shared(ctx, Job{DOT: source, Layout: layout, Format: SVGFormat})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), string(got)); diff != "" {
				t.Errorf("%s: %s", layout, diff)
			}
		}
	}
}

func TestGraphvizKnowsNoFiles(t *testing.T) {
	source := `digraph {a [label="" image="/etc/passwd" shapefile="/etc/passwd"]; b [label=<<TABLE><TR><TD><IMG SRC="/etc/passwd"/></TD></TR></TABLE>>]}`
	out, err := shared(context.Background(), Job{DOT: []byte(source), Format: SVGFormat})
	if bytes.Contains(out, []byte("/etc/passwd")) {
		t.Errorf("%v\n%s", err, out)
	}
}

// chain is a graph of one long line. Going along it, some layouts call
// themselves until the module's stack is full; others take very long.
func chain(n int) []byte {
	var b bytes.Buffer
	b.WriteString("digraph {\n")
	for i := range n {
		fmt.Fprintf(&b, "n%d -> n%d\n", i, i+1)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// A crash, a hang and a lack of memory cost one drawing: the next one is whole.
func TestGraphvizIsContained(t *testing.T) {
	tests := []struct {
		name    string
		options Options
		job     Job
		want    string
	}{
		{"a crash", Options{}, Job{DOT: chain(10_000), Layout: "circo", Format: SVGFormat}, "the drawing engine crashed: wasm error: out of bounds memory access"},
		{"giving up", Options{}, Job{DOT: []byte("digraph {a:x:y:z -> a}"), Format: SVGFormat}, "the drawing engine could not read its input: syntax error in line 1 near ':'"},
		{"no memory", Options{Memory: 8 << 20}, Job{DOT: []byte("digraph {a [shape=polygon sides=10000000]}"), Format: SVGFormat}, textNoMemory.In(message.EN) + ": out of memory when trying to allocate 320000000 bytes"},
		{"a hang", Options{Time: time.Second}, Job{DOT: chain(3000), Layout: "neato", Format: SVGFormat}, "the drawing engine was not done within one second; draw a part with --root, or less with --depth"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.options.Cache = kept
			draws := New(test.options)
			_, err := draws(context.Background(), test.job)
			if err == nil || err.Error() != test.want {
				t.Fatalf("got %v, want %s", err, test.want)
			}
			if out, err := draws(context.Background(), Job{DOT: []byte("digraph {a -> b}"), Format: SVGFormat}); err != nil || len(out) == 0 {
				t.Errorf("afterwards it does not draw: %v", err)
			}
		})
	}
}

func TestGraphvizStopsWaiting(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := shared(cancelled, Job{DOT: []byte("digraph {a}"), Format: SVGFormat}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled job gave %v", err)
	}
}

func TestSameDrawingSameBytes(t *testing.T) {
	want := draw(t, chart())
	for i := range 50 {
		if got := draw(t, chart()); !bytes.Equal(got, want) {
			t.Fatalf("drawing %d differs:\n%s", i, cmp.Diff(string(want), string(got)))
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	want := draw(t, chart())
	errs := make([]error, 8)
	var wait sync.WaitGroup
	for i := range errs {
		wait.Go(func() {
			for range 5 {
				got, err := SVG(context.Background(), shared, chart())
				if err == nil && !bytes.Equal(got, want) {
					err = fmt.Errorf("another picture:\n%s", got)
				}
				errs[i] = errors.Join(errs[i], err)
			}
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
}

// Each drawing gives back all the memory it took.
func TestManyDrawingsLeaveNoMemoryBehind(t *testing.T) {
	held := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	d := crowd(150)
	draw(t, d)
	before := held()
	for range 50 {
		draw(t, d)
	}
	if after := held(); after > before+(1<<20) {
		t.Errorf("50 drawings left %d kB behind", (after-before)>>10)
	}
}

func TestManyBoxes(t *testing.T) {
	s := read(t, draw(t, crowd(2000)))
	got := [...]int{len(s.texts), s.elements["polyline"], s.elements["title"]}
	if want := [...]int{6000, 2000, 4001}; got != want {
		t.Errorf("texts, lines and titles: %v, want %v", got, want)
	}
}

// Whatever is wrong with the cache, the guest draws. What is noticed is tested
// where it is; here it is what the runtime makes of it.
func TestStartDoesWithoutACache(t *testing.T) {
	filled := func(t *testing.T) string {
		if _, err := shared(context.Background(), Job{DOT: []byte("digraph {a}"), Format: SVGFormat}); err != nil {
			t.Fatal(err)
		}
		folder := t.TempDir()
		if err := os.CopyFS(filepath.Join(folder, "seeking"), os.DirFS(filepath.Join(kept, "seeking"))); err != nil {
			t.Fatal(err)
		}
		for _, name := range filesIn(t, folder) {
			if err := errors.Join(os.Chmod(name, 0o600), os.Chmod(filepath.Dir(name), 0o700), os.Chmod(filepath.Join(folder, "seeking"), 0o700)); err != nil {
				t.Fatal(err)
			}
		}
		return folder
	}
	each := func(t *testing.T, folder string, spoil func(name string, text []byte)) {
		t.Helper()
		n := 0
		for _, name := range filesIn(t, folder) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			spoil(name, text)
			n++
		}
		if n != 2 {
			t.Fatalf("%d files in the cache", n)
		}
	}
	tests := []struct {
		name  string
		spoil func(t *testing.T, folder string)
		again bool // the cache holds whole code afterwards
	}{
		{"as it was", func(*testing.T, string) {}, true},
		{"one bit wrong", func(t *testing.T, folder string) {
			each(t, folder, func(name string, text []byte) { text[len(text)/3] ^= 1; os.WriteFile(name, text, 0o600) })
		}, true},
		{"damaged, and sealed so", func(t *testing.T, folder string) {
			each(t, folder, func(name string, text []byte) {
				if !strings.HasSuffix(name, ".sha256") {
					sum := sha256.Sum256(text[:len(text)/2])
					os.WriteFile(name, text[:len(text)/2], 0o600)
					os.WriteFile(name+".sha256", []byte(hex.EncodeToString(sum[:])), 0o600)
				}
			})
		}, false}, // thrown out, and filled by the next start
		{"a file in the place of the folder", func(t *testing.T, folder string) {
			os.RemoveAll(folder)
			os.WriteFile(folder, nil, 0o600)
		}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if runtime.GOOS == "windows" {
				t.Skip("folders have no modes there")
			}
			folder := filled(t)
			test.spoil(t, folder)
			out, err := New(Options{Cache: folder})(context.Background(), Job{DOT: []byte("digraph {a -> b}"), Format: SVGFormat})
			if err != nil || len(out) == 0 {
				t.Fatalf("it does not draw: %v", err)
			}
			if test.again && len(filesIn(t, folder)) != 2 {
				t.Errorf("in the cache: %q", filesIn(t, folder))
			}
		})
	}
}

func filesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
