#!/usr/bin/env bash
# Packs what lies in the build folder, twice, and looks the Debian package over: content, control fields, lintian, desktop
# files, manual pages, completion, and the programs as they run when unpacked. Every check that fails is named.
#   check_package.sh SOURCE_FOLDER BUILD_FOLDER CPACK VERSION
# Ends with 0, with 1 when a check failed, and with 77 (skipped) when the package cannot be made here.
set -euo pipefail
source=$1 build=$2 cpack=$3 version=$4
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
failures=0

skip() { printf 'skipped: %s\n' "$*"; exit 77; }
fail() { printf 'FAILED: %s\n' "$*"; failures=$((failures + 1)); }
# check <what> <command...>: the command must end with 0; what it said is shown when it does not.
check() {
  local what=$1 out
  shift
  if out=$("$@" 2>&1); then printf 'ok: %s\n' "$what"; else fail "$what"$'\n'"$out"; fi
}
# quiet <command...>: ends with 0 and says nothing on stderr.
quiet() {
  local err
  if err=$("$@" 2>&1 >/dev/null) && [[ -z $err ]]; then return 0; fi
  printf '%s\n' "$err"
  return 1
}
# same <expected> <found>: equal texts; the difference is shown.
same() { diff <(printf '%s\n' "$1") <(printf '%s\n' "$2"); }
# needs <tool> <function>: a group of checks that only an installed tool can do.
needs() {
  if command -v "$1" >/dev/null; then "$2"; else printf 'not checked: %s is not installed (%s)\n' "$1" "$2"; fi
}

for tool in dpkg-deb dpkg-shlibdeps file lintian; do
  command -v "$tool" >/dev/null || skip "$tool is not installed; packaging/packages.debian lists what the tests need"
done
for made in keel keel-cli packaging/linux/keel-512.png packaging/linux/keel.1.gz; do
  [[ -e $build/$made ]] || skip "$build/$made is not built"
done

pack() {
  # The members of the archive carry rights that the umask cuts.
  (umask 022 && cd "$build" && "$cpack" --config "$build/CPackConfig.cmake" -G DEB -B "$work/$1")
}

control() { dpkg-deb -f "$deb" "$1"; }

check_fields() {
  check "the version" same "$version-$(sed -n '1s/.*-\([0-9]*\)).*/\1/p' "$source/packaging/linux/debian/changelog")" \
    "$(control Version)"
  local field needed wanted
  for field in Maintainer Section Priority Architecture Installed-Size Description; do
    [[ -n $(control "$field") ]] || fail "the field $field is empty"
  done
  needed=$(control Depends)
  for wanted in libc6 libqt6core6 libqt6widgets6; do
    [[ $needed == *"$wanted"* ]] || fail "dpkg-shlibdeps did not find $wanted: $needed"
  done
  needed="$needed, $(control Recommends)"
  while read -r wanted; do
    [[ ", $needed," == *", $wanted"[,\ ]* ]] || fail "$wanted is in packages.debian's group run, not in the package: $needed"
  done < <(sed -n 's/^run  *\([^ ]*\).*/\1/p' "$source/packaging/packages.debian")
}

check_content() {
  local sample
  sample=$(cd "$source/resources" && find sample -type f | sed 's#^#-rw-r--r-- root/root ./usr/share/keel/#')
  check "the content is what content.txt says" same \
    "$(printf '%s\n' "$(cat "$folder/content.txt")" "$sample" | LC_ALL=C sort)" \
    "$(dpkg-deb -c "$deb" | awk '$1 !~ /^d/ { print $1, $2, $6 }' | LC_ALL=C sort)"
  check "every folder may be entered" same "drwxr-xr-x root/root" \
    "$(dpkg-deb -c "$deb" | awk '/^d/ { print $1, $2 }' | sort -u)"
  check "the programs are stripped" same "" \
    "$(file "$root"/usr/bin/* | grep -v ', stripped$' || true)"
  local size
  for size in 48 64 128 256 512; do
    file "$root/usr/share/icons/hicolor/${size}x$size/apps/keel.png" | grep -q "PNG image data, $size x $size, 8-bit/color RGBA" ||
      fail "the icon of $size pixels is not one"
  done
}

run_lintian() {
  local out rights=()
  ((EUID != 0)) || rights=(--allow-root)
  out=$(lintian "${rights[@]}" --display-info --fail-on error,warning "$deb") || { printf '%s\n' "$out"; return 1; }
  # An override that overrides nothing hides the next thing of its name.
  ! grep -E 'unused-override|malformed-override|mismatched-override' <<<"$out"
}

check_desktop_entry() { check "the desktop entry" desktop-file-validate "$root/usr/share/applications/keel.desktop"; }

check_metainfo() {
  local file=$root/usr/share/metainfo/keel.metainfo.xml
  # The id is the desktop entry's name: there is no domain of the project's to build a longer one from.
  check "the AppStream description" appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info "$file"
  check "its newest release" same "$version" "$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' "$file" | head -n 1)"
}

# Options a page explains: all of keel's, or those below the heading of one command.
page_options() {
  zcat "$root/usr/share/man/man1/$1.1.gz" |
    awk -v command="${2:-}" '/^\.S[hs] / { inside = command == "" || $0 == ".Ss " command }
      inside && /^\.It Fl / { n = split($0, words, /[ ,]+/)
        for (i = 3; i <= n; ++i) if (words[i] ~ /^\\-/) { gsub(/\\/, "", words[i]); print "-" words[i] } }' | sort
}

help_options() { "$@" --help 2>/dev/null | sed -n 's/^  \(-[a-z], \)\{0,1\}\(--[a-z-]*\).*/\2/p' | sort; }

commands() { "$root/usr/bin/keel-cli" --help | sed -n 's/^  \([a-z][a-z-]*\)  *[^ ].*/\1/p'; }

check_manuals() {
  local page command text
  for page in keel keel-cli; do
    check "$page(1) without warnings" quiet env MANROFFSEQ= MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 \
      "$root/usr/share/man/man1/$page.1.gz"
  done
  text=$(MANWIDTH=80 man -E UTF-8 -l "$root/usr/share/man/man1/keel-cli.1.gz" | col -b)
  (($(commands | wc -l) > 5)) || fail "keel-cli --help lists hardly a command"
  for command in $(commands); do
    grep -Eq "^ +$command\$" <<<"$text" || fail "keel-cli(1) has no section for the command $command"
  done
}

check_options() {
  local command
  check "keel(1) explains the options of keel --help" same "$(help_options "$root/usr/bin/keel")" "$(page_options keel)"
  check "keel-cli(1) explains the commands of keel-cli --help" same "$(commands | sort)" \
    "$(zcat "$root/usr/share/man/man1/keel-cli.1.gz" | sed -n 's/^\.Ss //p' | sort)"
  for command in $(commands); do
    check "keel-cli(1) explains the options of $command" same "$(help_options "$root/usr/bin/keel-cli" "$command")" \
      "$(page_options keel-cli "$command")"
  done
}

# completed <word...>: what the completion offers for the last word.
completed() (
  # shellcheck source=packaging/linux/keel-cli.bash
  source "$root/usr/share/bash-completion/completions/keel-cli"
  PATH=$root/usr/bin:$PATH COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _keel_cli
  printf '%s\n' "${COMPREPLY[*]}"
)

check_completion() {
  local sample=$root/usr/share/keel/sample
  check "completion of commands" same "--help --version $(commands | tr '\n' ' ' | sed 's/ $//')" "$(completed keel-cli '')"
  check "completion of options" same --fractional "$(completed keel-cli backtest --data SPY = x.csv --fra)"
  check "completion of strategies" same mixed "$(completed keel-cli backtest --strategy mix)"
  check "completion after SYMBOL=" same "$sample/SPY.csv.gz" "$(completed keel-cli backtest --data SPY = "$sample/SP")"
  check "completion of actions" same "prune" "$(completed keel-cli store pru)"
}

alone() { env -i PATH=/usr/bin:/bin HOME="$work/home" XDG_RUNTIME_DIR="$work/home" QT_QPA_PLATFORM=offscreen "$@"; }

check_programs() {
  local sample=$root/usr/share/keel/sample/session.json
  mkdir -m 700 "$work/home"
  check "keel-cli --version" same "keel $version" "$(alone "$root/usr/bin/keel-cli" --version)"
  check "keel --version" same "keel $version" "$(alone "$root/usr/bin/keel" --version | tr K k)"
  check "the sample session" alone "$root/usr/bin/keel-cli" session --config "$sample" --store "$work/cli.db" --speed max
  check "its replay" alone "$root/usr/bin/keel-cli" replay --store "$work/cli.db"
  # A name that only the unpacked sample has shows which one the window found.
  sed -i 's/"name": "[^"]*"/"name": "sample beside the unpacked program"/' "$sample" || fail "$sample cannot be changed"
  check "a picture of the window" alone "$root/usr/bin/keel" --autostart --speed max --screenshot "$work/desk.png" --after 3
  file "$work/desk.png" 2>&1 | grep -q 'PNG image data' || fail "keel --screenshot wrote no picture"
  grep -aq "sample beside the unpacked program" "$work/home/.local/share/keel/keel.db" ||
    fail "keel did not find the sample that is installed beside it"
}

# The time of the last change, as packaging/package takes it.
SOURCE_DATE_EPOCH=$(date -d "$(sed -n '/^ -- /{s/.*>  //p;q}' "$source/packaging/linux/debian/changelog")" +%s)
export SOURCE_DATE_EPOCH
check "cpack" pack first
check "cpack once more" pack second
deb=$(find "$work/first" -maxdepth 1 -name 'keel_*.deb')
[[ -f $deb ]] || { fail "cpack made no package"; exit 1; }
check "both packages are the same" cmp "$deb" "$work/second/${deb##*/}"
root=$work/root
dpkg-deb -x "$deb" "$root"

check_fields
check_content
check "lintian" run_lintian
needs desktop-file-validate check_desktop_entry
needs appstreamcli check_metainfo
needs man check_manuals
check_options
check_completion
check_programs
((failures == 0)) || { printf '%d checks failed\n' "$failures"; exit 1; }
