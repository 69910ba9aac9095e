package commissioning

import (
	"cmp"
	"slices"
)

// sweeps is how often the order of both sides and of the agreements is improved
// by turns. More does not help what people write.
const sweeps = 8

// settle decides whether the agreements are boxes with lines or rows, and orders
// purchasers, agreements and providers: so that few lines cross, or as in the file.
// Groups of providers keep their order, and those without agreements come last.
func (m *market) settle() {
	o := newOrdering(m)
	if m.inRows = len(m.deals) > mostFollowed; !m.inRows {
		fewest := o.untangle(m)
		m.inRows = fewest > 0
	}
	if m.inRows {
		o.asInFile()
	}
	o.apply(m)
}

// untangle finds an order in which few lines cross, and says how many still do.
func (o *ordering) untangle(m *market) int {
	best, fewest := o.clone(), o.crossings()
	for range sweeps {
		for _, key := range []func(int) int{o.byPurchaser, o.byProvider, o.byBoth} {
			slices.SortStableFunc(o.deals, func(a, b int) int { return cmp.Compare(key(a), key(b)) })
			if n := o.crossings(); n < fewest {
				best, fewest = o.clone(), n
			}
			o.followDeals(m)
			if n := o.crossings(); n < fewest {
				best, fewest = o.clone(), n
			}
		}
	}
	*o = *best
	return fewest
}

// mostFollowed is how many agreements are joined to their parties by lines: as many
// as an eye takes in at once. Beyond that, or where lines would cross, agreements
// are rows.
const mostFollowed = 6

// asInFile takes the order in which the file has the agreements, by purchaser; those
// without one come last.
func (o *ordering) asInFile() {
	o.purchasers, o.deals, o.providers = counted(len(o.purchasers)), counted(len(o.deals)), counted(len(o.providers))
	slices.SortStableFunc(o.providers, func(a, b int) int { return cmp.Compare(o.m.providers[a].group, o.m.providers[b].group) })
	o.index()
	slices.SortStableFunc(o.deals, func(a, b int) int { return cmp.Compare(o.purchaserKey(a), o.purchaserKey(b)) })
}

// ordering is an order of the three columns, as places in the market's lists.
type ordering struct {
	purchasers, deals, providers []int
	// the place of each of them in the orders
	purchaserAt, dealAt, providerAt []int
	m                               *market
}

func newOrdering(m *market) *ordering {
	o := &ordering{m: m}
	o.purchasers, o.purchaserAt = counted(len(m.purchasers)), counted(len(m.purchasers))
	o.deals, o.dealAt = counted(len(m.deals)), counted(len(m.deals))
	o.providers, o.providerAt = counted(len(m.providers)), counted(len(m.providers))
	for d := range m.deals {
		if p := m.deals[d].purchaser; p >= 0 {
			m.purchasers[p].deals = append(m.purchasers[p].deals, d)
		}
		for _, p := range m.deals[d].providers {
			m.providers[p].deals = append(m.providers[p].deals, d)
		}
	}
	slices.SortStableFunc(o.providers, func(a, b int) int { return cmp.Compare(m.providers[a].group, m.providers[b].group) })
	o.index()
	slices.SortStableFunc(o.deals, func(a, b int) int { return cmp.Compare(o.byPurchaser(a), o.byPurchaser(b)) })
	o.index()
	return o
}

func counted(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func (o *ordering) index() {
	place(o.purchaserAt, o.purchasers)
	place(o.dealAt, o.deals)
	place(o.providerAt, o.providers)
}

func place(at, order []int) {
	for i, v := range order {
		at[v] = i
	}
}

func (o *ordering) clone() *ordering {
	c := *o
	c.purchasers, c.deals, c.providers = slices.Clone(o.purchasers), slices.Clone(o.deals), slices.Clone(o.providers)
	return &c
}

// The keys by which agreements are sorted; what is the same keeps its order.
const steps = 10_000

func (o *ordering) purchaserKey(d int) int {
	p := o.m.deals[d].purchaser
	if p < 0 {
		return steps
	}
	return o.purchaserAt[p] * steps / len(o.purchasers)
}

func (o *ordering) providerKey(d int) int {
	list := o.m.deals[d].providers
	if len(list) == 0 {
		return steps
	}
	return mean(o.providerAt, list) / len(o.providers)
}

func (o *ordering) byPurchaser(d int) int { return o.purchaserKey(d)*(steps+1) + o.providerKey(d) }
func (o *ordering) byProvider(d int) int  { return o.providerKey(d)*(steps+1) + o.purchaserKey(d) }
func (o *ordering) byBoth(d int) int      { return o.purchaserKey(d) + o.providerKey(d) }

// mean is the barycentre of some places, in parts of one.
func mean(at, list []int) int {
	sum := 0
	for _, i := range list {
		sum += at[i]
	}
	return sum * steps / len(list)
}

// followDeals sorts both sides by the barycentre of their agreements.
func (o *ordering) followDeals(m *market) {
	o.index()
	centre := func(t *trader) int {
		if len(t.deals) == 0 {
			return (len(o.deals) + 1) * steps
		}
		return mean(o.dealAt, t.deals)
	}
	slices.SortStableFunc(o.purchasers, func(a, b int) int {
		return cmp.Compare(centre(&m.purchasers[a]), centre(&m.purchasers[b]))
	})
	slices.SortStableFunc(o.providers, func(a, b int) int {
		s, t := &m.providers[a], &m.providers[b]
		return cmp.Or(cmp.Compare(s.group, t.group), cmp.Compare(centre(s), centre(t)))
	})
	o.index()
}

// crossings counts the pairs of lines that must cross.
func (o *ordering) crossings() int {
	o.index()
	n := 0
	for i, a := range o.deals {
		for _, b := range o.deals[i+1:] {
			p, q := o.m.deals[a].purchaser, o.m.deals[b].purchaser
			if p >= 0 && q >= 0 && o.purchaserAt[p] > o.purchaserAt[q] {
				n++
			}
			for _, p := range o.m.deals[a].providers {
				for _, q := range o.m.deals[b].providers {
					if o.providerAt[p] > o.providerAt[q] {
						n++
					}
				}
			}
		}
	}
	return n
}

// apply puts the market's lists in the order.
func (o *ordering) apply(m *market) {
	o.index()
	purchasers, deals, providers := make([]trader, len(o.purchasers)), make([]deal, len(o.deals)), make([]trader, len(o.providers))
	for i, d := range o.deals {
		deals[i] = m.deals[d]
		if p := deals[i].purchaser; p >= 0 {
			deals[i].purchaser = o.purchaserAt[p]
		}
		deals[i].providers = moved(deals[i].providers, o.providerAt)
	}
	for i, p := range o.purchasers {
		purchasers[i] = m.purchasers[p]
		purchasers[i].deals = moved(purchasers[i].deals, o.dealAt)
	}
	for i, p := range o.providers {
		providers[i] = m.providers[p]
		providers[i].deals = moved(providers[i].deals, o.dealAt)
	}
	m.purchasers, m.deals, m.providers = purchasers, deals, providers
}

// moved returns places after a move, in ascending order.
func moved(places, at []int) []int {
	out := make([]int, len(places))
	for i, p := range places {
		out[i] = at[p]
	}
	slices.Sort(out)
	return out
}
