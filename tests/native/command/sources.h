// Short sources, made by ffmpeg when first asked for.
#pragma once

#include <string>

namespace unreel::test {

/// Two seconds of a tone of 440 Hz in stereo: "A" by "B", 44.1 kHz.
std::string tone_flac();
/// A second of an MP3 of 128 kbit/s in stereo.
std::string short_mp3();
/// Three tracks of half a second: English, German (the default one) and one without a language; three chapters and a cover.
std::string film_mkv();
/// A PNG of 600 × 400.
std::string picture_png();

}  // namespace unreel::test
