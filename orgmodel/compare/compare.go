// Package compare lays any number of organisations side by side: key figures,
// coverage, pathways and indicators, each with what it takes to call two of them
// comparable. It states facts, calls nothing best unless the files declare which
// direction is better, and prints nothing.
package compare
