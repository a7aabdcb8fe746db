#pragma once

#include <array>
#include <string_view>

namespace unreel {

/// How two channels are coded (ISO 11172-3, 2.4.2.3: mode and mode_extension).
enum class StereoMode {
    joint,  // mid and side where LAME finds that better, frame by frame
    plain,  // left and right always
};
/// Their names, in JavaScript and in recipes.
inline constexpr std::array<std::string_view, 2> stereo_mode_names{"joint", "plain"};

}  // namespace unreel
