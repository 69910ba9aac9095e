package drawtest

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// Reform is a made-up town before and after.
func Reform(t testing.TB) *diff.Comparison {
	t.Helper()
	return Compared(t, Load(t, "../testdata/reform-before.toml"), Load(t, "../testdata/reform.toml"))
}

// Comparisons are pairs to draw, by name.
func Comparisons(t testing.TB) map[string]*diff.Comparison {
	t.Helper()
	all := map[string]*diff.Comparison{"reform": Reform(t)}
	for _, w := range worked {
		all[w[0]] = Compared(t, Load(t, Examples+w[1]+".toml"), Load(t, Examples+w[2]+".toml"))
	}
	return all
}

// Drawn makes up an organisation of any shape, with the ids of another where
// both have them: parents and members that are missing, loops, successions of all
// sorts.
func Drawn(t *rapid.T, name string, units int, kinds ...string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.Name, o.Header.Language = "Kommun "+name, "sv"
	o.Header.AsOf, _ = orgmodel.ParseDate("2026-01-01")
	id := func(most int, label string) string { return fmt.Sprint("u", rapid.IntRange(0, most).Draw(t, label)) }
	taken := map[string]bool{}
	for range rapid.IntRange(units/2, 2*units).Draw(t, name) {
		u := orgmodel.Unit{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Role: rapid.SampledFrom([]string{"", "", "provider"}).Draw(t, "role")}
		number := rapid.IntRange(0, 2*units).Draw(t, "id")
		u.ID, u.Name = fmt.Sprint("u", number), rapid.SampledFrom([]string{"Barn", "Arbetsmarknads- och socialförsörjningsverksamheten", ""}).Draw(t, "name")
		if taken[u.ID] {
			continue
		}
		taken[u.ID] = true
		switch rapid.IntRange(0, 60).Draw(t, "place") {
		case 0, 1, 2:
		case 3:
			if rapid.IntRange(0, 9).Draw(t, "loop") == 0 {
				u.Parent = id(units, "parent")
			}
		default:
			if number > 0 {
				u.Parent = id(min(number, units)-1, "parent")
			}
		}
		if rapid.IntRange(0, 5).Draw(t, "succeeds") == 0 {
			u.Formerly = []string{id(2*units, "from"), id(2*units, "and from")}[:rapid.IntRange(1, 2).Draw(t, "sources")]
		}
		u.Members = []string{id(units, "member"), id(units, "member")}
		u.LedBy = []string{"p" + id(units, "leader")}[:rapid.IntRange(0, 1).Draw(t, "led")]
		u.Until, _ = orgmodel.ParseDate(rapid.SampledFrom([]string{"", "", "", "", "2025"}).Draw(t, "until"))
		o.Units = append(o.Units, u)
	}
	for i := range o.Units {
		p := orgmodel.Post{Unit: id(units, "home")}
		p.ID, p.Name = "p"+o.Units[i].ID, "Enhetschef"
		_ = p.Count.UnmarshalText([]byte(rapid.SampledFrom([]string{"1", "~3", ">2"}).Draw(t, "count")))
		v := orgmodel.Service{ProvidedBy: []string{id(units, "provider")}}
		v.ID, v.Name = "s"+o.Units[i].ID, "Stöd"
		o.Posts, o.Services = append(o.Posts, p), append(o.Services, v)
	}
	o.Index()
	return o
}

// worked are the comparisons that the examples are for.
var worked = [][3]string{
	{"six-areas", "borlange/current", "borlange/six-areas"},
	{"stromstad", "borlange/current", "borlange/stromstad-inspired"},
	{"action-plan", "linkoping/before", "linkoping/action-plan"},
	{"procurement", "linkoping/action-plan", "linkoping/procurement"},
	{"learn-from-boras", "uppsala/current-2021", "uppsala/learn-from-boras"},
	{"action-plan-2023", "uppsala/current", "uppsala/action-plan-2023"},
}

// Compared are two organisations and what changed.
func Compared(t testing.TB, before, after *orgmodel.Organisation) *diff.Comparison {
	t.Helper()
	return diff.Compare(before, after, diff.Options{})
}
