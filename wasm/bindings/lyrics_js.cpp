#include "bindings/lyrics_js.h"

#include <emscripten/bind.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/mark.h"
#include "bindings/programme_js.h"
#include "bindings/to_js.h"
#include "io/file.h"
#include "marks/read_lyrics.h"
#include "marks/read_marks.h"
#include "marks/write_lrc.h"
#include "media/text_track_reader.h"
#include "programme/part_times.h"

namespace unreel {

using emscripten::val;

namespace {

val lyrics_to_js(const Lyrics& lyrics) {
    const val lines = val::array();
    for (const LyricsLine& line : lyrics.lines) {
        val entry = val::object();
        entry.set("startSeconds", line.start_seconds);
        entry.set("endSeconds", optional_to_js(line.end_seconds));
        entry.set("text", text_to_js(line.text));
        lines.call<void>("push", entry);
    }
    val entry = val::object();
    entry.set("language", text_to_js(lyrics.language));
    entry.set("lines", lines);
    return entry;
}

Result<Lyrics> words_from_js(const val& words) {
    Lyrics lyrics{words["language"].as<std::string>(), {}};
    const val lines = words["lines"];
    const auto count = lines["length"].as<unsigned>();
    if (count > static_cast<unsigned>(most_marks)) return fail(ErrorCode::invalid_option, "too many lines", "lyrics");
    for (unsigned index = 0; index < count; ++index) {
        const val line = lines[index];
        LyricsLine made{line["startSeconds"].as<double>(), {}, line["text"].as<std::string>()};
        if (const val end = line["endSeconds"]; !end.isNull()) made.end_seconds = end.as<double>();
        const double before = lyrics.lines.empty() ? 0 : lyrics.lines.back().start_seconds;
        // Not for NaN either.
        if (!(made.start_seconds >= before)) return fail(ErrorCode::invalid_option, "lines that do not ascend", "lyrics");
        lyrics.lines.push_back(std::move(made));
    }
    return lyrics;
}

/// `{ lyrics }` or `{ error }`.
val read_words(const val& array) {
    // What is too large is refused before it is copied.
    std::vector<std::byte> bytes(std::min(array["byteLength"].as<size_t>(), largest_marks_text + 1));
    bytes_to_js_view(bytes).call<void>("set", array.call<val>("subarray", 0, bytes.size()));
    const auto lyrics = read_lyrics(bytes);
    if (!lyrics) return error_to_js(lyrics.error());
    val entry = val::object();
    entry.set("lyrics", lyrics_to_js(*lyrics));
    return entry;
}

/// Empty for what are no words.
val written_lrc(const val& words, const val& keep, const std::string& title) {
    const auto lyrics = words_from_js(words);
    if (!lyrics) return text_to_js({});
    ProgrammePart part;
    const auto count = keep["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) part.clips.push_back({0, range_from_js(keep[index])});
    return text_to_js(write_lrc(part.clips.empty() ? *lyrics : lyrics_in(part, 0, *lyrics), title));
}

class TextTrackHandle {
public:
    TextTrackHandle(std::unique_ptr<FileSource> source, std::unique_ptr<TextTrackReader> reader)
        : source_(std::move(source)), reader_(std::move(reader)) {}

    val read() {
        const auto finished = reader_->read();
        if (!finished) return error_to_js(finished.error());
        val entry = val::object();
        entry.set("state", std::string(*finished ? "finished" : "working"));
        entry.set("fraction", reader_->fraction());
        return entry;
    }

    val result() { return lyrics_to_js(reader_->take()); }

private:
    std::unique_ptr<FileSource> source_;
    std::unique_ptr<TextTrackReader> reader_;
};

/// `{ text }`, which is null where the file has no such track, or `{ error }`.
val open_text_track(const std::string& path, const val& options) {
    TextTrackChoice choice{.track = {}, .language = options["language"].as<std::string>()};
    if (const val track = options["track"]; !track.isNull()) choice.track = track.as<int>();
    const ReadStrategy reads = read_strategy_named(options["reads"].as<std::string>()).value_or(ReadStrategy::automatic);
    auto source = FileSource::open(path);
    if (!source) return error_to_js(source.error());
    auto reader = TextTrackReader::open(**source, reads, path, choice);
    if (!reader) return error_to_js(reader.error());
    val entry = val::object();
    entry.set("text", *reader ? val(std::make_unique<TextTrackHandle>(std::move(*source), std::move(*reader))) : val::null());
    return entry;
}

}  // namespace

Result<std::vector<std::optional<Lyrics>>> lyrics_from_js(const val& list) {
    std::vector<std::optional<Lyrics>> all;
    const auto count = list["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) {
        all.emplace_back();
        if (list[index].isNull()) continue;
        auto lyrics = words_from_js(list[index]);
        if (!lyrics) return std::unexpected(lyrics.error());
        all.back() = std::move(*lyrics);
    }
    return all;
}

EMSCRIPTEN_BINDINGS(lyrics) {
    emscripten::class_<TextTrackHandle>("TextTrackHandle").function("read", &TextTrackHandle::read).function("result", &TextTrackHandle::result);
    emscripten::function("readLyrics", &read_words);
    emscripten::function("writeLrc", &written_lrc);
    emscripten::function("openTextTrack", &open_text_track);
}

}  // namespace unreel
