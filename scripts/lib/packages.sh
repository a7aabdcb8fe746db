# Programs and libraries that come from the machine's package system.
# shellcheck shell=bash
# Needs common.sh and debian.sh.

# What shows that a package is there: a program, or a file (a pattern, where its folder is named after the processor).
declare -A _shown_by=(
  [g++]=g++ [cmake]=cmake [ninja-build]=ninja [make]=make [patch]=patch [xz-utils]=xz
  [nlohmann-json3-dev]=/usr/include/nlohmann/json.hpp
  [ffmpeg]=ffmpeg [mpg123]=mpg123 [chromium]=chromium [unzip]=unzip [libgtest-dev]=/usr/include/gtest/gtest.h
  [firefox-esr]=firefox-esr [webkit2gtk-driver]=WebKitWebDriver [xvfb]=Xvfb
  [python3-gi]=/usr/lib/python3/dist-packages/gi/__init__.py
  [gir1.2-webkit2-4.1]="/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib"
)

_package_is_there() {
  local shown=${_shown_by[$1]}
  case $shown in
    /*) compgen -G "$shown" >/dev/null ;;
    *) have "$shown" ;;
  esac
}

_missing_packages() {
  local package
  for package in "$@"; do _package_is_there "$package" || echo "$package"; done
}

_install() { # _install PREFIX-COMMAND… -- PACKAGES…
  local as=()
  while [ "$1" != -- ]; do as+=("$1"); shift; done
  shift
  # The lists may be old or, in a fresh container, absent.
  quietly "$UNREEL_CACHE/logs/apt-update.log" "${as[@]}" apt-get update || say "  (the package lists could not be refreshed; trying with those there are)"
  quietly "$UNREEL_CACHE/logs/apt-install.log" \
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=600 "$@"
}

# need_packages PACKAGES…: installs those that are missing: as root by apt, else by sudo where that works. Returns 1
# when it may not, with what is missing in the array $still_missing.
need_packages() {
  local wanted=("$@")
  mapfile -t still_missing < <(_missing_packages "${wanted[@]}")
  [ "${#still_missing[@]}" -gt 0 ] || return 0
  is_debian_like || return 1
  if [ "$(id -u)" = 0 ]; then
    say "  installing ${still_missing[*]}"
    _install -- "${still_missing[@]}" || die "apt-get could not install: ${still_missing[*]}"
  elif have sudo && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ] && say "  sudo is needed to install: ${still_missing[*]}" && sudo -v; }; }; then
    say "  installing ${still_missing[*]} with sudo"
    _install sudo -- "${still_missing[@]}" || die "apt-get could not install: ${still_missing[*]}"
  else
    return 1
  fi
  mapfile -t still_missing < <(_missing_packages "${wanted[@]}")
  [ "${#still_missing[@]}" -eq 0 ]
}

# The one sentence for what only an administrator can do.
ask_for_packages() {
  if is_debian_like; then
    die "missing: $*. Have an administrator run: apt-get install $*"
  fi
  die "missing: $*. Install them with this system's package manager (these are Debian's names)."
}
