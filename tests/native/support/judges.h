// Programs that are not the code under test: Debian's ffmpeg, ffprobe and mpg123.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/pcm.h"

namespace unreel::test {

/// Decodes the first audio stream with `ffmpeg`, as it is or with these output options. What ffmpeg complains about is
/// ignored, as some sources are damaged. Empty where nothing comes out.
Pcm decode_leniently(const std::string& path, const std::vector<std::string>& options = {});

/// Decodes an MP3 with `ffmpeg`, whose decoder stops at the first error here. A complaint fails the test.
Pcm decode_strictly(const Bytes& mp3);

/// Decodes an MP3 with `mpg123`. A warning fails the test.
Pcm decode_with_mpg123(const Bytes& mp3);

/// The lines "name=value" that `ffprobe` prints for these entries ("format=duration", "stream=codec_name").
std::map<std::string, std::string> ffprobe(const std::string& path, const std::string& entries,
                                           const std::string& streams = "");

}  // namespace unreel::test
