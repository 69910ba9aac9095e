package diff

// Ahead is the comparison with the new organisation as it is once all has taken place
// that its files date later than the day they describe. It is this one where they date
// nothing later. What a change is asked, it is asked before it takes place.
func (c *Comparison) Ahead() *Comparison { return c.ahead() }

func (c *Comparison) later(o Options) *Comparison {
	_, last := c.Later()
	if last <= c.New.Day() {
		return c
	}
	return Compare(c.Old, c.dated.On(last), o)
}
