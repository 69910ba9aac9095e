package examples_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var quoted = regexp.MustCompile("”([^”]*)”")

// TestRemarksQuoteTheirSources demands that what stands between quotation marks
// in a remark stands in a line that is cited beside it, letter by letter. What a
// source is remarked on with may stand anywhere in its copy.
func TestRemarksQuoteTheirSources(t *testing.T) {
	for _, m := range models(t) {
		copies := map[string][]string{}
		for i := range m.Org.Sources {
			if s := &m.Org.Sources[i]; s.File != "" {
				copies[s.ID] = strings.Split(read(t, m.folder+"/"+s.File), "\n")
			}
		}
		for _, r := range remarks(m.Org) {
			var lines []string
			for _, reference := range r.sources {
				id, line, cited := strings.Cut(reference, "#")
				if n, err := strconv.Atoi(line); err == nil && n <= len(copies[id]) {
					lines = append(lines, copies[id][n-1])
				} else if !cited {
					lines = append(lines, copies[id]...)
				}
			}
			for _, found := range quoted.FindAllStringSubmatch(r.note, -1) {
				var q orgmodel.Quotation
				if err := q.UnmarshalText([]byte(found[1])); err != nil {
					t.Fatal(err)
				}
				if _, ok := q.SoughtIn(lines...).Quoted(); !ok {
					t.Errorf("%s: %q stands in no line of %q", m.path(), found[1], r.sources)
				}
			}
		}
	}
}

type remark struct {
	note    string
	sources []string
}

// remarks are all notes of a model, with what is cited beside them.
func remarks(o *orgmodel.Organisation) []remark {
	var list []remark
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if ref.Type == orgmodel.TypeSource {
			list = append(list, remark{c.Note, []string{c.ID}})
			return
		}
		list = append(list, remark{c.Note, c.Sources})
	})
	for i := range o.Indicators {
		for _, v := range o.Indicators[i].Values {
			list = append(list, remark{v.Note, v.Sources})
		}
	}
	for i := range o.Closes {
		list = append(list, remark{o.Closes[i].Note, o.Closes[i].Sources})
	}
	return slices.DeleteFunc(list, func(r remark) bool { return r.note == "" })
}
