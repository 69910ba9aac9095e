package commandline

import (
	"embed"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var completionCommand = command{
	name:  "completion",
	usage: message.Text{EN: "print what lets a shell complete commands and ids", SV: "skriv ut det som låter ett skal fylla i kommandon och id"},
	about: message.Text{
		EN: "Prints the script for bash, zsh, fish or PowerShell. The shell then completes commands, flags and their words with the tab key, and ids from the file on the line. Its first lines say where to put it. The scripts ask orgmodel what can come next, by completion words -- and the words that have been typed.",
		SV: "Skriver ut skriptet för bash, zsh, fish eller PowerShell. Med tabbtangenten fyller skalet sedan i kommandon, flaggor och deras ord, och id från filen på raden. De första raderna anger var det ska ligga. Skripten frågar orgmodel vad som kan komma härnäst, med completion words -- och de ord som har skrivits.",
	},
	args: arguments{name: message.Text{EN: "SHELL", SV: "SKAL"}, min: 1, max: -1, whole: true, offers: offerShells},
	examples: []example{
		{"orgmodel completion bash > orgmodel.bash", message.Text{EN: "Save the script for bash; “source orgmodel.bash” in ~/.bashrc uses it.", SV: "Spara skriptet för bash; ”source orgmodel.bash” i ~/.bashrc använder det."}},
		{"orgmodel completion words -- render current.toml --view a", message.Text{EN: "See what the scripts are told.", SV: "Visa vad skripten får till svar."}},
	},
	action: func(s *session, c *cli.Context) error {
		shell, typed := c.Args().First(), c.Args().Tail()
		switch {
		case shell == wordsForScripts:
			return s.words(typed)
		case len(typed) > 0:
			return misuse("completion", usageTexts.tooMany.With(quoted(typed[0]), completionTexts.synopsis))
		}
		return s.script(shell)
	},
}

// wordsForScripts stands where the name of a shell does when a script asks.
const wordsForScripts = "words"

var shells = []string{"bash", "zsh", "fish", "powershell"}

//go:embed completion
var shellScripts embed.FS

var completionTexts = struct{ synopsis, shell, near message.Text }{
	synopsis: message.Text{EN: "orgmodel completion SHELL", SV: "orgmodel completion SKAL"},
	shell:    message.Text{EN: "there is no script for {0}; choose {1}", SV: "det finns inget skript för {0}; välj {1}"},
	near:     message.Text{EN: "there is no script for {0}; did you mean {1}?", SV: "det finns inget skript för {0}; menade du {1}?"},
}

// script prints the script of a shell.
func (s *session) script(shell string) error {
	if !slices.Contains(shells, shell) {
		if near, ok := nearest.Word(shell, shells); ok {
			return misuse("completion", completionTexts.near.With(quoted(shell), quoted(near)))
		}
		return misuse("completion", completionTexts.shell.With(quoted(shell), message.Or(shells)))
	}
	text, err := shellScripts.ReadFile("completion/orgmodel." + shell)
	if err != nil {
		return err
	}
	return s.write("", text)
}

// words prints what the last of the typed words can become, one a line, with what it
// is after a tab. Nothing printed means: a file, for all we know.
func (s *session) words(typed []string) error {
	if len(typed) == 0 {
		return nil
	}
	before, current := typed[:len(typed)-1], typed[len(typed)-1]
	var b strings.Builder
	for _, e := range s.offered(before, current) {
		if strings.HasPrefix(e.word, current) {
			b.WriteString(strings.TrimRight(printable(e.word)+"\t"+printable(e.doc.In(s.lang)), "\t") + "\n")
		}
	}
	return s.write("", []byte(b.String()))
}

// offered is what can stand where the current word is.
func (s *session) offered(before []string, current string) []entry {
	scanned := scan{table: s.table}
	if err := scanned.all(before); err != nil {
		return nil
	}
	flag := func(typed string) *flagSpec {
		if !strings.HasPrefix(typed, "-") {
			return nil
		}
		return scanned.known(read(typed).name)
	}
	if len(before) > 0 && !strings.Contains(before[len(before)-1], "=") {
		if f := flag(before[len(before)-1]); f != nil && !f.isSwitch() {
			return s.values(f, "", current, scanned.args)
		}
	}
	name, value, has := strings.Cut(current, "=")
	switch f := flag(name); {
	case has && f != nil:
		return s.values(f, name+"=", value, scanned.args)
	case strings.HasPrefix(current, "-"):
		return flagsOf(scanned.command)
	case scanned.command == nil:
		return commandTerms(s.table)
	case scanned.command.args.offers != nil:
		return scanned.command.args.offers(s, scanned.args, current)
	}
	return nil
}

// values are those of a flag, each after what of it has been typed.
func (s *session) values(f *flagSpec, typed, current string, args []string) []entry {
	if f.many {
		typed += current[:strings.LastIndex(current, ",")+1]
	}
	var list []entry
	for _, word := range f.words {
		list = append(list, entry{word: word})
	}
	if f.offers != nil {
		list = f.offers(s, args, current)
	}
	for i := range list {
		list[i].word = typed + list[i].word
	}
	return list
}

// flagsOf are the flags of a command, or those of all where none is known yet.
func flagsOf(c *command) (list []entry) {
	flags := sharedFlags
	if c != nil {
		flags = c.allFlags()
	}
	for _, f := range flags {
		list = append(list, entry{"--" + f.name, f.doc})
	}
	return list
}
