// FFmpeg's metadata (ffmpeg.org/ffmpeg-formats.html#Metadata-1).
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "marks/readers.h"

namespace unreel {

namespace {

constexpr std::string_view signature = ";FFMETADATA";

std::optional<int64_t> number_in(std::string_view text) {
    int64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Of a tick, in seconds.
struct TimeBase {
    int64_t numerator = 1;
    int64_t denominator = 1'000'000'000;
};

/// "1/1000"
std::optional<TimeBase> time_base(std::string_view text) {
    const size_t slash = text.find('/');
    if (slash == text.npos) return std::nullopt;
    const auto numerator = number_in(text.substr(0, slash));
    const auto denominator = number_in(text.substr(slash + 1));
    if (!numerator || !denominator || *numerator <= 0 || *denominator <= 0) return std::nullopt;
    return TimeBase{*numerator, *denominator};
}

/// "title=A \= B": the key, and the value with what is escaped.
struct KeyAndValue {
    std::string key;
    std::string value;
};

std::optional<KeyAndValue> key_and_value(std::string_view line) {
    KeyAndValue entry;
    bool is_value = false;
    for (size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '=' && !is_value) {
            is_value = true;
            continue;
        }
        if (line[at] == '\\' && at + 1 < line.size()) ++at;
        (is_value ? entry.value : entry.key) += line[at];
    }
    return is_value ? std::optional(entry) : std::nullopt;
}

struct Section {
    size_t line = 0;
    bool is_chapter = false;
    TimeBase base = {};
    std::optional<int64_t> start = {};
    std::string title = {};
};

class Metadata {
public:
    Result<void> take(size_t index, std::string_view line) {
        if (line.starts_with('[')) {
            if (auto ended = end(); !ended) return ended;
            section_ = {index, starts_with_word(line, "[CHAPTER]")};
            is_global_ = false;
            return {};
        }
        const auto entry = key_and_value(line);
        if (!entry) return {};
        const auto is = [&](std::string_view name) { return entry->key.size() == name.size() && starts_with_word(entry->key, name); };
        if (is("TITLE") && is_global_) marks_.set_title(entry->value);
        if (is("TITLE")) section_.title = entry->value;
        if (!section_.is_chapter) return {};
        if (is("TIMEBASE")) {
            const auto base = time_base(entry->value);
            if (!base) return bad_line(index, "TIMEBASE is no fraction above 0");
            section_.base = *base;
        }
        if (is("START")) {
            section_.start = number_in(entry->value);
            if (!section_.start) return bad_line(index, "START is no whole number");
        }
        return {};
    }

    Result<void> end() {
        if (!section_.is_chapter) return {};
        if (!section_.start) return bad_line(section_.line, "this chapter has no START");
        // The time base may stand behind the start.
        const auto& [numerator, denominator] = section_.base;
        const double seconds = static_cast<double>(*section_.start) * static_cast<double>(numerator) / static_cast<double>(denominator);
        return marks_.add(section_.line, seconds, section_.title);
    }

    Result<MarkList> marks() {
        if (auto ended = end(); !ended) return std::unexpected(ended.error());
        return marks_.take(MarkFormat::ffmetadata);
    }

private:
    MarkCollector marks_;
    Section section_;
    bool is_global_ = true;
};

}  // namespace

bool is_ffmetadata(const TextLines& lines) { return lines.size() > 0 && lines[0].starts_with(signature); }

Result<MarkList> read_ffmetadata(const TextLines& lines) {
    Metadata metadata;
    for (size_t index = 1; index < lines.size(); ++index) {
        const std::string_view line = lines[index];
        if (line.empty() || line.starts_with(';') || line.starts_with('#')) continue;
        if (auto taken = metadata.take(index, line); !taken) return std::unexpected(taken.error());
    }
    return metadata.marks();
}

}  // namespace unreel
