package pptx

// Notes are on a page of A4, upright: a picture of the slide above its text.
const (
	notesWide   = 6858000
	notesHigh   = 9144000
	notesMargin = 685800
)

// masters writes what each slide and each page of notes stands on: a theme, a master and
// a layout with a title, so that a template can be laid over them.
func (f *file) masters() {
	for _, name := range [...]string{"ppt/theme/theme1.xml", "ppt/theme/theme2.xml"} {
		f.add(name, "application/vnd.openxmlformats-officedocument.theme+xml", nil, writeTheme)
	}
	f.add("ppt/slideMasters/slideMaster1.xml", content+"slideMaster+xml", []relation{
		{kind: typeOf + "slideLayout", target: "../slideLayouts/slideLayout1.xml"},
		{kind: typeOf + "theme", target: "../theme/theme1.xml"},
	}, func(x *xml) {
		x.put("<p:sldMaster", spaces, ">")
		f.titled(x)
		x.put(colorMap, `<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>`)
		level(x, "lvl1pPr", "+mj-lt", 2000)
		x.put("</p:titleStyle><p:bodyStyle>")
		level(x, "lvl1pPr", "+mn-lt", 1200)
		x.put("</p:bodyStyle><p:otherStyle>")
		level(x, "lvl1pPr", "+mn-lt", 1200)
		x.put("</p:otherStyle></p:txStyles></p:sldMaster>")
	})
	f.add("ppt/slideLayouts/slideLayout1.xml", content+"slideLayout+xml", []relation{
		{kind: typeOf + "slideMaster", target: "../slideMasters/slideMaster1.xml"},
	}, func(x *xml) {
		x.put("<p:sldLayout", spaces, ` type="titleOnly" preserve="1">`)
		f.titled(x)
		x.put(`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`)
	})
	f.add("ppt/notesMasters/notesMaster1.xml", content+"notesMaster+xml", []relation{
		{kind: typeOf + "theme", target: "../theme/theme2.xml"},
	}, func(x *xml) {
		x.put("<p:notesMaster", spaces, `><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`, noGroup)
		f.notesShapes(x, nil)
		x.put("</p:spTree></p:cSld>", colorMap, "<p:notesStyle>")
		level(x, "lvl1pPr", "+mn-lt", 1000)
		x.put("</p:notesStyle></p:notesMaster>")
	})
}

const (
	colorMap = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`
	// noGroup begins a list of shapes.
	noGroup = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`
)

// titled writes a ground with a title on it, as the master and the layout have it.
func (f *file) titled(x *xml) {
	margin := f.size.w / 40
	x.put(`<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`, noGroup,
		`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>`)
	x.at(frame{margin, margin, f.size.w - 2*margin, f.size.h / 8})
	x.put(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="t"/><a:lstStyle/><a:p><a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>`)
}

// level writes how paragraphs of a list are set if nothing else is said.
func level(x *xml, tag, font string, size int64) {
	x.put("<a:", tag, ` marL="0" algn="l"><a:buNone/><a:defRPr`)
	x.attr("sz", size)
	x.put(` kern="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="`, font, `"/></a:defRPr></a:`, tag, ">")
}
