#include <gtest/gtest.h>

#include "sound/channel_stage.h"
#include "sound/pieces.h"

namespace unreel::test {

namespace {

const Samples left{0.1F, 0.2F, 0.3F, 0.4F, 0.5F};
const Samples right{-0.5F, 1, -0.3F, 0, 0.25F};

Channels heard_of(ChannelChoice choice) { return heard({.channels = choice}, {left, right}, 48000, 2); }

TEST(ChannelChoice, IsHeardOfStereo) {
    EXPECT_EQ(heard_of(ChannelChoice::source), (Channels{left, right}));
    EXPECT_EQ(heard_of(ChannelChoice::dialogue), (Channels{left, right}));
    EXPECT_EQ(heard_of(ChannelChoice::left), (Channels{left}));
    EXPECT_EQ(heard_of(ChannelChoice::right), (Channels{right}));
    EXPECT_EQ(heard_of(ChannelChoice::swapped), (Channels{right, left}));
    EXPECT_EQ(heard_of(ChannelChoice::mono), (Channels{{-0.2F, 0.6F, 0, 0.2F, 0.375F}}));
}

TEST(ChannelChoice, LeavesMonoAsItIs) {
    for (const ChannelChoice choice : {ChannelChoice::source, ChannelChoice::mono, ChannelChoice::left, ChannelChoice::right,
                                       ChannelChoice::swapped, ChannelChoice::louder, ChannelChoice::dialogue}) {
        EXPECT_EQ(heard({.channels = choice}, {right}, 48000), Channels{right});
        ChannelStage stage(choice, {48000, 1});
        EXPECT_EQ(stage.push({right})[0].data(), right.data());
    }
}

TEST(ChannelChoice, CopiesNothingWhereASideIsTaken) {
    for (const ChannelChoice choice : {ChannelChoice::right, ChannelChoice::swapped}) {
        ChannelStage stage(choice, {48000, 2});
        EXPECT_EQ(stage.push({left, right})[0].data(), right.data());
    }
}

}  // namespace

}  // namespace unreel::test
