package commandline

import (
	"io"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// baseOf is the nearest file that all of some files stand on as proposals to change it;
// nil when there is none, or when one of them stands on another. What is in force is no
// proposal: it is what others are compared with.
func baseOf(files []*tomlfile.Result) *tomlfile.Result {
	if slices.ContainsFunc(files, inForce) {
		return nil
	}
	least := -1
	for i, a := range files {
		for _, b := range files[i+1:] {
			above, shared := tomlfile.SharedBase(a, b)
			if !shared || above[0] == 0 || above[1] == 0 {
				return nil
			}
			if i == 0 {
				least = max(least, above[0])
			}
		}
	}
	if least < 0 {
		return nil
	}
	if base := files[0].Base(least); base.OK() {
		return base
	}
	return nil
}

func inForce(r *tomlfile.Result) bool { return r.Org.Header.Status == orgmodel.InForce }

// onBase reports whether the first of some files is the base of all others, which are
// several proposals to change it.
func onBase(files []*tomlfile.Result) bool { return len(files) >= 3 && isBase(files, 0) }

// isBase reports whether one of some files is what all others stand on, as proposals to
// change it of which none stands on another.
func isBase(files []*tomlfile.Result, at int) bool {
	others := slices.Delete(slices.Clone(files), at, at+1)
	if len(others) == 0 || slices.ContainsFunc(others, inForce) {
		return false
	}
	for i, r := range others {
		if above, shared := tomlfile.SharedBase(files[at], r); !shared || above[0] > 0 || above[1] == 0 {
			return false
		}
		for _, other := range others[i+1:] {
			if above, _ := tomlfile.SharedBase(r, other); above[0] == 0 || above[1] == 0 {
				return false
			}
		}
	}
	return true
}

// zeroFirst puts the file that all others stand on, if it is among them, before the
// others: it is the alternative in which nothing is changed.
func zeroFirst(results []*tomlfile.Result, files []string) ([]*tomlfile.Result, []string, bool) {
	for i := range results {
		if isBase(results, i) {
			return toFront(results, i), toFront(files, i), true
		}
	}
	return results, files, false
}

func toFront[T any](list []T, i int) []T {
	return append([]T{list[i]}, slices.Delete(slices.Clone(list), i, i+1)...)
}

var proposalTexts = struct{ picture message.Text }{
	picture: message.Text{
		EN: "--picture {0} means nothing here: these are two proposals on {1}, and neither comes before the other; give {1} and one of them",
		SV: "--picture {0} betyder ingenting här: det här är två förslag på {1}, och inget av dem kommer före det andra; ange {1} och ett av dem",
	},
}

// diffProposals compares two proposals through the base that both stand on.
func (s *session) diffProposals(o diffOptions, base, first, second *tomlfile.Result) error {
	name := base.Files[0].Name
	if o.picture != change.Changes && o.picture != peoplePicture {
		return misuse("diff", proposalTexts.picture.With(string(o.picture), message.Place(name)))
	}
	results := []*tomlfile.Result{base, first, second}
	shown := shownNames([]string{name, o.before, o.after})
	labels := proposals.Labels(first.Org, second.Org)
	entries := []compare.Entry{{Org: base.Org, File: shown[0]}, {Org: first.Org, File: shown[1], Label: labels[0]}, {Org: second.Org, File: shown[2], Label: labels[1]}}
	of := compare.Options{NoInfer: o.noInfer, Base: true}
	if report.DiffPrinterOf(o.format) != nil {
		of.Metrics, of.Changes = metrics.All(), metrics.Changes()
	}
	s.now(progressTexts.compare)
	c := compare.Compare(entries, of)
	r := &report.Proposals{
		SideBySide: &report.SideBySide{Comparison: c, Places: placesOf(results)},
		Joined:     proposals.Join(c.Members[1].Diff, c.Members[2].Diff, proposals.Options{All: o.raw}),
		Rules:      catalogue.All(), Version: version().program,
	}
	failed := false
	for side, to := range []*tomlfile.Result{first, second} {
		each := o
		each.places = [2]judge.Places{base.Places, to.Places}
		in := impact.Input{Diff: c.Members[1+side].Diff, OldPlaces: base.Places, NewPlaces: to.Places, Overrides: o.overrides, Only: o.only}
		outcome, told := consequences(each, report.MeasureChange, in)
		failed = failed || slices.ContainsFunc(outcome.Findings, func(d diag.Diagnostic) bool { return d.Severity.AtLeast(o.failOn) })
		if told != nil {
			told.Places, told.Raw, told.Rules, told.Version = each.places, o.raw, catalogue.All(), r.Version
			told.Files = [2]string{shown[0], shown[1+side]}
		}
		r.Each[side] = told
	}
	if err := s.writeProposals(o, r); err != nil {
		return err
	}
	if o.failOn != diag.Off && failed || o.exitCode && r.Joined.Differ() {
		return ended(exitFound)
	}
	return nil
}

// writeProposals writes two proposals in the format asked for.
func (s *session) writeProposals(o diffOptions, r *report.Proposals) error {
	if slices.Contains(pictureFormats(), o.format) {
		d, err := s.drawProposals(o, r.Joined)
		if err != nil {
			return err
		}
		return s.draw(d, o.canvas(r.Joined.To[1].New, r.Joined.To[0].New, r.Joined.Base))
	}
	if err := s.illustrateProposals(o, r); err != nil {
		return err
	}
	print := report.ProposalsPrinterOf(o.format)
	return s.deliverAs("diff", o.format, o.out, func(w io.Writer) error {
		how := s.options(w)
		how.Terms, how.CSV = o.terms, o.csv
		return print(w, r, how)
	})
}
