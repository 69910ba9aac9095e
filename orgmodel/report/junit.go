package report

import (
	"encoding/xml"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

type junitSuites struct {
	XMLName  xml.Name `xml:"testsuites"`
	Name     string   `xml:"name,attr"`
	Tests    int      `xml:"tests,attr"`
	Failures int      `xml:"failures,attr"`
	Skipped  int      `xml:"skipped,attr"`
	// Properties tell what was not examined.
	Properties *junitProperties
	Suites     []junitSuite `xml:"testsuite"`
}

type junitProperties struct {
	XMLName xml.Name        `xml:"properties"`
	List    []junitProperty `xml:"property"`
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Skipped *junitSkipped `xml:"skipped"`
	Output  string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

// JUnit writes findings as the results of tests: one suite per file and one
// case per finding. A finding below the caller's limit is a case that passes;
// an accepted one is skipped, with its reason; a file without any passes.
func JUnit(w io.Writer, f *Findings, o Options) error {
	all := junitSuites{Name: "orgmodel"}
	places := map[string]int{}
	suite := func(name string) *junitSuite {
		i, known := places[name]
		if !known {
			i = len(all.Suites)
			places[name] = i
			all.Suites = append(all.Suites, junitSuite{Name: name})
		}
		return &all.Suites[i]
	}
	for _, name := range f.Files {
		suite(name)
	}
	for i := range f.List {
		s := suite(fileName(&f.List[i]))
		s.Cases = append(s.Cases, junitFinding(&f.List[i], f.FailOn, o.Lang))
	}
	for i := range f.Accepted {
		a := &f.Accepted[i]
		c := junitFinding(&a.Diagnostic, diag.Off, o.Lang)
		c.Output, c.Skipped = "", &junitSkipped{Message: a.Waiver.Reason}
		s := suite(fileName(&a.Diagnostic))
		s.Cases = append(s.Cases, c)
	}
	for i := range all.Suites {
		all.add(&all.Suites[i])
	}
	for _, line := range f.untried() {
		if all.Properties == nil {
			all.Properties = &junitProperties{}
		}
		all.Properties.List = append(all.Properties.List, junitProperty{"not examined", line.In(o.Lang)})
	}
	return writeXML(w, all)
}

func (all *junitSuites) add(s *junitSuite) {
	if len(s.Cases) == 0 {
		s.Cases = append(s.Cases, junitCase{Name: s.Name, Class: "orgmodel"})
	}
	for i := range s.Cases {
		s.Tests++
		if s.Cases[i].Failure != nil {
			s.Failures++
		}
		if s.Cases[i].Skipped != nil {
			s.Skipped++
		}
	}
	all.Tests += s.Tests
	all.Failures += s.Failures
	all.Skipped += s.Skipped
}

// junitFinding makes a case of a finding; limit Off makes no failure of any.
func junitFinding(d *diag.Diagnostic, limit diag.Severity, l message.Lang) junitCase {
	c := junitCase{Class: ruleTag(d.Rule), Name: d.Words().In(l), File: fileName(d)}
	if !d.Span.IsZero() {
		c.Line = d.Span.Begin().Line
	}
	text := d.Severity.Label().In(l) + ": " + d.Words().In(l)
	if place := d.Span.String(); place != "" {
		text = place + ": " + text
	}
	for _, note := range newBecause(l, false).notes(d) {
		text += "\n" + note
	}
	if help := helpOf(d, l); help != "" {
		text += "\n" + help
	}
	if limit != diag.Off && d.Severity.AtLeast(limit) {
		c.Failure = &junitFailure{Type: d.Severity.String(), Message: d.Words().In(l), Text: text}
	} else {
		c.Output = text
	}
	return c
}

func fileName(d *diag.Diagnostic) string {
	if d.Span.IsZero() {
		return ""
	}
	return d.Span.File.Name
}

func writeXML(w io.Writer, value any) error {
	text, err := xml.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(harmless.Text(text))+"\n")
	return err
}
