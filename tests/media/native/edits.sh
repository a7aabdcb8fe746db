# Sound of a length that no packet divides, in containers that say how much of it is padding. Sourced by make_native_media.sh.
# AAC without noise substitution: its noise depends on where a decoder began.
noise=../sounds/noise.wav
sound() { make -i "$noise" -ar 44100 -af "aresample=44100,atrim=end_sample=441001" "${@:2}" "$1"; }
aac=(-c:a aac -aac_pns 0 -b:a 192k)

sound sound.wav -c:a pcm_s16le
sound aac.m4a "${aac[@]}"
sound aac_600.mov "${aac[@]}" -movie_timescale 600
sound aac_no_list.m4a "${aac[@]}" -use_editlist 0
sound aac.mkv "${aac[@]}"
sound alac.m4a -c:a alac
sound mp3.mp4 -c:a libmp3lame -b:a 192k
sound mp3.mp3 -c:a libmp3lame -b:a 192k
sound vorbis.ogg -c:a libvorbis -q:a 6
sound opus.mp4 -c:a libopus -b:a 192k -strict -2 -ar 48000
sound opus.opus -c:a libopus -b:a 192k -ar 48000
sound opus.mkv -c:a libopus -b:a 192k -ar 48000
sound fragments.mp4 "${aac[@]}" -movflags frag_keyframe+empty_moov+delay_moov -frag_duration 1000000
sound dash.mp4 "${aac[@]}" -movflags dash+delay_moov+global_sidx -frag_duration 1000000
# The core of an HE-AAC track: half the rate, to be declared as such by the test.
sound core.m4a -c:a aac -aac_pns 0 -b:a 96k -ar 22050
