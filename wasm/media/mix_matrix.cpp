#include "media/mix_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace unreel {

namespace {

using Sides = std::array<double, 2>;
constexpr Sides left{1, 0};
constexpr Sides right{0, 1};
constexpr Sides middle{1, 1};
constexpr Sides nowhere{0, 0};

// Of 3.0, quad, 5.0, 5.1, 6.1 and 7.1, in the order of WAVEFORMATEXTENSIBLE.
constexpr std::array three{left, right, middle};
constexpr std::array four{left, right, left, right};
constexpr std::array five{left, right, middle, left, right};
constexpr std::array six{left, right, middle, middle, left, right};
constexpr std::array seven{left, right, middle, middle, middle, left, right};
constexpr std::array eight{left, right, middle, middle, left, right, left, right};

Sides sides_without_speakers(int channel, int count) {
    const auto index = static_cast<size_t>(channel);
    switch (count) {
        case 1: return middle;
        case 3: return three[index];
        case 5: return five[index];
        case 6: return six[index];
        case 7: return seven[index];
        case 8: return eight[index];
        default: return four[index % four.size()];
    }
}

bool is_centre_without_speakers(int channel, int count) { return channel == 2 && count != 4 && count <= 8; }

Sides sides_of_ambisonic(AVChannel channel) {
    switch (static_cast<int>(channel)) {
        case AV_CHAN_AMBISONIC_BASE: return {0.5, 0.5};       // W
        case AV_CHAN_AMBISONIC_BASE + 1: return {0.5, -0.5};  // Y, to the left
        // Stereo that does not turn with the head.
        case AV_CHAN_FRONT_LEFT: return left;
        case AV_CHAN_FRONT_RIGHT: return right;
        default: return nowhere;
    }
}

// As ITU-R BS.775 has it: all but the front speakers of the two sides at −3 dB.
Sides sides_of_speaker(AVChannel channel) {
    constexpr double minus_3_db = std::numbers::sqrt2 / 2;
    switch (channel) {
        case AV_CHAN_FRONT_LEFT:
        case AV_CHAN_STEREO_LEFT: return left;
        case AV_CHAN_FRONT_RIGHT:
        case AV_CHAN_STEREO_RIGHT: return right;
        case AV_CHAN_LOW_FREQUENCY:
        case AV_CHAN_LOW_FREQUENCY_2: return nowhere;
        case AV_CHAN_BACK_LEFT:
        case AV_CHAN_FRONT_LEFT_OF_CENTER:
        case AV_CHAN_SIDE_LEFT:
        case AV_CHAN_TOP_FRONT_LEFT:
        case AV_CHAN_TOP_BACK_LEFT:
        case AV_CHAN_WIDE_LEFT:
        case AV_CHAN_SURROUND_DIRECT_LEFT:
        case AV_CHAN_TOP_SIDE_LEFT:
        case AV_CHAN_BOTTOM_FRONT_LEFT: return {minus_3_db, 0};
        case AV_CHAN_BACK_RIGHT:
        case AV_CHAN_FRONT_RIGHT_OF_CENTER:
        case AV_CHAN_SIDE_RIGHT:
        case AV_CHAN_TOP_FRONT_RIGHT:
        case AV_CHAN_TOP_BACK_RIGHT:
        case AV_CHAN_WIDE_RIGHT:
        case AV_CHAN_SURROUND_DIRECT_RIGHT:
        case AV_CHAN_TOP_SIDE_RIGHT:
        case AV_CHAN_BOTTOM_FRONT_RIGHT: return {0, minus_3_db};
        default: return {minus_3_db, minus_3_db};
    }
}

bool is_ambisonic(AVChannel channel) { return channel >= AV_CHAN_AMBISONIC_BASE && channel <= AV_CHAN_AMBISONIC_END; }

}  // namespace

bool has_ambisonics(const AVChannelLayout& layout) {
    for (int index = 0; index < layout.nb_channels; ++index) {
        if (is_ambisonic(av_channel_layout_channel_from_index(&layout, static_cast<unsigned>(index)))) return true;
    }
    return false;
}

namespace {

// By one gain for all outputs, so that what was in the middle stays there.
void limit_rows(std::span<double> matrix, size_t channels) {
    double largest = 1;
    for (size_t row = 0; row < matrix.size(); row += channels) {
        double sum = 0;
        for (const double gain : matrix.subspan(row, channels)) sum += std::abs(gain);
        largest = std::max(largest, sum);
    }
    for (double& gain : matrix) gain /= largest;
}

}  // namespace

double centre_gain(FoldDown fold) { return fold == FoldDown::dialogue_louder ? 2 : 1; }

std::optional<std::vector<double>> mix_matrix(const AVChannelLayout& layout, int outputs, FoldDown fold) {
    const bool has_rules = layout.order == AV_CHANNEL_ORDER_NATIVE && !has_ambisonics(layout);
    if (layout.nb_channels <= 2 || has_rules) return std::nullopt;
    return mix_matrix_without_rules(layout, outputs, fold);
}

std::vector<double> mix_matrix_without_rules(const AVChannelLayout& layout, int outputs, FoldDown fold) {
    const int count = layout.nb_channels;
    const bool ambisonic = count > 2 && has_ambisonics(layout);
    const bool has_speakers = count > 2 && layout.order != AV_CHANNEL_ORDER_UNSPEC;
    const auto channels = static_cast<size_t>(count);
    std::vector<double> matrix(static_cast<size_t>(outputs) * channels);
    for (int index = 0; index < count; ++index) {
        const AVChannel id = av_channel_layout_channel_from_index(&layout, static_cast<unsigned>(index));
        const Sides sides = ambisonic      ? sides_of_ambisonic(id)
                            : has_speakers ? sides_of_speaker(id)
                                           : sides_without_speakers(index, count);
        const bool is_centre = has_speakers ? id == AV_CHAN_FRONT_CENTER : is_centre_without_speakers(index, count);
        const double gain = is_centre ? centre_gain(fold) : 1;
        const auto column = static_cast<size_t>(index);
        if (outputs == 1) {
            matrix[column] = gain * (sides[0] + sides[1]) / 2;
        } else {
            matrix[column] = gain * sides[0];
            matrix[channels + column] = gain * sides[1];
        }
    }
    limit_rows(matrix, channels);
    return matrix;
}

}  // namespace unreel
