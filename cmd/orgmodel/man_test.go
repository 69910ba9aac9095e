package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestMan has man read the page, in both languages and in locales that can and
// cannot show all of it: without a warning, and with what no page may lose.
func TestMan(t *testing.T) {
	tooltest.Need(t, "man", "groff")
	for lang, want := range map[string][]string{
		"en": {"USER COMMANDS", "orgmodel render [flags] FILE", "--fail-on", "draw an organisation", "EXIT CODES", "ORGMODEL_LANG"},
		"sv": {"orgmodel render [flaggor] FIL", "--fail-on", "rita en organisation", "SLUTKODER", "ORGMODEL_LANG"},
	} {
		var printed, errs bytes.Buffer
		code := commandline.Run(&commandline.System{
			Getenv: func(string) string { return "" }, Stdout: &printed, Stderr: &errs,
		}, []string{"help", "--man", "--lang", lang})
		if code != 0 {
			t.Fatalf("exit %d: %s", code, &errs)
		}
		for _, locale := range []string{"C.UTF-8", "C"} {
			man := exec.Command("man", "--warnings", "--local-file", "-")
			man.Env = append(os.Environ(), "LC_ALL="+locale, "MANWIDTH=80", "MAN_KEEP_FORMATTING=", "PAGER=cat", "MANPAGER=cat")
			var shown, warned bytes.Buffer
			man.Stdin, man.Stdout, man.Stderr = bytes.NewReader(printed.Bytes()), &shown, &warned
			if err := man.Run(); err != nil || warned.Len() > 0 {
				t.Fatalf("%s, %s: %v\n%.2000s", lang, locale, err, &warned)
			}
			text := strings.Join(strings.Fields(shown.String()), " ")
			for _, part := range want {
				if !strings.Contains(strings.ToLower(text), strings.ToLower(part)) {
					t.Errorf("%s, %s: man shows nothing of %q", lang, locale, part)
				}
			}
		}
	}
}
