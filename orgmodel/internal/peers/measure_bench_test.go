package peers

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// bench is one measuring of all tools.
type bench struct {
	*testing.B
	settings
	folder string // for all that is read and written
	own    string // the program orgmodel
}

const (
	notInstalled = "not installed"
	notTried     = "not tried"
)

func (b *bench) measure() (*figures, error) {
	for name, text := range besides {
		if err := os.WriteFile(filepath.Join(b.folder, name), []byte(text), 0o666); err != nil {
			return nil, err
		}
	}
	f := &figures{settings: b.settings, machine: thisMachine(), versions: versions(tasks())}
	for _, t := range tasks() {
		f.tables = append(f.tables, table{task: t, rows: make([][]outcome, len(t.tools))})
	}
	for _, size := range b.sizes {
		before, after, err := towns(size)
		if err != nil {
			return nil, err
		}
		for i := range f.tables {
			if err := b.fillColumn(&f.tables[i], size, before, after); err != nil {
				return nil, err
			}
		}
		steps, err := stepsIn(b.B, size, b.rounds)
		if err != nil {
			return nil, err
		}
		f.steps = append(f.steps, steps)
	}
	return f, nil
}

// fillColumn measures all tools of a task with organisations of one size, in
// turns: whatever slows the machine down slows all of them.
func (b *bench) fillColumn(t *table, size int, before, after town) error {
	if !t.two {
		after = town{}
	}
	places := make([]place, len(t.tools))
	var running []int
	for i, tool := range t.tools {
		var err error
		folder := filepath.Join(b.folder, fmt.Sprintf("%d-%s-%d", size, t.name, i))
		if places[i], err = b.lay(tool, folder, before, after); err != nil {
			return err
		}
		o := b.first(tool, places[i], before, last(t.rows[i]))
		t.rows[i] = append(t.rows[i], o)
		fmt.Fprintf(os.Stderr, "%5d units  %-30s %s\n", size, tool.name, o.progress())
		if o.failed == "" {
			running = append(running, i)
		}
	}
	costs := make([][]cost, len(t.tools))
	for range b.rounds {
		for _, i := range running {
			took, err := b.once(t.tools[i], places[i])
			if err != nil {
				t.rows[i][len(t.rows[i])-1].failed = b.why(err)
				continue
			}
			costs[i] = append(costs[i], took)
		}
	}
	for _, i := range running {
		if o := &t.rows[i][len(t.rows[i])-1]; o.failed == "" {
			o.cost = median(costs[i])
		}
	}
	return nil
}

// first runs a tool for the first time with a size, which is not counted: what it
// compiles and keeps is there when it is measured. earlier is what came of the
// size before.
func (b *bench) first(t tool, p place, of town, earlier outcome) outcome {
	if t.program != "" {
		if _, err := exec.LookPath(t.program); err != nil {
			return outcome{failed: notInstalled}
		}
	}
	if earlier.failed != "" {
		return outcome{failed: notTried}
	}
	took, err := b.once(t, p)
	if err != nil {
		return outcome{failed: b.why(err)}
	}
	if t.output != "" {
		written, err := os.ReadFile(p.output)
		if err != nil {
			return outcome{failed: "wrote nothing"}
		}
		if n := missingNames(written, of); t.picture && n > 0 {
			return outcome{failed: fmt.Sprintf("%d of %d units are not in it", n, len(of.units))}
		}
	}
	return outcome{cost: took}
}

// why is what is said of a run that did not end well.
func (b *bench) why(err error) string {
	if errors.Is(err, errSlow) {
		return fmt.Sprintf("over %.0f s", b.limit.Seconds())
	}
	return "fails: " + err.Error()
}

func (o outcome) progress() string {
	if o.failed != "" {
		return o.failed
	}
	return o.wall.Round(time.Millisecond).String()
}

func last(row []outcome) outcome {
	if len(row) == 0 {
		return outcome{}
	}
	return row[len(row)-1]
}

// median is the cost in the middle, of each kind by itself.
func median(list []cost) cost {
	middle := func(of func(cost) int64) int64 {
		var numbers []int64
		for _, c := range list {
			numbers = append(numbers, of(c))
		}
		slices.Sort(numbers)
		return numbers[len(numbers)/2]
	}
	return cost{
		wall:      time.Duration(middle(func(c cost) int64 { return int64(c.wall) })),
		processor: time.Duration(middle(func(c cost) int64 { return int64(c.processor) })),
		memory:    middle(func(c cost) int64 { return c.memory }),
	}
}
