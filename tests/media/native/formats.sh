# One sound of 7 s in every container and codec that Debian's ffmpeg can write. Sourced by make_native_media.sh.
#
# Not there because this ffmpeg has no encoder: AMR, WMA Lossless, WMA Voice, Monkey's Audio, Musepack, TAK, ATRAC, Cook,
# HE-AAC, USAC, QDM2, Shorten, DST/DSD. Not there because it has no muxer: Smacker, Bink, SMJPEG, LC3.
tone=../sounds/tone.wav
picture=../sounds/picture.avi

# sound NAME OPTIONS…: the tone.  film NAME OPTIONS…: the tone with a picture.
sound() { make -i "$tone" "${@:2}" "$1"; }
film() { make -i "$tone" -i "$picture" -map 0:a -map 1:v "${@:2}" "$1"; }
# For containers that want the picture first.
picture_and_sound() { make -i "$picture" -i "$tone" "${@:2}" "$1"; }

# MP4 and its relatives
film mp4_aac.mp4 -c:v libx264 -preset ultrafast -threads 1 -c:a aac -b:a 192k
film mp4_aac_faststart.mp4 -c:v mpeg4 -c:a aac -b:a 192k -movflags +faststart
film mp4_aac_fragmented.mp4 -c:v mpeg4 -c:a aac -b:a 192k -movflags frag_keyframe+empty_moov
film mp4_mp3.mp4 -c:v mpeg4 -c:a libmp3lame -b:a 192k
film mp4_mp2.mp4 -c:v mpeg4 -c:a mp2 -b:a 256k
film mp4_ac3.mp4 -c:v mpeg4 -c:a ac3 -b:a 256k
film mp4_eac3.mp4 -c:v mpeg4 -c:a eac3 -b:a 256k
film mp4_opus.mp4 -c:v mpeg4 -c:a libopus -b:a 192k -strict -2
film mp4_flac.mp4 -c:v mpeg4 -c:a flac -strict -2
sound m4a_aac.m4a -c:a aac -b:a 192k -ar 44100
sound m4a_alac.m4a -c:a alac -ar 44100
sound m4a_aac_mono_22050.m4a -c:a aac -b:a 96k -ar 22050 -ac 1
film mov_pcm_s16le.mov -c:v mjpeg -c:a pcm_s16le
film mov_pcm_s24be.mov -c:v mjpeg -c:a pcm_s24be
film mov_pcm_f32le.mov -c:v mjpeg -c:a pcm_f32le
film mov_alac.mov -c:v mjpeg -c:a alac
film mov_aac.mov -c:v mpeg4 -c:a aac -b:a 192k
film mov_adpcm_ima_qt.mov -c:v mjpeg -c:a adpcm_ima_qt
film mov_pcm_mulaw.mov -c:v mjpeg -c:a pcm_mulaw
film 3gp_aac.3gp -c:v mpeg4 -c:a aac -b:a 192k
film 3g2_aac.3g2 -c:v mpeg4 -c:a aac -b:a 192k
film f4v_aac.f4v -c:v libx264 -preset ultrafast -threads 1 -c:a aac -b:a 192k
film ismv_aac.ismv -c:v libx264 -preset ultrafast -threads 1 -c:a aac -b:a 192k

# Matroska and WebM
film mkv_aac.mkv -c:v mpeg4 -c:a aac -b:a 192k
film mkv_opus.mkv -c:v mpeg4 -c:a libopus -b:a 192k
film mkv_vorbis.mkv -c:v mpeg4 -c:a libvorbis -b:a 192k
film mkv_flac.mkv -c:v mpeg4 -c:a flac
film mkv_mp3.mkv -c:v mpeg4 -c:a libmp3lame -b:a 192k
film mkv_mp2.mkv -c:v mpeg4 -c:a mp2 -b:a 256k
film mkv_ac3.mkv -c:v mpeg4 -c:a ac3 -b:a 256k
film mkv_eac3.mkv -c:v mpeg4 -c:a eac3 -b:a 256k
film mkv_dts.mkv -c:v mpeg4 -c:a dca -b:a 768k -strict -2
film mkv_truehd.mkv -c:v mpeg4 -c:a truehd -strict -2
film mkv_pcm_s16le.mkv -c:v mpeg4 -c:a pcm_s16le
film mkv_pcm_f32le.mkv -c:v mpeg4 -c:a pcm_f32le
film mkv_alac.mkv -c:v mpeg4 -c:a alac
film mkv_tta.mkv -c:v mpeg4 -c:a tta
film mkv_wavpack.mkv -c:v mpeg4 -c:a wavpack
sound mka_flac.mka -c:a flac -ar 44100
film webm_opus.webm -c:v libvpx -deadline realtime -cpu-used 8 -threads 1 -c:a libopus -b:a 192k
film webm_vorbis.webm -c:v libvpx -deadline realtime -cpu-used 8 -threads 1 -c:a libvorbis -b:a 192k

# AVI, Flash
film avi_mp3.avi -c:v copy -c:a libmp3lame -b:a 192k
film avi_pcm_s16le.avi -c:v copy -c:a pcm_s16le
film avi_ac3.avi -c:v copy -c:a ac3 -b:a 256k
film avi_mp2.avi -c:v copy -c:a mp2 -b:a 256k
film avi_aac.avi -c:v copy -c:a aac -b:a 192k
film avi_wmav2.avi -c:v copy -c:a wmav2 -b:a 192k
film avi_adpcm_ms.avi -c:v copy -c:a adpcm_ms
picture_and_sound amv_adpcm.amv -c:v amv -strict -1 -c:a adpcm_ima_amv -ac 1 -ar 22050 -r 25 -block_size 882
film flv_aac.flv -c:v flv1 -c:a aac -b:a 192k
film flv_mp3.flv -c:v flv1 -c:a libmp3lame -b:a 192k -ar 44100
film flv_nellymoser.flv -c:v flv1 -c:a nellymoser -ac 1 -ar 44100
film flv_speex.flv -c:v flv1 -c:a libspeex -b:a 24k -ac 1 -ar 16000
film flv_pcm_s16le.flv -c:v flv1 -c:a pcm_s16le -ar 44100
film flv_adpcm_swf.flv -c:v flv1 -c:a adpcm_swf -ar 44100
film swf_mp3.swf -c:v flv1 -c:a libmp3lame -b:a 192k -ar 44100

# Streams of broadcasts and discs
film ts_aac.ts -c:v mpeg2video -r 25 -c:a aac -b:a 192k
film ts_aac_latm.ts -c:v mpeg2video -r 25 -c:a aac -b:a 192k -mpegts_flags latm
film ts_mp2.ts -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k
film ts_mp3.ts -c:v mpeg2video -r 25 -c:a libmp3lame -b:a 192k
film ts_ac3.ts -c:v mpeg2video -r 25 -c:a ac3 -b:a 256k
film ts_eac3.ts -c:v mpeg2video -r 25 -c:a eac3 -b:a 256k
film ts_dts.ts -c:v mpeg2video -r 25 -c:a dca -b:a 768k -strict -2
film ts_opus.ts -c:v mpeg2video -r 25 -c:a libopus -b:a 192k
film ts_s302m.ts -c:v mpeg2video -r 25 -c:a s302m -strict -2
film m2ts_pcm_bluray.m2ts -c:v mpeg2video -r 25 -c:a pcm_bluray -f mpegts -mpegts_m2ts_mode 1
film mpg_mp2.mpg -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k
film vob_ac3.vob -c:v mpeg2video -r 25 -c:a ac3 -b:a 256k
film vob_mp2.vob -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k
film vob_dts.vob -c:v mpeg2video -r 25 -c:a dca -b:a 768k -strict -2
film vob_pcm_dvd.vob -c:v mpeg2video -r 25 -c:a pcm_dvd
picture_and_sound mxf_pcm_s16le.mxf -c:v mpeg2video -r 25 -c:a pcm_s16le
picture_and_sound mxf_pcm_s24le.mxf -c:v mpeg2video -r 25 -c:a pcm_s24le
sound mxf_opatom_pcm.mxf -c:a pcm_s16le -ac 1 -f mxf_opatom
picture_and_sound gxf_pcm.gxf -c:v mpeg2video -s 720x480 -r 30000/1001 -c:a pcm_s16le -ac 1
film dv_pcm.dv -c:v dvvideo -s 720x576 -r 25 -pix_fmt yuv420p -c:a pcm_s16le
film wtv_mp2.wtv -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k

# Ogg
sound ogg_vorbis.ogg -c:a libvorbis -b:a 192k -ar 44100
sound ogg_opus.opus -c:a libopus -b:a 192k
sound ogg_flac.oga -c:a flac -ar 44100
sound ogg_speex_narrow.spx -c:a libspeex -b:a 15k -ac 1 -ar 8000
sound ogg_speex_wide.spx -c:a libspeex -b:a 24k -ac 1 -ar 16000
sound ogg_speex_ultrawide.spx -c:a libspeex -b:a 36k -ac 1 -ar 32000
film ogv_vorbis.ogv -c:v libtheora -c:a libvorbis -b:a 192k

# WAV and its relatives
for codec in pcm_s16le pcm_s24le pcm_s32le pcm_f32le pcm_f64le pcm_u8 pcm_alaw pcm_mulaw adpcm_ima_wav adpcm_ms \
  adpcm_yamaha adpcm_swf; do
  sound "wav_$codec.wav" -c:a "$codec" -ar 44100
done
sound wav_gsm_ms.wav -c:a libgsm_ms -ac 1 -ar 8000
sound wav_g722.wav -c:a g722 -ac 1 -ar 16000
sound wav_g726.wav -c:a g726 -ac 1 -ar 8000
sound wav_g723_1.wav -c:a g723_1 -ac 1 -ar 8000 -b:a 6300
sound wav_mp3.wav -c:a libmp3lame -b:a 192k -ar 44100
sound wav_mp2.wav -c:a mp2 -b:a 256k -ar 44100
sound wav_ac3.wav -c:a ac3 -b:a 256k
sound wav_wmav2.wav -c:a wmav2 -b:a 192k -ar 44100
sound rf64_pcm_s16le.wav -c:a pcm_s16le -ar 44100 -rf64 always
sound w64_pcm_s24le.w64 -c:a pcm_s24le -ar 44100
sound aiff_pcm_s16be.aiff -c:a pcm_s16be -ar 44100
sound aiff_pcm_s24be.aiff -c:a pcm_s24be -ar 96000
sound aiff_pcm_s16le.aif -c:a pcm_s16le -ar 44100
sound aiff_pcm_f32be.aif -c:a pcm_f32be -ar 44100
sound aiff_pcm_mulaw.aif -c:a pcm_mulaw -ar 22050
sound au_pcm_s16be.au -c:a pcm_s16be -ar 44100
sound au_pcm_mulaw.au -c:a pcm_mulaw -ac 1 -ar 8000
sound caf_pcm_s16be.caf -c:a pcm_s16be -ar 44100
sound caf_alac.caf -c:a alac -ar 44100
sound caf_opus.caf -c:a libopus -b:a 192k
sound caf_flac.caf -c:a flac -ar 44100
sound caf_adpcm_ima_qt.caf -c:a adpcm_ima_qt -ar 44100
sound voc_pcm_u8.voc -c:a pcm_u8 -ac 1 -ar 22050
sound voc_pcm_s16le.voc -c:a pcm_s16le -ar 44100
sound sox_pcm_s32le.sox -c:a pcm_s32le -ar 44100
sound ircam_pcm_s16le.sf -c:a pcm_s16le -ar 44100 -f ircam
sound ast_pcm.ast -c:a pcm_s16be_planar -ar 44100
sound rso_pcm_u8.rso -c:a pcm_u8 -ac 1 -ar 8000
sound daud_pcm_s24daud.302 -c:a pcm_s24daud -ac 6 -ar 96000

# Codecs with a file of their own
sound flac.flac -c:a flac -ar 44100
sound flac_24.flac -c:a flac -sample_fmt s32
sound flac_96000.flac -c:a flac -ar 96000
sound mp3_cbr.mp3 -c:a libmp3lame -b:a 192k -ar 44100
sound mp3_vbr.mp3 -c:a libmp3lame -q:a 2
sound mp3_no_tag.mp3 -c:a libmp3lame -b:a 192k -write_xing 0 -id3v2_version 0
sound mp3_mono_8000.mp3 -c:a libmp3lame -b:a 32k -ac 1 -ar 8000
sound mp2.mp2 -c:a mp2 -b:a 256k
sound adts_aac.aac -c:a aac -b:a 192k -ar 44100
sound loas_aac.latm -c:a aac -b:a 192k -f latm
sound ac3.ac3 -c:a ac3 -b:a 256k
sound eac3.eac3 -c:a eac3 -b:a 256k
sound dts.dts -c:a dca -b:a 768k -strict -2
sound truehd.thd -c:a truehd -strict -2
sound mlp.mlp -c:a mlp -strict -2
sound tta.tta -c:a tta -ar 44100
sound wavpack.wv -c:a wavpack -ar 44100
sound wma1.wma -c:a wmav1 -b:a 192k -ar 44100
sound wma2.wma -c:a wmav2 -b:a 192k -ar 44100
film wmv_wma2.wmv -c:v msmpeg4 -c:a wmav2 -b:a 192k
sound asf_mp3.asf -c:a libmp3lame -b:a 192k -ar 44100
sound sbc.sbc -c:a sbc -b:a 328k
sound adx.adx -c:a adpcm_adx -ar 44100
sound gsm.gsm -c:a libgsm -ac 1 -ar 8000
sound codec2.c2 -c:a libcodec2 -mode 3200 -ac 1 -ar 8000
sound real_144.rm -c:a real_144 -ac 1 -ar 8000
sound ac3.rm -c:a ac3 -b:a 256k
sound alp_adpcm.tun -c:a adpcm_ima_alp -ac 1 -ar 22050 -f alp
sound apm_adpcm.apm -c:a adpcm_ima_apm -ar 22050 -f apm
sound kvag_adpcm.vag -c:a adpcm_ima_ssi -ar 22050 -f kvag
sound argo_adpcm.asf -c:a adpcm_argo -ar 22050 -f argo_asf
sound wsaud_adpcm.aud -c:a adpcm_ima_ws -ar 22050 -f wsaud
film roq.roq -c:v roqvideo -s 128x128 -r 30 -c:a roq_dpcm -ar 22050

# Containers that take anything
film nut_aac.nut -c:v mpeg4 -c:a aac -b:a 192k
film nut_pcm_s16le.nut -c:v mpeg4 -c:a pcm_s16le
film nut_flac.nut -c:v mpeg4 -c:a flac
