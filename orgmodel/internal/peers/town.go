package peers

import (
	"errors"
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// town is an organisation as every tool can take it: units below units.
type town struct {
	units []unit
	whole []byte // what orgmodel knows of it besides: staff, posts, services, agreements
}

type unit struct{ id, name, parent string }

// towns makes an organisation of n units, and what it is after one unit of twenty
// has changed.
func towns(n int) (before, after town, err error) {
	before, err = townOf(generate.Municipality(n))
	if err != nil {
		return before, after, err
	}
	after, err = townOf(generate.Changed(n, n/20))
	return before, after, err
}

func townOf(text []byte) (town, error) {
	r := tomlfile.LoadText("town.toml", text, tomlfile.Options{})
	if !r.OK() {
		return town{}, errors.New(r.Findings[0].In(message.EN))
	}
	t := town{whole: text}
	for _, u := range r.Org.Units {
		t.units = append(t.units, unit{u.ID, u.Name, u.Parent})
	}
	return t, nil
}

// below calls f for each unit, those above first, with how far down it stands.
func (t town) below(f func(u unit, depth int)) {
	under := map[string][]unit{}
	for _, u := range t.units {
		under[u.parent] = append(under[u.parent], u)
	}
	var walk func(parent string, depth int)
	walk = func(parent string, depth int) {
		for _, u := range under[parent] {
			f(u, depth)
			walk(u.id, depth+1)
		}
	}
	walk("", 1)
}

// each writes a line for each unit, and one for each unit that stands below
// another.
func (t town) each(b *strings.Builder, aUnit, aLine string) {
	for _, u := range t.units {
		fmt.Fprintf(b, aUnit, u.id, u.name)
	}
	for _, u := range t.units {
		if u.parent != "" {
			fmt.Fprintf(b, aLine, u.parent, u.id)
		}
	}
}
