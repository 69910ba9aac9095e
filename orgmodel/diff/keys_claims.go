package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var claimTable = &table[orgmodel.Claim]{
	typ:    orgmodel.TypeClaim,
	list:   func(o *orgmodel.Organisation) []orgmodel.Claim { return o.Claims },
	common: func(c *orgmodel.Claim) *orgmodel.Common { return &c.Common },
	keys: []key[orgmodel.Claim]{
		quotation("quote", func(c *orgmodel.Claim) orgmodel.Quotation { return c.Quote }),
		ref("by", func(c *orgmodel.Claim) string { return c.By }),
		date("date", func(c *orgmodel.Claim) orgmodel.Date { return c.Date }),
		refs("about", func(c *orgmodel.Claim) []string { return c.About }).trailing(),
		ref("answers", func(c *orgmodel.Claim) string { return c.Answers }).trailing(),
		word("stance", stances, func(c *orgmodel.Claim) string { return c.Stance }),
	},
}

var (
	unchecked = text("words that are not checked", "ord som inte är kontrollerade")
	// A claim is told as somebody's; its name is never a quotation.
	claimComes = phrases{changed: text("{0}", "{0}"), all: text("{0} are told", "{0} återges")}
	claimGoes  = phrases{
		changed: text("{0} It is not told in the new file.", "{0} Det återges inte i den nya filen."),
		all:     text("{0} are not told in the new file", "{0} återges inte i den nya filen"),
	}
	reworded = text("{0} was paraphrased otherwise before: {1}.", "{0} återgavs tidigare annorlunda: {1}.")
)

// quotation is a key with words that somebody has said. Only what was found in
// its source is printed.
func quotation[T any](name string, get func(*T) orgmodel.Quotation) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return get(a).Equal(get(b)) },
		value: func(_ *namer, e *T) Value {
			q := get(e)
			if !q.Stated() {
				return Value{}
			}
			v := Value{Raw: quote(q.Written()), Text: unchecked}
			if words, found := q.Quoted(); found {
				v.Text = words
			}
			return v
		},
	}
}

func claimHome(o *namer, i int) home {
	return home{subject: hearsay.Told(o.Organisation, &o.Claims[i]), alone: true}
}

// claimName is what a claim is called in a sentence about it.
func claimName(o *namer, i int) message.Localizer { return hearsay.Named(o.Organisation, &o.Claims[i]) }

// subjectName is an entity's name where it begins a sentence.
func subjectName(o *namer, ref orgmodel.Ref) message.Localizer {
	if ref.Type == orgmodel.TypeClaim {
		return hearsay.Capital{Localizer: claimName(o, ref.Index)}
	}
	return entityName(o, ref)
}
