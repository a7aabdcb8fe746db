// MP3s to be copied, made by LAME, and what is done to them.
#pragma once

#include <string>
#include <vector>

#include "mp3/encoder_settings.h"
#include "support/files.h"

namespace unreel::test {

struct Mp3Parts {
    Bytes tag;                  // LAME's own
    std::vector<Bytes> frames;  // without it

    Bytes bytes() const;        // all of it
    Bytes sound() const;        // without the tag
};

/// Eight seconds of music.
Mp3Parts make_mp3(const EncoderSettings& settings, bool with_crc = false);
/// 128 kbit/s, joint stereo, 44.1 kHz.
const Mp3Parts& ordinary_mp3();

Bytes joined(const std::vector<Bytes>& parts);
Bytes joined(std::vector<Bytes>::const_iterator first, std::vector<Bytes>::const_iterator last);
/// Bytes of which none begins a frame.
Bytes junk(size_t size);

/// The frames as they are in a container, by `ffmpeg`.
Bytes in_container(const Bytes& mp3, const std::string& extension, const std::vector<std::string>& options = {});

}  // namespace unreel::test
