#include "tags/decode_text.h"

#include <emscripten/val.h>

namespace unreel {

std::optional<std::string> decode_text(std::string_view bytes, const char* encoding) {
    using emscripten::val;
    // A decoder that throws would throw through WebAssembly, so it is asked for replacement characters instead.
    const val decoder = val::global("TextDecoder").new_(val(std::string(encoding)));
    const val view(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
    auto text = decoder.call<std::string>("decode", view);
    if (text.find("\xEF\xBF\xBD") != text.npos) return std::nullopt;
    return text;
}

}  // namespace unreel
