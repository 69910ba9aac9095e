package location

import "testing"

func TestPositions(t *testing.T) {
	f := NewFile("f", []byte("id = \"å\"\r\nnamn = \"😀ö\"\n"))
	for _, c := range []struct {
		offset       int
		want         Position
		line, column int // UTF-16, from 0
	}{
		{0, Position{1, 1}, 0, 0},
		{8, Position{1, 8}, 0, 7}, // after the two bytes of å
		{9, Position{1, 9}, 0, 8}, // the carriage return
		{11, Position{2, 1}, 1, 0},
		{23, Position{2, 10}, 1, 10}, // after the emoji: one character, two units
		{27, Position{3, 1}, 2, 0},
		{999, Position{3, 1}, 2, 0},
		{-1, Position{1, 1}, 0, 0},
	} {
		if got := f.Position(c.offset); got != c.want {
			t.Errorf("Position(%d) = %v, want %v", c.offset, got, c.want)
		}
		if line, column := f.UTF16(c.offset); line != c.line || column != c.column {
			t.Errorf("UTF16(%d) = %d, %d, want %d, %d", c.offset, line, column, c.line, c.column)
		}
	}
	if n := f.LineCount(); n != 2 {
		t.Errorf("LineCount = %d", n)
	}
	if text, start := f.Line(1); string(text) != "id = \"å\"" || start != 0 {
		t.Errorf("Line(1) = %q, %d", text, start)
	}
	if text, _ := f.Line(9); text != nil {
		t.Errorf("Line(9) = %q", text)
	}
}

func TestSnippet(t *testing.T) {
	long := make([]byte, 400)
	for i := range long {
		long[i] = 'x'
	}
	copy(long[200:], "HERE")
	for _, c := range []struct {
		text       string
		start, end int
		want       Snippet
	}{
		{"id = \"å\"\n", 5, 9, Snippet{1, "id = \"å\"", 5, 3}},
		{"a\tb = 1", 2, 3, Snippet{1, "a b = 1", 2, 1}},
		{"a\x00\u202eb", 0, 1, Snippet{1, "a\uFFFD\uFFFDb", 0, 1}},
		{"ab\ncd", 3, 99, Snippet{2, "cd", 0, 2}},
		{"ab", 2, 2, Snippet{1, "ab", 2, 1}},
	} {
		got, ok := NewFile("f", []byte(c.text)).Span(c.start, c.end).Snippet()
		if !ok || got != c.want {
			t.Errorf("%q[%d:%d]: got %+v, want %+v", c.text, c.start, c.end, got, c.want)
		}
	}
	got, _ := NewFile("f", long).Span(200, 204).Snippet()
	if marked := []rune(got.Text)[got.Caret : got.Caret+got.Width]; string(marked) != "HERE" || len([]rune(got.Text)) > 102 {
		t.Errorf("a long line is cut to %q, marked %q", got.Text, string(marked))
	}
	if _, ok := (Span{}).Snippet(); ok {
		t.Error("no place has a snippet")
	}
}

func TestSpanString(t *testing.T) {
	for _, c := range []struct {
		span Span
		want string
	}{
		{Span{}, ""},
		{NewFile("stab.toml", nil).Span(0, 0), "stab.toml"},
		{NewFile("stab.toml", []byte("a\nåb")).Span(4, 5), "stab.toml:2:2"},
		{NewFile("a\x1b[2J\nb", []byte("x")).Span(0, 1), "a\uFFFD[2J b:1:1"},
	} {
		if got := c.span.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
