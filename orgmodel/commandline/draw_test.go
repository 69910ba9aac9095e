package commandline

import (
	"io"
	"strings"
	"testing"
)

// A terminal is sent no picture that is no text; a pipe gets it byte by byte.
func TestPixelsAreNoTextForATerminal(t *testing.T) {
	const file = "format = 1\n[organisation]\nid = \"a\"\nname = \"A\"\nmunicipality = \"1490\"\nlanguage = \"en\"\nas_of = 2025-01-01\n[[unit]]\nid = \"b\"\nname = \"B\"\nkind = \"unit\"\n"
	for format, magic := range map[string]string{pdfFormat: "%PDF-1.", pngFormat: "\x89PNG\r\n", pptxFormat: "PK\x03\x04"} {
		for _, terminal := range []bool{false, true} {
			sys, out, errs := fake(nil)
			sys.Stdin = strings.NewReader(file)
			sys.IsTerminal = func(io.Writer) bool { return terminal }
			code := Run(sys, []string{"render", "-", "-o", "-", "--quiet", "--format", format})
			refused := code == exitMisused && out.Len() == 0 && errs.String() == "orgmodel render: a terminal cannot show "+format+"; write to a file: -o organisation."+format+"\n"
			drawn := code == exitDone && strings.HasPrefix(out.String(), magic)
			if terminal != refused || terminal == drawn {
				t.Errorf("%s, terminal %t: exit %d, %d bytes, %s", format, terminal, code, out.Len(), errs)
			}
		}
	}
}
