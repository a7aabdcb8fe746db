#include "mp3/copy/silent_frame.h"

#include <algorithm>
#include <cassert>

namespace unreel {

std::vector<std::byte> make_silent_frame(const MpegFrameHeader& like, std::span<const std::byte> reservoir) {
    MpegFrameHeader header = like;
    header.padding = false;
    const auto begin = 4 + static_cast<size_t>(header.side_info_bytes());
    const auto fits = [&] { return static_cast<size_t>(header.frame_bytes()) >= begin + reservoir.size(); };
    for (const int bitrate : bitrates_of(header.version)) {
        if (fits()) break;
        header.bitrate_kbps = std::max(bitrate, like.bitrate_kbps);
    }
    assert(fits());
    // Side information of zeros: main data begin here, and there are none.
    std::vector<std::byte> frame(static_cast<size_t>(header.frame_bytes()));
    std::ranges::copy(header.to_bytes(), frame.begin());
    std::ranges::copy(reservoir, frame.end() - static_cast<ptrdiff_t>(reservoir.size()));
    return frame;
}

}  // namespace unreel
