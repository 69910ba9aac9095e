#compdef orgmodel
# Completion of orgmodel in zsh. To have it in every shell, put this line into
# ~/.zshrc, after compinit:  source <(orgmodel completion zsh)
#
# What can come next orgmodel itself says, so that ids of the file on the line are
# among it. Where it says nothing, zsh offers files.
_orgmodel() {
	local line
	local -a found
	for line in "${(@f)$("${words[1]}" completion words -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
		[[ -n $line ]] || continue
		found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
	done
	if (( $#found )); then
		_describe orgmodel found
	else
		_files
	fi
}
if [[ $funcstack[1] == _orgmodel ]]; then
	_orgmodel "$@"
else
	compdef _orgmodel orgmodel
fi
