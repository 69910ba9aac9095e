package indicators

import (
	"net/url"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
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
	if v.s.Detail() != drawing.Full {
		return lines
	}
	w, s := &words, v.s
	for _, alias := range ind.Aliases {
		lines = append(lines, s.Key(&ind.Common, kit.UpperFirst(s.Say(kit.Words.Alias, message.Name(alias))), "aliases"))
	}
	if ind.Note != "" {
		lines = append(lines, s.Key(&ind.Common, s.Theirs(ind.Note), "note"))
	}
	for i := range ind.Values {
		if value := &ind.Values[i]; value.Note != "" {
			lines = append(lines, s.Say(w.noteOn, v.valueName(value), message.Name(value.Note)))
		}
	}
	for _, g := range goals {
		if g.Note != "" {
			lines = append(lines, s.Say(w.noteOn, s.Named(&g.Common), s.Key(&g.Common, s.Theirs(g.Note), "note")))
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
	w, s := &words, v.s
	parts := []string{v.named(groups[0].names)}
	for _, g := range groups[1:] {
		names := kit.LowerFirst(w.noSource.In(s.Lang()))
		if len(g.names) > 0 {
			names = message.And(g.names).In(s.Lang())
		}
		parts = append(parts, s.Say(w.sourceFor, message.And(g.values), names))
	}
	return s.Key(&ind.Common, strings.Join(parts, "; "), "sources", "values")
}

// named is a list of sources behind the word for it.
func (v *indicatorView) named(names []string) string {
	switch len(names) {
	case 0:
		return words.noSource.In(v.s.Lang())
	case 1:
		return v.s.Say(words.source, names[0])
	}
	return v.s.Say(words.sources, message.And(names))
}

// valueName says which value is meant.
func (v *indicatorView) valueName(value *orgmodel.Value) string {
	name := v.place(v.whose(value)) + "\u00a0" + v.year(value.Year)
	if yearOf(value.Year) == noYear {
		name = v.place(v.whose(value)) + " (" + v.year(value.Year) + ")"
	}
	if value.Nature == forecast {
		return v.s.Say(words.forecastOf, name)
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
		name := v.s.Called(id)
		if found, ok := v.s.Org().Find(id); ok && found.Type == orgmodel.TypeSource && ind.Kolada != "" && fromKolada(&v.s.Org().Sources[found.Index]) {
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
