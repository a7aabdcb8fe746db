# What changes half-way. Sourced by make_native_media.sh.
tone=../sounds/tone.wav
picture=../sounds/picture.avi

# Rates and channels: 3 s in one format, 2 s in another.
part() { make -ss "$1" -t "$2" -i "$tone" "${@:3}"; }
part 0 3 -c:a aac -b:a 192k -ar 44100 one.aac
part 3 2 -c:a aac -b:a 64k -ar 22050 -ac 1 two.aac
cat one.aac two.aac > rates.aac
cat one.aac two.aac one.aac > rates_and_back.aac
part 0 3 -c:a libmp3lame -b:a 192k -ar 44100 -write_xing 0 -id3v2_version 0 one.mp3
part 3 2 -c:a libmp3lame -b:a 64k -ar 22050 -ac 1 -write_xing 0 -id3v2_version 0 two.mp3
cat one.mp3 two.mp3 > rates.mp3
part 0 3 -c:a libvorbis -ar 44100 one.ogg
part 3 2 -c:a libvorbis -ar 32000 -ac 1 two.ogg
cat one.ogg two.ogg > rates.ogg
part 0 3 -c:a libopus -b:a 128k one.opus
part 3 2 -c:a libopus -b:a 128k two.opus
cat one.opus two.opus > chained.opus
part 0 3 -c:a aac -b:a 192k -ar 44100 -output_ts_offset 10 one.ts
part 3 2 -c:a aac -b:a 64k -ar 22050 -ac 1 -output_ts_offset 13 two.ts
cat one.ts two.ts > rates.ts
part 0 3 -c:a ac3 -b:a 256k one.ac3
make -t 2 -i ../sounds/surround.wav -c:a ac3 -b:a 448k two.ac3
cat one.ac3 two.ac3 > channels.ac3

# Holes: the packets from second 2 to second 4 are left out, in Matroska, and copied to other containers from there.
hole() {
  make -i "$tone" "${@:2}" "whole_$1.mka"
  make -i "whole_$1.mka" -c copy -bsf:a "noise=drop='between(pts*tb,2,3.999)'" "hole_$1.mkv"
}
hole flac -c:a flac
hole aac -c:a aac -b:a 192k -ar 44100
hole mp3 -c:a libmp3lame -b:a 192k -ar 44100
hole opus -c:a libopus -b:a 128k
hole ac3 -c:a ac3 -b:a 256k
for name in hole_aac.flv hole_aac.ts hole_aac.mp4 hole_opus.webm hole_ac3.ts hole_mp3.flv; do
  make -i "${name%.*}.mkv" -c copy "$name"
done

# A second recording of the same stream whose clock overlaps, runs on with a hole, or starts again.
part 0 3 -c:a ac3 -b:a 256k -output_ts_offset 10 first.ts
part 3 2 -c:a ac3 -b:a 256k -output_ts_offset 12 overlap_part.ts
part 3 2 -c:a ac3 -b:a 256k -output_ts_offset 16 hole_part.ts
part 3 2 -c:a ac3 -b:a 256k -output_ts_offset 5000 jump_part.ts
cat first.ts overlap_part.ts > overlap.ts
cat first.ts hole_part.ts > hole.ts
cat first.ts jump_part.ts > jump.ts
cat first.ts first.ts > restart.ts
cat jump_part.ts first.ts > jump_back.ts

# Sound that begins 1.5 s after the picture.
late() { make -itsoffset 1.5 -i "$tone" -i "$picture" -map 0:a -map 1:v "${@:2}" "$1"; }
late late_aac.mp4 -c:v mpeg4 -c:a aac -b:a 192k
late late_pcm.mov -c:v mjpeg -c:a pcm_s16le
late late_opus.mkv -c:v mpeg4 -c:a libopus -b:a 192k
late late_flac.mkv -c:v mpeg4 -c:a flac
late late_ac3.ts -c:v mpeg2video -r 25 -c:a ac3 -b:a 256k
late late_mp3.flv -c:v flv1 -c:a libmp3lame -b:a 192k -ar 44100
late late_mp2.mpg -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k

# Clocks that run at another speed than the samples: a recorder's by 0.5 %, and the one that libavformat makes for DTS
# without a container by adding up rounded durations, by 0.09 %.
make -stream_loop 4 -i "$tone" -c:a flac -ar 44100 steady.mka
make -i steady.mka -c copy -bsf:a setts=ts=TS*1.005 fast_clock.mka
make -i steady.mka -c copy -bsf:a setts=ts=TS*0.995 slow_clock.mka
make -stream_loop 7 -i steady.mka -c:a dca -strict -2 -ac 1 -b:a 256k rounded_clock.dts
