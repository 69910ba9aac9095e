package mutate

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// each is how many of every key Some takes of an organisation.
func each() int {
	if lawtest.All() {
		return 3
	}
	return 2
}

// Some lists the keys to hold a law against that judges all of an organisation anew
// for each: all of Stated when somebody looks further (lawtest.Wide), else a few of
// every key that a table has, the first and the last of the file among them.
func Some(o *orgmodel.Organisation) []ground.Key {
	stated := Stated(o)
	if lawtest.Wide() {
		return stated
	}
	kind := func(k ground.Key) [2]string { return [2]string{k.Table, k.Key} }
	count := map[[2]string]int{}
	for _, k := range stated {
		count[kind(k)]++
	}
	var list []ground.Key
	at, each := map[[2]string]int{}, each()
	for _, k := range stated {
		i, n := at[kind(k)], count[kind(k)]
		at[kind(k)]++
		if n <= each || i*(each-1)/(n-1) != (i-1)*(each-1)/(n-1) || i == 0 {
			list = append(list, k)
		}
	}
	return list
}
