package tomlfile_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestStateIDs: the ids that a sketch leaves out are written before the names, whatever
// else is there stays, and the file says the same as before.
func TestStateIDs(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{
			"rows, one with an id",
			"unit = [\n  { name = \"Socialförvaltningen\" }, # överst\n  { id = \"stab\", name = \"Staben\", parent = \"Socialförvaltningen\" },\n  { heads = 3, name = \"Vuxna & missbruk\", parent = \"socialforvaltningen\" },\n]\n",
			"unit = [\n  { id = \"socialforvaltningen\", name = \"Socialförvaltningen\" }, # överst\n  { id = \"stab\", name = \"Staben\", parent = \"Socialförvaltningen\" },\n  { heads = 3, id = \"vuxna-missbruk\", name = \"Vuxna & missbruk\", parent = \"socialforvaltningen\" },\n]\n",
		},
		{
			"tables, and rows of another table",
			"post = [{ name = \"Chef\", unit = \"Vuxna\" }]\n# vi\n[organisation]\nname = \"Vi\"\n\n[[unit]]\n# av oss\nname = \"Vuxna\" # gruppen\nheads = 3\n",
			"post = [{ id = \"chef\", name = \"Chef\", unit = \"Vuxna\" }]\n# vi\n[organisation]\nname = \"Vi\"\n\n[[unit]]\n# av oss\nid = \"vuxna\"\nname = \"Vuxna\" # gruppen\nheads = 3\n",
		},
		{"nothing left out", "[[unit]]\nid = \"a\"\nname = \"A\"\n", "[[unit]]\nid = \"a\"\nname = \"A\"\n"},
	} {
		before := tomlfile.LoadText("plan.toml", []byte(c.text), tomlfile.Options{})
		got := tomlfile.StateIDs(location.NewFile("plan.toml", []byte(c.text)))
		if string(got) != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.what, got, c.want)
		}
		after := tomlfile.LoadText("plan.toml", got, tomlfile.Options{})
		if !before.OK() || !after.OK() || string(tomlfile.Write(before.Org)) != string(tomlfile.Write(after.Org)) {
			t.Errorf("%s: it says something else: %v %v", c.what, before.Findings, after.Findings)
		}
		if again := tomlfile.StateIDs(location.NewFile("plan.toml", got)); string(again) != string(got) {
			t.Errorf("%s: a second time changes it:\n%s", c.what, again)
		}
	}
}
