package commandline

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// invocation is a command line that has been understood: every flag is known
// and has a value it can take, and the arguments are as many as they should be.
type invocation struct {
	command *command
	flags   []string // --name or --name=value
	args    []string
}

// argv is the invocation in the one order the library reads without mistakes:
// it takes a flag after an argument for an argument.
func (in *invocation) argv() []string {
	argv := append([]string{"orgmodel", in.command.name}, in.flags...)
	return append(append(argv, "--"), in.args...)
}

// given is a flag as it was typed.
type given struct {
	typed string // "--format", "-o"
	name  string
	value string
	has   bool // a value was written after =
}

// parse reads a command line against the table.
func parse(table []*command, args []string) (*invocation, error) {
	s := scan{table: table}
	if err := s.all(args); err != nil {
		return nil, err
	}
	help := find(table, "help")
	switch {
	case s.command == nil && s.version:
		s.command = find(table, "version")
	case s.command == nil:
		if err := s.withoutCommand(); err != nil {
			return nil, err
		}
		s.command = help
	case s.help && s.command != help:
		return &invocation{command: help, args: []string{s.command.name}}, nil
	case s.help:
		return &invocation{command: help}, nil
	}
	in := &invocation{command: s.command, args: s.args}
	for _, g := range s.flags {
		word, err := in.command.accept(g)
		if err != nil {
			return nil, err
		}
		in.flags = append(in.flags, word)
	}
	return in, in.command.count(in.args)
}

func find(table []*command, name string) *command {
	i := slices.IndexFunc(table, func(c *command) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	return table[i]
}

// scan tells commands, flags, values and arguments apart.
type scan struct {
	table         []*command
	command       *command
	flags         []given
	args          []string
	help, version bool
}

func (s *scan) all(args []string) error {
	for i := 0; i < len(args); i++ {
		word := args[i]
		switch {
		case word == "--":
			for _, rest := range args[i+1:] {
				if err := s.word(rest); err != nil {
					return err
				}
			}
			return nil
		case word == "-h" || word == "--help":
			s.help = true
		case word == "--version" && s.command == nil:
			s.version = true
		case len(word) > 1 && word[0] == '-':
			g := read(word)
			if f := s.known(g.name); f != nil && !f.isSwitch() && !g.has && i+1 < len(args) && isValue(args[i+1]) {
				i++
				g.value, g.has = args[i], true
			}
			s.flags = append(s.flags, g)
		default:
			if err := s.word(word); err != nil {
				return err
			}
		}
	}
	return nil
}

// withoutCommand objects to flags that only a command can make sense of.
func (s *scan) withoutCommand() error {
	for _, g := range s.flags {
		f := s.known(g.name)
		if f == nil {
			return misuse("", usageTexts.flag.With(quoted(g.typed), quoted("orgmodel help")))
		}
		if !slices.ContainsFunc(sharedFlags, func(shared flagSpec) bool { return shared.name == f.name }) {
			return misuse("", usageTexts.noCommand.With(quoted(g.typed), quoted("orgmodel help")))
		}
	}
	return nil
}

// isValue reports whether a word can be the value of the flag before it. A value that
// begins with a dash is written after =, unless it is a number.
func isValue(word string) bool {
	if _, err := strconv.Atoi(word); err == nil {
		return true
	}
	return word == "-" || !strings.HasPrefix(word, "-")
}

func read(word string) given {
	typed, value, has := strings.Cut(word, "=")
	name := strings.TrimPrefix(typed, "--")
	if name == typed {
		name = typed[1:]
		if len(name) != 1 { // -format is not a flag, but --format is
			name = typed
		}
	} else if len(name) == 1 {
		name = typed
	}
	return given{typed: typed, name: name, value: value, has: has}
}

// word is the command, or one of its arguments.
func (s *scan) word(word string) error {
	if s.command != nil {
		s.args = append(s.args, word)
		return nil
	}
	if s.command = find(s.table, word); s.command == nil {
		return unknownCommand(s.table, word)
	}
	return nil
}

// known returns the flag of a name: of the command, or before the command is
// known of any. A name means the same sort of flag everywhere.
func (s *scan) known(name string) *flagSpec {
	if s.command != nil {
		return s.command.flag(name)
	}
	for _, c := range s.table {
		if f := c.flag(name); f != nil {
			return f
		}
	}
	return nil
}

var usageTexts = struct {
	command, commandNear, commandFile, flag, flagNear, missing, missingWords, noValue, choice, choiceNear,
	argument, tooMany, noCommand, stdin message.Text
}{
	command:      message.Text{EN: "there is no command {0}; “orgmodel help” lists those there are", SV: "kommandot {0} finns inte; ”orgmodel help” visar vilka som finns"},
	commandNear:  message.Text{EN: "there is no command {0}; did you mean {1}?", SV: "kommandot {0} finns inte; menade du {1}?"},
	commandFile:  message.Text{EN: "a command is missing before {0}; did you mean {1}?", SV: "ett kommando saknas före {0}; menade du {1}?"},
	flag:         message.Text{EN: "there is no flag {0}; {1} lists those there are", SV: "flaggan {0} finns inte; {1} visar vilka som finns"},
	flagNear:     message.Text{EN: "there is no flag {0}; did you mean {1}?", SV: "flaggan {0} finns inte; menade du {1}?"},
	missing:      message.Text{EN: "{0} lacks its value: {0} {1}", SV: "{0} saknar sitt värde: {0} {1}"},
	missingWords: message.Text{EN: "{0} lacks its value: {1}", SV: "{0} saknar sitt värde: {1}"},
	noValue:      message.Text{EN: "{0} takes no value", SV: "{0} tar inget värde"},
	choice:       message.Text{EN: "{0} cannot be {1}; values: {2}", SV: "{0} kan inte vara {1}; värden: {2}"},
	choiceNear:   message.Text{EN: "{0} cannot be {1}; did you mean {2}?", SV: "{0} kan inte vara {1}; menade du {2}?"},
	argument:     message.Text{EN: "an argument is missing: {0}", SV: "ett argument saknas: {0}"},
	tooMany:      message.Text{EN: "{0} is one argument too many: {1}", SV: "{0} är ett argument för mycket: {1}"},
	noCommand:    message.Text{EN: "a command is missing: {0} needs one; {1} lists those there are", SV: "ett kommando saknas: {0} behöver ett; {1} visar vilka som finns"},
	stdin:        message.Text{EN: "standard input (-) can be read only once", SV: "standard in (-) kan bara läsas en gång"},
}

func unknownCommand(table []*command, word string) error {
	if strings.HasSuffix(word, ".toml") {
		return misuse("", usageTexts.commandFile.With(quoted(word), quoted("orgmodel validate "+word)))
	}
	var names []string
	for _, c := range table {
		names = append(names, c.name)
	}
	if near, ok := nearest.Word(word, names); ok {
		return misuse("", usageTexts.commandNear.With(quoted(word), quoted(near)))
	}
	return misuse("", usageTexts.command.With(quoted(word)))
}

// accept checks one flag and returns it as the library is to read it.
func (c *command) accept(g given) (string, error) {
	f := c.flag(g.name)
	switch {
	case f == nil:
		return "", c.unknownFlag(g)
	case f.isSwitch() && g.has:
		return "", misuse(c.name, usageTexts.noValue.With(g.typed))
	case f.isSwitch():
		return "--" + f.name, nil
	case !g.has && len(f.words) > 0:
		return "", misuse(c.name, usageTexts.missingWords.With(g.typed, strings.Join(f.words, ", ")))
	case !g.has || g.value == "":
		return "", misuse(c.name, usageTexts.missing.With(g.typed, f.takes))
	}
	values := []string{g.value}
	if f.many {
		values = elements(g.value)
	}
	for i, v := range values {
		v = f.spelt(v)
		values[i] = v
		if len(f.words) > 0 && !slices.Contains(f.words, v) {
			return "", c.notAmong(g, f.words, v)
		}
		if f.check == nil {
			continue
		}
		if err := f.check(v); err != nil {
			return "", misuse(c.name, sayOf(err))
		}
	}
	return "--" + f.name + "=" + strings.Join(values, ","), nil
}

// spelt is a word of the flag as the flag spells it: capitals tell no words apart.
func (f *flagSpec) spelt(value string) string {
	if i := slices.IndexFunc(f.words, func(w string) bool { return strings.EqualFold(w, value) }); i >= 0 {
		return f.words[i]
	}
	return value
}

// elements splits the value of a flag that takes several.
func elements(value string) []string {
	var list []string
	for part := range strings.SplitSeq(value, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

func (c *command) notAmong(g given, words []string, value string) error {
	if near, ok := nearest.Word(value, words); ok {
		return misuse(c.name, usageTexts.choiceNear.With(g.typed, quoted(value), quoted(near)))
	}
	return misuse(c.name, usageTexts.choice.With(g.typed, quoted(value), strings.Join(words, ", ")))
}

func (c *command) unknownFlag(g given) error {
	var names []string
	for _, f := range c.allFlags() {
		names = append(names, f.name)
	}
	if near, ok := nearest.Word(strings.TrimLeft(g.name, "-"), names); ok {
		return misuse(c.name, usageTexts.flagNear.With(quoted(g.typed), quoted("--"+near)))
	}
	return misuse(c.name, usageTexts.flag.With(quoted(g.typed), quoted("orgmodel help "+c.name)))
}

// count checks how many arguments there are.
func (c *command) count(args []string) error {
	if len(args) < c.args.min {
		return misuse(c.name, usageTexts.argument.With(c.synopsis()))
	}
	if c.args.max >= 0 && len(args) > c.args.max {
		return misuse(c.name, usageTexts.tooMany.With(quoted(args[c.args.max]), c.synopsis()))
	}
	if first := slices.Index(args, "-"); c.args.files && first >= 0 && slices.Contains(args[first+1:], "-") {
		return misuse(c.name, usageTexts.stdin.With())
	}
	return nil
}
