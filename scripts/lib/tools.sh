# The programs the tests judge with: a browser, ffmpeg, mpg123, GoogleTest.
# Where nothing may be installed, they are unpacked into the cache and run from there.
# shellcheck shell=bash
# Needs common.sh, debian.sh and packages.sh.

TEST_PACKAGES=(chromium ffmpeg mpg123 libgtest-dev)
_private_tools=$UNREEL_CACHE/test-tools

# prepare_test_tools: makes them available. use_test_tools: puts them on the PATH of this process.
prepare_test_tools() {
  need_packages "${TEST_PACKAGES[@]}" && return
  [ -e "$_private_tools/ready" ] && return
  is_debian_like || ask_for_packages "${still_missing[@]}"
  say "  no rights to install ${still_missing[*]}: unpacking a copy into $UNREEL_CACHE"
  _make_private_tools || ask_for_packages "${still_missing[@]}"
}

use_test_tools() {
  if [ -e "$_private_tools/ready" ] && [ -n "$(_missing_packages "${TEST_PACKAGES[@]}")" ]; then
    export PATH=$_private_tools/bin:$PATH
    CMAKE_PREFIX_PATH="$(cat "$_private_tools/ready")/usr${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    export CMAKE_PREFIX_PATH
  fi
  if [ -z "${UNREEL_CHROMIUM:-}" ]; then
    UNREEL_CHROMIUM=$(command -v chromium || command -v google-chrome || true)
    export UNREEL_CHROMIUM
  fi
}

_make_private_tools() {
  local root program
  root=$("$UNREEL_ROOT/scripts/toolchain/make-root" test-tools "$(os_release VERSION_CODENAME)" \
    "${TEST_PACKAGES[@]}" bubblewrap fonts-dejavu-core \
    bash coreutils dash debianutils grep mawk sed) || return 1
  mkdir -p "$_private_tools/bin"
  for program in chromium ffmpeg ffprobe mpg123; do
    cat >"$_private_tools/bin/$program" <<WRAPPER
#!/usr/bin/env bash
exec "$UNREEL_ROOT/scripts/toolchain/enter" "$root" everything /usr/bin/$program "\$@"
WRAPPER
    chmod +x "$_private_tools/bin/$program"
  done
  printf '%s\n' "$root" >"$_private_tools/ready"
}
