package lawtest

// Steps are what the examples describe as an organisation and what it changes into,
// by their paths below the examples, without the ending: the pairs that laws about
// two files are held on in every package.
var Steps = [][2]string{
	{"borlange/current", "borlange/six-areas"}, {"borlange/current", "borlange/stromstad-inspired"},
	{"linkoping/before", "linkoping/action-plan"}, {"linkoping/action-plan", "linkoping/procurement"},
	{"uppsala/current-2021", "uppsala/learn-from-boras"}, {"uppsala/current", "uppsala/action-plan-2023"}, {"boras/2011", "boras/model"},
}
