package typeset

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Wrap breaks a text into lines of at most the given width: at spaces, save between
// a number and its word, and inside words, also after their hyphens and slashes,
// only where a word is wider than the line or the text would else take more than
// maxLines (0: no limit). Joints of compounds come before other places. What does
// not fit even so ends with "…". Among the ways with the fewest lines it takes
// the most even one. Text without anything to show gives no lines.
//
// A character that is wider than the line alone stands on a line of its own.
func Wrap(text string, width, size geometry.Length, bold bool, maxLines int) []string {
	text = clean(text)
	if text == "" {
		return nil
	}
	a, space := face(bold), room(width, size)
	plain := shown(text)
	switch {
	case plain == "":
		return nil
	case a.units(text) <= space:
		return []string{plain}
	case maxLines == 1:
		return []string{cut(plain, space, a)}
	}
	s := splitter{text: text, around: neighboursOf(text), room: space, face: a, hyphen: a.of('-'), marked: len(plain) < len(text)}
	var buf [16]piece
	for s.effort = whole; s.effort <= hyphened; s.effort++ {
		s.pieces, s.at = buf[:0], 0
		lines := s.even(s.split())
		if maxLines <= 0 || len(lines) <= maxLines {
			return s.set(lines)
		}
	}
	s.effort, s.pieces, s.at = compound, buf[:0], 0
	return s.crop(s.split(), maxLines)
}

// line is a run of pieces, the last one included.
type line struct{ first, last int }

// reach is the best way found to set the text up to and with a piece.
type reach struct {
	cost  int64
	first int // piece the last line starts with
	lines int
}

// The parts of a cost, each of which outweighs all below it: a line that is too
// wide, a break that a few further lines may be spent on, a further line, unevenness and
// broken words.
const (
	costTooWide = int64(1) << 56
	costAvoided = 2*costLine + costLine/2
	costLine    = int64(1) << 32
)

// even finds the most even way to set the pieces in as few lines as possible.
func (s *splitter) even(pieces []piece) []line {
	var buf [16]reach
	best := buf[:]
	if len(pieces) > len(buf) {
		best = make([]reach, len(pieces))
	}
	for last, p := range pieces {
		best[last].cost = -1
		for first := last; first >= 0; first-- {
			w := p.offset + p.width - pieces[first].offset
			if w > s.room && first < last {
				break
			}
			if breaks[p.after].hyphen {
				w += s.hyphen
			}
			if w > s.room && first < last {
				continue
			}
			r := reach{cost: s.cost(w, p.after), first: first, lines: 1}
			if crosses(pieces, first, last) {
				r.cost += costAvoided
			}
			if first > 0 {
				r.cost += best[first-1].cost
				r.lines += best[first-1].lines
			}
			if best[last].cost < 0 || r.cost < best[last].cost {
				best[last] = r
			}
		}
	}
	lines := make([]line, best[len(pieces)-1].lines)
	for i, last := len(lines)-1, len(pieces)-1; i >= 0; i-- {
		lines[i] = line{best[last].first, last}
		last = best[last].first - 1
	}
	return lines
}

// crosses reports a line that ends within a member of a compound and could have ended at
// the joint before it.
func crosses(pieces []piece, first, last int) bool {
	p := pieces[last]
	if p.member <= first || p.after != atRule && p.after != atForce {
		return false
	}
	joint := pieces[p.member-1].after
	return joint == atJoint || joint == atSeam
}

// cost weighs one line: its slack, squared, and the break at its end.
func (s *splitter) cost(w int, after kind) int64 {
	if w > s.room {
		return costTooWide + costLine
	}
	slack := int64(s.room-w) * 64 / int64(s.room)
	return costLine + slack*slack + breaks[after].cost
}

// set writes the lines out.
func (s *splitter) set(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = s.write(l.first, l.last)
	}
	return out
}

func (s *splitter) write(first, last int) string {
	p := s.pieces[last]
	text := s.text[s.pieces[first].start:p.end]
	if s.marked {
		text = shown(text)
	}
	if breaks[p.after].hyphen {
		text += "-"
	}
	return text
}

// crop fills one line after the other and cuts what is left over.
func (s *splitter) crop(pieces []piece, maxLines int) []string {
	out := make([]string, 0, maxLines)
	for first := 0; first < len(pieces); {
		if len(out) == maxLines-1 {
			rest := shown(s.text[pieces[first].start:])
			return append(out, cut(rest, s.room, s.face))
		}
		last := s.fill(pieces, first)
		out = append(out, s.write(first, last))
		first = last + 1
	}
	return out
}

// fill returns the last piece that fits on a line which starts with first.
func (s *splitter) fill(pieces []piece, first int) int {
	best := first
	for last := first; last < len(pieces); last++ {
		p := pieces[last]
		w := p.offset + p.width - pieces[first].offset
		if w > s.room {
			break
		}
		if breaks[p.after].hyphen {
			w += s.hyphen
		}
		if w <= s.room {
			best = last
		}
	}
	return best
}
