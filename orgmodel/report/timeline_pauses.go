package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// pauses tells how long each thing is closed that opens again.
func (p *timelinePage) pauses() document.Block {
	w := &timelineTexts
	org := p.States[len(p.States)-1].Org
	var items []document.Item
	for i := range p.Pauses {
		pause := &p.Pauses[i]
		c := org.Common(pause.Ref)
		text := w.shut
		if pause.Ref.Type == orgmodel.TypeService {
			text = w.without
		}
		it := document.Item{Text: text.With(message.Quoted(org.Name(c.ID)), lasting(pause.Months)).In(p.lang)}
		it.Text = tagged(it.Text, gapTags(pauseBrief(p.Timeline, pause), p.lang))
		again := w.pause.With(when(pause.Since), when(pause.Until), when(pause.Until.DayAfter())).In(p.lang)
		it.Notes = append(it.Notes, again+" ["+statusTags[c.Status].In(p.lang)+"]")
		items = append(items, it)
	}
	return document.Block{Items: items}
}

func pauseBrief(t *timeline.Timeline, p *timeline.Pause) ground.Brief {
	var b ground.Brief
	for _, k := range p.Keys {
		b = b.With(t.States[len(t.States)-1].Org.Stated(k))
	}
	return b
}

// jsonPause is a time in which something is closed before it opens again.
type jsonPause struct {
	Entity jsonEntity   `json:"entity"`
	Since  string       `json:"since"`
	Until  string       `json:"until"`
	Months jsonQuantity `json:"months"`
	jsonGround
}

func pausesJSON(t *timeline.Timeline) []jsonPause {
	list := make([]jsonPause, len(t.Pauses))
	for i := range t.Pauses {
		p := &t.Pauses[i]
		org := t.States[len(t.States)-1].Org
		c := org.Common(p.Ref)
		list[i] = jsonPause{
			Entity: jsonEntity{string(p.Ref.Type), c.ID, c.Name}, Since: p.Since.String(), Until: p.Until.String(),
			Months: quantityJSON(p.Months), jsonGround: groundJSON(pauseBrief(t, p)),
		}
	}
	return list
}
