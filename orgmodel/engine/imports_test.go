//go:build !js

package engine

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tetratelabs/wazero"
)

// What we read of the guest is what the runtime reads.
func TestImportsOfTheGuest(t *testing.T) {
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer runtime.Close(ctx)
	module, err := runtime.CompileModule(ctx, guestCode)
	if err != nil {
		t.Fatal(err)
	}
	var want []imported
	for _, f := range module.ImportedFunctions() {
		from, name, _ := f.Import()
		want = append(want, imported{from, name, f.ParamTypes(), f.ResultTypes()})
	}
	got, err := importsOf(guestCode)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got { // none is as good as nil
		if len(got[i].params) == 0 {
			got[i].params = want[i].params
		}
		if len(got[i].results) == 0 {
			got[i].results = want[i].results
		}
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(imported{})); diff != "" || len(got) < 60 {
		t.Errorf("%d functions: %s", len(got), diff)
	}
}

func TestImportsOfWhatIsNoModule(t *testing.T) {
	for _, n := range []int{0, 7, 9, 20, 500, 5000} {
		if list, err := importsOf(guestCode[:n]); err == nil && len(list) > 0 {
			t.Errorf("%d bytes of the module import %d functions", n, len(list))
		}
	}
}
