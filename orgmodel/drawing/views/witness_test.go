package views_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// witness knows what a drawing may say: the organisation that is drawn, and of a
// change the old one as well.
type witness struct{ now, was *orgmodel.Organisation }

// standing are the classes of boxes that stand for something in a file.
var standing = []string{"unit", "agreement", "area", "target-group", "service", "pathway", "indicator", "panel"}

// falsehoods lists what a drawing says in the name of another: boxes, rows and
// entries that do not tell the names, or the number, of what they stand for;
// boxes that stand for nothing; marks on things of the wrong side.
func (w witness) falsehoods(d *drawing.Drawing) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for _, b := range slices.Concat(d.Boxes, d.Frames) {
		class, state, _ := strings.Cut(b.Class, " ")
		state, _, _ = strings.Cut(state, " ")
		if slices.Contains(standing, class) && b.Things.None() && state != "none" {
			complain("box %s of class %q stands for nothing", b.ID, b.Class)
		}
		if !w.tells(b.Title, b.Things) {
			complain("box %s is called %q, and stands for %v", b.ID, b.Title, w.names(b.Things))
		}
		if !rightSide(state, b.Things) {
			complain("box %s is %q, and stands for %v", b.ID, state, b.Things)
		}
		for _, r := range b.Rows {
			if membersOf.MatchString(r.Left.Text) && r.Named.None() && w.mentions(r.Left.Text) {
				complain("box %s has the row %q, which names nobody", b.ID, r.Left.Text)
			}
		}
		for _, r := range w.rows(b.Rows) {
			if !w.tells(r.Left.Text, r.Things) && !w.tells(r.Right.Text, r.Things) {
				complain("box %s has the row %q, which stands for %v", b.ID, r.Left.Text, w.names(r.Things))
			}
			if !rightSide(states[r.Sign.Text], r.Things) || w.was != nil && r.Left.Strike && len(r.Things.IDs) > 0 {
				complain("box %s has the row %q %q, which stands for %v", b.ID, r.Sign.Text, r.Left.Text, r.Things)
			}
		}
	}
	for _, e := range d.Outline {
		if membersOf.MatchString(e.Text) && e.Named.None() && w.mentions(e.Text) || !w.tells(e.Text, e.Named) {
			complain("the text has %q, which names %v", e.Text, w.names(e.Named))
		}
		if !w.tells(e.Text, e.Things) {
			complain("the text has %q, which stands for %v", e.Text, w.names(e.Things))
		}
		sign, _, _ := strings.Cut(e.Text, " ")
		if !rightSide(states[sign], e.Things) {
			complain("the text has %q, which stands for %v", e.Text, e.Things)
		}
	}
	return list
}

// mentions reports whether a text has the name of some unit in it.
func (w witness) mentions(text string) bool {
	for _, org := range []*orgmodel.Organisation{w.now, w.was} {
		if org != nil && slices.ContainsFunc(org.Units, func(u orgmodel.Unit) bool { return says(text, u.Name) }) {
			return true
		}
	}
	return false
}

// membersOf begins a line that says who takes part in a collaboration, by name.
var membersOf = regexp.MustCompile(`^(?:[~+−⋯◦→⋈⋔] )?(?:Deltar|Members): `)

// states are those that a sign stands for, where it says of which side a thing is.
var states = map[string]string{"+": "new", "−": "closed", "◦": "new", "⋯": "closed"}

// rightSide holds what is new to be of the new organisation only, what is closed
// or was left to be of the old one, and what stays to be of both.
func rightSide(state string, t drawing.Things) bool {
	switch {
	case t.None():
		return true
	case state == "new", state == "described":
		return len(t.Was) == 0
	case state == "closed", state == "left", state == "undescribed":
		return len(t.IDs) == 0
	case state == "untouched", state == "neighbour", state == "follows", state == "changed":
		return len(t.IDs) > 0 && len(t.Was) > 0
	}
	return true
}

// rows puts the lines of a text together again.
func (w witness) rows(rows []drawing.Row) (list []drawing.Row) {
	for _, r := range rows {
		if n := len(list); n > 0 && !r.Things.None() && r.Sign.Text == "" && reflect.DeepEqual(list[n-1].Things, r.Things) {
			list[n-1].Left.Text += r.Left.Text
			continue
		}
		list = append(list, r)
	}
	return slices.DeleteFunc(list, func(r drawing.Row) bool { return r.Things.None() || r.Left.Text == "" })
}

func (w witness) names(t drawing.Things) (names []string) {
	for _, id := range t.IDs {
		names = append(names, nameOf(w.now, id))
	}
	for _, id := range t.Was {
		names = append(names, nameOf(w.was, id))
	}
	return names
}

// nameOf is the name of an entity; of none it is something that nobody is called.
func nameOf(org *orgmodel.Organisation, id string) string {
	if org != nil {
		if ref, ok := org.Find(id); ok {
			return org.Common(ref).Name
		}
	}
	return "nobody has the id " + id
}

// How a text begins that tells how many it stands for, and how one ends that
// tells what several share.
var (
	counting = regexp.MustCompile(`^(?:[~+−⋯◦→⋈⋔] )?(?:och |and )?(\d+)[ \x{a0}]`)
	sharing  = regexp.MustCompile(`^(?:[~+−⋯◦→⋈⋔] )?(.+) \((\d+)\)`)
)

// tells reports whether a text says what it stands for: the names, or what is
// left of them without that of an area, or the areas, or how many there are.
func (w witness) tells(text string, t drawing.Things) bool {
	if t.None() {
		return true
	}
	named := func(org *orgmodel.Organisation, ids []string) bool {
		return !slices.ContainsFunc(ids, func(id string) bool { return !says(text, nameOf(org, id)) && !saysByArea(text, org, id) })
	}
	if named(w.now, t.IDs) && named(w.was, t.Was) {
		return true
	}
	if strings.Contains(strings.Join(w.names(t), "\n"), "nobody has the id") {
		return false
	}
	many := func(digits string) bool {
		n, err := strconv.Atoi(digits)
		return err == nil && max(len(t.IDs), len(t.Was)) <= n && n <= len(t.IDs)+len(t.Was)
	}
	if m := counting.FindStringSubmatch(text); m != nil {
		return many(m[1])
	}
	m := sharing.FindStringSubmatch(text)
	return m != nil && many(m[2]) && !slices.ContainsFunc(w.names(t), func(name string) bool {
		return !strings.HasPrefix(letters(name), letters(m[1]))
	})
}

func says(text, name string) bool { return strings.Contains(letters(text), letters(name)) }

// saysByArea reports a text with the name of a unit less that of its area, or
// with the area alone.
func saysByArea(text string, org *orgmodel.Organisation, id string) bool {
	unit := org.Unit(id)
	if unit == nil {
		return false
	}
	for _, a := range unit.Areas {
		stem, cut := strings.CutSuffix(unit.Name, " "+org.Name(a))
		stem = strings.TrimSuffix(strings.TrimSuffix(stem, " i"), " in")
		if cut && (says(text, stem) || says(text, org.Name(a))) {
			return true
		}
	}
	return false
}

// letters are what of a text does not depend on where its lines end.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// untold lists the units that do not stand in just one box of a drawing. Of old
// ones in a picture of changes several may tell: a unit and the place it left.
func (w witness) untold(d *drawing.Drawing) (list []string) {
	now, was := map[string]int{}, map[string]int{}
	for _, b := range d.Boxes {
		inBox := drawing.Things{IDs: b.Things.IDs, Was: b.Things.Was}
		for _, r := range b.Rows {
			inBox.IDs, inBox.Was = slices.Concat(inBox.IDs, r.Things.IDs), slices.Concat(inBox.Was, r.Things.Was)
		}
		slices.Sort(inBox.IDs)
		slices.Sort(inBox.Was)
		for _, id := range slices.Compact(inBox.IDs) {
			now[id]++
		}
		for _, id := range slices.Compact(inBox.Was) {
			was[id]++
		}
	}
	look := func(org *orgmodel.Organisation, found map[string]int, once bool) {
		if org == nil {
			return
		}
		for i := range org.Units {
			if n := found[org.Units[i].ID]; org.Depth(i) >= 0 && (n == 0 || once && n > 1) {
				list = append(list, fmt.Sprintf("%q stands in %d boxes", org.Units[i].Name, n))
			}
		}
	}
	look(w.now, now, true)
	look(w.was, was, w.now == nil)
	return list
}
