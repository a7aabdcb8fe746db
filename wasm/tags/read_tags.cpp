#include "tags/read_tags.h"

#include <algorithm>
#include <array>
#include <optional>

#include "io/buffered_source.h"
#include "tags/apev2.h"
#include "tags/id3v1.h"
#include "tags/id3v2_reader.h"
#include "tags/mp4_tags.h"

namespace unreel {

namespace {

// Of the containers without a place for tags, and those whose tag is APEv2.
constexpr std::array<std::string_view, 12> containers_of_bytes{"mp3", "aac", "ac3", "eac3", "dts", "dtshd", "truehd", "mlp", "loas", "tta", "adx", "mp2"};
constexpr std::array<std::string_view, 6> containers_of_apev2{"ape", "wv", "mpc", "mpc8", "tak", "ofr"};
constexpr int most_tags_in_a_row = 8;
constexpr int most_chunks = 1000;

bool is_among(std::string_view name, auto&& list) { return std::ranges::find(list, name) != std::end(list); }

uint64_t number(std::span<const std::byte> bytes, bool is_big_endian) {
    uint64_t value = 0;
    for (size_t index = 0; index < bytes.size(); ++index) {
        value = value << 8 | std::to_integer<uint64_t>(bytes[is_big_endian ? index : bytes.size() - 1 - index]);
    }
    return value;
}

// The chunk of WAV ("id3 ", little-endian) or AIFF ("ID3 ", big-endian) that holds an ID3v2 tag.
Result<std::optional<int64_t>> find_id3_chunk(ByteSource& source, bool is_big_endian) {
    int64_t position = 12;
    for (int count = 0; count < most_chunks && position + 8 <= source.size(); ++count) {
        const auto header = read_bytes(source, position, 8);
        if (!header) return std::unexpected(header.error());
        if (header->size() < 8) break;
        const std::string_view id(reinterpret_cast<const char*>(header->data()), 4);
        if (id == "id3 " || id == "ID3 ") return position + 8;
        const auto size = static_cast<int64_t>(number(std::span(*header).subspan(4), is_big_endian));
        position += 8 + size + size % 2;
    }
    return std::nullopt;
}

Result<std::optional<int64_t>> find_embedded_id3(ByteSource& source, std::string_view container) {
    if (container == "wav") return find_id3_chunk(source, false);
    if (container == "aiff") return find_id3_chunk(source, true);
    if (container != "dsf") return std::nullopt;
    const auto pointer = read_bytes(source, 20, 8);
    if (!pointer) return std::unexpected(pointer.error());
    if (pointer->size() < 8) return std::nullopt;
    const uint64_t place = number(*pointer, false);
    if (place == 0 || place >= static_cast<uint64_t>(source.size())) return std::nullopt;
    return static_cast<int64_t>(place);
}

// At the end: ID3v1 last, APEv2 before it.
Result<void> read_end(ByteSource& source, RawTags& apev2, RawTags& id3v1) {
    // Both lie within what is read at once, if they are small.
    const auto end = read_id3v1(source, source.size(), id3v1);
    if (!end) return std::unexpected(end.error());
    const auto begin = read_apev2(source, *end, apev2);
    if (!begin) return std::unexpected(begin.error());
    return {};
}

}  // namespace

Result<FoundTags> read_tags(ByteSource& source, std::string_view container) {
    RawTags id3v2;
    int64_t position = 0;
    for (int count = 0; count < most_tags_in_a_row; ++count) {
        RawTags one;
        const auto size = read_id3v2(source, position, one);
        if (!size) return std::unexpected(size.error());
        if (*size == 0) break;
        id3v2.fill_from(one);
        position += *size;
    }
    if (container.starts_with("mov,")) {
        RawTags mp4;
        if (auto read = read_mp4_tags(source, mp4); !read) return std::unexpected(read.error());
        id3v2.fill_from(mp4);
    }
    const auto embedded = find_embedded_id3(source, container);
    if (!embedded) return std::unexpected(embedded.error());
    if (*embedded) {
        RawTags one;
        if (const auto size = read_id3v2(source, **embedded, one); !size) return std::unexpected(size.error());
        id3v2.fill_from(one);
    }
    const bool is_of_apev2 = is_among(container, containers_of_apev2);
    const bool is_of_bytes = is_among(container, containers_of_bytes);
    if (!is_of_apev2 && !is_of_bytes) return FoundTags{std::move(id3v2), false};

    RawTags apev2;
    RawTags id3v1;
    if (auto read = read_end(source, apev2, id3v1); !read) return std::unexpected(read.error());
    FoundTags found{is_of_apev2 ? std::move(apev2) : std::move(id3v2), false};
    found.tags.fill_from(is_of_apev2 ? id3v2 : apev2);
    found.tags.fill_from(id3v1);
    found.are_all = !found.tags.is_empty();
    return found;
}

}  // namespace unreel
