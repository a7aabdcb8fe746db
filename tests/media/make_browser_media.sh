#!/usr/bin/env bash
# Makes the media of the browser tests with Debian's ffmpeg:  make_browser_media.sh FOLDER
#
# Runs once: a second call finds the stamp and does nothing, unless a script or ffmpeg changed.
set -euo pipefail
folder=$1
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

exec 9> "$folder/.lock"
flock 9
stamp=$(cat "$here"/make_browser_media.sh "$here"/browser/*.mjs <(ffmpeg -version | head -n 1) | sha256sum | cut -d ' ' -f 1)
[ "$(cat "$folder/.stamp" 2> /dev/null || true)" != "$stamp" ] || exit 0
find "$folder" -mindepth 1 -maxdepth 1 ! -name .lock -exec rm -rf {} +
cd "$folder"

# +bitexact: no dates, no version numbers. Random numbers come from fixed seeds.
make() { ffmpeg -nostdin -v error -y -bitexact "$@" 9>&-; }
sound() { echo "anoisesrc=r=$1:d=$2:c=pink:a=0.3:seed=$3[l];anoisesrc=r=$1:d=$2:c=pink:a=0.3:seed=$4[r];[l][r]amerge=inputs=2"; }
picture() { echo "testsrc=s=160x120:r=5:d=$1"; }

echo 'making the media of the browser tests'
make -f lavfi -i "$(picture 600)" -f lavfi -i "$(sound 44100 600 1 2)" -c:v mpeg4 -c:a aac -b:a 192k film_600s.mp4
make -f lavfi -i "$(picture 60)" -f lavfi -i "$(sound 48000 60 3 4)" -c:v mpeg4 -c:a aac -b:a 192k film_60s.mp4
# Three in a row: other containers, codecs, rates, lengths.
make -f lavfi -i "$(picture 7)" -f lavfi -i "$(sound 44100 7 5 6)" -c:v mpeg4 -c:a flac one.mkv
make -f lavfi -i "$(sound 48000 11 7 8)" -c:a libopus -b:a 128k two.webm
make -f lavfi -i "$(picture 3)" -f lavfi -i "$(sound 44100 3 3 4)" -c:v mpeg4 -c:a libmp3lame four.avi
make -f lavfi -i "$(sound 48000 3 5 6)" -c:a libopus -b:a 96k five.opus
make -f lavfi -i "$(sound 48000 3 9 10)" -c:a dca -strict experimental six.dts
make -f lavfi -i "$(sound 22050 5 9 10)" -c:a pcm_s16le three.wav

# Tags and a cover.
make -f lavfi -i testsrc=s=300x300:d=1 -frames:v 1 cover.png
make -f lavfi -i "$(sound 44100 20 17 18)" -i cover.png -map 0:a -map 1:v -c:a flac -c:v copy -disposition:v attached_pic \
  -metadata title='Ärger & Söhne' -metadata artist=Someone -metadata album='An Album' -metadata track=3/9 -metadata date=2020 tagged.flac

# ID3v1 tags of other days: Windows-1251 and Shift-JIS.
field() {
  printf '%s' "$2" | iconv -f UTF-8 -t "$1" > field
  cat field
  head -c $((30 - $(stat -c %s field))) /dev/zero
}
id3v1() { # id3v1 ENCODING TITLE ARTIST
  printf TAG
  field "$1" "$2"
  field "$1" "$3"
  head -c 65 /dev/zero
}
make -i three.wav -c:a libmp3lame -b:a 64k -id3v2_version 0 -write_id3v1 0 untagged.mp3
(cat untagged.mp3; id3v1 CP1251 'Звезда по имени Солнце' 'Кино') > russian.mp3
(cat untagged.mp3; id3v1 CP932 '残酷な天使のテーゼ' '高橋洋子') > japanese.mp3

# Bad ones, each in its own way.
: > empty.mp4
node -e "process.stdout.write(crypto.createCipheriv('aes-128-ctr', 'sixteen bytes ok', 'sixteen bytes iv').update(Buffer.alloc(300_000)))" > noise.mp4
make -f lavfi -i "$(picture 3)" -c:v mpeg4 silent.mp4
make -i three.wav -c:a aac -b:a 128k plain.m4a
# A codec that FFmpeg knows by name only.
LC_ALL=C sed "s/mp4a/ac-4/; s/esds/skip/" plain.m4a > unknown_codec.m4a
make -i three.wav -c:a aac -b:a 128k -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb \
  -encryption_kid a7e61c373e219033c21091fa607bf3b8 encrypted.mp4
# Recorded and not finished: what describes the sound would stand at the end.
make -f lavfi -i "$(picture 20)" -f lavfi -i "$(sound 44100 20 11 12)" -c:v mpeg4 -c:a aac -b:a 128k whole.mp4
head -c 150000 whole.mp4 > no_moov.mp4
make -i whole.mp4 -c copy -movflags +faststart faststart.mp4
head -c $(($(stat -c %s faststart.mp4) / 2)) faststart.mp4 > cut_off.mp4
# 10 s of picture, 2 s of sound.
make -f lavfi -i "$(picture 10)" -f lavfi -i "$(sound 44100 2 13 14)" -c:v mpeg4 -c:a aac short_sound.mp4

# A long recording in many independent pieces, for the large file.
make -f lavfi -i "$(sound 44100 240 15 16)" -c:a aac -b:a 128k -movflags empty_moov+default_base_moof+skip_trailer \
  -frag_duration 1000000 pieces.mp4
echo "$stamp" > "$folder/.stamp"
