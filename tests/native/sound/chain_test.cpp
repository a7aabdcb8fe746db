// The stages in their row.
#include <gtest/gtest.h>

#include "sound/pieces.h"
#include "sound/sound_chain.h"

namespace unreel::test {

namespace {

constexpr int rate = 1000;

TEST(SoundChain, ThatIsAskedForNothingGivesWhatItGot) {
    const Samples left{1, 2, 3, 4, 5};
    const Samples right{5, 4, 3, 2, 1};
    SoundChain chain({}, {48000, 2});
    EXPECT_EQ(chain.output(), (SoundFormat{48000, 2}));
    const Planes output = chain.push({left, right});
    EXPECT_EQ(output[0].data(), left.data());
    EXPECT_EQ(output[1].data(), right.data());
    EXPECT_EQ(output[1].size(), 5U);
}

TEST(SoundChain, SaysBeforehandWhatComesOut) {
    for (const ChannelChoice choice : {ChannelChoice::mono, ChannelChoice::left, ChannelChoice::right, ChannelChoice::louder}) {
        EXPECT_EQ(SoundChain({.channels = choice}, {44100, 2}).output(), (SoundFormat{44100, 1}));
    }
    for (const ChannelChoice choice : {ChannelChoice::source, ChannelChoice::swapped, ChannelChoice::dialogue}) {
        EXPECT_EQ(SoundChain({.channels = choice}, {44100, 2}).output(), (SoundFormat{44100, 2}));
        EXPECT_EQ(SoundChain({.channels = choice}, {44100, 1}).output(), (SoundFormat{44100, 1}));
    }
}

// A fade is of what the gain's bound left.
TEST(SoundChain, GoesThroughChannelsThenGainThenFades) {
    const Sound sound{.channels = ChannelChoice::mono, .gain_db = 40, .fade_in_seconds = 0.002, .fade_out_seconds = 0.002};
    EXPECT_EQ(heard(sound, {{0.5F, 0.5F, 0.1F, 0.5F, 0.5F}, {0.5F, 0.5F, -0.2F, 0.5F, 0.5F}}, rate, 2), (Channels{{0, 8, -5, 8, 0}}));
}

TEST(SoundChain, IsTheSameHoweverTheSoundIsCut) {
    const Channels input{noise(3000, 6), noise(3000, 7)};
    const Sound sound{.channels = ChannelChoice::louder, .gain_db = -3, .fade_in_seconds = 0.5, .fade_out_seconds = 1.5, .fade_shape = FadeShape::decibel};
    const Channels whole = heard(sound, input, rate);
    EXPECT_EQ(whole[0].size(), 3000U);
    for (const size_t piece : {1, 20, 999, 2500}) EXPECT_EQ(heard(sound, input, rate, piece), whole) << piece;
}

}  // namespace

}  // namespace unreel::test
