package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// TestFolder holds that a folder is exchanged as a whole: until all is on disk the old
// files stand, and what somebody puts among them meanwhile is kept.
func TestFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	first := []commandline.NamedFile{{Name: "a.svg", Data: []byte("old")}, {Name: "b.svg", Data: []byte("old")}}
	if err := (writer{}).folder(out, first); err != nil {
		t.Fatal(err)
	}
	second := []commandline.NamedFile{{Name: "a.svg", Data: []byte("new")}}
	watched := writer{at: func(m moment) {
		if m != written {
			return
		}
		if got := listed(t, out); !slices.Equal(got, []string{marker, "a.svg", "b.svg"}) {
			t.Errorf("before all is written: %v", got)
		}
		write(t, filepath.Join(out, "mine.txt"), []byte("mine"))
	}}
	var foreign *commandline.Foreign
	if err := watched.folder(out, second); !errors.As(err, &foreign) || foreign.Name != "mine.txt" {
		t.Errorf("got %v", err)
	}
	if got := listed(t, out); !slices.Equal(got, []string{marker, "a.svg", "b.svg", "mine.txt"}) {
		t.Errorf("afterwards: %v", got)
	}
	if err := os.Remove(filepath.Join(out, "mine.txt")); err != nil {
		t.Fatal(err)
	}
	if err := (writer{}).folder(out, second); err != nil {
		t.Fatal(err)
	}
	if got := listed(t, out); !slices.Equal(got, []string{marker, "a.svg"}) {
		t.Errorf("in the end: %v", got)
	}
	if got := listed(t, filepath.Dir(out)); !slices.Equal(got, []string{"out"}) {
		t.Errorf("beside it: %v", got)
	}
}

func listed(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
