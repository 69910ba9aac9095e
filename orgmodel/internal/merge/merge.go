// Package merge writes what newer lists say into a file that somebody has worked on.
// It has three texts: the file, what the lists said when they were last written into
// it, and what they say now. What only the lists have changed is written, what only
// somebody has changed by hand stays, and where both have, the file's stays and is
// told. Comments, order and everything that the lists never said stay as they are,
// to the byte.
//
// It knows how things in a file are found again: by ids, by codes of the system that
// the lists come from, by their way from the top. It knows nothing of what keys mean,
// save which of them name other things, and judges nothing.
package merge

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Input is what is put together.
type Input struct {
	File   *location.File // what somebody has worked on
	Before *location.File // what the lists said when they were last written into it
	Fresh  *location.File // what they say now
	// ID makes an id of a name, where a row has none of its own.
	ID func(name string) string
	// Complete says that the lists name all there is: what they no longer have is
	// removed, unless somebody has changed it, or names it elsewhere in the file.
	Complete bool
}

// Result is what came of it.
type Result struct {
	Text []byte // of the file
	// Before is what to hand over as Before the next time.
	Before []byte
	Kept   []Kept // in the order of the lists
	// How many units and posts were added, changed and removed.
	Added, Changed, Removed int
}

// Why says why something that the lists say was not written.
type Why int

// The reasons.
const (
	ByHand   Why = iota // changed by hand, and the lists say what they said before
	ByBoth              // changed by hand and in the lists
	Gone                // no longer in the lists
	InUse               // the same, and it cannot be removed: it was changed by hand, or is named elsewhere
	TakenOut            // taken out of the file by hand
)

// Kept is one thing that is in the file as it was.
type Kept struct {
	Why         Why
	Name        string        // of the unit or post
	Key         string        // of a key: which
	File, Lists string        // what the file and the lists say, as it is written
	At          location.Span // in the new text of the file; of what was taken out, nowhere

	id string // in the file
}

// Merge puts the texts together. Findings say what keeps one of them from being read;
// then there is no result.
func Merge(in Input) (*Result, []diag.Diagnostic) {
	m := &merger{Input: in, result: &Result{}, ids: map[*record]string{}, out: map[*record]bool{}}
	for _, text := range []struct {
		to   **document
		file *location.File
	}{{&m.file, in.File}, {&m.before, in.Before}, {&m.fresh, in.Fresh}} {
		doc, findings := read(text.file, in.ID)
		if len(findings) > 0 {
			return nil, findings
		}
		*text.to = doc
	}
	m.pair()
	m.name()
	m.things()
	m.result.Text = m.file.edited()
	m.result.Before = m.known(m.gone())
	doc, findings := read(location.NewFile(in.File.Name, m.result.Text), in.ID)
	if len(findings) > 0 {
		return nil, findings
	}
	for i := range m.result.Kept {
		k := &m.result.Kept[i]
		if r := doc.byID[k.id]; r != nil {
			k.At = r.place(k.Key)
		}
	}
	return m.result, nil
}

// merger is one merge on its way.
type merger struct {
	Input
	file, before, fresh *document
	result              *Result

	was  map[*record]*record // of what the lists say now, what they said before
	here map[*record]*record // of what the lists said or say, what is in the file
	ids  map[*record]string  // of what the lists say now, its id in the file
	out  map[*record]bool    // of what the lists say now, what is not to be in the file
}

// things goes through all that the lists say now.
func (m *merger) things() {
	m.takenOut()
	for _, n := range m.fresh.records {
		f := m.here[n]
		switch {
		case m.out[n]:
			m.keep(TakenOut, n, nil, "", "", "")
		case f != nil:
			if m.keys(n, m.was[n], f) && n.counts() {
				m.result.Changed++
			}
		case n.table != organisation:
			m.add(n)
		}
	}
}

// takenOut finds what is not to be put back: what the lists had before and the file has
// no longer, and what is new below that, wherever it stands in the lists.
func (m *merger) takenOut() {
	for _, n := range m.fresh.records {
		m.out[n] = m.here[n] == nil && m.was[n] != nil && n.table != organisation
	}
	for again := true; again; {
		again = false
		for _, n := range m.fresh.records {
			if m.here[n] == nil && !m.out[n] && m.rests(n) {
				m.out[n], again = true, true
			}
		}
	}
}

// counts reports whether a thing is one that is counted.
func (r *record) counts() bool { return r.table == "unit" || r.table == "post" }

// rests reports whether something stands below what was taken out by hand.
func (m *merger) rests(n *record) bool {
	for _, key := range []string{"parent", "unit"} {
		if above := m.fresh.named(n.text(key)); above != nil && m.out[above] {
			return true
		}
	}
	return false
}

// keep notes what is not written of a thing of the lists, which the file may have.
func (m *merger) keep(why Why, of, f *record, key, file, lists string) {
	k := Kept{Why: why, Name: of.name, Key: key, File: file, Lists: lists}
	if f != nil {
		k.Name, k.id = f.name, f.id
	}
	m.result.Kept = append(m.result.Kept, k)
}
