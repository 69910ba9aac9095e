package drawing

import (
	"net/url"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sourced are the values that one list of sources stands behind.
type sourced struct {
	names  []string
	values []string // "Uppsala 2019"
}

// foot tells where the values come from; in full detail the notes as well.
func (v *indicatorView) foot(ind *orgmodel.Indicator, goals []*orgmodel.Goal) []string {
	lines := []string{v.sourceLine(ind)}
	if v.s.detail != Full {
		return lines
	}
	w, s := &indicatorWords, v.s
	for _, alias := range ind.Aliases {
		lines = append(lines, s.key(&ind.Common, upperFirst(s.say(words.alias, message.Name(alias))), "aliases"))
	}
	if ind.Note != "" {
		lines = append(lines, s.key(&ind.Common, s.theirs(ind.Note), "note"))
	}
	for i := range ind.Values {
		if value := &ind.Values[i]; value.Note != "" {
			lines = append(lines, s.say(w.noteOn, v.valueName(value), message.Name(value.Note)))
		}
	}
	for _, g := range goals {
		if g.Note != "" {
			lines = append(lines, s.say(w.noteOn, s.named(&g.Common), s.key(&g.Common, s.theirs(g.Note), "note")))
		}
	}
	return lines
}

// sourceLine names the source of most values, and those of the others.
func (v *indicatorView) sourceLine(ind *orgmodel.Indicator) string {
	var groups []sourced
	for i := range ind.Values {
		value := &ind.Values[i]
		names := v.sourceNames(ind, value.Sources)
		at := slices.IndexFunc(groups, func(g sourced) bool { return slices.Equal(g.names, names) })
		if at < 0 {
			at = len(groups)
			groups = append(groups, sourced{names: names})
		}
		groups[at].values = append(groups[at].values, v.valueName(value))
	}
	if len(groups) == 0 {
		groups = []sourced{{names: v.sourceNames(ind, nil)}}
	}
	slices.SortStableFunc(groups, func(a, b sourced) int { return len(b.values) - len(a.values) })
	w, s := &indicatorWords, v.s
	parts := []string{v.named(groups[0].names)}
	for _, g := range groups[1:] {
		names := lowerFirst(w.noSource.In(s.lang))
		if len(g.names) > 0 {
			names = message.And(g.names).In(s.lang)
		}
		parts = append(parts, s.say(w.sourceFor, message.And(g.values), names))
	}
	return s.key(&ind.Common, strings.Join(parts, "; "), "sources", "values")
}

// named is a list of sources behind the word for it.
func (v *indicatorView) named(names []string) string {
	switch len(names) {
	case 0:
		return indicatorWords.noSource.In(v.s.lang)
	case 1:
		return v.s.say(indicatorWords.source, names[0])
	}
	return v.s.say(indicatorWords.sources, message.And(names))
}

// valueName says which value is meant.
func (v *indicatorView) valueName(value *orgmodel.Value) string {
	name := v.place(v.whose(value)) + "\u00a0" + v.year(value.Year)
	if yearOf(value.Year) == noYear {
		name = v.place(v.whose(value)) + " (" + v.year(value.Year) + ")"
	}
	if value.Nature == forecast {
		return v.s.say(indicatorWords.forecastOf, name)
	}
	return name
}

// sourceNames names the sources of a value: its own, else the indicator's.
func (v *indicatorView) sourceNames(ind *orgmodel.Indicator, refs []string) []string {
	if len(refs) == 0 {
		refs = ind.Sources
	}
	var names []string
	for _, ref := range refs {
		id, _, _ := strings.Cut(ref, "#")
		name := v.s.called(id)
		if found, ok := v.s.org.Find(id); ok && found.Type == orgmodel.TypeSource && ind.Kolada != "" && fromKolada(&v.s.org.Sources[found.Index]) {
			name = "Kolada"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// fromKolada reports whether a source is Kolada, which wants to be named so.
func fromKolada(source *orgmodel.Source) bool {
	for _, name := range []string{source.ID, source.Name, source.Publisher} {
		if strings.EqualFold(name, "kolada") {
			return true
		}
	}
	u, err := url.Parse(source.URL)
	return err == nil && (u.Hostname() == "kolada.se" || strings.HasSuffix(u.Hostname(), ".kolada.se"))
}
