package judge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// Order says which of two findings comes first: it is below zero for the first.
// What it holds for equal stays in the order it was found in, which is that of
// the file.
type Order func(a, b *diag.Diagnostic) int

// ByPlace is the order of somebody who mends a file from top to bottom. Errors come
// first, since they make the rest uncertain; what is only worth knowing comes last.
func ByPlace(a, b *diag.Diagnostic) int {
	return cmp.Or(
		cmp.Compare(turn(a), turn(b)),
		a.Span.Compare(b.Span), strings.Compare(a.Rule.ID, b.Rule.ID),
	)
}

func turn(d *diag.Diagnostic) int {
	switch d.Severity {
	case diag.Error:
		return 0
	case diag.Info:
		return 2
	}
	return 1
}

// ByWeight is the order of somebody who reads the beginning: by severity, then by
// rule, then by how much a finding is about.
func ByWeight(a, b *diag.Diagnostic) int {
	return cmp.Or(cmp.Compare(a.Severity, b.Severity), strings.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(len(b.About), len(a.About)))
}

// Sort puts the findings of an outcome in order.
func (o *Outcome) Sort(order Order) {
	slices.SortStableFunc(o.Findings, func(a, b diag.Diagnostic) int { return order(&a, &b) })
	slices.SortStableFunc(o.Accepted, func(a, b diag.Accepted) int { return order(&a.Diagnostic, &b.Diagnostic) })
}
