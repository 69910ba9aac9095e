package orgmodel

// LivingKeys lists the keys, by table, that are led on to heirs.
func LivingKeys(o *Organisation) map[Type][]string {
	keys := map[Type][]string{}
	o.eachLiving(func(n named) { keys[n.typ] = append(keys[n.typ], n.key) })
	return keys
}
