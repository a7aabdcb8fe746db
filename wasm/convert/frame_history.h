#pragma once

#include <deque>
#include <vector>

#include "mp3/copy/frame_cutter.h"

namespace unreel {

/// The last frames that went by, as many as a `FrameCutter` needs to know of those before its first one: a few whole frames, and as much main
/// data before them as a frame can reach back for.
class FrameHistory {
public:
    void add(const std::vector<std::byte>& frame);
    /// Lets a cutter that begins know them.
    void tell(FrameCutter& cutter) const;

private:
    struct Remembered {
        std::vector<std::byte> bytes;
        size_t main_data = 0;
    };
    std::deque<Remembered> frames_;
    size_t main_data_ = 0;  // of all of them but the last `whole_frames`
};

}  // namespace unreel
