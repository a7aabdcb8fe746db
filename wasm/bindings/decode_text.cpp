#include "tags/decode_text.h"

#include <emscripten/em_js.h>

#include <cstdlib>

// Returns UTF-8 in memory to be freed, or 0.
EM_JS(char*, unreel_decode_text, (const char* bytes, size_t size, const char* encoding), {
    try {
        const decoder = new TextDecoder(UTF8ToString(encoding), { fatal: true, ignoreBOM: true });
        const text = new TextEncoder().encode(decoder.decode(HEAPU8.slice(bytes, bytes + size)));
        const copy = _malloc(text.length + 1);
        if (copy === 0) return 0;
        HEAPU8.set(text, copy);
        HEAPU8[copy + text.length] = 0;
        return copy;
    } catch {
        return 0;
    }
});
EM_JS_DEPS(unreel_decode_text, "$UTF8ToString,malloc");

namespace unreel {

std::optional<std::string> decode_text(std::string_view bytes, const char* encoding) {
    char* text = unreel_decode_text(bytes.data(), bytes.size(), encoding);
    if (text == nullptr) return std::nullopt;
    std::string copy(text);
    std::free(text);
    return copy;
}

}  // namespace unreel
