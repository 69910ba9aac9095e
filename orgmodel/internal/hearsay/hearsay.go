// Package hearsay tells what somebody says as what somebody says: who speaks, for
// which board and party, how a reply stands to what it answers, and whether the
// words are quoted or given back. It is the one place that words a claim; what is
// told of claims elsewhere is made here. It does not judge who is right.
package hearsay

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var texts = struct {
	claim, unsigned, quoted, quotedUnsigned, reply, replyUnsigned, answers, answersUnsigned message.Text
	givenBack, sentence, about, aboutUnsigned, assumed                                      message.Text
}{
	claim:           message.Text{EN: "According to {0}: {1}", SV: "Påstående av {0}: {1}"},
	unsigned:        message.Text{EN: "According to somebody the file does not name: {0}", SV: "Påstående utan angiven avsändare: {0}"},
	quoted:          message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	quotedUnsigned:  message.Text{EN: "Said by somebody the file does not name: {0}", SV: "Sagt utan angiven avsändare: {0}"},
	reply:           message.Text{EN: "Reply by {0}{2}: {1}", SV: "Svar av {0}{2}: {1}"},
	replyUnsigned:   message.Text{EN: "Reply by somebody the file does not name{1}: {0}", SV: "Svar utan angiven avsändare{1}: {0}"},
	answers:         message.Text{EN: "{0} It answers the claim by {1}: {2}", SV: "{0} Svaret gäller påståendet av {1}: {2}"},
	answersUnsigned: message.Text{EN: "{0} It answers the claim: {1}", SV: "{0} Svaret gäller påståendet: {1}"},
	givenBack:       message.Text{EN: "{0} (paraphrased, not quoted)", SV: "{0} (återgivet, inte citat)"},
	sentence:        message.Text{EN: "{0}{1}", SV: "{0}{1}"},
	about:           message.Text{EN: "the claim by {0} (paraphrased: {1})", SV: "påståendet av {0} (återgivet: {1})"},
	aboutUnsigned:   message.Text{EN: "the claim (paraphrased: {0})", SV: "påståendet (återgivet: {0})"},
	assumed:         message.Text{EN: "{0} [assumed]", SV: "{0} [antaget]"},
}

// stances say how a reply stands. To know nothing of a thing is not to deny it.
var stances = map[string]message.Text{
	orgmodel.Denies:   {EN: ", who denies it", SV: ", som förnekar det som påstås"},
	orgmodel.Unaware:  {EN: ", who does not know of it", SV: ", som inte känner till det som påstås"},
	orgmodel.Confirms: {EN: ", who confirms it", SV: ", som bekräftar det som påstås"},
	orgmodel.Nuances:  {EN: ", who nuances it", SV: ", som nyanserar det som påstås"},
}

// Told is a claim as a sentence that stands alone: a reply says what it answers.
func Told(o *orgmodel.Organisation, c *orgmodel.Claim) message.Localizer {
	told := Among(o, c)
	ref, ok := o.Find(c.Answers)
	if !ok || ref.Type != orgmodel.TypeClaim || &o.Claims[ref.Index] == c {
		return told
	}
	answered := &o.Claims[ref.Index]
	if who := speaker(o, answered); who != nil {
		return texts.answers.With(told, who, words(answered))
	}
	return texts.answersUnsigned.With(told, words(answered))
}

// Among is a claim as a sentence that stands under what it answers, if it
// answers anything.
func Among(o *orgmodel.Organisation, c *orgmodel.Claim) message.Localizer {
	who, quoted := speaker(o, c), isQuoted(c)
	switch stance := stanceOf(c); {
	case c.Answers != "" || c.Stance != "":
		if who == nil {
			return texts.replyUnsigned.With(words(c), stance)
		}
		return texts.reply.With(who, words(c), stance)
	case who == nil && quoted:
		return texts.quotedUnsigned.With(words(c))
	case who == nil:
		return texts.unsigned.With(words(c))
	case quoted:
		return texts.quoted.With(Capital{who}, words(c))
	}
	return texts.claim.With(who, words(c))
}

// Named is what a claim is called within a sentence about it.
func Named(o *orgmodel.Organisation, c *orgmodel.Claim) message.Localizer {
	name := Plain(nameOf(c))
	if who := speaker(o, c); who != nil {
		return texts.about.With(who, name)
	}
	return texts.aboutUnsigned.With(name)
}

func stanceOf(c *orgmodel.Claim) message.Localizer {
	text := stances[c.Stance]
	if c.Stance != "" && (c.Assumed.Key("stance") || c.Assumed.Key("answers")) {
		return texts.assumed.With(text)
	}
	return text
}

func isQuoted(c *orgmodel.Claim) bool {
	_, found := c.Quote.Quoted()
	return found
}

// words are a claim's own between quotation marks, if they were found in its
// source; else those of the author of the file, without marks and with a word
// that says so.
func words(c *orgmodel.Claim) message.Localizer {
	if quoted, found := c.Quote.Quoted(); found {
		return texts.sentence.With(quoted, stop(string(quoted)))
	}
	name := plain(nameOf(c))
	return texts.givenBack.With(message.Name(name + stop(name)))
}

// stop is what a text lacks at its end to be a sentence.
func stop(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return ""
	}
	return "."
}

func nameOf(c *orgmodel.Claim) string {
	if c.Name == "" {
		return c.ID
	}
	return c.Name
}

// Plain is the author's wording within a sentence: no quotation marks, and no
// full stop of its own.
func Plain(s string) message.Text { return message.Same(strings.TrimRight(plain(s), ".")) }

// plain is a text without quotation marks: in what is given back they would
// make a quotation that nobody has checked.
func plain(s string) string {
	return strings.Join(strings.Fields(marks.Replace(s)), " ")
}

var marks = strings.NewReplacer("”", "", "“", "", "„", "", "‟", "", "»", "", "«", "", "\"", "")
