# Shared by every script: where things are, how they speak, how they write files.
# shellcheck shell=bash

if [ "${BASH_VERSINFO[0]}" -lt 4 ]; then
  echo "unreel: bash 4 or later is needed; this is bash $BASH_VERSION." >&2
  exit 1
fi

UNREEL_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
UNREEL_CACHE=${UNREEL_CACHE:-${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/unreel}
mkdir -p "$UNREEL_CACHE"
# One spelling only: the path is bound into the tool chain and becomes part of build files.
UNREEL_CACHE=$(cd "$UNREEL_CACHE" && pwd -P)
export UNREEL_CACHE

# Everything said goes to stderr, so that a script's stdout stays its result.
say() { printf '%s\n' "$*" >&2; }
die() { say "unreel: $*"; exit 1; }

have() { command -v "$1" >/dev/null 2>&1; }

# step TEXT: says which of $steps steps begins now.
step_number=0
step() {
  step_number=$((step_number + 1))
  say "[$step_number/$steps] $*"
}

# version_at_least HAVE WANTED
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# A Mac has other names for some of these.
have sha256sum || sha256sum() { shasum -a 256 "$@"; }
have nproc || nproc() { sysctl -n hw.ncpu; }
# Without it two runs at the same time may do the same work twice, each in a folder of its own.
have flock || flock() { :; }

sha256_of() { sha256sum "$1" | cut -d ' ' -f 1; }

# Short enough for a folder's name, long enough never to collide by chance.
short_hash() { sha256sum | cut -c 1-16; }

# A folder beside its final place, so that finishing is one rename. Its name ends in the process that owns it: what an
# interrupted run left behind is known by its owner being gone, or, if that was in another container, by its age.
scratch_dir() {
  local parent=$UNREEL_CACHE/tmp namespace old
  namespace=$(readlink /proc/self/ns/pid 2>/dev/null | tr -dc 0-9 || true)
  mkdir -p "$parent"
  for old in "$parent"/*."$namespace".*; do
    [ ! -d "$old" ] || kill -0 "${old##*.}" 2>/dev/null || rm -rf -- "$old"
  done
  find "$parent" -mindepth 1 -maxdepth 1 -mtime +0 -exec rm -rf -- {} +
  mkdir -p "$parent/$1.$namespace.$$"
  printf '%s\n' "$parent/$1.$namespace.$$"
}

# with_lock NAME COMMAND…: one run at a time does this; another waits and then finds it done.
with_lock() {
  local lock=$1 status=0
  shift
  mkdir -p "$UNREEL_CACHE/locks"
  (
    if ! flock -n 9; then
      say "  (waiting for another run that is working on $lock)"
      flock 9
    fi
    "$@" 9>&-
  ) 9>"$UNREEL_CACHE/locks/$lock" || status=$?
  return "$status"
}

# quietly LOG COMMAND…: keeps the output in LOG, and shows its end only if the command fails.
quietly() {
  local log=$1 status=0
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 30 "$log" >&2
    say "  (all of it: $log)"
  fi
  return "$status"
}
