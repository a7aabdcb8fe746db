#pragma once

#include <algorithm>
#include <vector>

#include "mp3/copy/frame_view.h"

namespace unreel {

/// The last main data that went by, as far back as a frame can reach.
class MainDataTail {
public:
    void add(std::span<const std::byte> main_data) {
        bytes_.insert(bytes_.end(), main_data.begin(), main_data.end());
        if (bytes_.size() > furthest_main_data_begin) {
            bytes_.erase(bytes_.begin(), bytes_.end() - static_cast<ptrdiff_t>(furthest_main_data_begin));
        }
    }

    size_t size() const { return bytes_.size(); }
    /// `count` is at most `size()`.
    std::span<const std::byte> last(size_t count) const { return std::span(bytes_).last(count); }

private:
    std::vector<std::byte> bytes_;
};

}  // namespace unreel
