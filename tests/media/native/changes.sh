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

# Clocks that step back: recordings joined as bytes.
part 0 3 -c:a aac -b:a 128k -ar 48000 -output_ts_offset 10 one.ts
part 3 2 -c:a aac -b:a 128k -ar 48000 -output_ts_offset 11 two.ts
cat one.ts two.ts > back_2_s.ts
part 0 3 -c:a libmp3lame -b:a 128k -ar 44100 one.flv
part 3 2 -c:a libmp3lame -b:a 128k -ar 44100 -output_ts_offset 1 two.flv
(cat one.flv; tail -c +14 two.flv) > back_2_s.flv
for number in 0 3; do
  part $number $((number == 0 ? 3 : 2)) -c:a libopus -b:a 96k -movflags empty_moov+default_base_moof+frag_keyframe -frag_duration 500000 -strict -2 "clip_$number.mp4"
done
cat clip_0.mp4 clip_3.mp4 > back_to_0.mp4

# Lost packets: 24 of them within a minute of quiet noise, in which a tone begins at 50 s. A packet of each codec lasts longer than
# 19 ms, so one is lost in each window.
make -f lavfi -i "aevalsrc=0.02*random(0)+0.4*sin(2*PI*1500*t)*gte(t\,50):d=60:s=48000" -ac 1 lost.wav
lost() {
  local lasts=$1 name=$2
  make -i lost.wav "${@:3}" "whole_lost_$name.mka"
  make -i "whole_lost_$name.mka" -c copy -bsf:a "noise=drop='lt(mod(pts*tb-1,2),$lasts)*between(pts*tb,1,48.9)'" "lost_$name.mkv"
}
lost 0.0199 opus -c:a libopus -b:a 32k
lost 0.0213 aac -c:a aac -b:a 64k
lost 0.0239 mp3 -c:a libmp3lame -b:a 64k
lost 0.0319 ac3 -c:a ac3 -b:a 96k
make -i lost_opus.mkv -c copy lost_opus.webm
for name in lost_aac.mp4 lost_aac.flv lost_aac.ts lost_ac3.ts; do make -i "${name%.*}.mkv" -c copy "$name"; done

# Wrong clocks: stretched by a container, twice too fast; a variable bitrate in an AVI that is addressed by bytes; bytes that
# are no sound before and between frames that have no clock.
make -i "$tone" -c:a aac -b:a 128k -ar 44100 steady_aac.mka
make -i "$tone" -c:a libopus -b:a 96k steady_opus.mka
make -i steady_aac.mka -c copy -bsf:a setts=ts=TS*1.09 stretched_aac.mkv
make -i steady_opus.mka -c copy -bsf:a setts=ts=TS*0.9 stretched_opus.mkv
make -i steady_aac.mka -c copy -bsf:a setts=ts=TS*2 doubled_aac.mkv
make -f lavfi -i "aevalsrc=0.1*sin(2*PI*440*t)+gt(mod(t\,4)\,2)*0.3*(random(0)-0.5):d=12:s=44100" -c:a libmp3lame -q:a 2 -id3v2_version 0 -write_xing 0 vbr.mp3
make -i vbr.mp3 -c copy vbr_by_frames.avi
# In the audio's header: a "sample" is a byte, and so many of them last a second; the same in the format's average and alignment.
size=$(stat -c %s vbr.mp3) perl -0777 -pe '
  $average = int($ENV{size} / 12);
  s/(auds.{16}).{8}(.{4}).{4}(.{8}).{4}/$1 . pack("VV", 1, $average) . $2 . pack("V", $ENV{size}) . $3 . pack("V", 1)/se;
  s/(\x55\0..\x44\xac\0\0).{6}/$1 . pack("Vv", $average, 1)/se' vbr_by_frames.avi > vbr_by_bytes.avi
make -i "$tone" -c:a libmp3lame -b:a 128k -id3v2_version 0 -write_xing 0 plain.mp3
make -i "$tone" -c:a aac -b:a 128k plain.aac
make -i "$tone" -c:a ac3 -b:a 192k plain.ac3
noise() { perl -e 'srand(7); print chr(int(rand(255))) for 1 .. $ARGV[0]' "$1"; }
for kind in mp3 aac ac3; do (noise 900; cat "plain.$kind") > "garbage_first.$kind"; done
(head -c 20000 plain.mp3; noise 3000; tail -c +20001 plain.mp3) > garbage_within.mp3
