// Package atonce does several things at the same time and waits for all of them. It
// shares nothing between them: what they write to must be their own.
package atonce

import (
	"runtime"
	"sync/atomic"
)

// Do calls all functions, each beside the others, and returns when the last one has.
// A panic in any of them is the caller's, as if they had been called in turn.
func Do(all ...func()) {
	if len(all) == 0 {
		return
	}
	bugs := make(chan any, len(all)-1)
	for _, f := range all[1:] {
		go func() {
			defer func() { bugs <- recover() }() // for who waits to own up to
			f()
		}()
	}
	all[0]()
	for range all[1:] {
		if bug := <-bugs; bug != nil {
			panic(bug)
		}
	}
}

// Each calls do with 0 up to n−1, on as many processors as there are; the order is
// nobody's to rely on.
func Each(n int, do func(i int)) {
	var next atomic.Int64
	work := func() {
		for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
			do(int(i))
		}
	}
	workers := make([]func(), min(n, runtime.GOMAXPROCS(0)))
	for i := range workers {
		workers[i] = work
	}
	Do(workers...)
}
