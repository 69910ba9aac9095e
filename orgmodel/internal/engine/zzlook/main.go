// Command zzlook is a throwaway.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/engine"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func main() {
	r := tomlfile.Load(os.Args[1], tomlfile.Options{})
	for _, d := range r.Findings {
		fmt.Println(d.Span.Begin(), d.Message.In("sv"))
	}
	o := drawing.Options{}
	for i := 3; i < len(os.Args); i++ {
		switch os.Args[i][0] {
		case 'A':
			o.Paper = os.Args[i]
		case 'd':
			o.Detail = drawing.Detail(os.Args[i][1:])
		case 'r':
			o.Root = os.Args[i][1:]
		case 'n':
			fmt.Sscan(os.Args[i][1:], &o.Depth)
		}
	}
	d, err := drawing.Structure(r.Org, o)
	if err != nil {
		panic(err)
	}
	for _, n := range d.Notes {
		fmt.Println(n.In("sv"))
	}
	svg, err := engine.SVG(context.Background(), engine.Graphviz(), d)
	if err != nil {
		panic(err)
	}
	os.WriteFile(os.Args[2], svg, 0o644)
}
