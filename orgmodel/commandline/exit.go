package commandline

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The exit codes. They are a promise to scripts.
const (
	exitDone       = 0
	exitFound      = 1  // findings at or above the limit; files that fmt would change
	exitMisused    = 2  // wrong usage
	exitUnreadable = 3  // an input is no model
	exitUnwritable = 4  // an output could not be written or drawn
	exitBug        = 70 // EX_SOFTWARE of sysexits.h
)

// failure ends a command. It reads in both languages; without a message
// everything has been said already.
type failure struct {
	code    int
	command string // empty: before a command was known
	message message.Localizer
}

// Error returns the English text.
func (f *failure) Error() string {
	if f.message == nil {
		return fmt.Sprint("exit ", f.code)
	}
	return f.message.In(message.EN)
}

func misuse(command string, m message.Localizer) error {
	return &failure{code: exitMisused, command: command, message: m}
}

func ended(code int) error { return &failure{code: code} }

// exit is the one place where errors become exit codes.
func (sys *System) exit(lang message.Lang, err error) int {
	var f *failure
	var refusal *drawing.Refusal
	var told message.Localizer
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &f):
		if f.message != nil {
			sys.say(lang, f.command, f.message)
		}
		return f.code
	case errors.As(err, &refusal):
		sys.say(lang, "", refusal.Text)
		if refusal.Loop {
			return exitUnreadable
		}
		return exitUnwritable
	case errors.As(err, &told): // an engine that could not draw
		sys.say(lang, "", told)
		return exitUnwritable
	}
	return sys.crashed(lang, err, nil)
}

// say writes one line to standard error.
func (sys *System) say(lang message.Lang, command string, m message.Localizer) {
	name := "orgmodel"
	if command != "" {
		name += " " + command
	}
	fmt.Fprintf(sys.Stderr, "%s: %s\n", name, printable(m.In(lang)))
}

var bugText = message.Text{
	EN: "this is a bug in orgmodel ({0}). Please report it at https://github.com/orgmodel/orgmodel/issues with the command line, the file if you can share it, and what ORGMODEL_DEBUG=1 adds to this message.",
	SV: "det här är ett fel i orgmodel ({0}). Rapportera det gärna på https://github.com/orgmodel/orgmodel/issues, med kommandoraden, filen om du kan dela den och det som ORGMODEL_DEBUG=1 lägger till i det här meddelandet.",
}

// crashed says that the program itself is at fault.
func (sys *System) crashed(lang message.Lang, cause any, stack []byte) int {
	sys.say(lang, "", bugText.With(fmt.Sprint(cause)))
	if sys.Getenv("ORGMODEL_DEBUG") != "" {
		fmt.Fprintf(sys.Stderr, "%s", stack)
	}
	return exitBug
}

// quoted is a word as the user typed it, between quotation marks.
func quoted(word string) message.Localizer { return message.Quoted(printable(word)) }

// printable keeps a message to its line, and what was typed or read from
// giving orders to the terminal.
func printable(s string) string { return harmless.Line(s) }

// typed is a name as it is typed in a shell: between quotes when it has a space or
// anything else that means something there.
func typed(name string) string {
	name = printable(name)
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("./_-:~", r) || r == filepath.Separator
	}
	if strings.IndexFunc(name, func(r rune) bool { return !plain(r) }) < 0 {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// sayOf returns what an error says, in both languages if it can.
func sayOf(err error) message.Localizer {
	var told message.Localizer
	if errors.As(err, &told) {
		return told
	}
	var f *failure
	if errors.As(err, &f) && f.message != nil {
		return f.message
	}
	return message.Same(err.Error())
}
