package main

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

var update = flag.Bool("update", false, "accept what the program writes as expected")

func TestMain(m *testing.M) {
	testscript.Main(apart{m}, map[string]func(){"orgmodel": main, "orgmodel-held": held, "orgmodel-killed": killed})
}

// apart runs the tests, but not the program, with a cache that is not the user's.
type apart struct{ tests testscript.TestingM }

func (a apart) Run() int {
	os.Setenv("XDG_CACHE_HOME", tooltest.CacheHome())
	return a.tests.Run()
}

// TestScripts runs the real program as users do. The scripts in testdata/script
// are meant to be read: each shows one thing about one command.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CACHE_HOME", tooltest.CacheHome())
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"follow":   follow,
			"encode":   encode,
			"workbook": workbook,
			"mode":     mode,
			"damage":   damage,
		},
	})
}

// project is the top of the checkout.
var project = filepath.Join("..", "..")

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// exits runs a command and demands an exit code: exits 2 orgmodel valdate
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARGUMENTS")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// follow types each command that a message told to go on with: a line of its own,
// after an indent. All of them succeed.
func follow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: follow FILE")
	}
	typed := 0
	for line := range strings.SplitSeq(ts.ReadFile(args[0]), "\n") {
		words, ok := strings.CutPrefix(line, "  orgmodel ")
		if !ok {
			continue
		}
		ts.Check(ts.Exec("orgmodel", typedWords(words)...))
		typed++
	}
	if typed == 0 {
		ts.Fatalf("%s tells nothing to go on with", args[0])
	}
}

// typedWords splits a line as a shell does, as far as quotation marks go.
func typedWords(line string) (words []string) {
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			words = append(words, part)
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	return words
}

// workbook stores rows with tabs between the cells as a sheet of a workbook, as Excel
// would: workbook FILE.tsv FILE.xlsx
func workbook(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: workbook FILE.tsv FILE.xlsx")
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, line := range strings.Split(strings.TrimSuffix(ts.ReadFile(args[0]), "\n"), "\n") {
		for j, text := range strings.Split(line, "\t") {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			ts.Check(err)
			var value any = text
			if n, err := strconv.ParseFloat(text, 64); err == nil {
				value = n
			}
			ts.Check(f.SetCellValue("Sheet1", cell, value))
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[1])))
}

// encode stores a file the way other programs do: encode latin1 FILE
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: encode latin1|bom FILE")
	}
	text := ts.ReadFile(args[1])
	var out []byte
	switch args[0] {
	case "bom":
		out = []byte("\uFEFF" + text)
	case "latin1":
		for _, r := range text {
			out = append(out, byte(r))
		}
	default:
		ts.Fatalf("unknown encoding %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o666))
}

// mode demands the permissions of a file: mode 600 FILE
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode OCTAL FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := strconv.FormatInt(int64(info.Mode().Perm()), 8); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

// damage cuts off every file below a folder: damage FOLDER
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: damage FOLDER")
	}
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		return errors.Join(err, os.Truncate(name, info.Size()/2))
	}))
}
