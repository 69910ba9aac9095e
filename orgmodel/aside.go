package orgmodel

// Aside is what of a file could not be read as it stands: a key of an entity, an
// entity as a whole when there is no key, or something of a table, when it could not
// be found out which, with the index -1.
type Aside struct {
	Ref Ref
	Key string
}

// SetAside reports whether something that a reader would look up was set aside: a key
// of an entity, an empty key for any of its keys. A whole entity that was set aside has
// no key that can be relied on.
func (o *Organisation) SetAside(ref Ref, key string) bool {
	for i := range o.Aside {
		a := &o.Aside[i]
		if a.Ref == ref && (a.Key == "" || key == "" || a.Key == key) {
			return true
		}
	}
	return false
}
