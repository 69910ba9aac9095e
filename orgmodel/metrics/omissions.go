package metrics

// LeftOut lists the figures that are discussed beside these and not computed.
func LeftOut() []Omission { return append([]Omission(nil), omissions...) }

var omissions = []Omission{
	{"m08", text("Parallel contacts", "Parallella kontakter"), text(
		"A file describes one pathway at a time. It does not state which of them one person follows at once, and for how long.",
		"En fil beskriver en ärendegång i taget. Vilka ärenden en och samma person har samtidigt, och hur länge, framgår inte.")},
	{"m13", text("Political decision-making load", "Politisk beslutsbelastning"), text(
		"The number of decisions and of meetings is not part of the format.",
		"Antalet beslut och antalet sammanträden ingår inte i formatet.")},
	{"m20", text("Integration index", "Integrationsindex"), text(
		"It is a share of profiles of needs, which a file does not state. One number for how integrated an organisation is would hide more than it tells.",
		"Det är en andel av behovsprofiler, som inte anges i filen. Ett enda tal för hur integrerad en organisation är skulle dölja mer än det visar.")},
	{"m25", text("Open legal questions", "Öppna juridiska frågor"), text(
		"They are findings of the rules, which orgmodel validate lists with their answers.",
		"De är påpekanden från reglerna, och orgmodel validate visar dem tillsammans med svaren.")},
}
