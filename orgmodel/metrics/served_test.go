package metrics_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var turns = []string{"kept", "won", "widened", "narrowed", "changed", "lost all", "unknown", "unreached", "interrupted"}

// servedAs writes what becomes of each group in a line: its services before and
// after, what is lost, gained, moved and in fewer areas, and when nothing reaches it.
func servedAs(p *metrics.Pair) string {
	var lines []string
	for _, v := range metrics.ServedGroups(p) {
		name := func(o *orgmodel.Organisation, list []int) string {
			var ids []string
			for _, i := range list {
				ids = append(ids, o.Services[i].ID)
			}
			return strings.Join(ids, ",")
		}
		group := func(o *orgmodel.Organisation, i int) string {
			if i < 0 {
				return "-"
			}
			return o.TargetGroups[i].ID
		}
		line := group(p.Old.Org, v.Old)
		if now := group(p.New.Org, v.New); now != line {
			line += ">" + now
		}
		line += fmt.Sprintf(": %s > %s, %s", name(p.Old.Org, v.Before), name(p.New.Org, v.After), turns[v.Turn])
		for _, part := range []struct {
			word, list string
		}{
			{"lost", name(p.Old.Org, v.Lost)}, {"gained", name(p.New.Org, v.Gained)}, {"moved", name(p.New.Org, v.Moved)},
			{"fewer", name(p.New.Org, v.Fewer)}, {"since", v.Since.String()}, {"until", v.Until.String()}, {"gap", v.Gap.String()},
		} {
			if part.list != "" {
				line += ", " + part.word + " " + part.list
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

const group = "[[target_group]]\nid = \"g\"\n"

const twoAreas = "[[area]]\nid = \"norr\"\n[[area]]\nid = \"soder\"\n"

// offer is a service for the group, with more keys.
func offer(id string, keys ...string) string {
	return fmt.Sprintf("[[service]]\nid = %q\ntarget_groups = [\"g\"]\n%s\n", id, strings.Join(keys, "\n"))
}

func closing(date string, ids ...string) string {
	return fmt.Sprintf("[[close]]\nids = [%q]\ndate = %s\n", strings.Join(ids, `", "`), date)
}

// TestServedGroups: the old file is as of 2026, the new one of 2027.
func TestServedGroups(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"nothing changes", group + offer("s"), group + offer("s"), "g: s > s, kept, gap 0"},
		{"nothing ever", group, group, "g:  > , unreached"},
		{"no longer everywhere", twoAreas + group + offer("s", `areas = ["all"]`), twoAreas + group + offer("s", `areas = ["norr"]`), "g: s > s, kept, fewer s, gap 0"},
		{"no longer in one area", twoAreas + group + offer("s", `areas = ["norr", "soder"]`), twoAreas + group + offer("s", `areas = ["norr"]`), "g: s > s, kept, fewer s, gap 0"},
		{"in another area as well", twoAreas + group + offer("s", `areas = ["norr"]`), twoAreas + group + offer("s", `areas = ["norr", "soder"]`), "g: s > s, kept, gap 0"},
		{"where is no longer said", twoAreas + group + offer("s", `areas = ["all"]`), twoAreas + group + offer("s"), "g: s > s, kept, gap 0"},
		{"a service under another id", group + offer("s"), group + offer("t", `formerly = ["s"]`), "g: s > t, kept, gap 0"},
		{"two become one", group + offer("s") + offer("t"), group + offer("u", `formerly = ["s", "t"]`), "g: s,t > u, kept, gap 0"},
		{"one more", group + offer("s"), group + offer("s") + offer("t"), "g: s > s,t, widened, gained t, gap 0"},
		{"one less", group + offer("s") + offer("t"), group + offer("s"), "g: s,t > s, narrowed, lost t, gap 0"},
		{"all gone, nobody says when", group + offer("s"), group, "g: s > , lost all, lost s"},
		{"all gone, on a day", group + offer("s") + offer("t"), group + offer("s", "until = 2026-05-31") + offer("t", "until = 2026-06-30"), "g: s,t > , lost all, lost s,t, since 2026-07-01"},
		{"all gone, as the old file knew", group + offer("s", "until = 2026-05-31"), group, "g: s > , lost all, lost s, since 2026-06-01"},
		{"all gone, one on an unknown day", group + offer("s") + offer("t"), group + offer("s", "until = 2026-05-31"), "g: s,t > , lost all, lost s,t"},
		{"closed before a day", group + offer("s"), group + offer("s", `until = "<2026-05-29"`), "g: s > , lost all, lost s, since <2026-05-29"},
		{"closed in a year", group + offer("s"), group + offer("s", `until = "~2025-12-31"`) + closing(`"2026"`, "s"), "g: s > , lost all, lost s, since 2026"},
		{"the last provider goes", unit("u", "") + group + offer("s", `provided_by = ["u"]`), unit("u", "until = 2026-08-31") + group + offer("s", `provided_by = ["u"]`), "g: s > , lost all, lost s, since 2026-09-01"},
		{"another service, and nobody says when", group + offer("s"), group + offer("t"), "g: s > t, changed, lost s, gained t"},
		{"another service after half a year", group + offer("s"), group + offer("s", "until = 2026-05-31") + offer("t", "since = 2026-12-01"), "g: s > t, interrupted, lost s, gained t, since 2026-06-01, until 2026-11-30, gap 6"},
		{"not quite half a year", group + offer("s"), group + offer("s", "until = 2026-06-15") + offer("t", "since = 2026-12-01"), "g: s > t, interrupted, lost s, gained t, since 2026-06-16, until 2026-11-30, gap 5"},
		{"the same day", group + offer("s"), group + offer("s", "until = 2026-05-31") + offer("t", "since = 2026-06-01"), "g: s > t, changed, lost s, gained t, gap 0"},
		{"one that overlaps", group + offer("s"), group + offer("s", "until = 2026-05-31") + offer("t", "since = 2026-03-01"), "g: s > t, changed, lost s, gained t, gap 0"},
		{"a successor after half a year", group + offer("s"), group + offer("s", "until = 2026-05-31") + offer("t", `formerly = ["s"]`, "since = 2026-12-01"), "g: s > t, interrupted, since 2026-06-01, until 2026-11-30, gap 6"},
		{"a successor on the day after", group + offer("s"), group + offer("s", "until = 2026-05-31") + offer("t", `formerly = ["s"]`, "since = 2026-06-01"), "g: s > t, kept, gap 0"},
		{"at least half a year", group + offer("s"), group + offer("s", `until = "<2026-05-29"`) + offer("t", `since = ">2026-11-30"`), "g: s > t, interrupted, lost s, gained t, since <2026-05-29, until >2026-11-30, gap >=6"},
		{"at most half a year", group + offer("s"), group + offer("s", `until = "2026-05-31"`) + offer("t", `since = "<2026-12-02"`), "g: s > t, changed, lost s, gained t, since 2026-06-01, until <2026-12-02, gap 0..6"},
		{"about half a year", group + offer("s"), group + offer("s", `until = "2026-05"`) + offer("t", `since = 2026-12-01`), "g: s > t, interrupted, lost s, gained t, since ~2026-06, until 2026-11-30, gap ~6"},
		{"no month", group + offer("s"), group + offer("s", `until = "2025"`) + offer("t", `since = 2026-12-01`), "g: s > t, changed, lost s, gained t, since ~2026, until 2026-11-30"},
		{"one that was there before", group + offer("s") + strings.Replace(offer("t"), `"g"`, "", 1), group + offer("s", "until = 2026-05-31") + offer("t", "since = 2020-01-01"), "g: s > t, changed, lost s, gained t, since 2026-06-01"},
		{"reached again", group + offer("s", "until = 2025-09-30"), group + offer("t", "since = 2026-12-01"), "g:  > t, won, gained t, since 2025-10-01, until 2026-11-30, gap 14"},
		{"reached for the first time", group, group + offer("t", "since = 2026-12-01"), "g:  > t, won, gained t, until 2026-11-30"},
		{"a new group", "", group + offer("t"), "->g:  > t, won, gained t"},
		{"a group that is gone", group + offer("t"), "", "g>-: t > , lost all, lost t"},
		{"a group of two", group + "[[target_group]]\nid = \"h\"\n" + offer("s"), strings.Replace(group, `"g"`, "\"gh\"\nformerly = [\"g\", \"h\"]", 1), "g>gh: s > , lost all, lost s\nh>gh:  > , unreached"},
		{"what is for the whole is for the part", group + "[[target_group]]\nid = \"del\"\npart_of = [\"g\"]\n" + offer("s"), group + "[[target_group]]\nid = \"del\"\n" + offer("s"), "g: s > s, kept, gap 0\ndel: s > , lost all, lost s"},
		{"other providers", unit("u", "") + unit("v", "") + group + offer("s", `provided_by = ["u"]`), unit("u", "") + unit("v", "") + group + offer("s", `provided_by = ["v"]`), "g: s > s, kept, moved s, gap 0"},
		{"one provider of two stays", unit("u", "") + unit("v", "") + group + offer("s", `provided_by = ["u"]`), unit("u", "") + unit("v", "") + group + offer("s", `provided_by = ["v", "u"]`), "g: s > s, kept, gap 0"},
		{"the provider under another id", unit("u", "") + group + offer("s", `provided_by = ["u"]`), unit("v", `formerly = ["u"]`) + group + offer("s", `provided_by = ["v"]`), "g: s > s, kept, gap 0"},
		{"nobody said who provided", unit("u", "") + group + offer("s"), unit("u", "") + group + offer("s", `provided_by = ["u"]`), "g: s > s, kept, gap 0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old := decode(t, "[organisation]\nas_of = 2026-01-01\n"+test.old)
			p := pairOf(old, decode(t, "[organisation]\nas_of = 2027-01-01\n"+test.new))
			if d := cmp.Diff(test.want, servedAs(p)); d != "" {
				t.Error(d)
			}
		})
	}
}

func unit(id, keys string) string {
	return fmt.Sprintf("[[unit]]\nid = %q\nkind = \"unit\"\n%s\n", id, keys)
}

// TestServedGroupsMirror holds that what is lost one way is gained the other,
// and that between two that are the same nothing is.
func TestServedGroupsMirror(t *testing.T) {
	draw := func(t *rapid.T) string {
		text := "[organisation]\nas_of = 2026-01-01\n"
		for _, g := range []string{"a", "b", "c"} {
			text += fmt.Sprintf("[[target_group]]\nid = %q\npart_of = %s\n", g, rapid.SampledFrom([]string{"[]", `["a"]`, `["b"]`}).Draw(t, "part of"))
		}
		for s := range rapid.IntRange(0, 4).Draw(t, "services") {
			text += fmt.Sprintf("[[service]]\nid = \"s%d\"\ntarget_groups = %s\n", s, rapid.SampledFrom([]string{"[]", `["a"]`, `["b", "c"]`}).Draw(t, "for"))
		}
		return text
	}
	mirror := []metrics.Turn{metrics.Kept, metrics.LostAll, metrics.Narrowed, metrics.Widened, metrics.Changed, metrics.Won, metrics.Unknown, metrics.Unreached}
	lawtest.Check(t, func(t *rapid.T) {
		a, b := draw(t), draw(t)
		there := metrics.ServedGroups(pairOf(decode(t, a), decode(t, b)))
		back := metrics.ServedGroups(pairOf(decode(t, b), decode(t, a)))
		for i := range there {
			if d := cmp.Diff([]any{there[i].Lost, there[i].Gained, mirror[there[i].Turn]}, []any{back[i].Gained, back[i].Lost, back[i].Turn}); d != "" {
				t.Errorf("%s\n%s\n%s", d, a, b)
			}
		}
		for _, v := range metrics.ServedGroups(pairOf(decode(t, a), decode(t, a))) {
			if v.Turn != metrics.Kept && v.Turn != metrics.Unreached || len(v.Lost)+len(v.Gained)+len(v.Moved)+len(v.Fewer) > 0 {
				t.Errorf("%+v\n%s", v, a)
			}
		}
	})
}
