# Debian packages without installing them: apt-get with folders of its own, so that nothing of the
# machine changes and no rights are needed. Proxies and the like come from the machine's own apt
# configuration, which apt reads as always; the mirror too is the one the machine uses.
# shellcheck shell=bash

# The line of os-release, without running it.
os_release() { sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" /etc/os-release 2>/dev/null; }

is_debian_like() { have apt-get && have dpkg-deb; }

# Mirror lines "URI|codename or suite" of the Debian archives this machine is set up for.
_debian_targets() {
  # shellcheck disable=SC2016
  apt-get indextargets "$@" --format '$(REPO_URI)|$(CODENAME)|$(RELEASE)|$(COMPONENT)|$(ORIGIN)' \
    'Created-By: Packages' 2>/dev/null
}

# debian_mirror main|security: the address, or nothing.
# CODENAME and ORIGIN are known only once apt has fetched the lists; RELEASE is what sources.list says.
debian_mirror() {
  local kind=$1 codename
  if [ "$kind" = main ] && [ -n "${UNREEL_DEBIAN_MIRROR:-}" ]; then
    printf '%s\n' "$UNREEL_DEBIAN_MIRROR"
    return
  fi
  [ "$(os_release ID)" = debian ] || return 0
  codename=$(os_release VERSION_CODENAME)
  awk -F'|' -v kind="$kind" -v codename="$codename" '
    $4 != "main" || ($5 != "" && $5 != "Debian") { next }
    { release = $2 != "" ? $2 : $3 }
    kind == "main" && (release == codename || release ~ /^(old)*stable$/ || release == "testing" || release == "sid") { print $1; exit }
    kind == "security" && release ~ /-security$/ { print $1; exit }
  ' <<<"$DEBIAN_TARGETS"
}

# debian_prepare DIR SUITE deb|deb-src: makes DIR a private apt folder for that release and fetches
# its lists. Returns 1 when this machine has no Debian mirror.
debian_prepare() {
  local dir=$1 suite=$2 type=$3 keyring='' file main security
  mkdir -p "$dir"/{etc/empty,state/lists/partial,cache/archives/partial}
  : >"$dir/status"
  # Hooks belong to the machine's own package database; the private one must not run them.
  cat >"$dir/etc/apt.conf" <<CONF
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
#clear APT::Default-Release;
#clear APT::Architectures;
Dir::Etc::SourceList "$dir/etc/sources.list";
Dir::Etc::SourceParts "$dir/etc/empty";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "$dir/etc/empty";
Dir::State "$dir/state";
Dir::State::lists "$dir/state/lists";
Dir::State::status "$dir/status";
Dir::State::extended_states "$dir/state/extended_states";
Dir::Cache "$dir/cache";
Dir::Cache::archives "$dir/cache/archives";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Dir::Log "$dir/state";
APT::Architectures { "$(dpkg --print-architecture)"; };
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Install-Suggests "false";
APT::Keep-Downloaded-Packages "true";
Acquire::Languages "none";
Acquire::Retries "3";
CONF

  DEBIAN_TARGETS=$(_debian_targets)
  if [ -z "$DEBIAN_TARGETS" ]; then
    # A fresh container has no lists yet, and apt names only targets it has fetched.
    mkdir -p "$dir/host/lists/partial"
    apt-get -qq -o Dir::State="$dir/host" -o Dir::State::lists="$dir/host/lists" -o Dir::Cache="$dir/cache" \
      -o APT::Sandbox::User=root update >&2 || true
    DEBIAN_TARGETS=$(_debian_targets -o Dir::State="$dir/host" -o Dir::State::lists="$dir/host/lists")
  fi
  main=$(debian_mirror main)
  security=$(debian_mirror security)
  [ -n "$main" ] || return 1

  # Without a keyring file apt falls back to the keys it trusts already.
  for file in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
    [ -r "$file" ] && keyring=" signed-by=$file" && break
  done
  {
    echo "$type [arch=$(dpkg --print-architecture)$keyring] $main $suite main"
    [ -z "$security" ] || echo "$type [arch=$(dpkg --print-architecture)$keyring] $security $suite-security main"
  } >"$dir/etc/sources.list"
  debian_apt "$dir" update
}

# debian_apt DIR ARGUMENTS…: apt-get in that private folder.
debian_apt() {
  local dir=$1
  shift
  apt-get -qq -c "$dir/etc/apt.conf" -o Debug::NoLocking=1 "$@" >&2
}

# debian_extract DIR ROOT PACKAGES…: the packages and all they depend on, unpacked into ROOT.
# Unpacked only: set-up scripts would want to be root. What they would have done and we need is done here.
debian_extract() {
  local dir=$1 root=$2 deb link library
  shift 2
  debian_apt "$dir" -y --download-only install "$@"
  mkdir -p "$root"/{usr/{bin,sbin,lib,lib64},etc}
  # Where /bin and friends are links into /usr, a package that still ships /bin must follow them.
  for link in bin sbin lib lib64; do ln -sfn "usr/$link" "$root/$link"; done
  for deb in "$dir"/cache/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$root" --keep-directory-symlink --no-same-owner --no-same-permissions -f -
  done
  for link in awk:mawk cc:gcc mpg123:mpg123.bin which:which.debianutils; do
    [ -e "$root/usr/bin/${link%:*}" ] || [ ! -e "$root/usr/bin/${link#*:}" ] || ln -s "${link#*:}" "$root/usr/bin/${link%:*}"
  done
  # Libraries of which several packages offer a version, each in a folder of its own.
  for library in "$root"/usr/lib/*/{blas,lapack}/lib*.so.*; do
    [ ! -e "$library" ] || ln -sfr "$library" "${library%/*/*}/"
  done
  # The machine's own may be laid over these.
  touch "$root"/etc/{hosts,resolv.conf,nsswitch.conf}
  echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
  echo 'root:x:0:' >"$root/etc/group"
}
