#include <limits>

#include <gtest/gtest.h>

#include "media/timeline.h"

namespace unreel::test {

namespace {

constexpr int rate = 48000;
constexpr int64_t second = rate;
constexpr int64_t frame = 1024;

Timeline started() {
    Timeline timeline(rate, {});
    for (int count = 0; count < 100; ++count) timeline.place(timeline.end(), frame);
    return timeline;
}

TEST(Timeline, JoinsFramesThatFollowEachOther) {
    const Timeline timeline = started();
    EXPECT_EQ(timeline.end(), 100 * frame);
    EXPECT_EQ(timeline.gaps(), 0);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, JoinsFramesWithoutTimeStamps) {
    Timeline timeline(rate, {});
    for (int count = 0; count < 100; ++count) {
        const auto placement = timeline.place(std::nullopt, frame);
        EXPECT_EQ(placement.silence, 0);
        EXPECT_EQ(placement.drop, 0);
    }
    EXPECT_EQ(timeline.end(), 100 * frame);
}

TEST(Timeline, IgnoresJitter) {
    Timeline timeline = started();
    const int64_t origin = timeline.end();
    for (int count = 0; count < 100; ++count) {
        const int64_t jitter = count % 2 == 0 ? 48 : -47;
        const auto placement = timeline.place(origin + count * frame + jitter, frame);
        EXPECT_EQ(placement.silence, 0);
        EXPECT_EQ(placement.drop, 0);
    }
    EXPECT_EQ(timeline.end(), origin + 100 * frame);
    const auto almost = timeline.place(timeline.end() + second / 10, frame);
    EXPECT_EQ(almost.silence, 0);
}

TEST(Timeline, LosesAndAddsNothingWhereTheClockRunsAtAnotherSpeed) {
    for (const int64_t length : {int64_t{40}, frame}) {
        for (const double speed : {0.992, 0.9998, 1.0002, 1.008}) {
            Timeline timeline(rate, {});
            const int64_t frames = 1000 * second / length;
            for (int64_t count = 0; count < frames; ++count) {
                const auto placement = timeline.place(static_cast<int64_t>(speed * static_cast<double>(count * length)), length);
                ASSERT_EQ(placement.silence, 0);
                ASSERT_EQ(placement.drop, 0);
            }
            EXPECT_EQ(timeline.end(), frames * length);
            EXPECT_EQ(timeline.jumps(), 0);
            // A gap is still seen, as long as it is.
            const auto gap = timeline.place(static_cast<int64_t>(speed * static_cast<double>(frames * length)) + second, length);
            EXPECT_NEAR(static_cast<double>(gap.silence), second, 0.01 * static_cast<double>(length) + 1);
        }
    }
}

TEST(Timeline, FillsAGapWithSilence) {
    Timeline timeline = started();
    const int64_t origin = timeline.end();
    const auto placement = timeline.place(origin + 2 * second, frame);
    EXPECT_EQ(placement.silence, 2 * second);
    EXPECT_EQ(placement.drop, 0);
    EXPECT_EQ(timeline.end(), origin + 2 * second + frame);
    EXPECT_EQ(timeline.gaps(), 1);
    EXPECT_DOUBLE_EQ(timeline.gap_seconds(), 2);
}

TEST(Timeline, DropsAnOverlap) {
    Timeline timeline = started();
    timeline.place(timeline.end(), second);
    const int64_t origin = timeline.end();
    // 0.2 s that were heard already: whole frames go, then the beginning of one.
    int64_t dropped = 0;
    for (int64_t position = origin - second / 5; position < origin + 10 * frame; position += frame) {
        dropped += timeline.place(position, frame).drop;
    }
    // What remains below the tolerance stays.
    EXPECT_GT(dropped, second / 10 - frame);
    EXPECT_LE(dropped, second / 5);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, TakesAFarJumpForANewCount) {
    for (const int64_t distance : {4000 * second, -100 * second}) {
        Timeline timeline = started();
        const int64_t origin = timeline.end();
        const auto placement = timeline.place(origin + distance, frame);
        EXPECT_EQ(placement.silence, 0);
        EXPECT_EQ(placement.drop, 0);
        EXPECT_EQ(timeline.end(), origin + frame);
        EXPECT_EQ(timeline.jumps(), 1);
        // The new count goes on.
        const auto next = timeline.place(origin + distance + frame + second, frame);
        EXPECT_EQ(next.silence, second);
        EXPECT_EQ(timeline.jumps(), 1);
    }
}

TEST(Timeline, TakesAReturnToTheBeginningForANewCount) {
    Timeline timeline(rate, {});
    // Three clips of two seconds, each counting from the same time.
    for (int clip = 0; clip < 3; ++clip) {
        for (int64_t position = 0; position < 2 * second; position += frame) {
            const auto placement = timeline.place(position, frame);
            EXPECT_EQ(placement.silence, 0);
            EXPECT_EQ(placement.drop, 0);
        }
    }
    EXPECT_EQ(timeline.jumps(), 2);
    EXPECT_EQ(timeline.end(), 3 * ((2 * second + frame - 1) / frame) * frame);
}

TEST(Timeline, IsStricterOnceAfterALoss) {
    Timeline timeline = started();
    timeline.note_loss();
    const auto hole = timeline.place(timeline.end() + frame, frame);
    EXPECT_EQ(hole.silence, frame);
    const auto later = timeline.place(timeline.end() + frame, frame);
    EXPECT_EQ(later.silence, 0);
}

TEST(Timeline, LearnsNothingFromAClockThatStandsStill) {
    Timeline timeline(rate, {});
    for (int count = 0; count < 1000; ++count) {
        const auto placement = timeline.place(0, frame);
        EXPECT_EQ(placement.silence, 0);
        EXPECT_EQ(placement.drop, 0);
    }
    EXPECT_EQ(timeline.end(), 1000 * frame);
}

TEST(Timeline, KeepsItsPlaceWhenTheRateChanges) {
    Timeline timeline(44100, {});
    timeline.place(0, 3 * 44100);
    timeline.change_rate(22050);
    EXPECT_EQ(timeline.sample_rate(), 22050);
    EXPECT_EQ(timeline.end(), 3 * 22050);
    const auto placement = timeline.place(3 * 22050, 1024);
    EXPECT_EQ(placement.silence, 0);
    EXPECT_EQ(placement.drop, 0);
}

TEST(Timeline, StartsWhereASeekLanded) {
    Timeline timeline(rate, {});
    timeline.start_at(100 * second);
    EXPECT_EQ(timeline.place(100 * second, frame).silence, 0);
    EXPECT_EQ(timeline.end(), 100 * second + frame);
}

TEST(Timeline, SurvivesHostileTimeStamps) {
    // As far as AudioReader lets them: twice 2⁵².
    constexpr int64_t far = int64_t{1} << 53;
    Timeline::Limits limits;
    limits.longest_gap_seconds = 1e13;
    for (const double longest_gap : {3600.0, 1e13}) {
        limits.longest_gap_seconds = longest_gap;
        Timeline timeline(rate, limits);
        int64_t position = far;
        for (int count = 0; count < 1000; ++count) {
            const auto placement = timeline.place(position + count, frame);
            EXPECT_GE(placement.silence, 0);
            EXPECT_GE(placement.drop, 0);
            EXPECT_LE(placement.drop, frame);
            position = -position;
            if (count % 7 == 0) timeline.change_rate(count % 2 == 0 ? 6'144'000 : 1);
        }
    }
}

}  // namespace

}  // namespace unreel::test
