package importing

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// system is the name under which ids of the lists are kept as codes.
const system = "hr"

// model makes an organisation of what was read.
func (r *reading) model() *orgmodel.Organisation {
	o := &orgmodel.Organisation{Format: orgmodel.FormatVersion}
	ids := make(slugs, len(r.units.list)+int(r.nPosts))
	o.Units = make([]orgmodel.Unit, 0, len(r.units.list)+1)
	r.leaders()
	for _, u := range r.units.list {
		u.slug = ids.of(u.name, u.code(), u.aboveName())
	}
	sources := r.sources(o, ids)
	top := r.top(o, ids)
	coded := false
	for _, u := range r.units.list {
		o.Units = append(o.Units, r.unit(u, top, sources))
		coded = coded || u.code() != ""
	}
	r.write(o, ids, sources)
	r.header(o, ids)
	if coded {
		o.Header.IdentityCodes = []string{system}
	}
	o.Index()
	if o.Sketch = !o.Outgrown(); o.Sketch {
		omitKinds(o)
	}
	return o
}

// omitKinds leaves out of a sketch the kinds that no list says: it needs none, and what
// nobody has said need not be marked as assumed.
func omitKinds(o *orgmodel.Organisation) {
	for i := range o.Units {
		u := &o.Units[i]
		if at := slices.Index(u.Assumed.Keys, "kind"); at >= 0 {
			u.Assumed.Keys = slices.Delete(u.Assumed.Keys, at, at+1)
			o.OmitKind(u.ID)
		}
	}
}

// aboveName is what tells a unit from its namesakes.
func (u *unit) aboveName() string {
	if u.parent != nil {
		return u.parent.name
	}
	return ""
}

// sources makes a source of each file: what the rows say rests on them. Its id is of the
// file, whatever people call that: a newer list finds it by its id.
func (r *reading) sources(o *orgmodel.Organisation, ids slugs) map[string]string {
	by := map[string]string{}
	for _, t := range r.tables {
		if by[t.File] == "" {
			name := t.File[strings.LastIndexAny(t.File, `/\`)+1:]
			if name != masked(name) {
				name = sourceTexts.list.In(r.Lang) // of a file that is called by somebody's number
			}
			by[t.File] = ids.of(sourceTexts.list.In(r.Lang) + " " + strings.TrimSuffix(name, path.Ext(name)))
			o.Sources = append(o.Sources, orgmodel.Source{Common: orgmodel.Common{ID: by[t.File], Name: sheets.Called(name).In(r.Lang)}})
		}
	}
	return by
}

var sourceTexts = struct{ list message.Text }{message.Text{EN: "list", SV: "lista"}}

// header says what is known of the whole.
func (r *reading) header(o *orgmodel.Organisation, ids slugs) {
	name := cmp.Or(r.Name, r.onlyTop(), r.Fallback, headerTexts.organisation.In(r.Lang))
	h := &o.Header
	h.Name, h.ID, h.Language = name, ids.of(cmp.Or(r.Fallback, name), headerTexts.organisation.In(r.Lang)), string(r.Lang)
	h.Municipality, h.AsOf = r.Municipality, r.AsOf
}

var headerTexts = struct{ organisation, manager message.Text }{
	organisation: message.Text{EN: "Organisation", SV: "Organisation"},
	manager:      message.Text{EN: "Manager", SV: "Chef"},
}

// onlyTop is the name of the unit above all others, if there is one.
func (r *reading) onlyTop() (name string) {
	n := 0
	for _, u := range r.units.list {
		if u.parent == nil {
			name, n = u.name, n+1
		}
	}
	if n != 1 {
		return ""
	}
	return name
}

// top adds the municipality above what stands at the top, where its code is known and
// no list has it. That the tops are its own is assumed, and said to be.
func (r *reading) top(o *orgmodel.Organisation, ids slugs) string {
	name, known := municipalities.Name(r.Municipality)
	if !known {
		return ""
	}
	missing := false
	for _, u := range r.units.list {
		missing = missing || u.parent == nil && !alone(u.kind)
	}
	if !missing {
		return ""
	}
	for _, u := range r.units.list {
		if u.parent == nil && u.kind == orgmodel.KindMunicipality {
			return u.slug
		}
	}
	id := ids.of(name, orgmodel.KindMunicipality)
	o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: name}, Kind: orgmodel.KindMunicipality})
	return id
}

// alone reports whether a kind stands at the top by itself.
func alone(kind string) bool {
	for _, k := range orgmodel.Kinds() {
		if k.ID == kind {
			return k.Sphere == orgmodel.LegalEntity || k.Sphere == orgmodel.Outsider || kind == orgmodel.KindCouncil
		}
	}
	return false
}

// unit writes one unit.
func (r *reading) unit(u *unit, top string, sources map[string]string) orgmodel.Unit {
	w := orgmodel.Unit{Common: orgmodel.Common{ID: u.slug, Name: u.name, Sources: []string{sources[u.at.File]}}, Kind: cmp.Or(u.kind, "unit"), Heads: u.heads, FTE: u.fte, HeadsTotal: u.all, FTETotal: u.allFTE}
	if u.kind == "" {
		w.Assumed.Keys = append(w.Assumed.Keys, "kind")
	}
	switch {
	case u.parent != nil:
		w.Parent = u.parent.slug
		if u.told.part != "" && u.told.part == u.parent.name {
			w.Assumed.Keys = append(w.Assumed.Keys, "parent")
		}
	case top != "" && top != u.slug && !alone(u.kind):
		w.Parent = top
		w.Assumed.Keys = append(w.Assumed.Keys, "parent")
	}
	for _, file := range u.also {
		w.Sources = append(w.Sources, sources[file])
	}
	w.Codes = u.codes()
	if u.rows > 0 && r.Posts != AllPosts && r.Posts != "" {
		u.count(&w)
	}
	return w
}

// code is what the system knows a unit by, where that may be written.
func (u *unit) code() string {
	if mayBeIdentity(u.id) {
		return ""
	}
	return u.id
}

// codes are what other systems know a unit by.
func (u *unit) codes() map[string]string {
	codes := map[string]string{}
	if u.account != "" {
		codes["kst"] = u.account
	}
	if code := u.code(); code != "" {
		codes[system] = code
	}
	if len(codes) == 0 {
		return nil
	}
	return codes
}

// count writes how many work in a unit, where its posts are not written.
func (u *unit) count(w *orgmodel.Unit) {
	var sum counts
	for _, p := range u.posts {
		sum.posts += p.counts.posts - p.counts.vacant
		sum.maybe += p.counts.maybe
		sum.degrees += p.counts.degrees
		sum.noDegree = sum.noDegree || p.counts.noDegree
		sum.noNumber, sum.about = sum.noNumber || p.counts.noNumber, sum.about || p.counts.about || p.counts.aboutVacant
	}
	if !w.Heads.Known() && !sum.noNumber {
		switch w.Heads = orgmodel.Exactly(sum.posts); {
		case sum.maybe > 0:
			w.Heads = orgmodel.Between(float64(sum.posts-sum.maybe), float64(sum.posts))
		case sum.about:
			w.Heads = w.Heads.Approximate()
		}
	}
	if !w.FTE.Known() {
		w.FTE = sum.fte()
	}
}

// fte is the full-time equivalents, unknown where some row does not say its share.
func (c counts) fte() orgmodel.Quantity {
	if c.noDegree {
		return orgmodel.Quantity{}
	}
	return orgmodel.Exactly(c.degrees).Div(10_000)
}

// leaders makes posts of the titles that stand beside units.
func (r *reading) leaders() {
	titles := map[string]bool{}
	for _, u := range r.units.list {
		if u.lead == "" {
			continue
		}
		title, vacant := u.lead, u.noLead
		bare, saysSo := vacantTitle(title)
		beside := ""
		if !r.isTitle(bare, titles) {
			beside = r.besideName(bare).title
		}
		switch {
		case saysSo && r.isTitle(bare, titles):
			title, vacant = bare, true
		case saysSo:
			title, vacant = cmp.Or(beside, headerTexts.manager.In(r.Lang)), true
		case isNoID(title):
			continue
		case r.isTitle(title, titles):
		case beside != "":
			title = beside
			r.found.add(personBesideTitle, "", u.leadAt)
		default:
			title = headerTexts.manager.In(r.Lang)
			r.found.add(personForTitle, "", u.leadAt, message.Quoted(title))
		}
		title = clean(title)
		p := r.post(u, title, r.titleNumber(same(title)), u.leadAt.File)
		p.leads = true
		if p.counts.posts == 0 {
			p.counts.posts, p.counts.noDegree = 1, true
			if vacant {
				p.counts.vacant = 1
			}
		}
	}
}

// isTitle is the same for a title that many units have.
func (r *reading) isTitle(text string, known map[string]bool) bool {
	is, ok := known[text]
	if !ok {
		is = isTitle(text, r.unitWord)
		known[text] = is
	}
	return is
}

// unitWord reports whether a word is one of the name of a unit.
func (r *reading) unitWord(word string) bool {
	if r.unitWords == nil {
		r.unitWords = map[string]bool{}
		for _, u := range r.units.list {
			for _, w := range strings.Fields(same(u.name)) {
				r.unitWords[strings.Trim(w, ".,;:()")] = true
			}
		}
	}
	return r.unitWords[word]
}

// write writes the posts that are asked for, unit by unit.
func (r *reading) write(o *orgmodel.Organisation, ids slugs, sources map[string]string) {
	if r.Posts == NoPosts {
		return
	}
	slugs := map[string]string{}
	index := make(map[string]int, len(o.Units))
	o.Posts = make([]orgmodel.Post, 0, r.nPosts)
	for i := range o.Units {
		index[o.Units[i].ID] = i
	}
	for _, u := range r.units.list {
		for _, p := range u.posts {
			if !p.leads && (r.Posts == Managers || !p.counted) {
				continue // all rows of one that nobody counted were left out
			}
			if _, known := slugs[p.title]; !known {
				slugs[p.title] = format.Slug(p.title)
			}
			id := ids.own(cut(u.slug, slugs[p.title]))
			if p.leads {
				w := &o.Units[index[u.slug]]
				w.LedBy = append(w.LedBy, id)
			}
			o.Posts = append(o.Posts, p.written(id, u.slug, sources[p.file]))
		}
	}
}

// vacancies is how many are vacant, unknown where no row says that any are.
func (c counts) vacancies() (q orgmodel.Quantity) {
	switch {
	case c.maybe > 0 && c.noNumber && c.vacant > 0:
		q = orgmodel.AtLeast(c.vacant)
	case c.maybe > 0 && c.noNumber: // of how many nobody says
	case c.maybe > 0:
		q = orgmodel.Between(float64(c.vacant), float64(c.vacant+c.maybe))
	case c.vacant > 0 && c.aboutVacant:
		q = orgmodel.Exactly(c.vacant).Approximate()
	case c.vacant > 0:
		q = orgmodel.Exactly(c.vacant)
	}
	return q
}

// written is a post as the file has it.
func (p *post) written(id, unit, source string) orgmodel.Post {
	w := orgmodel.Post{Common: orgmodel.Common{ID: id, Name: p.title, Sources: []string{source}}, Unit: unit, FTE: p.counts.fte()}
	if !p.counts.noNumber && (p.counted || p.counts.vacant > 0) {
		w.Count = orgmodel.Exactly(p.counts.posts)
	}
	if p.counts.about {
		w.Count = w.Count.Approximate()
	}
	w.Vacant = p.counts.vacancies()
	return w
}
