package diff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// drawOrganisation makes up an organisation of any shape: parents in loops,
// names and ids that both sides have and that only one has, formerly of all
// sorts, references to nothing. Ids are unique.
func drawOrganisation(t *rapid.T, name string) *orgmodel.Organisation {
	pick := func(what string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name+what) }
	ids := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	some := func(what string, most int) []string {
		return rapid.SliceOfN(rapid.SampledFrom(ids), 0, most).Draw(t, name+what)
	}
	taken := map[string]bool{}
	common := func(what string) orgmodel.Common {
		id := pick(what, ids...)
		if taken[id] {
			id = fmt.Sprint(name, len(taken))
		}
		taken[id] = true
		c := orgmodel.Common{ID: id, Name: pick(what, "Norra teamet", "Team Norr", "Södra teamet", "Barn", "Unga", "Barn och unga", "Stab", "")}
		if pick(what, "", "", "x") != "" {
			c.Formerly = some(what, 3)
		}
		if pick(what, "", "", "", "x") != "" {
			c.Aliases = []string{pick(what, "Barn", "Stab", "")}
		}
		c.Since, _ = orgmodel.ParseDate(pick(what, "", "", "", "", "2027", "2020"))
		c.Until, _ = orgmodel.ParseDate(pick(what, "", "", "", "", "2025"))
		return c
	}
	o := &orgmodel.Organisation{}
	o.Header.ID = name
	o.Header.AsOf, _ = orgmodel.ParseDate(pick("as_of", "2026-01-01", "2026-01-01", "2026-06-01", "2026", ""))
	many := func(what string, most int) int { return rapid.IntRange(0, most).Draw(t, name+what) }
	for range many("units", 7) {
		u := orgmodel.Unit{Common: common("unit"), Parent: pick("parent", append(ids, "", "")...), Kind: pick("kind", "unit", "unit", "board", "odd")}
		_ = u.Heads.UnmarshalText([]byte(pick("heads", "5", "5", "10", "15", "~5")))
		if code := pick("code", "", "", "1", "2", "3"); code != "" {
			u.Codes = map[string]string{pick("system", "kst", "orgnr", "rs"): code}
		}
		o.Units = append(o.Units, u)
	}
	for range many("posts", 7) {
		p := orgmodel.Post{Common: common("post"), Unit: pick("home", ids...)}
		_ = p.Count.UnmarshalText([]byte(pick("count", "1", "2", "0", ">3", "~4")))
		o.Posts = append(o.Posts, p)
	}
	for range many("services", 4) {
		o.Services = append(o.Services, orgmodel.Service{Common: common("service"), ProvidedBy: some("provider", 3)})
	}
	for range many("groups", 2) {
		o.TargetGroups = append(o.TargetGroups, orgmodel.TargetGroup{Common: common("group"), PartOf: some("part", 2)})
	}
	for range many("agreements", 2) {
		o.Agreements = append(o.Agreements, orgmodel.Agreement{Common: common("agreement"), From: pick("from", ids...), To: some("to", 2)})
	}
	for range many("budgets", 4) {
		b := orgmodel.Budget{Unit: pick("budget", "a", "b")}
		b.Amount = orgmodel.Exactly(int64(many("amount", 2)))
		if pick("budget id", "", "", "x") != "" {
			b.Common = common("budget id")
		}
		o.Budgets = append(o.Budgets, b)
	}
	o.Index()
	return o
}

// shuffled is the same organisation with its lists in another order.
func shuffled(o *orgmodel.Organisation, seed uint64) *orgmodel.Organisation {
	r := rand.New(rand.NewPCG(seed, 1))
	n := *o
	n.Units, n.Posts, n.Services = shuffle(r, o.Units), shuffle(r, o.Posts), shuffle(r, o.Services)
	n.TargetGroups, n.Agreements, n.Budgets = shuffle(r, o.TargetGroups), shuffle(r, o.Agreements), shuffle(r, o.Budgets)
	n.Index()
	return &n
}

func shuffle[T any](r *rand.Rand, list []T) []T {
	list = slices.Clone(list)
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// told is all that a match says, in the words of ids, sorted.
func told(m *Match, before, after *orgmodel.Organisation) string {
	list := strings.SplitAfter(tell(m, before, after, message.EN), "\n")
	for i, next := range m.Of(orgmodel.TypeBudget).After {
		for _, n := range next {
			list = append(list, fmt.Sprintf("%v became %v\n", before.Budgets[i], after.Budgets[n]))
		}
	}
	list = append(list, strings.SplitAfter(tellFlaws(m, before, after)+"\n", "\n")...)
	for _, h := range m.Hints {
		list = append(list, fmt.Sprintf("%s may be %s\n", before.Units[h.Old].ID, after.Units[h.New].ID))
	}
	for _, d := range m.Doubts {
		list = append(list, fmt.Sprintf("%s is like %s\n", before.Common(orgmodel.Ref{Type: d.Type, Index: d.Old}).ID, after.Common(orgmodel.Ref{Type: d.Type, Index: d.New}).ID))
	}
	slices.Sort(list)
	return fmt.Sprintln(strings.Join(list, ""), m.Shared, m.Unrelated, m.Skipped)
}

// TestMatchLaws: whatever two organisations say, who is who is found without a
// fall, the order of the files changes nothing, either direction tells the same,
// and the two lists of every succession agree.
func TestMatchLaws(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before, after := drawOrganisation(t, "o"), drawOrganisation(t, "n")
		o := Options{NoInfer: rapid.Bool().Draw(t, "no infer")}
		m := match(before, after, o)
		checkSuccession(t, m, before, after)

		seed := rapid.Uint64().Draw(t, "seed")
		b, a := shuffled(before, seed), shuffled(after, seed+1)
		if got, want := told(match(b, a, o), b, a), told(m, before, after); got != want {
			t.Fatalf("in another order\n%s\ninstead of\n%s", got, want)
		}
		if got, want := sorted(match(after, before, o), true), sorted(m, false); !slices.Equal(got, want) {
			t.Fatalf("the other way round\n%v\ninstead of\n%v", got, want)
		}
		same := match(before, shuffled(before, seed), o)
		if len(same.Links) > 0 {
			t.Fatalf("an organisation and itself: %v", same.Links)
		}
		for _, typ := range matched {
			who := same.Of(typ)
			for i, next := range who.After {
				if active := before.Active(before.Common(orgmodel.Ref{Type: typ, Index: i})); active != (len(next) == 1) {
					t.Fatalf("%s %d is active %v and becomes %v", typ, i, active, next)
				}
			}
		}
		for _, l := range m.Links {
			if o.NoInfer && l.Basis == Guessed || (l.Basis == Guessed) != (len(l.Evidence) > 0) || l.Basis == SameID {
				t.Fatalf("a link on the wrong basis: %+v", l)
			}
		}
	})
}

// checkSuccession holds the two lists of every succession against each other.
func checkSuccession(t *rapid.T, m *Match, before, after *orgmodel.Organisation) {
	for _, typ := range matched {
		who := m.Of(typ)
		for i, next := range who.After {
			if !slices.IsSorted(next) || len(slices.Compact(slices.Clone(next))) != len(next) {
				t.Fatalf("%s %d becomes %v", typ, i, next)
			}
			if len(next) > 0 && !before.Active(before.Common(orgmodel.Ref{Type: typ, Index: i})) {
				t.Fatalf("%s %d does not exist and becomes %v", typ, i, next)
			}
			for _, n := range next {
				if !slices.Contains(who.Before[n], i) {
					t.Fatalf("%s %d becomes %d, which comes from %v", typ, i, n, who.Before[n])
				}
			}
		}
		for n, from := range who.Before {
			if !slices.IsSorted(from) || len(slices.Compact(slices.Clone(from))) != len(from) {
				t.Fatalf("%s %d comes from %v", typ, n, from)
			}
			if len(from) > 0 && !after.Active(after.Common(orgmodel.Ref{Type: typ, Index: n})) {
				t.Fatalf("%s %d does not exist and comes from %v", typ, n, from)
			}
			for _, i := range from {
				if !slices.Contains(who.After[i], n) {
					t.Fatalf("%s %d comes from %d, which becomes %v", typ, n, i, who.After[i])
				}
			}
		}
	}
}
