package views_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of marks, for each key of each entity of the examples: to mark a key as
// assumed changes marks and nothing else, and when another value of it would
// change a line of an outline, that line bears a mark.

// inWords are the words that a mark has in an outline.
var inWords = regexp.MustCompile(`\*| \(\d+\*\)|(, )?platsen i linjen är antagen|målgruppen är antagen|(\x{a0}· )?stegen är antagna|området är antaget|Antaget: .*`)

// absent are the lines that tell what a file does not say.
var absent = regexp.MustCompile(`^▲? ?(Ingen insats når|Inget som gäller)`)

// line is a line of an outline: what it says, and the heading of the box it stands
// in. The mark on the name of a box speaks for all in it.
type line struct {
	says, box string
	marked    bool
}

// outlineOf are the lines of a drawing, without those that are only marks.
func outlineOf(d *drawing.Drawing) []line {
	var lines []line
	box, all := "", false
	for _, e := range d.Outline {
		says := bare(e.Text)
		if e.Heading {
			box, all = says, inWords.MatchString(e.Text)
		}
		if says != "" {
			lines = append(lines, line{says, box, all || inWords.MatchString(e.Text)})
		}
	}
	return lines
}

// bare is a text without its marks.
func bare(text string) string {
	text = inWords.ReplaceAllString(text, "")
	return strings.TrimSpace(strings.TrimSuffix(strings.ReplaceAll(text, " ()", ""), "()"))
}

// outlines are the lines of an organisation in every view that has something to
// tell.
func outlines(org *orgmodel.Organisation, o drawing.Options) map[string][]line {
	told := map[string][]line{}
	o.OnlyText, o.Lang = true, message.SV
	for _, v := range views.All() {
		if d, err := v.Build(org, o); err == nil {
			told[v.Name] = outlineOf(d)
		}
	}
	return told
}

// missing lists the lines that one outline has more often than another: those of the
// same box are alike first, then those anywhere.
func missing(a, b []line) []line {
	inBox := func(l line) string { return l.box + "\n" + l.says }
	anywhere := func(l line) string { return l.says }
	return without(without(a, b, inBox), without(b, a, inBox), anywhere)
}

// without lists the lines of one outline that have no line alike in another. Of
// lines alike the marked one is left over.
func without(a, b []line, as func(line) string) []line {
	left := map[string]int{}
	for _, l := range b {
		left[as(l)]++
	}
	var list []line
	for _, marked := range []bool{false, true} {
		for _, l := range a {
			if l.marked != marked {
				continue
			}
			if left[as(l)]--; left[as(l)] < 0 {
				list = append(list, l)
			}
		}
	}
	return list
}

// stands reports whether an outline has a box.
func stands(box string, lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.box == box })
}

// unmarked lists the lines that differ between two outlines and bear no mark.
//
// Another reference takes something from one box and gives it to another: the mark
// is where it is, so of what changes in a box one line bears it. Boxes that come
// and go altogether are not about the key, nor is whether others than its own stand
// as rows or in boxes. Neither are they in the pictures of a change (choice), where
// any other value is another change, and what changes has a box of its own.
func unmarked(before, after []line, reference, choice bool, own string) []line {
	changed := slices.Concat(missing(before, after), missing(after, before))
	told := map[string]bool{}
	for _, l := range changed {
		told[l.box] = told[l.box] || l.marked
	}
	stays := func(l line) bool { return stands(l.box, before) && stands(l.box, after) }
	return slices.DeleteFunc(changed, func(l line) bool {
		return l.marked || absent.MatchString(l.says) ||
			choice && !strings.Contains(l.box, own) && !stays(l) ||
			reference && (told[l.box] || strings.HasPrefix(l.says, "▪") && !strings.Contains(l.says, own) || !stays(l))
	})
}

// tried is one key of one entity, and how to give it another value.
type tried struct {
	ref   orgmodel.Ref
	key   string
	field reflect.Value
	other reflect.Value
	name  string

	reference bool // leads to another entity, or says of what sort one is
}

// keysOf lists the keys of the entities of an organisation that have a value.
func keysOf(org *orgmodel.Organisation) []tried {
	var list []tried
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		table := format.Find(string(ref.Type))
		holder := entity(org, ref)
		for _, k := range table.Keys {
			f, ok := fieldOf(holder, k.Name)
			if !ok || f.IsZero() {
				continue
			}
			if other, ok := another(org, k, f); ok {
				name := fmt.Sprintf("%s %s %s", ref.Type, c.ID, k.Name)
				list = append(list, tried{ref, k.Name, f, other, name, k.Refs != nil || k.Words != nil})
			}
		}
	})
	return list
}

// entity is the struct of an entity.
func entity(org *orgmodel.Organisation, ref orgmodel.Ref) reflect.Value {
	o := reflect.ValueOf(org).Elem()
	if ref.Type == orgmodel.TypeOrganisation {
		return o.FieldByName("Header")
	}
	for i := range o.NumField() {
		if o.Type().Field(i).Tag.Get("toml") == string(ref.Type) {
			return o.Field(i).Index(ref.Index)
		}
	}
	panic(ref)
}

func fieldOf(v reflect.Value, key string) (reflect.Value, bool) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			if inner, ok := fieldOf(v.Field(i), key); ok {
				return inner, true
			}
		}
		if f.Tag.Get("toml") == key {
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}

// untried are keys that say nothing of the world: how a file is built, what is sure
// of it, and what decides which day it is.
var untried = []string{"id", "status", "status_of", "assumed", "sources", "decision", "codes", "per_area", "language", "extends", "as_of", "municipality", "steering_model"}

// another is another value of a key, of the sort it takes.
func another(org *orgmodel.Organisation, k format.Key, f reflect.Value) (reflect.Value, bool) {
	if slices.Contains(untried, k.Name) {
		return reflect.Value{}, false
	}
	switch v := f.Interface().(type) {
	case string:
		if k.Shape == format.Text || k.Shape == format.Party {
			return reflect.ValueOf(v + " till"), true
		}
		if k.Shape == format.Ref {
			for _, id := range idsOf(org, k.Refs) {
				if id != v {
					return reflect.ValueOf(id), true
				}
			}
		}
		if k.Shape == format.Word {
			for _, w := range k.Words {
				if w != v {
					return reflect.ValueOf(w), true
				}
			}
		}
	case orgmodel.Date:
		if v.Year--; v.Start() > org.Day() {
			v.Year += 2
		}
		return reflect.ValueOf(v), true
	case orgmodel.Quantity:
		if low, ok := v.Low(); ok {
			return reflect.ValueOf(orgmodel.Exactly(int64(low) + 7)), true
		}
	case []orgmodel.Value:
		list := slices.Clone(v)
		list[0].Value = orgmodel.Exactly(987)
		return reflect.ValueOf(list), true
	case []orgmodel.Step:
		list := slices.Clone(v)
		list[0].What, list[0].Days = list[0].What+" igen", orgmodel.Exactly(987)
		return reflect.ValueOf(list), true
	case []string:
		if k.Shape == format.Text {
			return reflect.ValueOf(append(slices.Clone(v), "Tillagd")), true
		}
		if len(v) > 1 {
			return reflect.ValueOf(v[:len(v)-1]), true
		}
	}
	return reflect.Value{}, false
}

// idsOf are the ids of all entities of some tables.
func idsOf(org *orgmodel.Organisation, types []orgmodel.Type) (ids []string) {
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if slices.Contains(types, ref.Type) {
			ids = append(ids, c.ID)
		}
	})
	return ids
}

// assumed carries out something while a key is assumed.
func (k *tried) assumed(org *orgmodel.Organisation, f func()) {
	c := org.Common(k.ref)
	before := c.Assumed
	c.Assumed.Keys = append(slices.Clone(before.Keys), k.key)
	f()
	c.Assumed = before
}

// changed carries out something while a key has another value.
func (k *tried) changed(org *orgmodel.Organisation, f func()) {
	before := reflect.ValueOf(k.field.Interface())
	k.field.Set(k.other)
	org.Index()
	if len(org.Loops()) == 0 { // else there is no line to tell of
		f()
	}
	k.field.Set(before)
	org.Index()
}

// keysTried is how many keys of an organisation are tried in each detail; the first
// ones are always the same.
const keysTried = 6

// details are the ways to draw that tell other lines.
var details = []drawing.Options{{Detail: drawing.Full}, {Detail: drawing.Standard}, {Detail: drawing.Overview, Depth: 1}}

// someKeys are keys of an organisation to try.
func someKeys(org *orgmodel.Organisation, seed uint64) []tried {
	keys := keysOf(org)
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(keys), func(i, k int) { keys[i], keys[k] = keys[k], keys[i] })
	return keys[:min(len(keys), lawtest.Times(keysTried))]
}

// TestMarks: in every view of the examples.
func TestMarks(t *testing.T) {
	names, orgs := samples(t)
	for _, name := range names {
		for i, o := range details {
			holdMarks(t, name, orgs[name], someKeys(orgs[name], uint64(i)), o)
		}
	}
}

// TestMarksOfMadeUpModels: and of others, of any shape and size.
func TestMarksOfMadeUpModels(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"generated": tomlfile.LoadText("generated.toml", generate.Municipality(12), tomlfile.Options{}).Org,
	}
	for seed := range lawtest.Times(8) {
		orgs[fmt.Sprint("draw ", seed)] = pairs.Example(seed).after
	}
	for _, name := range slices.Sorted(maps.Keys(orgs)) {
		for i, o := range details {
			org := orgs[name]
			holdMarks(t, name, org, someKeys(org, uint64(i)), o)
		}
	}
}

// TestMarksOfAChange: in the pictures of what one file of an example makes of
// another.
func TestMarksOfAChange(t *testing.T) {
	names, orgs := samples(t)
	for _, before := range names {
		for _, after := range names {
			if before == after || filepath.Dir(before) != filepath.Dir(after) {
				continue
			}
			for i, o := range details {
				keys := someKeys(orgs[after], uint64(i))
				holdMarksIn(t, before+" → "+after, orgs[after], keys[:len(keys)/4], o, true, func(o drawing.Options) map[string][]line {
					return changeOutlines(orgs[before], orgs[after], o)
				})
			}
		}
	}
}

// changeOutlines are the lines of the pictures of a change.
func changeOutlines(before, after *orgmodel.Organisation, o drawing.Options) map[string][]line {
	told := map[string][]line{}
	o.Lang = message.SV
	c := diff.Compare(before, after, diff.Options{NoInfer: true})
	c.Match.Unrelated = false
	for _, which := range change.Pictures() {
		if d, err := change.Draw(c, change.Picture(which), o); err == nil {
			told[which] = outlineOf(d)
		}
	}
	if d, err := people.Draw(c, o); err == nil {
		told["people"] = outlineOf(d)
	}
	return told
}

// holdMarks holds the views of an organisation against the law, key by key.
func holdMarks(t testing.TB, name string, org *orgmodel.Organisation, keys []tried, o drawing.Options) {
	t.Helper()
	holdMarksIn(t, name, org, keys, o, false, func(o drawing.Options) map[string][]line { return outlines(org, o) })
}

func holdMarksIn(t testing.TB, name string, org *orgmodel.Organisation, keys []tried, o drawing.Options, choice bool, tell func(drawing.Options) map[string][]line) {
	t.Helper()
	plain := tell(o)
	for _, k := range keys {
		var marked, other map[string][]line
		k.assumed(org, func() {
			marked = tell(o)
			k.changed(org, func() { other = tell(o) })
		})
		for _, view := range slices.Sorted(maps.Keys(plain)) {
			where := fmt.Sprintf("%s, %s, %s", name, view, o.Detail)
			if gone, come := missing(plain[view], marked[view]), missing(marked[view], plain[view]); gone != nil || come != nil {
				t.Errorf("%s: marking %s changes more than marks:\n- %v\n+ %v", where, k.name, gone, come)
			}
			if other[view] == nil || view == string(change.Changes) {
				continue // there is nothing to tell any more, or another value is another change
			}
			for _, l := range unmarked(marked[view], other[view], k.reference, choice, org.Common(k.ref).Name) {
				t.Errorf("%s: another value of the assumed %s changes a line without a mark: %q, in %q", where, k.name, l.says, l.box)
			}
		}
	}
}
