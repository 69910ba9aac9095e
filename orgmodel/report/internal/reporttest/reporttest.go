// Package reporttest reads what is printed: text by lines, and JSON against the schemas
// that are published. Only tests import it.
package reporttest

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Lines is a text of lines.
func Lines(list ...string) string { return strings.Join(list, "\n") + "\n" }

// Hold holds what is printed against a published schema, found in a folder.
func Hold(t *testing.T, docs, schema string, print func(*bytes.Buffer) error) {
	t.Helper()
	compiled, err := jsonschema.NewCompiler().Compile(docs + "/" + schema + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(b.Bytes(), []byte("{\n  \"format_version\": 1,\n")) {
		t.Errorf("%s begins with %.40q", schema, b.Bytes())
	}
	value, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(value); err != nil {
		t.Errorf("%s: %v", schema, err)
	}
}
