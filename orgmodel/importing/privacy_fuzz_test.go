package importing_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
)

// secret is who somebody is: in each list below it stands in every column of persons,
// and in one cell of whatever the fuzzer likes.
const (
	secretName  = "Zxqvilda Wqjström"
	secretPhone = "070-999 88 77"
	secretMail  = "zxqvilda@example.org"
	secretPnr   = "19121212-1212"
	secretHome  = "Zxqvägen 7"
)

// FuzzWhoPeopleAre holds that who somebody is leaves the importer in nothing, whatever
// the headings are called and wherever else a person's number, address or telephone
// stands.
func FuzzWhoPeopleAre(f *testing.F) {
	f.Add("Enhet", "Chef", "Vuxna", "x", uint8(0), false)
	f.Add("Enhetsid", "Rapporterar till", "20", "9", uint8(1), true)
	f.Add("Sökväg", "Befattning", "A > B", "Handläggare", uint8(2), false)
	f.Add("Befattning", "Enhet", "Handläggare", "B", uint8(3), true)
	f.Add("Antal", "Överordnad", "3", "C", uint8(4), false)
	f.Add("Kostnadsställe", "Typ", "77", "Enhet", uint8(5), true)
	f.Add("Kostnadsställe", "Typ", "77", "Enhet", uint8(10), true) // a telephone number behind a code
	f.Add("Enhetsid", "Kostnadsställe", "20", "77", uint8(27), true)
	f.Add("Nivå 1", "Nivå 2", "A", "B", uint8(6), true)
	f.Add("Status", "Vakant", "Avslutad", "ja", uint8(7), false)
	f.Fuzz(func(t *testing.T, one, two, first, second string, where uint8, rest bool) {
		for _, text := range []string{one, two, first, second} {
			if !utf8.ValidString(text) || strings.ContainsAny(text, ";\n\r\"\x00") || strings.Contains(strings.ToLower(text), "zxq") {
				return
			}
		}
		leak := []string{secretPnr, secretPhone, secretMail}[where%3]
		cells := []string{first, second}
		if where&8 != 0 {
			cells[where>>4&1] += " " + leak
		}
		rows := []string{
			"Enhet;" + one + ";" + two + ";Namn på person;Personnummer;Telefon;E-post;Adress;Medarbetarens namn",
			"A;" + strings.Join(cells, ";") + ";x;" + secretPnr + ";" + secretPhone + ";" + secretMail + ";" + secretHome + ";" + secretName,
			"B;" + second + ";" + first + ";x;" + secretPnr + ";" + secretPhone + ";" + secretMail + ";" + secretHome + ";" + secretName,
			";;;;" + secretPnr + ";" + secretPhone + ";" + secretMail + ";" + secretHome + ";" + secretName,
		}
		r, err := importing.Import([]importing.File{{Name: "hr.csv", Data: []byte(strings.Join(rows, "\n"))}}, importing.Options{RestColumns: rest})
		if err != nil {
			return
		}
		for what, text := range outputs(r) {
			for _, secret := range []string{"Zxq", "Wqj", "zxqvilda", "99988", "999 88", "121212"} {
				if strings.Contains(text, secret) {
					t.Fatalf("%s has %q of\n%s:\n%s", what, secret, strings.Join(rows, "\n"), text)
				}
			}
		}
	})
}
