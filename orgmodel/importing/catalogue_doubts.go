package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Causes of what would look right and be wrong.
var (
	mergedNumber = &Cause{
		Word: "merged-number", Severity: diag.Warning,
		What: message.Text{EN: "A number stands in cells that are merged over several rows", SV: "Ett tal står i celler som är sammanfogade över flera rader"},
		Done: message.Text{EN: "it is one of them all together, and was not written", SV: "det gäller dem tillsammans och skrevs inte"},
		Mend: message.Text{EN: "Write in each row how many are there.", SV: "Skriv på varje rad hur många som finns där."},
	}
	brokenRow = &Cause{
		Word: "broken-row", Severity: diag.Question,
		What: message.Text{EN: "Two rows have together as many cells as the headings: a line break in a cell may have parted them", SV: "Två rader har tillsammans lika många celler som rubrikerna: en radbrytning i en cell kan ha delat dem"},
		Done: message.Text{EN: "they were read as two", SV: "de lästes som två"},
		Mend: message.Text{EN: "If they are one, put them together; a table in Word is best pasted into Excel first, and saved there.", SV: "Om de är en rad, sätt ihop dem; en tabell i Word klistras helst först in i Excel och sparas där."},
	}
	severalInCell = &Cause{
		Word: "several-in-cell", Severity: diag.Question,
		What: message.Text{EN: "Cells may name several units, such as {0}", SV: "Celler kan ange flera enheter, till exempel {0}"},
		Done: message.Text{EN: "each was read as one unit", SV: "var och en lästes som en enhet"},
		Mend: message.Text{EN: "Give each unit a row of its own; accept it if it is one.", SV: "Ge varje enhet en egen rad; godta det om det är en enhet."},
	}
	ofWhich = &Cause{
		Word: "of-which", Severity: diag.Info,
		What: message.Text{EN: "A row says how many of those above it are something (“of which …”)", SV: "En rad anger hur många av dem ovanför som är något (”varav …”)"},
		Done: message.Text{EN: "it was left out, since they are counted there", SV: "den utelämnades, eftersom de räknas där"},
		Mend: message.Text{EN: "Nothing need be done if it is no unit.", SV: "Inget behöver göras om det inte är en enhet."},
	}
	sumsOfBelow = &Cause{
		Word: "sums-of-below", Severity: diag.Question,
		What: message.Text{EN: "Numbers of employees are the sum of those of the units below", SV: "Antalet anställda är summan av de underliggande enheternas"},
		Done: message.Text{EN: "they were read as totals, which have those units in them", SV: "de lästes som totaler, där de enheterna ingår"},
		Mend: message.Text{EN: "Accept it if it is so; if each number is of the unit alone, write in the mapping that they are no totals.", SV: "Godta det om det stämmer; om varje tal gäller enheten själv, ange i mappningen att de inte är totaler."},
	}
	unreadDay = &Cause{
		Word: "unread-day", Severity: diag.Warning,
		What: message.Text{EN: "The column {1} has what is not a day that can be read, such as {0}", SV: "Kolumnen {1} innehåller det som inte är en dag som går att läsa, till exempel {0}"},
		Done: message.Text{EN: "the row was read as one of what is still there", SV: "raden lästes som något som fortfarande finns"},
		Mend: message.Text{EN: "Write it as 2026-11-30; or say in the mapping that the column is to be ignored.", SV: "Skriv den som 2026-11-30, eller ange i mappningen att kolumnen ska hoppas över."},
		Line: func(heading string) string { return columns.Line("columns", heading, columns.Ignore.Word()) },
	}
	dayNeeded = &Cause{
		Word: "day-needed", Severity: diag.Question,
		What: message.Text{EN: "Rows have a last day, and the lists do not state which day they describe", SV: "Rader har en sista dag, och listorna anger inte vilken dag de beskriver"},
		Done: message.Text{EN: "they were read as what is still there", SV: "de lästes som det som fortfarande finns"},
		Mend: message.Text{EN: "Say which day it is with --as-of; what has ended before it is left out then.", SV: "Ange dagen med --as-of; det som har upphört före den utelämnas då."},
		Line: func(string) string { return `organisation.as_of = "…"` },
	}
)
