package compare_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
)

// indicator is one with a definition, in a file of a municipality.
func indicator(municipality, id string, keys ...string) string {
	return "municipality = \"" + municipality + "\"\n[[indicator]]\nid = \"" + id + "\"\nname = \"Bistånd\"\n" + strings.Join(keys, "\n") + "\n"
}

func TestIndicators(t *testing.T) {
	const defined = "definition = \"Utbetalt bistånd per invånare.\"\nmeasured_in = \"kr per invånare\""
	for _, test := range []struct {
		name, a, b string
		rows       int
		reasons    string
	}{
		{"one municipality, one id", indicator("1490", "x"), indicator("1490", "x"), 1, ""},
		{"one municipality, one id, other unit", indicator("1490", "x", `measured_in = "kr"`), indicator("1490", "x", `measured_in = "%"`), 2, "no-definition measured_in"},
		{"another municipality, nothing but the id", indicator("1490", "x"), indicator("0380", "x"), 2, "no-definition"},
		{"a definition on one side", indicator("1490", "x", defined), indicator("0380", "x", `measured_in = "kr per invånare"`), 2, "no-definition"},
		{"the same definition", indicator("1490", "x", defined), indicator("0380", "y", strings.Replace(defined, "kr per", "kr/", 1)), 2, "measured_in"},
		{"the same definition, other capitals", indicator("1490", "x", defined), indicator("0380", "y", strings.ToLower(defined)), 1, ""},
		{"another definition", indicator("1490", "x", defined), indicator("0380", "y", strings.Replace(defined, "Utbetalt", "Beviljat", 1)), 2, "definition"},
		{"one id of Kolada", indicator("1490", "x", defined, `kolada = "N31001"`), indicator("0380", "y", `kolada = "N31001"`), 1, ""},
		{"two ids of Kolada", indicator("1490", "x", defined, `kolada = "N31001"`), indicator("0380", "y", defined, `kolada = "N31807"`), 2, "kolada"},
		{"another denominator", indicator("1490", "x", defined, `denominator = "alla"`), indicator("0380", "y", defined, `denominator = "vuxna"`), 2, "denominator"},
	} {
		c := compare.Compare([]compare.Entry{file(t, "a", test.a), file(t, "b", test.b)}, compare.Options{})
		var reasons []string
		for _, a := range c.Apart {
			for _, r := range a.Reasons {
				reasons = append(reasons, r.String())
				if r.Text().EN == "" || r.Text().SV == "" {
					t.Errorf("%s says nothing", r)
				}
			}
		}
		if got := strings.Join(reasons, " "); len(c.Indicators) != test.rows || got != test.reasons {
			t.Errorf("%s: %d rows, apart for %q", test.name, len(c.Indicators), got)
		}
	}
}

// TestOutcomes: what two municipalities state of themselves stands side by side, of the
// newest year that both speak of; else of each municipality the newest outcome that a
// file states; no forecast, and nothing best among different years.
func TestOutcomes(t *testing.T) {
	with := func(municipality, values string) string {
		return indicator(municipality, "x", `kolada = "N31001"`, `better = "lower"`, "values = ["+values+"]")
	}
	own := func(year, value string) string { return "{ year = " + year + ", value = " + value + " }," }
	of := func(code, year, value string) string {
		return "{ municipality = \"" + code + "\", year = " + year + ", value = " + value + " },"
	}
	for _, test := range []struct{ name, a, b, want string }{
		{"the same year", with("1490", own("2019", "374")), with("0380", own("2019", "1276")), "own 2019: 374* 1276 (B 902 above A, 3.4 times)"},
		{"the newest", with("1490", own("2018", "1")+own("2019", "374")), with("0380", own("2018", "9")), "own 2018: 1* 9 (B 8 above A, 9 times); 1490 2019: 374 –"},
		{"a forecast", with("1490", "{ year = 2019, value = 374, nature = \"forecast\" },"), with("0380", own("2019", "9")), "0380 2019: – 9"},
		{"of others", with("1490", own("2019", "374")+of("0380", "2019", "1276")), with("0380", own("2019", "1276")), "own 2019: 374* 1276 (B 902 above A, 3.4 times); 0380 2019: 1276 1276"},
		{"they disagree", with("1490", own("2019", "374")+of("0380", "2019", "1275")), with("0380", own("2019", "1276")), "own 2019: 374 1276 (B 902 above A, 3.4 times); 0380 2019: 1275 1276!"},
		{"another year", with("1490", own("2019", "374")), with("0380", own("2018", "9")), "1490 2019: 374 –; 0380 2018: – 9"},
		{"an older year of both", with("1490", own("2017", "3")+own("2019", "374")), with("0380", own("2017", "3")+own("2018", "9")), "own 2017: 3* 3*; 1490 2019: 374 –; 0380 2018: – 9"},
		{"nothing at all", with("1490", own("2019", "0")), with("0380", own("2019", "9")), "own 2019: 0* 9 (B 9 above A)"},
		{"it may be the other way", with("1490", own("2019", "\"5..10\"")), with("0380", own("2019", "9")), "own 2019: 5..10 9"},
		{"no year", with("1490", "{ value = 5 },"), with("0380", "{ value = 4 },"), "1490 : 5 –; 0380 : – 4"},
		{"one municipality", with("1490", own("2019", "3")), with("1490", own("2019", "4")), "1490 2019: 3 4!"},
	} {
		c := compare.Compare([]compare.Entry{file(t, "a", test.a), file(t, "b", test.b)}, compare.Options{})
		var rows []string
		for _, ind := range c.Indicators {
			for _, o := range ind.Outcomes {
				row := o.Municipality + " " + o.When() + ":"
				if o.Own {
					row = "own" + row
				}
				for _, s := range o.Cells {
					switch {
					case !s.Stated:
						row += " –"
					case s.Best:
						row += " " + s.Value.Quantity.String() + "*"
					default:
						row += " " + s.Value.Quantity.String()
					}
				}
				if o.Disagree {
					row += "!"
				}
				for _, d := range o.Distances {
					row += " (" + c.Members[d.Above].Label + " " + d.Less.String() + " above " + c.Members[d.Below].Label
					if d.Times.Known() {
						row += ", " + d.Times.String() + " times"
					}
					row += ")"
				}
				rows = append(rows, row)
			}
		}
		if got := strings.Join(rows, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
