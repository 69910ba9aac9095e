package change

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/format"
)

// What the picture of a change covers is an allow list: each part of a box says
// which keys of the format it draws a change of. A change of any other key, also of
// one that is added to the format later, is told in the note under the picture.

// covered are rows of the format, keys of one table. A test holds that there are such
// rows, and that a change of one alters a box.
type covered struct {
	typ  orgmodel.Type
	keys []string
}

// unitRow is a row, or several, within the box of a unit, and what it covers.
type unitRow struct {
	tell   func(*teller, *slot) []changekit.Fact
	covers []covered
}

// postKeys are what a row tells of a post.
var postKeys = covered{orgmodel.TypePost, []string{"name", "count", "vacant", "acting", "holder", "party"}}

// unitRows are the rows of a unit's box in their order.
var unitRows = []unitRow{
	{(*teller).status, []covered{{orgmodel.TypeUnit, []string{"status"}}}},
	{(*teller).leaders, []covered{{orgmodel.TypeUnit, []string{"led_by", "leadership"}}, postKeys}},
	{(*teller).postRows, []covered{{orgmodel.TypePost, []string{"unit"}}, postKeys}},
	{(*teller).staff, []covered{{orgmodel.TypeUnit, []string{"heads", "fte"}}}},
	{(*teller).totals, []covered{{orgmodel.TypeUnit, []string{"heads_total", "fte_total"}}}},
	{(*teller).employer, []covered{{orgmodel.TypeUnit, []string{"employer"}}}},
	{(*teller).areaRows, []covered{{orgmodel.TypeUnit, []string{"areas"}}}},
	{(*teller).memberRows, []covered{{orgmodel.TypeUnit, []string{"members"}}}},
	{(*teller).serviceRows, []covered{{orgmodel.TypeService, []string{"provided_by"}}}},
}

// headCovers is what the head of a box, its place and the title tell. Since when
// something is in force no box says, so a change of it is left to the note.
var headCovers = []covered{
	{orgmodel.TypeUnit, []string{"name", "kind", "role", "parent", "until"}},
	{orgmodel.TypeOrganisation, []string{"status", "municipality", "as_of"}},
}

// wholly are the tables of which the picture shows what comes and goes.
var wholly = []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService}

// aboutTheFile are topics of what a file says of its own statements; a picture of
// the organisation neither shows nor counts them.
var aboutTheFile = []diff.TopicID{diff.TopicSources, diff.TopicRemarks, diff.TopicKinds}

// covers reports whether a box or the title draws a change of a key.
func covers(typ orgmodel.Type, key string) bool {
	holds := func(c covered) bool { return c.typ == typ && slices.Contains(c.keys, key) }
	return slices.ContainsFunc(headCovers, holds) ||
		slices.ContainsFunc(unitRows, func(r unitRow) bool { return slices.ContainsFunc(r.covers, holds) })
}

// shows reports whether the picture tells of a change, or need not.
func (t *teller) shows(ch *diff.Change, topic diff.TopicID) bool {
	switch {
	case slices.Contains(aboutTheFile, topic), ofTheFile(ch):
		return true
	case ch.Key != "" && !covers(ch.Type, ch.Key):
		return false
	case ch.Key == "" && !slices.Contains(wholly, ch.Type):
		return false
	}
	return t.provided(ch)
}

// ofTheFile reports whether a key says something of the file's own statements: which
// id something has there, what it rests on. How sure it is, is drawn as facts are.
func ofTheFile(ch *diff.Change) bool {
	row := format.Find(string(ch.Type)).Key(ch.Key)
	return row != nil && (row.Name == "id" || row.About == format.Statement && row.Name != "status")
}
