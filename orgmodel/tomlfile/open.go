package tomlfile

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"syscall"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// OpenError is an error of Options.Open or Named that says, in both languages,
// why a text cannot be had ("it is a pipe") and what to do about it.
type OpenError struct {
	Why, Mend message.Message
	Err       error
}

// Error returns the English text.
func (e *OpenError) Error() string { return e.Why.In(message.EN) }

// In returns why the text cannot be had.
func (e *OpenError) In(l message.Lang) string { return e.Why.In(l) }

// Unwrap returns the cause.
func (e *OpenError) Unwrap() error { return e.Err }

var openTexts = struct {
	missing, missingHelp, folder, folderHelp, other, otherHelp,
	notThere, isFolder, notAllowed, outside, outsideHelp, besideHelp, hidden, hiddenHelp message.Text
}{
	missing:     message.Text{EN: "{0} does not exist.", SV: "{0} finns inte."},
	missingHelp: message.Text{EN: "Check the name and the folder.", SV: "Kontrollera namnet och mappen."},
	folder:      message.Text{EN: "{0} is a folder, not an ordinary file.", SV: "{0} är en mapp, inte en vanlig fil."},
	folderHelp:  message.Text{EN: "Name a file in it.", SV: "Ange en fil i den."},
	other:       message.Text{EN: "{0} cannot be read: {1}.", SV: "{0} går inte att läsa: {1}."},
	otherHelp:   message.Text{EN: "Check that the file is there and that you may read it.", SV: "Kontrollera att filen finns och att du får läsa den."},
	notThere:    message.Text{EN: "it does not exist", SV: "den finns inte"},
	isFolder:    message.Text{EN: "it is a folder, not an ordinary file", SV: "det är en mapp, inte en vanlig fil"},
	notAllowed:  message.Text{EN: "permission denied", SV: "du saknar behörighet"},
	outside:     message.Text{EN: "it lies outside the folder tree", SV: "den ligger utanför mappträdet"},
	outsideHelp: message.Text{EN: "Put the files into one folder tree, and write the path relative to this file.", SV: "Lägg filerna i samma mappträd och skriv sökvägen räknad från den här filen."},
	besideHelp:  message.Text{EN: "A file opens what lies in its own folder or the one above, and in folders below these. Write the path relative to this file.", SV: "En fil öppnar det som ligger i den egna mappen eller den närmast ovanför, och i mappar under dem. Skriv sökvägen räknad från den här filen."},
	hidden:      message.Text{EN: "a name on the way to it begins with a full stop, which hides it", SV: "ett namn på vägen dit börjar med punkt, vilket döljer den"},
	hiddenHelp:  message.Text{EN: "A file opens no hidden ones: they hold settings and secrets. Give it a name without the full stop.", SV: "En fil öppnar inga dolda filer: de innehåller inställningar och hemligheter. Ge den ett namn utan punkten."},
}

// named opens what a file names: a base, or the copy of a source. A path that
// does not start from the file leads out of every tree.
func (l *loader) named(name, written string) ([]byte, error) {
	slashed := filepath.FromSlash(written)
	if filepath.IsAbs(slashed) || filepath.VolumeName(slashed) != "" || path.IsAbs(written) {
		return nil, refused(openTexts.outside, openTexts.outsideHelp)
	}
	return l.byName(name)
}

// byName opens what a file names by its path.
func (l *loader) byName(name string) ([]byte, error) {
	if l.Named != nil {
		return l.Named(name)
	}
	if err := l.fence.refuse(name); err != nil {
		return nil, err
	}
	return l.Open(name)
}

// reason says why a text could not be opened, and how to mend that; help is what
// to do when nothing better is known.
func reason(err error, help message.Message) (why message.Localizer, mend message.Message) {
	var told *OpenError
	switch {
	case errors.As(err, &told):
		return told.Why, told.Mend
	case errors.Is(err, fs.ErrNotExist):
		return openTexts.notThere, help
	case errors.Is(err, fs.ErrPermission):
		return openTexts.notAllowed, help
	case errors.Is(err, syscall.EISDIR):
		return openTexts.isFolder, openTexts.folderHelp.With()
	}
	return message.Same(cause(err).Error()), help
}

// cause is the error without the operation and the path.
func cause(err error) error {
	var detail *fs.PathError
	if errors.As(err, &detail) {
		return detail.Err
	}
	return err
}

// Unreadable says why a file could not be read.
func Unreadable(file *location.File, err error) diag.Diagnostic {
	name := quote(file.Name)
	why, help := reason(err, openTexts.otherHelp.With())
	text := openTexts.other.With(name, why)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text, help = openTexts.missing.With(name), openTexts.missingHelp.With()
	case errors.Is(err, syscall.EISDIR):
		text, help = openTexts.folder.With(name), openTexts.folderHelp.With()
	}
	return finding(syntax.FileUnreadable, file.Span(0, 0), text, help)
}
