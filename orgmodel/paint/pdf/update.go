package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// update is what is put after a body: objects that are new, and objects of the body as
// they are from now on.
type update struct {
	objects []object
	next    int // number of the next new object
}

type object struct {
	number int
	text   string
}

// add adds a new object and returns its number.
func (u *update) add(text string) int {
	n := u.reserve()
	u.set(n, text)
	return n
}

// reserve returns the number of an object that is set later.
func (u *update) reserve() int {
	u.next++
	return u.next - 1
}

func (u *update) set(number int, text string) {
	u.objects = append(u.objects, object{number, text})
}

// body is what is known of a body: where its objects begin.
type body struct {
	bytes       []byte
	offsets     []int
	xref        int
	root, about int // numbers of the catalogue and of what the file says of itself
}

var errBody = errors.New("the pages are not written as expected")

// read finds the objects of a body by its own table of them.
func read(raw []byte) (*body, error) {
	b := &body{bytes: raw}
	tail := raw[max(0, len(raw)-200):]
	i := bytes.LastIndex(tail, []byte("startxref\n"))
	if i < 0 {
		return nil, errBody
	}
	var size int
	if _, err := fmt.Sscanf(string(tail[i:]), "startxref\n%d", &b.xref); err != nil || b.xref >= len(raw) {
		return nil, errBody
	}
	table := string(raw[b.xref:])
	if _, err := fmt.Sscanf(table, "xref\n0 %d\n", &size); err != nil {
		return nil, errBody
	}
	lines := strings.SplitN(table, "\n", size+3)
	if len(lines) < size+3 {
		return nil, errBody
	}
	for _, line := range lines[2 : size+2] {
		at, err := strconv.Atoi(line[:min(10, len(line))])
		if err != nil || at > len(raw) {
			return nil, errBody
		}
		b.offsets = append(b.offsets, at)
	}
	trailer := lines[size+2]
	for _, find := range []struct {
		name string
		n    *int
	}{{"/Root ", &b.root}, {"/Info ", &b.about}} {
		_, after, _ := strings.Cut(trailer, find.name)
		if _, err := fmt.Sscanf(after, "%d 0 R", find.n); err != nil {
			return nil, errBody
		}
	}
	return b, nil
}

// dictionary is an object of the body without its end, so that more can be put to it.
func (b *body) dictionary(number int) (string, error) {
	begin := fmt.Sprintf("%d 0 obj\n", number)
	if number >= len(b.offsets) {
		return "", errBody
	}
	text := b.bytes[b.offsets[number]:]
	end := bytes.Index(text, []byte(">>\nendobj"))
	if !bytes.HasPrefix(text, []byte(begin)) || end < 0 {
		return "", errBody
	}
	return string(text[len(begin):end]), nil
}

// pageNumber is the number of the object of a page, counted from 0.
func pageNumber(i int) int { return 3 + 2*i }

// update puts bookmarks, tags and what the file says of itself after its body.
func (d *document) update(raw []byte) ([]byte, error) {
	b, err := read(raw)
	if err != nil {
		return nil, err
	}
	u := &update{next: len(b.offsets)}
	tree := d.structure(u)
	for i := range d.pages {
		page, err := b.dictionary(pageNumber(i))
		if err != nil {
			return nil, err
		}
		if len(d.areas[i]) > 0 {
			page += "/Annots ["
			for _, n := range d.areas[i] {
				page += reference(n) + " "
			}
			page += "] "
		}
		u.set(pageNumber(i), page+"/StructParents "+strconv.Itoa(i)+" /Tabs /S>>")
	}
	outlines := d.outlines(u)
	lang := message.EN
	if d.pages[0].Drawing.Lang == message.SV {
		lang = message.SV
	}
	catalogue := fmt.Sprintf("<</Type /Catalog /Version /1.7 /Pages 1 0 R /Lang (%s) /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true>> /Outlines %d 0 R", lang, tree, outlines)
	if len(d.pages) > 1 {
		catalogue += " /PageMode /UseOutlines"
	}
	u.set(b.root, catalogue+">>")
	u.set(b.about, d.metadata())
	return u.write(b), nil
}

// metadata is what the file says of itself.
func (d *document) metadata() string {
	first := d.pages[0].Drawing
	var text strings.Builder
	text.WriteString("<</Creator (orgmodel)")
	say := func(key, value string) {
		if value = paint.Plain(value); value != "" {
			text.WriteString(" /" + key + " " + unicodeText(value))
		}
	}
	say("Title", cmp.Or(d.about.Title, first.Name()))
	say("Subject", cmp.Or(d.about.Subject, first.Summary()))
	say("Author", d.about.Author)
	if day := d.about.Day; day.Year > 0 {
		date := fmt.Sprintf("%04d", day.Year)
		if day.Month > 0 {
			date += fmt.Sprintf("%02d", day.Month)
			if day.Day > 0 {
				date += fmt.Sprintf("%02d", day.Day)
			}
		}
		text.WriteString(" /CreationDate (D:" + date + ") /ModDate (D:" + date + ")")
	}
	return text.String() + ">>"
}

// unicodeText writes a text as PDF keeps it: any character, none that ends it.
func unicodeText(s string) string {
	const hex = "0123456789ABCDEF"
	b := []byte("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		for shift := 12; shift >= 0; shift -= 4 {
			b = append(b, hex[unit>>shift&15])
		}
	}
	return string(append(b, '>'))
}

// write writes the body with the update after it.
func (u *update) write(b *body) []byte {
	out := slices.Clone(b.bytes)
	slices.SortFunc(u.objects, func(a, b object) int { return a.number - b.number })
	offsets := make([]int, len(u.objects))
	for i, o := range u.objects {
		offsets[i] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", o.number, o.text)
	}
	id := sha256.Sum256(out)
	at := len(out)
	out = append(out, "xref\n"...)
	for i := 0; i < len(u.objects); {
		n := i + 1
		for n < len(u.objects) && u.objects[n].number == u.objects[n-1].number+1 {
			n++
		}
		out = fmt.Appendf(out, "%d %d\n", u.objects[i].number, n-i)
		for ; i < n; i++ {
			out = fmt.Appendf(out, "%010d 00000 n \n", offsets[i])
		}
	}
	return fmt.Appendf(out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n", u.next, b.root, b.about, b.xref, id[:16], id[:16], at)
}
