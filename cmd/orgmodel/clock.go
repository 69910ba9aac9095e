package main

import (
	"sync"
	"time"
)

// everySecond calls a function after each second, with how many there have been, until
// it is stopped.
func everySecond(do func(seconds int)) (stop func()) {
	ticker, done := time.NewTicker(time.Second), make(chan struct{})
	var running sync.WaitGroup
	running.Go(func() {
		for n := 1; ; n++ {
			select {
			case <-done:
				return
			case <-ticker.C:
				do(n)
			}
		}
	})
	return func() {
		ticker.Stop()
		close(done)
		running.Wait()
	}
}
