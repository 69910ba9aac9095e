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
func Cite(keys []Key, day message.Day) message.Citation { return cite(keys, day, Read) }

// cite is Cite of what is known no more surely than it says.
func cite(keys []Key, day message.Day, sure Sure) message.Citation {
	var parts []citation
	for _, key := range keys {
		if p, answer := Find(key, day); answer == InForce {
			parts = add(parts, key, max(p.Sure, sure), p.Wording)
		}
	}
	return told(parts)
}

// Names are provisions by name, also those that are not verified, which say so: no
// reference.
func Names(keys []Key) message.Citation {
	var parts []citation
	for _, key := range keys {
		if p := named(key); p != nil {
			parts = add(parts, key, p.Sure, p.Wording)
		}
	}
	return told(parts)
}

// named is the newest wording of a provision.
func named(key Key) *Provision {
	name, at := key.Cut()
	act, ok := FindAct(name)
	if !ok {
		return nil
	}
	for i := range act.Provisions {
		if act.Provisions[i].At == at {
			return &act.Provisions[i]
		}
	}
	return nil
}

// add takes one more provision, together with the one before it where it is of the same
// act and as well known.
func add(parts []citation, key Key, sure Sure, wording string) []citation {
	name, at := key.Cut()
	act, _ := FindAct(name)
	if last := len(parts) - 1; last >= 0 && parts[last].act == act && parts[last].sure == sure && parts[last].wording == wording {
		if !slices.Contains(parts[last].at, at) {
			parts[last].at = append(parts[last].at, at)
		}
		return parts
	}
	return append(parts, citation{act: act, sure: sure, wording: wording, at: []string{at}})
}

func told(parts []citation) (c message.Citation) {
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

// chapter has sections, in the order given; none: all of it.
type chapter struct {
	number   string
	sections []string
}

func (c *citation) sections(l message.Lang) string {
	if c.act != nil && c.act.Articles {
		return articles(l, c.at)
	}
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
		} else if number != "" {
			list = addChapter(list, number)
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

// addChapter takes a whole chapter; those that follow on one another are one: "18–20".
func addChapter(list []chapter, number string) []chapter {
	if last := len(list) - 1; last >= 0 && len(list[last].sections) == 0 {
		first, end, many := strings.Cut(list[last].number, "–")
		if !many {
			end = first
		}
		if follows(end, number) {
			list[last].number = first + "–" + number
			return list
		}
	}
	return append(list, chapter{number: number})
}

func (ch *chapter) in(l message.Lang) []string {
	runs := ch.runs()
	if len(runs) == 0 && strings.Contains(ch.number, "–") {
		return []string{wholeChapters.With(message.Code(ch.number)).In(l)}
	}
	if len(runs) == 0 {
		return []string{wholeChapter.With(message.Code(ch.number)).In(l)}
	}
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

var (
	wholeChapter  = message.Text{EN: "chapter {0}", SV: "{0} kap."}
	wholeChapters = message.Text{EN: "chapters {0}", SV: "{0} kap."}
)

var articleWords = [...]message.Text{{EN: "article {0}", SV: "artikel {0}"}, {EN: "articles {0}", SV: "artiklarna {0}"}}

// articles is how the sections of an act that has articles are written.
func articles(l message.Lang, at []string) string {
	numbers := slices.DeleteFunc(slices.Clone(at), func(s string) bool { return s == "" })
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return articleWords[0].With(message.Code(numbers[0])).In(l)
	}
	return articleWords[1].With(message.Code(and(l, numbers))).In(l)
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

// Sections is how sections of the act are written: "4 kap. 2–3 §§", "artikel 28".
func (a *Act) Sections(at ...string) message.Citation {
	c := citation{act: a, at: at}
	return message.Citation{EN: c.sections(message.EN), SV: c.sections(message.SV)}
}
