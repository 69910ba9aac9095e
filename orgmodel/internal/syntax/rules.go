package syntax

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// FileFamily holds the findings that say a file cannot be read as TOML.
var FileFamily = diag.Family{Letter: "F", Label: message.Text{EN: "Files", SV: "Filer"}}

// Rules lists the rules of the family, in the order of their ids.
func Rules() []*diag.Rule {
	return []*diag.Rule{FileUnreadable, FileNotUTF8, SyntaxError, UnsupportedTOML}
}

// FileUnreadable is reported by who opens files: one is missing, is a folder,
// or may not be read.
var FileUnreadable = &diag.Rule{
	ID: "F001", Name: "file-unreadable", Family: FileFamily, Severity: diag.Error, Fixed: true,
	Title: message.Text{EN: "A file cannot be read", SV: "En fil går inte att läsa"},
	Why: message.Text{
		EN: "Nothing can be said of an organisation whose file, or whose base, is missing.",
		SV: "Det går inte att säga något om en organisation när dess fil, eller den fil som den bygger på, saknas.",
	},
	Mend: message.Text{
		EN: "Check the path, letter by letter, and that you may read the file.",
		SV: "Kontrollera sökvägen tecken för tecken, och att du har rätt att läsa filen.",
	},
	Source: message.Text{EN: "The file format, version 1: Variants", SV: "Filformatet, version 1: Varianter"},
	Bad:    "[organisation]\nid = \"ny\"\nname = \"Ny organisation\"\nextends = \"no-such-file.toml\"\n",
	Good:   goodFile,
}

// FileNotUTF8 says that the bytes of a file are not text in UTF-8.
var FileNotUTF8 = &diag.Rule{
	ID: "F002", Name: "file-not-utf8", Family: FileFamily, Severity: diag.Error, Fixed: true,
	Title: message.Text{EN: "A file is not saved as UTF-8", SV: "En fil är inte sparad som UTF-8"},
	Why: message.Text{
		EN: "TOML is UTF-8. In any other encoding å, ä and ö turn into other characters, or into none.",
		SV: "TOML skrivs i UTF-8. I andra teckenkodningar blir å, ä och ö till andra tecken, eller försvinner.",
	},
	Mend: message.Text{
		EN: "Save the file again as “UTF-8” (without BOM).",
		SV: "Spara om filen som ”UTF-8” (utan BOM).",
	},
	Source: message.Text{EN: "TOML 1.0, Preliminaries", SV: "TOML 1.0, avsnittet Preliminaries"},
	Bad:    "\uFEFF" + goodFile,
	Good:   goodFile,
}

// SyntaxError says that a text is not TOML.
var SyntaxError = &diag.Rule{
	ID: "F003", Name: "syntax-error", Family: FileFamily, Severity: diag.Error, Fixed: true,
	Title: message.Text{EN: "A line is not TOML", SV: "En rad är inte TOML"},
	Why: message.Text{
		EN: "The program does not guess: what cannot be read beyond doubt has to be corrected.",
		SV: "Programmet gissar inte: det som inte säkert går att läsa måste rättas.",
	},
	Mend: message.Text{
		EN: "Text goes in straight quotes, numbers and whole dates stand bare, lists in [ ], and a table begins with [name] or [[name]].",
		SV: "Text står inom raka citattecken, tal och hela datum utan. Listor står inom [ ], och en tabell börjar med [namn] eller [[namn]].",
	},
	Source: message.Text{EN: "TOML 1.0", SV: "TOML 1.0"},
	Bad:    "[[unit]]\nid = \"kf\"\nname = Kommunfullmäktige\nkind = \"council\"\n",
	Good:   goodFile,
}

// UnsupportedTOML says that a text is TOML, but of a kind this program does not
// take.
var UnsupportedTOML = &diag.Rule{
	ID: "F004", Name: "unsupported-toml", Family: FileFamily, Severity: diag.Error, Fixed: true,
	Title: message.Text{EN: "A way of writing that is not supported", SV: "Ett skrivsätt som inte stöds"},
	Why: message.Text{
		EN: "Other programs that read TOML 1.0 would refuse the file, or it is nested deeper than any organisation needs.",
		SV: "Andra program som läser TOML 1.0 skulle avvisa filen, eller så är den nästlad djupare än någon organisation behöver.",
	},
	Mend: message.Text{
		EN: "Write it the TOML 1.0 way: an inline table on one line and without a comma at its end, times with seconds.",
		SV: "Skriv enligt TOML 1.0: en tabell inom klamrar på en enda rad och utan komma sist, klockslag med sekunder.",
	},
	Source: message.Text{EN: "TOML 1.0; the file format, version 1: Ground rules", SV: "TOML 1.0; filformatet, version 1: Grundregler"},
	Bad:    "[[post]]\nid = \"chef\"\nname = \"Chef\"\nunit = \"kf\"\ncodes = { ssyk = \"1412\", }\n",
	Good:   "[[post]]\nid = \"chef\"\nname = \"Chef\"\nunit = \"kf\"\ncodes = { ssyk = \"1412\" }\n",
}

const goodFile = "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n"
