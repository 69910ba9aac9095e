// Package templates holds the files that people begin with: a list, an empty
// municipality, and worked examples of reforms, each in both languages. They are
// texts and no models: nothing here reads them, so that they can be shown as they
// are written, with their comments.
package templates

import (
	"embed"
	"path"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Template is one or several files that belong together, and what to type next.
type Template struct {
	Name  string
	About message.Text
	files []message.Text // what each is called, in the order they build on each other
	next  []string       // {0} is the first of files, {0.svg} a picture beside it
}

// File is a file to be written.
type File struct {
	Name string
	Text []byte
}

var (
	organisation = message.Text{EN: "organisation.toml", SV: "organisation.toml"}
	current      = message.Text{EN: "current.toml", SV: "nulage.toml"}
	proposal     = message.Text{EN: "proposal.toml", SV: "forslag.toml"}
)

// reform is what to type of two files: what the change means, and its picture.
var reform = []string{"orgmodel diff {0} {1}", "orgmodel diff {0} {1} -o {1.svg}"}

var all = []Template{
	{
		Name:  "list",
		About: message.Text{EN: "a list of units, one row each: enough for a first chart", SV: "en lista över enheter, en rad för varje: räcker för en första bild"},
		files: []message.Text{{EN: "units.toml", SV: "enheter.toml"}},
		next:  []string{"orgmodel render {0} -o {0.svg}"},
	},
	{
		Name:  "municipality",
		About: message.Text{EN: "an empty municipality: council, boards and one administration, to be examined in full", SV: "en tom kommun: fullmäktige, nämnder och en förvaltning, som prövas i sin helhet"},
		files: []message.Text{organisation},
		next:  []string{"orgmodel validate {0}", "orgmodel render {0} -o {0.svg}"},
	},
	{
		Name:  "sub-areas",
		About: message.Text{EN: "a team in each sub-area, and a resource team with the school", SV: "ett team i varje delområde, och ett resursteam tillsammans med skolan"},
		files: []message.Text{organisation},
		next:  []string{"orgmodel validate {0}", "orgmodel render {0} --view areas -o {0.svg}"},
	},
	{
		Name:  "purchaser-provider",
		About: message.Text{EN: "a purchaser-provider split, and its reversal", SV: "en beställar-utförarmodell, och hur den tas bort igen"},
		files: []message.Text{current, proposal},
		next:  append([]string{"orgmodel render {0} --view commissioning -o {0.svg}"}, reform...),
	},
	{
		Name:  "board-merger",
		About: message.Text{EN: "two boards with an administration each are merged", SV: "två nämnder med varsin förvaltning slås samman"},
		files: []message.Text{current, proposal},
		next:  reform,
	},
	{
		Name:  "nonprofit",
		About: message.Text{EN: "a service is handed to a nonprofit association", SV: "en insats lämnas över till en idéburen förening"},
		files: []message.Text{current, proposal},
		next:  reform,
	},
	{
		Name:  "closing",
		About: message.Text{EN: "a team is closed two months before what is to replace it opens", SV: "ett team läggs ned två månader innan det som ska ersätta det öppnar"},
		files: []message.Text{current, proposal, {EN: "later.toml", SV: "senare.toml"}},
		next:  append([]string{"orgmodel timeline {2}"}, reform...),
	},
}

// All lists the templates; the first is the one to begin with.
func All() []Template { return all }

//go:embed files
var texts embed.FS

// Files are the files of the template in a language.
func (t *Template) Files(l message.Lang) []File {
	var list []File
	for _, f := range t.files {
		name := f.In(l)
		text, err := texts.ReadFile(path.Join("files", string(l), t.Name, name))
		if err != nil {
			panic(err) // a test reads each of them
		}
		list = append(list, File{Name: name, Text: text})
	}
	return list
}

// Next are the commands to go on with; place says how a file is typed.
func (t *Template) Next(l message.Lang, place func(name string) string) []string {
	var filled []string
	for i, f := range t.files {
		digit, name := string(rune('0'+i)), f.In(l)
		filled = append(filled, "{"+digit+"}", place(name))
		filled = append(filled, "{"+digit+".svg}", place(strings.TrimSuffix(name, ".toml")+".svg"))
	}
	fill := strings.NewReplacer(filled...)
	var list []string
	for _, line := range t.next {
		list = append(list, fill.Replace(line))
	}
	return list
}
