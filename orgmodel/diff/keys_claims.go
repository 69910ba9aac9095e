package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var claimTellings = []telling{
	{key: "quote", reads: quotation},
	{key: "about", trails: true},
	{key: "answers", trails: true},
	{key: "stance", texts: stances},
}

var (
	unchecked = text("words that are not checked", "ord som inte är kontrollerade")
	// A claim is told as somebody's; its name is never a quotation.
	claimComes = phrases{changed: text("{0}{7}", "{0}{7}"), all: text("{0} are told", "{0} återges")}
	claimGoes  = phrases{
		changed: text("{0} It is not told in the new file.", "{0} Det återges inte i den nya filen."),
		all:     text("{0} are not told in the new file", "{0} återges inte i den nya filen"),
	}
	reworded = text("{0} was paraphrased otherwise before: {1}.", "{0} återgavs tidigare annorlunda: {1}.")
)

// quotation is a key with words that somebody has said. Only what was found in
// its source is printed.
func quotation(c column) key {
	get := func(e entity) *orgmodel.Quotation { return valueAt[orgmodel.Quotation](c, e) }
	return key{
		same: func(a, b entity) bool { return get(a).Equal(*get(b)) },
		value: func(_ *namer, e entity) Value {
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

// claimHome tells a claim with what it is about: words stand for what they were said of.
func claimHome(o *namer, i int) home {
	h := home{subject: hearsay.Told(o.Organisation, &o.Claims[i]), alone: true}
	if ids := filled(o.Claims[i].About); len(ids) > 0 {
		h.tail = saidOf.With(namesOf(o, ids))
	}
	return h
}

var saidOf = text(" About {0}.", " Gäller {0}.")

// claimName is what a claim is called in a sentence about it.
func claimName(o *namer, i int) message.Localizer { return hearsay.Named(o.Organisation, &o.Claims[i]) }

// subjectName is an entity's name where it begins a sentence.
func subjectName(o *namer, ref orgmodel.Ref) message.Localizer {
	if ref.Type == orgmodel.TypeClaim {
		return hearsay.Capital{Localizer: claimName(o, ref.Index)}
	}
	return entityName(o, ref)
}
