// Layer III frames of any side information, bit by bit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mp3/copy/frame_cutter.h"
#include "support/files.h"

namespace unreel::test {

struct SideInfo {
    unsigned main_data_begin = 0;
    bool has_crc = false;
    unsigned big_values = 0;
    int granule = 0;  // granule × channels + channel, of which the others tell
    std::optional<unsigned> block_type = std::nullopt;  // where windows switch
    unsigned fill = 0;  // each byte of main data
};

/// A whole frame.
Bytes make_frame(const MpegFrameHeader& header, const SideInfo& side_info);

}  // namespace unreel::test
