package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var schemaCommand = command{
	name:  "schema",
	usage: message.Text{EN: "print the JSON Schema of the file format", SV: "skriv ut filformatets JSON Schema"},
	about: message.Text{
		EN: "Prints the JSON Schema of the format, with which editors complete keys and words and mark mistakes. Save it beside the file and begin the file with the line #:schema orgmodel.schema.json.",
		SV: "Skriver ut formatets JSON Schema. Med det kan en redigerare fylla i nycklar och ord och markera misstag. Spara det bredvid filen och låt filen börja med raden #:schema orgmodel.schema.json.",
	},
	flags: []flagSpec{outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."})},
	examples: []example{
		{"orgmodel schema -o orgmodel.schema.json", message.Text{EN: "Save the schema beside your files.", SV: "Spara schemat bredvid dina filer."}},
	},
	action: func(s *session, c *cli.Context) error {
		if _, err := formatFor("schema", c, []string{"json"}); err != nil {
			return err
		}
		return s.schema(schemaOptions{out: c.String("output")})
	},
}

type schemaOptions struct {
	out string
}

func (s *session) schema(o schemaOptions) error { return s.write(o.out, format.JSONSchema()) }
