#pragma once

#include <string>

#include "convert/warnings.h"

namespace unreel {

/// What the user should know about an MP3 that was made all the same.
struct WarningText {
    std::string code;  // for programs; "cut_off"
    std::string text;
};

WarningText text_of(const Warning& warning);

}  // namespace unreel
