#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace unreel {

/// How a packet of a text track says its words.
///   text   as they are, with markup perhaps: SubRip, WebVTT, as Matroska has them
///   alpha  SubStation Alpha as Matroska has it (matroska.org, "SSA/ASS Subtitles"): eight fields between commas, then the words
///   timed  3GPP Timed Text (3GPP TS 26.245, 5.17), QuickTime's too: a length in 16 bits, so many bytes, then how they look
///   boxes  WebVTT in MP4 (ISO/IEC 14496-30): boxes `vttc`, each with a box `payl`
enum class CueCoding { text, alpha, timed, boxes };

/// The words of a packet, as `plain_words` has them; empty where it has none, or is not what it should be.
std::string cue_words(CueCoding coding, std::span<const std::byte> packet);

}  // namespace unreel
