package tomlfile

import (
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// WriteVariant returns, as canonical TOML, the variant file that makes of one
// organisation another: it restates what differs, ends what is gone and adds
// what is new. extends is the path of the file that says the first, relative to
// the folder that the paths in the second are relative to; the variant belongs
// there. What the format has no words for is returned in unsaid.
func WriteVariant(before, after *orgmodel.Organisation, extends string) (text []byte, unsaid []message.Message) {
	v := newVariant(before, after, extends)
	v.ground = v.takenOver()
	v.ledOn()
	v.write()
	return v.Bytes(), v.unsaid
}

// newVariant decides what ends, and what takes the place of it.
func newVariant(before, after *orgmodel.Organisation, extends string) *variant {
	v := &variant{before: before, after: after, extends: extends, closesOf: map[string][]*orgmodel.Close{}, shut: map[string]bool{}, reopened: map[string]bool{}}
	v.status = after.Header.Status
	v.day = max(before.Day(), after.Day())
	v.after = v.withFreeIDs()
	v.end()
	if v.gone = v.closed(); len(v.gone) > 0 {
		v.heirs = successors(v.everybody(), v.day, v.gone)
	}
	return v
}

// variant is a variant file in the making.
type variant struct {
	writer
	before, after *orgmodel.Organisation
	extends       string
	day           orgmodel.Day
	// ground is what stands before the variant changes anything: the first
	// organisation as a file that extends it reads it.
	ground *orgmodel.Organisation

	told     []*orgmodel.Close            // what the second organisation ends by [[close]], and the first does not
	made     []*orgmodel.Close            // what else the variant ends
	closesOf map[string][]*orgmodel.Close // by id: those of the base, then the variant's
	shut     map[string]bool              // what the first has closed by the day
	reopened map[string]bool              // what the first has closed and since opens again
	gone     map[string]bool              // what a [[close]] has ended by the day
	heirs    map[string][]string          // by id: what lives on of it
	unsaid   []message.Message
}

var variantTexts = struct{ earlier, lacking, answer, rule, otherTable, reopened, shut, planned, formerly, later, ledOn message.Text }{
	earlier:    message.Text{EN: "NEW describes {0}, an earlier day than OLD ({1}). A variant cannot go back in time: this one describes OLD's day.", SV: "NY beskriver {0}, en tidigare dag än GAMMAL ({1}). En variant kan inte gå tillbaka i tiden: den här beskriver dagen i GAMMAL."},
	lacking:    message.Text{EN: "The {0} {1} has no id and is not in NEW. A variant cannot take it away: it remains.", SV: "{0} {1} saknar id och finns inte i NY. En variant kan inte ta bort den: den står kvar."},
	answer:     message.Text{EN: "The answer to {0} ({1}) is not in NEW. A variant cannot take back an answer: it remains.", SV: "Svaret på {0} ({1}) finns inte i NY. En variant kan inte ta tillbaka ett svar: det står kvar."},
	rule:       message.Text{EN: "OLD sets {0} under [rules], NEW does not. A variant cannot take back a setting: it remains.", SV: "GAMMAL ställer in {0} under [rules], men inte NY. En variant kan inte ta tillbaka en inställning: den står kvar."},
	otherTable: message.Text{EN: "The id {0} belongs to a {1} in OLD and to a {2} in NEW. A variant cannot use it for both: the new one is called {3}.", SV: "Id:t {0} hör till en {1} i GAMMAL och till en {2} i NY. En variant kan inte använda det för båda: den nya heter {3}."},
	reopened:   message.Text{EN: "OLD ends {0} by a [[close]], NEW does not. A variant can only open it again by since, which NEW does not state: write in NEW the day from which it is open again.", SV: "GAMMAL avslutar {0} med [[close]], men inte NY. En variant kan bara öppna det igen med since, som NY inte anger: skriv i NY vilken dag det öppnas igen."},
	shut:       message.Text{EN: "OLD ends {0} by a [[close]], and NEW states other things of it than OLD. What is closed a variant can only open again, by since, or add remarks to.", SV: "GAMMAL avslutar {0} med [[close]], och NY anger annat om det än GAMMAL. Det som är avslutat kan en variant bara öppna igen, med since, eller lägga till anmärkningar om."},
	later:      message.Text{EN: "OLD ends {0} by a [[close]]. A variant cannot say that it ends {1} instead.", SV: "GAMMAL avslutar {0} med [[close]]. En variant kan inte ange {1} som slut i stället."},
	ledOn:      message.Text{EN: "{0} refers to {1}, which has ended. In a variant of OLD the reference is led on to the successor.", SV: "{0} hänvisar till {1}, som har upphört. I en variant av GAMMAL leds hänvisningen vidare till efterträdaren."},
	planned:    message.Text{EN: "OLD plans {0} from {1}, NEW does not. A variant can only end what has begun: it remains planned.", SV: "GAMMAL planerar {0} från {1}, men inte NY. En variant kan bara avsluta det som har börjat: det är fortfarande planerat."},
	formerly:   message.Text{EN: "{0} is to succeed {1}, which neither OLD nor NEW has. A variant cannot say that: it is left out.", SV: "{0} ska efterträda {1}, som varken finns i GAMMAL eller NY. Det kan en variant inte säga: uppgiften är utelämnad."},
}

func (v *variant) leave(text message.Text, args ...any) {
	v.unsaid = append(v.unsaid, text.With(args...))
}

// write writes the file, table by table in the order of the format.
func (v *variant) write() {
	v.WriteString("#:schema orgmodel.schema.json\n\nformat = 1\n")
	for _, t := range format.Tables() {
		switch index := fields.Entities()[t.Type]; {
		case t.Type == "rules":
			v.rules(t)
		case t.Type == orgmodel.TypeOrganisation:
			v.organisation(t, index)
		case t.Type == orgmodel.TypeClose:
			for _, c := range slices.Concat(v.told, v.made) {
				v.entity(t, reflect.ValueOf(c).Elem(), index)
			}
		default:
			v.entities(t, index)
		}
	}
}

// organisation writes the header: what is not taken over from the base whole,
// what is taken over where it differs.
func (v *variant) organisation(t *format.Table, index fields.Index) {
	old, now := reflect.ValueOf(&v.before.Header).Elem(), reflect.ValueOf(&v.after.Header).Elem()
	v.header(t)
	var unset []string
	for i := range t.Keys {
		k := &t.Keys[i]
		field := now.FieldByIndex(index[k.Name])
		switch {
		case k.Name == "extends":
			v.assign(k.Name, k.Literal(reflect.ValueOf(v.extends)))
			continue
		case k.Name == "as_of" && v.after.Day() < v.before.Day():
			v.leave(variantTexts.earlier, v.after.Header.AsOf, v.before.Header.AsOf)
			continue
		case k.Name == "complete":
			continue // a variant keeps all that its base has, and says no more of it
		case k.Name == "formerly":
			field = reflect.ValueOf(v.resolved(&v.after.Header.Common))
		case !slices.Contains(inherited, k.Name):
		case field.IsZero() && !k.Required && !old.FieldByIndex(index[k.Name]).IsZero():
			unset = append(unset, k.Name)
			continue
		case v.sameKey(k, old.FieldByIndex(index[k.Name]), field) && (v.after.Header.Assumed.Key(k.Name) || !v.before.Header.Assumed.Key(k.Name)):
			continue
		}
		v.key(k, field)
	}
	v.unset(unset)
}

func (v *variant) unset(keys []string) {
	if len(keys) > 0 {
		items, _ := format.UnsetKey.Items(reflect.ValueOf(keys))
		v.list(format.UnsetKey.Name, items)
	}
}

// entities writes what a table states of new and changed entities, in the order
// of the second organisation.
func (v *variant) entities(t *format.Table, index fields.Index) {
	old, now := fields.List(v.ground, t.Type), fields.List(v.after, t.Type)
	nameless := map[string]int{} // how many entities without an id say the same
	for i := range old.Len() {
		if v.idOf(t, old.Index(i)) == "" {
			nameless[v.textOf(t, old.Index(i), index)]++
		}
	}
	for i := range now.Len() {
		e := now.Index(i)
		id := v.idOf(t, e)
		if id == "" {
			if text := v.textOf(t, e, index); nameless[text] > 0 {
				nameless[text]--
				continue
			}
		}
		if ref, ok := v.ground.Find(id); ok && ref.Type == t.Type {
			v.restate(t, old.Index(ref.Index), e, index)
			continue
		}
		if c := v.after.Common(orgmodel.Ref{Type: t.Type, Index: i}); c != nil {
			c.Formerly = v.resolved(c)
		}
		v.entity(t, e, index)
	}
	for i := range old.Len() {
		if v.idOf(t, old.Index(i)) != "" {
			continue
		}
		if text := v.textOf(t, old.Index(i), index); nameless[text] > 0 {
			nameless[text]--
			v.remains(t, i)
		}
	}
}

// remains says that an entity without an id cannot be taken away.
func (v *variant) remains(t *format.Table, i int) {
	if t.Type == orgmodel.TypeAccept {
		v.leave(variantTexts.answer, v.before.Accepts[i].Rule, quote(v.before.Accepts[i].Reason))
		return
	}
	c := v.ground.Common(orgmodel.Ref{Type: t.Type, Index: i})
	if !c.ActiveOn(v.day) {
		return // it does not count on that day anyway
	}
	name := message.Localizer(message.Int(i + 1))
	if c.Name != "" {
		name = quote(c.Name)
	}
	v.leave(variantTexts.lacking, t.Header(), name)
}

// idOf is the id of an entity; empty in tables that have none.
func (v *variant) idOf(t *format.Table, e reflect.Value) string {
	if !t.HasID {
		return ""
	}
	return e.FieldByName("ID").String()
}

// textOf is all that an entity says, as text.
func (v *variant) textOf(t *format.Table, e reflect.Value, index fields.Index) string {
	w := &writer{}
	w.entity(t, e, index)
	return w.String()
}

// sameKey reports whether two values of a key say the same.
func (v *variant) sameKey(k *format.Key, a, b reflect.Value) bool {
	if reflect.DeepEqual(a.Interface(), b.Interface()) {
		return true
	}
	var x, y writer
	x.key(k, a)
	y.key(k, b)
	return x.String() == y.String()
}

// resolved lists the ids that an entity succeeds, without those that nothing in
// the two organisations has: a variant may only name what is known.
func (v *variant) resolved(c *orgmodel.Common) []string {
	return slices.DeleteFunc(slices.Clone(c.Formerly), func(id string) bool {
		_, old := v.before.Find(id)
		_, now := v.after.Find(id)
		if !old && !now {
			v.leave(variantTexts.formerly, quote(c.ID), quote(id))
		}
		return !old && !now
	})
}

// rules writes the settings that differ.
func (v *variant) rules(t *format.Table) {
	changed := map[string]string{}
	for id, setting := range v.after.Rules {
		if v.before.Rules[id] != setting {
			changed[id] = setting
		}
	}
	v.settings(t, changed)
	for _, id := range slices.Sorted(maps.Keys(v.before.Rules)) {
		if _, kept := v.after.Rules[id]; !kept {
			v.leave(variantTexts.rule, id)
		}
	}
}
