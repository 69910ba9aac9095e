package ground

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Brief is what a ground comes to, without the keys it was made from: all that a
// printer needs to mark a number. Ten thousand terms are added up in it without a
// list being made. The zero Brief rests on the file as a whole: that there is
// nothing of a sort in it.
type Brief struct {
	unmade    bool
	status    Status // the least sure
	vision    bool
	assumed   bool
	guess     bool
	unsourced bool
}

// Brief is what the ground comes to.
func (g Ground) Brief() Brief {
	b := Brief{unmade: !g.made, guess: g.guess}
	for _, s := range g.stated {
		b = b.With(s)
	}
	return b
}

// With is what also rests on a key.
func (b Brief) With(s Stated) Brief {
	if b.status == "" || s.Status != b.status && s.Status.LessSure(b.status) {
		b.status = s.Status
	}
	b.vision = b.vision || s.Status == Vision
	b.assumed = b.assumed || s.Assumed
	b.unsourced = b.unsourced || !s.Sourced || s.Assumed
	return b
}

// And is what rests on both.
func (b Brief) And(c Brief) Brief {
	if b.status == "" || c.status != "" && c.status != b.status && c.status.LessSure(b.status) {
		b.status = c.status
	}
	b.unmade = b.unmade || c.unmade
	b.vision = b.vision || c.vision
	b.assumed = b.assumed || c.assumed
	b.guess = b.guess || c.guess
	b.unsourced = b.unsourced || c.unsourced
	return b
}

// Guessed is what besides rests on a guess about who is who.
func (b Brief) Guessed() Brief {
	b.guess = true
	return b
}

// Unmade is what nobody said the ground of.
func Unmade() Brief { return Brief{unmade: true} }

// Made reports whether somebody said what it rests on.
func (b Brief) Made() bool { return !b.unmade }

// Status is the least sure of the statuses; empty where no key has one.
func (b Brief) Status() Status { return b.status }

// Assumed reports whether a key is assumed, Vision whether one is a vision, and
// Guess whether who is who is a guess.
func (b Brief) Assumed() bool { return b.assumed }

// Vision reports whether a key is a vision.
func (b Brief) Vision() bool { return b.vision }

// Guess reports whether who is who is a guess.
func (b Brief) Guess() bool { return b.guess }

// Sourced reports whether each key names a source and none is assumed.
func (b Brief) Sourced() bool { return !b.unmade && !b.unsourced }

// Marked reports whether a reader must be told: something is assumed, a vision,
// or a guess, or nobody said what it rests on.
func (b Brief) Marked() bool { return b.unmade || b.guess || b.assumed || b.vision }

// Star is the mark that a number in a table or a picture bears; none where the
// files stand behind it.
func (b Brief) Star() string {
	if b.Marked() {
		return Star
	}
	return ""
}

// Mark is the one mark under which what rests on this is told apart in a file of
// that status: so that the parts of a sum add up, each is told once.
func (b Brief) Mark(whole Status) Mark {
	switch {
	case b.unmade:
		return MarkUnknown
	case b.status.LessSure(whole):
		return statusMarks[b.status]
	case b.guess:
		return MarkGuess
	case b.assumed:
		return MarkAssumed
	}
	return NoMark
}

// Tags are the marks as words, the weightiest first: "[vision]", "[antaget]". A
// status is told when it is less sure than that of the whole file, which its
// reader has been told already.
func (b Brief) Tags(whole Status) []message.Text {
	var list []message.Text
	if b.unmade {
		list = append(list, markWords.unknown)
	}
	if b.status.LessSure(whole) {
		list = append(list, b.status.Text())
	}
	if b.assumed {
		list = append(list, markWords.assumed)
	}
	if b.guess {
		list = append(list, markWords.guess)
	}
	return list
}
