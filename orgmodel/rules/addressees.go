package rules

import "github.com/orgmodel/orgmodel/orgmodel/diag"

// Those whom the rules ask: the last argument of a question's text, after its question
// mark: "… ? (to the board)".
var (
	toAuthor   = diag.ToAuthor
	toEmployer = diag.ToEmployer
	toBoard    = diag.ToBoard
	toBoards   = diag.ToBoards
	toProvider = diag.ToProvider
	toOwner    = diag.ToOwner
	toHeads    = diag.ToHeads
)
