package metrics_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// town has two boards, a company, and a team of both boards' staff.
const town = `
kommun municipality -
social board kommun
forv administration social role="purchaser"
mottag unit forv
utred unit forv
utforare unit forv role="provider"
skolnamnd board kommun
skola school skolnamnd
kurs unit skola
kultur administration social
kulturenhet unit kultur
loss unit kommun
losare unit kommun
bolag company - role="provider"
filial unit bolag
foreningen nonprofit -
team collaboration - members=["utred","skola"]
inom collaboration - members=["mottag","utred"]
tomt collaboration - members=["borta"]
borta unit forv until="2020"
post sekreterare mottag
post utredare utred
post rektor skola
`

// way builds a pathway through places: posts after a colon, units otherwise.
func way(places ...string) string {
	var steps []string
	for _, p := range places {
		key := "unit"
		if name, ok := strings.CutPrefix(p, ":"); ok {
			key, p = "post", name
		}
		steps = append(steps, fmt.Sprintf(`{ step = "plan", %s = %q }`, key, p))
	}
	return "[[pathway]]\nid = \"vag\"\nsteps = [" + strings.Join(steps, ", ") + "]\n"
}

func TestCrossings(t *testing.T) {
	for _, test := range []struct {
		name, from, to string
		want           string // unit, administration, authority, principal, purchaser and provider
	}{
		{"the same unit", ":sekreterare", "mottag", "no no no no no"},
		{"another unit of the administration", ":sekreterare", ":utredare", "yes no no no no"},
		{"purchaser to provider", "utred", "utforare", "yes no no no yes"},
		{"provider to purchaser", "utforare", "utred", "yes no no no yes"},
		{"another board", ":utredare", ":rektor", "yes perhaps yes no no"},
		{"another administration", "utred", "kulturenhet", "yes yes no no no"},
		{"below the same unit without an administration", "kurs", "skola", "yes no no no no"},
		{"up to the board", "utred", "social", "yes no no no no"},
		{"from board to board", "social", "skolnamnd", "yes no yes no no"},
		{"out to a company", "utred", "filial", "yes yes yes yes yes"},
		{"within a company", "bolag", "filial", "yes no no no no"},
		{"from company to nonprofit", "filial", "foreningen", "yes yes yes yes no"},
		{"no board above", "utred", "loss", "yes perhaps perhaps no no"},
		{"no board above either", "loss", "losare", "yes perhaps perhaps no no"},
		{"into a team where one is a member", "utred", "team", "perhaps perhaps perhaps no no"},
		{"into a team of others", "mottag", "team", "yes perhaps perhaps no no"},
		{"out of a team of one board", "inom", "skola", "yes perhaps yes no no"},
		{"within a team", "team", "team", "no no no no no"},
		{"between teams with a common member", "team", "inom", "perhaps perhaps perhaps no no"},
		{"into a team without members", "utred", "tomt", "perhaps perhaps perhaps perhaps perhaps"},
		{"to a unit that is gone", "utred", "borta", "perhaps perhaps perhaps perhaps perhaps"},
		{"a post in a team is at home elsewhere", "utred", ":rektor", "yes perhaps yes no no"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := metrics.WayOf(model(t, town, way(test.from, test.to)), 0)
			var got []string
			for _, a := range w.Crossings[0] {
				got = append(got, []string{"no", "perhaps", "yes"}[a])
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("%v, want %s", got, test.want)
			}
		})
	}
}

func TestWays(t *testing.T) {
	for _, test := range []struct {
		name   string
		places []string
		want   string // hand-offs, authorities, handlers, highest border
	}{
		{"none", nil, "0 0 0 -"},
		{"one step", []string{":sekreterare"}, "0 0 1 -"},
		{"there and back", []string{":sekreterare", ":utredare", ":rektor", ":utredare"}, "3 2 3 2"},
		{"a post nobody names, at home where one is named", []string{":sekreterare", "mottag"}, "0 0 1..2 -"},
		{"a post nobody names, elsewhere", []string{":sekreterare", "utred", "utred"}, "1 0 2..3 0"},
		{"only a team", []string{"team"}, "0 0 1 -"},
		{"through a team", []string{":utredare", "team", ":utredare"}, "0..2 0..2 1..2 -"},
		{"out of the municipality", []string{"utred", "filial"}, "1 1 2 3"},
		{"nowhere", []string{"borta"}, "0 0 1 -"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := model(t, town, way(test.places...))
			w := metrics.WayOf(o, 0)
			highest := "-"
			if b, ok := w.Highest(); ok {
				highest = fmt.Sprint(b)
			}
			got := fmt.Sprint(w.Crossed(metrics.UnitBorder), " ", w.Crossed(metrics.AuthorityBorder), " ", w.Handlers(o), " ", highest)
			if got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

func TestWaysLeaveOutWhatIsGone(t *testing.T) {
	o := model(t, town, way("utred")+"until = \"2020\"\n"+strings.Replace(way("skola"), "vag", "annan", 1))
	ways := metrics.Ways(o)
	if len(ways) != 1 || o.Pathways[ways[0].Pathway].ID != "annan" {
		t.Errorf("%+v", ways)
	}
}

func TestAdministration(t *testing.T) {
	o := organisation(t, town+"kontor result-unit social\nenhet unit kontor\n")
	for unit, want := range map[string]string{
		"utred": "forv", "forv": "forv", "enhet": "", "social": "", "skola": "", "bolag": "bolag", "filial": "bolag", "kommun": "",
	} {
		got := ""
		if a := metrics.Administration(o, o.UnitIndex(unit)); a >= 0 {
			got = o.Units[a].ID
		}
		if got != want {
			t.Errorf("%s belongs to %q, want %q", unit, got, want)
		}
	}
}
