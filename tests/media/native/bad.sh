# What cannot be converted, and what is cut or patched by the tests. Sourced by make_native_media.sh.
tone=../sounds/tone.wav
picture=../sounds/picture.avi

make -i "$picture" -c:v mpeg4 silent_film.mp4
make -i "$picture" -c:v mpeg4 silent_film.mkv
make -i "$picture" -c:v mpeg2video -r 25 silent_film.ts
make -i "$picture" -c copy silent_film.avi
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.jpg
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.png
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.gif
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.bmp
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.webp
make -f lavfi -i testsrc=s=64x64 -frames:v 1 picture.tiff
printf '1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n' > subtitles.srt
make -i subtitles.srt subtitles.ass
make -i subtitles.srt subtitles.vtt

key='-encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8'
# shellcheck disable=SC2086 # options and their values
make -t 2 -i "$tone" -c:a aac -b:a 128k $key encrypted.mp4
# shellcheck disable=SC2086
make -t 2 -i "$tone" -i "$picture" -map 0:a -map 1:v -c:v mpeg4 -c:a aac -b:a 128k -t 2 $key encrypted_film.mp4

# Small files to be cut and damaged at many places: 2 s in mono.
small() { make -t 2 -i "$tone" -ac 1 "${@:2}" "$1"; }
small small.mp4 -c:a aac -b:a 64k
small small_faststart.mp4 -c:a aac -b:a 64k -movflags +faststart
small small_fragmented.mp4 -c:a aac -b:a 64k -movflags frag_keyframe+empty_moov -frag_duration 500000
small small.mkv -c:a libopus -b:a 64k
small small.webm -c:a libvorbis -b:a 64k
small small.avi -c:a libmp3lame -b:a 64k
small small.flv -c:a aac -b:a 64k
small small.ts -c:a mp2 -b:a 64k
small small.mpg -c:a mp2 -b:a 64k
small small.ogg -c:a libvorbis -b:a 64k
small small.opus -c:a libopus -b:a 64k
small small.wav -c:a pcm_s16le -ar 16000
small small_adpcm.wav -c:a adpcm_ima_wav -ar 16000
small small.flac -c:a flac -ar 16000
small small.mp3 -c:a libmp3lame -b:a 64k
small small.aac -c:a aac -b:a 64k
small small.wma -c:a wmav2 -b:a 64k
small small.caf -c:a alac -ar 16000
small small.wv -c:a wavpack -ar 16000
small small.tta -c:a tta -ar 16000
small small.aiff -c:a pcm_s16be -ar 16000
