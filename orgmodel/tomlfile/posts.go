package tomlfile

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// posts are those of a file, by what people call them, and all ids that it states. It
// is made once: each of ten thousand units may name who leads it.
type posts struct {
	taken        map[string]bool
	ids          []string
	byID, byName map[string]int // the first of them, as a place in ids
}

func (c *checker) findPosts() *posts {
	p := &posts{taken: map[string]bool{}, byID: map[string]int{}, byName: map[string]int{}}
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		id, name := entryOf(t, "id"), entryOf(t, "name")
		if id == nil || id.Value.Kind != syntax.String {
			continue
		}
		p.taken[id.Value.Text] = true
		if len(t.Name) != 1 || t.Name[0].Text != string(orgmodel.TypePost) {
			continue
		}
		note(p.byID, id.Value.Text, len(p.ids))
		if name != nil {
			note(p.byName, orgmodel.AsSeen(name.Value.Text), len(p.ids))
		}
		p.ids = append(p.ids, id.Value.Text)
	}
	return p
}

// note keeps the first.
func note(of map[string]int, word string, i int) {
	if _, known := of[word]; !known {
		of[word] = i
	}
}

// post is the id of the first post that has a word as its id or its name.
func (p *posts) post(who string) (id string, ok bool) {
	i, isID := p.byID[who]
	j, isName := p.byName[orgmodel.AsSeen(who)]
	switch {
	case isID && (!isName || i < j):
		return p.ids[i], true
	case isName:
		return p.ids[j], true
	}
	return "", false
}
