package syntax
import ("testing";"github.com/orgmodel/orgmodel/orgmodel/internal/source";"fmt";"github.com/orgmodel/orgmodel/orgmodel/internal/message")
func TestZ(t *testing.T){
 for _,c:=range mistakeCases { _,f:=Parse(source.NewFile("a",[]byte(c.text))); fmt.Printf("%q\n  %s  %s",c.text,sayIn(message.EN,f),sayIn(message.SV,f))}
}
