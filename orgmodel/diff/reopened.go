package diff

import "github.com/orgmodel/orgmodel/orgmodel"

var opensAgain = text("{0} is opened again {4}.", "{0} öppnas igen {4}.")

// OpensAgain reports whether a change is that something closed begins again.
func (c *Comparison) OpensAgain(ch *Change) bool {
	return ch.detail != nil && ch.detail.says == opensAgain
}

// opensAgain is what is said of something that both files have, that had ended by
// the day of the old one, and that begins again after that; nil of anything else.
func (b *builder) opensAgain(now orgmodel.Ref) *detail {
	is := b.New.Common(now)
	old, ok := b.Old.Find(is.ID)
	if !ok || old.Type != now.Type {
		return nil
	}
	was := b.Old.Common(old)
	if !was.Until.Known() || was.Until.End() >= b.Old.Day() || !is.Since.Known() || is.Since.Start() <= was.Until.End() {
		return nil
	}
	return &detail{says: opensAgain, gained: is.Since}
}
