#include "tags/raw_tags.h"

#include <algorithm>

#include "tags/decode_text.h"
#include "tags/field_names.h"
#include "tags/guess_encoding.h"
#include "tags/picture.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr size_t most_values = 100;

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char character) { return character == ' ' || character == '\0' || character == '\r' || character == '\n'; };
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

// How much of a text is UTF-8 that only its end, up to three bytes, spoils; 0 where it is another encoding, or ASCII.
size_t whole_utf8(std::string_view text) {
    for (size_t size = text.size(); size + 3 >= text.size() && size > 0; --size) {
        const std::string_view whole = text.substr(0, size);
        const bool has_others = std::ranges::any_of(whole, [](char character) { return static_cast<unsigned char>(character) >= 0x80; });
        if (has_others && is_utf8(whole)) return size;
    }
    return 0;
}

}  // namespace

TagField* RawTags::find(std::string_view name, std::string_view language) {
    for (TagField& field : fields_) {
        if (field.name == name && field.language == language) return &field;
    }
    return nullptr;
}

void RawTags::add(std::string_view name, std::string_view text, std::string_view language) {
    if (auto field = field_name(name)) add_field(std::move(*field), text, language);
}

void RawTags::add_field(std::string name, std::string_view text, std::string_view language) {
    while (!text.empty()) {
        const size_t end = std::min(text.find('\0'), text.size());
        std::string_view value = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (value.empty()) continue;
        if (value.size() > longest_text) {
            value = shortened_utf8(value, longest_text);
            ++left_out_;
        }
        TagField* field = find(name, language);
        const bool is_new = field == nullptr;
        if (!is_new && std::ranges::find(field->values, value) != field->values.end()) continue;
        text_bytes_ += name.size() + value.size();
        if (text_bytes_ > most_text || (is_new ? fields_.size() >= most_fields || name.size() > 1024 : field->values.size() >= most_values)) {
            text_bytes_ -= name.size() + value.size();
            ++left_out_;
            continue;
        }
        if (is_new) fields_.push_back({name, {}, std::string(language)});
        (is_new ? fields_.back() : *field).values.emplace_back(value);
    }
}

void RawTags::add_picture(unsigned type, std::vector<std::byte> bytes) {
    constexpr unsigned front_cover = 3;
    const char* mime_type = picture_mime_type(bytes);
    if (mime_type == nullptr || bytes.size() > largest_cover) return add_bad_picture();
    const bool is_better = !cover_ || (type == front_cover && cover_->type != front_cover);
    if (is_better) cover_ = Cover{mime_type, std::move(bytes), type <= 20 ? type : 0};
}

void RawTags::fill_from(const RawTags& other) {
    // By name alone: lyrics in a language, and the same without.
    const auto known = fields_.size();
    for (const TagField& field : other.fields_) {
        const auto end = fields_.begin() + static_cast<std::ptrdiff_t>(known);
        const bool is_known = std::any_of(fields_.begin(), end, [&](const TagField& one) { return one.name == field.name; });
        if (is_known) continue;
        for (const std::string& value : field.values) add_field(field.name, value, field.language);
    }
    left_out_ += other.left_out_;
    bad_pictures_ += other.bad_pictures_;
    if (!cover_) cover_ = other.cover_;
}

void RawTags::decode() {
    std::string unknown;
    const auto visit = [&](auto&& action) {
        for (TagField& field : fields_) {
            if (!is_utf8(field.name)) action(field.name);
            for (std::string& value : field.values) {
                if (!is_utf8(value)) action(value);
            }
        }
    };
    visit([&](const std::string& text) {
        if (whole_utf8(text) == 0) unknown += text + '\n';
    });
    const char* encoding = unknown.empty() ? "utf-8" : guess_encoding(unknown);
    visit([&](std::string& text) {
        // Cut off inside of a character, as ID3v1 does: of UTF-8, or of two bytes.
        const size_t whole = whole_utf8(text);
        if (whole > 0) return text.resize(whole);
        auto decoded = decode_text(text, encoding);
        if (!decoded) decoded = decode_text(std::string_view(text).substr(0, text.size() - 1), encoding);
        if (!decoded) decoded = decode_text(text, "windows-1252");
        text = decoded ? *decoded : std::string();
    });
}

void RawTags::join_numbers() {
    for (const char* name : {"track", "disc"}) {
        TagField* total = find(std::string(name) + "_total", "");
        TagField* number = find(name, "");
        if (total == nullptr) continue;
        if (number == nullptr) {
            total->name = name;
            total->values.front().insert(0, "0/");
            continue;
        }
        if (number->values.front().find('/') == std::string::npos) number->values.front() += "/" + total->values.front();
        total->values.clear();
    }
    // Where the usual field is missing. "author" is what RealMedia, AIFF, Speex and others have for the artist.
    constexpr const char* substitutes[][2] = {
        {"author", "artist"}, {"performer", "artist"}, {"release_date", "date"}, {"description", "comment"}};
    for (const auto& [substitute, name] : substitutes) {
        TagField* field = find(substitute, "");
        if (field != nullptr && find(name, "") == nullptr) field->name = name;
    }
    std::erase_if(fields_, [](const TagField& field) { return field.values.empty(); });
}

void RawTags::move_to(MediaInfo& info) {
    decode();
    join_numbers();
    info.tags.fields = std::move(fields_);
    info.tags.left_out = left_out_;
    info.cover = std::move(cover_);
    info.bad_pictures = bad_pictures_;
}

}  // namespace unreel
