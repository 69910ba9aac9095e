package rules

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var codeRules = []Rule{{
	Rule: diag.Rule{
		ID: "S008", Name: "municipality-name-mismatch", Family: integrity, Severity: diag.Error, Needs: diag.NeedsMunicipality,
		Title:  message.Text{EN: "A municipality's code and name do not belong together", SV: "Kommunkod och kommunnamn hör inte ihop"},
		Why:    message.Text{EN: "A code with one wrong digit belongs to another municipality, and comparisons are then made with that one.", SV: "En kod med en felaktig siffra tillhör en annan kommun, och jämförelser görs då med den."},
		Mend:   message.Text{EN: "Look the code up at SCB and write the one that belongs to the name.", SV: "Slå upp koden hos SCB och skriv den som hör till namnet."},
		Source: message.Text{EN: "SCB's municipality codes; 1580 has been seen for Linköping, which is 0580", SV: "SCB:s kommunkoder; 1580 har förekommit för Linköping, som har 0580"},
		Reads:  []string{"comparator.municipalities"},
		Bad: `[[comparator]]
id = "linkoping"
name = "Linköping"
municipalities = ["1580"]
`,
		Good: `[[comparator]]
id = "linkoping"
name = "Linköping"
municipalities = ["0580"]
`,
	},
	Check: checkCodeNames,
}, {
	Rule: diag.Rule{
		ID: "S009", Name: "municipality-code-not-four-digits", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A municipality code is not four digits", SV: "En kommunkod har inte fyra siffror"},
		Why:    message.Text{EN: "Codes are text: a spreadsheet that reads 0380 as a number turns it into 380, which is no code.", SV: "Koder är text: ett kalkylblad som läser 0380 som ett tal gör om det till 380, som inte är någon kommunkod."},
		Mend:   message.Text{EN: "Write all four digits between quotation marks, with the leading zero.", SV: "Skriv alla fyra siffrorna inom citattecken, med den inledande nollan."},
		Source: message.Text{EN: "SCB's municipality codes", SV: "SCB:s kommunkoder"},
		Reads:  []string{"comparator.municipalities"},
		Bad: `[[comparator]]
id = "uppsala"
name = "Uppsala"
municipalities = ["380"]
`,
		Good: `[[comparator]]
id = "uppsala"
name = "Uppsala"
municipalities = ["0380"]
`,
	},
	Check: checkCodeForm,
}}

// sweden is the code that stands for the whole country in an indicator's values.
const sweden = "0000"

// codes calls f for every municipality code of the model, with the name that
// stands beside it, if any.
func (p *Pass) codes(f func(w Where, code, name string, country bool)) {
	o := p.Org
	f(at(orgmodel.TypeOrganisation, 0).key("municipality"), o.Header.Municipality, o.Header.Name, false)
	for i := range o.Comparators {
		c := &o.Comparators[i]
		for k, code := range c.Municipalities {
			name := ""
			if len(c.Municipalities) == 1 {
				name = c.Name
			}
			f(at(orgmodel.TypeComparator, i).key("municipalities").element(k), code, name, false)
		}
	}
	for i := range o.Indicators {
		for k := range o.Indicators[i].Values {
			f(at(orgmodel.TypeIndicator, i).key("values").element(k), o.Indicators[i].Values[k].Municipality, "", true)
		}
	}
}

var codeTexts = struct{ none, undated, ended, other, help, look, form, formHelp message.Text }{
	undated:  message.Text{EN: "the code {0} is not in orgmodel's table, whose first day is {1}", SV: "koden {0} inte finns i orgmodels tabell, som gäller från {1}"},
	ended:    message.Text{EN: "{0} had the code {1} until {2}; since then it has {3}.", SV: "{0} hade koden {1} till och med {2}; därefter {3}."},
	none:     message.Text{EN: "There is no municipality with the code {0}.", SV: "Det finns ingen kommun med koden {0}."},
	other:    message.Text{EN: "The code {0} belongs to {1}, but the name refers to {2}.", SV: "Koden {0} tillhör {1}, men namnet avser {2}."},
	help:     message.Text{EN: "{0} has the code {1}.", SV: "{0} har koden {1}."},
	look:     message.Text{EN: "Look the code up at SCB. {0} stands for Sweden, in values only.", SV: "Slå upp koden hos SCB. {0} står för riket, men bara i values."},
	form:     message.Text{EN: "{0} is not a municipality code: four digits, as text.", SV: "{0} är ingen kommunkod: fyra siffror, som text."},
	formHelp: message.Text{EN: "Write \"{0}\" ({1}).", SV: "Skriv \"{0}\" ({1})."},
}

func checkCodeNames(p *Pass) {
	p.codes(func(w Where, code, name string, country bool) {
		if !fourDigits(code) || country && code == sweden {
			return
		}
		stated := leadingMunicipality(name)
		known, exists := p.nameOfCode(code)
		if !exists && p.beforeCodes() {
			p.NotExamined(codeTexts.undated.With(message.Quoted(code), message.Day(municipalities.Since)))
			return
		}
		f := Finding{At: w, Help: codeTexts.look.With(message.Code(sweden))}
		if right, ok := municipalities.Code(stated); ok {
			f.Help = codeTexts.help.With(stated, message.Code(right))
		}
		if was, until, ok := municipalities.Former(code); ok && !exists {
			right, _ := municipalities.Code(was)
			f.Help = codeTexts.ended.With(was, message.Code(code), message.Day(until), message.Code(right))
		}
		switch {
		case !exists:
			f.Message = codeTexts.none.With(message.Quoted(code))
		case stated != "" && stated != known && !strings.Contains(name, known):
			f.Message = codeTexts.other.With(message.Quoted(code), known, stated)
		default:
			return
		}
		if w.Ref.Type == orgmodel.TypeOrganisation {
			f.Cause = stated
		}
		p.Report(f)
	})
	p.checkSelfName()
}

// nameOfCode is the municipality that a code stood for on the day of the file.
func (p *Pass) nameOfCode(code string) (string, bool) {
	if name, until, ok := municipalities.Former(code); ok && p.Org.Header.AsOf.Known() && p.Org.Day().String() <= until {
		return name, true
	}
	return municipalities.Name(code)
}

// beforeCodes reports whether the file describes a day that the table of codes does not
// reach.
func (p *Pass) beforeCodes() bool {
	return p.Org.Header.AsOf.Known() && p.Org.Day().String() < municipalities.Since
}

// checkSelfName compares the header's code with the name of the unit that is
// the municipality itself. Where both names say the same, it is the code that is
// wrong, once.
func (p *Pass) checkSelfName() {
	o := p.Org
	self := o.Self()
	known, ok := municipalities.Name(o.Header.Municipality)
	if self < 0 || !ok {
		return
	}
	name := o.Units[self].Name
	stated := leadingMunicipality(name)
	if stated == "" || stated == known || strings.Contains(name, known) {
		return
	}
	right, _ := municipalities.Code(stated)
	p.Report(Finding{
		At:      at(orgmodel.TypeUnit, self).key("name"),
		Message: codeTexts.other.With(message.Quoted(o.Header.Municipality), known, stated),
		Help:    codeTexts.help.With(stated, message.Code(right)),
		Cause:   stated,
	})
}

// leadingMunicipality returns the municipality that a name certainly speaks of:
// its first words are one, and what follows shows that no other thing is meant.
// "Mark och miljö" is no Mark, "Vara nära" is no Vara, "Lunds väg" no Lund.
func leadingMunicipality(name string) string {
	words := strings.Fields(name)
	for n := min(len(words), 3); n > 0; n-- {
		candidate := strings.TrimRight(strings.Join(words[:n], " "), ":,;")
		ended := candidate != strings.Join(words[:n], " ")
		for _, form := range [...]string{candidate, strings.TrimSuffix(candidate, "s")} {
			if _, ok := municipalities.Code(form); !ok {
				continue
			}
			if follows(words[n:], ended, form != candidate) {
				return form
			}
		}
	}
	return ""
}

// follows reports whether the words after a municipality's name confirm it. In
// the genitive only "kommun" or "stad" does.
func follows(rest []string, ended, genitive bool) bool {
	if len(rest) > 0 {
		switch strings.ToLower(strings.Trim(rest[0], ":,;.")) {
		case "kommun", "kommuns", "stad", "stads", "municipality":
			return true
		}
	}
	if genitive {
		return false
	}
	return ended || len(rest) == 0 || strings.IndexAny(rest[0], "–-(0123456789") == 0
}

func checkCodeForm(p *Pass) {
	p.codes(func(w Where, code, _ string, _ bool) {
		if code == "" || fourDigits(code) {
			return
		}
		f := Finding{At: w, Message: codeTexts.form.With(message.Quoted(code))}
		if right, name, ok := municipalities.Meant(code); ok {
			f.Help = codeTexts.formHelp.With(message.Code(right), name)
		}
		p.Report(f)
	})
}

func fourDigits(s string) bool {
	return len(s) == 4 && strings.Trim(s, "0123456789") == ""
}
