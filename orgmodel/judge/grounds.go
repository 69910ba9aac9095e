package judge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// A finding rests on the keys that its rule reads (diag.Rule.Reads). "unit.role" is
// the role of each unit the finding involves: what it is about, what the check names
// as Rests, and what keys among those read refer to from there, so that a rule that
// reads unit.parent reads the whole line up. A word before the key tells of others:
//
//	near agreement.to   agreements that name in one of the keys read something it involves
//	below unit.role     all units below those it involves, and their posts
//	every service.kind  all of the file: the rule looks for one, or for none
//
// The key at which it stands is read as well, and so are those that the check names
// as Keys. That something it involves is there on the day (since, until) each rule reads. Of
// the last two, only keys that bear a mark are listed: thousands may be read.
const (
	own   = ""
	near  = "near"
	below = "below"
	every = "every"
)

// reading is one of the keys that a rule reads.
type reading struct {
	scope string
	table orgmodel.Type
	key   string
}

func readings(rule *diag.Rule) []reading {
	list := make([]reading, len(rule.Reads))
	for i, text := range rule.Reads {
		scope, name, found := strings.Cut(text, " ")
		if !found {
			scope, name = own, text
		}
		table, key, _ := strings.Cut(name, ".")
		list[i] = reading{scope: scope, table: orgmodel.Type(table), key: key}
	}
	return list
}

// inherited are the keys of a unit that say something of those below it.
var inherited = [...]string{"kind", "parent", "role", "areas", "led_by"}

// basis looks up what a finding rests on.
type basis struct {
	run   *Run
	rule  *diag.Rule
	about []Where  // what it is about, and what else the check read
	ids   []string // of both files
	keys  []func() []ground.Key
}

// based gives a finding that is told its basis.
func (r *Run) based(f *found) diag.Diagnostic {
	d := f.Diagnostic
	d.Basis = &basis{run: r, rule: d.Rule, about: append([]Where{f.at}, f.rests...), ids: append([]string{d.Subject.ID}, d.About...), keys: f.keys}
	return d
}

// Ground implements diag.Basis.
func (b *basis) Ground() ground.Ground {
	whole, _ := b.Grounds()
	return whole
}

// Grounds implements diag.Basis.
func (b *basis) Grounds() (whole, involved ground.Ground) {
	if len(b.rule.Reads) == 0 {
		return ground.Of(), ground.Of() // it is about the file: what it says, not whether that is so
	}
	b.run.telling.Lock()
	defer b.run.telling.Unlock()
	if t := &b.run.told; t.of == b {
		return t.whole, t.involved
	}
	whole, involved = b.grounds()
	b.run.told = told{b, whole, involved}
	return whole, involved
}

// told is what the last finding rests on that somebody asked about: a finding is told with
// several questions in a row. Of all of them it would be as large as the file for each.
type told struct {
	of              *basis
	whole, involved ground.Ground
}

func (b *basis) grounds() (whole, involved ground.Ground) {
	given := make([][]ground.Key, len(b.keys)) // by the check itself
	for i, list := range b.keys {
		given[i] = list()
	}
	var near, far []ground.Stated
	reads := readings(b.rule)
	for _, file := range b.run.readers() {
		if file.org == b.run.in.Was && !slices.ContainsFunc(b.about, func(w Where) bool { return w.InOld }) {
			continue // it is about the new file alone
		}
		s := search{reader: file, reads: reads}
		s.involve(b)
		for _, keys := range given {
			s.given(keys)
		}
		near = append(near, s.found...)
		s.found = nil
		s.throughout()
		far = append(far, s.found...)
	}
	involved = ground.Of(near...)
	if len(far) == 0 {
		return involved, involved
	}
	return ground.Of(append(near, far...)...), involved
}

// readers are the files that findings rest on, the old one first.
func (r *Run) readers() []*reader {
	if r.files == nil {
		if r.in.Before.Org != nil {
			r.files = append(r.files, &reader{org: r.in.Before.Org, staff: r.in.Before.Staff})
		}
		r.files = append(r.files, &reader{org: r.in.Now.Org, file: len(r.files) + r.in.File, staff: r.in.Now.Staff})
		if r.in.Was != nil {
			r.files = append([]*reader{{org: r.in.Was}}, r.files...)
		}
	}
	return r.files
}

// search collects the keys of one file that a finding rests on.
type search struct {
	*reader
	reads []reading
	refs  []orgmodel.Ref        // what is involved, in the order in which it was met
	above map[orgmodel.Ref]bool // whether it was met only as a unit above another
	found []ground.Stated
}

// involve looks up all that a finding involves in one file.
func (s *search) involve(b *basis) {
	s.above = map[orgmodel.Ref]bool{}
	for _, w := range b.about {
		if w.InOld != s.old(b.run) {
			continue
		}
		s.meet(w.Ref, false)
		if w.Key != "" && w.Key != "id" && s.states(w.Ref, w.Key) {
			s.add(w.Ref, w.Key)
		}
	}
	for _, id := range b.ids {
		if ref, ok := s.org.Find(id); ok && id != "" {
			s.meet(ref, false)
		}
	}
	for _, ref := range s.refs {
		if ref.Type != orgmodel.TypeOrganisation { // the heading states itself
			s.add(ref, "")
		}
	}
	s.meet(orgmodel.Ref{Type: orgmodel.TypeOrganisation}, false)
	for i := 0; i < len(s.refs); i++ { // what is met joins the list
		s.ownKeys(s.refs[i])
	}
	for _, r := range s.reads {
		switch r.scope {
		case near:
			s.nearKeys(r)
		case below:
			s.belowKeys(r)
		}
	}
}

// throughout looks up what is read of the whole of one file, whatever a finding involves.
func (s *search) throughout() {
	for _, r := range s.reads {
		if r.scope == every {
			s.everyKey(r)
		}
	}
}

// given are those of the keys that the check itself names that are of the file.
func (s *search) given(keys []ground.Key) {
	for _, k := range keys {
		if k.File == s.file {
			s.add(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}, k.Key)
		}
	}
}

func (r *reader) old(run *Run) bool { return r.org == run.in.Before.Org || r.org == run.in.Was }

func (s *search) meet(ref orgmodel.Ref, above bool) {
	was, met := s.above[ref]
	if !met || was && !above {
		s.above[ref] = above
		s.refs = append(s.refs, ref)
	}
}

func (s *search) add(ref orgmodel.Ref, key string) {
	k := s.org.Key(ref, key)
	k.File = s.file
	s.found = append(s.found, s.org.Stated(k))
}

// there are the keys by which something is there on the day.
func (s *search) there(ref orgmodel.Ref) {
	for _, key := range [...]string{"since", "until"} {
		if s.states(ref, key) {
			s.add(ref, key)
		}
	}
}

// ownKeys are the keys read of something that is involved; what they refer to is
// involved as well.
func (s *search) ownKeys(ref orgmodel.Ref) {
	s.there(ref)
	above := s.above[ref]
	for _, r := range s.reads {
		if r.scope != own || r.table != ref.Type || above && !slices.Contains(inherited[:], r.key) || !s.states(ref, r.key) {
			continue
		}
		s.add(ref, r.key)
		for _, to := range s.named(ref, r.key) {
			s.meet(to, above || r.key == "parent")
		}
	}
}

// nearKeys are a key of those that name, in any key read so, something involved.
func (s *search) nearKeys(r reading) {
	for _, by := range s.reads {
		if by.scope != near || by.table != r.table {
			continue
		}
		naming := s.naming(by.table, by.key)
		for _, ref := range s.refs {
			for _, from := range naming[ref] {
				s.there(from)
				if s.states(from, r.key) {
					s.add(from, r.key)
				}
			}
		}
	}
}

func (s *search) belowKeys(r reading) {
	for _, ref := range s.bearing(r.table, r.key) {
		unit := ref.Index
		if ref.Type == orgmodel.TypePost {
			unit = s.org.UnitIndex(s.org.Posts[ref.Index].Unit)
		}
		if unit >= 0 && slices.ContainsFunc(s.refs, func(top orgmodel.Ref) bool {
			return top.Type == orgmodel.TypeUnit && !s.above[top] && s.org.IsAtOrBelow(unit, top.Index)
		}) {
			s.add(ref, r.key)
		}
	}
}

func (s *search) everyKey(r reading) {
	for _, ref := range s.bearing(r.table, r.key) {
		s.add(ref, r.key)
	}
}
