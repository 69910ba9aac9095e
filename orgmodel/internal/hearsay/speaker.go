package hearsay

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var speakerTexts = struct{ at, party message.Text }{
	at:    message.Text{EN: "{0}, {1}", SV: "{0} i {1}"},
	party: message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
}

// speaker is who says a claim, with board and party when it is a post; nil when
// the file does not say. What is assumed of it is marked.
func speaker(o *orgmodel.Organisation, c *orgmodel.Claim) message.Localizer {
	if c.By == "" {
		return nil
	}
	who, assumed := message.Localizer(message.Same(plain(c.By))), c.Assumed.Key("by")
	if ref, ok := o.Find(c.By); ok {
		switch ref.Type {
		case orgmodel.TypePost:
			p := &o.Posts[ref.Index]
			who = postHolder(o, p)
			assumed = assumed || p.Assumed.All || p.Assumed.Key("unit")
		case orgmodel.TypeUnit:
			who = unitName(o.Units[ref.Index].Name)
		default:
			who = message.Same(plain(o.Name(c.By)))
		}
	}
	if assumed {
		return texts.assumed.With(who)
	}
	return who
}

func postHolder(o *orgmodel.Organisation, p *orgmodel.Post) message.Localizer {
	who := message.Localizer(inflected{EN: plain(p.Name), SV: definite(lower(plain(p.Name)))})
	if ref, ok := o.Find(p.Unit); ok && ref.Type == orgmodel.TypeUnit {
		who = speakerTexts.at.With(who, unitName(o.Units[ref.Index].Name))
	}
	if p.Party == "" {
		return who
	}
	party := message.Localizer(message.Same(plain(p.Party)))
	if p.Assumed.Key("party") && !p.Assumed.All {
		party = texts.assumed.With(party)
	}
	return speakerTexts.party.With(who, party)
}

// inflected is a name as it stands in a sentence of each language.
type inflected message.Text

// In implements message.Localizer.
func (n inflected) In(l message.Lang) string { return message.Name(message.Text(n).In(l)).In(l) }

// definite is a Swedish title as it stands in a sentence about one who bears it,
// where that is sure: ordföranden.
func definite(title string) string {
	if strings.HasSuffix(title, "ordförande") {
		return title + "n"
	}
	return title
}

// bodies end the names of bodies that are written with a small letter within a
// Swedish sentence. Other names may be proper ones.
var bodies = []string{
	"nämnden", "styrelsen", "fullmäktige", "utskottet", "kommittén", "beredningen", "förvaltningen", "kontoret",
}

func unitName(name string) message.Localizer {
	name = plain(name)
	first, rest, _ := strings.Cut(name, " ")
	if !strings.ContainsFunc(rest, unicode.IsUpper) && endsAny(name, bodies) {
		return inflected{EN: name, SV: strings.TrimSpace(lower(first) + " " + rest)}
	}
	return message.Same(name)
}

func endsAny(s string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// lower begins a text with a small letter, unless it begins with an
// abbreviation: VD, IT-chef.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if !unicode.IsLower(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// Capital begins a sentence with what it holds.
type Capital struct{ message.Localizer }

// In implements message.Localizer.
func (c Capital) In(l message.Lang) string {
	s := c.Localizer.In(l)
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
