package importing

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/format"
)

// slugs gives each thing an id of its own, made of its name. Of an id that is taken it
// is the last number that was put behind it.
type slugs map[string]int

// of makes an id of a name. Where another has it, what else tells the two apart is put
// behind it, else a number.
func (s slugs) of(name string, apart ...string) string { return s.own(format.Slug(name), apart...) }

// own is the same for what is an id already.
func (s slugs) own(id string, apart ...string) string {
	if id == "" {
		id = "x"
	}
	if s.take(id) {
		return id
	}
	for _, more := range apart {
		if longer := cut(id, format.Slug(more)); format.Slug(more) != "" && s.take(longer) {
			return longer
		}
	}
	for {
		s[id]++
		if longer := cut(id, strconv.Itoa(s[id])); s.take(longer) {
			return longer
		}
	}
}

// take takes an id, if nothing has it.
func (s slugs) take(id string) bool {
	if s[id] > 0 {
		return false
	}
	s[id] = 1
	return true
}

// cut joins two ids and keeps the second whole.
func cut(id, more string) string {
	if room := format.MaxID - len(more) - 1; len(id) > room {
		id = strings.TrimRight(id[:max(room, 1)], "-")
	}
	joined := id + "-" + more
	return strings.Trim(joined[:min(len(joined), format.MaxID)], "-")
}
