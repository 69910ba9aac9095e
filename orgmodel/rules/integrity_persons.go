package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var personRules = []Rule{{
	Rule: diag.Rule{
		ID: "S015", Name: "personal-identity-number", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A personal identity number stands in the model", SV: "Ett personnummer står i modellen"},
		Why:    message.Text{EN: "The model describes posts, not persons, and is shared, printed and kept in git, where deleted text remains in the history.", SV: "Modellen beskriver befattningar, inte personer, och den delas, skrivs ut och sparas i git, där borttagen text finns kvar i historiken."},
		Mend:   message.Text{EN: "Remove it, also from the history if the file has been shared.", SV: "Ta bort det, även ur historiken om filen har delats."},
		Source: message.Text{EN: "The file format: no personal data", SV: "Filformatet: inga personuppgifter"},
		Bad: `[[target_group]]
id = "unga"
name = "Unga"
note = "Ärende 811218-9876"
`,
		Good: `[[target_group]]
id = "unga"
name = "Unga"
note = "Organisationsnummer 212000-1355, telefon 070-174 06 05"
`,
	},
	Check: checkIdentityNumbers,
}, {
	Rule: diag.Rule{
		ID: "S022", Name: "name-outside-politics", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "An employee's post has a person's name or a party", SV: "En anställds befattning har personnamn eller parti"},
		Why:    message.Text{EN: "Elected office is public. The names of employees are not part of the model, and a name is soon out of date.", SV: "Förtroendeuppdrag är offentliga. Anställdas namn ingår inte i modellen, och ett namn blir snart inaktuellt."},
		Mend:   message.Text{EN: "Remove holder and party; the post is enough.", SV: "Ta bort holder och party; befattningen räcker."},
		Source: message.Text{EN: "The file format: holder and party only in councils, boards and committees", SV: "Filformatet: holder och party bara i fullmäktige, nämnder och utskott"},
		Reads:  []string{"post.holder", "post.unit", "near unit.kind"},
		Bad: personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
holder = "Kim Ek"
`,
		Good: personExample + `
[[post]]
id = "ordforande"
name = "Ordförande"
unit = "namnden"
holder = "Kim Ek"
party = "X"
`,
	},
	Check: checkHolders,
}}

const personExample = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "namnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"
`

var personTexts = struct{ number, numberHelp, holder, holderHelp message.Text }{
	number:     message.Text{EN: "{0} has what looks like a personal identity number in {1} ({2}).", SV: "{0} har något som ser ut som ett personnummer i {1} ({2})."},
	numberHelp: message.Text{EN: "Remove it, also from the history if the file has been shared. If it is something else, write it in another way.", SV: "Ta bort det, även ur historiken om filen har delats. Är det något annat, skriv det på ett annat sätt."},
	holder:     message.Text{EN: "{0} states {1}, but {2} is no council, board or committee.", SV: "{0} anger {1}, men {2} är varken fullmäktige, nämnd eller utskott."},
	holderHelp: message.Text{EN: "Remove {0} from {1}.", SV: "Ta bort {0} från {1}."},
}

func checkIdentityNumbers(p *Pass) {
	eachText(p.Org, func(w Where, text string) {
		found, ok := identityNumber(text)
		if !ok {
			return
		}
		name := message.Quoted("[[" + string(w.Ref.Type) + "]]")
		if c := p.Org.Common(w.Ref); c != nil {
			name = title(c, w.Ref.Type)
		}
		if _, ok := identityNumber(string(name)); ok {
			name = message.Quoted(w.Ref.Type)
		}
		p.Report(Finding{At: w, Message: personTexts.number.With(name, w.Key, message.Code(masked(found))), Help: personTexts.numberHelp.With()})
	})
}

func checkHolders(p *Pass) {
	o := p.Org
	for i := range o.Posts {
		post := &o.Posts[i]
		unit := o.UnitIndex(post.Unit)
		if unit < 0 || o.Elected(unit) || !o.Active(&post.Common) {
			continue
		}
		key := "holder"
		switch {
		case post.Holder == "" && post.Party == "":
			continue
		case post.Holder == "":
			key = "party"
		}
		p.Report(Finding{
			At:      at(orgmodel.TypePost, i).key(key),
			Message: personTexts.holder.With(p.postName(i), key, p.unitName(unit)),
			Help:    personTexts.holderHelp.With(key, p.postName(i)),
		})
	}
}
