package message_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A text is written once in both languages; the reader's language is chosen when
// it is shown, and reaches the arguments too.
func Example() {
	led := message.Text{EN: "{0} is led by {1}.", SV: "{0} leds av {1}."}
	m := led.With(message.Quoted("Stab"), message.And([]string{"Ann", "Bo", "Eva"}))
	for _, lang := range message.Langs {
		fmt.Println(m.In(lang))
	}
	// Output:
	// “Stab” is led by Ann, Bo and Eva.
	// ”Stab” leds av Ann, Bo och Eva.
}

func ExampleParseLang() {
	lang, ok := message.ParseLang("sv")
	fmt.Println(message.Text{EN: "Unit", SV: "Enhet"}.In(lang), ok)
	// Output: Enhet true
}
