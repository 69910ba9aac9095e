package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// borderLook is how a border that a case crosses is drawn and said.
type borderLook struct {
	Sign   string
	Name   message.Text
	Legend message.Text
	Width  geometry.Length // of the frame around the mark
}

// BorderLooks has a row for each border, the lowest first.
var BorderLooks = [...]borderLook{
	metrics.UnitBorder:           {"○", message.Text{EN: "unit", SV: "enhet"}, message.Text{EN: "○ to another unit", SV: "○ till en annan enhet"}, geometry.Pt * 3 / 4},
	metrics.AdministrationBorder: {"●", message.Text{EN: "administration", SV: "förvaltning"}, message.Text{EN: "● to another administration", SV: "● till en annan förvaltning"}, geometry.Pt},
	metrics.AuthorityBorder:      {"■", message.Text{EN: "authority", SV: "nämnd (myndighet)"}, message.Text{EN: "■ to another authority (board)", SV: "■ till en annan myndighet (nämnd)"}, 150},
	metrics.PrincipalBorder:      {"▲", message.Text{EN: "responsible body", SV: "huvudman"}, message.Text{EN: "▲ to another responsible body", SV: "▲ till en annan huvudman"}, 2 * geometry.Pt},
	metrics.PurchaserBorder:      {"↔", message.Text{EN: "purchaser → provider", SV: "beställare → utförare"}, message.Text{EN: "↔ between purchaser and provider", SV: "↔ mellan beställare och utförare"}, geometry.Pt},
}
