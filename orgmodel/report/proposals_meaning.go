package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// consequence is a finding about one proposal, or the same one about both.
type consequence struct {
	finding *diag.Diagnostic
	of      [2]bool
	subject string // by name
	at      int    // where it comes among those about one proposal, the earlier of both
	first   string // the label of the proposal that it is told of, or the first of both
}

// consequences are the findings about both proposals, the heaviest first. Which one is
// named first decides nothing.
func (c *Proposals) consequences() []consequence {
	var list []consequence
	at := map[string]int{}
	for side := range c.Each {
		for i := range c.Each[side].Impact.Findings {
			f := &c.Each[side].Impact.Findings[i]
			if f.Rule.ID == impact.StructuralDistance {
				continue // see withoutDistance
			}
			key := toldKey(f)
			k, known := at[key]
			label := c.Joined.Labels[side]
			if !known {
				k = len(list)
				at[key] = k
				list = append(list, consequence{finding: f, subject: c.subject(side, f), at: i, first: label})
			}
			list[k].of[side] = true
			if spokenBefore(f, label, &list[k]) {
				list[k].finding, list[k].subject = f, c.subject(side, f)
			}
			list[k].at, list[k].first = min(list[k].at, i), min(list[k].first, label)
		}
	}
	slices.SortStableFunc(list, func(a, b consequence) int {
		return cmp.Or(
			cmp.Compare(weight(a.finding), weight(b.finding)), cmp.Compare(a.finding.Rule.ID, b.finding.Rule.ID),
			cmp.Compare(a.subject, b.subject), cmp.Compare(a.at, b.at), cmp.Compare(a.first, b.first),
		)
	})
	return list
}

// spokenBefore reports whether a finding in the same words stands for both rather than
// the one that does: a unit may have another id in each proposal. Labels decide last, as
// those of proposals without a letter of their own follow the order.
func spokenBefore(f *diag.Diagnostic, label string, k *consequence) bool {
	return cmp.Or(
		cmp.Compare(f.Subject.ID, k.finding.Subject.ID), cmp.Compare(f.Fingerprint(), k.finding.Fingerprint()),
		cmp.Compare(label, k.first),
	) < 0
}

// subject is the name of what a finding about one proposal is about.
func (c *Proposals) subject(side int, f *diag.Diagnostic) string {
	d := c.Each[side].Diff
	if name := d.New.Name(f.Subject.ID); name != f.Subject.ID {
		return name
	}
	if name := d.Old.Name(f.Subject.ID); name != f.Subject.ID {
		return name
	}
	return ""
}

// toldKey is all by which a reader tells one finding from another.
func toldKey(f *diag.Diagnostic) string {
	return f.Rule.ID + " " + f.Severity.String() + " " + f.Words().In(message.EN)
}

// weight is where a severity stands among all, the heaviest first.
func weight(d *diag.Diagnostic) int { return slices.Index(diag.Severities[:], d.Severity) }

// whose says which of the proposals a finding is about.
func (p *proposalsPage) whose(of [2]bool) string {
	switch {
	case of[0] && of[1]:
		return proposalTexts.inBoth.In(p.lang)
	case of[0]:
		return proposalTexts.onlyIn.With(p.c.Joined.Labels[0]).In(p.lang)
	}
	return proposalTexts.onlyIn.With(p.c.Joined.Labels[1]).In(p.lang)
}

// meaning lists the consequences with the proposal that has them, then what somebody has
// answered for and which rules could not speak.
func (p *proposalsPage) meaning() []document.Block {
	blocks := []document.Block{{Items: p.judged()}}
	var silent [2]string
	for side := range p.each {
		if answers := p.each[side].answers(); len(answers) > 0 {
			blocks = append(blocks, document.Block{Heading: proposalTexts.of.With(p.c.Joined.Labels[side], message.Count(len(answers), answeredCount.one, answeredCount.many)).In(p.lang)}, document.Block{Items: answers})
		}
		if line := notExamined(p.c.Each[side].Impact.NotExamined); !line.IsZero() {
			silent[side] = line.In(p.lang)
		}
	}
	return append(append(blocks, p.untried(silent)...), p.law()...)
}

// law is what both were judged by, together.
func (p *proposalsPage) law() []document.Block {
	laws := judge.AddLaw(nil, p.c.Each[0].Impact.Law...)
	line := lawLine(judge.AddLaw(laws, p.c.Each[1].Impact.Law...))
	if line.IsZero() {
		return nil
	}
	return []document.Block{document.Paragraph(line.In(p.lang))}
}

// untried says which rules could not speak of a proposal, once where it is the same of
// both.
func (p *proposalsPage) untried(silent [2]string) (blocks []document.Block) {
	if silent[0] == silent[1] {
		return []document.Block{document.Paragraph(silent[0])}
	}
	for side, line := range silent {
		if strings.TrimSpace(line) != "" {
			blocks = append(blocks, document.Paragraph(proposalTexts.of.With(p.c.Joined.Labels[side], line).In(p.lang)))
		}
	}
	return blocks
}
