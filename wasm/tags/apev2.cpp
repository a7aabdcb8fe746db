#include "tags/apev2.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "io/buffered_source.h"

namespace unreel {

namespace {

constexpr int64_t footer_size = 32;
constexpr uint32_t most_items = 10'000;
constexpr size_t longest_key = 255;
constexpr int64_t largest_text_item = 256 * 1024;
constexpr int64_t largest_picture_item = static_cast<int64_t>(largest_cover) + 1024;

uint32_t u32_little(std::span<const std::byte> bytes, size_t at) {
    uint32_t value = 0;
    for (size_t index = 4; index > 0; --index) value = value << 8 | std::to_integer<uint32_t>(bytes[at + index - 1]);
    return value;
}

std::string_view text_of(std::span<const std::byte> bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& letter : small) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return small;
}

void take_picture(const std::string& key, std::vector<std::byte> bytes, RawTags& tags) {
    // The name of a file, which may be empty, and a zero come before it.
    const auto zero = std::ranges::find(bytes, std::byte{0});
    const bool has_name = zero != bytes.end() && zero - bytes.begin() < 1024;
    if (has_name) bytes.erase(bytes.begin(), zero + 1);
    const unsigned type = key.find("front") != key.npos ? 3 : key.find("back") != key.npos ? 4 : 0;
    tags.add_picture(type, std::move(bytes));
}

}  // namespace

Result<int64_t> read_apev2(ByteSource& direct_source, int64_t end, RawTags& tags) {
    if (end < footer_size) return end;
    BufferedSource source(direct_source);
    const auto footer = read_bytes(source, end - footer_size, footer_size);
    if (!footer) return std::unexpected(footer.error());
    if (footer->size() < footer_size || !text_of(*footer).starts_with("APETAGEX")) return end;
    const bool has_header = (u32_little(*footer, 20) & 0x8000'0000U) != 0;
    const int64_t size = u32_little(*footer, 12);  // of items and footer
    if (size < footer_size || size > end) return end;
    const int64_t items_end = end - footer_size;
    int64_t position = end - size;
    const int64_t tag_begin = std::max<int64_t>(position - (has_header ? footer_size : 0), 0);
    const uint32_t count = std::min(u32_little(*footer, 16), most_items);
    for (uint32_t item = 0; item < count && position + 9 <= items_end; ++item) {
        const auto header = read_bytes(source, position, static_cast<size_t>(std::min<int64_t>(8 + longest_key + 1, items_end - position)));
        if (!header) return std::unexpected(header.error());
        if (header->size() < 9) break;
        const int64_t value_size = u32_little(*header, 0);
        const unsigned kind = u32_little(*header, 4) >> 1 & 3;  // 0 text, 1 binary, 2 address
        const std::string_view rest = text_of(*header).substr(8);
        const size_t key_size = rest.find('\0');
        if (key_size == rest.npos) break;
        const std::string_view key = rest.substr(0, key_size);
        const std::string small_key = in_small_letters(key);
        const int64_t value_begin = position + 8 + static_cast<int64_t>(key_size) + 1;
        if (value_size > items_end - value_begin) break;
        position = value_begin + value_size;
        const bool is_picture = kind == 1 && small_key.starts_with("cover art");
        if (kind == 1 && !is_picture) continue;
        if (is_picture && value_size > largest_picture_item) {
            tags.add_bad_picture();
            continue;
        }
        auto value = read_bytes(source, value_begin, static_cast<size_t>(std::min(value_size, is_picture ? largest_picture_item : largest_text_item)));
        if (!value) return std::unexpected(value.error());
        if (is_picture) {
            take_picture(small_key, std::move(*value), tags);
        } else {
            tags.add(key, text_of(*value));
        }
    }
    return tag_begin;
}

}  // namespace unreel
