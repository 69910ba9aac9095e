package tomlfile

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var practice = message.Text{EN: "The file format.", SV: "Filformatet."}

// The findings that keep a file from being read as a model.
var (
	badExtends = &diag.Rule{
		ID: "F005", Name: "base-unreachable", Family: syntax.FileFamily, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "The base of a variant cannot be used", SV: "Variantens bas kan inte användas"},
		Why:    message.Text{EN: "A variant holds only what differs; without its base it describes no organisation.", SV: "En variant innehåller bara det som skiljer; utan sin bas beskriver den ingen organisation."},
		Mend:   message.Text{EN: "Write the path of the base relative to the variant, inside the same folder tree.", SV: "Skriv basens sökväg räknad från varianten, inom samma mappträd."},
		Source: practice,
		Bad:    "format = 1\n\n[organisation]\nid = \"variant\"\nname = \"Variant\"\nextends = \"missing.toml\"\n",
		Good:   "format = 1\n\n[organisation]\nid = \"plan\"\nname = \"Plan\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2007-01-01\n",
	}
	danglingReference = &diag.Rule{
		ID: "S001", Name: "dangling-reference", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A reference leads nowhere", SV: "En hänvisning leder ingenstans"},
		Why:    message.Text{EN: "What is not found cannot be drawn, counted or checked.", SV: "Det som inte går att hitta kan inte ritas, räknas eller kontrolleras."},
		Mend:   message.Text{EN: "Correct the id, or add the entity it names.", SV: "Rätta id:t eller lägg till det som hänvisningen gäller."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"namnden\"\nname = \"Nämnden\"\nkind = \"board\"\nparent = \"kf\"\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n\n[[unit]]\nid = \"namnden\"\nname = \"Nämnden\"\nkind = \"board\"\nparent = \"kf\"\n",
	}
	duplicateID = &diag.Rule{
		ID: "S002", Name: "duplicate-id", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "An id is used twice", SV: "Ett id används två gånger"},
		Why:    message.Text{EN: "A reference must mean one thing only, whichever table it stands in.", SV: "En hänvisning får bara betyda en sak, oavsett i vilken tabell den står."},
		Mend:   message.Text{EN: "Give one of them another id and go over the references.", SV: "Ge den ena ett annat id och se över hänvisningarna."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n\n[[area]]\nid = \"kf\"\nname = \"Centrum\"\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n\n[[area]]\nid = \"centrum\"\nname = \"Centrum\"\n",
	}
	unknownKey = &diag.Rule{
		ID: "S005", Name: "unknown-key", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A key or a table is not part of the format", SV: "En nyckel eller tabell finns inte i formatet"},
		Why:    message.Text{EN: "A mistyped key would otherwise make a statement disappear unnoticed.", SV: "En felskriven nyckel skulle annars få en uppgift att försvinna obemärkt."},
		Mend:   message.Text{EN: "Correct the spelling, or put the remark in note.", SV: "Rätta stavningen eller skriv anmärkningen i note."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\nmanager = \"Anna\"\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\nnote = \"Sammanträder varje månad.\"\n",
	}
	baseDrift = &diag.Rule{
		ID: "S012", Name: "variant-base-drift", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A variant changes something its base does not have", SV: "En variant ändrar något som inte finns i basen"},
		Why:    message.Text{EN: "The base has changed since the variant was written; with the new base the variant no longer means what its author intended.", SV: "Basen har ändrats sedan varianten skrevs; med den nya basen betyder varianten inte längre det som författaren avsåg."},
		Mend:   message.Text{EN: "Name what the base has today, or state the whole entity.", SV: "Ange det som basen har i dag, eller skriv ut alla nycklar."},
		Source: practice,
		Bad:    "[[close]]\nids = [\"lotsen\"]\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n\n[[unit]]\nid = \"lotsen\"\nname = \"Lotsen\"\nkind = \"unit\"\nparent = \"kf\"\n\n[[close]]\nids = [\"lotsen\"]\n",
	}
	wrongType = &diag.Rule{
		ID: "S017", Name: "wrong-type", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A value is of the wrong type", SV: "Ett värde har fel typ"},
		Why:    message.Text{EN: "Text, numbers, dates and lists are told apart so that nothing has to be guessed.", SV: "Text, tal, datum och listor hålls isär så att inget behöver gissas."},
		Mend:   message.Text{EN: "Write the value as the key expects it.", SV: "Skriv värdet så som nyckeln kräver."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"kf\"\nname = 7\nkind = \"council\"\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"7\"\nkind = \"council\"\n",
	}
	missingKey = &diag.Rule{
		ID: "S018", Name: "missing-key", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A required key is missing", SV: "En nyckel som krävs saknas"},
		Why:    message.Text{EN: "Without it the entity has no identity or no place.", SV: "Utan den saknar det som beskrivs identitet eller plats."},
		Mend:   message.Text{EN: "Add the key.", SV: "Lägg till nyckeln."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\n",
		Good:   "[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n",
	}
	badValue = &diag.Rule{
		ID: "S019", Name: "bad-value", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A value cannot be understood", SV: "Ett värde går inte att tolka"},
		Why:    message.Text{EN: "Ids, dates, numbers and fixed words have a form that everybody can rely on.", SV: "Id:n, datum, tal och fasta ord har en form som alla kan lita på."},
		Mend:   message.Text{EN: "Write it in the form the help shows.", SV: "Skriv det i den form som hjälptexten visar."},
		Source: practice,
		Bad:    "[[unit]]\nid = \"Socialnämnden\"\nname = \"Socialnämnden\"\nkind = \"council\"\n",
		Good:   "[[unit]]\nid = \"socialnamnden\"\nname = \"Socialnämnden\"\nkind = \"council\"\n",
	}
)

// Rules lists the findings of this package and of the TOML layer below it, by
// id. They describe what a file is, so no file can switch them off.
func Rules() []*diag.Rule {
	rows := append(syntax.Rules(), badExtends, danglingReference, duplicateID, unknownKey, baseDrift, wrongType, missingKey, badValue, unfoundQuote)
	slices.SortFunc(rows, func(a, b *diag.Rule) int { return strings.Compare(a.ID, b.ID) })
	return rows
}

// finding is one that a rule row, a place and words make.
func finding(rule *diag.Rule, at location.Span, text, help message.Message) diag.Diagnostic {
	return diag.Diagnostic{Rule: rule, Severity: rule.Severity, Span: at, Message: text, Help: help}
}
