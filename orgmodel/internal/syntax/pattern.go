package syntax

import (
	"regexp"
	"sync"
)

// matcher is a regular expression that is compiled when it is first asked for:
// there are a hundred here, and most runs of a program need none of them.
type matcher struct{ compiled func() *regexp.Regexp }

func pattern(expression string) *matcher {
	return &matcher{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })}
}

func (m *matcher) matches(s string) bool      { return m.compiled().MatchString(s) }
func (m *matcher) groups(s string) []string   { return m.compiled().FindStringSubmatch(s) }
func (m *matcher) groupPlaces(s string) []int { return m.compiled().FindStringSubmatchIndex(s) }
func (m *matcher) find(s string) string       { return m.compiled().FindString(s) }
