// Recipes as tests want to write them down, and what becomes of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "support/command.h"
#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

/// Every kind of encoding, never a copy.
inline std::vector<std::pair<std::string, Encoding>> encodings() {
    using enum EncodingMode;
    return {
        {"V0", {.mode = vbr, .vbr_quality = 0, .copy = CopyMode::never}},
        {"V2", {.mode = vbr, .vbr_quality = 2, .copy = CopyMode::never}},
        {"V5", {.mode = vbr, .vbr_quality = 5, .copy = CopyMode::never}},
        {"V9", {.mode = vbr, .vbr_quality = 9, .copy = CopyMode::never}},
        {"ABR 160", {.mode = abr, .bitrate_kbps = 160, .copy = CopyMode::never}},
        {"ABR 77", {.mode = abr, .bitrate_kbps = 77, .copy = CopyMode::never}},
        {"CBR 128", {.mode = cbr, .bitrate_kbps = 128, .copy = CopyMode::never}},
        {"CBR 320", {.mode = cbr, .bitrate_kbps = 320, .copy = CopyMode::never}},
    };
}

inline ConversionOptions with(const Encoding& encoding) {
    ConversionOptions options;
    options.recipe.encoding = encoding;
    return options;
}

inline ConversionOptions with(const Sound& sound) {
    ConversionOptions options = at_bitrate(320);
    options.recipe.sound = sound;
    return options;
}

}  // namespace unreel::test
