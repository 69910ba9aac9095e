package report

import "github.com/orgmodel/orgmodel/orgmodel/message"

// jsonScreen is the first screen of a comparison, as people read it. The numbers
// themselves are in the summary.
type jsonScreen struct {
	Sentences []string `json:"sentences"`
	// Rows are those of which the files tell something.
	Rows []jsonScreenRow `json:"rows"`
	// NotStated are the ids of those of which they tell nothing.
	NotStated []string `json:"not_stated"`
	RestsOn   string   `json:"rests_on"`
}

type jsonScreenRow struct {
	ID         string   `json:"id"`
	Label      string   `json:"label"`
	Before     string   `json:"before"`
	After      string   `json:"after"`
	Difference string   `json:"difference"`
	Basis      string   `json:"basis"`
	Status     []string `json:"status"`
	Notes      []string `json:"notes"`
}

// screenJSON writes the first screen, with each note at its row.
func screenJSON(c *Contrast, l message.Lang) jsonScreen {
	p := &diffPage{c: c, lang: l, full: true}
	s := p.screen()
	out := jsonScreen{Sentences: append([]string{}, s.sentences...), Rows: []jsonScreenRow{}, NotStated: []string{}, RestsOn: p.restsOn()}
	for _, r := range p.screenRows() {
		switch {
		case r.silent != "":
			out.NotStated = append(out.NotStated, r.id)
			continue
		case r.empty():
			continue
		}
		row := jsonScreenRow{r.id, r.label, r.before, r.after, r.difference, r.basis, make([]string, len(r.statuses)), append([]string{}, r.notes...)}
		for i, status := range r.statuses {
			row.Status[i] = string(status)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
