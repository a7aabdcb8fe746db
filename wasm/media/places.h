#pragma once

#include <cstddef>
#include <vector>

namespace unreel {

/// More are only counted: a file may be damaged from its first packet to its last.
inline constexpr size_t most_places = 20;

/// Puts down where something happened, in seconds of the source, the first times it does; the same place once.
inline void note_place(std::vector<double>& places, double seconds) {
    if (places.size() < most_places && (places.empty() || places.back() != seconds)) places.push_back(seconds);
}

/// What came to `before` since.
inline std::vector<double> places_since(const std::vector<double>& before, const std::vector<double>& now) {
    return {now.begin() + static_cast<std::ptrdiff_t>(before.size()), now.end()};
}

}  // namespace unreel
