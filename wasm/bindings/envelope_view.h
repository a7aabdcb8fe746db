#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>

#include "sound/envelope.h"

namespace unreel {

/// An Int16Array over this module's memory, three numbers for each bucket: valid until the memory grows or the buckets go.
inline emscripten::val bucket_view(std::span<const EnvelopeBucket> buckets) {
    static_assert(sizeof(EnvelopeBucket) == 3 * sizeof(int16_t));
    return emscripten::val(emscripten::typed_memory_view(buckets.size() * 3, reinterpret_cast<const int16_t*>(buckets.data())));
}

}  // namespace unreel
