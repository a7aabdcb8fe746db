#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unreel {

/// Text in an encoding of the Encoding Standard (encoding.spec.whatwg.org, by its names) as UTF-8; nothing where the bytes are no
/// such text. The tables are not ours: natively the C library's iconv (decode_text_iconv.cpp), in the browser its TextDecoder
/// (bindings/decode_text.cpp). Where iconv has no character for a byte from 0x80 to 0x9F, it is the control character, as the
/// standard says.
std::optional<std::string> decode_text(std::string_view bytes, const char* encoding);

}  // namespace unreel
