package main

import (
	"bytes"
	"debug/buildinfo"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// built is a program and what the Go tool has noted in it.
type built struct {
	target  target
	source  string // the clone it is built of
	program []byte
	info    *buildinfo.BuildInfo
	when    time.Time // of the commit
}

func (b *built) version() string { return b.info.Main.Version }

// clone copies the last commit to a folder of its own. A release is of a commit:
// what lies about in somebody's folder must not get in, nor change a byte.
func clone() (folder string, err error) {
	folder, err = os.MkdirTemp("", "orgmodel-release-")
	if err != nil {
		return "", err
	}
	if _, err := output(exec.Command("git", "clone", "--quiet", ".", folder)); err != nil {
		os.RemoveAll(folder)
		return "", err
	}
	return folder, nil
}

// build makes the program of a clone so that the same commit and the same Go give the same
// bytes on every machine: no paths, no C compiler, no setting of whoever builds,
// and the commit noted in it.
func build(t target, source string) (*built, error) {
	folder, err := os.MkdirTemp("", "orgmodel-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	name := filepath.Join(folder, t.program())
	cmd := goTool(source, "build", "-trimpath", "-buildvcs=true", "-ldflags=-s -w", "-o", name, "./cmd/orgmodel")
	cmd.Env = append(cmd.Env, "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0")
	if _, err := output(cmd); err != nil {
		return nil, err
	}
	program, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	info, err := buildinfo.Read(bytes.NewReader(program))
	if err != nil {
		return nil, err
	}
	when, err := time.Parse(time.RFC3339, setting(info, "vcs.time"))
	if err != nil {
		return nil, fmt.Errorf("no commit is noted in the program: %w", err)
	}
	return &built{target: t, source: source, program: program, info: info, when: when.UTC()}, nil
}

// goTool asks Go something in a clone, with no setting of whoever asks: the
// folder and the workspace that one stands in may have another go.mod.
func goTool(source string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = source
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOEXPERIMENT=", "GOWORK=off")
	return cmd
}

func setting(info *buildinfo.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// output runs a command; what it complains of is the error.
func output(cmd *exec.Cmd) ([]byte, error) {
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, failed.Stderr)
	}
	return out, err
}
