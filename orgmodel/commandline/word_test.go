package commandline

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx/docxtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// wordFile runs a command that writes a file of Word, in a world whose drawing engine
// nobody may start, and reads the file back.
func wordFile(t *testing.T, read func(string) ([]byte, error), args ...string) (*docxtest.File, string) {
	t.Helper()
	var file []byte
	sys, out, errs := fake(nil)
	sys.ReadFile = read
	sys.WriteFile = func(_ string, data []byte) error { file = bytes.Clone(data); return nil }
	sys.Engine = func(context.Context, engine.Job) ([]byte, error) {
		t.Errorf("%v starts the drawing engine", args)
		return nil, context.Canceled
	}
	if code := Run(sys, append(args, "-o", "x.docx")); code != exitDone || out.Len() > 0 {
		t.Fatalf("%v: exit %d, %s %s", args, code, out, errs)
	}
	f, err := docxtest.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Errorf("%v: %s", args, fault)
	}
	return f, errs.String()
}

func readExample(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(name)))
}

// TestPaperHasPicture holds that the paper has the picture of the changes, painted in both
// ways, with words for it, and as fine as it is shown.
func TestPaperHasPicture(t *testing.T) {
	for _, pair := range [][2]string{
		{"borlange/current.toml", "borlange/six-areas.toml"}, {"borlange/current.toml", "borlange/stromstad-inspired.toml"},
		{"linkoping/before.toml", "linkoping/procurement.toml"}, {"uppsala/current.toml", "uppsala/action-plan-2023.toml"},
		{"borlange/six-areas.toml", "borlange/stromstad-inspired.toml"}, // two proposals on one base
	} {
		for lang, word := range map[string]string{"sv": "Figur 1. ", "en": "Figure 1. "} {
			f, _ := wordFile(t, readExample, "diff", "--lang", lang, pair[0], pair[1])
			document, err := f.XML("word/document.xml")
			if err != nil {
				t.Fatal(err)
			}
			if n := len(document.All("inline")); n != 1 || !strings.Contains(f.Text(), word) {
				t.Errorf("%v, %s: %d pictures", pair, lang, n)
			}
			pixels, err := png.DecodeConfig(bytes.NewReader(f.Parts["word/media/image1.png"]))
			if err != nil || pixels.Width < 1000 || !bytes.HasPrefix(f.Parts["word/media/image2.svg"], []byte("<svg ")) {
				t.Errorf("%v, %s: %v, %+v", pair, lang, err, pixels)
			}
		}
	}
}

// TestPaperWithoutPicture says on the side what cannot be drawn, and writes the rest.
func TestPaperWithoutPicture(t *testing.T) {
	read := func(string) ([]byte, error) {
		return []byte("format = 1\n[organisation]\nid = \"a\"\nname = \"Utan enheter\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"), nil
	}
	f, errs := wordFile(t, read, "diff", "--lang", "en", "a.toml", "b.toml")
	if f.Parts["word/media/image1.png"] != nil || !strings.Contains(errs, "draw") || !strings.Contains(f.Text(), "Utan enheter") {
		t.Errorf("%q: %s", errs, f.Text())
	}
}

// TestWordOfEveryCommand writes hostile names for Word with every command that can.
func TestWordOfEveryCommand(t *testing.T) {
	sys, _, _, _ := hostileWorld(t)
	for _, args := range [][]string{
		{"diff", "current.toml", "six.toml"}, {"compare", "current.toml", "six.toml"}, {"timeline", "six.toml"}, {"show", "six.toml"}, {"metrics", "six.toml"},
	} {
		for _, lang := range []string{"sv", "en"} {
			f, _ := wordFile(t, sys.ReadFile, append(args, "--lang", lang)...)
			if text := strings.ReplaceAll(f.Text(), "\n", ""); strings.ContainsFunc(text, harmless.Steers) {
				t.Errorf("%v: a hostile name is not harmless", args)
			}
			if !strings.Contains(f.Text(), "::error::forged") {
				t.Errorf("%v: a hostile name is not whole", args)
			}
		}
	}
}
