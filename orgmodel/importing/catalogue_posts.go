package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Causes of posts, of what they report to, and of what stands at the top.
var (
	postTwice = &Cause{
		Word: "post-twice", Severity: diag.Error,
		What: message.Text{EN: "Rows place the post {0} in different units, or give it different titles", SV: "Rader placerar befattningen {0} i olika enheter, eller ger den olika benämningar"},
		Done: message.Text{EN: "the first holds, and the others were left out", SV: "den första gäller, och de andra utelämnades"},
		Mend: message.Text{EN: "Delete the rows that are wrong; if they are different posts, give each its own id.", SV: "Ta bort de rader som är fel; om de är olika befattningar, ge var och en ett eget id."},
	}
	postOverfull = &Cause{
		Word: "post-overfull", Severity: diag.Warning,
		What: message.Text{EN: "More than a full time is held of one post, such as {0}", SV: "Mer än en heltid innehas av en och samma befattning, till exempel {0}"},
		Done: message.Text{EN: "the post counts once, and its full-time equivalents are the sum", SV: "befattningen räknas en gång, och årsarbetarna är summan"},
		Mend: message.Text{EN: "Accept it if one takes over from another; else give each post its own id.", SV: "Godta det om en tar över efter en annan, ge annars varje befattning ett eget id."},
	}
	closedPost = &Cause{
		Word: "closed-post", Severity: diag.Info,
		What: message.Text{EN: "A post is no longer in use ({0})", SV: "En befattning används inte längre ({0})"},
		Done: message.Text{EN: "it was left out", SV: "den utelämnades"},
		Mend: message.Text{EN: "Nothing need be done if the list says so rightly.", SV: "Inget behöver göras om uppgiften stämmer."},
	}
	underClosedPost = &Cause{
		Word: "under-closed-post", Severity: diag.Warning,
		What: message.Text{EN: "Posts report to one that is no longer in use", SV: "Befattningar rapporterar till en som inte längre används"},
		Done: message.Text{EN: "they were read, and nothing was placed by it", SV: "de lästes, och inget placerades efter det"},
		Mend: message.Text{EN: "Write the post that took over in the system.", SV: "Skriv den befattning som har tagit över i systemet."},
	}
	vacantPosts = &Cause{
		Word: "vacant-posts", Severity: diag.Info,
		What: message.Text{EN: "A list of units says how many posts are vacant, but not which", SV: "En lista över enheter anger hur många befattningar som är vakanta, men inte vilka"},
		Done: message.Text{EN: "the number was not written", SV: "antalet skrevs inte"},
		Mend: message.Text{EN: "Read a list of posts too, in which each says whether it is vacant.", SV: "Läs också en lista över befattningar, där var och en anger om den är vakant."},
	}
	vacantBeyond = &Cause{
		Word: "vacant-beyond", Severity: diag.Warning,
		What: message.Text{EN: "More posts are vacant than there are", SV: "Fler befattningar är vakanta än de som finns"},
		Done: message.Text{EN: "all of them were read as vacant", SV: "alla lästes som vakanta"},
		Mend: message.Text{EN: "Write the right numbers: how many posts there are has the vacant ones in it.", SV: "Skriv rätt tal: i antalet befattningar ingår de vakanta."},
	}
	ownSuperior = &Cause{
		Word: "own-superior", Severity: diag.Warning,
		What: message.Text{EN: "A post reports to itself", SV: "En befattning rapporterar till sig själv"},
		Done: message.Text{EN: "it was read as reporting to nobody", SV: "den lästes som om den inte rapporterar till någon"},
		Mend: message.Text{EN: "Many systems write the top so; accept it, or write the post above.", SV: "Många system skriver så för den översta; godta det eller skriv den överordnade befattningen."},
	}
	unknownSuperior = &Cause{
		Word: "unknown-superior", Severity: diag.Warning,
		What: message.Text{EN: "Posts report to one that is in none of the lists, or that may be several", SV: "Befattningar rapporterar till en som inte finns i någon av listorna, eller som kan vara flera"},
		Done: message.Text{EN: "they were read, and nothing was placed by it", SV: "de lästes, och inget placerades efter det"},
		Mend: message.Text{EN: "Read the list that has it in the same command, or write its id.", SV: "Läs listan som har den i samma kommando, eller skriv dess id."},
	}
	severalTops = &Cause{
		Word: "several-tops", Severity: diag.Question,
		What: message.Text{EN: "Several units stand at the top, {0} among them", SV: "Flera enheter står överst, bland dem {0}"},
		Done: message.Text{EN: "they were read as they stand", SV: "de lästes som de står"},
		Mend: message.Text{EN: "Is a unit above them missing in the lists? Then write it (Parent), or say which municipality it is; else accept it.", SV: "Saknas en enhet ovanför dem i listorna? Skriv den i så fall (Överordnad), eller ange vilken kommun det är; godta det annars."},
	}
)
