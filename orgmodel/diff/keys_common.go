package diff

import (
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// commonTellings are those of the keys of all tables. The kind of each is the end of
// an id: the table puts its noun before it.
var commonTellings = []telling{
	{key: "since", event: DatesChanged, says: phrases{
		changed: text("{0} begins {2} instead of {1}.", "{0} gäller från {2} i stället för {1}."),
		gained:  text("{0} begins {2}; nothing was stated before.", "{0} gäller från {2}; tidigare angavs inget."),
		lost:    text("{0}: when it begins is no longer stated; it was {1}.", "{0}: från när det gäller anges inte längre; det var {1}."),
	}},
	{key: "until", event: DatesChanged, says: phrases{
		changed: text("The last day of {0} is {2} instead of {1}.", "{0} gäller till och med {2} i stället för {1}."),
		gained:  text("The last day of {0} is {2}.", "{0} gäller till och med {2}."),
		lost:    text("{0} no longer ends; its last day was {1}.", "{0} har inte längre något slut; gällde till och med {1}."),
	}},
	{key: "status", event: StatusChanged, texts: statuses},
	{key: "status_of", event: StatusChanged, says: partStatusChanges, texts: statuses},
	{key: "assumed", event: AssumedChanged},
	{key: "sources", event: SourcesChanged, trails: true},
	{key: "decision", event: SourcesChanged, says: valueChanges},
	{key: "formerly", event: RemarkChanged, says: listChanges},
	{key: "aliases", event: RemarkChanged, says: listChanges},
	{key: "note", event: RemarkChanged, says: phrases{
		changed: text("{0} has another remark.", "{0}: anmärkningen är ändrad."),
		gained:  text("{0} has a remark.", "{0} har fått en anmärkning."),
		lost:    text("{0} no longer has a remark.", "{0} har inte längre någon anmärkning."),
	}},
}

// unchanged reports whether two say the same, letter by letter, in all keys that all
// tables have: most twins do, and need no look at each.
func unchanged(a, b *orgmodel.Common) bool {
	return a.Name == b.Name && a.Status == b.Status && a.Since == b.Since && a.Until == b.Until &&
		a.Decision == b.Decision && a.Note == b.Note && a.Assumed.All == b.Assumed.All &&
		slices.Equal(a.Assumed.Keys, b.Assumed.Keys) && slices.Equal(a.Sources, b.Sources) &&
		slices.Equal(a.Formerly, b.Formerly) && slices.Equal(a.Aliases, b.Aliases) &&
		maps.Equal(a.StatusOf, b.StatusOf)
}

// statusOfKeys is a key with statuses of single keys, which it calls as its table
// does.
func statusOfKeys(c column) key {
	get := func(e entity) map[string]orgmodel.Status { return *valueAt[map[string]orgmodel.Status](c, e) }
	k := itemised(func(a, b entity) bool { return maps.Equal(get(a), get(b)) }, func(_ *namer, e entity) []item {
		var items []item
		m := get(e)
		for _, k := range slices.Sorted(maps.Keys(m)) {
			s := string(m[k])
			items = append(items, item{raw: bare(k) + " = " + quote(s), text: counted.With(c.table.Label(k), wordText(c.texts, s))})
		}
		return items
	})
	k.value = bracketed(k.items, "{ ", " }")
	return k
}

// assumedKeys is the key that says what is assumed: everything, or some keys.
func assumedKeys(c column) key {
	get := func(e entity) *orgmodel.Assumed { return valueAt[orgmodel.Assumed](c, e) }
	same := func(a, b entity) bool {
		x, y := get(a), get(b)
		return x.All == y.All && sameSet(x.Keys, y.Keys)
	}
	k := itemised(same, func(_ *namer, e entity) []item {
		if get(e).All {
			return []item{{raw: "true", text: all}}
		}
		var items []item
		for _, k := range get(e).Keys {
			items = append(items, item{raw: quote(k), text: c.table.Label(k)})
		}
		return items
	})
	listed := k.value
	k.value = func(o *namer, e entity) Value {
		if get(e).All {
			return Value{Raw: "true", Text: all}
		}
		return listed(o, e)
	}
	return k
}

// unsettled lists the keys about which two statements differ in status or in
// being assumed; all means more than single keys.
func unsettled(key string, a, b *orgmodel.Common) (keys []string, whole bool) {
	if key == "status_of" {
		for k, s := range a.StatusOf {
			if b.StatusOf[k] != s {
				keys = append(keys, k)
			}
		}
		for k := range b.StatusOf {
			if _, ok := a.StatusOf[k]; !ok {
				keys = append(keys, k)
			}
		}
		return keys, false
	}
	return symmetric(a.Assumed.Keys, b.Assumed.Keys), a.Assumed.All != b.Assumed.All
}

func symmetric(a, b []string) []string {
	var keys []string
	for _, k := range a {
		if !slices.Contains(b, k) {
			keys = append(keys, k)
		}
	}
	for _, k := range b {
		if !slices.Contains(a, k) {
			keys = append(keys, k)
		}
	}
	return keys
}
