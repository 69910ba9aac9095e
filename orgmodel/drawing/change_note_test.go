package drawing

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// TestNoteNamesWhatThereIs holds the words by which the picture knows topics and
// kinds against those that diff has.
func TestNoteNamesWhatThereIs(t *testing.T) {
	for _, id := range append([]diff.TopicID{diff.TopicServices, diff.TopicOrganisation}, pictured...) {
		if !slices.ContainsFunc(diff.Topics(), func(topic diff.Topic) bool { return topic.ID == id }) {
			t.Errorf("there is no topic %q", id)
		}
	}
	for _, kind := range unpicturedServices {
		if info := kind.Info(); info == nil || info.Topic.ID != diff.TopicServices {
			t.Errorf("%q is no kind of change of services", kind)
		}
	}
}
