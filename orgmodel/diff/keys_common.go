package diff

import (
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// commonKeys are the keys of all tables, save id and name. The kind of each is
// the end of an id: the table puts its noun before it.
var commonKeys = []key[orgmodel.Common]{
	date("since", func(c *orgmodel.Common) orgmodel.Date { return c.Since }).happening(DatesChanged).saying(phrases{
		changed: text("{0} begins {2} instead of {1}.", "{0} gäller från {2} i stället för {1}."),
		gained:  text("{0} begins {2}; nothing was stated before.", "{0} gäller från {2}; tidigare angavs inget."),
		lost:    text("{0}: when it begins is no longer stated; it was {1}.", "{0}: från när det gäller anges inte längre; det var {1}."),
	}),
	date("until", func(c *orgmodel.Common) orgmodel.Date { return c.Until }).happening(DatesChanged).saying(phrases{
		changed: text("The last day of {0} is {2} instead of {1}.", "{0} gäller till och med {2} i stället för {1}."),
		gained:  text("The last day of {0} is {2}.", "{0} gäller till och med {2}."),
		lost:    text("{0} no longer ends; its last day was {1}.", "{0} har inte längre något slut; gällde till och med {1}."),
	}),
	word("status", statuses, func(c *orgmodel.Common) orgmodel.Status { return c.Status }).happening(StatusChanged),
	statusOfKey(),
	assumedKey(),
	refs("sources", func(c *orgmodel.Common) []string { return c.Sources }).happening(SourcesChanged).trailing(),
	ref("decision", func(c *orgmodel.Common) string { return c.Decision }).happening(SourcesChanged).saying(valueChanges),
	list("formerly", nil, func(c *orgmodel.Common) []string { return c.Formerly }).happening(RemarkChanged).saying(listChanges),
	list("aliases", nil, func(c *orgmodel.Common) []string { return c.Aliases }).happening(RemarkChanged).saying(listChanges),
	words("note", func(c *orgmodel.Common) string { return c.Note }).happening(RemarkChanged).saying(phrases{
		changed: text("{0} has another remark.", "{0}: anmärkningen är ändrad."),
		gained:  text("{0} has a remark.", "{0} har fått en anmärkning."),
		lost:    text("{0} no longer has a remark.", "{0} har inte längre någon anmärkning."),
	}),
}

func statusOfKey() key[orgmodel.Common] {
	items := func(_ *namer, c *orgmodel.Common) []item {
		var items []item
		for _, k := range slices.Sorted(maps.Keys(c.StatusOf)) {
			s := string(c.StatusOf[k])
			items = append(items, item{raw: bare(k) + " = " + quote(s), text: counted.With(Label(k), wordText(statuses, s))})
		}
		return items
	}
	k := itemised("status_of", func(a, b *orgmodel.Common) bool { return maps.Equal(a.StatusOf, b.StatusOf) }, items)
	k.value = bracketed(items, "{ ", " }")
	return k.happening(StatusChanged).saying(partStatusChanges)
}

func assumedKey() key[orgmodel.Common] {
	items := func(_ *namer, c *orgmodel.Common) []item {
		if c.Assumed.All {
			return []item{{raw: "true", text: all}}
		}
		var items []item
		for _, k := range c.Assumed.Keys {
			items = append(items, item{raw: quote(k), text: Label(k)})
		}
		return items
	}
	same := func(a, b *orgmodel.Common) bool {
		return a.Assumed.All == b.Assumed.All && slices.Equal(a.Assumed.Keys, b.Assumed.Keys)
	}
	k := itemised("assumed", same, items)
	listed := k.value
	k.value = func(o *namer, c *orgmodel.Common) Value {
		if c.Assumed.All {
			return Value{Raw: "true", Text: all}
		}
		return listed(o, c)
	}
	return k.happening(AssumedChanged)
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
