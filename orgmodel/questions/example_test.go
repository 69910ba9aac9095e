package questions_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// Each duty says what of a change it is about; the rules that ask it say whom they ask
// and which records answer.
func ExampleDutyOf() {
	duty, _ := questions.DutyOf("M501")
	fmt.Println(duty.Event.In(message.EN))
	rule, _ := catalogue.Find(duty.Rules[0])
	fmt.Println(rule.To[0].In(message.EN), rule.Answers)
	// Output:
	// The municipality's own staff are touched
	// (to the employer) [negotiation union-cooperation]
}
