package merge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// lists is what made-up lists say.
type lists struct {
	units []unit
	next  int  // number of the next unit
	coded bool // the system's ids are known
}

type unit struct {
	code   int
	name   string
	parent int // its code, or 0
	heads  int
	posts  []string
}

// drawLists makes a tree of units with posts.
func drawLists(t *rapid.T) *lists {
	l := &lists{next: 1, coded: rapid.Bool().Draw(t, "coded")}
	for range rapid.IntRange(1, 8).Draw(t, "units") {
		l.grow(t)
	}
	return l
}

func (l *lists) grow(t *rapid.T) {
	u := unit{code: l.next, name: fmt.Sprintf("Enhet %d", l.next), heads: rapid.IntRange(0, 3).Draw(t, "heads")}
	if len(l.units) > 0 {
		u.parent = rapid.SampledFrom(l.units).Draw(t, "parent").code
	}
	u.posts = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"Chef", "Handläggare", "Assistent"}), 0, 3, rapid.ID[string]).Draw(t, "posts")
	l.next++
	l.units = slices.Insert(l.units, rapid.IntRange(0, len(l.units)).Draw(t, "place"), u)
}

// later is what the lists say some time after.
func (l *lists) later(t *rapid.T) *lists {
	n := &lists{next: l.next, coded: l.coded}
	for _, u := range l.units {
		u.posts = slices.Clone(u.posts)
		n.units = append(n.units, u)
	}
	for range rapid.IntRange(0, 5).Draw(t, "changes") {
		i := rapid.IntRange(0, len(n.units)-1).Draw(t, "which")
		switch u := &n.units[i]; rapid.IntRange(0, 4).Draw(t, "change") {
		case 0:
			u.heads = rapid.IntRange(0, 9).Draw(t, "heads")
		case 1:
			n.grow(t)
		case 2:
			if !slices.ContainsFunc(n.units, func(o unit) bool { return o.parent == u.code }) && len(n.units) > 1 {
				n.units = slices.Delete(n.units, i, i+1)
			}
		case 3:
			if n.coded {
				u.name += " ny"
			}
		case 4:
			u.posts = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"Chef", "Handläggare", "Direktör"}), 0, 3, rapid.ID[string]).Draw(t, "posts")
		}
	}
	return n
}

// blocks are the tables that lists are written as.
func (l *lists) blocks() (list []string) {
	list = append(list, "[[source]]\nid = \"lista\"\nname = \"lista.csv\"\n")
	var posts []string
	names := map[int]string{}
	for _, u := range l.units {
		names[u.code] = slug(u.name)
	}
	for _, u := range l.units {
		b := fmt.Sprintf("[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\n", slug(u.name), u.name)
		if u.parent > 0 {
			b += fmt.Sprintf("parent = %q\n", names[u.parent])
		}
		if u.heads > 0 {
			b += fmt.Sprintf("heads = %d\n", u.heads)
		}
		var led []string
		for _, p := range u.posts {
			id := slug(u.name) + "-" + slug(p)
			led = append(led, fmt.Sprintf("%q", id))
			posts = append(posts, fmt.Sprintf("[[post]]\nid = %q\nname = %q\nunit = %q\nsources = [\"lista\"]\n", id, p, slug(u.name)))
		}
		if len(led) > 0 {
			b += "led_by = [" + strings.Join(led, ", ") + "]\n"
		}
		b += "sources = [\"lista\"]\n"
		if l.coded {
			b += fmt.Sprintf("codes = { hr = \"%d\" }\n", u.code)
		}
		list = append(list, b)
	}
	return append(list, posts...)
}

func (l *lists) text() string { return strings.Join(l.blocks(), "\n") }

// marks counts what somebody has written into a file.
type marks struct {
	*rapid.T
	n int
}

func (m *marks) next() string {
	m.n++
	return fmt.Sprintf("mark-%d.", m.n)
}

// by is a file that somebody has worked on: its tables in another order, with keys and
// tables added and comments anywhere. All that was added has a mark.
func (m *marks) by(blocks []string) string {
	if rapid.Bool().Draw(m.T, "order") {
		blocks = rapid.Permutation(blocks).Draw(m.T, "blocks")
	}
	out := make([]string, 0, len(blocks))
	for _, b := range blocks {
		if rapid.IntRange(0, 9).Draw(m.T, "table") == 0 {
			out = append(out, fmt.Sprintf("[[service]]\nid = \"s%d\"\nname = %q\nprovided_by = [\"enhet-1\"]\n", m.n, m.next()))
		}
		out = append(out, m.within(b))
	}
	text := strings.Join(out, "\n")
	if rapid.IntRange(0, 3).Draw(m.T, "rest") == 0 {
		text = "# " + m.next() + "\n\n" + text + "# " + m.next()
	}
	return text
}

// within is a table with what was added to it.
func (m *marks) within(block string) string {
	var out []string
	for i, line := range strings.Split(strings.TrimSuffix(block, "\n"), "\n") {
		switch rapid.IntRange(0, 11).Draw(m.T, "line") {
		case 0:
			out = append(out, "# "+m.next())
		case 1:
			line += "  # " + m.next()
		case 2:
			if i == 2 {
				line += fmt.Sprintf("\nnote = %q", m.next())
			}
		case 3:
			if rest, ok := strings.CutPrefix(line, "led_by = ["); ok {
				line = fmt.Sprintf("led_by = [ # %s\n    %s, %q # %s\n  ]", m.next(), strings.TrimSuffix(rest, "]"), m.next(), m.next())
			}
		case 4:
			if rest, ok := strings.CutPrefix(line, "led_by = ["); ok {
				line = fmt.Sprintf("led_by = [%q, %s", m.next(), rest)
			}
		case 5:
			if strings.HasPrefix(line, "heads") {
				line = fmt.Sprintf("heads = \"~%d\" # %s", 1000+m.n, m.next())
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n") + "\n"
}

// TestWhatSomebodyWroteStays is the law of newer lists: whatever they say, all that
// somebody has written is still in the file, once; and the same lists again change no
// byte, before as after.
func TestWhatSomebodyWroteStays(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		was := drawLists(t)
		m := &marks{T: t}
		file, before := m.by(was.blocks()), was.text()
		if r := merged(t, file, before, before, false); string(r.Text) != file || string(r.Before) != before {
			t.Fatalf("lists that say the same changed the file:\n%s\nto\n%s", file, r.Text)
		}
		complete := rapid.Bool().Draw(t, "complete")
		fresh := was.later(t).text()
		r := merged(t, file, before, fresh, complete)
		for i := range m.n {
			if mark := fmt.Sprintf("mark-%d.", i+1); strings.Count(string(r.Text), mark) != 1 {
				t.Fatalf("%s is there %d times in\n%s\nmade of\n%s\nbefore\n%s\nnow\n%s", mark, strings.Count(string(r.Text), mark), r.Text, file, before, fresh)
			}
		}
		for _, line := range strings.Split(file, "\n") {
			if strings.HasPrefix(line, "heads = \"~") && !strings.Contains(string(r.Text), line) {
				t.Fatalf("%s was changed by hand, and is gone from\n%s", line, r.Text)
			}
		}
		again := merged(t, string(r.Text), string(r.Before), fresh, complete)
		if string(again.Text) != string(r.Text) || string(again.Before) != string(r.Before) {
			t.Fatalf("the same lists again changed the file:\n%s\nto\n%s\nbefore\n%s\nto\n%s", r.Text, again.Text, r.Before, again.Before)
		}
		if a, b := lasting(r), lasting(again); !slices.Equal(a, b) {
			t.Fatalf("told %q, and of the same lists again %q", a, b)
		}
	})
}

// lasting is what is told as long as it is so: what is in the file or in the lists only.
func lasting(r *Result) (list []string) {
	for _, k := range r.Kept {
		if k.Why == Gone || k.Why == InUse || k.Why == TakenOut {
			list = append(list, reasons[k.Why]+": "+k.Name)
		}
	}
	slices.Sort(list)
	return list
}

// TestAFileNobodyTouchedFollowsTheLists holds that a file that nobody has worked on says
// afterwards what the lists say now, where they name all there is.
func TestAFileNobodyTouchedFollowsTheLists(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		was := drawLists(t)
		before, fresh := was.text(), was.later(t).text()
		r := merged(t, before, before, fresh, true)
		if got, want := meaning(t, string(r.Text)), meaning(t, fresh); got != want {
			t.Fatalf("the file says\n%s\nthe lists\n%s\nbefore\n%s", got, want, before)
		}
		if len(r.Kept) > 0 {
			t.Fatalf("kept: %s", told(r))
		}
	})
}

// meaning is what a file says, whatever the order and the ids.
func meaning(t *rapid.T, text string) string {
	d, findings := read(location.NewFile("f", []byte(text)), slug)
	if len(findings) > 0 {
		t.Fatal(findings[0].Message)
	}
	name := func(v *syntax.Value) string {
		if other := d.named(v.Text); other != nil {
			if home := d.named(other.text("unit")); home != nil {
				return other.name + " of " + home.name
			}
			return other.name
		}
		return d.text[v.Start:v.End]
	}
	var list []string
	for _, r := range d.records {
		for _, l := range r.leaves {
			if l.path == "id" {
				continue
			}
			words := []string{}
			for i := range l.value.Items {
				words = append(words, name(&l.value.Items[i]))
			}
			if words = append(words, name(l.value)); len(words) > 1 {
				words = words[:len(words)-1]
				slices.Sort(words)
			}
			of := r.name
			if u := d.named(r.text("unit")); u != nil {
				of += " of " + u.name
			}
			list = append(list, fmt.Sprintf("%s %s: %s = %s", r.table, of, l.path, strings.Join(words, ", ")))
		}
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}
