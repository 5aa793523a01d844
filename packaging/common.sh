# Shared by packaging/run and packaging/test: stages with their time, and the packages of the distribution.
# Sourced by bash; expects `set -euo pipefail` and the variable `root`, the top of the checkout.

export CMAKE_COLOR_DIAGNOSTICS=${CMAKE_COLOR_DIAGNOSTICS:-OFF}
export NINJA_STATUS='[%f/%t %es] '
jobs=$(nproc)
stages=()  # "name<tab>seconds<tab>result"

say() { printf '%s\n' "keel: $*"; }
die() { printf '%s\n' "keel: $*" >&2; exit 1; }

# stage <name> <command...>: runs the command, prints and remembers how long it took, passes its exit code on.
# The command stands in an `||` list, where bash ignores `set -e`: functions given here chain their steps with &&.
stage() {
  local name=$1 began=$SECONDS code=0
  shift
  say "$name ..."
  "$@" || code=$?
  local took=$((SECONDS - began)) result=ok
  ((code == 0)) || result="failed ($code)"
  stages+=("$name"$'\t'"$took"$'\t'"$result")
  say "$name $took s, $result"
  return "$code"
}

print_stages() {
  ((${#stages[@]})) || return 0
  local row name took result total=0
  printf '\n%-28s %8s  %s\n' stage seconds result
  for row in "${stages[@]}"; do
    IFS=$'\t' read -r name took result <<<"$row"
    printf '%-28s %8d  %s\n' "$name" "$took" "$result"
    total=$((total + took))
  done
  printf '%-28s %8d\n' total "$total"
}

# package_rows <group...>: one row per needed package, its names separated by blanks.
package_rows() {
  local groups=" $* " group rest
  while read -r group rest; do
    [[ $groups == *" $group "* ]] || continue
    rest=${rest%%#*}
    printf '%s\n' "$(tr -s '| ' ' ' <<<"$rest")"
  done < <(grep -Ev '^[[:space:]]*(#|$)' "$root/packaging/packages.debian")
}

package_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# missing_rows <group...>: the rows of which no name is installed.
missing_rows() {
  local row name
  while read -r row; do
    for name in $row; do
      if package_installed "$name"; then continue 2; fi
    done
    printf '%s\n' "$row"
  done < <(package_rows "$@")
}

# choose_names <row...>: of each row the first name apt can install. Fails, naming the row, when there is none.
choose_names() {
  local row name failed=0
  for row in "$@"; do
    for name in $row; do
      if LC_ALL=C apt-cache policy "$name" 2>/dev/null | grep -Eq '^  Candidate: [^(]'; then
        printf '%s\n' "$name"
        continue 2
      fi
    done
    printf '%s\n' "keel: apt knows no package '$row'" >&2
    failed=1
  done
  return "$failed"
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root and there is no sudo; as root run: $*"
  fi
}

apt_quiet() { as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get "$@"; }

# Names what the installation would remove: two versions of the Boost headers exclude each other, and apt drops
# the older one without asking. With a terminal the user decides; without one (CI) the list is printed and it goes on.
confirm_removals() {
  local plan removed
  plan=$(LC_ALL=C apt-get install -s --no-install-recommends "$@") || { printf '%s\n' "$plan"; return 1; }
  removed=$(sed -n 's/^Remv \([^ ]*\).*/\1/p' <<<"$plan")
  [[ -n $removed ]] || return 0
  say "WARNING: the packages Keel needs exclude some that are installed. apt will REMOVE:"
  sed 's/^/    /' <<<"$removed"
  [[ -t 0 && -t 1 ]] || return 0
  local answer
  read -r -p "keel: go on? [y/N] " answer
  [[ $answer == [yY]* ]]
}

list_packages() {
  say "these packages are needed (names of Debian 12, or Ubuntu 24.04 after the bar):"
  package_rows "$@" | sed 's/ *$//; s/ / | /g; s/^/    /'
}

# install_packages <group...>: installs what is missing and touches nothing when nothing is.
install_packages() {
  if [[ ${KEEL_NO_INSTALL:-0} == 1 ]]; then
    say "KEEL_NO_INSTALL=1: packages are not looked at"
    return 0
  fi
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    list_packages "$@"
    say "this system has no apt: install their counterparts, then run again with KEEL_NO_INSTALL=1"
    return 1
  fi
  local rows names
  mapfile -t rows < <(missing_rows "$@")
  if ((${#rows[@]} == 0)); then
    say "all packages are there"
    return 0
  fi
  say "missing: ${rows[*]}"
  ((EUID == 0)) || say "installing needs root: sudo may ask for your password"
  if ! names=$(choose_names "${rows[@]}" 2>/dev/null); then
    apt_quiet update -q || return 1
    if ! names=$(choose_names "${rows[@]}"); then
      list_packages "$@"
      say "not every package can be found: Debian 12 and Ubuntu 24.04 (with 'universe' and updates) have them all"
      return 1
    fi
  fi
  local list
  mapfile -t list <<<"$names"
  confirm_removals "${list[@]}" || return 1
  if ! apt_quiet install -y -q --no-install-recommends "${list[@]}"; then
    say "refreshing the package lists and trying once more"
    apt_quiet update -q && apt_quiet install -y -q --no-install-recommends "${list[@]}"
  fi
}
