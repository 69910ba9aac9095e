// Package timeline walks a chain of variants from its base: what each step
// changes, which target groups lose and regain their services, and for how many
// months. It is given the states of the chain, reads no file and prints nothing.
package timeline
