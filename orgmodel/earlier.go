package orgmodel

// Earlier are entities as the base stated them, before a variant, or the first of
// several, stated them anew. What a rule asks of a change in one file it asks from
// these: how many worked there, who provided it. By id; a whole file has none.
type Earlier struct {
	Units    map[string]Unit
	Posts    map[string]Post
	Services map[string]Service
}

// Keep notes an entity as it is, unless an earlier state of it is known.
func (e *Earlier) Keep(entity any) {
	switch x := entity.(type) {
	case Unit:
		e.Units = kept(e.Units, x.ID, x)
	case Post:
		e.Posts = kept(e.Posts, x.ID, x)
	case Service:
		e.Services = kept(e.Services, x.ID, x)
	}
}

func kept[T any](m map[string]T, id string, x T) map[string]T {
	if m == nil {
		m = map[string]T{}
	}
	if _, known := m[id]; !known && id != "" {
		m[id] = x
	}
	return m
}
