#pragma once

#include <optional>
#include <vector>

#include "media/ffmpeg.h"

namespace unreel {

/// Whether a layout is of ambisonics, perhaps with stereo that does not turn with the head.
bool has_ambisonics(const AVChannelLayout& layout);

/// dialogue_louder: the centre 6 dB louder against all others, before full scale in all channels is made full scale. The same as
/// standard where there is no centre.
enum class FoldDown { standard, dialogue_louder };

/// How many times louder than in the standard fold-down the centre is.
double centre_gain(FoldDown fold);

/// How channels that libswresample has no rule for are mixed to `outputs` (1 or 2): output × channel gains, a row for each
/// output, whose sum is 1 at most, so that nothing exceeds full scale.
///
/// Speakers in an order of their own are mixed as ITU-R BS.775 mixes theirs.
/// Without speakers (a field recorder's microphones, tracks side by side) every channel is heard, the fourth too, which is the
/// low-frequency one in a layout only guessed. Sides are those of the customary layout of so many channels, with what is neither
/// left nor right in the middle; beyond eight, odd ones are left, even ones right, as tracks are paired. Where that layout has a
/// centre, the third channel is one.
/// Ambisonics (ACN order, SN3D) are heard by two cardioids that look left and right: (W ± Y) ÷ 2.
std::vector<double> mix_matrix_without_rules(const AVChannelLayout& layout, int outputs, FoldDown fold = FoldDown::standard);

/// The same; nothing for layouts that libswresample is to try first.
std::optional<std::vector<double>> mix_matrix(const AVChannelLayout& layout, int outputs, FoldDown fold = FoldDown::standard);

}  // namespace unreel
