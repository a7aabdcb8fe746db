#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace unreel {

/// Names of one folder, each given once: "x.mp3", "x (2).mp3". Names that differ in letter case alone are the same, as on Windows and macOS:
/// of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic. That "é" may be one character or two, which macOS takes for the same, is
/// not seen.
class NameRegistry {
public:
    /// `name` ends in ".mp3"; what is returned is `name`, or `name` with a number.
    std::string take(std::string_view name);

private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, int> counts_;
};

}  // namespace unreel
