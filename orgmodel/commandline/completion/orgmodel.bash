# Completion of orgmodel in bash. To have it in every shell, put this line into
# ~/.bashrc:  source <(orgmodel completion bash)
#
# What can come next orgmodel itself says, so that ids of the file on the line are
# among it. Where it says nothing, bash offers files.
_orgmodel() {
	local words=() n=0 word found current
	# bash takes words apart at : and =, which stand in revisions and in flags.
	for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
		word=${word//[\\\'\"]/}
		if ((n > 0)) && [[ $word == [:=]* || ${words[n - 1]} == *[:=] ]]; then
			words[n - 1]+=$word
		else
			words[n]=$word
			n=$((n + 1))
		fi
	done
	COMPREPLY=()
	((n > 0)) || return
	current=${words[n - 1]}
	while IFS=$'\t' read -r found _; do
		COMPREPLY+=("${found#"${current%"${current##*[:=]}"}"}")
	done < <("${COMP_WORDS[0]}" completion words -- "${words[@]}" 2>/dev/null)
}
complete -o default -F _orgmodel orgmodel
