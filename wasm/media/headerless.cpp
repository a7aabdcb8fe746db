#include "media/headerless.h"

#include <algorithm>
#include <array>

namespace unreel {

namespace {

struct NamedKind {
    std::string_view ending;
    HeaderlessKind kind;
};

constexpr std::array named_kinds{
    NamedKind{"ulaw", {"mulaw", 8000}},     NamedKind{"ul", {"mulaw", 8000}},       NamedKind{"mulaw", {"mulaw", 8000}},
    NamedKind{"mu", {"mulaw", 8000}},       NamedKind{"ulw", {"mulaw", 8000}},      NamedKind{"pcmu", {"mulaw", 8000}},
    NamedKind{"alaw", {"alaw", 8000}},      NamedKind{"al", {"alaw", 8000}},        NamedKind{"alw", {"alaw", 8000}},
    NamedKind{"pcma", {"alaw", 8000}},      NamedKind{"sln", {"s16le", 8000}},      NamedKind{"sln8", {"s16le", 8000}},
    NamedKind{"sln12", {"s16le", 12000}},   NamedKind{"sln16", {"s16le", 16000}},   NamedKind{"sln24", {"s16le", 24000}},
    NamedKind{"sln32", {"s16le", 32000}},   NamedKind{"sln44", {"s16le", 44100}},   NamedKind{"sln48", {"s16le", 48000}},
    NamedKind{"sln96", {"s16le", 96000}},   NamedKind{"sln192", {"s16le", 192000}}, NamedKind{"g722", {"g722", 0}},
    NamedKind{"g729", {"g729", 0}},         NamedKind{"g723", {"g723_1", 0}},       NamedKind{"gsm", {"gsm", 0}},
};

// Rate, width or code differ from one program to the next.
constexpr std::array<std::string_view, 10> vague_endings{"raw", "pcm", "vox", "g726", "s8", "u8", "s16", "sw", "uw", "snd"};

// In small letters; longer ones are none of those above.
std::string ending_of(std::string_view file_name) {
    constexpr size_t longest = 8;
    const size_t dot = file_name.rfind('.');
    if (dot == file_name.npos || file_name.size() - dot - 1 > longest) return {};
    std::string ending(file_name.substr(dot + 1));
    for (char& letter : ending) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return ending;
}

}  // namespace

std::optional<HeaderlessKind> headerless_kind(std::string_view file_name) {
    const auto found = std::ranges::find(named_kinds, std::string_view(ending_of(file_name)), &NamedKind::ending);
    if (found == named_kinds.end()) return std::nullopt;
    return found->kind;
}

std::string headerless_ending(std::string_view file_name) {
    std::string ending = ending_of(file_name);
    const bool is_vague = std::ranges::find(vague_endings, std::string_view(ending)) != vague_endings.end();
    return is_vague ? ending : std::string();
}

}  // namespace unreel
