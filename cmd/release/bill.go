package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/CycloneDX/cyclonedx-go"
)

// billOfMaterials says what a program is made of, as CycloneDX in JSON: what
// the Go tool has noted in it, with the licences. The time is the commit's.
func billOfMaterials(b *built, parts []part) ([]byte, error) {
	bom := cyclonedx.NewBOM()
	bom.SpecVersion, bom.JSONSchema = cyclonedx.SpecVersion1_6, "http://cyclonedx.org/schema/bom-1.6.schema.json"
	subject := cyclonedx.Component{
		Type: cyclonedx.ComponentTypeApplication, BOMRef: b.info.Main.Path,
		Name: "orgmodel", Version: b.version(), Licenses: licensed("MIT"),
		PackageURL: purl(b.info.Main.Path, b.version()) + "?goarch=" + b.target.arch + "&goos=" + b.target.os + "&type=module#cmd/orgmodel",
		Hashes:     &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: fmt.Sprintf("%x", sha256.Sum256(b.program))}},
		Properties: &[]cyclonedx.Property{{Name: "orgmodel:commit", Value: setting(b.info, "vcs.revision")}},
	}
	bom.Metadata = &cyclonedx.Metadata{Timestamp: b.when.Format(time.RFC3339), Component: &subject}

	var components []cyclonedx.Component
	for _, p := range parts {
		c, err := component(p)
		if err != nil {
			return nil, err
		}
		if p.within == "" {
			components = append(components, c)
			continue
		}
		host := &components[len(components)-1] // parts come after what carries them
		if host.Components == nil {
			host.Components = new([]cyclonedx.Component)
		}
		*host.Components = append(*host.Components, c)
	}
	bom.Components = &components

	var out bytes.Buffer
	err := cyclonedx.NewBOMEncoder(&out, cyclonedx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false).Encode(bom)
	return out.Bytes(), err
}

func component(p part) (cyclonedx.Component, error) {
	c := cyclonedx.Component{
		Type: cyclonedx.ComponentTypeLibrary, BOMRef: p.name + "@" + p.version,
		Name: p.name, Version: p.version, Licenses: licensed(p.licence),
	}
	switch {
	case p.within != "":
		c.PackageURL = "pkg:generic/" + p.name + "@" + p.version
	case p.sum == "":
		c.PackageURL = purl(p.name, p.version)
	default:
		// The hash in go.sum is a SHA-256 of the module's list of files,
		// which is what the Go tool and cyclonedx-gomod give as well.
		sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(p.sum, "h1:"))
		if err != nil {
			return c, fmt.Errorf("%s: %w", p.name, err)
		}
		c.Hashes = &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: hex.EncodeToString(sum)}}
		c.PackageURL = purl(p.name, p.version) + "?type=module"
	}
	return c, nil
}

// licensed tells one licence from several, as CycloneDX does.
func licensed(expression string) *cyclonedx.Licenses {
	if strings.Contains(expression, " ") {
		return &cyclonedx.Licenses{{Expression: expression}}
	}
	return &cyclonedx.Licenses{{License: &cyclonedx.License{ID: expression}}}
}

// purl is the package URL of a Go module. A plus sign in a version would be
// taken for a space.
func purl(module, version string) string {
	return "pkg:golang/" + module + "@" + strings.ReplaceAll(version, "+", "%2B")
}
