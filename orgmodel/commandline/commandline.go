// Package commandline is the program orgmodel: arguments in, exit code out.
// What a person can type stands in one table (table.go and a file per command),
// from which arguments, help and the reference page are all read. Commands see
// the world through a system and never through package os; what they do is the
// other packages' work.
//
// It is apart from cmd/orgmodel only because the packages it calls are internal
// to the library's folder.
package commandline

//go:generate go test -run TestDocs . -update

// Main runs the program on the arguments after its name and returns its exit
// code.
func Main(args []string) int { return run(thisProcess(), args) }
