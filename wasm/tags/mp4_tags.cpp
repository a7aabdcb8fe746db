#include "tags/mp4_tags.h"

#include <algorithm>
#include <optional>
#include <string>

#include "io/buffered_source.h"
#include "tags/id3v1.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr int most_boxes = 1000;
constexpr int64_t largest_text = 256 * 1024;

struct Box {
    std::string type;
    int64_t begin = 0;  // of the payload
    int64_t end = 0;
};

uint64_t number(std::string_view bytes) {
    uint64_t value = 0;
    for (const char byte : bytes.substr(0, 8)) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

Result<std::string> read_text(ByteSource& source, int64_t begin, int64_t end, int64_t most) {
    const auto bytes = read_bytes(source, begin, static_cast<size_t>(std::clamp<int64_t>(end - begin, 0, most)));
    if (!bytes) return std::unexpected(bytes.error());
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

/// Calls `visit(box)` for each box from `position` on, until one returns false.
template <class Visit>
Result<void> for_each_box(ByteSource& source, int64_t position, int64_t end, Visit&& visit) {
    for (int count = 0; count < most_boxes && position + 8 <= end; ++count) {
        const auto header = read_text(source, position, end, 16);
        if (!header) return std::unexpected(header.error());
        if (header->size() < 8) break;
        uint64_t size = number(std::string_view(*header).substr(0, 4));
        int64_t header_size = 8;
        if (size == 1 && header->size() == 16) {
            size = number(std::string_view(*header).substr(8));
            header_size = 16;
        }
        if (size == 0) size = static_cast<uint64_t>(end - position);
        if (size < static_cast<uint64_t>(header_size) || size > static_cast<uint64_t>(end - position)) break;
        const int64_t box_end = position + static_cast<int64_t>(size);
        const Result<bool> goes_on = visit(Box{header->substr(4, 4), position + header_size, box_end});
        if (!goes_on) return std::unexpected(goes_on.error());
        if (!*goes_on) break;
        position = box_end;
    }
    return {};
}

Result<std::optional<Box>> find_box(ByteSource& source, int64_t begin, int64_t end, std::string_view type) {
    std::optional<Box> found;
    const auto searched = for_each_box(source, begin, end, [&](Box box) -> Result<bool> {
        if (box.type == type) found = std::move(box);
        return !found;
    });
    if (!searched) return std::unexpected(searched.error());
    return found;
}

// libavformat's names for items, so that one table of names does.
std::string_view name_of_item(std::string_view type) {
    constexpr std::string_view names[][2] = {
        {"\xA9nam", "title"},     {"\xA9" "ART", "artist"},  {"\xA9" "alb", "album"},     {"aART", "album_artist"}, {"\xA9wrt", "composer"},
        {"\xA9" "com", "composer"}, {"\xA9" "day", "date"},  {"\xA9gen", "genre"},        {"\xA9" "cmt", "comment"}, {"\xA9lyr", "lyrics"},
        {"\xA9grp", "grouping"},  {"cprt", "copyright"},     {"desc", "description"},     {"ldes", "synopsis"},     {"tmpo", "bpm"},
        {"cpil", "compilation"},  {"trkn", "track"},         {"disk", "disc"},            {"soal", "album_sort"},   {"soar", "artist_sort"},
        {"soaa", "album_artist_sort"}, {"soco", "composer_sort"}, {"sonm", "title_sort"}, {"tvsh", "show"},         {"\xA9pub", "publisher"},
        {"\xA9" "con", "conductor"}, {"\xA9" "dir", "director"}, {"\xA9st3", "subtitle"}, {"\xA9wrk", "WORK"},      {"\xA9mvn", "MOVEMENTNAME"},
        {"catg", "category"},     {"keyw", "keywords"},      {"purl", "podcast_url"},     {"\xA9prd", "producer"},  {"\xA9" "enc", "encoded_by"}};
    for (const auto& [item, name] : names) {
        if (item == type) return name;
    }
    return {};
}

std::string text_of_value(std::string_view item, unsigned data_type, std::string_view value) {
    if (item == "trkn" || item == "disk") {
        if (value.size() < 4) return {};
        const uint64_t total = value.size() < 6 ? 0 : number(value.substr(4, 2));
        return std::to_string(number(value.substr(2, 2))) + (total == 0 ? "" : "/" + std::to_string(total));
    }
    if (item == "gnre") return std::string(id3v1_genre(std::to_string(number(value) - 1)));
    const bool is_number = data_type == 21 || data_type == 22 || ((item == "tmpo" || item == "cpil") && data_type == 0);
    if (is_number) return number(value) == 0 ? "" : std::to_string(number(value));
    if (data_type == 2 || data_type == 5) return utf8_of_utf16(value, true);
    return data_type <= 4 ? std::string(value) : std::string();
}

Result<void> read_item(ByteSource& source, const Box& item, RawTags& tags) {
    std::string name(item.type == "gnre" ? "genre" : name_of_item(item.type));
    const bool is_picture = item.type == "covr";
    const bool is_named = item.type == "----";
    if (name.empty() && !is_picture && !is_named) return {};
    return for_each_box(source, item.begin, item.end, [&](const Box& box) -> Result<bool> {
        if (box.type == "name") {
            auto text = read_text(source, box.begin + 4, box.end, 1024);
            if (!text) return std::unexpected(text.error());
            name = std::move(*text);
        }
        if (box.type != "data" || box.end - box.begin < 8) return true;
        const int64_t begin = box.begin + 8;
        if (is_picture) {
            if (box.end - begin > static_cast<int64_t>(largest_cover)) return tags.add_bad_picture(), true;
            auto bytes = read_bytes(source, begin, static_cast<size_t>(box.end - begin));
            if (!bytes) return std::unexpected(bytes.error());
            constexpr unsigned front_cover = 3;
            tags.add_picture(front_cover, std::move(*bytes));
            return true;
        }
        const auto type = read_text(source, box.begin, box.end, 4);
        if (!type) return std::unexpected(type.error());
        const auto value = read_text(source, begin, box.end, largest_text);
        if (!value) return std::unexpected(value.error());
        tags.add(name, text_of_value(item.type, static_cast<unsigned>(number(*type) & 0xFFFFFF), *value));
        return true;
    });
}

}  // namespace

Result<void> read_mp4_tags(ByteSource& direct_source, RawTags& tags) {
    BufferedSource source(direct_source);
    Box box{"", 0, source.size()};
    for (const char* type : {"moov", "udta", "meta", "ilst"}) {
        const auto found = find_box(source, box.begin, box.end, type);
        if (!found) return std::unexpected(found.error());
        if (!*found) return {};
        box = **found;
        // Its version and flags, which QuickTime leaves out.
        if (box.type == "meta") {
            const auto start = read_text(source, box.begin, box.end, 8);
            if (!start) return std::unexpected(start.error());
            if (!start->ends_with("hdlr")) box.begin += 4;
        }
    }
    return for_each_box(source, box.begin, box.end, [&](const Box& item) -> Result<bool> {
        if (auto read = read_item(source, item, tags); !read) return std::unexpected(read.error());
        return true;
    });
}

}  // namespace unreel
