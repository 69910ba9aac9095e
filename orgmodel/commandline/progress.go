package commandline

import (
	"fmt"
	"io"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// progress tells somebody who waits at a terminal what the program is doing, from the
// first second on: one line, written over each second and gone when something else is
// said. In a pipe, with --quiet, and once a result has begun to come, it is silent.
type progress struct {
	to   io.Writer
	lang message.Lang

	mu    sync.Mutex
	doing message.Message
	shown bool // the line stands there
	over  bool // nothing more is told
}

var progressTexts = struct{ line, much, begin, read, check, compare, measure, draw, paint, sheetOf message.Text }{
	line:    message.Text{EN: "{0} … {1} s", SV: "{0} … {1} s"},
	much:    message.Text{EN: "there are {0} MB to work through, which can take a minute and some gigabytes of memory", SV: "det är {0} MB att gå igenom, vilket kan ta en minut och några gigabyte minne"},
	begin:   message.Text{EN: "working", SV: "arbetar"},
	read:    message.Text{EN: "reading {0}", SV: "läser {0}"},
	check:   message.Text{EN: "checking {0}", SV: "granskar {0}"},
	compare: message.Text{EN: "comparing", SV: "jämför"},
	measure: message.Text{EN: "computing the figures", SV: "räknar fram nyckeltalen"},
	draw:    message.Text{EN: "placing boxes and lines", SV: "placerar rutor och linjer"},
	paint:   message.Text{EN: "painting the picture", SV: "målar bilden"},
	sheetOf: message.Text{EN: "painting sheet {0} of {1}", SV: "målar blad {0} av {1}"},
}

// eraseLine takes back the line that the cursor stands on.
const eraseLine = "\r\x1b[K"

// follow begins to tell how a command gets on, if anybody reads along, and returns what
// ends it.
func (s *session) follow() (end func()) {
	if s.Every == nil || s.quiet || s.Getenv("TERM") == "dumb" || !s.isTerminal(s.Stderr) {
		return func() {}
	}
	p := &progress{to: s.Stderr, lang: s.lang, doing: progressTexts.begin.With()}
	s.progress = p
	if errs, ok := s.Stderr.(*stream); ok {
		p.to, errs.around = errs.to, p.aside
	}
	if out, ok := s.Stdout.(*stream); ok {
		out.around = p.last
	}
	stop := s.Every(p.tick)
	return func() {
		stop()
		p.last(func() {})
	}
}

// now says what is being done from here on.
func (s *session) now(text message.Text, what ...any) {
	if s.progress == nil {
		return
	}
	s.progress.mu.Lock()
	defer s.progress.mu.Unlock()
	s.progress.doing = text.With(what...)
}

// tick tells how many seconds have passed.
func (p *progress) tick(seconds int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return
	}
	p.shown = true
	fmt.Fprintf(p.to, "%s%s", eraseLine, printable(progressTexts.line.With(p.doing, seconds).In(p.lang)))
}

// aside takes the line back and has something else written.
func (p *progress) aside(write func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		p.shown = false
		fmt.Fprint(p.to, eraseLine)
	}
	write()
}

// last does the same, and nothing is told after that.
func (p *progress) last(write func()) {
	p.aside(func() {
		p.over = true
		write()
	})
}
