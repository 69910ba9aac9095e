package metrics

// The ids of the metrics and, below each, of its figures: stable, and the name of
// each is the id as Go writes names. Programs rely on them.
const (
	M01       = "m01"
	M01Max    = "m01-max"
	M01Mean   = "m01-mean"
	M01Median = "m01-median"
	M01Min    = "m01-min"
	M01Over30 = "m01-over-30"

	M02     = "m02"
	M02Max  = "m02-max"
	M02Mean = "m02-mean"

	M03          = "m03"
	M03Count     = "m03-count"
	M03Per100FTE = "m03-per-100-fte"

	M04      = "m04"
	M04Share = "m04-share"

	M05      = "m05"
	M05Posts = "m05-posts"
	M05Units = "m05-units"

	M06                  = "m06"
	M06Administration    = "m06-administration"
	M06Authority         = "m06-authority"
	M06Principal         = "m06-principal"
	M06PurchaserProvider = "m06-purchaser-provider"

	M07    = "m07"
	M07Max = "m07-max"

	M09      = "m09"
	M09Units = "m09-units"

	M10          = "m10"
	M10Authority = "m10-authority"
	M10Principal = "m10-principal"
	M10Relations = "m10-relations"

	M11      = "m11"
	M11Pairs = "m11-pairs"

	M12               = "m12"
	M12Collaborations = "m12-collaborations"
	M12Heads          = "m12-heads"
	M12Units          = "m12-units"

	M14      = "m14"
	M14Gross = "m14-gross"
	M14Net   = "m14-net"

	M15             = "m15"
	M15Areas        = "m15-areas"
	M15Municipality = "m15-municipality"

	M16       = "m16"
	M16Gap    = "m16-gap"
	M16Groups = "m16-groups"
	M16Lost   = "m16-lost"

	M17      = "m17"
	M17Owned = "m17-owned"

	M18               = "m18"
	M18Administration = "m18-administration"
	M18Authority      = "m18-authority"
	M18AuthorityFTE   = "m18-authority-fte"
	M18AuthorityShare = "m18-authority-share"
	M18Difference     = "m18-difference"
	M18DifferenceFTE  = "m18-difference-fte"
	M18Employer       = "m18-employer"
	M18EmployerFTE    = "m18-employer-fte"
	M18EmployerShare  = "m18-employer-share"
	M18Fewer          = "m18-fewer"
	M18FewerFTE       = "m18-fewer-fte"
	M18Lost           = "m18-lost"
	M18LostFTE        = "m18-lost-fte"
	M18LostShare      = "m18-lost-share"
	M18Manager        = "m18-manager"
	M18ManagerFTE     = "m18-manager-fte"
	M18ManagerShare   = "m18-manager-share"
	M18Posts          = "m18-posts"
	M18Surplus        = "m18-surplus"
	M18TwoSides       = "m18-two-sides"
	M18Unit           = "m18-unit"
	M18UnitFTE        = "m18-unit-fte"
	M18UnitShare      = "m18-unit-share"

	M19         = "m19"
	M19All      = "m19-all"
	M19Posts    = "m19-posts"
	M19Services = "m19-services"
	M19Units    = "m19-units"

	M21           = "m21"
	M21Everywhere = "m21-everywhere"

	M22       = "m22"
	M22Vacant = "m22-vacant"

	M23               = "m23"
	M23Agreements     = "m23-agreements"
	M23OneOff         = "m23-one-off"
	M23OneOffGross    = "m23-one-off-gross"
	M23OneOffNet      = "m23-one-off-net"
	M23Recurring      = "m23-recurring"
	M23RecurringGross = "m23-recurring-gross"
	M23RecurringNet   = "m23-recurring-net"

	M24           = "m24"
	M24Assumed    = "m24-assumed"
	M24Claimed    = "m24-claimed"
	M24Decided    = "m24-decided"
	M24InForce    = "m24-in-force"
	M24Proposed   = "m24-proposed"
	M24Statements = "m24-statements"
	M24Unsourced  = "m24-unsourced"
	M24Vision     = "m24-vision"

	M26      = "m26"
	M26Units = "m26-units"

	M27      = "m27"
	M27FTE   = "m27-fte"
	M27Heads = "m27-heads"

	M28       = "m28"
	M28Levels = "m28-levels"
	M28Widest = "m28-widest"

	M29      = "m29"
	M29Cases = "m29-cases"
	M29Most  = "m29-most"

	M30       = "m30"
	M30Degree = "m30-degree"
)
