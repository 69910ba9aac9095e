package drawing_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
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
	for _, v := range drawing.Views() {
		if d, err := v.Build(org, o); err == nil {
			told[v.Name] = outlineOf(d)
		}
	}
	return told
}

// missing lists the lines that one outline has more often than another.
func missing(a, b []line) []line {
	left := map[string]int{}
	for _, l := range b {
		left[l.says]++
	}
	var list []line
	for _, l := range a {
		if left[l.says]--; left[l.says] < 0 {
			list = append(list, l)
		}
	}
	return list
}

// stands reports whether an outline has a box.
func stands(box string, lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.box == box })
}

// unmarked lists the lines that differ between two outlines and bear no mark. With
// another reference whole boxes come and go: their lines are not about the key.
func unmarked(before, after []line, reference bool) []line {
	return slices.DeleteFunc(slices.Concat(missing(before, after), missing(after, before)), func(l line) bool {
		return l.marked || absent.MatchString(l.says) || reference && !(stands(l.box, before) && stands(l.box, after))
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

// keysTried is how many keys of an example are tried in each detail: go test
// ./orgmodel/drawing -keys 100000 tries them all. The first ones are always the same.
var keysTried = flag.Int("keys", 60, "how many keys of each example to mark")

func TestMarks(t *testing.T) {
	names, orgs := samples(t)
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range names {
		for _, o := range []drawing.Options{{Detail: drawing.Full}, {Detail: drawing.Standard}, {Detail: drawing.Overview, Depth: 1}} {
			keys := keysOf(orgs[name])
			random.Shuffle(len(keys), func(i, k int) { keys[i], keys[k] = keys[k], keys[i] })
			holdMarks(t, name, orgs[name], keys[:min(len(keys), *keysTried)], o)
		}
	}
}

// holdMarks holds an organisation against the law, key by key.
func holdMarks(t testing.TB, name string, org *orgmodel.Organisation, keys []tried, o drawing.Options) {
	t.Helper()
	plain := outlines(org, o)
	for _, k := range keys {
		var marked, other map[string][]line
		k.assumed(org, func() {
			marked = outlines(org, o)
			k.changed(org, func() { other = outlines(org, o) })
		})
		if other == nil {
			continue
		}
		for _, v := range drawing.Views() {
			where := fmt.Sprintf("%s, %s, %s", name, v.Name, o.Detail)
			if gone, come := missing(plain[v.Name], marked[v.Name]), missing(marked[v.Name], plain[v.Name]); gone != nil || come != nil {
				t.Errorf("%s: marking %s changes more than marks:\n- %v\n+ %v", where, k.name, gone, come)
			}
			for _, l := range unmarked(marked[v.Name], other[v.Name], k.reference) {
				t.Errorf("%s: another value of the assumed %s changes a line without a mark: %q, in %q", where, k.name, l.says, l.box)
			}
		}
	}
}
