package figure

import (
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// Lists are lists of keys by number: each is made when somebody asks for it, and kept,
// for what the same terms of several figures rest on. Several may ask at once.
type Lists struct {
	list func(i int) []ground.Key
	lock sync.Mutex
	kept [][]ground.Key
	made []bool
}

// NewLists readies n lists; list makes one of them.
func NewLists(n int, list func(i int) []ground.Key) *Lists {
	return &Lists{list: list, kept: make([][]ground.Key, n), made: make([]bool, n)}
}

// Keys are those of a list.
func (l *Lists) Keys(i int) Keys {
	return func(to []ground.Key) []ground.Key { return l.AddTo(to, i) }
}

// AddTo adds the keys of a list to another.
func (l *Lists) AddTo(to []ground.Key, i int) []ground.Key {
	l.lock.Lock()
	keys, made := l.kept[i], l.made[i]
	l.lock.Unlock()
	if !made {
		keys = slices.Clip(l.list(i)) // beside others: who comes second makes the same
		l.lock.Lock()
		l.kept[i], l.made[i] = keys, true
		l.lock.Unlock()
	}
	return append(to, keys...)
}
