# Completion of orgmodel in fish. To have it in every shell:
#   orgmodel completion fish > ~/.config/fish/completions/orgmodel.fish
#
# What can come next orgmodel itself says, so that ids of the file on the line are
# among it. Where it says nothing, fish offers files.
function __orgmodel_words
	set -l words (commandline -opc) (commandline -ct)
	orgmodel completion words -- $words[2..-1] 2>/dev/null
end
complete -c orgmodel -n 'count (__orgmodel_words) >/dev/null' -f -a '(__orgmodel_words)'
