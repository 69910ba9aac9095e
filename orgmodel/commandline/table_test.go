package commandline

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func complete(text message.Text) bool {
	return text.EN != "" && text.SV != "" && message.Placeholders(text.EN) == message.Placeholders(text.SV)
}

// TestTable demands of every command and flag that it is described in both
// languages, and that what a flag takes can be taken.
func TestTable(t *testing.T) {
	for _, c := range commands() {
		if !complete(c.usage) || !complete(c.about) || c.usage.EN == c.usage.SV {
			t.Errorf("%s is not described in both languages", c.name)
		}
		if c.action == nil || len(c.examples) == 0 {
			t.Errorf("%s does nothing or shows nothing", c.name)
		}
		if (c.args.max != 0) != complete(c.args.name) {
			t.Errorf("%s: its arguments have no name", c.name)
		}
		names := map[string]bool{}
		for _, f := range c.allFlags() {
			if names[f.name] || f.short != "" && names[f.short] {
				t.Errorf("%s: --%s is there twice", c.name, f.name)
			}
			names[f.name], names[f.short] = true, f.short != ""
			if !complete(f.doc) || f.doc.EN == f.doc.SV || !f.isSwitch() && !complete(f.takes) {
				t.Errorf("%s: --%s is not described in both languages", c.name, f.name)
			}
			if f.initial != "" && !slices.Contains(f.words, f.initial) {
				t.Errorf("%s: --%s cannot be %s", c.name, f.name, f.initial)
			}
		}
	}
}

// TestFlagsMeanTheSameEverywhere is what lets a flag stand before its command.
func TestFlagsMeanTheSameEverywhere(t *testing.T) {
	first := map[string]flagSpec{}
	for _, c := range commands() {
		for _, f := range c.allFlags() {
			if other, known := first[f.name]; known && (other.isSwitch() != f.isSwitch() || other.short != f.short) {
				t.Errorf("%s: --%s is of another sort than before", c.name, f.name)
			}
			first[f.name] = f
		}
	}
}

// TestExamples demands that what help shows can be typed.
func TestExamples(t *testing.T) {
	for _, c := range commands() {
		for _, e := range c.examples {
			if !complete(e.doc) {
				t.Errorf("%s: an example is not explained in both languages", c.name)
			}
			line, _, _ := strings.Cut(e.line, " > ")
			line, _, _ = strings.Cut(line, " < ")
			in, err := parse(commands(), strings.Fields(line)[1:])
			if err != nil || in.command.name != c.name {
				t.Errorf("%s: %v", e.line, err)
			}
		}
	}
}

// TestTexts demands every text of the program in both languages, with the same
// placeholders.
func TestTexts(t *testing.T) {
	for i, text := range []message.Text{
		usageTexts.command, usageTexts.commandNear, usageTexts.commandFile, usageTexts.flag, usageTexts.flagNear, usageTexts.missing,
		usageTexts.missingWords, usageTexts.noValue, usageTexts.choice, usageTexts.choiceNear, usageTexts.argument, usageTexts.tooMany,
		usageTexts.noCommand, usageTexts.stdin, bugText,
		fileTexts.stdin, fileTexts.stdout, fileTexts.noFolder, fileTexts.denied, fileTexts.folder, fileTexts.other, fileTexts.input,
		selectionTexts.rule, selectionTexts.ruleNear, selectionTexts.setting, selectionTexts.severity, selectionTexts.severityNear,
		selectionTexts.fixed, selectionTexts.day, fmtTexts.rewritten,
		pictureTexts.depth, pictureTexts.root, pictureTexts.rootNear, pictureTexts.paper,
		initTexts.written, initTexts.next, initTexts.there, initTexts.file, renderTexts.out, renderTexts.findings, completionTexts.synopsis, completionTexts.shell, completionTexts.near, formatTexts.unsaid, formatTexts.ending, formatTexts.contrary, separatorText,
		helpTexts.purpose, helpTexts.usage, helpTexts.commands, helpTexts.flags, helpTexts.shared, helpTexts.examples, helpTexts.more,
		helpTexts.initial, helpTexts.words, helpTexts.several, helpTexts.flagsWord, helpTexts.codes, helpTexts.environment,
	} {
		if !complete(text) || text.EN == text.SV {
			t.Errorf("%d: %+v", i, text)
		}
	}
	for _, e := range slices.Concat(exitTerms, environmentTerms) {
		if !complete(e.doc) {
			t.Errorf("%+v", e)
		}
	}
}
