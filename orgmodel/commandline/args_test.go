package commandline

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestParse holds that flags may stand anywhere, and that the library is given
// them in the one order it understands.
func TestParse(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"", "help --"},
		{"--help", "help --"},
		{"-h", "help --"},
		{"help", "help --"},
		{"help --help", "help --"},
		{"help validate", "help -- validate"},
		{"validate --help", "help -- validate"},
		{"validate -h --nonsense", "help -- validate"},
		{"--help validate", "help -- validate"},
		{"--version", "version --"},
		{"--lang sv --version", "version --lang=sv --"},
		{"--lang sv", "help --lang=sv --"},
		{"validate a.toml", "validate -- a.toml"},
		{"validate a.toml --format json", "validate --format=json -- a.toml"},
		{"validate a.toml --format JSON", "validate --format=json -- a.toml"},
		{"render a.toml -o a.svg --paper a4", "render --output=a.svg --paper=A4 -- a.toml"},
		{"validate a.toml --format=json b.toml", "validate --format=json -- a.toml b.toml"},
		{"--format json validate a.toml", "validate --format=json -- a.toml"},
		{"--quiet validate a.toml --lang sv", "validate --quiet --lang=sv -- a.toml"},
		{"validate -", "validate -- -"},
		{"validate -- --format", "validate -- --format"},
		{"validate a.toml -- -", "validate -- a.toml -"},
		{"-- validate a.toml", "validate -- a.toml"},
		{"validate a.toml --only S,L411 --only span-high", "validate --only=S,L411 --only=span-high -- a.toml"},
		{"validate a.toml --rule s010=off", "validate --rule=s010=off -- a.toml"},
		{"render a.toml -o -", "render --output=- -- a.toml"},
		{"render -o=x.svg a.toml", "render --output=x.svg -- a.toml"},
		{"render --output=-x.svg a.toml", "render --output=-x.svg -- a.toml"},
		{"render a.toml -o b.svg --depth 2", "render --output=b.svg --depth=2 -- a.toml"},
	} {
		in, err := parse(commands(), strings.Fields(c.typed))
		if err != nil {
			t.Errorf("%s: %v", c.typed, err)
			continue
		}
		if d := cmp.Diff("orgmodel "+c.want, strings.Join(in.argv(), " ")); d != "" {
			t.Errorf("%s:\n%s", c.typed, d)
		}
	}
}

func TestMisuse(t *testing.T) {
	for _, c := range []struct{ typed, command, en, sv string }{
		{"valdate a.toml", "", "there is no command “valdate”; did you mean “validate”?", "kommandot ”valdate” finns inte; menade du ”validate”?"},
		{"borlange", "", "there is no command “borlange”; “orgmodel help” lists those there are", "kommandot ”borlange” finns inte; ”orgmodel help” visar vilka som finns"},
		{"a.toml", "", "a command is missing before “a.toml”; did you mean “orgmodel validate a.toml”?", "ett kommando saknas före ”a.toml”; menade du ”orgmodel validate a.toml”?"},
		{"--format json", "", "a command is missing: “--format” needs one; “orgmodel help” lists those there are", "ett kommando saknas: ”--format” behöver ett; ”orgmodel help” visar vilka som finns"},
		{"-x", "", "there is no flag “-x”; “orgmodel help” lists those there are", "flaggan ”-x” finns inte; ”orgmodel help” visar vilka som finns"},
		{"validate", "validate", "an argument is missing: orgmodel validate FILE…", "ett argument saknas: orgmodel validate FIL…"},
		{"explain", "explain", "an argument is missing: orgmodel explain RULE", "ett argument saknas: orgmodel explain REGEL"},
		{"show a b", "show", "“b” is one argument too many: orgmodel show FILE", "”b” är ett argument för mycket: orgmodel show FIL"},
		{"rules a", "rules", "“a” is one argument too many: orgmodel rules", "”a” är ett argument för mycket: orgmodel rules"},
		{"validate - a -", "validate", "standard input (-) can be read only once", "standard in (-) kan bara läsas en gång"},
		{"validate a --fromat json", "validate", "there is no flag “--fromat”; did you mean “--format”?", "flaggan ”--fromat” finns inte; menade du ”--format”?"},
		{"validate a -format json", "validate", "there is no flag “-format”; did you mean “--format”?", "flaggan ”-format” finns inte; menade du ”--format”?"},
		{"validate a --view areas", "validate", "there is no flag “--view”; “orgmodel help validate” lists those there are", "flaggan ”--view” finns inte; ”orgmodel help validate” visar vilka som finns"},
		{"validate a --o x", "validate", "there is no flag “--o”; “orgmodel help validate” lists those there are", "flaggan ”--o” finns inte; ”orgmodel help validate” visar vilka som finns"},
		{"validate a --version", "validate", "there is no flag “--version”; “orgmodel help validate” lists those there are", "flaggan ”--version” finns inte; ”orgmodel help validate” visar vilka som finns"},
		{"validate a --format", "validate", "--format lacks its value: text, json, sarif, github, junit", "--format saknar sitt värde: text, json, sarif, github, junit"},
		{"validate a --format --quiet", "validate", "--format lacks its value: text, json, sarif, github, junit", "--format saknar sitt värde: text, json, sarif, github, junit"},
		{"render a -o", "render", "-o lacks its value: -o OUT", "-o saknar sitt värde: -o UTFIL"},
		{"render a --output=", "render", "--output lacks its value: --output OUT", "--output saknar sitt värde: --output UTFIL"},
		{"validate a --format yaml", "validate", "--format cannot be “yaml”; values: text, json, sarif, github, junit", "--format kan inte vara ”yaml”; värden: text, json, sarif, github, junit"},
		{"validate a --format jsno", "validate", "--format cannot be “jsno”; did you mean “json”?", "--format kan inte vara ”jsno”; menade du ”json”?"},
		{"validate a --lang de", "validate", "--lang cannot be “de”; values: en, sv", "--lang kan inte vara ”de”; värden: en, sv"},
		{"validate a --quiet=no", "validate", "--quiet takes no value", "--quiet tar inget värde"},
		{"validate a --at 2006-09", "validate", "--at takes a whole date, as in 2027-01-01, not “2006-09”", "--at ska vara ett helt datum, som i 2027-01-01, inte ”2006-09”"},
		{"validate a --at 2026-02-30", "validate", "--at takes a whole date, as in 2027-01-01, not “2026-02-30”", "--at ska vara ett helt datum, som i 2027-01-01, inte ”2026-02-30”"},
		{"validate a --only danglingreference", "validate", "there is no rule “danglingreference”; did you mean “dangling-reference”?", "regeln ”danglingreference” finns inte; menade du ”dangling-reference”?"},
		{"validate a --only ÅÄÖ-ÅÄÖ", "validate", "there is no rule “ÅÄÖ-ÅÄÖ”; “orgmodel rules” lists those there are", "regeln ”ÅÄÖ-ÅÄÖ” finns inte; ”orgmodel rules” visar vilka som finns"},
		{"validate a --rule S010", "validate", "--rule takes a rule and a severity, as in S010=off, not “S010”", "--rule ska vara en regel och en allvarlighetsgrad, som i S010=off, inte ”S010”"},
		{"validate a --rule S010=of", "validate", "there is no severity “of”; did you mean “off”?", "allvarlighetsgraden ”of” finns inte; menade du ”off”?"},
		{"validate a --rule S010=critical", "validate", "there is no severity “critical”; choose error, legal, question, warning, info or off", "allvarlighetsgraden ”critical” finns inte; välj error, legal, question, warning, info eller off"},
		{"validate a --rule S001=off", "validate", "S001 says that a file is not a model; the rule can be neither switched off nor changed", "S001 säger att en fil inte är en modell; regeln kan varken stängas av eller ändras"},
		{"show a --depth 0", "show", "--depth takes a whole number from 1 to 1000, not “0”", "--depth ska vara ett heltal från 1 till 1000, inte ”0”"},
		{"show a --depth -1", "show", "--depth takes a whole number from 1 to 1000, not “-1”", "--depth ska vara ett heltal från 1 till 1000, inte ”-1”"},
		{"show a --depth två", "show", "--depth takes a whole number from 1 to 1000, not “två”", "--depth ska vara ett heltal från 1 till 1000, inte ”två”"},
		{"show a --depth 1001", "show", "--depth takes a whole number from 1 to 1000, not “1001”", "--depth ska vara ett heltal från 1 till 1000, inte ”1001”"},
	} {
		_, err := parse(commands(), strings.Fields(c.typed))
		var f *failure
		if !errors.As(err, &f) || f.code != exitMisused || f.message == nil {
			t.Errorf("%s: %v", c.typed, err)
			continue
		}
		got := []string{f.command, f.message.In(message.EN), f.message.In(message.SV)}
		if d := cmp.Diff([]string{c.command, c.en, c.sv}, got); d != "" {
			t.Errorf("%s:\n%s", c.typed, d)
		}
	}
}

// TestAnyArguments holds parse against anything: it understands or refuses in
// one line, and what it understands the library cannot misread.
func TestAnyArguments(t *testing.T) {
	vocabulary := []string{"-", "--", "---", "-o", "-o=", "--o", "=", "--=", "-h", "--format", "--format=json", "--lang", "sv", "a.toml", "--only", ",", "S001", "\n", "", "\xff", "--rule", "=off", "x=y"}
	for _, c := range commands() {
		vocabulary = append(vocabulary, c.name)
	}
	lawtest.Check(t, func(t *rapid.T) {
		args := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(vocabulary), rapid.String())).Draw(t, "args")
		in, err := parse(commands(), args)
		if err != nil {
			var f *failure
			if !errors.As(err, &f) || f.code != exitMisused {
				t.Fatalf("%v", err)
			}
			return
		}
		if len(in.args) < in.command.args.min || in.command.args.max >= 0 && len(in.args) > in.command.args.max {
			t.Fatalf("%s with %q", in.command.name, in.args)
		}
		for _, word := range in.flags {
			name, value, has := strings.Cut(strings.TrimPrefix(word, "--"), "=")
			f := in.command.flag(name)
			if f == nil || f.isSwitch() == has || has && value == "" {
				t.Fatalf("%s", word)
			}
		}
	})
}
