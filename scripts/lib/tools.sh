# Programs that are needed and may not be there: to build with, and for the tests to judge with (browsers, ffmpeg,
# mpg123, GoogleTest). They are installed where that is allowed; else they are unpacked into the cache and run from there.
# shellcheck shell=bash
# Needs common.sh, debian.sh and packages.sh.

BUILD_PACKAGES=(g++ cmake ninja-build make patch xz-utils)
TEST_PACKAGES=(chromium ffmpeg mpg123 libgtest-dev firefox-esr webkit2gtk-driver python3-gi gir1.2-webkit2-4.1 xvfb)
_private_build_tools=$UNREEL_CACHE/build-tools
_private_test_tools=$UNREEL_CACHE/test-tools

# use_tools: puts what was unpacked into the cache on the PATH of this process, where the machine has none of its own.
use_tools() {
  [ ! -d "$_private_build_tools/bin" ] || PATH=$PATH:$_private_build_tools/bin
  if [ -e "$_private_test_tools/root" ]; then
    PATH=$PATH:$_private_test_tools/bin
    if [ ! -e "${_shown_by[libgtest-dev]}" ]; then
      CMAKE_PREFIX_PATH="$(cat "$_private_test_tools/root")/usr${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
      export CMAKE_PREFIX_PATH
    fi
  fi
  if [ -z "${UNREEL_CHROMIUM:-}" ]; then
    UNREEL_CHROMIUM=$(command -v chromium || command -v google-chrome || true)
    export UNREEL_CHROMIUM
  fi
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
  root=$(_root_of_this_release build-tools make patch xz-utils) || ask_for_packages "${still_missing[@]}"
  mkdir -p "$_private_build_tools/bin"
  ln -sfn "$root"/usr/bin/{make,patch,xz} "$_private_build_tools/bin/"
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
  for program in chromium ffmpeg ffprobe mpg123 firefox-esr WebKitWebDriver Xvfb; do
    # These need libraries and data of their own under /usr.
    cat >"$_private_test_tools/bin/$program" <<WRAPPER
#!/usr/bin/env bash
exec "$UNREEL_ROOT/scripts/toolchain/enter" "$root" everything /usr/bin/$program "\$@"
WRAPPER
    chmod +x "$_private_test_tools/bin/$program"
  done
  printf '%s\n' "$root" >"$_private_test_tools/root"
  use_tools
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
