package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Profile is somebody's view of how many people one manager can lead. No law
// gives a number: a profile is policy, chosen with profile under [rules].
// Limits are direct reports in persons; 0 is no limit.
type Profile struct {
	ID     string
	Low    int64 // fewer is a narrow span
	Warn   int64 // more is near the limit
	High   int64 // more is too wide
	Spread int64 // more is too wide for work at several places
	Source message.Text
}

// DefaultProfile is the profile of a file that names none.
const DefaultProfile = "research"

var profiles = []Profile{
	{ID: "none", Source: message.Text{
		EN: "The law gives no number: demands must meet resources (AFS 2015:4, now AFS 2023:2)",
		SV: "Lagen anger inget tal: kraven ska svara mot resurserna (AFS 2015:4, nu AFS 2023:2)",
	}},
	{ID: "vision", Warn: 25, High: 30, Source: message.Text{
		EN: "The trade union Vision demands at most 25 (ka.se 2017)",
		SV: "Fackförbundet Vision kräver högst 25 (ka.se 2017)",
	}},
	{ID: "research", Warn: 25, High: 30, Source: message.Text{
		EN: "25–30 is reasonable (Rolfner Suvanto 2017); just under 30 in care (suntarbetsliv 2022)",
		SV: "25–30 är rimligt (Rolfner Suvanto 2017); strax under 30 i vård och omsorg (suntarbetsliv 2022)",
	}},
	{ID: "vgr", Low: 10, Warn: 35, High: 35, Source: message.Text{
		EN: "Västra Götalandsregionen, decided 2015: 10–35",
		SV: "Västra Götalandsregionen, beslut 2015: 10–35",
	}},
	{ID: "pitea", Warn: 30, High: 30, Spread: 25, Source: message.Text{
		EN: "Piteå municipality 2018: 30, or 25 where work goes on day and night or at several sites",
		SV: "Piteå kommun 2018: 30, eller 25 vid dygnetruntverksamhet eller flera arbetsplatser",
	}},
}

// Profiles lists the profiles a file may choose.
func Profiles() []Profile { return append([]Profile(nil), profiles...) }

// ProfileOf returns the profile that a file has chosen. One that nobody knows
// is the default.
func ProfileOf(o *orgmodel.Organisation) Profile {
	chosen := o.Rules["profile"]
	if chosen == "" {
		chosen = DefaultProfile
	}
	var fallback Profile
	for _, p := range profiles {
		switch p.ID {
		case chosen:
			return p
		case DefaultProfile:
			fallback = p
		}
	}
	return fallback
}
