# Noise of 20 s in containers that count time in different ways. Sourced by make_native_media.sh.
# AAC without noise substitution: its noise depends on where a decoder began.
noise=../sounds/noise.wav
sound() { make -i "$noise" "${@:2}" "$1"; }

sound pcm.wav -c:a pcm_s16le -ar 44100
sound pcm_48000.wav -c:a pcm_f32le
sound pcm_96000.wav -c:a pcm_s24le -ar 96000
sound pcm.w64 -c:a pcm_s16le -ar 44100
sound pcm.aiff -c:a pcm_s16be -ar 44100
sound pcm.caf -c:a pcm_s16be -ar 44100
sound pcm.au -c:a pcm_s16be -ar 44100
sound pcm.mov -c:a pcm_s16le -ar 44100
sound pcm.avi -c:a pcm_s16le -ar 44100
sound pcm.mkv -c:a pcm_s16le -ar 44100
sound pcm.nut -c:a pcm_s16le -ar 44100
sound adpcm.wav -c:a adpcm_ms -ar 44100
sound adpcm_ima.wav -c:a adpcm_ima_wav -ar 44100
sound flac.flac -c:a flac -ar 44100
sound flac_48000.flac -c:a flac
sound flac.oga -c:a flac -ar 44100
sound flac.mkv -c:a flac -ar 44100
sound flac.mp4 -c:a flac -ar 44100 -strict -2
sound alac.m4a -c:a alac -ar 44100
sound alac.caf -c:a alac -ar 44100
sound tta.tta -c:a tta -ar 44100
sound wavpack.wv -c:a wavpack -ar 44100
sound aac.mp4 -c:a aac -aac_pns 0 -b:a 192k -ar 44100
sound aac_48000.mp4 -c:a aac -aac_pns 0 -b:a 192k
sound aac_fragmented.mp4 -c:a aac -aac_pns 0 -b:a 192k -ar 44100 -movflags frag_keyframe+empty_moov -frag_duration 2000000
sound aac.mkv -c:a aac -aac_pns 0 -b:a 192k -ar 44100
sound aac.ts -c:a aac -aac_pns 0 -b:a 192k -ar 44100
sound aac.aac -c:a aac -aac_pns 0 -b:a 192k -ar 44100
sound aac.flv -c:a aac -aac_pns 0 -b:a 192k -ar 44100
sound opus.opus -c:a libopus -b:a 192k
sound opus.webm -c:a libopus -b:a 192k
sound opus.mp4 -c:a libopus -b:a 192k -strict -2
sound opus.caf -c:a libopus -b:a 192k
sound vorbis.ogg -c:a libvorbis -b:a 192k -ar 44100
sound vorbis.mkv -c:a libvorbis -b:a 192k -ar 44100
sound mp3.mp3 -c:a libmp3lame -b:a 192k -ar 44100
sound mp3_vbr.mp3 -c:a libmp3lame -q:a 2 -ar 44100
sound mp3.mp4 -c:a libmp3lame -b:a 192k -ar 44100
sound mp3.avi -c:a libmp3lame -b:a 192k -ar 44100
sound mp2.ts -c:a mp2 -b:a 256k
sound ac3.ac3 -c:a ac3 -b:a 256k
sound ac3.mp4 -c:a ac3 -b:a 256k
sound dts.dts -c:a dca -b:a 768k -strict -2
sound truehd.mkv -c:a truehd -strict -2
sound wma2.wma -c:a wmav2 -b:a 192k -ar 44100
