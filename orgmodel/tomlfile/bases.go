package tomlfile

import (
	"bytes"

	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// link is a file of a chain of variants as it was read: the name it was opened by,
// and its text.
type link struct {
	name string
	file *location.File
}

// SharedBase finds the nearest file that two files both stand on, and how many steps
// above each it lies: Base takes them. Files are the same when they and all that they
// stand on say the same, whatever they are called and whichever revision they were read
// from. A file stands on itself: no steps say that one is the other, or its ancestor.
func SharedBase(a, b *Result) (above [2]int, ok bool) {
	i, j := len(a.chain), len(b.chain)
	for i > 0 && j > 0 && bytes.Equal(a.chain[i-1].file.Text, b.chain[j-1].file.Text) {
		i, j = i-1, j-1
	}
	return [2]int{i, j}, i < len(a.chain)
}

// Base reads the file that a file stands on, so many steps above it, as a model of its
// own. It opens no file of the chain anew: the texts are those that were read.
func (r *Result) Base(steps int) *Result {
	texts := make(map[string][]byte, len(r.chain))
	for _, l := range r.chain {
		texts[clean(l.name)] = l.file.Text
	}
	o := r.loader.Options
	o.Named = func(name string) ([]byte, error) {
		if text, known := texts[clean(name)]; known {
			return text, nil
		}
		return r.loader.byName(name)
	}
	l := r.chain[steps]
	return LoadText(l.name, l.file.Text, o)
}
