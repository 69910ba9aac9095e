package metrics_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// ways are all ways to say how sure the keys of an entity are: what is assumed, of one
// key or of several, the status of all or of a key, with a source or without.
func ways() (list []orgmodel.Common) {
	for _, assumed := range []orgmodel.Assumed{{}, {All: true}, {Keys: []string{"heads"}}, {Keys: []string{"count"}}, {Keys: []string{"heads", "count"}}, {All: true, Keys: []string{"heads"}}} {
		for _, status := range []orgmodel.Status{orgmodel.InForce, orgmodel.Proposed, orgmodel.Vision} {
			for _, of := range []map[string]orgmodel.Status{nil, {"heads": orgmodel.Vision}, {"count": orgmodel.Vision}, {"name": orgmodel.Decided}} {
				for _, sources := range [][]string{nil, {"beslut"}} {
					list = append(list, orgmodel.Common{Assumed: assumed, Status: status, StatusOf: of, Sources: sources})
				}
			}
		}
	}
	return list
}

// TestPairsSayHowSureTheFileIs: what a pair says of a key is what the organisation says of
// it. Pairs look it up in tables of their own.
func TestPairsSayHowSureTheFileIs(t *testing.T) {
	o := &orgmodel.Organisation{}
	for _, c := range ways() {
		o.Units, o.Posts, o.Areas = append(o.Units, orgmodel.Unit{Common: c}), append(o.Posts, orgmodel.Post{Common: c}), append(o.Areas, orgmodel.Area{Common: c})
	}
	o.Index()
	in := metrics.NewInputs(o)
	p := metrics.NewPair(in, in, nil)
	for _, table := range []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeArea} {
		for at := range o.Units {
			for _, key := range []string{"heads", "count", "name", ""} {
				for file := range 2 {
					k := ground.Key{File: file, Table: string(table), At: at, Key: key}
					if got, want := p.Stated(k), o.Stated(k); got != want {
						t.Errorf("%s %d, of which the file says %+v: %q is %+v, want %+v", table, at, o.Units[at].Common, key, got, want)
					}
				}
			}
		}
	}
}
