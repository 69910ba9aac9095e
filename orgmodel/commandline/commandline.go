// Package commandline is the program orgmodel: arguments in, exit code out.
// What a person can type stands in one table (table.go and a file per command),
// from which arguments, help and the reference page are all read. Commands see
// the world through a System and never through package os; what they do is the
// other packages' work.
//
// It is the program and no library: what it says and where it writes is for
// people and shells, and only Run and System are promised, so that a test or a
// server can run a command in memory. A program that wants the facts calls the
// packages that this one calls. It is apart from cmd/orgmodel so that no command
// can reach past the System.
package commandline

import (
	"context"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

//go:generate go test -run TestDocs . -update

// Run runs the program on the arguments after its name and returns its exit
// code.
func Run(sys *System, args []string) int {
	lang := languageOf(args, sys.Getenv)
	world, out := sys.guarded()
	code := attempt(world, lang, args)
	if err := out.finish(); err != nil && code != exitUnwritable && code != exitBug {
		return world.exit(lang, world.unwritten("", err))
	}
	return code
}

func attempt(sys *System, lang message.Lang, args []string) (code int) {
	defer func() {
		if p := recover(); p != nil {
			code = sys.crashed(lang, p, debug.Stack())
		}
	}()
	return sys.exit(lang, dispatch(sys, lang, args))
}

func dispatch(sys *System, lang message.Lang, args []string) error {
	table := commands()
	in, err := parse(table, args)
	if err != nil {
		return err
	}
	return newApp(sys, table, in.command, lang).RunContext(context.Background(), in.argv())
}

// newApp makes the library's application of one command. The library splits flags
// from arguments and keeps their values; parse has seen to it that nothing it
// could object to, in English, ever reaches it. Help is laid out by help.go, when
// it is asked for.
func newApp(sys *System, table []*command, c *command, lang message.Lang) *cli.App {
	return &cli.App{
		Name:                      "orgmodel",
		Writer:                    sys.Stdout,
		ErrWriter:                 sys.Stderr,
		HideHelp:                  true,
		HideHelpCommand:           true,
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
		Commands: []*cli.Command{{
			Name:            c.name,
			HideHelp:        true,
			HideHelpCommand: true,
			Flags:           c.libraryFlags(),
			Action: func(ctx *cli.Context) error {
				s := newSession(sys, table, lang, ctx)
				defer s.follow()()
				return c.action(s, ctx)
			},
			OnUsageError: func(_ *cli.Context, err error, _ bool) error { return err },
		}},
	}
}

// libraryFlags declares the flags of a command to the library.
func (c *command) libraryFlags() []cli.Flag {
	var flags []cli.Flag
	for _, f := range c.allFlags() {
		switch {
		case f.isSwitch():
			flags = append(flags, &cli.BoolFlag{Name: f.name})
		case f.many:
			flags = append(flags, &cli.StringSliceFlag{Name: f.name})
		default:
			flags = append(flags, &cli.StringFlag{Name: f.name, Value: f.initial})
		}
	}
	return flags
}
