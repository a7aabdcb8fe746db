#include <iconv.h>

#include <array>
#include <cerrno>
#include <utility>

#include "tags/decode_text.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

// What the Encoding Standard describes goes by other names here.
const char* iconv_name(std::string_view encoding) {
    constexpr std::array<std::pair<std::string_view, const char*>, 5> names{{
        {"shift_jis", "CP932"}, {"euc-kr", "UHC"}, {"gbk", "GB18030"}, {"big5", "BIG5-HKSCS"}, {"euc-jp", "EUC-JP-MS"}}};
    for (const auto& [standard, name] : names) {
        if (standard == encoding) return name;
    }
    return encoding.data();
}

}  // namespace

std::optional<std::string> decode_text(std::string_view bytes, const char* encoding) {
    const iconv_t converter = iconv_open("UTF-8", iconv_name(encoding));
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string text;
    std::string copy(bytes);
    char* input = copy.data();
    size_t left = copy.size();
    bool is_text = true;
    while (is_text && left > 0) {
        std::array<char, 256> buffer;
        char* output = buffer.data();
        size_t room = buffer.size();
        const bool failed = iconv(converter, &input, &left, &output, &room) == static_cast<size_t>(-1);
        const int reason = errno;
        text.append(buffer.data(), output);
        if (!failed || reason == E2BIG) continue;
        const auto byte = static_cast<unsigned char>(*input);
        is_text = reason == EILSEQ && byte >= 0x80 && byte < 0xA0 && std::string_view(encoding).starts_with("windows-");
        if (!is_text) break;
        append_utf8(text, byte);
        ++input;
        --left;
    }
    iconv_close(converter);
    return is_text ? std::optional(text) : std::nullopt;
}

}  // namespace unreel
