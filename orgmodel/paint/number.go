package paint

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// AppendFixed appends a whole number of 1/10^digits units as a decimal number
// without needless zeros.
func AppendFixed(b []byte, n int, digits int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	var buf [24]byte
	i := len(buf)
	started := false
	for place := 0; n > 0 || place <= digits; place++ {
		if place == digits && digits > 0 && started {
			i--
			buf[i] = '.'
		}
		if digit := byte(n % 10); started || digit != 0 || place >= digits {
			started = true
			i--
			buf[i] = '0' + digit
		}
		n /= 10
	}
	return append(b, buf[i:]...)
}

// AppendPt appends a length in points.
func AppendPt(b []byte, v geometry.Length) []byte { return AppendFixed(b, int(v), 2) }
