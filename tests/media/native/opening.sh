# Streams that follow one another, tracks without packets, recordings without a header. Sourced by make_native_media.sh.
picture=../sounds/picture.avi
sine() { echo "sine=f=$1:d=$2:r=48000"; }

# part FREQUENCY OFFSET FILE OPTIONS…: 5 s of a tone beside a picture, as broadcast.
part() {
  make -f lavfi -i "$(sine "$1" 5)" -f lavfi -i testsrc=s=64x64:r=25:d=5 -map 1:v -map 0:a -c:v mpeg2video -b:v 200k -ac 2 -b:a 128k \
    -output_ts_offset "$2" "${@:4}" "$3"
}
part 440 10 first.ts -c:a mp2
part 880 15 other_pid.ts -c:a mp2 -streamid 1:0x333 -tables_version 1
part 880 15 other_codec.ts -c:a aac -streamid 1:0x334 -tables_version 1
part 880 15 other_programme.ts -c:a ac3 -streamid 1:0x335 -mpegts_service_id 7 -mpegts_pmt_start_pid 0x1100
cat first.ts other_pid.ts > pid_changes.ts
cat first.ts other_codec.ts > codec_changes.ts
cat first.ts other_programme.ts > programme_changes.ts
cat first.ts other_pid.ts first.ts > pid_changes_and_back.ts

# Two languages; both get another packet id, the other one first.
both() {
  make -f lavfi -i "$(sine "$1" 5)" -f lavfi -i "$(sine "$2" 5)" -map 0:a -map 1:a -c:a mp2 -ac 2 -b:a 128k -output_ts_offset "$3" \
    -metadata:s:a:0 "language=$4" -metadata:s:a:1 "language=$5" "${@:7}" "$6"
}
both 440 300 10 deu eng two_first.ts
both 500 880 15 eng deu two_second.ts -streamid 0:0x333 -streamid 1:0x334 -tables_version 1
cat two_first.ts two_second.ts > languages_change.ts

# One language ends, and the other goes on, which ran beside it.
make -f lavfi -i "$(sine 440 4)" -f lavfi -i "$(sine 880 10)" -map 0:a -map 1:a -c:a mp2 -ac 2 -b:a 128k one_ends.ts

# A first track that is only announced.
silent_first() {
  make -f lavfi -i "$(sine 440 5)" -f lavfi -i "$(sine 880 5)" -i "$picture" -map 0:a -map 1:a -map 2:v -t 5 -c:v mpeg2video -r 25 -c:a "$2" -b:a 128k \
    -bsf:a:0 noise=drop=1 "$1"
}
silent_first silent_first.mov aac
silent_first silent_first.mkv aac
silent_first silent_first.ts mp2

telephone() { make -f lavfi -i "sine=f=440:d=3:r=$1" -ac 1 "${@:3}" "$2"; }
telephone 8000 voice.ulaw -f mulaw
telephone 8000 voice.al -f alaw
telephone 8000 voice.sln -f s16le
telephone 16000 voice.sln16 -f s16le
telephone 16000 voice.g722 -c:a g722 -f g722
telephone 8000 voice.gsm -c:a libgsm -f gsm

# 5.1 with every channel full, and ambisonics: a voice ahead, and one on the left (order W Y Z X).
make -f lavfi -i "aevalsrc='0.98*sin(2*PI*300*t)|0.98*sin(2*PI*300*t)|0.98*sin(2*PI*300*t)|0|0.98*sin(2*PI*300*t)|0.98*sin(2*PI*300*t)':d=3:s=48000:c=5.1" \
  -c:a flac full.flac
make -i full.flac -c:a ac3 -b:a 448k full.ac3
ambisonics() { make -f lavfi -i "aevalsrc='0.4*sin(2*PI*440*t)|$1|0|$2':d=3:s=48000:c=4.0" "${@:4}" "$3"; }
voice='0.4*sin(2*PI*440*t)'
ambisonics 0 "$voice" ahead.mp4 -c:a aac -b:a 256k
ambisonics "$voice" 0 left.mp4 -c:a aac -b:a 256k
ambisonics 0 "$voice" ahead.mka -c:a libopus -b:a 256k -mapping_family 255
ambisonics "$voice" 0 left.mka -c:a libopus -b:a 256k -mapping_family 255
