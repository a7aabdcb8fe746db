// Which channel is heard on which side, where no standard says so.
#include <cmath>

#include <gtest/gtest.h>

#include "media/mix_matrix.h"

namespace unreel::test {

namespace {

AVChannelLayout without_speakers(int channels) {
    AVChannelLayout layout = {};
    layout.order = AV_CHANNEL_ORDER_UNSPEC;
    layout.nb_channels = channels;
    return layout;
}

AVChannelLayout ambisonic(int channels) {
    AVChannelLayout layout = {};
    layout.order = AV_CHANNEL_ORDER_AMBISONIC;
    layout.nb_channels = channels;
    return layout;
}

struct Matrix {
    std::vector<double> gains;
    size_t channels;
    double left(size_t channel) const { return gains[channel]; }
    double right(size_t channel) const { return gains[channels + channel]; }
};

Matrix stereo(const AVChannelLayout& layout) {
    return {mix_matrix_without_rules(layout, 2), static_cast<size_t>(layout.nb_channels)};
}

TEST(MixMatrix, WithoutSpeakersEveryChannelIsHeardAndNoneIsLouder) {
    for (int channels = 1; channels <= 64; ++channels) {
        const Matrix matrix = stereo(without_speakers(channels));
        double left = 0;
        double right = 0;
        const double loudest = std::max(matrix.left(0), matrix.right(0));
        for (size_t channel = 0; channel < matrix.channels; ++channel) {
            EXPECT_DOUBLE_EQ(std::max(matrix.left(channel), matrix.right(channel)), loudest) << channel << " of " << channels;
            left += std::abs(matrix.left(channel));
            right += std::abs(matrix.right(channel));
        }
        EXPECT_LE(std::max(left, right), 1 + 1e-9) << channels;
        for (const double gain : mix_matrix_without_rules(without_speakers(channels), 1)) EXPECT_GT(gain, 0) << channels;
    }
}

TEST(MixMatrix, TheCentreOfOldSurroundFilesStaysInTheMiddle) {
    for (const int channels : {3, 5, 6, 7, 8}) {
        const Matrix matrix = stereo(without_speakers(channels));
        EXPECT_EQ(matrix.left(2), matrix.right(2)) << channels;
        EXPECT_EQ(matrix.right(0), 0) << channels;
        EXPECT_EQ(matrix.left(1), 0) << channels;
    }
}

TEST(MixMatrix, AmbisonicsAheadAreInTheMiddleAndWhatIsLeftIsLeft) {
    for (const int channels : {4, 9, 16, 6, 11}) {  // the last two with stereo that does not turn with the head
        AVChannelLayout layout = ambisonic(channels);
        if (channels == 6 || channels == 11) layout.u.mask = AV_CH_LAYOUT_STEREO;
        const Matrix matrix = stereo(layout);
        const double ahead_left = matrix.left(0) + matrix.left(3);
        EXPECT_GT(ahead_left, 0.2) << channels;
        EXPECT_DOUBLE_EQ(ahead_left, matrix.right(0) + matrix.right(3)) << channels;
        EXPECT_GT(matrix.left(0) + matrix.left(1), 0.4) << channels;
        EXPECT_NEAR(matrix.right(0) + matrix.right(1), 0, 1e-9) << channels;
    }
    EXPECT_TRUE(mix_matrix(ambisonic(4), 2));
}

TEST(MixMatrix, KnownSpeakersFollowTheStandard) {
    for (const AVChannelLayout& layout : {AVChannelLayout AV_CHANNEL_LAYOUT_5POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_QUAD,
                                          AVChannelLayout AV_CHANNEL_LAYOUT_7POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_STEREO}) {
        EXPECT_FALSE(mix_matrix(layout, 2));
    }
    EXPECT_FALSE(mix_matrix(without_speakers(2), 2));
    EXPECT_TRUE(mix_matrix(without_speakers(4), 2));
}

TEST(MixMatrix, SpeakersInAnOrderOfTheirOwnKeepTheirSides) {
    AVChannelLayout layout = {};
    ASSERT_EQ(av_channel_layout_custom_init(&layout, 4), 0);
    const AVChannel ids[] = {AV_CHAN_FRONT_CENTER, AV_CHAN_BACK_RIGHT, AV_CHAN_FRONT_RIGHT, AV_CHAN_FRONT_LEFT};
    for (size_t index = 0; index < 4; ++index) layout.u.map[index].id = ids[index];
    const Matrix matrix = stereo(layout);
    EXPECT_EQ(matrix.left(0), matrix.right(0));
    EXPECT_EQ(matrix.left(1), 0);
    EXPECT_EQ(matrix.left(2), 0);
    EXPECT_EQ(matrix.right(3), 0);
    EXPECT_GT(matrix.left(3), 0);
    av_channel_layout_uninit(&layout);
}

TEST(MixMatrix, ACentreThatIsOnlyGuessedIsLouderWithTheDialogueToo) {
    for (const int channels : {3, 5, 6, 7, 8}) {
        const auto count = static_cast<size_t>(channels);
        const Matrix standard = stereo(without_speakers(channels));
        const Matrix dialogue{mix_matrix_without_rules(without_speakers(channels), 2, FoldDown::dialogue_louder), count};
        EXPECT_NEAR(dialogue.left(2) / dialogue.left(0), 2 * standard.left(2) / standard.left(0), 1e-9) << channels;
        EXPECT_EQ(dialogue.left(2), dialogue.right(2)) << channels;
        double left = 0;
        for (size_t channel = 0; channel < count; ++channel) left += dialogue.left(channel);
        EXPECT_NEAR(left, 1, 1e-9) << channels;
    }
    for (const int channels : {4, 9, 16}) {
        EXPECT_EQ(mix_matrix(without_speakers(channels), 2, FoldDown::dialogue_louder), mix_matrix(without_speakers(channels), 2)) << channels;
        EXPECT_EQ(mix_matrix(ambisonic(channels), 2, FoldDown::dialogue_louder), mix_matrix(ambisonic(channels), 2)) << channels;
    }
}

TEST(MixMatrix, TheCentreInAnOrderOfItsOwnIsLouderWithTheDialogue) {
    AVChannelLayout layout = {};
    ASSERT_EQ(av_channel_layout_custom_init(&layout, 3), 0);
    const AVChannel ids[] = {AV_CHAN_FRONT_CENTER, AV_CHAN_FRONT_RIGHT, AV_CHAN_FRONT_LEFT};
    for (size_t index = 0; index < 3; ++index) layout.u.map[index].id = ids[index];
    const auto matrix = mix_matrix(layout, 2, FoldDown::dialogue_louder);
    ASSERT_TRUE(matrix);
    EXPECT_NEAR((*matrix)[0], 2 / std::sqrt(2) * (*matrix)[2], 1e-9);
    EXPECT_NEAR((*matrix)[0] + (*matrix)[2], 1, 1e-9);
    av_channel_layout_uninit(&layout);
}

}  // namespace

}  // namespace unreel::test
