#!/usr/bin/env bash
# Makes the media of the native tests with Debian's ffmpeg:  make_native_media.sh FOLDER
#
# Runs once: a second call finds the stamp and does nothing, unless this script or ffmpeg changed. Nothing is skipped when
# it cannot be made: the script stops, and the tests name a file that is missing.
#
# formats/   one sound of 7 s in every container and codec that Debian's ffmpeg can write
# long/      several segments of music
# trim/      noise, which has one place only where it matches itself
# changes/   rates, channels and clocks that change half-way; gaps and overlaps
# bad/       what cannot be converted
# info/      tags, chapters, covers, several tracks
# opening/   streams that follow one another, tracks without packets, recordings without a header
set -euo pipefail
folder=$1
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# Several test programs may start at the same time.
exec 9> "$folder/.lock"
flock 9
stamp=$(cat "$here"/make_native_media.sh "$here"/native/*.sh <(ffmpeg -version | head -n 1) | sha256sum | cut -d ' ' -f 1)
[ "$(cat "$folder/.stamp" 2> /dev/null || true)" != "$stamp" ] || exit 0
find "$folder" -mindepth 1 -maxdepth 1 ! -name .lock -exec rm -rf {} +

# +bitexact: no dates, no version numbers, no random serial numbers.
make() { ffmpeg -nostdin -v error -y -bitexact "$@" 9>&-; }

for part in sounds formats long trim edits changes bad info opening; do
  mkdir -p "$folder/$part"
  cd "$folder/$part"
  echo "making $part"
  # shellcheck source=/dev/null
  source "$here/native/$part.sh"
done
echo "$stamp" > "$folder/.stamp"
