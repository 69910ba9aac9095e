package syntax

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// FileFamily holds the findings that say a file cannot be read as TOML.
var FileFamily = diag.Family{Letter: "F", Label: message.Text{EN: "Files", SV: "Filer"}}
