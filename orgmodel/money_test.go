package orgmodel

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestKronor: whole kronor below a million, from there millions, and never rounded.
func TestKronor(t *testing.T) {
	for _, c := range []struct{ file, en, sv string }{
		{"0", "0 SEK", "0 kronor"},
		{"1", "1 SEK", "1 krona"},
		{"450_000", "450,000 SEK", "450 000 kronor"},
		{"999_999", "999,999 SEK", "999 999 kronor"},
		{"1_000_000", "1 million SEK", "1 mnkr"},
		{"-5_800_000", "−5.8 million SEK", "−5,8 mnkr"},
		{"18_255_000", "18.255 million SEK", "18,255 mnkr"},
		{"1_234_567", "1,234,567 SEK", "1 234 567 kronor"},
		{"1_703_000_000", "1703 million SEK", "1703 mnkr"},
		{"12_500_000_000", "12,500 million SEK", "12 500 mnkr"},
		{">=5_000_000", "at least 5 million SEK", "minst 5 mnkr"},
		{">450_000", "over 450,000 SEK", "över 450 000 kronor"},
		{"<2_000_000", "under 2 million SEK", "under 2 mnkr"},
		{"~5_800_000", "about 5.8 million SEK", "cirka 5,8 mnkr"},
		{"450_000..5_000_000", "0.45–5 million SEK", "0,45–5 mnkr"},
		{"-2_000_000..3_000_000", "−2 to 3 million SEK", "−2 till 3 mnkr"},
		{"1_000_000..2_500_001", "1,000,000–2,500,001 SEK", "1 000 000–2 500 001 kronor"},
	} {
		q, err := ParseQuantity(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Kronor().In(message.EN); got != c.en {
			t.Errorf("%s: got %q, want %q", c.file, got, c.en)
		}
		if got := strings.ReplaceAll(q.Kronor().In(message.SV), "\u00a0", " "); got != c.sv {
			t.Errorf("%s: got %q, want %q", c.file, got, c.sv)
		}
	}
	if got := (Quantity{}).Kronor().In(message.SV); got != "okänt" {
		t.Errorf("unknown reads %q", got)
	}
}

// TestMillionsKeepTheAmount: an amount in millions is the same amount.
func TestMillionsKeepTheAmount(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		amount := rapid.Int64Range(-3_000, 3_000).Draw(t, "amount") * rapid.SampledFrom([]int64{1, 1_000, 1_000_000}).Draw(t, "times")
		q := Exactly(amount)
		n, millions := q.InMillions()
		switch {
		case millions && (n.lo*million != q.lo || amount > -million && amount < million):
			t.Fatalf("%s is %s millions", q, n)
		case !millions && n != q:
			t.Fatalf("%s became %s", q, n)
		}
	})
}
