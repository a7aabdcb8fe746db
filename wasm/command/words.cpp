#include "command/words.h"

#include "command/sentences.h"
#include "command/tracks.h"
#include "io/file.h"
#include "media/text_track_reader.h"
#include "mp3/id3v2_lyrics.h"
#include "recipe/lyrics_choice.h"

namespace unreel {

namespace {

Result<std::optional<Lyrics>> words_of_track(const Arguments& arguments, const std::string& path, std::string_view language) {
    const auto source = FileSource::open(path);
    if (!source) return std::unexpected(source.error());
    return read_text_track(**source, arguments.reads, path, {.track = {}, .language = std::string(language)});
}

size_t bytes_of(const Lyrics& lyrics) {
    size_t bytes = 0;
    for (const LyricsLine& line : lyrics.lines) bytes += line.text.size();
    return bytes;
}

}  // namespace

std::expected<WordsOfFiles, std::string> words_of(const Arguments& arguments, std::span<const HeardFile> files) {
    WordsOfFiles words;
    const auto language = text_track_language(arguments.recipe.written);
    size_t bytes = 0;
    for (const HeardFile& file : files) {
        const size_t index = file.track.first;
        const std::string& path = arguments.sources[index];
        words.lyrics.emplace_back();
        const AudioTrack* track = file.info ? meant_track(arguments.recipe, file.track.second, *file.info) : nullptr;
        words.seconds.push_back(track && track->duration_seconds ? track->duration_seconds : file.info ? file.info->duration_seconds : std::nullopt);
        if (index < arguments.lyrics.size()) {
            words.lyrics.back() = arguments.lyrics[index];
        } else if (language && bytes < most_lyrics_bytes) {
            auto lyrics = words_of_track(arguments, path, *language);
            if (!lyrics) return std::unexpected(path + ": " + sentence_for(lyrics.error()));
            if (!*lyrics) words.warnings.push_back({"no_text_track", path + " has no words in a text track" + (language->empty() ? "" : " in " + std::string(*language))});
            words.lyrics.back() = std::move(*lyrics);
        }
        if (words.lyrics.back()) bytes += bytes_of(*words.lyrics.back());
    }
    return words;
}

}  // namespace unreel
