package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Causes of what may say who somebody is.
var (
	personalDetail = &Cause{
		Word: "personal-detail", Severity: diag.Error,
		What: message.Text{EN: "A personal identity number, an e-mail address or a telephone number stands in the column {0}", SV: "Ett personnummer, en e-postadress eller ett telefonnummer står i kolumnen {0}"},
		Done: message.Text{EN: "the row was left out, and the detail is written nowhere", SV: "raden utelämnades, och uppgiften skrivs ingenstans"},
		Mend: message.Text{EN: "Take the column out of the export, or say in the mapping that it is private.", SV: "Ta bort kolumnen ur exporten, eller ange i mappningen att den är privat."},
		Line: func(heading string) string { return columns.Line("columns", heading, columns.Private.Word()) },
	}
	detailAside = &Cause{
		Word: "detail-aside", Severity: diag.Error,
		What: message.Text{EN: "What may be a personal identity number, an e-mail address or a telephone number stands in the column {0} beside units", SV: "Det som kan vara ett personnummer, en e-postadress eller ett telefonnummer står i kolumnen {0} bredvid enheter"},
		Done: message.Text{EN: "the cell is written nowhere; the rest of the row was read", SV: "cellen skrivs ingenstans; resten av raden lästes"},
		Mend: message.Text{EN: "Take the column out of the export, or say in the mapping that it is private.", SV: "Ta bort kolumnen ur exporten, eller ange i mappningen att den är privat."},
		Line: func(heading string) string { return columns.Line("columns", heading, columns.Private.Word()) },
	}
	detailInName = &Cause{
		Word: "detail-in-name", Severity: diag.Error,
		What: message.Text{EN: "A personal identity number, an e-mail address or a telephone number stands in the column {0}, which the list cannot be read without", SV: "Ett personnummer, en e-postadress eller ett telefonnummer står i kolumnen {0}, som listan inte kan läsas utan"},
		Done: message.Text{EN: "the row was left out, and the detail is written nowhere", SV: "raden utelämnades, och uppgiften skrivs ingenstans"},
		Mend: message.Text{EN: "Take the details out of the cells, and export the list again.", SV: "Ta bort uppgifterna ur cellerna, och exportera listan igen."},
	}
	personForTitle = &Cause{
		Word: "person-for-title", Severity: diag.Info,
		What: message.Text{EN: "Persons stand where the manager's title should", SV: "Personer står där chefens befattning ska stå"},
		Done: message.Text{EN: "the posts are called {0}; who holds them is not written", SV: "befattningarna kallas {0}; vem som innehar dem skrivs inte"},
		Mend: message.Text{EN: "Add a column with the titles if they matter.", SV: "Lägg till en kolumn med befattningarna om de har betydelse."},
	}
	personBesideTitle = &Cause{
		Word: "person-beside-title", Severity: diag.Info,
		What: message.Text{EN: "Persons stand beside the manager's title", SV: "Personer står bredvid chefens befattning"},
		Done: message.Text{EN: "the title was read; who holds the post is not written", SV: "befattningen lästes; vem som innehar den skrivs inte"},
		Mend: message.Text{EN: "Nothing need be done if the titles are right.", SV: "Inget behöver göras om befattningarna är rätt."},
	}
)
