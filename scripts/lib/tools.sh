# Programs that are needed and may not be there: to build with, and for the tests to judge with (browsers, ffmpeg,
# mpg123, mediainfo, mutagen, eyeD3, GoogleTest). They are installed where that is allowed; else they are unpacked into the cache and run from there.
# shellcheck shell=bash
# Needs common.sh, debian.sh and packages.sh.

BUILD_PACKAGES=(g++ cmake ninja-build make patch xz-utils nlohmann-json3-dev)
TEST_PACKAGES=(chromium ffmpeg mpg123 mediainfo python3-mutagen eyed3 unzip libgtest-dev firefox-esr webkit2gtk-driver python3-gi gir1.2-webkit2-4.1 xvfb)
# Web servers start as services where they are installed, so they are always unpacked.
SERVER_PACKAGES=(nginx libnginx-mod-http-brotli-static apache2-bin caddy lighttpd lighttpd-modules-lua)
_private_servers=$UNREEL_CACHE/servers
_private_build_tools=$UNREEL_CACHE/build-tools
_private_test_tools=$UNREEL_CACHE/test-tools

# use_tools: puts what was unpacked into the cache on the PATH of this process, where the machine has none of its own.
use_tools() {
  [ ! -d "$_private_build_tools/bin" ] || PATH=$PATH:$_private_build_tools/bin
  [ ! -d "$_private_servers/bin" ] || PATH=$_private_servers/bin:$PATH
  [ ! -e "$_private_test_tools/root" ] || PATH=$PATH:$_private_test_tools/bin
  _use_library nlohmann-json3-dev "$_private_build_tools/root"
  _use_library libgtest-dev "$_private_test_tools/root"
  if [ -z "${UNREEL_CHROMIUM:-}" ]; then
    UNREEL_CHROMIUM=$(command -v chromium || command -v google-chrome || true)
    export UNREEL_CHROMIUM
  fi
}

# _use_library PACKAGE FILE: has CMake look into the root that FILE names, where the machine has no such library.
_use_library() {
  local prefix
  [ -e "$2" ] && ! _package_is_there "$1" || return 0
  prefix=$(cat "$2")/usr
  [[ :${CMAKE_PREFIX_PATH:-}: != *:$prefix:* ]] || return 0
  export CMAKE_PREFIX_PATH="$prefix${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
}

# prepare_build_tools PACKAGES…
prepare_build_tools() {
  use_tools
  need_packages "$@" && return
  # The others run from anywhere; a compiler does not.
  case " ${still_missing[*]} " in
    *' g++ '* | *' cmake '* | *' ninja-build '*) ask_for_packages "${still_missing[@]}" ;;
  esac
  local root
  _say_unpacking
  root=$(_root_of_this_release build-tools make patch xz-utils nlohmann-json3-dev) || ask_for_packages "${still_missing[@]}"
  mkdir -p "$_private_build_tools/bin"
  ln -sfn "$root"/usr/bin/{make,patch,xz} "$_private_build_tools/bin/"
  printf '%s\n' "$root" >"$_private_build_tools/root"
  use_tools
}

prepare_test_tools() {
  use_tools
  local root program
  if [ ! -e "$_private_test_tools/root" ]; then
    need_packages "${TEST_PACKAGES[@]}" && return
    _say_unpacking
  fi
  root=$(_root_of_this_release test-tools "${TEST_PACKAGES[@]}" bubblewrap fonts-dejavu-core \
    bash coreutils dash debianutils grep mawk sed) || ask_for_packages "${still_missing[@]}"
  mkdir -p "$_private_test_tools/bin"
  # WebKitWebDriver starts its browser, and that its processes, inside of the same root.
  for program in chromium ffmpeg ffprobe unzip mpg123 mediainfo mutagen-inspect eyeD3 firefox-esr WebKitWebDriver Xvfb; do
    _write_wrapper "$_private_test_tools/bin" "$root" everything "/usr/bin/$program"
  done
  printf '%s\n' "$root" >"$_private_test_tools/root"
  use_tools
}

# The web servers that the recipes in hosting/ are tried with.
prepare_servers() {
  local root program
  is_debian_like || ask_for_packages "${SERVER_PACKAGES[@]}"
  root=$(_root_of_this_release servers "${SERVER_PACKAGES[@]}" bubblewrap bash coreutils) || ask_for_packages "${SERVER_PACKAGES[@]}"
  mkdir -p "$_private_servers/bin"
  for program in sbin/nginx sbin/apache2 sbin/lighttpd bin/caddy; do
    _write_wrapper "$_private_servers/bin" "$root" unprivileged "/usr/$program"
  done
  use_tools
}

# _write_wrapper FOLDER ROOT SIGHT PROGRAM: a program that needs libraries and data of its own under /usr.
_write_wrapper() {
  cat >"$1/${4##*/}" <<WRAPPER
#!/usr/bin/env bash
exec "$UNREEL_ROOT/scripts/toolchain/enter" "$2" "$3" "$4" "\$@"
WRAPPER
  chmod +x "$1/${4##*/}"
}

_say_unpacking() {
  is_debian_like || ask_for_packages "${still_missing[@]}"
  say "  not allowed to install ${still_missing[*]}: unpacking a copy into $UNREEL_CACHE"
}

_root_of_this_release() {
  local name=$1
  shift
  "$UNREEL_ROOT/scripts/toolchain/make-root" "$name" "$(os_release VERSION_CODENAME)" "$@"
}
