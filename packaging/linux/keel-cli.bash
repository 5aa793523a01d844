# bash completion for keel-cli. Commands, options and strategies are asked of the program itself: they are always its own.

# _keel_cli_words <text> <word...>: the words that begin with the text.
_keel_cli_words() { mapfile -t COMPREPLY < <(compgen -W "${*:2}" -- "$1"); }

_keel_cli_paths() {
  mapfile -t COMPREPLY < <(compgen "$@")
  compopt -o filenames 2>/dev/null
}

# _keel_cli_value <program> <option> <kind> <part> <text>: values of an option; the kind is what the help calls them,
# the part what stands before the last '='.
_keel_cli_value() {
  case $2:$3:$4 in
    --strategy:*) _keel_cli_words "$5" "$("$1" strategies 2>/dev/null | sed -n 's/^\([a-z0-9_]*\):.*/\1/p')" ;;
    --profile:*) _keel_cli_words "$5" conservative moderate aggressive ;;
    *:LEVEL:) _keel_cli_words "$5" debug info warning error ;;
    *'|'*:) _keel_cli_words "$5" "$(tr '|' '\n' <<<"$3" | grep '^[a-z]')" ;;
    *:FOLDER:) _keel_cli_paths -d -- "$5" ;;
    *:SYMBOL=FILE:) ;;
    *FILE*) _keel_cli_paths -f -- "$5" ;;
  esac
}

_keel_cli() {
  local program=${COMP_WORDS[0]} command=${COMP_WORDS[1]} current=${COMP_WORDS[COMP_CWORD]}
  local at part='' help kind
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _keel_cli_words "$current" --help --version \
      "$("$program" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z-]*\)  *[^ ].*/\1/p')"
    return
  fi
  help=$("$program" "$command" --help 2>/dev/null) || return

  # Readline makes '=' a word of its own: what stands between the last option and the cursor is put together again.
  for ((at = COMP_CWORD - 1; at > 1; --at)); do
    [[ ${COMP_WORDS[at]} != --* ]] || break
    part=${COMP_WORDS[at]}$part
  done
  if [[ $current == = ]]; then
    part+='=' current=''
  fi
  if ((at > 1)); then
    kind=$(awk -v option="${COMP_WORDS[at]}" '$1 == option && /^  --[a-z-]+ [^ ]/ { print $2 }' <<<"$help")
    if [[ -n $kind && ( $part == '' || $part == = ) ]]; then
      _keel_cli_value "$program" "${COMP_WORDS[at]}" "$kind" '' "$current"
      return
    elif [[ $kind == *=* && $part =~ ^=?[^=]+=$ ]]; then
      _keel_cli_value "$program" "${COMP_WORDS[at]}" "$kind" "$part" "$current"
      return
    fi
  fi

  local actions=
  if ((COMP_CWORD == 2)); then
    actions=$(sed -n "1s/^usage: keel-cli $command \([a-z]*|[a-z|]*\) .*/\1/p" <<<"$help")
  fi
  _keel_cli_words "$current" "${actions//|/ }" --help "$(awk '/^  --[a-z]/ { print $1 }' <<<"$help")"
}

complete -F _keel_cli keel-cli
