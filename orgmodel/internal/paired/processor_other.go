//go:build !unix

package paired

// processor is not known here.
func processor() float64 { return 0 }
