package diag

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Basis looks up what a finding rests on, and how much it is about. It is asked only
// when somebody wants to know: most findings are never told.
type Basis interface {
	Ground() ground.Ground
	// Grounds are the whole of it, and that of what it involves alone, without what the
	// rule looked the whole file through for.
	Grounds() (whole, involved ground.Ground)
	Size() Size
}

// Limit is a number that a rule compares with a limit.
type Limit struct {
	What         message.Text // of what: "reports"
	Value, Limit message.Localizer
}

// Ground is what the finding rests on; of unknown origin where nobody can tell.
func (d *Diagnostic) Ground() ground.Ground {
	if d.Basis == nil {
		return ground.Ground{}
	}
	g := d.Basis.Ground()
	if !d.Guess.IsZero() {
		g = g.Guessed()
	}
	return g
}

var groundTexts = struct {
	joined, vision, assumed, keys                    message.Text
	visionElsewhere, assumedElsewhere, keysElsewhere message.Text
	assumedBoth, keysBoth, short, shortElsewhere     message.Text
}{
	short:          message.Text{EN: "[assumed]", SV: "[antaget]"},
	shortElsewhere: message.Text{EN: "[assumed of other things]", SV: "[antaget om annat]"},

	assumedBoth: message.Text{EN: "(assumed; of other things: {0})", SV: "(antaget; om annat: {0})"},
	keysBoth:    message.Text{EN: "(assumed: {0}; of other things: {1})", SV: "(antaget: {0}; om annat: {1})"},

	joined:  message.Text{EN: "{0} {1}", SV: "{0} {1}"},
	vision:  message.Text{EN: "[vision]", SV: "[vision]"},
	assumed: message.Text{EN: "(assumed)", SV: "(antaget)"},
	keys:    message.Text{EN: "(assumed: {0})", SV: "(antaget: {0})"},

	visionElsewhere:  message.Text{EN: "[vision of other things]", SV: "[vision om annat]"},
	assumedElsewhere: message.Text{EN: "(assumed of other things)", SV: "(antaget om annat)"},
	keysElsewhere:    message.Text{EN: "(assumed of other things: {0})", SV: "(antaget om annat: {0})"},
}

// Words are what the finding says: the facts with the marks of what they rest on,
// what is a guess about them, and last what they make one ask. Whoever prints a
// finding prints these.
func (d *Diagnostic) Words() message.Message {
	return d.WordsNaming(func(_, key string, _ []string) message.Localizer { return message.Same(key) })
}

// KeyName is what a key of a table is called to readers who have never seen a file; where
// it would be taken for that of what the finding is first about, with the ids of those
// that it is of.
type KeyName func(table, key string, of []string) message.Localizer

// WordsNaming are the same with other names for keys.
func (d *Diagnostic) WordsNaming(name KeyName) message.Message {
	said := marking(d.Message, d.markWords(name))
	for _, more := range [...]message.Message{d.Guess, d.Question} {
		if !more.IsZero() {
			said = groundTexts.joined.With(said, more)
		}
	}
	return said
}

// markWords are the marks of what is stated. Where only something else bears one, which
// the rule looked at as well, they say so: it does not colour what is told.
func (d *Diagnostic) markWords(name KeyName) (marks []message.Message) {
	whole, involved := ground.Ground{}, ground.Of()
	if d.Basis != nil {
		whole, involved = d.Basis.Grounds()
	}
	switch {
	case isVision(involved):
		marks = append(marks, groundTexts.vision.With())
	case isVision(whole):
		marks = append(marks, groundTexts.visionElsewhere.With())
	}
	if keys := d.Rule.told(involved); len(keys) > 0 {
		own, others := d.whose(keys)
		return append(marks, d.assumedText(own, others, name))
	}
	if keys := d.Rule.told(whole); len(keys) > 0 {
		return append(marks, d.assumedText(nil, keys, name))
	}
	return marks
}

// whose parts keys by whether they are of what the finding is about.
func (d *Diagnostic) whose(keys []named) (own, others []named) {
	for _, k := range keys {
		if k.key == "" || slices.ContainsFunc(k.ids, d.tells) || !slices.ContainsFunc(k.ids, func(id string) bool { return id != "" }) {
			own = append(own, k)
		} else {
			others = append(others, k)
		}
	}
	return own, others
}

// tells reports whether a finding is about something, by itself or with others.
func (d *Diagnostic) tells(id string) bool { return d.Involves(id) || slices.Contains(d.Covers, id) }

func isVision(g ground.Ground) bool { return len(g.With(ground.Vision)) > 0 }

// Marks reports which marks its words bear.
func (d *Diagnostic) Marks() (vision, assumed bool) {
	g := d.Ground()
	return isVision(g), len(d.Rule.told(g)) > 0
}

// ShortMarks are its marks without what is assumed, where there is no room for that.
func (d *Diagnostic) ShortMarks() (marks []message.Text) {
	whole, involved := ground.Ground{}, ground.Of()
	if d.Basis != nil {
		whole, involved = d.Basis.Grounds()
	}
	switch {
	case isVision(involved):
		marks = append(marks, groundTexts.vision)
	case isVision(whole):
		marks = append(marks, groundTexts.visionElsewhere)
	}
	own, _ := d.whose(d.Rule.told(involved))
	switch {
	case len(own) > 0:
		marks = append(marks, groundTexts.short)
	case len(d.Rule.told(whole)) > 0:
		marks = append(marks, groundTexts.shortElsewhere)
	}
	return marks
}

// assumedText names the keys that have a name, those of what is told before those of
// other things.
func (d *Diagnostic) assumedText(own, others []named, name KeyName) message.Message {
	mine, theirs := keyNames(own, name, d.notOfSubject), keyNames(others, name, func(*named) []string { return nil })
	switch {
	case own == nil && theirs == nil:
		return groundTexts.assumedElsewhere.With()
	case own == nil:
		return groundTexts.keysElsewhere.With(theirs)
	case mine == nil && theirs == nil:
		return groundTexts.assumed.With()
	case mine == nil:
		return groundTexts.assumedBoth.With(theirs)
	case theirs == nil:
		return groundTexts.keys.With(mine)
	}
	return groundTexts.keysBoth.With(mine, theirs)
}

// notOfSubject are those of which a key is assumed that the first thing told of has as
// well, and of which it is not assumed.
func (d *Diagnostic) notOfSubject(k *named) []string {
	if k.table != d.Subject.Type || slices.Contains(k.ids, d.Subject.ID) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(k.ids), func(id string) bool { return !d.Involves(id) })
}

func keyNames(keys []named, name KeyName, of func(*named) []string) (list keyList) {
	for i := range keys {
		if k := &keys[i]; k.key != "" {
			list = append(list, name(k.table, k.key, of(k)))
		}
	}
	return list
}

// keyList names keys one after the other.
type keyList []message.Localizer

// In implements message.Localizer.
func (list keyList) In(l message.Lang) string {
	texts := make([]string, len(list))
	for i, name := range list {
		texts[i] = name.In(l)
	}
	return strings.Join(texts, ", ")
}

// named is a key with the table of the first thing that it is assumed of, and all those
// things.
type named struct {
	table, key string
	ids        []string
}

// AssumedKeys names the assumed keys of a ground, each once, in the order in which
// the rule reads them. That something is there at all has no name.
func (r *Rule) AssumedKeys(g ground.Ground) []string {
	var keys []string
	for _, k := range r.names(g, func(string) bool { return true }) {
		if k.key != "" {
			keys = append(keys, k.key)
		}
	}
	return keys
}

// told are the keys that a sentence names: those of what the finding is about, and
// only without any those of others that it depends on. That a thing is there has an
// empty name. When it is there (since, until) each rule reads; a sentence names it
// where its rule is about that, else each consequence of a closing without a date
// would.
func (r *Rule) told(g ground.Ground) []named {
	if keys := r.names(g, func(name string) bool { return slices.Contains(r.Reads, name) }); len(keys) > 0 {
		return keys
	}
	return r.names(g, func(name string) bool {
		_, key, _ := strings.Cut(name, ".")
		return key != "since" && key != "until" || r.readsAt(key) < len(r.Reads)
	})
}

func (r *Rule) names(g ground.Ground, holds func(name string) bool) []named {
	var keys []named
	for _, s := range g.Assumed() {
		key := s.Key.Key
		at := slices.IndexFunc(keys, func(k named) bool { return k.key == key })
		switch {
		case !holds(s.Table + "." + key):
		case at < 0:
			keys = append(keys, named{s.Table, key, []string{s.ID}})
		default:
			keys[at].ids = append(keys[at].ids, s.ID)
		}
	}
	slices.SortStableFunc(keys, func(a, b named) int { return r.readsAt(a.key) - r.readsAt(b.key) })
	return keys
}

// readsAt is the place of a key among those that the rule reads.
func (r *Rule) readsAt(key string) int {
	at := slices.IndexFunc(r.Reads, func(read string) bool { return strings.HasSuffix(read, "."+key) })
	if at < 0 {
		return len(r.Reads)
	}
	return at
}
