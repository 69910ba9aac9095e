package peers

import (
	"debug/buildinfo"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
)

func thisMachine() machine {
	return machine{runtime.GOOS + "/" + runtime.GOARCH, processorName(), runtime.NumCPU(), runtime.Version()}
}

// versions says of each program of others which version is here.
func versions(tasks []task) (list []named) {
	for _, t := range tasks {
		for _, tool := range t.tools {
			known := slices.ContainsFunc(list, func(n named) bool { return n.name == tool.program })
			if tool.program != "" && !known {
				list = append(list, named{tool.program, versionOf(tool)})
			}
		}
	}
	return list
}

// number is how a version looks.
var number = regexp.MustCompile(`\d+(\.\d+)+`)

// versionOf is what a program written in Go carries, or what a tool says.
func versionOf(t tool) string {
	path, err := exec.LookPath(t.program)
	if err != nil {
		return notInstalled
	}
	if info, err := buildinfo.ReadFile(path); err == nil {
		return info.Main.Version
	}
	if t.version == nil {
		return "unknown"
	}
	said, _ := exec.Command(t.version[0], t.version[1:]...).CombinedOutput() // nothing said is no version
	if v := number.Find(said); v != nil {
		return string(v)
	}
	return "unknown"
}
