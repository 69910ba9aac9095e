package commandline

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var fileTexts = struct{ stdin, stdout, noFolder, denied, folder, noSuchFolder, foreign, other, input, meanwhile message.Text }{
	stdin:        message.Text{EN: "standard input cannot be read: {0}", SV: "standard in går inte att läsa: {0}"},
	stdout:       message.Text{EN: "standard output cannot be written: {0}", SV: "det går inte att skriva till standard ut: {0}"},
	noFolder:     message.Text{EN: "{0} cannot be written: there is no such folder", SV: "{0} går inte att skriva: mappen finns inte"},
	denied:       message.Text{EN: "{0} cannot be written: you may not write there", SV: "{0} går inte att skriva: du saknar behörighet"},
	folder:       message.Text{EN: "{0} cannot be written: it is a folder", SV: "{0} går inte att skriva: det är en mapp"},
	noSuchFolder: message.Text{EN: "{0} cannot be written: a file stands where a folder is needed", SV: "{0} går inte att skriva: det finns en fil där det behövs en mapp"},
	foreign:      message.Text{EN: "{0} cannot be written: {1} in it was not written there by this program, or was changed since; choose a new folder, or move the file", SV: "{0} går inte att skriva: {1} i mappen är inte skriven dit av det här programmet, eller har ändrats sedan dess; välj en ny mapp, eller flytta filen"},
	other:        message.Text{EN: "{0} cannot be written: {1}", SV: "{0} går inte att skriva: {1}"},
	meanwhile:    message.Text{EN: "{0} was changed while this command read it, and nothing was written; run the command again", SV: "{0} ändrades medan kommandot läste den, och inget skrevs; kör kommandot igen"},
	input:        message.Text{EN: "{0} is read by this very command; choose another name to write to", SV: "{0} läses av just det här kommandot; välj ett annat namn att skriva till"},
}

// write puts a result where -o says; nothing and "-" mean standard output.
func (s *session) write(out string, data []byte) error {
	if out == "" || out == "-" {
		_, err := s.Stdout.Write(data)
		return s.unwritten("", err)
	}
	return s.writeExactly(out, harmless.Text(data))
}

// writeExactly is write for what is nobody's to change: the text of a file, or what is
// no text. A person who reads along is shown what is harmless of it.
func (s *session) writeExactly(out string, text []byte) error {
	if out != "-" {
		return s.unwritten(out, s.WriteFile(out, text))
	}
	if guarded, ok := s.Stdout.(*stream); ok && !s.isTerminal(guarded) {
		return s.unwritten("", guarded.exactly(text))
	}
	return s.write(out, text)
}

// rewrite puts a new text in the place of one that was read. What somebody else has
// written there meanwhile is kept.
func (s *session) rewrite(file string, old, text []byte) error {
	now, err := s.ReadFile(file)
	if err != nil || !bytes.Equal(now, old) {
		return &failure{code: exitUnwritable, message: fileTexts.meanwhile.With(quoted(file))}
	}
	return s.writeExactly(file, text)
}

// unwritten explains why an output could not be written; no name means
// standard output. It is nil for no error.
func (sys *System) unwritten(name string, err error) error {
	if err == nil {
		return nil
	}
	cause := err
	var detail *fs.PathError
	if errors.As(err, &detail) {
		cause = detail.Err
	}
	var foreign *Foreign
	text := fileTexts.other.With(quoted(name), cause.Error())
	switch {
	case name == "":
		text = fileTexts.stdout.With(cause.Error())
	case errors.Is(err, fs.ErrNotExist):
		text = fileTexts.noFolder.With(quoted(name))
	case errors.As(err, &foreign):
		text = fileTexts.foreign.With(quoted(name), quoted(foreign.Name))
	case errors.Is(err, syscall.ENOTDIR):
		text = fileTexts.noSuchFolder.With(quoted(name))
	case errors.Is(err, syscall.EISDIR):
		text = fileTexts.folder.With(quoted(name))
	case errors.Is(err, fs.ErrPermission):
		text = fileTexts.denied.With(quoted(name))
	}
	return &failure{code: exitUnwritable, message: text}
}

// spare keeps a command from writing over what it has read: the file, its
// bases, and the copies of sources beside them.
func (s *session) spare(command, out string) error {
	if out == "" || out == "-" {
		return nil
	}
	for _, name := range s.opened {
		if s.SameFile(name, out) {
			return misuse(command, fileTexts.input.With(quoted(out)))
		}
	}
	return nil
}

// deliverAs is deliver for a command that can also print what is no text, which a
// terminal cannot show.
func (s *session) deliverAs(command, format, out string, print func(io.Writer) error) error {
	if format != docxFormat {
		return s.deliver(out, print)
	}
	if (out == "" || out == "-") && s.isTerminal(s.Stdout) {
		return misuse(command, drawTexts.terminal.With(format, "organisation."+format))
	}
	var data bytes.Buffer
	if err := print(&data); err != nil {
		return err
	}
	return s.writeExactly(cmp.Or(out, "-"), data.Bytes())
}

// deliver writes what is printed to the output file, or to standard output.
func (s *session) deliver(out string, print func(io.Writer) error) error {
	if out == "" || out == "-" {
		return s.unwritten("", print(s.Stdout))
	}
	var text bytes.Buffer
	guarded := &stream{to: &text}
	if err := cmp.Or(print(guarded), guarded.finish()); err != nil {
		return err
	}
	return s.writeExactly(out, text.Bytes())
}
