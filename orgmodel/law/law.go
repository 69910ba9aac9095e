// Package law is the law that rules and reports refer to: one table of provisions,
// each with the days on which it was in force, what it demands, where that was read
// and how surely it is known. It retells; it quotes nothing. Which provisions a rule
// rests on from day to day is an Editions, and the words of a reference are made from
// the table. It knows no organisation and judges nothing.
//
// The table is written for people: docs/law.md is made from it, article by article.
package law

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// LastRead is the day of the newest collection of statutes that the table was read
// against. What has changed since is not in it.
const LastRead message.Day = "2026-07-07"

// Days are a span of days, both included. An empty day is no limit.
type Days struct {
	From, Until message.Day
}

// Has reports whether a day is in the span. The day that is not known, "", is in
// none that begins.
func (d Days) Has(day message.Day) bool {
	return d.From <= day && (d.Until == "" || day <= d.Until)
}

// Act is a statute, or the regulations of an authority.
type Act struct {
	Key    string // what a provision names it by: "SoL25"
	Short  string // "SoL"; empty: it is called by its name
	Number string // in SFS or AFS: "2025:400"
	Name   message.Text
	Days
	Before []string // keys of the acts it replaced
	Where  string   // where it stands
	// Articles says that it has articles, not sections.
	Articles bool
	// Doubt is what is not known of its days, if anything.
	Doubt      message.Text
	Provisions []Provision
}

// Provision is one section in one wording. A section that has changed has a row for
// each wording the table knows.
type Provision struct {
	At string // "4:2", "6 b", "5:1 § 3", a chapter as a whole "3:"; empty: the act as a whole
	Days
	Says   message.Text // what it demands, retold
	Sure   Sure
	Where  message.Text // what Sure rests on, where it is not the act's own text
	Before []Key        // the provisions it replaced
	New    bool         // nothing of the kind was in force before
	// Doubt is what is not known of its days, if anything.
	Doubt message.Text
	// Wording is the number of the act that gave it this wording, where another one is
	// easily taken for it; a reference says it: "2016:1153".
	Wording string
}

// Sure is how a provision is known.
type Sure int

// From the surest to what may not be referred to.
const (
	Read       Sure = iota // its own text was read
	Named                  // another source names it and tells what it is about
	Inferred               // it follows from other texts that were read
	Unverified             // nobody has checked it: never printed as a reference
)

var sureLabels = [...]message.Text{
	Read:       {EN: "the text was read", SV: "läst i lagtexten"},
	Named:      {EN: "according to another source", SV: "enligt annan källa"},
	Inferred:   {EN: "inferred", SV: "slutsats"},
	Unverified: {EN: "not verified", SV: "inte verifierad"},
}

// Label tells it to a reader.
func (s Sure) Label() message.Text { return sureLabels[s] }

// Key names a provision by its act and place: "SoL25 4:2", "LAS 6 b", "AFS2023:1".
type Key string

// Cut takes a key apart.
func (k Key) Cut() (act, at string) {
	act, at, _ = strings.Cut(string(k), " ")
	return act, at
}

// Answer is what the table says of a day.
type Answer int

// The three answers.
const (
	InForce  Answer = iota // it applied that day
	Absent                 // there was no such provision that day
	Unproven               // the table has no verified wording of that day
)

// Acts lists the acts in the order of the page; they are shared: read them only.
func Acts() []*Act { return table().acts }

// index is the table by key.
type index struct {
	acts  []*Act
	byKey map[string]*Act
}

var table = sync.OnceValue(func() index {
	t := index{byKey: map[string]*Act{}}
	for _, list := range [][]Act{socialActs, coerciveActs, localActs, secrecyActs, dataActs, workActs, careActs, schoolActs, purchaseActs} {
		for i := range list {
			t.acts = append(t.acts, &list[i])
			t.byKey[list[i].Key] = &list[i]
		}
	}
	return t
})

// Begun lists the acts that came into force after one day, on another at the latest, the
// newest first. An act without provisions in the table changes nothing that is judged.
func Begun(after, last message.Day) []*Act {
	var list []*Act
	for _, a := range Acts() {
		if after < a.From && a.From <= last && len(a.Provisions) > 0 {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, func(a, b *Act) int { return strings.Compare(string(b.From), string(a.From)) })
	return list
}

// Changed lists the provisions that got their wording, or were new, after one day and on
// another at the latest, in acts that were there before, the newest first. One that nobody
// has verified, or whose first day is not, changes nothing that is judged.
func Changed(after, last message.Day) []Reworded {
	var list []Reworded
	for _, a := range Acts() {
		if a.From > after || a.Until != "" && a.Until < last {
			continue
		}
		for i := range a.Provisions {
			p := &a.Provisions[i]
			if p.From <= after || p.From > last || p.Sure == Unverified || !p.Doubt.IsZero() {
				continue
			}
			if k := len(list) - 1; k >= 0 && list[k].act == a.Key && list[k].From == p.From {
				list[k].Keys = append(list[k].Keys, a.KeyOf(p))
				continue
			}
			list = append(list, Reworded{act: a.Key, From: p.From, Keys: []Key{a.KeyOf(p)}})
		}
	}
	slices.SortStableFunc(list, func(a, b Reworded) int { return strings.Compare(string(b.From), string(a.From)) })
	return list
}

// Reworded are provisions of one act that changed on one day.
type Reworded struct {
	act  string
	From message.Day
	Keys []Key
}

// FindAct returns the act with a key.
func FindAct(key string) (*Act, bool) {
	a, ok := table().byKey[key]
	return a, ok
}

// Find looks a provision up on a day. There is one only with the answer InForce.
func Find(key Key, day message.Day) (*Provision, Answer) {
	name, at := key.Cut()
	act, ok := FindAct(name)
	if !ok {
		return nil, Unproven
	}
	if !act.Has(day) {
		return nil, Absent
	}
	p, answer := act.find(at, day)
	if answer == InForce && p.Sure == Unverified {
		return nil, Unproven
	}
	return p, answer
}

// find looks among the wordings of one section.
func (a *Act) find(at string, day message.Day) (*Provision, Answer) {
	answer := Unproven
	for i := range a.Provisions {
		p := &a.Provisions[i]
		switch {
		case p.At != at:
		case p.Has(day):
			return p, InForce
		case p.New && day < p.From, p.Until != "" && day > p.Until:
			answer = Absent
		}
	}
	return nil, answer
}

// begins is the first day of a provision, in any of its wordings; empty: no day is
// known.
func begins(key Key) (first message.Day) {
	name, at := key.Cut()
	act, ok := FindAct(name)
	if !ok {
		return ""
	}
	found := false
	for i := range act.Provisions {
		p := &act.Provisions[i]
		if from := cmp.Or(p.From, act.From); p.At == at && (!found || from < first) {
			first, found = from, true
		}
	}
	return first
}

// After lists the provisions that replaced one.
func After(key Key) (list []Key) {
	for _, a := range Acts() {
		for i := range a.Provisions {
			if slices.Contains(a.Provisions[i].Before, key) {
				list = append(list, a.KeyOf(&a.Provisions[i]))
			}
		}
	}
	return list
}

// KeyOf is the key of a provision of the act.
func (a *Act) KeyOf(p *Provision) Key {
	return Key(strings.TrimSpace(a.Key + " " + p.At))
}
