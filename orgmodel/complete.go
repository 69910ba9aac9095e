package orgmodel

import "slices"

// Complete are the tables of which a file says that it names all there is below
// its tops. Of any other it only says what it says: what it leaves out may be there.
type Complete []Type

// Completable lists the tables of which a file may say so.
func Completable() Complete {
	return Complete{TypeUnit, TypePost, TypeService, TypeAgreement}
}

// Of reports whether a table is among them.
func (c Complete) Of(t Type) bool { return slices.Contains(c, t) }

// All reports whether every table is of which a file may say so.
func (c Complete) All() bool {
	return !slices.ContainsFunc(Completable(), func(t Type) bool { return !c.Of(t) })
}

// UnmarshalTOML reads true, which stands for all, or a list of tables. What else
// stands there the check of the file has reported.
func (c *Complete) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case bool:
		if v {
			*c = Completable()
		}
	case []any:
		for _, item := range v {
			if s, ok := item.(string); ok && Completable().Of(Type(s)) && !c.Of(Type(s)) {
				*c = append(*c, Type(s))
			}
		}
	}
	return nil
}
