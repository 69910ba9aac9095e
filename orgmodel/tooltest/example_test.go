package tooltest_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// A test that draws gives the engine a cache that all tests share.
func ExampleCache() {
	draws := engine.New(engine.Options{Cache: tooltest.Cache()})
	fmt.Println(draws != nil, strings.HasPrefix(tooltest.Cache(), tooltest.CacheHome()))
	// Output: true true
}
