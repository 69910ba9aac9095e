// Package sariflog is the part of SARIF 2.1.0 that findings need, as structs to be written
// as JSON. What stands in them is for package report to say.
package sariflog

// What a log is made of.
type (
	Log struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []Run  `json:"runs"`
	}
	Run struct {
		Tool        Tool         `json:"tool"`
		Invocations []Invocation `json:"invocations"`
		Language    string       `json:"language"`
		ColumnKind  string       `json:"columnKind"`
		Newlines    []string     `json:"newlineSequences"`
		Results     []Result     `json:"results"`
	}
	Invocation struct {
		Successful    bool           `json:"executionSuccessful"`
		Notifications []Notification `json:"toolExecutionNotifications,omitempty"`
	}
	Notification struct {
		Level   string `json:"level"`
		Message Text   `json:"message"`
	}
	Tool struct {
		Driver Driver `json:"driver"`
	}
	Driver struct {
		Name     string `json:"name"`
		Version  string `json:"version,omitempty"`
		Language string `json:"language"`
		Rules    []Rule `json:"rules"`
	}
	Rule struct {
		ID         string        `json:"id"`
		Name       string        `json:"name"`
		Short      Text          `json:"shortDescription"`
		Full       Text          `json:"fullDescription"`
		Help       Text          `json:"help"`
		Default    Configuration `json:"defaultConfiguration"`
		Properties Properties    `json:"properties"`
	}
	Configuration struct {
		Level string `json:"level"`
	}
	Properties struct {
		Severity string `json:"severity"`
		Family   string `json:"family,omitempty"`
		Source   string `json:"source,omitempty"`
		Help     string `json:"help,omitempty"`

		// Of a finding that asks: why, by which law of its day, and what answers it.
		Why        string `json:"why,omitempty"`
		AnsweredBy string `json:"answeredBy,omitempty"`
	}
	Text struct {
		Text string `json:"text"`
	}
	Result struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    *int              `json:"ruleIndex,omitempty"`
		Level        string            `json:"level"`
		Message      Text              `json:"message"`
		Locations    []Location        `json:"locations,omitempty"`
		Related      []Location        `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Suppressions []Suppression     `json:"suppressions,omitempty"`
		Properties   Properties        `json:"properties"`
	}
	Location struct {
		Physical Physical `json:"physicalLocation"`
		Message  *Text    `json:"message,omitempty"`
	}
	Physical struct {
		Artifact Artifact `json:"artifactLocation"`
		Region   *Region  `json:"region,omitempty"`
	}
	Artifact struct {
		URI string `json:"uri"`
	}
	Region struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	Suppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
)
