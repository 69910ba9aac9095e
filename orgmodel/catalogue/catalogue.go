// Package catalogue is the one list of everything orgmodel can report: that a
// file is no model (package tomlfile), that a model breaks a rule (package
// rules) and what a change means (package impact). It adds no rules of its own
// and checks nothing.
package catalogue

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// All lists the rules by id. The rules themselves are shared: read them only.
func All() []*diag.Rule {
	all := tomlfile.Rules()
	for _, r := range rules.All() {
		all = append(all, &r.Rule)
	}
	for _, r := range impact.All() {
		all = append(all, &r.Rule)
	}
	slices.SortFunc(all, func(a, b *diag.Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// Find returns the rule with an id or a name, in any case.
func Find(word string) (*diag.Rule, bool) {
	for _, r := range All() {
		if strings.EqualFold(r.ID, word) || strings.EqualFold(r.Name, word) {
			return r, true
		}
	}
	return nil, false
}

// Undecided returns the question with an id or a name, in any case, that no file
// can decide.
func Undecided(word string) (*rules.Undecided, bool) {
	for _, u := range rules.Undecidable() {
		if strings.EqualFold(u.ID, word) || strings.EqualFold(u.Name, word) {
			return &u, true
		}
	}
	return nil, false
}

// Nearest returns the id or the name that a mistyped one was most likely meant
// to be.
func Nearest(word string) (string, bool) {
	var names, ids []string
	for _, r := range All() {
		names = append(names, r.Name)
		ids = append(ids, r.ID)
	}
	if near, ok := nearest.Word(word, names); ok {
		return near, true
	}
	return nearest.Word(strings.ToUpper(word), ids)
}

// Families lists the families of rules, by letter.
func Families() []diag.Family {
	var list []diag.Family
	for _, r := range All() {
		if len(list) == 0 || list[len(list)-1].Letter != r.Family.Letter {
			list = append(list, r.Family)
		}
	}
	return list
}
