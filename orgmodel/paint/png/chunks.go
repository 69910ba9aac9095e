package png

import (
	"encoding/binary"
	"hash/crc32"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// afterHead is where the first chunk of a PNG file ends: what it is, and how large.
const afterHead = 8 + 4 + 4 + 13 + 4

// writeChunks writes an encoded picture with what the encoder leaves out: how large it
// is on paper, without which it prints at any size, and what it shows, in words.
func writeChunks(w io.Writer, encoded []byte, d *drawing.Drawing, dpi int) error {
	out := append([]byte{}, encoded[:afterHead]...)
	perMetre := uint32((dpi*10000 + 127) / 254)
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)
	out = chunk(out, "pHYs", append(size, 1))
	lang := string(d.Lang)
	for _, said := range [...][2]string{{"Title", d.Name()}, {"Description", d.Summary()}} {
		if text := paint.Plain(said[1]); text != "" {
			// keyword, not compressed, language, keyword in that language
			out = chunk(out, "iTXt", []byte(said[0]+"\x00\x00\x00"+lang+"\x00\x00"+text))
		}
	}
	_, err := w.Write(append(out, encoded[afterHead:]...))
	return err
}

func chunk(out []byte, kind string, data []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	begin := len(out)
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[begin:]))
}
