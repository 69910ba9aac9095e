// Command release builds what is handed out: for each system an archive with
// the program, what people read and the licences of all that is in it, and
// beside the archives a bill of materials for each and the checksums of all.
// One command makes them, from a clone, with Go and git and nothing else:
//
//	go run ./cmd/release
//
// It builds and packs. It does not tag, sign or publish, and the program does
// not depend on it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// run makes a release of the last commit in the folder that it is started in.
func run(args []string, progress io.Writer) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	folder := flags.String("o", filepath.Join("bin", "release"), "the `folder` to write to; an earlier release in it is removed, and if anything else is there, nothing is done")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil
		}
		return err
	}
	targets, err := parseTargets(flags.Args())
	if err != nil {
		return err
	}
	source, err := clone()
	if err != nil {
		return err
	}
	defer os.RemoveAll(source)
	papers, err := readPapers(source)
	if err != nil {
		return err
	}
	if err := emptied(*folder); err != nil {
		return err
	}
	for _, t := range targets {
		made, err := release(t, source, papers, *folder)
		if err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		fmt.Fprintf(progress, "%s  %s\n", made, t.archive())
	}
	return writeSums(*folder)
}

// release makes the archive of one target and its bill of materials, and
// returns the version that is in them.
func release(t target, source string, papers []file, folder string) (version string, err error) {
	built, err := build(t, source)
	if err != nil {
		return "", err
	}
	parts, err := built.parts()
	if err != nil {
		return "", err
	}
	bill, err := billOfMaterials(built, parts)
	if err != nil {
		return "", err
	}
	files := append([]file{
		{name: t.program(), data: built.program, executable: true},
		{name: "THIRD-PARTY.txt", data: thirdParty(parts)},
	}, papers...)
	packed, err := pack(t, files, built.when)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(folder, t.archive()), packed, 0o666); err != nil {
		return "", err
	}
	return built.version(), os.WriteFile(filepath.Join(folder, t.bill()), bill, 0o666)
}

// emptied makes a folder without files: what an earlier release left would
// otherwise be taken for a part of this one. It removes nothing that no release
// makes.
func emptied(folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !ours(e.Name()) {
			return fmt.Errorf("%s holds %s, which no release makes; choose another folder with -o", folder, e.Name())
		}
	}
	for _, e := range entries {
		if err := os.Remove(filepath.Join(folder, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
