package typeset

// elements are the members that the compound names of Swedish municipal social
// services are made of. A trailing "-s" allows the linking s as well, "·" marks
// a seam inside a member. Words that only look like compounds ("erfarenhet"
// ends in no "enhet") stand here whole, so that they stay whole.
//
// Endings (-en, -erna, -s …) need no rows: see endings.
const elements = `
	förvaltning-s verksamhet-s enhet-s nämnd-s avdelning-s sektion-s sektor-s område områdes distrikt-s kontor-s
	kansli bolag-s kommun kommunal central centrum center grupp team kommitté utskott-s presidium styrelse råd-s
	förbund-s region-s läns landsting-s stads stadsdel-s delområde delområdes del bransch organisation-s myndighet-s
	inspektion-s departement-s

	chef-s ledare ledning-s ledar sekreterare handläggare handläggar handlägg samordnare samordning-s ansvar-s ansvarig
	direktör-s utredare utredning-s utred strateg-s utvecklare utveckling-s pedagog-s pedagogisk kurator sköterska
	sköterske terapeut psykolog-s assistent-s assistans konsulent-s konsult-s rådgivare rådgivning-s inspektör-s
	vägledare väglednings vägledning biträde biträdes vårdare personal-s medarbetar medarbetare fält
	familje·hem-s familje·hems jour·hem jour·hems kontakt kontakt·person kontakt·familj ombud-s coach controller
	ordförande ordförandeskap ledamot ledamöter tjänste·person tjänste·man platsbyråer

	social social·tjänst-s social·tjänste social·sekreterare social·jour tjänst tjänste tjänsteman arbete arbets arbetar
	arbetare arbets·marknad-s arbets·liv-s arbets·terapeut marknad-s närings·liv-s närings omsorg-s vård vårdar stöd-s
	stödja hjälp insats insatser insats bistånd-s bistånds behandling-s behandlar försörjning-s försörjnings·stöd-s
	rehabilitering-s rehab habilitering-s resurs resurser mottagning-s mottag utbildning-s bildning-s introduktion-s
	integration-s etablering-s sysselsättning-s verkstad-s boende boendes bostad-s bostäder hem hem·tjänst hem·vård
	hem·sjukvård sjukvård-s sjuk hälso hälsa hälsovård skydd-s skydds jour förebyggande uppsökande öppenvård-s öppen
	slutenvård-s heldygn-s dygn-s dygnet trygghet-s frid-s kvinno mans·jour brotts·offer brott-s offer våld-s heders·våld
	missbruk-s beroende beroendes risk·bruk-s alkohol narkotika spel psykiatri psykisk psyko neuro funktion-s
	funktions·hinder funktions·nedsättning-s funktions·rätt-s nedsättning-s hinder handikapp lss personlig
	ledsagar ledsagning-s avlösar avlösning-s kortids korttid-s korttids·boende vuxen vuxna vuxnas äldre äldres
	anhörig anhörigas barn barna barna·vård-s ungdom-s ungdoms ung unga familje familj familjer föräldra förälder
	foster flykting-s invandrar anvisning-s ensam·kommande individ skol skola förskole förskola elev grund gymnasie
	yrkes yrke studie studier språk läxhjälp fritid-s fritids gård-s mötes·plats mötes plats platser träff lokal
	nätverk-s brukar brukare klient-s målgrupp-s medborgar medborgare invånar invånare civil civil·samhälle
	samhälle samhälls idéburen idéburna frivillig förening-s föreningar volontär-s samverkan samverkans samarbete
	samarbets överens·kommelse överens·kommelser avtal-s upphandling-s beställar beställare utförar utförare
	utförande entreprenad avgift-s ekonomi ekonomisk ekonomi·styrning-s budget skuld skuld·rådgivning-s skuld·sanering-s
	sanering-s dödsbo förmyndar överförmyndar överförmyndare god·man förmedling-s bemanning-s rekrytering-s
	kompetens kompetens·försörjning-s lön löne administration-s administrativ administratör-s system
	registrator dokument dokumentation-s arkiv data digital digitalisering-s teknik information-s kommunikation-s
	planering-s plan planer strategi kvalitet-s kvalitets uppföljning-s utvärdering-s analys statistik forskning-s
	forsknings tillsyn-s tillstånd-s tillstånds servering-s serverings alkohol·tillstånd-s beredskap-s kris säkerhet-s
	krishantering-s juridisk jurist-s rätt-s rätts familje·rätt-s barn·rätt-s miljö kultur teknisk stads·byggnad-s
	bygg byggnad-s fastighet-s service kost måltid-s lokalvård-s trafik transport färd färd·tjänst hjälpmedel
	hjälpmedels matchning-s jobb praktik anställning-s arbetsgivar arbetsgivare arbetslös arbets·löshet-s
	utan·förskap-s delaktighet-s tillgänglighet-s jämställdhet-s mångfald-s mång demokrati minoritet-s
	beslut-s process processer metod metod·stöd projekt program uppdrag-s strategisk gemensam stab-s stabs drift-s
	modell resultat resultat·enhet primär närvård-s vuxen·utbildning-s kommun·fullmäktige fullmäktige

	väl·färd-s åtgärd-s handling-s mål·sättning-s om·ställning-s kraft·värme del·områden extra idrott-s jämförelse
	räddning-s bidrag-s struktur myndighets·utövning-s utövning-s initiativ exploatering-s arkitekt

	erfarenhet-s angelägenhet-s medvetenhet-s egenhet-s enhetlig gemenskap-s ledsamhet tystlåtenhet-s sällsamhet
	delta deltagar deltagare delegation-s delegering-s delgivning barnmorske barnmorska underhåll-s kontroll
`

// endings are what Swedish hangs on a noun: nothing to break before.
const endings = `
	s n t a e r en et ar er or an na ens ets ans ar ars ers ors as es are aren arens arna arnas erna ernas orna
	ornas ande ande ena ende het heten iga isk iska igt ig tion lig liga ad at ade else elsen elser ningen ningar
	ning ning ingar inge ingen
`
