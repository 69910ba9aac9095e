package judge_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestOnce: of two rules that ask the same of the same things one is told; what it does not
// ask the other still does.
func TestOnce(t *testing.T) {
	o := units("top", "a", "b")
	o.Units[1].Parent, o.Units[2].Parent = "top", "a"
	o.Index()
	first := &diag.Rule{ID: "X001"}
	second := &diag.Rule{ID: "X002", Yields: []string{"X001"}}
	up := &diag.Rule{ID: "X003", Yields: []string{"X001"}, ReachesUp: true}
	says := func(s string) message.Message { return message.Text{EN: s, SV: s}.With() }
	about := func(r *diag.Rule, id string) diag.Diagnostic {
		return diag.Diagnostic{Rule: r, Subject: diag.Subject{Type: "unit", ID: id}, Message: says("all of " + id + "?")}
	}
	covers := diag.Diagnostic{Rule: first, Message: says("whole?"), Covers: []string{"a"}}
	more := about(second, "a")
	more.Left = says("left of a?")
	for _, c := range []struct {
		name     string
		found    []diag.Diagnostic
		beside   []diag.Diagnostic
		accepted []diag.Accepted
		want     string // what is told, and after a stroke what is told elsewhere
	}{
		{"the same thing", []diag.Diagnostic{covers, about(second, "a")}, nil, nil, "whole? | X002 by X001"},
		{"another thing", []diag.Diagnostic{covers, about(second, "b")}, nil, nil, "whole? all of b? |"},
		{"it asks more", []diag.Diagnostic{covers, more}, nil, nil, "whole? left of a? (rest X001) |"},
		{"it asks more, and nothing else asks", []diag.Diagnostic{more}, nil, nil, "all of a? |"},
		{"of what stands above", []diag.Diagnostic{covers, about(up, "b")}, nil, nil, "whole? | X003 by X001"},
		{"told beside it", []diag.Diagnostic{about(second, "a")}, []diag.Diagnostic{covers}, nil, " | X002 by X001"},
		{"answered", []diag.Diagnostic{about(second, "a")}, nil, []diag.Accepted{{Diagnostic: covers}}, " | X002 by X001"},
		{"by what is about the same", []diag.Diagnostic{about(first, "a"), about(second, "a")}, nil, nil, "all of a? | X002 by X001"},
	} {
		out := judge.Outcome{Findings: c.found, Accepted: c.accepted}
		out.Once([]*orgmodel.Organisation{o}, c.beside...)
		var told, elsewhere []string
		for _, d := range out.Findings {
			s := d.Message.In(message.EN)
			if d.Rest != nil {
				s += " (rest " + d.Rest.ID + ")"
			}
			told = append(told, s)
		}
		for _, e := range out.Elsewhere {
			elsewhere = append(elsewhere, " "+e.Rule.ID+" by "+e.By.ID)
		}
		if got := strings.Join(told, " ") + " |" + strings.Join(elsewhere, ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
