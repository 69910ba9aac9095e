package law

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Cite is the reference to provisions as they stood on a day, act by act in the order
// they are given: "SoL (2025:400) 4 kap. 2 §; KL (2017:725) 3 kap. 4 §". What was not
// read in its own text says so. What is not verified is left out.
func Cite(keys []Key, day message.Day) message.Citation {
	var parts []citation
	for _, key := range keys {
		p, answer := Find(key, day)
		if answer != InForce {
			continue
		}
		name, at := key.Cut()
		act, _ := FindAct(name)
		if last := len(parts) - 1; last >= 0 && parts[last].act == act && parts[last].sure == p.Sure && parts[last].wording == p.Wording {
			parts[last].at = append(parts[last].at, at)
			continue
		}
		parts = append(parts, citation{act: act, sure: p.Sure, wording: p.Wording, at: []string{at}})
	}
	var c message.Citation
	for _, p := range parts {
		c.EN = join(c.EN, p.in(message.EN))
		c.SV = join(c.SV, p.in(message.SV))
	}
	return c
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// citation is a reference to sections of one act that are known equally well, in one
// wording.
type citation struct {
	act     *Act
	sure    Sure
	wording string
	at      []string
}

var inWording = message.Text{EN: ", in its wording of ", SV: ", i lydelse enligt "}

func (c *citation) in(l message.Lang) string {
	s := c.act.Called(l)
	if sections := c.sections(l); sections != "" {
		s += " " + sections
	}
	if c.wording != "" {
		s += inWording.In(l) + c.wording
	}
	if c.sure != Read {
		s += " (" + c.sure.Label().In(l) + ")"
	}
	return s
}

// Called is how a reference names the act: "SoL (2025:400)".
func (a *Act) Called(l message.Lang) string {
	name := cmp.Or(a.Short, a.Name.In(l))
	if strings.Contains(name, a.Number) {
		return name
	}
	return name + " (" + a.Number + ")"
}

// sections of one chapter, in the order given.
type chapter struct {
	number   string
	sections []string
}

func (c *citation) sections(l message.Lang) string {
	var list []chapter
	for _, at := range c.at {
		number, section, found := strings.Cut(at, ":")
		if !found {
			number, section = "", at
		}
		if last := len(list) - 1; last >= 0 && list[last].number == number {
			list[last].sections = append(list[last].sections, section)
		} else if section != "" {
			list = append(list, chapter{number, []string{section}})
		}
	}
	var parts []string
	for _, ch := range list {
		parts = append(parts, ch.in(l)...)
	}
	if slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(p, lastComes.In(l)) }) {
		return strings.Join(parts, ", ") // "6 kap. 37 och 44 §§, 7 kap. 5 §": one "och" is enough
	}
	return and(l, parts)
}

func (ch *chapter) in(l message.Lang) []string {
	runs := ch.runs()
	if l == message.SV || ch.number == "" {
		sign := " §"
		if len(ch.sections) > 1 {
			sign = " §§"
		}
		said := and(l, runs) + sign
		if section, item, ok := strings.Cut(runs[0], " § "); ok && len(runs) == 1 {
			said = section + " § " + item
		}
		if ch.number != "" {
			said = ch.number + " kap. " + said
		}
		return []string{said}
	}
	for i := range runs {
		runs[i] = ch.number + ":" + strings.Replace(runs[i], " § ", " item ", 1)
	}
	return runs
}

// runs writes sections that follow on one another as one: "5–8".
func (ch *chapter) runs() (list []string) {
	for i := 0; i < len(ch.sections); {
		end := i
		for end+1 < len(ch.sections) && follows(ch.sections[end], ch.sections[end+1]) {
			end++
		}
		text := ch.sections[i]
		if end > i {
			text += "–" + ch.sections[end]
		}
		list, i = append(list, text), end+1
	}
	return list
}

// follows reports whether one section comes next after another.
func follows(a, b string) bool {
	x, errA := strconv.Atoi(a)
	y, errB := strconv.Atoi(b)
	return errA == nil && errB == nil && y == x+1
}

var lastComes = message.Text{EN: " and ", SV: " och "}

func and(l message.Lang, parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + lastComes.In(l) + parts[last]
}

// Section is how the section of a provision is written: "4 kap. 2 §".
func Section(at string) message.Citation {
	c := citation{at: []string{at}}
	return message.Citation{EN: c.sections(message.EN), SV: c.sections(message.SV)}
}

// Names are provisions by name, whether or not they are verified: no reference.
func Names(keys []Key) message.Citation {
	var c message.Citation
	for _, key := range keys {
		name, at := key.Cut()
		if act, ok := FindAct(name); ok {
			c.EN = join(c.EN, strings.TrimSpace(act.Called(message.EN)+" "+Section(at).EN))
			c.SV = join(c.SV, strings.TrimSpace(act.Called(message.SV)+" "+Section(at).SV))
		}
	}
	return c
}
