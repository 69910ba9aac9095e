package message

import "reflect"

// Equal reports whether two messages say the same: the same text, with the same
// arguments. Arguments are compared by type and value, never by how they read in
// a language.
func (m Message) Equal(other Message) bool {
	return m.EqualBut(other, func(any, any) bool { return false })
}

// EqualBut is Equal, save that two arguments may also differ where alike says
// that they come to the same: the name of what each message is about. It is asked
// of single arguments, within enumerations and messages too.
func (m Message) EqualBut(other Message, alike func(a, b any) bool) bool {
	return m.Text == other.Text && equalAll(m.Args, other.Args, alike)
}

func equalAll(a, b []any, alike func(a, b any) bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !equalArg(a[i], b[i], alike) {
			return false
		}
	}
	return true
}

func equalArg(a, b any, alike func(a, b any) bool) bool {
	switch a := a.(type) {
	case Message:
		b, ok := b.(Message)
		return ok && a.EqualBut(b, alike)
	case list:
		b, ok := b.(list)
		return ok && a.last == b.last && equalAll(a.items, b.items, alike)
	}
	return alike(a, b) || reflect.DeepEqual(a, b)
}
