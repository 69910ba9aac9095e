package syntax

import "github.com/orgmodel/orgmodel/orgmodel/message"

// mistaken is what is said of one mistake, and what fixes it.
type mistaken struct{ text, help message.Text }

// How a file is encoded. {0} is the first letter that is not UTF-8.
var (
	isLatin1 = mistaken{
		text: message.Text{
			EN: "The file is not UTF-8: this {0} is saved as in Latin-1 (Windows-1252, ANSI).",
			SV: "Filen är inte UTF-8: {0} är här sparat som i Latin-1 (Windows-1252, ANSI).",
		},
		help: message.Text{
			EN: "Open the file as Windows-1252 and save it as UTF-8: in Notepad, Save As with Encoding “UTF-8”; or `iconv -f WINDOWS-1252 -t UTF-8`.",
			SV: "Öppna filen som Windows-1252 och spara den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”, eller `iconv -f WINDOWS-1252 -t UTF-8`.",
		},
	}
	isUTF16 = mistaken{
		text: message.Text{EN: "The file is saved as UTF-16 (“Unicode”), not as UTF-8.", SV: "Filen är sparad som UTF-16 (”Unicode”), inte som UTF-8."},
		help: message.Text{
			EN: "Save it again as UTF-8: in Notepad, Save As with Encoding “UTF-8”. In Windows PowerShell 5, `>` writes UTF-16: redirect in cmd instead, or use PowerShell 7.",
			SV: "Spara om den som UTF-8: i Anteckningar Spara som med Kodning ”UTF-8”. I PowerShell 5 skriver `>` UTF-16: omdirigera i stället i cmd, eller använd PowerShell 7.",
		},
	}
	isBinary = mistaken{
		text: message.Text{EN: "The file is not a text file.", SV: "Filen är inte en textfil."},
		help: message.Text{
			EN: "A model is a plain text file that ends in .toml. A document from Word or Excel cannot be read as one.",
			SV: "En modell är en ren textfil som slutar på .toml. Ett dokument från Word eller Excel går inte att läsa som en sådan.",
		},
	}
	isCut = mistaken{
		text: message.Text{EN: "The file ends in the middle of a character.", SV: "Filen slutar mitt i ett tecken."},
		help: message.Text{
			EN: "The file has been cut off. Fetch it again, or type its last line again.",
			SV: "Filen har blivit avklippt. Hämta den på nytt, eller skriv om den sista raden.",
		},
	}
	isNoText = mistaken{
		text: message.Text{EN: "The file is not UTF-8: the byte {0} belongs to no character.", SV: "Filen är inte UTF-8: byten {0} hör inte till något tecken."},
		help: message.Text{EN: "Save the file again as UTF-8.", SV: "Spara om filen som UTF-8."},
	}
	hasBOM = mistaken{
		text: message.Text{
			EN: "The file begins with an invisible byte order mark (BOM).",
			SV: "Filen börjar med ett osynligt tecken, en byteordningsmarkering (BOM).",
		},
		help: message.Text{
			EN: "Save it as “{0}”, not as “{0} with BOM”. In VS Code: click {0} with BOM in the status bar and choose Save with Encoding, {0}.",
			SV: "Spara den som ”{0}”, inte som ”{0} med BOM”. I VS Code: klicka på {0} with BOM i statusraden och välj Save with Encoding, {0}.",
		},
	}
)

// What the guard refuses.
var (
	tooLarge     = message.Text{EN: "The file is larger than 1 GiB.", SV: "Filen är större än 1 GiB."}
	tooLargeHelp = message.Text{EN: "An organisation takes a few megabytes at most. Is it the right file?", SV: "En organisation tar högst några megabyte. Är det rätt fil?"}

	tooDeep     = message.Text{EN: "Lists and tables are nested more than {0} deep here.", SV: "Listor och tabeller är här nästlade i mer än {0} nivåer."}
	tooDeepHelp = message.Text{EN: "Take out the brackets that are too many.", SV: "Ta bort de klamrar och hakparenteser som är för många."}

	keyTooLong     = message.Text{EN: "The key has more than {0} parts.", SV: "Nyckeln har fler än {0} delar."}
	keyHuge        = message.Text{EN: "The key is {0} bytes long; it may be {1}.", SV: "Nyckeln är {0} byte lång; den får vara {1}."}
	keyHugeHelp    = message.Text{EN: "Keys are the short words of the format. Text belongs after the equals sign.", SV: "Nycklar är formatets korta ord. Text skrivs efter likhetstecknet."}
	keyTooLongHelp = message.Text{EN: "A dot divides a key into parts. Quote a key that is to contain a dot.", SV: "En punkt delar nyckeln i delar. Ska punkten höra till nyckeln skrivs hela nyckeln inom citattecken."}

	brokenInline     = message.Text{EN: "A table in { } runs over several lines.", SV: "En tabell inom { } står på flera rader."}
	brokenInlineHelp = message.Text{EN: "Write it on one line, without comments in it.", SV: "Skriv den på en enda rad, utan kommentarer i den."}

	trailingComma     = message.Text{EN: "A table in { } ends with a comma.", SV: "En tabell inom { } slutar med ett komma."}
	trailingCommaHelp = message.Text{EN: "Take out the comma before the closing }.", SV: "Ta bort kommat före den avslutande }."}

	newEscape     = message.Text{EN: "`{0}` is not a way to write a character in TOML 1.0.", SV: "`{0}` är inget sätt att skriva ett tecken i TOML 1.0."}
	newEscapeHelp = message.Text{EN: "Put the text in single quotes to have the backslash itself, or write the character as \\u and four digits.", SV: "Sätt texten inom enkla citattecken om det omvända snedstrecket ska stå kvar, eller skriv tecknet som \\u och fyra siffror."}

	withoutSeconds     = message.Text{EN: "The time in `{0}` has no seconds.", SV: "Klockslaget i `{0}` saknar sekunder."}
	withoutSecondsHelp = message.Text{EN: "Write `{0}`.", SV: "Skriv `{0}`."}
)

// What is wrong with values that look right, and with the file as a whole.
var (
	numberTooLarge     = message.Text{EN: "The number `{0}` is too large.", SV: "Talet `{0}` är för stort."}
	numberTooLargeHelp = message.Text{EN: "Whole numbers go up to 9_223_372_036_854_775_807. A code or a telephone number is text, in quotes.", SV: "Heltal får vara högst 9_223_372_036_854_775_807. Koder och telefonnummer skrivs som text, inom citattecken."}

	noSuchDay     = message.Text{EN: "The day `{0}` does not exist.", SV: "Dagen `{0}` finns inte."}
	noSuchDayHelp = message.Text{EN: "Check the month and the day: a date is written year-month-day.", SV: "Kontrollera månad och dag: ett datum skrivs år-månad-dag."}

	tooMany     = message.Text{EN: "There are more than {0} mistakes; what follows was not looked at.", SV: "Det finns fler än {0} fel; resten är inte granskad."}
	tooManyHelp = message.Text{EN: "Fix the first ones and run again. Is it a TOML file?", SV: "Rätta de första och kör igen. Är det en TOML-fil?"}

	unreadable  = message.Text{EN: "This cannot be read as TOML ({0}).", SV: "Det här går inte att läsa som TOML ({0})."}
	notTOMLHelp = message.Text{EN: "A line holds `key = value`, a header `[name]`, or a comment after #.", SV: "En rad innehåller `nyckel = värde`, en rubrik `[namn]` eller en kommentar efter #."}
)
