package peers

// task is what is asked of the tools that can do it.
type task struct {
	name  string
	about string
	two   bool // of two organisations
	tools []tool
}

// tool is a row of the table of a task.
type tool struct {
	name     string
	program  string   // as it is found on the path; empty: orgmodel itself
	version  []string // what asks for its version, where the program does not carry it
	language language
	args     []string // with the words below in them
	output   string   // the ending of what it writes
	picture  bool     // the output is to have every name in it
	findings bool     // exit code 1 means that it has found something, and is done
}

// What stands in arguments for the files of a run.
const (
	wordInput  = "{in}"
	wordSecond = "{second}"
	wordOutput = "{out}"
	wordFolder = "{folder}"   // that the input and the output are in, and nothing else
	wordBeside = "{settings}" // where the files of settings are
)

// besides are settings of others: they lift limits that are low on purpose, and let
// a browser run where all is run by root.
var besides = map[string]string{
	"mermaid.json":   `{"maxTextSize": 1000000000, "maxEdges": 1000000}`,
	"puppeteer.json": `{"args": ["--no-sandbox"]}`,
}

// tasks are all that is measured.
func tasks() []task {
	return []task{
		{
			name: "Check", about: "Read the file and say what is wrong with it.",
			tools: []tool{
				{name: "orgmodel validate, units", language: ownUnits, args: []string{"validate", wordInput}, findings: true},
				{name: "orgmodel validate, all of it", language: ownWhole, args: []string{"validate", wordInput}, findings: true},
				{name: "Graphviz nop", program: "nop", version: []string{"dot", "-V"}, language: inDOT, args: []string{"-p", wordInput}},
				{name: "D2 validate", program: "d2", language: inD2, args: []string{"validate", wordInput}},
				{name: "PlantUML -checkonly", program: "plantuml", version: []string{"plantuml", "-version"}, language: inPlantUML, args: []string{"-checkonly", wordInput}},
				{name: "LikeC4 validate", program: "likec4", version: []string{"likec4", "--version"}, language: inLikeC4, args: []string{"validate", "--no-layout", wordFolder}},
			},
		},
		{
			name: "Draw", about: "Read the file and write a picture, as SVG where the tool can.",
			tools: []tool{
				{name: "orgmodel render, units", language: ownUnits, args: []string{"render", "-o", wordOutput, wordInput}, output: "svg", picture: true},
				{name: "orgmodel render, all of it", language: ownWhole, args: []string{"render", "-o", wordOutput, wordInput}, output: "svg", picture: true},
				{name: "Graphviz dot", program: "dot", version: []string{"dot", "-V"}, language: inDOT, args: []string{"-Tsvg", "-o", wordOutput, wordInput}, output: "svg", picture: true},
				{name: "D2, dagre", program: "d2", language: inD2, args: []string{"--layout", "dagre", wordInput, wordOutput}, output: "svg", picture: true},
				{name: "D2, ELK", program: "d2", language: inD2, args: []string{"--layout", "elk", wordInput, wordOutput}, output: "svg", picture: true},
				{name: "PlantUML, WBS", program: "plantuml", version: []string{"plantuml", "-version"}, language: inPlantUML, args: []string{"-tsvg", "-o", wordFolder, wordInput}, output: "svg", picture: true},
				{name: "Mermaid", program: "mmdc", version: []string{"mmdc", "--version"}, language: inMermaid, args: []string{"-q", "-c", wordBeside + "/mermaid.json", "-p", wordBeside + "/puppeteer.json", "-i", wordInput, "-o", wordOutput}, output: "svg", picture: true},
				{name: "LikeC4, places only", program: "likec4", version: []string{"likec4", "--version"}, language: inLikeC4, args: []string{"export", "json", "-o", wordOutput, wordFolder}, output: "json", picture: true},
			},
		},
		{
			name: "Compare", two: true, about: "Read two files, the second with one unit of twenty changed, and say what differs.",
			tools: []tool{
				{name: "orgmodel diff, units", language: ownUnits, args: []string{"diff", wordInput, wordSecond}},
				{name: "orgmodel diff, all of it", language: ownWhole, args: []string{"diff", wordInput, wordSecond}},
				{name: "dyff between", program: "dyff", language: inYAML, args: []string{"between", wordInput, wordSecond}},
			},
		},
	}
}
