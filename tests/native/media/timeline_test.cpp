#include <functional>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "media/timeline.h"

namespace unreel::test {

namespace {

constexpr int rate = 48000;
constexpr int64_t second = rate;
constexpr int64_t frame = 1024;

struct Silence {
    int64_t at;
    int64_t count;
    bool operator==(const Silence&) const = default;
};

void PrintTo(const Silence& silence, std::ostream* out) { *out << silence.count << " at " << silence.at; }

/// Places what can be placed; returns the silence that was put in.
std::vector<Silence> place(Timeline& timeline, bool is_last) {
    std::vector<Silence> found;
    for (int64_t before = timeline.end(); const auto silence = timeline.next(is_last); before = timeline.end()) {
        EXPECT_GE(*silence, 0);
        if (*silence > 0) found.push_back({before, *silence});
    }
    return found;
}

/// Frames of `length` whose clock says `position(index)`.
std::vector<Silence> play(Timeline& timeline, int count, int64_t length, const std::function<int64_t(int)>& position) {
    std::vector<Silence> found;
    for (int index = 0; index < count; ++index) {
        timeline.add(position(index), length);
        for (const Silence& silence : place(timeline, index + 1 == count)) found.push_back(silence);
    }
    return found;
}

int64_t steady(int index) { return index * frame; }

TEST(Timeline, JoinsFramesThatFollowEachOtherAndMakesNoneWait) {
    Timeline timeline(rate, {});
    for (int index = 0; index < 100; ++index) {
        timeline.add(steady(index), frame);
        EXPECT_EQ(timeline.next(false), 0);
        EXPECT_EQ(timeline.next(false), std::nullopt);
    }
    EXPECT_EQ(timeline.end(), 100 * frame);
    EXPECT_EQ(timeline.gaps(), 0);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, JoinsFramesWithoutTimeStamps) {
    Timeline timeline(rate, {});
    for (int index = 0; index < 100; ++index) {
        timeline.add(std::nullopt, frame);
        EXPECT_EQ(timeline.next(false), 0);
    }
    EXPECT_EQ(timeline.end(), 100 * frame);
}

TEST(Timeline, FillsAHoleExactly) {
    for (const int64_t hole : {int64_t{700}, frame, 3 * frame, 2 * second, 100 * second}) {
        Timeline timeline(rate, {});
        const auto silence = play(timeline, 100, frame, [&](int index) { return steady(index) + (index < 50 ? 0 : hole); });
        EXPECT_EQ(silence, (std::vector<Silence>{{50 * frame, hole}}));
        EXPECT_EQ(timeline.end(), 100 * frame + hole);
        EXPECT_EQ(timeline.gaps(), 1);
        EXPECT_DOUBLE_EQ(timeline.gap_seconds(), static_cast<double>(hole) / rate);
    }
}

TEST(Timeline, FillsManyShortHolesWithoutSummingUpTheClocksRounding) {
    // Opus in Matroska: frames of 20 ms, a clock of milliseconds that begins within one, every fifth packet lost.
    Timeline timeline(rate, {.tick = 48});
    int index = 0;
    for (int64_t packet = 0; packet < 50'000; ++packet) {
        if (packet % 5 == 4) continue;
        timeline.add((packet * 960 + 31) / 48 * 48, 960);
        place(timeline, false);
        ++index;
    }
    place(timeline, true);
    EXPECT_EQ(timeline.gaps(), 9999);
    EXPECT_NEAR(static_cast<double>(timeline.end()), 49'999 * 960.0, 96);
}

TEST(Timeline, FillsHolesOfASoundThatIsNotTransmittedWhileItIsSilent) {
    // A packet of 20 ms each 0.4 s.
    Timeline timeline(rate, {});
    play(timeline, 100, 960, [](int index) { return index < 50 ? index * 960 : 49 * 960 + (index - 49) * 20 * 960; });
    EXPECT_EQ(timeline.end(), 49 * 960 + 50 * 20 * 960 + 960);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, IgnoresJitter) {
    for (const int64_t late : {int64_t{300}, frame, 5 * frame}) {
        Timeline timeline(rate, {});
        // One stamp in ten comes late, and the next ones do not.
        const auto silence = play(timeline, 1000, frame, [&](int index) { return steady(index) + (index % 10 == 5 ? late : 0); });
        EXPECT_TRUE(silence.empty());
        EXPECT_EQ(timeline.end(), 1000 * frame);
        EXPECT_EQ(timeline.jumps(), 0);
    }
}

TEST(Timeline, InventsNoMoreThanOnceWhatALongDelayTakesBack) {
    Timeline timeline(rate, {});
    // 30 ms late for half a second, in time for half a second, and so on.
    play(timeline, 2000, frame, [&](int index) { return steady(index) + (index / 25 % 2 == 1 ? 1440 : 0); });
    EXPECT_LE(timeline.end(), 2000 * frame + 1440);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, LosesAndAddsNothingWhereTheClockRunsAtAnotherSpeed) {
    for (const int64_t length : {int64_t{240}, frame}) {
        for (const double speed : {0.5, 0.9, 0.992, 0.9998, 1.0002, 1.008, 1.1, 1.4, 2.0, 3.0}) {
            Timeline timeline(rate, {});
            const int frames = static_cast<int>(100 * second / length);
            const auto at = [&](int index) { return static_cast<int64_t>(speed * static_cast<double>(index * length)); };
            EXPECT_TRUE(play(timeline, frames, length, at).empty()) << speed;
            EXPECT_EQ(timeline.end(), frames * length) << speed;
            EXPECT_EQ(timeline.jumps(), 0) << speed;
        }
    }
}

TEST(Timeline, SaysByHowMuchTheClockWentAnotherWay) {
    Timeline timeline(rate, {});
    play(timeline, 1000, frame, [](int index) { return steady(index) * 11 / 10; });
    EXPECT_NEAR(timeline.drift_seconds(), 0.1 * 1000 * frame / rate, 0.1);
}

TEST(Timeline, SeesAHoleBesideAClockThatRunsAtAnotherSpeed) {
    Timeline timeline(rate, {});
    const auto silence = play(timeline, 400, frame, [](int index) { return steady(index) * 1005 / 1000 + (index < 200 ? 0 : second); });
    ASSERT_EQ(silence.size(), 1U);
    EXPECT_NEAR(static_cast<double>(silence[0].count), second, 10);
}

TEST(Timeline, TakesAStepBackForANewCountAndKeepsItsSound) {
    for (const int64_t back : {second / 5, 2 * second, 4 * second, 100 * second}) {
        Timeline timeline(rate, {});
        const auto silence = play(timeline, 500, frame, [&](int index) { return steady(index) + 100 * second - (index < 250 ? 0 : back); });
        EXPECT_EQ(silence, (std::vector<Silence>{{0, 100 * second}}));
        EXPECT_EQ(timeline.end(), 100 * second + 500 * frame);
        EXPECT_EQ(timeline.jumps(), 1);
        EXPECT_NEAR(timeline.jump_seconds(), static_cast<double>(back) / rate, 1e-9);
    }
}

TEST(Timeline, TakesAFarJumpForANewCountThatGoesOn) {
    Timeline timeline(rate, {});
    const auto silence = play(timeline, 300, frame, [&](int index) {
        return steady(index) + (index < 100 ? 0 : 4000 * second) + (index < 200 ? 0 : second);
    });
    EXPECT_EQ(silence, (std::vector<Silence>{{200 * frame, second}}));
    EXPECT_EQ(timeline.jumps(), 1);
}

TEST(Timeline, BeginsLateWithSilenceButNotForAnEncodersDelay) {
    for (const auto& [late, expected] : {std::pair{second / 20, int64_t{0}}, std::pair{3 * second / 2, 3 * second / 2}}) {
        Timeline timeline(rate, {});
        play(timeline, 100, frame, [&](int index) { return steady(index) + late; });
        EXPECT_EQ(timeline.end(), 100 * frame + expected);
        EXPECT_EQ(timeline.gaps(), 0);
        EXPECT_EQ(timeline.jumps(), 0);
    }
}

TEST(Timeline, BelievesNoClockThatIsComputedFromBytes) {
    Timeline timeline(rate, {.counts = false});
    // Loud passages of a variable bitrate last longer by their bytes.
    const auto silence = play(timeline, 900, frame, [](int index) {
        return index < 300 ? steady(index) : index < 600 ? 300 * frame + (index - 300) * 3 * frame : 1200 * frame + (index - 600) * 100;
    });
    EXPECT_TRUE(silence.empty());
    EXPECT_EQ(timeline.end(), 900 * frame);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, FillsDamagedPacketsWithoutAClock) {
    for (const bool has_positions : {true, false}) {
        Timeline timeline(rate, {.counts = false});
        for (int index = 0; index < 100; ++index) {
            if (index == 50) timeline.note_loss(2);
            timeline.add(has_positions ? std::optional(steady(index)) : std::nullopt, frame);
            EXPECT_EQ(timeline.next(false), index == 50 ? 2 * frame : 0);
        }
        EXPECT_EQ(timeline.gaps(), 1);
    }
}

TEST(Timeline, SeesAShorterHoleRightAfterADamagedPacket) {
    Timeline timeline(rate, {});
    for (int index = 0; index < 100; ++index) {
        if (index == 50) timeline.note_loss(1);
        timeline.add(steady(index) + (index < 50 ? 0 : 400), frame);
    }
    EXPECT_EQ(place(timeline, true), (std::vector<Silence>{{50 * frame, 400}}));
}

TEST(Timeline, LearnsNothingFromAClockThatStandsStill) {
    Timeline timeline(rate, {});
    EXPECT_TRUE(play(timeline, 1000, frame, [](int) { return 0; }).empty());
    EXPECT_EQ(timeline.end(), 1000 * frame);
    EXPECT_EQ(timeline.jumps(), 0);
}

TEST(Timeline, KeepsItsPlaceWhenTheRateChanges) {
    Timeline timeline(44100, {});
    timeline.add(0, 3 * 44100);
    EXPECT_EQ(timeline.next(true), 0);
    timeline.change_rate(22050);
    EXPECT_EQ(timeline.sample_rate(), 22050);
    EXPECT_EQ(timeline.end(), 3 * 22050);
    timeline.add(3 * 22050, 1024);
    EXPECT_EQ(timeline.next(true), 0);
}

TEST(Timeline, StartsWhereASeekLandedAndForgetsWhatWaited) {
    Timeline timeline(rate, {});
    timeline.add(5 * second, frame);
    timeline.start_at(100 * second);
    timeline.add(100 * second, frame);
    EXPECT_EQ(timeline.next(true), 0);
    EXPECT_EQ(timeline.next(true), std::nullopt);
    EXPECT_EQ(timeline.end(), 100 * second + frame);
}

TEST(Timeline, KeepsAFewFramesWaitingAtMost) {
    Timeline timeline(rate, {});
    int waiting = 0;
    for (int index = 0; index < 10'000; ++index) {
        // A new step with each frame, to and fro.
        timeline.add((index * 7919 % 1000) * frame, frame);
        ++waiting;
        while (timeline.next(false)) --waiting;
        ASSERT_LE(waiting, 8);
    }
}

TEST(Timeline, SurvivesHostileTimeStamps) {
    // As far as AudioReader lets them: twice 2⁵².
    constexpr int64_t far = int64_t{1} << 53;
    for (const double longest_gap : {3600.0, 1e13}) {
        for (const bool counts : {true, false}) {
            Timeline timeline(rate, {.counts = counts, .longest_gap_seconds = longest_gap});
            int64_t position = far;
            for (int count = 0; count < 1000; ++count) {
                timeline.add(position + count, frame);
                if (count % 7 == 0) {
                    place(timeline, true);
                    timeline.change_rate(count % 2 == 0 ? 6'144'000 : 1);
                } else {
                    place(timeline, false);
                }
                position = -position;
            }
        }
    }
}

}  // namespace

}  // namespace unreel::test
