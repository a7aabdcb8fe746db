#include "sources.h"

#include <filesystem>

#include "tool.h"

namespace unreel::test {

namespace {

const Folder& folder() {
    static const Folder made;
    return made;
}

std::string made_by_ffmpeg(const std::string& name, const std::vector<std::string>& words) {
    const std::string path = folder() / name;
    if (std::filesystem::exists(path)) return path;
    std::vector<std::string> command{"ffmpeg", "-v", "error", "-bitexact", "-y"};
    command.insert(command.end(), words.begin(), words.end());
    command.push_back(path);
    run_quietly(command);
    return path;
}

}  // namespace

std::string tone_flac() {
    return made_by_ffmpeg("tone.flac", {"-f", "lavfi", "-i", "aevalsrc=0.4*sin(440*2*PI*t)|0.1*sin(440*2*PI*t):s=44100:d=2", "-metadata", "title=A",
                                        "-metadata", "artist=B", "-metadata", "album=C"});
}

std::string short_mp3() { return made_by_ffmpeg("short.mp3", {"-f", "lavfi", "-i", "sine=880:d=1", "-ac", "2", "-c:a", "libmp3lame", "-b:a", "128k"}); }

std::string picture_png() { return made_by_ffmpeg("picture.png", {"-f", "lavfi", "-i", "color=red:s=600x400", "-frames:v", "1"}); }

std::string film_mkv() {
    const std::string chapters = folder() / "chapters.txt";
    std::string text = ";FFMETADATA1\ntitle=Film\n";
    for (int index = 0; index < 3; ++index) {
        text += "[CHAPTER]\nTIMEBASE=1/1000\nSTART=" + std::to_string(index * 100) + "\nEND=" + std::to_string(index * 100 + 100) + "\ntitle=Part " +
                std::to_string(index + 1) + "\n";
    }
    write_file(chapters, bytes_of(text));
    return made_by_ffmpeg("film.mkv", {"-f", "lavfi", "-i", "sine=300:d=0.5", "-f", "lavfi", "-i", "sine=600:d=0.5", "-f", "lavfi", "-i", "sine=900:d=0.5",
                                       "-f", "ffmetadata", "-i", chapters, "-map", "0", "-map", "1", "-map", "2", "-map_metadata", "3", "-map_chapters", "3",
                                       "-c:a", "flac", "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=ger", "-metadata:s:a:1",
                                       "title=Synchron", "-disposition:a:0", "0", "-disposition:a:1", "default", "-attach", picture_png(),
                                       "-metadata:s:t:0", "mimetype=image/png", "-metadata:s:t:0", "filename=cover.png"});
}

}  // namespace unreel::test
