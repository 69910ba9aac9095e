package drawing

import "github.com/orgmodel/orgmodel/orgmodel/proposals"

func Proposals(c *proposals.Comparison, o Options) (*Drawing, error) { return nil, nil }
