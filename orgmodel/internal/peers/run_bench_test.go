package peers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// place is where a tool finds an organisation, and leaves what it makes of it.
type place struct{ folder, settings, input, second, output string }

// lay writes what a tool is to read into a folder of its own.
func (b *bench) lay(t tool, folder string, before, after town) (place, error) {
	p := place{
		folder: folder, settings: b.folder,
		input:  filepath.Join(folder, "town."+t.language.ending),
		second: filepath.Join(folder, "second."+t.language.ending),
		output: filepath.Join(folder, "town."+t.output),
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return p, err
	}
	if err := os.WriteFile(p.input, []byte(t.language.write(before)), 0o666); err != nil || after.units == nil {
		return p, err
	}
	return p, os.WriteFile(p.second, []byte(t.language.write(after)), 0o666)
}

// arguments are those of a tool, with its files in them.
func (p place) arguments(t tool) (args []string) {
	words := strings.NewReplacer(wordInput, p.input, wordSecond, p.second, wordOutput, p.output, wordFolder, p.folder, wordBeside, p.settings)
	for _, a := range t.args {
		args = append(args, words.Replace(a))
	}
	return args
}

// errSlow is how a run ends that is stopped.
var errSlow = errors.New("over the limit")

// once runs a tool once.
func (b *bench) once(t tool, p place) (cost, error) {
	ctx, cancel := context.WithTimeout(context.Background(), b.limit)
	defer cancel()
	program := t.program
	if program == "" {
		program = b.own
	}
	cmd := exec.CommandContext(ctx, program, p.arguments(t)...)
	var said bytes.Buffer
	cmd.Dir, cmd.Stderr = p.folder, &said
	cmd.WaitDelay = time.Second // a browser may hold its streams open
	together(cmd)
	start := b.Elapsed()
	err := cmd.Run()
	took := cost{wall: b.Elapsed() - start}
	if cmd.ProcessState != nil {
		took.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		took.memory = memory(cmd.ProcessState)
	}
	switch {
	case ctx.Err() != nil:
		return took, errSlow
	case err != nil && !(t.findings && cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == 1):
		return took, fmt.Errorf("%w: %s", err, lastLine(said.String()))
	}
	return took, nil
}

// lastLine is what a tool said last.
func lastLine(said string) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	return lines[len(lines)-1]
}
