#include "tags/id3v2_frames.h"

#include <algorithm>
#include <cctype>

#include "tags/field_names.h"
#include "tags/id3v1.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

enum class Encoding { latin1, utf16, utf16_big_endian, utf8 };

// Takes the first byte away.
Encoding take_encoding(std::string_view& payload) {
    if (payload.empty()) return Encoding::latin1;
    const auto encoding = static_cast<unsigned char>(payload.front());
    payload.remove_prefix(1);
    return encoding <= 3 ? static_cast<Encoding>(encoding) : Encoding::latin1;
}

bool is_wide(Encoding encoding) { return encoding == Encoding::utf16 || encoding == Encoding::utf16_big_endian; }

// Up to the zero that ends it, which goes too. Text of one byte for each character keeps its bytes.
std::string take_string(Encoding encoding, std::string_view& payload, bool& is_big_endian) {
    if (!is_wide(encoding)) {
        const size_t end = std::min(payload.find('\0'), payload.size());
        std::string text(payload.substr(0, end));
        payload.remove_prefix(std::min(end + 1, payload.size()));
        return text;
    }
    size_t end = 0;
    while (end + 1 < payload.size() && (payload[end] != 0 || payload[end + 1] != 0)) end += 2;
    const std::string_view bytes = payload.substr(0, end);
    payload.remove_prefix(std::min(end + 2, payload.size()));
    // A mark at the first text often stands for the others too.
    if (bytes.starts_with("\xFE\xFF")) is_big_endian = true;
    return utf8_of_utf16(bytes, is_big_endian);
}

std::vector<std::string> take_strings(Encoding encoding, std::string_view payload) {
    bool is_big_endian = encoding == Encoding::utf16_big_endian;
    std::vector<std::string> strings;
    while (!payload.empty() && strings.size() < 200) strings.push_back(take_string(encoding, payload, is_big_endian));
    return strings;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char character) { return std::isdigit(character) != 0; });
}

}  // namespace

bool Id3v2Frames::wants(std::string_view id) {
    return id.starts_with('T') || id.starts_with('W') || id == "COMM" || id == "COM" || id == "USLT" || id == "ULT" || id == "UFID" ||
           id == "UFI" || id == "IPLS" || id == "IPL" || id == "MVNM" || id == "MVIN" || id == "GRP1" || is_picture(id);
}

void Id3v2Frames::take(std::string_view id, std::vector<std::byte> payload) {
    if (is_picture(id)) return take_picture(std::move(payload));
    std::string_view text(reinterpret_cast<const char*>(payload.data()), payload.size());
    const bool has_description = id == "COMM" || id == "COM" || id == "USLT" || id == "ULT" || id == "TXXX" || id == "TXX" || id == "WXXX" || id == "WXX";
    if (has_description) return take_described(id, text);
    if (id == "UFID" || id == "UFI") {
        const size_t end = std::min(text.find('\0'), text.size());
        const std::string_view owner = text.substr(0, end);
        const std::string_view identifier = text.substr(std::min(end + 1, text.size()));
        const bool is_text = std::ranges::all_of(identifier, [](unsigned char character) { return character > 0x20 && character < 0x7F; });
        if (is_text) tags_.add_field("ufid:" + std::string(owner), identifier);
        return;
    }
    // Version 2.2 has the same addresses under three letters, the last of which are those of 2.3.
    if (id.starts_with('W')) {
        constexpr std::string_view old_ids[][2] = {{"WAF", "WOAF"}, {"WAR", "WOAR"}, {"WAS", "WOAS"}, {"WCM", "WCOM"}, {"WCP", "WCOP"}, {"WPB", "WPUB"}};
        for (const auto& [old_id, new_id] : old_ids) {
            if (id == old_id) id = new_id;
        }
        return tags_.add_field(std::string(id), text);
    }
    take_text(id, text);
}

void Id3v2Frames::take_text(std::string_view id, std::string_view payload) {
    const Encoding encoding = take_encoding(payload);
    const auto values = take_strings(encoding, payload);
    if (values.empty()) return;
    if (id == "TYER" || id == "TYE") {
        year_ = values.front();
    } else if (id == "TDAT" || id == "TDA") {
        day_and_month_ = values.front();
    } else if (id == "TIPL" || id == "TMCL" || id == "IPLS" || id == "IPL") {
        take_people(values);
    } else if (id == "TCON" || id == "TCO") {
        for (const std::string& value : values) take_genre(value);
    } else {
        for (const std::string& value : values) tags_.add(id, value);
    }
}

void Id3v2Frames::take_described(std::string_view id, std::string_view payload) {
    const Encoding encoding = take_encoding(payload);
    const bool has_language = id.front() == 'C' || id.front() == 'U';
    std::string language;
    if (has_language) {
        if (payload.size() < 3) return;
        language = payload.substr(0, 3);
        payload.remove_prefix(3);
        for (char& letter : language) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        const bool is_language = std::ranges::all_of(language, [](char letter) { return letter >= 'a' && letter <= 'z'; });
        if (!is_language || language == "xxx" || language == "und") language.clear();
    }
    bool is_big_endian = encoding == Encoding::utf16_big_endian;
    const std::string description = take_string(encoding, payload, is_big_endian);
    if (!description.empty() && !field_name(description)) return;
    if (id.front() == 'W') return tags_.add_field("url:" + description, payload);
    for (const std::string& value : take_strings(encoding, payload)) {
        if (id.front() == 'T') {
            tags_.add(description.empty() ? "TXXX" : description, value);
        } else if (id.front() == 'U') {
            tags_.add_field("lyrics", value, language);
        } else {
            tags_.add_field(description.empty() || description == "ID3v1 Comment" ? "comment" : "comment:" + description, value, language);
        }
    }
}

// "(4)(17)Refinement" in version 2.3, "17" and "Rock" in 2.4, both in practice.
void Id3v2Frames::take_genre(std::string_view text) {
    while (text.starts_with('(') && !text.starts_with("((")) {
        const size_t end = text.find(')');
        if (end == text.npos) break;
        const std::string_view reference = text.substr(1, end - 1);
        const std::string_view name = reference == "RX" ? "Remix" : reference == "CR" ? "Cover" : id3v1_genre(reference);
        if (name.empty()) break;
        tags_.add_field("genre", name);
        text.remove_prefix(end + 1);
    }
    if (text.starts_with("((")) text.remove_prefix(1);
    const std::string_view name = is_digits(text) ? id3v1_genre(text) : text == "RX" ? "Remix" : text == "CR" ? "Cover" : std::string_view();
    tags_.add_field("genre", name.empty() ? text : name);
}

// Pairs of what was done, and who did it.
void Id3v2Frames::take_people(const std::vector<std::string>& values) {
    constexpr std::string_view fields[] = {"arranger", "engineer", "producer", "mix", "DJ-mix"};
    for (size_t index = 0; index + 1 < values.size(); index += 2) {
        const std::string& role = values[index];
        const std::string& person = values[index + 1];
        if (person.empty()) continue;
        if (std::ranges::find(fields, role) != std::end(fields)) {
            tags_.add(role, person);
        } else {
            tags_.add("performer", role.empty() ? person : person + " (" + role + ")");
        }
    }
}

void Id3v2Frames::take_picture(std::vector<std::byte> payload) {
    std::string_view text(reinterpret_cast<const char*>(payload.data()), payload.size());
    const Encoding encoding = take_encoding(text);
    bool is_big_endian = false;
    std::string mime_type;
    if (version_ == 2) {
        mime_type = text.substr(0, 3);
        text.remove_prefix(std::min<size_t>(text.size(), 3));
    } else {
        mime_type = take_string(Encoding::latin1, text, is_big_endian);
    }
    if (mime_type == "-->") return;  // an address, not a picture
    if (text.empty()) return tags_.add_bad_picture();
    const auto type = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    take_string(encoding, text, is_big_endian);
    payload.erase(payload.begin(), payload.end() - static_cast<std::ptrdiff_t>(text.size()));
    tags_.add_picture(type, std::move(payload));
}

void Id3v2Frames::finish() {
    if (year_.empty()) return;
    const bool has_day = is_digits(year_) && year_.size() == 4 && is_digits(day_and_month_) && day_and_month_.size() == 4;
    tags_.add_field("date", has_day ? year_ + "-" + day_and_month_.substr(2) + "-" + day_and_month_.substr(0, 2) : year_);
}

}  // namespace unreel
