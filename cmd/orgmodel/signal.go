package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// guard stands by while something is half done, and undoes it when a signal
// ends the program. It ends it as if nobody had stood by.
type guard struct {
	busy sync.Mutex
	came chan os.Signal
	gone sync.WaitGroup
}

// onSignal begins to stand by. A signal that the program was started to ignore,
// as with nohup, is ignored still.
func onSignal(undo func()) *guard {
	g := &guard{came: make(chan os.Signal, 1)}
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(g.came, s)
		}
	}
	g.gone.Go(func() {
		if s, ok := <-g.came; ok {
			g.busy.Lock() // for good: no further step is begun
			undo()
			die(s)
		}
	})
	return g
}

// step does what may not happen after the undoing.
func (g *guard) step(do func() error) error {
	g.busy.Lock()
	defer g.busy.Unlock()
	return do()
}

// end is done once no signal is under way.
func (g *guard) end() {
	signal.Stop(g.came)
	close(g.came)
	g.gone.Wait()
}

// die ends the program by a signal, such that its parent sees that; where the
// system has no such thing, with the exit code that a shell gives it.
func die(s os.Signal) {
	signal.Reset(s)
	if self, err := os.FindProcess(os.Getpid()); err == nil && self.Signal(s) == nil {
		time.Sleep(time.Second) // for the signal to arrive
	}
	number, _ := s.(syscall.Signal)
	os.Exit(128 + int(number))
}
