#include "names/file_name.h"

#include <array>
#include <optional>

#include "names/clean_name.h"
#include "names/name_values.h"
#include "names/pattern.h"
#include "names/plain_text.h"
#include "names/sequence.h"

namespace unreel {

namespace {

constexpr std::array<std::string_view, 15> words{"name", "title", "artist", "album", "albumartist", "composer", "genre",
                                                 "track", "disc", "year", "date", "language", "tracktitle", "part", "mark"};
constexpr std::array<std::string_view, 3> numbers{"track", "disc", "part"};
constexpr PatternRules rules{"name", words, numbers};

// The first of these texts that is not empty.
std::string first_text(const Sequence& sequence, size_t first, size_t last) {
    while (first < last && sequence.texts[first].empty()) ++first;
    return sequence.texts[first];
}

// Empty where all of its elements are missing.
std::string text_of(const Sequence& sequence, const NameFields& fields) {
    if (sequence.elements.empty()) return sequence.texts.front();
    std::string text;
    std::optional<size_t> last;
    for (size_t index = 0; index < sequence.elements.size(); ++index) {
        const auto& element = sequence.elements[index];
        const std::string value = element.group.empty() ? value_of(element.word, fields) : text_of(element.group.front(), fields);
        if (value.empty()) continue;
        text += last ? first_text(sequence, *last + 1, index) : sequence.texts.front();
        text += element.label + value;
        last = index;
    }
    return last ? text + sequence.texts.back() : std::string();
}

}  // namespace

NameFields name_fields(const Tags& tags, std::string_view source_name) {
    NameFields fields{{"name", std::string(source_name)}};
    for (const char* name : {"title", "artist", "album", "album_artist", "composer", "genre", "track", "disc", "date"}) {
        const TagField* field = tags.find(name);
        if (field == nullptr) continue;
        std::string& joined = fields[name];
        for (const std::string& value : field->values) joined += (joined.empty() ? "" : ", ") + value;
    }
    return fields;
}

Result<void> check_name_pattern(std::string_view pattern) {
    const auto parsed = parse_pattern(pattern, rules);
    if (!parsed) return std::unexpected(parsed.error());
    if (parsed->words.empty() && clean_name(pattern).empty()) {
        return fail(ErrorCode::invalid_option, "a name needs a word, as {name}, or at least a letter", rules.option);
    }
    return {};
}

std::string file_name(std::string_view pattern, const NameFields& fields, bool plain) {
    const auto cleaned = [&](const std::string& text) { return clean_name(plain ? plain_text(text) : text); };
    const auto parsed = parse_pattern(pattern, rules);
    std::string name = parsed ? cleaned(text_of(sequence_of(*parsed), fields)) : std::string();
    if (name.empty()) name = cleaned(value_of({"name", {}, {}}, fields));
    return (name.empty() ? "audio" : name) + ".mp3";
}

}  // namespace unreel
