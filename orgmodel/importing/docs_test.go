package importing_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var update = flag.Bool("update", false, "write the tables of causes anew")

// TestCausesAreExplained holds that the pages on importing list all causes, in the
// words that the program says.
func TestCausesAreExplained(t *testing.T) {
	for _, page := range []struct {
		name, first, next string
		lang              message.Lang
	}{
		{"../../docs/import.md", "| cause | what is wrong | what is done |", "## Again", message.EN},
		{"../../docs/sv/importera.md", "| orsak | vad som är fel | vad som görs |", "## En gång till", message.SV},
	} {
		data, err := os.ReadFile(page.name)
		if err != nil {
			t.Fatal(err)
		}
		before, after, ok := strings.Cut(string(data), page.first+"\n")
		_, after, ok2 := strings.Cut(after, page.next)
		if !ok || !ok2 {
			t.Fatalf("%s has no table of causes", page.name)
		}
		text := before + page.first + "\n|---|---|---|\n" + causes(page.lang) + "\n" + page.next + after
		if *update {
			if err := os.WriteFile(page.name, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if d := cmp.Diff(string(data), text); d != "" {
			t.Errorf("%s: refresh it with: go test ./orgmodel/importing -update (-has +should):\n%s", page.name, d)
		}
	}
}

func causes(l message.Lang) string {
	some := message.Same("…")
	var b strings.Builder
	for _, c := range importing.Causes() {
		b.WriteString("| `" + c.Word + "` | " + c.What.With(some, some, some, some).In(l) + " | " + c.Done.With(some).In(l) + " |\n")
	}
	return b.String()
}

// TestEveryCauseHasAWordOfItsOwn holds the catalogue: --mend and the mapping go by
// the words.
func TestEveryCauseHasAWordOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range importing.Causes() {
		if seen[c.Word] || c.Word == "" {
			t.Errorf("the word %q is used twice, or empty", c.Word)
		}
		seen[c.Word] = true
		for _, text := range []message.Text{c.What, c.Done, c.Mend} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s lacks a text in one language", c.Word)
			}
		}
	}
}
