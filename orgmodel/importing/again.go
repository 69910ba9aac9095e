package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/merge"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Renewed is a file that newer lists were written into.
type Renewed struct {
	Text  []byte
	Lists []byte // what the lists say, by the ids of the file: for the next time
	// How many units and posts were added, changed and removed.
	Added, Changed, Removed int
}

// Into writes what the lists say into a file that somebody has worked on since the lists
// were last written into it. It is given that file, what the lists said then, and the
// model of these lists as it would be written. What of it stays as it was is among the
// findings. Diagnostics say what keeps one of the texts from being read.
func (r *Result) Into(file, lists *location.File, model []byte) (*Renewed, []diag.Diagnostic) {
	m, faults := merge.Merge(merge.Input{
		File: file, Before: lists, Fresh: location.NewFile(file.Name, model), ID: format.Slug, Complete: r.complete,
	})
	if len(faults) > 0 {
		return nil, faults
	}
	for _, k := range m.Kept {
		r.kept(file.Name, k)
	}
	r.Findings = r.found.findings()
	return &Renewed{Text: m.Text, Lists: m.Before, Added: m.Added, Changed: m.Changed, Removed: m.Removed}, nil
}

// kept notes what the lists say and the file does not.
func (r *Result) kept(file string, k merge.Kept) {
	at := sheets.Place{File: file, Column: -1}
	if k.At.File != nil {
		at.File = k.At.String()
	}
	c := againCauses[k.Why]
	switch k.Why {
	case merge.ByHand, merge.ByBoth:
		r.found.add(c, k.Key, at, message.Code(k.Key), message.Quoted(k.Name), written(k.File), written(k.Lists))
	default:
		r.found.add(c, "", at, message.Quoted(k.Name))
	}
}

var againCauses = map[merge.Why]*Cause{
	merge.ByHand: changedByHand, merge.ByBoth: changedByBoth, merge.Gone: noLongerListed, merge.InUse: goneButUsed, merge.TakenOut: takenOut,
}

// written is a value as it stands in a file, or that there is none.
func written(value string) message.Localizer {
	if value == "" {
		return nothingText
	}
	return message.Code(value)
}

var nothingText = message.Text{EN: "nothing", SV: "ingenting"}

// Causes of what newer lists say and a file that was worked on does not.
var (
	changedByHand = &Cause{
		Word: "changed-by-hand", Severity: diag.Info,
		What: message.Text{EN: "{0} was changed by hand, as in {1}: {2} in the file, {3} in the lists", SV: "{0} är ändrat för hand, till exempel i {1}: {2} i filen, {3} i listorna"},
		Done: message.Text{EN: "what the file says stays", SV: "det som filen anger står kvar"},
		Mend: message.Text{EN: "Accept it if it is meant so; else write in the file what the lists say.", SV: "Godta det om det är avsikten, skriv annars in listornas uppgift i filen."},
	}
	changedByBoth = &Cause{
		Word: "changed-by-both", Severity: diag.Warning,
		What: message.Text{EN: "{0} was changed both by hand and in the lists, as in {1}: {2} in the file, {3} in the lists", SV: "{0} är ändrat både för hand och i listorna, till exempel i {1}: {2} i filen, {3} i listorna"},
		Done: message.Text{EN: "what the file says stays", SV: "det som filen anger står kvar"},
		Mend: message.Text{EN: "Find out which is right, and write it in the file.", SV: "Ta reda på vilken uppgift som är rätt och skriv den i filen."},
	}
	noLongerListed = &Cause{
		Word: "no-longer-listed", Severity: diag.Warning,
		What: message.Text{EN: "Units or posts of the file are no longer in the lists, {0} among them", SV: "Enheter eller befattningar i filen finns inte längre i listorna, bland dem {0}"},
		Done: message.Text{EN: "they were left in the file", SV: "de lämnades kvar i filen"},
		Mend: message.Text{EN: "If the lists name all there is, say so (--complete): then what nobody has changed is removed.", SV: "Om listorna anger alla som finns, säg det (--complete): då tas det bort som ingen har ändrat."},
		Line: func(string) string { return "organisation.complete = true" },
	}
	goneButUsed = &Cause{
		Word: "gone-but-used", Severity: diag.Warning,
		What: message.Text{EN: "Units or posts are no longer in the lists, and were changed by hand or are named elsewhere in the file, {0} among them", SV: "Enheter eller befattningar finns inte längre i listorna, men är ändrade för hand eller nämns på andra ställen i filen, bland dem {0}"},
		Done: message.Text{EN: "they were left in the file", SV: "de lämnades kvar i filen"},
		Mend: message.Text{EN: "Take them out of the file, or write until or [[close]] where they have been closed.", SV: "Ta ut dem ur filen, eller skriv until eller [[close]] där de har lagts ned."},
	}
	takenOut = &Cause{
		Word: "taken-out-by-hand", Severity: diag.Info,
		What: message.Text{EN: "Units or posts of the lists were taken out of the file by hand, {0} among them", SV: "Enheter eller befattningar i listorna är uttagna ur filen för hand, bland dem {0}"},
		Done: message.Text{EN: "they were not put back, nor was what is new below them", SV: "de lades inte tillbaka, och inte heller det som är nytt under dem"},
		Mend: message.Text{EN: "Accept it if they are not to be there.", SV: "Godta det om de inte ska finnas där."},
	}
)
