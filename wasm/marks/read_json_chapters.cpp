// Chapters of Podcasting 2.0 (github.com/Podcastindex-org/podcast-namespace, "JSON Chapters"), and bare arrays of the same objects.
#include <optional>
#include <string>

#include "marks/clock_time.h"
#include "marks/json_reader.h"
#include "marks/readers.h"

namespace unreel {

namespace {

std::optional<double> time_in(JsonReader& json) {
    if (json.next() != '"') return json.number();
    const auto text = json.string();
    return text ? seconds_in_word(trimmed(*text)) : std::nullopt;
}

class ChapterReader {
public:
    explicit ChapterReader(std::string_view text) : json_(text) {}

    Result<MarkList> read() {
        const bool is_array = json_.next() == '[';
        const bool is_json = is_array ? chapters() : json_.object([&](const std::string& key) { return member(key); });
        if (error_) return std::unexpected(*error_);
        if (!is_json || json_.next() != '\0') return bad_line(json_.line(), "this is no JSON");
        return marks_.take(MarkFormat::json);
    }

private:
    bool member(const std::string& key) {
        if (key == "chapters" && json_.next() == '[') return chapters();
        if (key != "title" || json_.next() != '"') return json_.skip();
        const auto title = json_.string();
        if (title) marks_.set_title(in_one_line(*title));
        return title.has_value();
    }

    bool chapters() {
        return json_.array([&] { return json_.next() == '{' ? chapter() : json_.skip(); });
    }

    bool chapter() {
        json_.next();
        const size_t line = json_.line();
        std::optional<double> seconds;
        std::string title;
        bool is_listed = true;
        const bool is_json = json_.object([&](const std::string& key) {
            if (key == "startTime") {
                seconds = time_in(json_);
                return seconds.has_value() || failed(json_.line(), "startTime is no time");
            }
            // A chapter that is not in the table of contents changes a picture, no more.
            if (key == "toc") is_listed = json_.next() != 'f';
            if (key != "title" || json_.next() != '"') return json_.skip();
            auto text = json_.string();
            title = text.value_or(std::string());
            return text.has_value();
        });
        if (!is_json || !is_listed) return is_json;
        if (!seconds) return failed(line, "this chapter has no startTime");
        if (auto added = marks_.add(line, *seconds, title); !added) error_ = added.error();
        return !error_;
    }

    bool failed(size_t line, std::string_view why) {
        error_ = bad_line(line, why).error();
        return false;
    }

    JsonReader json_;
    MarkCollector marks_;
    std::optional<Error> error_;
};

}  // namespace

bool is_json(const TextLines& lines) {
    const size_t first = lines.next_with_text(0);
    if (first == lines.size()) return false;
    if (lines[first].starts_with('{')) return true;
    JsonReader json(lines.text());
    // "[0:00] Intro" is a list.
    return json.next() == '[' && (lines[first].size() == 1 || trimmed(lines[first].substr(1)).starts_with('{'));
}

Result<MarkList> read_json_chapters(const TextLines& lines) { return ChapterReader(lines.text()).read(); }

}  // namespace unreel
