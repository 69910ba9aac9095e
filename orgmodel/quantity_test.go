package orgmodel_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func parse(t interface{ Fatal(...any) }, text string) orgmodel.Quantity {
	q, err := orgmodel.ParseQuantity(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestParseQuantity(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"12", "12"}, {"-12", "-12"}, {"+12", "12"}, {"0", "0"}, {"-0", "0"}, {" 12 ", "12"},
		{"4.5", "4.5"}, {"4.50", "4.5"}, {"-0.0001", "-0.0001"}, {"12.", "12"},
		{"47_000", "47000"}, {"900_000_000_000", "900000000000"},
		{"~1000", "~1000"}, {"~ 1000", "~1000"}, {"<40", "<40"}, {">450_000_000", ">450000000"},
		{"<=40", "<=40"}, {">=12", ">=12"}, {"10..15", "10..15"}, {"10 .. 15", "10..15"}, {"-5..-1", "-5..-1"}, {"7..7", "7"},
	} {
		q, err := orgmodel.ParseQuantity(tt.text)
		if err != nil || q.String() != tt.want {
			t.Errorf("%q is %q (%v), want %q", tt.text, q, err, tt.want)
		}
	}
	for text, want := range map[string]string{
		"": `"" is not a number`, "tio": `"tio" is not a number`, "4,5": `"4,5" is not a number`, "5 000": `"5 000" is not a number`,
		"1e3": `"1e3" is not a number`, "0x10": `"0x10" is not a number`, "=5": `"=5" is not a number`, "<>5": `"<>5" is not a number`,
		"~": `"" is not a number`, ".5": `".5" is not a number`, "_5": `"_5" is not a number`, "5_": `"5_" is not a number`, "5__0": `"5__0" is not a number`,
		"5.1_2": `"5.1_2" is not a number`, "--5": `"--5" is not a number`, "1.23456": `"1.23456" has more than 4 decimals`,
		"900_000_000_001": `"900_000_000_001" is too large`, "15..10": `range 15..10 runs backwards`, "10..": `"" is not a number`, "..": `"" is not a number`,
		"NaN": `"NaN" is not a number`, "inf": `"inf" is not a number`, "١٢": `"١٢" is not a number`,
	} {
		if _, err := orgmodel.ParseQuantity(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestQuantityIn(t *testing.T) {
	for _, tt := range []struct{ text, en, sv string }{
		{"12", "12", "12"},
		{"47_000", "47,000", "47\u00a0000"},
		{"-47_000.5", "−47,000.5", "−47\u00a0000,5"},
		{"-0.5", "−0.5", "−0,5"},
		{"~1000", "about 1000", "cirka 1000"},
		{">12", "over 12", "över 12"},
		{">=12", "at least 12", "minst 12"},
		{"<12", "under 12", "under 12"},
		{"<=12", "at most 12", "högst 12"},
		{"10..15", "10–15", "10–15"},
		{"-4..-2", "−4 to −2", "−4 till −2"},
		{"-3..0", "−3 to 0", "−3 till 0"},
		{">=0", "unknown", "okänt"},
		{">0", "over 0", "över 0"},
	} {
		q := parse(t, tt.text)
		if got := q.In(message.EN); got != tt.en {
			t.Errorf("%s in English: %q, want %q", tt.text, got, tt.en)
		}
		if got := q.In(message.SV); got != tt.sv {
			t.Errorf("%s in Swedish: %q, want %q", tt.text, got, tt.sv)
		}
	}
	if got := (orgmodel.Quantity{}).In(message.SV); got != "okänt" {
		t.Errorf("an unknown number: %q", got)
	}
	if got := parse(t, "10..15").Add(parse(t, "~1")).In(message.SV); got != "cirka 11–16" {
		t.Errorf("a range and about one: %q", got)
	}
}

func TestBetween(t *testing.T) {
	inf := math.Inf(1)
	for _, tt := range []struct {
		low, high float64
		want      string
	}{
		{3, 3, "3"}, {0, 12.5, "0..12.5"}, {-2, 1, "-2..1"}, {1.0 / 3, 2.0 / 3, "0.3333..0.6667"},
		{7, inf, ">=7"}, {-inf, 7, "<=7"}, {-inf, inf, ""},
		{2, 1, ""}, {math.NaN(), 1, ""}, {1, math.NaN(), ""}, {inf, inf, ""}, {-inf, -inf, ""},
		{900_000_000_000, 900_000_000_000, "900000000000"}, {0, 900_000_000_001, ""}, {-1e300, 0, ""},
	} {
		if got := orgmodel.Between(tt.low, tt.high).String(); got != tt.want {
			t.Errorf("between %v and %v is %q, want %q", tt.low, tt.high, got, tt.want)
		}
	}
	if got := orgmodel.Exactly(7).Approximate(); got != parse(t, "~7") {
		t.Errorf("about 7 is %q", got)
	}
	if got := (orgmodel.Quantity{}).Approximate(); got != (orgmodel.Quantity{}) {
		t.Errorf("about an unknown number is %+v", got)
	}
}

func TestQuantitySums(t *testing.T) {
	for _, tt := range []struct{ a, b, sum, difference string }{
		{"12", "3", "15", "9"},
		{"12", "~3", "~15", "~9"},
		{"12", ">3", ">15", "<9"},
		{">=12", "3", ">=15", ">=9"},
		{">=12", "<=3", "", ">=9"},
		{"10..15", "1..2", "11..17", "8..14"},
		{"<12", "10..15", "<27", "<2"},
		{"0.1", "0.2", "0.3", "-0.1"},
	} {
		a, b := parse(t, tt.a), parse(t, tt.b)
		if got := a.Add(b).String(); got != tt.sum {
			t.Errorf("%s + %s is %q, want %q", tt.a, tt.b, got, tt.sum)
		}
		if got := a.Sub(b).String(); got != tt.difference {
			t.Errorf("%s - %s is %q, want %q", tt.a, tt.b, got, tt.difference)
		}
	}
	if got := orgmodel.Exactly(5).Add(orgmodel.Quantity{}); got.Known() {
		t.Errorf("a number and an unknown one is %q, want unknown", got)
	}
	if got := orgmodel.Exactly(5).Add(orgmodel.Quantity{}.Count()).String(); got != ">=5" {
		t.Errorf("a count and an unknown count is %q, want >=5", got)
	}
}

// A sum that cannot be counted any more is unknown, never a wrong number.
func TestQuantitySumsDoNotOverflow(t *testing.T) {
	most := parse(t, "900_000_000_000")
	total := orgmodel.Exactly(0)
	for range 5000 {
		total = total.Add(most)
		if total.Known() && total.Negative() {
			t.Fatalf("the sum turned into %s", total)
		}
	}
	if total.Known() {
		t.Errorf("the sum is %s", total)
	}
}

func TestQuantityJudgements(t *testing.T) {
	for _, tt := range []struct {
		text                               string
		exact, whole, negative, zero       bool
		certainAbove, maybeAbove, allBelow bool // 10
	}{
		{text: "12", exact: true, whole: true, certainAbove: true, maybeAbove: true},
		{text: "10", exact: true, whole: true},
		{text: "9.5", exact: true, allBelow: true},
		{text: "0", exact: true, whole: true, zero: true, allBelow: true},
		{text: "-1", exact: true, whole: true, negative: true, allBelow: true},
		{text: "<0", whole: true, negative: true, allBelow: true},
		{text: "<=0", whole: true, allBelow: true},
		{text: ">10", whole: true, certainAbove: true, maybeAbove: true},
		{text: ">=10", whole: true, maybeAbove: true},
		{text: "<10", whole: true, allBelow: true},
		{text: "8..12", whole: true, maybeAbove: true},
		{text: "~12", whole: true, certainAbove: true, maybeAbove: true},
	} {
		q := parse(t, tt.text)
		certain, possible := q.AboveFor(10)
		got := fmt.Sprint(q.Exact(), q.Whole(), q.Negative(), q.IsZero(), certain, possible, q.CertainlyBelow(10))
		want := fmt.Sprint(tt.exact, tt.whole, tt.negative, tt.zero, tt.certainAbove, tt.maybeAbove, tt.allBelow)
		if got != want {
			t.Errorf("%s: exact, whole, negative, zero, certainly and possibly above, certainly below 10: %s, want %s", tt.text, got, want)
		}
	}
	if got := parse(t, "10").Div(3).String(); got != "3.3333" {
		t.Errorf("10 / 3 is %s", got)
	}
	if got := parse(t, "-2").Div(3).String(); got != "-0.6667" {
		t.Errorf("-2 / 3 is %s", got)
	}
	if got := parse(t, "10").Div(0); got.Known() {
		t.Errorf("10 / 0 is %s, want unknown", got)
	}
}

// drawQuantity draws what a file can say, with a number that it allows.
func drawQuantity(t *rapid.T) (q orgmodel.Quantity, inside int64) {
	n := rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "number")
	switch mark := rapid.SampledFrom([]string{"", "~", "<", ">", "<=", ">=", ".."}).Draw(t, "mark"); mark {
	case "..":
		more := rapid.Int64Range(0, 1000).Draw(t, "width")
		return parse(t, fmt.Sprintf("%d..%d", n, n+more)), n + rapid.Int64Range(0, more).Draw(t, "within")
	case "<":
		return parse(t, fmt.Sprint(mark, n)), n - 1
	case ">":
		return parse(t, fmt.Sprint(mark, n)), n + 1
	default:
		return parse(t, fmt.Sprint(mark, n)), n
	}
}

func allows(q orgmodel.Quantity, n int64) bool {
	low, hasLow := q.Low()
	high, hasHigh := q.High()
	return (!hasLow || low <= float64(n)) && (!hasHigh || high >= float64(n))
}

// Sums and differences allow whatever their parts allow, order plays no part,
// and what is written is read as the same.
func TestQuantityLaws(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		a, x := drawQuantity(t)
		b, y := drawQuantity(t)
		c, _ := drawQuantity(t)
		if again := parse(t, a.String()); again != a {
			t.Fatalf("%q is read as %q", a, again)
		}
		if !allows(a.Add(b), x+y) || !allows(a.Sub(b), x-y) {
			t.Fatalf("%s and %s: %d and %d are allowed, their sum in %q or difference in %q is not", a, b, x, y, a.Add(b), a.Sub(b))
		}
		if a.Add(b) != b.Add(a) || a.Add(b).Add(c) != a.Add(b.Add(c)) {
			t.Fatalf("the order of %s, %s and %s changes their sum", a, b, c)
		}
		if a.Add(orgmodel.Exactly(0)) != a {
			t.Fatalf("%s and nothing is %s", a, a.Add(orgmodel.Exactly(0)))
		}
	})
}

func FuzzParseQuantity(f *testing.F) {
	for _, text := range []string{"12", "~1000", ">450_000_000", "10..15", "-4.5", "<=0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := orgmodel.ParseQuantity(text)
		if err != nil {
			return
		}
		if again, err := orgmodel.ParseQuantity(q.String()); err != nil || again != q {
			t.Errorf("%q is %q, which is read as %q (%v)", text, q, again, err)
		}
	})
}

func TestTells(t *testing.T) {
	for text, want := range map[string]bool{">=0": false, ">0": true, ">=1": true, "<=3": true, "0": true, "0..2": true} {
		q, err := orgmodel.ParseQuantity(text)
		if err != nil || q.Tells() != want {
			t.Errorf("%s (%v): %v, want %v", text, err, q.Tells(), want)
		}
	}
	if (orgmodel.Quantity{}).Tells() || !orgmodel.AtLeast(-5).Tells() {
		t.Error("what is unknown tells nothing, and what may be negative something")
	}
}
