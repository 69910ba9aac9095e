package views_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// undashed lists the styles of lines between boxes that the legend does not show, and
// the samples of lines that no line is like. The line of command explains itself, as do
// the steps of a pathway.
func undashed(d *drawing.Drawing) (list []string) {
	if d.Prefix == "indicators-" {
		return nil
	}
	drawn, shown := map[drawing.Stroke]string{}, map[drawing.Stroke]string{}
	for _, l := range d.Lines {
		sort, _, _ := strings.Cut(l.Class, " ")
		switch sort {
		case "legend":
			shown[l.Stroke] = l.Title
		case "member", "leads", "agrees", "party":
			drawn[l.Stroke] = l.Title
		default:
			drawn[l.Stroke] += ""
		}
	}
	for stroke, title := range drawn {
		if _, known := shown[stroke]; !known && title != "" {
			list = append(list, fmt.Sprintf("%v of %q is not in the legend", stroke, title))
		}
	}
	for stroke, title := range shown {
		if _, known := drawn[stroke]; !known {
			list = append(list, fmt.Sprintf("no line is like %v of %q", stroke, title))
		}
	}
	return list
}
