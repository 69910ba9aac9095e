package commandline

import (
	"errors"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// unopened says in words why a text cannot be had, and what to do. The causes
// that every program knows (it is not there, it is a folder, it may not be read)
// have their words in tomlfile.
var unopened = []struct {
	cause     error
	why, mend message.Text
}{
	{
		ErrPipe,
		message.Text{EN: "it is a pipe, not an ordinary file", SV: "det är ett rör (pipe), inte en vanlig fil"},
		message.Text{EN: "Name an ordinary file. What another program writes is read from standard input: write - on the command line.", SV: "Ange en vanlig fil. Det som ett annat program skriver läses från standard in: skriv - på kommandoraden."},
	},
	{
		ErrDevice,
		message.Text{EN: "it is a device, not an ordinary file", SV: "det är en enhet i datorn (device), inte en vanlig fil"},
		ordinaryHelp,
	},
	{
		ErrSpecial,
		message.Text{EN: "it is not an ordinary file", SV: "det är inte en vanlig fil"},
		ordinaryHelp,
	},
	{
		ErrTooLong,
		message.Text{EN: "it is larger than {0} MiB", SV: "den är större än {0} MiB"},
		message.Text{EN: "A text of that size is hardly what was meant; if it is, share it out over several files.", SV: "En så stor text är knappast den som avses; är den det, fördela den på flera filer."},
	},
	{
		ErrOutside,
		message.Text{EN: "it lies outside the folder tree", SV: "den ligger utanför mappträdet"},
		treeHelp,
	},
	{
		ErrLinked,
		message.Text{EN: "it is a link, or lies behind one, that leads out of the folder tree", SV: "den är en länk, eller nås genom en länk, som leder ut ur mappträdet"},
		message.Text{EN: "Put the file itself there, or write the path to where it lies.", SV: "Lägg själva filen där, eller skriv sökvägen till platsen där den ligger."},
	},
	{
		ErrHidden,
		message.Text{EN: "a name on the way to it begins with a full stop, which hides it", SV: "ett namn på vägen dit börjar med punkt, vilket döljer den"},
		message.Text{EN: "A file opens no hidden ones: they hold settings and secrets. Give it a name without the full stop.", SV: "En fil öppnar inga dolda filer: de innehåller inställningar och hemligheter. Ge den ett namn utan punkten."},
	},
	{
		ErrStoredLink,
		message.Text{EN: "it is a link in that revision, and links are not followed there", SV: "den är en länk i den revisionen, och där följs inga länkar"},
		message.Text{EN: "Name the file that the link leads to.", SV: "Ange filen som länken leder till."},
	},
	{
		ErrNoGit,
		message.Text{EN: "the program git, which reads revisions, is not installed", SV: "programmet git, som läser revisioner, är inte installerat"},
		message.Text{EN: "Install git, or name a file on disk.", SV: "Installera git, eller ange en fil på disken."},
	},
	{
		ErrNoRepository,
		message.Text{
			EN: "the working directory is not in a git repository that has a working tree",
			SV: "arbetskatalogen ligger inte i ett git-arkiv som har en arbetskatalog",
		},
		message.Text{
			EN: "Go to the folder of the repository. A bare repository is not used: it may have come along inside other people's files.",
			SV: "Gå till arkivets mapp. Ett bart arkiv (bare) används inte: det kan ha följt med inuti andras filer.",
		},
	},
	{
		ErrGitRefuses,
		message.Text{
			EN: "git does not use the repository that the working directory is in",
			SV: "git använder inte det arkiv som arbetskatalogen ligger i",
		},
		message.Text{
			EN: "git status in this folder says why. If the folder belongs to another user and you trust what is in it: git config --global --add safe.directory FOLDER.",
			SV: "git status i mappen visar varför. Om mappen tillhör en annan användare och du litar på innehållet: git config --global --add safe.directory MAPP.",
		},
	},
	{
		ErrGitSilent,
		message.Text{EN: "git does not answer", SV: "git svarar inte"},
		message.Text{
			EN: "Look at the repository's settings (.git/config), if it came from others; on a slow disk, try again.",
			SV: "Se över arkivets inställningar (.git/config) om det kommer från andra. Pröva igen om disken är långsam.",
		},
	},
	{
		ErrNoBlob,
		message.Text{
			EN: "the revision has the file, but its contents (the blob) are not in this repository, and orgmodel fetches nothing",
			SV: "filen finns i revisionen, men innehållet (blobben) finns inte i det här arkivet, och orgmodel hämtar ingenting",
		},
		message.Text{
			EN: "If you trust those the repository comes from, git show REVISION:PATH fetches the contents. It may run commands that the repository's settings name.",
			SV: "Om du litar på dem som arkivet kommer från hämtar git show REVISION:SÖKVÄG innehållet. Det kan köra kommandon som står i arkivets inställningar.",
		},
	},
}

var (
	ordinaryHelp = message.Text{EN: "Name an ordinary file.", SV: "Ange en vanlig fil."}
	treeHelp     = message.Text{
		EN: "A file opens what lies in the same git repository; without one, what lies in its own folder or the one above, and in folders below these. A home folder, one that holds home folders, the top of a disk and a folder for everybody's files (/tmp) are never opened as a whole.",
		SV: "En fil öppnar det som ligger i samma git-arkiv; utan arkiv det som ligger i den egna mappen eller den närmast ovanför, och i mappar under dem. En hemmapp, en mapp med hemmappar, en hel disk och en mapp för allas filer (/tmp) öppnas aldrig i sin helhet.",
	}
)

// explained adds to an error what to tell of it.
func explained(err error) error {
	for i := range unopened {
		if u := &unopened[i]; errors.Is(err, u.cause) {
			return &tomlfile.OpenError{Why: u.why.With(MaxText >> 20), Mend: u.mend.With(), Err: err}
		}
	}
	return err
}
