package commandline

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// languageOf finds the language before anything else is understood, so that
// even a faulty command line is answered in it. Of the environment's variables
// the first that is set decides, whatever it says.
func languageOf(args []string, getenv func(string) string) message.Lang {
	if lang, ok := askedFor(args); ok {
		return lang
	}
	for _, name := range []string{"ORGMODEL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if isSwedish(value) {
				return message.SV
			}
			return message.EN
		}
	}
	return message.EN
}

// isSwedish reads a locale: sv, sv_SE.UTF-8, sv-FI.
func isSwedish(locale string) bool {
	locale = strings.ToLower(locale)
	return locale == "sv" || strings.HasPrefix(locale, "sv_") || strings.HasPrefix(locale, "sv-") || strings.HasPrefix(locale, "sv.")
}

func askedFor(args []string) (lang message.Lang, ok bool) {
	for i, word := range args {
		if word == "--" {
			break
		}
		value, found := strings.CutPrefix(word, "--lang=")
		if word == "--lang" && i+1 < len(args) {
			value, found = args[i+1], true
		}
		if l, known := message.ParseLang(value); found && known {
			lang, ok = l, true
		}
	}
	return lang, ok
}
