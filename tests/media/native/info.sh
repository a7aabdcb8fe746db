# Tags, chapters, covers, several tracks. Sourced by make_native_media.sh.
tone=../sounds/tone.wav
picture=../sounds/picture.avi
tags=(-metadata "title=Über den Wölkchen 雲の上 🎵" -metadata "artist=Дмитрий Шостакович" -metadata "album=Ελληνικά & עברית"
  -metadata "album_artist=Various" -metadata "composer=J. S. Bach" -metadata track=3/12 -metadata disc=1/2
  -metadata date=2024-05-17 -metadata genre=Jazz -metadata "comment=Line one, é")

cat > chapters.txt <<'END'
;FFMETADATA1
[CHAPTER]
TIMEBASE=1/1000
START=0
END=2500
title=Première
[CHAPTER]
TIMEBASE=1/1000
START=2500
END=7000
title=第二章
END

make -i "$tone" -i "$picture" -map 0:a -map 1:v -c:v mpeg4 -c:a aac "${tags[@]}" tags.mp4
make -i "$tone" -i "$picture" -map 0:a -map 1:v -c:v mpeg4 -c:a libopus "${tags[@]}" tags.mkv
make -i "$tone" -i "$picture" -map 0:a -map 1:v -c:v copy -c:a libmp3lame "${tags[@]}" tags.avi
make -i "$tone" -c:a libvorbis "${tags[@]}" tags.ogg
make -i "$tone" -c:a libopus "${tags[@]}" tags.opus
make -i "$tone" -c:a flac "${tags[@]}" tags.flac
make -i "$tone" -c:a wmav2 "${tags[@]}" tags.wma
make -i "$tone" -c:a libmp3lame "${tags[@]}" tags.mp3
make -i "$tone" -c:a pcm_s16le "${tags[@]}" tags.wav

cover=(-i ../sounds/cover.jpg -map 0:a -map 1:v -c:v copy -disposition:v attached_pic)
make -i "$tone" "${cover[@]}" -c:a aac "${tags[@]}" cover.m4a
make -i "$tone" "${cover[@]}" -c:a flac "${tags[@]}" cover.flac
make -i "$tone" "${cover[@]}" -c:a libmp3lame "${tags[@]}" cover.mp3
make -i "$tone" -i ../sounds/cover.png -map 0:a -map 1:v -c:v copy -disposition:v attached_pic -c:a aac cover_png.m4a
make -i "$tone" -attach ../sounds/cover.jpg -metadata:s:t mimetype=image/jpeg -metadata:s:t filename=cover.jpg \
  -c:a flac cover.mka

make -i "$tone" -i "$picture" -i chapters.txt -map 0:a -map 1:v -map_metadata 2 -c:v mpeg4 -c:a aac chapters.mp4
make -i "$tone" -i "$picture" -i chapters.txt -map 0:a -map 1:v -map_metadata 2 -c:v mpeg4 -c:a libopus chapters.mkv

# Three tracks, the second the default one.
make -i "$tone" -i ../sounds/surround.wav -i "$picture" -map 2:v -map 0:a -map 1:a -map 0:a -c:v mpeg4 \
  -c:a:0 aac -b:a:0 128k -c:a:1 ac3 -b:a:1 448k -c:a:2 libopus -ac:a:2 1 -b:a:2 64k \
  -metadata:s:a:0 language=deu -metadata:s:a:0 title=Deutsch -metadata:s:a:1 language=eng -metadata:s:a:1 title=Surround \
  -metadata:s:a:2 language=jpn -metadata:s:a:2 title=解説 \
  -disposition:a:0 0 -disposition:a:1 default -disposition:a:2 comment tracks.mkv
make -i "$tone" -i ../sounds/surround.wav -i "$picture" -map 2:v -map 0:a -map 1:a -c:v mpeg4 \
  -c:a:0 aac -b:a:0 128k -ac:a:1 6 -c:a:1 ac3 -b:a:1 448k \
  -metadata:s:a:0 language=deu -metadata:s:a:1 language=eng -disposition:a:0 0 -disposition:a:1 default tracks.mp4
cp tracks.mkv a_film.mp3
