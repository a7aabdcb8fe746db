# Several segments of music: a segment lasts 10.24 s at 44.1 kHz. Sourced by make_native_media.sh.
left='0.25*sin(2*PI*(110+55*floor(mod(t,4)))*t)*exp(-3*mod(t,0.5))+0.1*sin(2*PI*880*t)*(1+sin(2*PI*0.3*t))+0.3*(random(0)-0.5)*exp(-30*mod(t,0.25))'
right='0.25*sin(2*PI*(165+55*floor(mod(t,3)))*t)*exp(-2*mod(t,0.75))+0.1*sin(2*PI*1320*t)*(1+sin(2*PI*0.2*t))+0.3*(random(1)-0.5)*exp(-20*mod(t,0.25))'
make -f lavfi -i "aevalsrc='$left|$right':d=42:s=44100" -c:a flac -sample_fmt s32 music.flac
make -f lavfi -i testsrc=s=160x120:r=10:d=42 -c:v mpeg4 -g 10 picture.avi

film() { make -i music.flac -i picture.avi -map 0:a -map 1:v "${@:2}" "$1"; }
make -i music.flac -c:a pcm_s16le music.wav
film film.mp4 -c:v copy -c:a aac -b:a 192k
film film.mkv -c:v copy -c:a libopus -b:a 192k
film film.ts -c:v mpeg2video -r 25 -c:a mp2 -b:a 256k
film film.avi -c:v copy -c:a libmp3lame -b:a 192k
make -i music.flac -c:a libvorbis -b:a 192k music.ogg
make -i music.flac -c:a libmp3lame -q:a 2 music.mp3
make -i music.flac -c:a aac -b:a 192k music.aac
