package main

import (
	"fmt"
	"slices"
	"strings"
)

// target is a system that a program is built for, in Go's words.
type target struct{ os, arch string }

// targets are those that a release is made for.
var targets = []target{
	{"windows", "amd64"}, {"windows", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"linux", "amd64"}, {"linux", "arm64"},
}

// sums is the file with the checksums.
const sums = "SHA256SUMS"

func (t target) String() string { return t.os + "/" + t.arch }

// label names the target in files, where a Mac is called what people call it.
func (t target) label() string {
	system := t.os
	if system == "darwin" {
		system = "macos"
	}
	return "orgmodel-" + system + "-" + t.arch
}

func (t target) program() string {
	if t.os == "windows" {
		return "orgmodel.exe"
	}
	return "orgmodel"
}

// archive is a zip where people expect one.
func (t target) archive() string {
	if t.os == "windows" {
		return t.label() + ".zip"
	}
	return t.label() + ".tar.gz"
}

func (t target) bill() string { return t.label() + ".cdx.json" }

// parseTargets reads targets such as linux/amd64; without any, all are meant.
func parseTargets(words []string) ([]target, error) {
	if len(words) == 0 {
		return targets, nil
	}
	var chosen []target
	for _, word := range words {
		i := slices.IndexFunc(targets, func(t target) bool { return t.String() == word })
		if i < 0 {
			var known []string
			for _, t := range targets {
				known = append(known, t.String())
			}
			return nil, fmt.Errorf("%q is not among the targets: %s", word, strings.Join(known, ", "))
		}
		chosen = append(chosen, targets[i])
	}
	return chosen, nil
}

// ours reports whether a file is one that a release makes.
func ours(name string) bool {
	return name == sums || slices.ContainsFunc(targets, func(t target) bool {
		return name == t.archive() || name == t.bill()
	})
}
