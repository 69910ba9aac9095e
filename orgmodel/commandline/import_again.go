package commandline

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// listsName is where it is kept what the lists said, so that the next ones can be
// written into a file that somebody has worked on: beside the output, and nowhere when
// that is standard output.
func listsName(out string) string {
	if out == "" || out == "-" {
		return ""
	}
	return strings.TrimSuffix(out, filepath.Ext(out)) + ".lists.toml"
}

// drawn is the command that draws a file.
func drawn(file string) string {
	picture := strings.TrimSuffix(file, filepath.Ext(file)) + ".svg"
	return strings.Join([]string{"orgmodel render", typed(file), "-o", typed(picture)}, " ")
}

// renewal is an import into a file that is there already.
type renewal struct{ file, lists *location.File }

var againTexts = struct{ there, unmerged, next, listed, same, changed message.Text }{
	there:    message.Text{EN: "{0} is there already, and may have been changed by hand; {1}, which tells what the lists said when it was written, is not beside it. Write to another name and compare the two with “orgmodel diff”, or add --force", SV: "{0} finns redan och kan ha ändrats för hand; {1}, som anger vad listorna sa när den skrevs, finns inte bredvid. Skriv till ett annat namn och jämför de två med ”orgmodel diff”, eller lägg till --force"},
	unmerged: message.Text{EN: "{0} cannot be written into: {1}", SV: "det går inte att skriva in något i {0}: {1}"},
	next:     message.Text{EN: "draw it with: {0}", SV: "rita den med: {0}"},
	listed:   message.Text{EN: "{0} holds what the lists say: keep it, and the next lists can be written into {1}, and what you change there stays", SV: "{0} innehåller det som listorna anger: behåll den, så kan nästa listor skrivas in i {1}, och det du ändrar där står kvar"},
	same:     message.Text{EN: "{0} already says what the lists say, and was not changed", SV: "{0} anger redan det som listorna anger, och ändrades inte"},
	changed:  message.Text{EN: "Units and posts in {0}: {1} added, {2} changed, {3} removed; all else stands as it stood", SV: "Enheter och befattningar i {0}: {1} tillagda, {2} ändrade, {3} borttagna; allt annat står som det stod"},
}

// renewed reads the file that lists are to be written into, if it is there, and what
// they said last; nil where there is none. Without the latter somebody's work could not
// be told from theirs.
func (s *session) renewed(o importOptions) (*renewal, error) {
	name := listsName(o.out)
	if name == "" || o.force {
		return nil, nil
	}
	file, err := s.ReadFile(o.out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, unreadList(o.out, err)
	}
	lists, err := s.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, misuse("import", againTexts.there.With(quoted(o.out), quoted(filepath.Base(name))))
	case err != nil:
		return nil, unreadList(name, err)
	}
	return &renewal{location.NewFile(o.out, file), location.NewFile(name, lists)}, nil
}

// model is what is to be written: the file, and what the lists say; of a file that is
// there also what became of it.
type model struct {
	file, lists []byte
	renewed     *importing.Renewed
}

// into makes the texts of an import.
func (s *session) into(r *importing.Result, old *renewal) (*model, error) {
	text := tomlfile.Write(r.Org)
	if old == nil {
		return &model{file: text, lists: text}, nil
	}
	renewed, faults := r.Into(old.file, old.lists, text)
	if len(faults) > 0 {
		name := old.file.Name
		if faults[0].Span.File != nil {
			name = faults[0].Span.File.Name
		}
		return nil, &failure{code: exitUnreadable, message: againTexts.unmerged.With(quoted(name), &faults[0])}
	}
	return &model{file: renewed.Text, lists: renewed.Lists, renewed: renewed}, nil
}

// writeModel writes what an import has made, and tells of it.
func (s *session) writeModel(m *model, old *renewal, out string) error {
	if old == nil {
		if err := s.write(out, m.file); err != nil || listsName(out) == "" {
			return err
		}
		s.remark(againTexts.listed.With(quoted(filepath.Base(listsName(out))), quoted(out)))
		return s.write(listsName(out), m.lists)
	}
	// The file first: what the lists said is behind it until then, never ahead of it.
	if bytes.Equal(m.file, old.file.Text) {
		s.remark(againTexts.same.With(quoted(out)))
	} else {
		s.remark(againTexts.changed.With(quoted(out), m.renewed.Added, m.renewed.Changed, m.renewed.Removed))
		if err := s.rewrite(out, old.file.Text, m.file); err != nil {
			return err
		}
	}
	if bytes.Equal(m.lists, old.lists.Text) {
		return nil
	}
	return s.writeExactly(listsName(out), m.lists)
}
