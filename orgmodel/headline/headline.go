// Package headline is the first screen of a comparison: what weighs most of what the
// reform does, a few rows of numbers, each a figure that knows its terms, and the lists
// that stand behind them. It says in no
// words what they come to (package report does), and judges nothing. Whoever prints
// a row and whoever explains it take the same figures from here.
package headline

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Summary is the numbers that a reader gets first. Each is a figure: it knows
// what it was made of.
type Summary struct {
	// Apart says that what takes knowing who is who is unknown: the two have
	// nothing in common, or are about two municipalities.
	Apart    bool
	Staff    StaffNumbers
	Units    UnitNumbers
	Unplaced UnplacedNumbers
	Managers ManagerNumbers
	Groups   GroupNumbers
	HandOffs HandOffNumbers
	Money    MoneyNumbers
	Silent   SilentNumbers
}

// StaffNumbers say how many work in the organisation's own units.
type StaffNumbers struct {
	Before, After       figure.Figure // persons
	FTEBefore, FTEAfter figure.Figure // full-time equivalents
	// Delta and FTEDelta are of all units: unknown where it is so of one of them.
	Delta, FTEDelta figure.Figure
	// Stated and FTEStated are the same of those units alone of which it is known.
	Stated, FTEStated StatedDifference
}

// StatedDifference is a difference in staff of so many of all units: of the others the
// files do not say how many work there before or after.
type StatedDifference struct {
	figure.Figure
	Units, All int
}

// UnitNumbers say how many units there are, and what becomes of them.
type UnitNumbers struct {
	Before, After figure.Figure
	Kinds         []KindNumber  // those that occur, in reading order
	Others        figure.Figure // units that something else happens to than their kinds have a count for
	// Out are the units that live on as those of another organisation, and In
	// those that others had: without them before and after do not add up.
	Out, In figure.Figure
}

// KindNumber is how many changes of a kind there are, and how many units they make
// into how many.
type KindNumber struct {
	Kind     diff.Kind
	Count    figure.Figure
	From, To int
}

// UnplacedNumbers count what the new file places nowhere.
type UnplacedNumbers struct {
	Groups     figure.Figure // groups of staff: those of a post, or those of a unit outside its posts
	Sorts      figure.Figure // sorts of posts
	Posts      figure.Figure // the posts themselves: one sort may be several
	Heads, FTE figure.Figure
	Open       figure.Figure // groups of which nobody knows whether there is anybody in them
	// Untold are the people in what the new file does not describe: where they
	// are is unknown. They are not among the others.
	Untold figure.Figure
	// Excess is how many more employees than posts there are, of posts that
	// live on. They are not among Heads: nobody says who they are.
	Excess figure.Figure
	// Fewer is how many fewer employees there are in units that live on, beyond
	// those of Excess, and FewerFTE the same in full-time equivalents. Nor are they
	// among Heads.
	Fewer, FewerFTE figure.Figure
	// Unsaid are units that live on and of which the files do not say how many work
	// there: whether they are fewer nobody can tell. They are among Fewer, without bounds.
	Unsaid figure.Figure
	// Placed are those of whom the files say where they go, worked out when somebody
	// asks: where nobody is without a place.
	Placed Later
	// What of the terms of Fewer and FewerFTE may bear a mark, listed at once.
	fewerMarks, fewerFTEMarks figure.Keys
}

// Later is a figure that takes long to work out and is seldom told. The zero one is of
// nothing.
type Later func() *figure.Figure

// Figure is the figure, always the same one.
func (l Later) Figure() *figure.Figure {
	if l == nil {
		return &figure.Figure{}
	}
	return l()
}

// ManagerNumbers count the people who get a new manager.
type ManagerNumbers struct {
	Heads, FTE figure.Figure
	Share      figure.Figure // percent of all staff
	OpenHeads  figure.Figure // of whom the files do not tell
	Some, Open figure.Figure // groups of staff
	// Unplaced are those who are led by nobody, or perhaps so, since they have no
	// place.
	Unplaced figure.Figure
	Untold   figure.Figure // people in what the new file does not describe
	Kept     bool          // the manager of somebody stays
	// Beside says that the manager of all in Heads stays, and that others now lead them
	// together with that one; Partly that it is so of some of them.
	Beside, Partly bool
	// Keeps are those whose manager stays, and KeepsIn the units in which that is so of
	// somebody: how many they are not every file says. Both are only of units that state
	// who leads them, before and after: where only one above does, in LedAbove, no file
	// says that the manager is the same. They are worked out when somebody asks: where
	// nobody gets a new one.
	Keeps, KeepsIn, LedAbove Later
	// What else is new for people than who leads them.
	Administration, Authority, Employer figure.Figure
	// TwoSides are units whose staff get a second leader.
	TwoSides figure.Figure
}

// AlsoOver reports whether something else than a manager is new over somebody.
func (n *ManagerNumbers) AlsoOver() bool {
	for _, f := range []*figure.Figure{&n.Administration, &n.Authority, &n.Employer, &n.TwoSides} {
		if f.Quantity.Tells() && !f.Quantity.IsZero() {
			return true
		}
	}
	return false
}

// GroupNumbers count the target groups by what they lose. Those that only one of
// the files describes have neither lost nor gained anything that is known.
type GroupNumbers struct {
	Described, LoseAll, LoseSome, Gain, Gone figure.Figure
	Untold                                   figure.Figure // what reached them the new file does not describe
	Fewer                                    figure.Figure // keep all services, but some of them in fewer areas
	// Waiting are those that are reached again, after a time when nothing
	// reaches them; Wait is for how many months, when that is the same for all.
	Waiting figure.Figure
	Wait    orgmodel.Quantity
	// Fresh are those that only the new file describes, and that a service reaches;
	// FreshParts are those of them that are part of another and are reached by the same.
	Fresh, FreshParts figure.Figure
	IsPart            []bool // of each of metrics.ServedGroups, whether it is one of FreshParts
	// Still are those that no service reaches in either file.
	Still figure.Figure
}

// HandOffNumbers add up all pathways.
type HandOffNumbers struct {
	Before, After WayFacts
	Old, New      int           // how many pathways there are
	Was, Is       figure.Figure // the hand-offs of all of them
	Delta         orgmodel.Quantity
}

// MoneyNumbers are what is more or less, by the files: what recurs, what is for single
// years, and year by year. Told has the statements themselves.
type MoneyNumbers struct {
	Recurring, OneOff figure.Figure
	Told              metrics.Money
	Years             []metrics.MoneyYear
}

// Headline is the first screen with what its numbers were counted from.
type Headline struct {
	Summary  Summary
	Deeds    []Deed // what the reform does, the weightiest first
	Managers []Receiving
	Pathways []PathwayPair
}

// Figures gives a figure about the change by its id; whoever has worked it out
// already hands it on. Several may ask at once.
type Figures func(id string) figure.Figure

// Of makes the first screen of a comparison.
func Of(c *diff.Comparison, figures Figures) Headline {
	b := newBuilder(c, figures)
	h := Headline{Pathways: pathwayPairs(c.Pair())}
	s := &h.Summary
	s.Apart = apart(c)
	atonce.Do(
		func() {
			h.Deeds, h.Managers = deeds(c), b.receiving()
			s.Staff, s.Managers, s.Unplaced = b.staffNumbers(), b.newManagers(), b.unplaced()
		},
		func() {
			s.Units, s.Groups, s.HandOffs = b.unitNumbers(), b.groupNumbers(), b.handOffNumbers(h.Pathways)
			s.Silent, s.Money = b.silentNumbers(), moneyNumbers(c, figures)
		},
	)
	return h
}

func moneyNumbers(c *diff.Comparison, figures Figures) MoneyNumbers {
	told := c.Pair().Money()
	return MoneyNumbers{Recurring: figures(metrics.M23Recurring), OneOff: figures(metrics.M23OneOff), Told: told, Years: told.ByYear()}
}

// Computed works a figure about the change out when it is asked for.
func Computed(c *diff.Comparison) Figures {
	return func(id string) figure.Figure {
		for _, m := range metrics.Changes() {
			for i := range m.Figures {
				if m.Figures[i].ID == id {
					return m.Figures[i].Compute(c.Pair())
				}
			}
		}
		return figure.Figure{}
	}
}

// apart reports whether nobody can tell what became of what: the two are no before and
// after of one history.
func apart(c *diff.Comparison) bool { return !c.OneHistory() }

// TwoTowns reports whether the two are about different municipalities: ids that
// they share are then shared by chance.
func TwoTowns(c *diff.Comparison) bool { return !c.Old.SameMunicipality(c.New) }

// builder makes the figures.
type builder struct {
	*diff.Comparison
	figures   Figures
	transfers []metrics.Transfer
	// The marked keys of all staff, and of all units of the new file, are listed once,
	// when somebody asks; so are those of some of the staff, by its place among all and
	// how it is counted: the same staff is a part of several numbers of a row.
	staffKeys, unitKeysMarked figure.Keys
	moved                     [metrics.InFullTime + 1]*figure.Lists
}

func newBuilder(c *diff.Comparison, figures Figures) *builder {
	b := &builder{Comparison: c, figures: figures, transfers: metrics.Transfers(c.Pair())}
	b.staffKeys, b.unitKeysMarked = figure.Listed(sync.OnceValue(b.listStaffKeys)), figure.Listed(sync.OnceValue(b.listUnitKeys))
	for in := range b.moved {
		b.moved[in] = figure.NewLists(len(b.transfers), func(i int) []ground.Key {
			return c.Pair().TransferKeys(&b.transfers[i], metrics.Staffing(in))
		})
	}
	return b
}
