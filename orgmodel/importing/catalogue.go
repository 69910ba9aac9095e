package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// causes is the list of all causes, in the order they are explained in.
var causes = []*Cause{
	noHeadings, hiddenSheet, emptyRows, mergedCells, unvalued, strayQuote, headingTwice, meaningTwice,
	mergedNumber, brokenRow, severalInCell, totalRow, ofWhich, footnote, headingsAgain, noName, rowTwice, unitTwice, sheetAbove, otherSpelling, notAnID,
	unknownParent, ambiguousParent, selfParent, circle, otherParent, tooDeep,
	unknownKind, unreadNumber, sumsOfBelow, unreadDay, dayNeeded, closedUnit, unknownUnit, ambiguousUnit, ambiguousRow, unplacedUnit, noTitles, noTitle, closedAbove, personalDetail, detailAside, detailInName, personForTitle, personBesideTitle,
	postTwice, vacantPosts, vacantBeyond, postOverfull, closedPost, underClosedPost, ownSuperior, unknownSuperior, severalTops,
	changedByHand, changedByBoth, noLongerListed, goneButUsed, takenOut,
}

func sameLine(text string) string { return columns.Line("same", text, "…") }

// Causes of sheets and headings.
var (
	noHeadings = &Cause{
		Word: "no-headings", Severity: diag.Error,
		What: message.Text{EN: "No row of headings was recognised", SV: "Ingen rad med rubriker kändes igen"},
		Done: message.Text{EN: "none of the rows was read", SV: "ingen av raderna lästes"},
		Mend: message.Text{EN: "Put headings above the columns (Unit, Parent, Manager …), or say in the mapping what a column means.", SV: "Sätt rubriker över kolumnerna (Enhet, Överordnad, Chef …) eller ange i mappningen vad en kolumn betyder."},
		Line: func(string) string { return columns.Line("columns", "…", "unit") },
	}
	hiddenSheet = &Cause{
		Word: "hidden-sheet", Severity: diag.Info,
		What: message.Text{EN: "The sheet {0} is hidden", SV: "Bladet {0} är dolt"},
		Done: message.Text{EN: "it was not read", SV: "det lästes inte"},
		Mend: message.Text{EN: "If it belongs to the list, name it with --sheet.", SV: "Om det hör till listan, ange det med --sheet."},
	}
	emptyRows = &Cause{
		Word: "empty-rows", Severity: diag.Info,
		What: message.Text{EN: "A thousand empty rows follow each other", SV: "Tusen tomma rader följer på varandra"},
		Done: message.Text{EN: "nothing after them was read", SV: "inget efter dem lästes"},
		Mend: message.Text{EN: "If the list goes on further down, delete the empty rows.", SV: "Om listan fortsätter längre ned, ta bort de tomma raderna."},
	}
	mergedCells = &Cause{
		Word: "merged-cells", Severity: diag.Info,
		What: message.Text{EN: "Cells are merged", SV: "Celler är sammanfogade"},
		Done: message.Text{EN: "the text was read in each of their rows", SV: "texten lästes på var och en av raderna"},
		Mend: message.Text{EN: "Check that it holds for all the rows.", SV: "Kontrollera att den gäller för alla raderna."},
	}
	unvalued = &Cause{
		Word: "formula-without-value", Severity: diag.Warning,
		What: message.Text{EN: "A formula has no stored value", SV: "En formel saknar sparat värde"},
		Done: message.Text{EN: "the cell was read as empty", SV: "cellen lästes som tom"},
		Mend: message.Text{EN: "Open the workbook in Excel and save it, so that the value is stored.", SV: "Öppna arbetsboken i Excel och spara den, så att värdet sparas."},
	}
	strayQuote = &Cause{
		Word: "stray-quotation-mark", Severity: diag.Warning,
		What: message.Text{EN: "A quotation mark is never closed", SV: "Ett citattecken avslutas aldrig"},
		Done: message.Text{EN: "the cell was read up to the next separator", SV: "cellen lästes fram till nästa skiljetecken"},
		Mend: message.Text{EN: "Look at the cell, and remove the mark or close it.", SV: "Se på cellen och ta bort tecknet eller avsluta det."},
	}
	meaningTwice = &Cause{
		Word: "meaning-twice", Severity: diag.Warning,
		What: message.Text{EN: "The columns {0} and {1} were taken for the same", SV: "Kolumnerna {0} och {1} tolkades som samma sak"},
		Done: message.Text{EN: "the first was read", SV: "den första lästes"},
		Mend: message.Text{EN: "Say in the mapping that the one that is not meant is to be ignored.", SV: "Ange i mappningen att den som inte menas ska hoppas över."},
		Line: func(heading string) string { return columns.Line("columns", heading, columns.Ignore.Word()) },
	}
	headingTwice = &Cause{
		Word: "heading-twice", Severity: diag.Warning,
		What: message.Text{EN: "Two columns have the heading {0}", SV: "Två kolumner har rubriken {0}"},
		Done: message.Text{EN: "the first was read", SV: "den första lästes"},
		Mend: message.Text{EN: "Give the other one a heading of its own if it is to be read.", SV: "Ge den andra en egen rubrik om den ska läsas."},
	}
)

// Causes of rows that say nothing of a unit.
var (
	totalRow = &Cause{
		Word: "total-row", Severity: diag.Info,
		What: message.Text{EN: "A row of totals stands among the units", SV: "En summarad står bland enheterna"},
		Done: message.Text{EN: "it was left out", SV: "den utelämnades"},
		Mend: message.Text{EN: "Nothing need be done if it is a total.", SV: "Inget behöver göras om det är en summa."},
	}
	footnote = &Cause{
		Word: "footnote", Severity: diag.Info,
		What: message.Text{EN: "A line of text stands among the rows: where it comes from, a day, a page or a sentence", SV: "En textrad står bland raderna: varifrån de kommer, en dag, en sida eller en mening"},
		Done: message.Text{EN: "it was left out", SV: "den utelämnades"},
		Mend: message.Text{EN: "Nothing need be done if it is no row of the list.", SV: "Inget behöver göras om det inte är en rad i listan."},
	}
	headingsAgain = &Cause{
		Word: "headings-again", Severity: diag.Info,
		What: message.Text{EN: "The headings stand again among the rows", SV: "Rubrikerna står en gång till bland raderna"},
		Done: message.Text{EN: "the row was left out", SV: "raden utelämnades"},
		Mend: message.Text{EN: "Nothing need be done: printed pages were put together.", SV: "Inget behöver göras: utskriftssidor har lagts ihop."},
	}
	noName = &Cause{
		Word: "no-name", Severity: diag.Error,
		What: message.Text{EN: "A row names no unit", SV: "En rad anger ingen enhet"},
		Done: message.Text{EN: "the row was left out", SV: "raden utelämnades"},
		Mend: message.Text{EN: "Write the name of the unit, or delete the row.", SV: "Skriv enhetens namn eller ta bort raden."},
	}
	rowTwice = &Cause{
		Word: "row-twice", Severity: diag.Warning,
		What: message.Text{EN: "A row stands twice, with the same in all its cells", SV: "En rad står två gånger, med samma innehåll i alla celler"},
		Done: message.Text{EN: "it counts once", SV: "den räknas en gång"},
		Mend: message.Text{EN: "If a page was put in twice, nothing need be done.", SV: "Om en sida har kommit med två gånger behöver inget göras."},
	}
	unitTwice = &Cause{
		Word: "unit-twice", Severity: diag.Error,
		What: message.Text{EN: "Two rows say different things of {0}", SV: "Två rader anger olika uppgifter om {0}"},
		Done: message.Text{EN: "the first holds, and the others were left out", SV: "den första gäller, och de andra utelämnades"},
		Mend: message.Text{EN: "Delete the rows that are wrong; if they are different units, give each its own id.", SV: "Ta bort de rader som är fel; om de är olika enheter, ge var och en ett eget id."},
	}
	closedUnit = &Cause{
		Word: "closed-unit", Severity: diag.Info,
		What: message.Text{EN: "A unit is no longer in use ({0})", SV: "En enhet används inte längre ({0})"},
		Done: message.Text{EN: "it was left out", SV: "den utelämnades"},
		Mend: message.Text{EN: "Nothing need be done if the list says so rightly.", SV: "Inget behöver göras om uppgiften stämmer."},
	}
)

// Causes of ids and of what stands above what.
var (
	sheetAbove = &Cause{
		Word: "sheet-above", Severity: diag.Question,
		What: message.Text{EN: "Each sheet has a list of units, {0} among them, and nothing else says what stands above them", SV: "Varje blad har en lista över enheter, bland dem {0}, och inget annat anger vad som är överordnat dem"},
		Done: message.Text{EN: "the sheet was read as the unit above them, and that is marked as assumed", SV: "bladet lästes som den överordnade enheten, och det är märkt som antaget"},
		Mend: message.Text{EN: "Accept it if it is so; else write the unit above in a column of its own (Parent).", SV: "Godta det om det stämmer, skriv annars den överordnade enheten i en egen kolumn (Överordnad)."},
	}
	otherSpelling = &Cause{
		Word: "other-spelling", Severity: diag.Warning,
		What: message.Text{EN: "Ids are written in several ways, such as {0}", SV: "Id:n skrivs på flera sätt, till exempel {0}"},
		Done: message.Text{EN: "those that differ only in case, spaces, hyphens and leading zeros were read as one", SV: "de som bara skiljer sig i versaler, mellanslag, bindestreck och inledande nollor lästes som samma"},
		Mend: message.Text{EN: "If they are the same, accept it.", SV: "Om de är samma, godta det."},
	}
	notAnID = &Cause{
		Word: "not-an-id", Severity: diag.Warning,
		What: message.Text{EN: "{0} stands where an id or a unit should", SV: "{0} står där ett id eller en enhet ska stå"},
		Done: message.Text{EN: "it was read as an empty cell", SV: "det lästes som en tom cell"},
		Mend: message.Text{EN: "Accept it if it means none; else write the unit.", SV: "Godta det om det betyder ingen, annars skriv enheten."},
	}
	unknownParent = &Cause{
		Word: "unknown-parent", Severity: diag.Error,
		What: message.Text{EN: "The unit above, {0}, is not in the lists", SV: "Den överordnade enheten {0} finns inte i listorna"},
		Done: message.Text{EN: "the units below it were put at the top", SV: "enheterna under den placerades överst"},
		Mend: message.Text{EN: "Add its row, or say in the mapping which unit it is.", SV: "Lägg till dess rad eller ange i mappningen vilken enhet det är."},
		Line: sameLine,
	}
	ambiguousParent = &Cause{
		Word: "ambiguous-parent", Severity: diag.Error,
		What: message.Text{EN: "The unit above, {0}, may be several: {1}", SV: "Den överordnade enheten {0} kan vara flera: {1}"},
		Done: message.Text{EN: "the units below it were put at the top", SV: "enheterna under den placerades överst"},
		Mend: message.Text{EN: "Give the units ids, and write the id of the one above.", SV: "Ge enheterna id:n och skriv den överordnade enhetens id."},
	}
	selfParent = &Cause{
		Word: "own-parent", Severity: diag.Warning,
		What: message.Text{EN: "A unit stands above itself", SV: "En enhet är överordnad sig själv"},
		Done: message.Text{EN: "it was put at the top", SV: "den placerades överst"},
		Mend: message.Text{EN: "Many systems write the top so; accept it, or write the unit above.", SV: "Många system skriver så för den översta; godta det eller skriv den överordnade enheten."},
	}
	circle = &Cause{
		Word: "circle", Severity: diag.Error,
		What: message.Text{EN: "Units stand above each other in a circle, {0} among them", SV: "Enheter är överordnade varandra i en cirkel, bland dem {0}"},
		Done: message.Text{EN: "the first of them was put at the top", SV: "den första av dem placerades överst"},
		Mend: message.Text{EN: "Write the right unit above one of them.", SV: "Skriv rätt överordnad enhet för en av dem."},
	}
	otherParent = &Cause{
		Word: "other-parent", Severity: diag.Warning,
		What: message.Text{EN: "Rows place {0} in different places", SV: "Rader placerar {0} på olika ställen"},
		Done: message.Text{EN: "the first place holds, and the rows were read", SV: "den första placeringen gäller, och raderna lästes"},
		Mend: message.Text{EN: "Fix the rows that are wrong.", SV: "Rätta de rader som är fel."},
	}
	tooDeep = &Cause{
		Word: "too-deep", Severity: diag.Error,
		What: message.Text{EN: "Units stand below more than forty levels", SV: "Enheter står under fler än fyrtio nivåer"},
		Done: message.Text{EN: "they were put on the fortieth", SV: "de placerades på den fyrtionde"},
		Mend: message.Text{EN: "Look for a row that is indented by mistake, or for a cell that is no path.", SV: "Titta efter en rad med fel indrag, eller en cell som inte är en sökväg."},
	}
	closedAbove = &Cause{
		Word: "under-closed-unit", Severity: diag.Error,
		What: message.Text{EN: "Units or posts stand below {0}, which is no longer in use", SV: "Enheter eller befattningar står under {0}, som inte längre används"},
		Done: message.Text{EN: "the units were put at the top, and the posts were left out", SV: "enheterna placerades överst och befattningarna utelämnades"},
		Mend: message.Text{EN: "Move them in the system, or say in the mapping which unit took over.", SV: "Flytta dem i systemet eller ange i mappningen vilken enhet som har tagit över."},
		Line: sameLine,
	}
)

// Causes of what else a row says.
var (
	unknownKind = &Cause{
		Word: "unknown-kind", Severity: diag.Warning,
		What: message.Text{EN: "{0} is no kind of unit that is known", SV: "{0} är ingen känd sort av enhet"},
		Done: message.Text{EN: "the kind is unit, and marked as assumed", SV: "sorten är enhet, och märkt som antagen"},
		Mend: message.Text{EN: "Say in the mapping which kind it is.", SV: "Ange i mappningen vilken sort det är."},
		Line: func(text string) string { return columns.Line("kinds", text, "unit") },
	}
	unreadNumber = &Cause{
		Word: "unread-number", Severity: diag.Error,
		What: message.Text{EN: "{0} is not a number that can be read in that column", SV: "{0} är inget tal som går att läsa i den kolumnen"},
		Done: message.Text{EN: "the number is unknown; the rest of the row was read", SV: "talet är okänt; resten av raden lästes"},
		Mend: message.Text{EN: "Write digits. People and posts are counted in whole ones; full-time equivalents, with a comma before decimals, have a column of their own (FTE).", SV: "Skriv siffror. Personer och befattningar räknas i hela tal; årsarbetare, med komma före decimaler, har en egen kolumn (Årsarbetare)."},
	}
	unknownUnit = &Cause{
		Word: "unknown-unit", Severity: diag.Error,
		What: message.Text{EN: "Posts are in {0}, which is not in the list of units", SV: "Befattningar finns i {0}, som inte finns i listan över enheter"},
		Done: message.Text{EN: "the posts were left out", SV: "befattningarna utelämnades"},
		Mend: message.Text{EN: "Add its row, or say in the mapping which unit it is.", SV: "Lägg till dess rad eller ange i mappningen vilken enhet det är."},
		Line: sameLine,
	}
	ambiguousUnit = &Cause{
		Word: "ambiguous-unit", Severity: diag.Error,
		What: message.Text{EN: "Posts are in {0}, which may be several units: {1}", SV: "Befattningar finns i {0}, som kan vara flera enheter: {1}"},
		Done: message.Text{EN: "the posts were left out", SV: "befattningarna utelämnades"},
		Mend: message.Text{EN: "Write the id of the unit in the list of posts too.", SV: "Skriv enhetens id även i listan över befattningar."},
	}
	ambiguousRow = &Cause{
		Word: "ambiguous-row", Severity: diag.Error,
		What: message.Text{EN: "Rows of a list that places no units say something of {0}, which may be several: {1}", SV: "Rader i en lista som inte placerar några enheter anger något om {0}, som kan vara flera: {1}"},
		Done: message.Text{EN: "the rows were left out", SV: "raderna utelämnades"},
		Mend: message.Text{EN: "Write the id of the unit, or the unit above it, in that list too.", SV: "Skriv enhetens id, eller enheten över den, även i den listan."},
	}
	unplacedUnit = &Cause{
		Word: "unplaced-unit", Severity: diag.Question,
		What: message.Text{EN: "A list that places no units has some that the others do not have, such as {0}", SV: "En lista som inte placerar några enheter har sådana som de andra inte har, till exempel {0}"},
		Done: message.Text{EN: "they were read as units at the top", SV: "de lästes som enheter överst"},
		Mend: message.Text{EN: "Is the name written otherwise in the other lists? Then say in the mapping which unit it is; else give it a row where the others are placed.", SV: "Skrivs namnet på annat sätt i de andra listorna? Ange i så fall i mappningen vilken enhet det är; ge den annars en rad där de andra placeras."},
	}
	noTitle = &Cause{
		Word: "no-title", Severity: diag.Warning,
		What: message.Text{EN: "A post has no title", SV: "En befattning saknar benämning"},
		Done: message.Text{EN: "the row was left out", SV: "raden utelämnades"},
		Mend: message.Text{EN: "Write the title, or accept that the rows are left out.", SV: "Skriv benämningen, eller godta att raderna utelämnas."},
	}
	noTitles = &Cause{
		Word: "no-titles", Severity: diag.Error,
		What: message.Text{EN: "The rows are of people or posts, and no column of titles was recognised", SV: "Raderna är personer eller befattningar, och ingen kolumn med befattningar kändes igen"},
		Done: message.Text{EN: "their units were read, and they were left out", SV: "deras enheter lästes, och de utelämnades"},
		Mend: message.Text{EN: "Say in the mapping which column has the titles, or write a heading (Title) above it.", SV: "Ange i mappningen vilken kolumn som har befattningarna, eller skriv en rubrik (Befattning) över den."},
		Line: func(string) string { return columns.Line("columns", "…", columns.Post.Word()) },
	}
)
