// Package network is the view of who works with whom across which borders. It has
// no order of its own to place boxes by: places come from drawing.Options.Place.
package network

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// mostNetwork is how many boxes and lines a network may have together: more
// take longer to place than a person waits, and cannot be followed by eye.
const mostNetwork = 1500

// Draw draws who works with whom: collaborations with their members,
// units led from several sides, and agreements, with a frame around what stands
// under one authority.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	w := &network{s: s, root: -1}
	if err := w.choose(o); err != nil {
		return nil, err
	}
	if err := w.undrawable(o); err != nil {
		return nil, err
	}
	w.cards()
	title := s.TitleBlock(w.root)
	title.Crumbs = s.ViewCrumbs(words.view, title.Crumbs)
	p := kit.Page{
		Prefix: "net-", Name: s.Say(words.view) + " – " + s.Title(w.root), Title: title, Legend: w.legend(),
		Low: true, Split: w.splitAdvice(), Tell: w.tell,
	}
	if o.Depth > 0 {
		p.Notes = append(p.Notes, kit.Words.NoDepth.With())
	}
	if o.OnlyText {
		return s.Draw(&p, o), nil
	}
	picture := &networkPicture{network: w, place: o.Place}
	p.Picture = picture
	d := s.Draw(&p, o)
	if picture.err != nil {
		return nil, picture.err
	}
	return d, nil
}

// undrawable says why no picture can be made, before anything is set for it.
func (w *network) undrawable(o drawing.Options) error {
	boxes, lines := len(w.nodes), len(w.links)
	switch {
	case o.OnlyText:
		return nil
	case o.Place == nil:
		return &drawing.Refusal{Text: words.noPlacer.With()}
	case boxes+lines <= mostNetwork:
		return nil
	}
	if u := w.busiest(); u >= 0 {
		return &drawing.Refusal{Text: words.tooMany.With(boxes, lines, mostNetwork, w.s.Org().Units[u].ID)}
	}
	return &drawing.Refusal{Text: words.tooManyAll.With(boxes, lines, mostNetwork)}
}

// network is who works with whom.
type network struct {
	s      kit.Sketch
	root   int // -1: all
	nodes  []node
	links  []link
	frames []int       // the unit that each stands for
	names  []string    // of the frames
	at     map[int]int // the node of a unit
}

// node is a box: a unit, several collaborations alike, or an agreement.
type node struct {
	units     []int
	agreement *orgmodel.Agreement
	hub       *hub // what meets in it; nil: nothing does
	frame     int  // -1: none
	card      kit.Card
}

// link is a line between two boxes.
type link struct {
	from, to int // nodes
	kind     linkKind
	status   orgmodel.Status
	title    string
	arrow    bool // at the second
}

// linkKind is how two boxes belong together.
type linkKind uint8

const (
	linkPart linkKind = iota
	linkLead
	linkAgreement // who pays or who delivers
	linkParty     // one of those who are all alike
)

// hub is what others meet in: a collaboration, a unit led from several sides, an
// agreement.
type hub struct {
	unit      int // -1: an agreement
	agreement *orgmodel.Agreement
	ends      []hubEnd
}

// hubEnd is who takes part in a hub, and as what.
type hubEnd struct {
	unit   int
	kind   linkKind
	status orgmodel.Status
	posts  []string // by which it leads
	role   message.Text
	ahead  bool // of an agreement: a receiver
	arrow  bool
	// on are the assumptions by which it takes part; none: a source says so.
	on []kit.Assumption
}

// alsoOn adds the assumptions by which the same ones take part in a hub alike.
func (h *hub) alsoOn(like *hub) {
	for _, e := range like.ends {
		for i := range h.ends {
			if h.ends[i].unit == e.unit && h.ends[i].kind == e.kind {
				h.ends[i].on = append(h.ends[i].on, e.on...)
			}
		}
	}
}

// choose finds the root, and gathers what is around it.
func (w *network) choose(o drawing.Options) error {
	if o.Root != "" {
		if w.root = parties.Of(w.s, o.Root); w.root < 0 {
			return &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
		}
	}
	return w.gather()
}

// gather collects the hubs, and who meets in them.
func (w *network) gather() error {
	org := w.s.Org()
	var hubs []hub
	for u := range org.Units {
		if h, ok := w.hubOf(u); ok && w.concerns(&h) {
			hubs = append(hubs, h)
		}
	}
	for i := range org.Agreements {
		if a := &org.Agreements[i]; org.Active(&a.Common) {
			if h := w.meetingIn(a); w.concerns(&h) {
				hubs = append(hubs, h)
			}
		}
	}
	switch {
	case len(hubs) > 0:
		w.knit(hubs)
		return nil
	case w.root >= 0:
		return &drawing.Refusal{Text: words.noneBelow.With(message.Quoted(org.Units[w.root].Name), org.Day())}
	}
	return &drawing.Refusal{Text: words.none.With(org.Day())}
}

// concerns reports whether the root, or a unit below it, is or meets in a hub.
func (w *network) concerns(h *hub) bool {
	if w.root < 0 || h.unit >= 0 && w.s.Org().IsAtOrBelow(h.unit, w.root) {
		return true
	}
	return slices.ContainsFunc(h.ends, func(e hubEnd) bool { return w.s.Org().IsAtOrBelow(e.unit, w.root) })
}

// hubOf returns a collaboration with its members and leaders, or a unit that is
// led from elsewhere with its leaders.
func (w *network) hubOf(u int) (hub, bool) {
	org := w.s.Org()
	unit, h := &org.Units[u], hub{unit: u}
	if !org.Active(&unit.Common) {
		return h, false
	}
	if !org.IsCollaboration(u) {
		h.ends = w.leadersOf(u)
		return h, slices.ContainsFunc(h.ends, func(e hubEnd) bool { return !org.IsAtOrBelow(u, e.unit) })
	}
	for _, id := range unit.Members {
		if m := parties.Of(w.s, id); m >= 0 && m != u {
			h.ends = append(h.ends, hubEnd{unit: m, kind: linkPart, status: unit.KeyStatus("members"), on: kit.Assumed(&unit.Common, "members")})
		}
	}
	h.ends = append(h.ends, w.leadersOf(u)...)
	return h, true
}

// leadersOf returns the units, other than itself, whose posts lead a unit.
func (w *network) leadersOf(u int) []hubEnd {
	unit := &w.s.Org().Units[u]
	var ends []hubEnd
	for _, id := range unit.LedBy {
		p := w.s.Org().Post(id)
		if p == nil || !w.s.Org().Active(&p.Common) {
			continue
		}
		home := parties.Of(w.s, p.Unit)
		if home < 0 || home == u {
			continue
		}
		i := slices.IndexFunc(ends, func(e hubEnd) bool { return e.unit == home })
		if i < 0 {
			i = len(ends)
			ends = append(ends, hubEnd{unit: home, kind: linkLead, status: unit.KeyStatus("led_by")})
		}
		on := append(kit.Assumed(&unit.Common, "led_by"), kit.Assumed(&p.Common, "unit")...)
		if ends[i].posts == nil || ends[i].on != nil { // one post that is said to is enough
			ends[i].on = on
		}
		ends[i].posts = append(ends[i].posts, w.s.Named(&p.Common))
	}
	return ends
}

// meetingIn returns an agreement with its parties: those who pay, or who are all
// alike, stand before it, those who deliver behind it.
func (w *network) meetingIn(a *orgmodel.Agreement) hub {
	h, form := hub{unit: -1, agreement: a}, parties.FormOf(a.Form)
	add := func(id, key string, kind linkKind, role message.Text, delivers bool) {
		if u := parties.Of(w.s, id); u >= 0 {
			h.ends = append(h.ends, hubEnd{unit: u, kind: kind, status: a.KeyStatus(key), role: role, ahead: delivers, arrow: delivers, on: kit.Assumed(&a.Common, key)})
		}
	}
	add(a.From, "from", linkAgreement, form.From, false)
	for _, id := range a.To {
		add(id, "to", linkAgreement, form.To, true)
	}
	for _, id := range a.Between {
		add(id, "between", linkParty, words.party, false)
	}
	return h
}

// knit makes boxes of hubs and of who meets in them, and links between them.
func (w *network) knit(hubs []hub) {
	w.at = map[int]int{}
	met, of := map[int]bool{}, map[int]*hub{}
	for i := range hubs {
		if hubs[i].unit >= 0 {
			met[hubs[i].unit], of[hubs[i].unit] = true, &hubs[i]
		}
		for _, e := range hubs[i].ends {
			met[e.unit] = true
		}
	}
	alike := map[string]int{}
	for u := range w.s.Org().Units {
		if !met[u] {
			continue
		}
		w.at[u] = len(w.nodes)
		if w.s.Org().IsCollaboration(u) && of[u] != nil {
			key := unitbox.Likeness(w.s, u)
			if i, known := alike[key]; known {
				w.nodes[i].units = append(w.nodes[i].units, u)
				w.nodes[i].hub.alsoOn(of[u])
				w.at[u] = i
				continue
			}
			alike[key] = len(w.nodes)
		}
		w.nodes = append(w.nodes, node{units: []int{u}, hub: of[u]})
	}
	for i := range hubs {
		if hubs[i].agreement != nil {
			w.nodes = append(w.nodes, node{agreement: hubs[i].agreement, hub: &hubs[i]})
		}
	}
	for i := range w.nodes {
		w.nodes[i].frame = w.frameOf(&w.nodes[i])
	}
	known := map[linkEnds]bool{}
	for i := range w.nodes {
		w.link(i, known)
	}
	w.frame()
}

// linkEnds are what one line is enough for.
type linkEnds struct {
	from, to int
	kind     linkKind
}

// link draws the lines to what meets in a box, but for those known.
func (w *network) link(i int, known map[linkEnds]bool) {
	n := &w.nodes[i]
	if n.hub == nil {
		return
	}
	for _, e := range n.hub.ends {
		t := link{from: w.at[e.unit], to: i, kind: e.kind, status: e.status, arrow: e.arrow}
		if e.ahead {
			t.from, t.to = t.to, t.from
		}
		ends := linkEnds{t.from, t.to, t.kind}
		if t.from != t.to && !known[ends] {
			known[ends] = true
			t.title = w.linkTitle(n, e)
			w.links = append(w.links, t)
		}
	}
}

// frameOf returns the unit that the frame around a box stands for: the authority
// that all in it stand under, or else their legal entity; -1 when there is none,
// or no single one.
func (w *network) frameOf(n *node) int {
	if n.agreement == nil {
		own := w.ownerOf(n.units[0])
		if own >= 0 || !w.s.Org().IsCollaboration(n.units[0]) {
			return own
		}
	}
	if n.hub == nil { // who meets in it is not drawn
		return -1
	}
	if a := n.agreement; len(n.hub.ends) < 2 || a != nil && len(a.Between) == 0 && (a.From == "" || len(a.To) == 0) {
		return -1
	}
	common := -1
	for i, e := range n.hub.ends {
		owner := w.ownerOf(e.unit)
		if owner < 0 || i > 0 && owner != common {
			return -1
		}
		common = owner
	}
	return common
}

// ownerOf returns the authority a unit stands under, itself included, or else
// its legal entity if that is not the organisation itself; -1 for none.
func (w *network) ownerOf(u int) int {
	org := w.s.Org()
	if a := org.Authority(u); a >= 0 {
		return a
	}
	if p := org.Principal(u); p != org.Self() && p >= 0 {
		return p
	}
	return -1
}

// frame keeps the frames that say more than the boxes in them: one around
// nothing but the authority itself does not.
func (w *network) frame() {
	worth, place := map[int]bool{}, map[int]int{}
	for _, n := range w.nodes {
		if n.frame >= 0 && !(len(n.units) == 1 && n.units[0] == n.frame) {
			worth[n.frame] = true
		}
	}
	for u := range w.s.Org().Units {
		if worth[u] {
			place[u] = len(w.frames)
			w.frames = append(w.frames, u)
		}
	}
	for i := range w.nodes {
		f, kept := place[w.nodes[i].frame]
		if !kept {
			f = -1
		}
		w.nodes[i].frame = f
	}
}
