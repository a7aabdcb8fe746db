#include "marks/cue_words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "marks/plain_words.h"
#include "marks/text_lines.h"

namespace unreel {

namespace {

using Bytes = std::span<const std::byte>;

// Most of what stands beside words is markup; what is longer is no line that anybody reads.
constexpr size_t most_bytes = 8 * longest_words;

Bytes bounded(Bytes bytes) { return bytes.first(std::min(bytes.size(), most_bytes)); }

std::string_view as_text(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Whether what follows is a drawing ("{\p1}"), where a block says so; positions ("\pos", "\pbo") are none.
void note_drawing(std::string_view block, bool& is_drawing) {
    for (size_t at = block.find("\\p"); at != block.npos; at = block.find("\\p", at + 1)) {
        const char next = at + 2 < block.size() ? block[at + 2] : '\0';
        if (next >= '0' && next <= '9') is_drawing = next != '0';
    }
}

std::string words_of_alpha(std::string_view line) {
    constexpr int fields_before = 8;
    for (int field = 0; field < fields_before; ++field) {
        const size_t comma = line.find(',');
        if (comma == line.npos) return {};
        line.remove_prefix(comma + 1);
    }
    std::string words;
    bool is_drawing = false;
    const size_t last_close = line.rfind('}');
    const size_t length = line.size();
    while (!line.empty()) {
        const bool is_block = line.front() == '{' && last_close != line.npos && length - line.size() < last_close;
        const size_t end = is_block ? line.find('}') : line.npos;
        if (end != line.npos) {
            note_drawing(line.substr(0, end), is_drawing);
            line.remove_prefix(end + 1);
            continue;
        }
        const char escaped = line.front() == '\\' && line.size() > 1 ? line[1] : '\0';
        const bool is_break = escaped == 'N' || escaped == 'n';
        if (!is_drawing) words += is_break ? '\n' : escaped == 'h' ? ' ' : line.front();
        line.remove_prefix(is_break || escaped == 'h' ? 2 : 1);
    }
    return words;
}

uint32_t number_at(Bytes bytes, size_t at, size_t length) {
    uint32_t number = 0;
    for (size_t index = 0; index < length; ++index) number = number << 8 | std::to_integer<uint32_t>(bytes[at + index]);
    return number;
}

std::string words_of_timed(Bytes packet) {
    if (packet.size() < 2) return {};
    const Bytes text = packet.subspan(2);
    return text_of(bounded(text.first(std::min<size_t>(number_at(packet, 0, 2), text.size()))));
}

/// Calls `visit` with the content of each box of a type.
template <class Visit>
void visit_boxes(Bytes bytes, std::string_view type, Visit&& visit) {
    constexpr size_t header = 8;
    while (bytes.size() >= header) {
        const size_t size = number_at(bytes, 0, 4);
        if (size < header || size > bytes.size()) return;
        if (as_text(bytes.subspan(4, 4)) == type) visit(bytes.subspan(header, size - header));
        bytes = bytes.subspan(size);
    }
}

std::string words_of_boxes(Bytes packet) {
    std::string words;
    visit_boxes(packet, "vttc", [&](Bytes cue) {
        visit_boxes(cue, "payl", [&](Bytes text) {
            if (words.size() < most_bytes) words += (words.empty() ? "" : "\n") + text_of(bounded(text));
        });
    });
    return words;
}

}  // namespace

std::string cue_words(CueCoding coding, std::span<const std::byte> packet) {
    switch (coding) {
        case CueCoding::text: return plain_words(text_of(bounded(packet)));
        case CueCoding::alpha: return plain_words(words_of_alpha(text_of(bounded(packet))));
        case CueCoding::timed: return plain_words(words_of_timed(packet));
        case CueCoding::boxes: return plain_words(words_of_boxes(packet));
    }
    return {};
}

}  // namespace unreel
