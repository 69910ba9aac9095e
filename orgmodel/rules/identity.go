package rules

import (
	"strings"
	"time"
)

// identityNumber finds what is most likely a Swedish personal identity number
// or coordination number (samordningsnummer) in a text: YYMMDD or YYYYMMDD,
// perhaps a hyphen, plus or blank, four digits, with a date on the calendar and
// the right check digit. Numbers of organisations fail on the month, which is
// 20 or more. Ten digits in a row that begin with 0 are taken for a telephone
// number.
func identityNumber(text string) (string, bool) {
	if len(text) < 10 {
		return "", false
	}
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		n := digitRun(text[i:])
		if found, ok := identityAt(text, i, n); ok {
			return found, true
		}
		i += n
	}
	return "", false
}

// identityAt looks at the run of n digits at i and what follows it.
func identityAt(text string, i, n int) (string, bool) {
	end, digits := i+n, ""
	switch n {
	case 10, 12:
		digits = text[i:end]
		if n == 10 && digits[0] == '0' {
			return "", false
		}
	case 6, 8:
		rest := text[end:]
		if len(rest) < 5 || strings.IndexByte("-+ ", rest[0]) < 0 || digitRun(rest[1:]) != 4 {
			return "", false
		}
		digits = text[i:end] + rest[1:5]
		end += 5
	default:
		return "", false
	}
	if joined(text, i, end) || !birthDate(digits[:len(digits)-4]) || !checkDigit(digits[len(digits)-10:]) {
		return "", false
	}
	return text[i:end], true
}

// joined reports whether a number is part of a longer one, written with hyphens
// or after a country code.
func joined(text string, start, end int) bool {
	if start > 0 && text[start-1] == '+' {
		return true
	}
	if start > 1 && text[start-1] == '-' && isDigit(text[start-2]) {
		return true
	}
	return end+1 < len(text) && text[end] == '-' && isDigit(text[end+1])
}

// birthDate reports whether YYMMDD or YYYYMMDD may be the birth of somebody
// alive or lately so. Coordination numbers have 60 added to the day.
func birthDate(s string) bool {
	year := 1900
	if len(s) == 8 {
		year = number(s[:2]) * 100
		if year < 1800 || year > 2000 {
			return false
		}
		s = s[2:]
	}
	year += number(s[:2])
	month, day := number(s[2:4]), number(s[4:6])
	if day > 60 {
		day -= 60
	}
	if day < 1 || month < 1 || month > 12 {
		return false
	}
	if month == 2 && day == 29 && year == 1900 {
		year = 2000 // two digits do not say which century
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}

// checkDigit reports whether ten digits end in the digit that the Luhn
// algorithm makes of the others.
func checkDigit(s string) bool {
	sum := 0
	for i := range len(s) {
		d := int(s[i] - '0')
		if i%2 == 0 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	return sum%10 == 0
}

// masked hides the last digits, so that a finding does not spread the number.
func masked(s string) string { return s[:len(s)-4] + "****" }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func digitRun(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func number(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
