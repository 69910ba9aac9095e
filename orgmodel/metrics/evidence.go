package metrics

// Evidence is what the files say that shows that something came to an end between
// them, or began. A file that does not mention a thing shows neither.
type Evidence uint8

// What shows it. Unsaid stands for nothing.
const (
	Unsaid     Evidence = iota
	ByClose             // a [[close]] of the new file names it
	ByDates             // since or until: on the day of the file it is not there
	ByWhole             // the file that lacks it says that it names all there is
	ByHome              // the unit that it stands in has ended
	ByDecision          // a decision made after the old file's day
	ByProposal          // it is proposed, decided or a vision
	ByItself            // a source, or a claim: what a file does not cite it does not cite
	NotThere            // it does not exist on its own file's day
)

// Shown reports whether there is any.
func (e Evidence) Shown() bool { return e != Unsaid }

// Undescribed reports whether the new file says nothing of an old entity: neither
// that it lives on, nor that it ended.
func (s *Succession) Undescribed(old int) bool {
	return s.Ends != nil && len(s.After[old]) == 0 && !s.Ends[old].Shown()
}

// DescribedNow reports whether a new entity is told of for the first time, and
// nothing shows that it was not there before.
func (s *Succession) DescribedNow(now int) bool {
	return s.Begins != nil && len(s.Before[now]) == 0 && !s.Begins[now].Shown()
}
