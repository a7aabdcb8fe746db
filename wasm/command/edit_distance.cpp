#include "command/edit_distance.h"

#include <algorithm>
#include <array>

namespace unreel {

size_t edit_distance(std::string_view first, std::string_view second) {
    constexpr size_t longest = 64;
    if (first.size() > longest || second.size() > longest) return first.size() + second.size();
    // Row r: from the first r letters of `first`. Three rows are looked at: this one, and the two above it.
    using Row = std::array<size_t, longest + 1>;
    Row above_that{};
    Row above{};
    Row row{};
    for (size_t column = 0; column <= second.size(); ++column) row[column] = column;
    for (size_t length = 1; length <= first.size(); ++length) {
        above_that = above;
        above = row;
        row[0] = length;
        for (size_t column = 1; column <= second.size(); ++column) {
            const bool is_same = first[length - 1] == second[column - 1];
            row[column] = std::min({above[column] + 1, row[column - 1] + 1, above[column - 1] + (is_same ? 0 : 1)});
            const bool are_exchanged =
                length > 1 && column > 1 && first[length - 1] == second[column - 2] && first[length - 2] == second[column - 1];
            if (are_exchanged) row[column] = std::min(row[column], above_that[column - 2] + 1);
        }
    }
    return row[second.size()];
}

}  // namespace unreel
