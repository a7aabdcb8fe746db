// Cue sheets, as CDRWIN's manual (appendix A) describes them and as programs write them.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "marks/clock_time.h"
#include "marks/readers.h"
#include "names/characters.h"

namespace unreel {

namespace {

constexpr int frames_per_second = 75;

struct Place {
    size_t file;
    double seconds;
};

struct CueTrack {
    size_t line;
    bool is_audio;
    std::string title;
    std::string performer;
    std::optional<Place> pause;  // INDEX 00
    std::optional<Place> begin;  // INDEX 01
};

/// The first word, taken off the text.
std::string_view taken_word(std::string_view& text) {
    const size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

/// What stands in quotes, some of which may be missing, or in none.
std::string_view unquoted(std::string_view text) {
    if (!text.starts_with('"')) return text;
    text.remove_prefix(1);
    return text.substr(0, text.rfind('"'));
}

/// `"the name" WAVE`, `the name WAVE`
std::string_view file_name(std::string_view text) {
    if (text.starts_with('"')) return unquoted(text);
    return trimmed(text.substr(0, text.find_last_of(" \t")));
}

/// "71:05:74": minutes in any number, seconds, frames.
std::optional<double> cue_time(std::string_view word) {
    std::vector<int> fields;
    for (size_t from = 0; from <= word.size() && fields.size() < 4;) {
        const size_t end = std::min(word.find(':', from), word.size());
        const auto field = whole_in(word.substr(from, end - from));
        if (!field) return std::nullopt;
        fields.push_back(*field);
        from = end + 1;
    }
    if (fields.size() != 3 || fields[1] >= 60 || fields[2] >= frames_per_second) return std::nullopt;
    const int64_t frames = (int64_t{60} * fields[0] + fields[1]) * frames_per_second + fields[2];
    return static_cast<double>(frames) / frames_per_second;
}

/// `D:\Music\Live At The Zoo.wav` → `live at the zoo`
std::u32string bare_name(std::string_view path) {
    const size_t slash = path.find_last_of("/\\");
    std::string_view name = trimmed(without_extension(path.substr(slash == path.npos ? 0 : slash + 1)));
    std::u32string bare;
    while (!name.empty()) {
        const CodePoint point = decode_utf8(name);
        bare += in_small_letters(point.value);
        name.remove_prefix(point.bytes);
    }
    return bare;
}

class CueSheet {
public:
    Result<void> take(size_t line, std::string_view text) {
        const std::string_view command = taken_word(text);
        const auto is = [&](std::string_view name) { return command.size() == name.size() && starts_with_word(command, name); };
        if (is("FILE")) files_.emplace_back(file_name(text));
        else if (is("TRACK")) return take_track(line, text);
        else if (is("INDEX")) return take_index(line, text);
        else if (is("TITLE")) (tracks_.empty() ? title_ : tracks_.back().title) = unquoted(text);
        else if (is("PERFORMER")) (tracks_.empty() ? performer_ : tracks_.back().performer) = unquoted(text);
        return {};
    }

    Result<MarkList> marks(std::string_view media_name) const {
        std::vector<bool> is_used(std::max<size_t>(files_.size(), 1));
        for (const CueTrack& track : tracks_) {
            if (!track.is_audio) continue;
            const auto& place = track.begin ? track.begin : track.pause;
            if (!place) return bad_line(track.line, "this track has no INDEX 01, so nobody knows where it begins");
            is_used[place->file] = true;
        }
        const auto file = chosen_file(is_used, media_name);
        if (!file) return std::unexpected(file.error());
        MarkCollector collector;
        collector.set_title(title_);
        for (const CueTrack& track : tracks_) {
            const auto& place = track.begin ? track.begin : track.pause;
            if (!track.is_audio || place->file != *file) continue;
            if (auto added = collector.add(track.line, place->seconds, title_of(track)); !added) return std::unexpected(added.error());
        }
        return collector.take(MarkFormat::cue);
    }

private:
    Result<void> take_track(size_t line, std::string_view text) {
        const auto number = whole_in(taken_word(text));
        if (!number) return bad_line(line, "TRACK has no number");
        tracks_.push_back({line, text.empty() || starts_with_word(text, "AUDIO"), {}, {}, {}, {}});
        return {};
    }

    Result<void> take_index(size_t line, std::string_view text) {
        const auto number = whole_in(taken_word(text));
        const std::string word(taken_word(text));
        const auto seconds = cue_time(word);
        if (!number) return bad_line(line, "INDEX has no number");
        if (!seconds) return bad_line(line, "\"" + word + "\" is no time of minutes, seconds below 60, and frames below 75");
        if (tracks_.empty()) return bad_line(line, "INDEX stands before the first TRACK");
        const Place place{files_.empty() ? 0 : files_.size() - 1, *seconds};
        if (*number == 0) tracks_.back().pause = place;
        if (*number == 1) tracks_.back().begin = place;
        return {};
    }

    Result<size_t> chosen_file(const std::vector<bool>& is_used, std::string_view media_name) const {
        if (std::ranges::count(is_used, true) <= 1) return static_cast<size_t>(std::ranges::find(is_used, true) - is_used.begin());
        constexpr size_t most_names = 1000;
        std::string names;
        const std::u32string wanted = bare_name(media_name);
        for (size_t file = 0; file < files_.size(); ++file) {
            if (!is_used[file]) continue;
            if (bare_name(files_[file]) == wanted) return file;
            if (names.size() < most_names) names += (names.empty() ? "" : ", ") + files_[file];
        }
        return bad_marks("its tracks are of several files, none of which is the one they are for: " + names, names);
    }

    /// A mix names who plays; an album says it once.
    std::string title_of(const CueTrack& track) const {
        const bool has_own = !track.performer.empty() && track.performer != performer_;
        if (!has_own || track.title.empty()) return track.title;
        return track.performer + " - " + track.title;
    }

    std::vector<std::string> files_;
    std::vector<CueTrack> tracks_;
    std::string title_;
    std::string performer_;
};

bool has_word_and_number(std::string_view line, std::string_view word) {
    if (!starts_with_word(line, word)) return false;
    std::string_view rest = trimmed(line.substr(word.size()));
    return rest.size() != line.size() - word.size() && whole_in(taken_word(rest)).has_value();
}

}  // namespace

bool is_cue(const TextLines& lines) {
    bool has_track = false;
    for (size_t index = 0; index < lines.size(); ++index) {
        has_track = has_track || has_word_and_number(lines[index], "TRACK");
        if (has_track && has_word_and_number(lines[index], "INDEX")) return true;
    }
    return false;
}

Result<MarkList> read_cue(const TextLines& lines, std::string_view media_name) {
    CueSheet sheet;
    for (size_t index = 0; index < lines.size(); ++index) {
        if (auto taken = sheet.take(index, lines[index]); !taken) return std::unexpected(taken.error());
    }
    return sheet.marks(media_name);
}

}  // namespace unreel
