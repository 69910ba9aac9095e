package commandline

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// TestWords: what scripts of shells are told, of a file that can be read in part, of
// one that cannot, and of words that mean nothing.
func TestWords(t *testing.T) {
	files := map[string]string{
		"plan.toml":   "unit = [\n  { id = \"kf\", name = \"Fullmäktige\" },\n  { id = \"stab\", name = \"Staben\", parent = \"kf\" },\n]\n",
		"faulty.toml": "unit = [\n  { id = \"kf\", name = \"Fullmäktige\" },\n  { id = \"stab\", name = \"Staben\", parent = \"nobody\" },\n]\n",
		"broken.toml": "unit = [",
	}
	for _, c := range []struct{ typed, want string }{
		{"", ""},
		{"comple|", "completion\tprint what lets a shell complete commands and ids"},
		{"--la|", "--lang\tThe language of messages. Otherwise ORGMODEL_LANG, LC_ALL, LC_MESSAGES or LANG decides."},
		{"--lang |", "en\nsv"},
		{"validate --lang=s|", "--lang=sv"},
		{"validate --fail-on |", "error\nlegal\nquestion\nwarning\ninfo"},
		{"validate --only S001,s0|", ""},
		{"validate --only S001,S002|", "S001,S002\tduplicate-id"},
		{"show plan.toml --root s|", "stab\tStaben"},
		{"show --root=s| plan.toml", ""},
		{"show plan.toml --root=s|", "--root=stab\tStaben"},
		{"show faulty.toml --root |", "kf\tFullmäktige\nstab\tStaben"},
		{"show broken.toml --root |", ""},
		{"show none.toml --root |", ""},
		{"show - --root |", ""},
		{"why |", ""},
		{"why plan.toml st|", "stab\tStaben"},
		{"why plan.toml stab.heads_|", "stab.heads_total\tstated total of employees, sub-units included"},
		{"why plan.toml nobody.|", ""},
		{"why plan.toml plan.toml row:not|", "row:not-described"},
		{"explain S001 |", ""},
		{"help mer|", ""},
		{"nonsense |", ""},
		{"completion f|", "fish"},
		{"completion fish |", ""},
		{"init --template cl|", "closing"},
		{"diff plan.toml |", ""},
	} {
		sys, out, errs := fake(nil)
		sys.ReadFile = func(name string) ([]byte, error) {
			if text, ok := files[name]; ok {
				return []byte(text), nil
			}
			return nil, fs.ErrNotExist
		}
		typed, _, _ := strings.Cut(c.typed, "|")
		args := append([]string{"completion", "words", "--"}, strings.Split(typed, " ")...)
		if typed == "" {
			args = args[:3]
		}
		code := Run(sys, args)
		if got := strings.TrimSuffix(out.String(), "\n"); code != exitDone || got != c.want || errs.Len() > 0 {
			t.Errorf("%s: exit %d, %q, want %q; %s", c.typed, code, got, c.want, errs)
		}
	}
}

// TestScriptsOfShells: each shell that is named has a script, and others are refused.
func TestScriptsOfShells(t *testing.T) {
	for _, shell := range shells {
		sys, out, _ := fake(nil)
		if code := Run(sys, []string{"completion", shell}); code != exitDone || !strings.Contains(out.String(), "orgmodel completion "+shell) {
			t.Errorf("%s: exit %d, %s", shell, code, out)
		}
	}
	for typed, want := range map[string]string{
		"bsh":       "orgmodel completion: there is no script for “bsh”; did you mean “bash”?\n",
		"PowerShel": "orgmodel completion: there is no script for “PowerShel”; did you mean “powershell”?\n",
		"cmd":       "orgmodel completion: there is no script for “cmd”; choose bash, zsh, fish or powershell\n",
		"bash more": "orgmodel completion: “more” is one argument too many: orgmodel completion SHELL\n",
	} {
		sys, _, errs := fake(nil)
		if code := Run(sys, append([]string{"completion"}, strings.Fields(typed)...)); code != exitMisused || errs.String() != want {
			t.Errorf("%s: exit %d, %q", typed, code, errs)
		}
	}
	if slices.Contains(shells, wordsForScripts) {
		t.Errorf("%s is no shell", wordsForScripts)
	}
}
