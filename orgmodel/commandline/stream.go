package commandline

import (
	"bytes"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// stream is standard output or standard error as commands see it. All they
// write passes through it line by line, so no printer can forget what a hostile
// name does to a terminal, and none can lose a result unseen: the first error is
// kept until the command ends.
type stream struct {
	to     io.Writer
	styles []string // of our own, which may pass
	line   []byte   // begun, and not yet ended
	begun  bool
	err    error
	around func(write func()) // nil, or what makes room for what is written
}

// mark says of a text at its very beginning how it is encoded.
var mark = []byte("\uFEFF")

// guarded is the same world with both streams guarded.
func (sys *System) guarded() (world *System, out *stream) {
	guarded := *sys
	out = &stream{to: sys.Stdout}
	guarded.Stdout, guarded.Stderr = out, &stream{to: sys.Stderr}
	return &guarded, out
}

func (s *stream) Write(text []byte) (int, error) {
	s.line = append(s.line, text...)
	if !s.begun && bytes.HasPrefix(s.line, mark) {
		s.put(mark)
		s.line = s.line[len(mark):]
	}
	s.begun = true
	if end := bytes.LastIndexByte(s.line, '\n') + 1; end > 0 {
		s.put(harmless.Text(s.line[:end], s.styles...))
		s.line = append(s.line[:0], s.line[end:]...)
	}
	if s.err != nil {
		return 0, s.err
	}
	return len(text), nil
}

// exactly writes the text of a file as it is.
func (s *stream) exactly(text []byte) error {
	s.finish()
	s.put(text)
	return s.err
}

// finish writes what is left, and returns the first error there was.
func (s *stream) finish() error {
	s.put(harmless.Text(s.line, s.styles...))
	s.line = nil
	return s.err
}

func (s *stream) put(text []byte) {
	if s.err == nil && len(text) > 0 {
		write := func() { _, s.err = s.to.Write(text) }
		if s.around != nil {
			s.around(write)
			return
		}
		write()
	}
}

// isTerminal reports whether people read along.
func (s *session) isTerminal(w io.Writer) bool {
	if guarded, ok := w.(*stream); ok {
		w = guarded.to
	}
	return s.IsTerminal(w)
}
