package atonce

import (
	"sync/atomic"
	"testing"
)

// TestBesideEachOther: none can end before all have begun.
func TestBesideEachOther(t *testing.T) {
	Do()
	begun, both := make(chan int, 3), make(chan bool)
	wait := func() {
		begun <- 1
		if len(begun) == 3 {
			close(both)
		}
		<-both
	}
	Do(wait, wait, wait)
	if n := len(begun); n != 3 {
		t.Errorf("%d of 3 were called", n)
	}
}

// TestPanicsAreTheCallers: what goes wrong in one of them is not lost, and does not
// end the program behind the caller's back.
func TestPanicsAreTheCallers(t *testing.T) {
	for at := range 3 {
		func() {
			defer func() {
				if got := recover(); got != "wrong" {
					t.Errorf("function %d: recovered %v", at, got)
				}
			}()
			all := []func(){func() {}, func() {}, func() {}}
			all[at] = func() { panic("wrong") }
			Do(all...)
		}()
	}
}

// TestEachOnce: every one is done, and none twice.
func TestEachOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 100} {
		done := make([]atomic.Int32, n)
		Each(n, func(i int) { done[i].Add(1) })
		for i := range done {
			if k := done[i].Load(); k != 1 {
				t.Errorf("of %d: number %d was done %d times", n, i, k)
			}
		}
	}
}
