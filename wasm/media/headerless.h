#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unreel {

/// Recordings that are samples and nothing else: only the file's name says what they are.
struct HeaderlessKind {
    const char* demuxer;  // FFmpeg's name
    int sample_rate;      // 0 where the demuxer knows it; mono
};

/// What telephone systems (Asterisk, Cisco, Avaya) mean by the ending of a name; nothing for other endings.
std::optional<HeaderlessKind> headerless_kind(std::string_view file_name);

/// The ending of a name, without its dot, if files of that name have no header but differ in what their samples are; else empty.
std::string headerless_ending(std::string_view file_name);

}  // namespace unreel
