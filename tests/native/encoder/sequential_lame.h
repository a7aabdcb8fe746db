// LAME as everybody uses it: one encoder from the first sample to the last.
#pragma once

#include "mp3/encoder_settings.h"
#include "support/files.h"
#include "support/pcm.h"

namespace unreel::test {

struct SequentialEncode {
    Bytes frames;    // without a tag
    Bytes tag;       // the Xing/LAME tag that LAME itself would put first; empty where it was not asked for
    int lowpass_hz = 0;
};

/// `with_crc`: each frame has a checksum.
SequentialEncode encode_sequentially(const EncoderSettings& settings, const Pcm& pcm, bool with_tag, bool with_crc = false);

}  // namespace unreel::test
