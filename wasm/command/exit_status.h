#pragma once

namespace unreel {

/// The words make no sense together; nothing was begun. Beside EXIT_SUCCESS and EXIT_FAILURE.
inline constexpr int wrong_usage = 2;

}  // namespace unreel
