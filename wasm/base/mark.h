#pragma once

#include <string>

namespace unreel {

/// A named point of what is heard of a file: a part or a chapter begins here.
struct Mark {
    double seconds = 0;
    std::string title;  // UTF-8, in one line; may be empty

    bool operator==(const Mark&) const = default;
};

/// What a list of marks may have at most: 12 hours with one each four seconds. More is refused, wherever they come from.
inline constexpr int most_marks = 10'000;

}  // namespace unreel
