package orgmodel_test

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestIDsAreNamed holds that a package which looks for a kind of change, a topic, a
// figure or a rule of another package says so by its constant: a bare text would
// go on compiling when the id changes, and find nothing.
func TestIDsAreNamed(t *testing.T) {
	h := loadHouse(t)
	owners := ownersOfIDs()
	for _, s := range h.packages {
		for _, file := range s.files {
			ast.Inspect(file, func(n ast.Node) bool {
				text, ok := n.(*ast.BasicLit)
				if !ok || text.Kind != token.STRING || text.Value == `""` {
					return true
				}
				at := s.info.Types[text]
				if named, ok := at.Type.(*types.Named); ok && named.Obj().Pkg().Path() == module+"/orgmodel/diff" && s.dir != "orgmodel/diff" {
					t.Errorf("%s: %s is written out; package diff has a constant", h.where(text.Pos()), text.Value)
					return true
				}
				if at.Value == nil || at.Value.Kind() != constant.String {
					return true
				}
				if owner := owners[constant.StringVal(at.Value)]; owner != "" && !strings.Contains(" "+owner+" ", " "+s.dir+" ") {
					t.Errorf("%s: %s is written out; it belongs to %s", h.where(text.Pos()), text.Value, owner)
				}
				return true
			})
		}
	}
}

// ownersOfIDs lists the ids that nothing but their owner should spell. The words
// of topics are those of tables and keys as well: of them the type tells.
func ownersOfIDs() map[string]string {
	owners := map[string]string{}
	for _, k := range diff.Kinds() {
		owners[string(k.ID)] = "orgmodel/diff"
	}
	for _, m := range metrics.All() {
		owners[m.ID] = "orgmodel/metrics"
		for _, f := range m.Figures {
			owners[f.ID] = "orgmodel/metrics"
		}
	}
	for _, m := range metrics.Changes() {
		owners[m.ID] = "orgmodel/metrics"
		for _, f := range m.Figures {
			owners[f.ID] = "orgmodel/metrics"
		}
	}
	for _, r := range catalogue.All() {
		// The table of package questions says which rules ask what a change must answer;
		// a test of its own holds that there are such rules.
		home := "orgmodel/rules orgmodel/impact orgmodel/tomlfile orgmodel/internal/syntax orgmodel/questions"
		owners[r.ID] = home
		if owners[r.Name] == "" {
			owners[r.Name] = home
		} else {
			owners[r.Name] += " " + home // a rule is called like the change that it judges
		}
	}
	return owners
}

// TestIDsAreCalledWhatTheyAre holds that the constant of an id is the id as Go
// writes names, so that one is found from the other; and that every id has one,
// save the kinds that are made of a table and an event.
func TestIDsAreCalledWhatTheyAre(t *testing.T) {
	h := loadHouse(t)
	known := map[string]bool{}
	note := func(prefix string, list map[string]string) {
		for name, id := range list {
			known[id] = true
			if want := prefix + goName(id); name != want {
				t.Errorf("the id %q is called %s, want %s", id, name, want)
			}
		}
	}
	events, tables := h.constants("orgmodel/diff", "Event"), h.constants("orgmodel", "Type")
	note("", h.constants("orgmodel/diff", "Kind"))
	note("", events)
	note("", h.constants("orgmodel/metrics", "string", "M"))
	note("Topic", h.constants("orgmodel/diff", "TopicID"))
	for _, table := range tables {
		for _, event := range events {
			known[string(diff.KindOf(orgmodel.Type(table), diff.Event(event)))] = true
		}
	}
	for id, owner := range ownersOfIDs() {
		if (owner == "orgmodel/metrics" || owner == "orgmodel/diff") && !known[id] {
			t.Errorf("%s of %s has no constant", id, owner)
		}
	}
	for _, topic := range diff.Topics() {
		if !known[string(topic.ID)] {
			t.Errorf("the topic %s has no constant", topic.ID)
		}
	}
}

// constants lists the exported constants of a type in a package by name; a prefix
// narrows them down.
func (h *house) constants(dir, typ string, prefix ...string) map[string]string {
	list := map[string]string{}
	for _, s := range h.packages {
		if s.dir != dir {
			continue
		}
		for _, name := range s.types.Scope().Names() {
			c, ok := s.types.Scope().Lookup(name).(*types.Const)
			if !ok || !c.Exported() || len(prefix) > 0 && !strings.HasPrefix(name, prefix[0]) {
				continue
			}
			if types.TypeString(types.Default(c.Type()), func(*types.Package) string { return "" }) == typ {
				list[name] = constant.StringVal(c.Val())
			}
		}
	}
	return list
}

// goName writes an id as Go writes names: "m18-lost-fte" is M18LostFTE.
func goName(id string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(id, "-") {
		switch part {
		case "fte", "id":
			b.WriteString(strings.ToUpper(part))
		default:
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return b.String()
}
