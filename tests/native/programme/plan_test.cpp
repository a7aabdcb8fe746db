// Which parts a recipe makes of a sound.
#include "programme/plan.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "programme/sounds.h"

namespace unreel::test {

namespace {

using Clips = std::vector<ProgrammeClip>;

PlanSource lasting(double seconds) {
    PlanSource source;
    source.seconds = seconds;
    return source;
}

Recipe split_at(SplitAt at, Split::Into into = Split::Into::files) {
    Recipe recipe;
    recipe.split.at = at;
    recipe.split.into = into;
    return recipe;
}

Plan planned(const Recipe& recipe, std::vector<PlanSource> sources, std::vector<TimeRange> keep = {}, std::vector<Mark> marks = {}) {
    auto plan = plan_programme(recipe, sources, keep, marks);
    if (plan) return *plan;
    ADD_FAILURE() << plan.error().detail;
    return {{{{{}}}}, {}};
}

std::vector<Clips> clips_of(const Plan& plan) {
    std::vector<Clips> clips;
    for (const ProgrammePart& part : plan.programmes.front().parts) clips.push_back(part.clips);
    return clips;
}

std::vector<std::string> titles_of(const Plan& plan) {
    std::vector<std::string> titles;
    for (const ProgrammePart& part : plan.programmes.front().parts) titles.push_back(part.title);
    return titles;
}

std::string chapters_said(const std::optional<std::vector<Chapter>>& chapters) {
    if (!chapters) return "the source's";
    std::string said;
    const auto milliseconds = [](double seconds) { return std::to_string(std::lround(seconds * 1000)); };
    for (const auto& [start, end, title] : *chapters) said += milliseconds(start) + "-" + milliseconds(end) + " " + title + "; ";
    return said;
}

std::string field_refused(const Result<Plan>& plan) { return plan ? "nothing" : plan.error().subject; }

TEST(Plan, OfARecipeThatAsksForNothingIsTheSource) {
    const Plan plan = planned({}, {{}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, {}}}}}));
    EXPECT_EQ(plan.programmes.front().parts.front().number, 0);
    EXPECT_EQ(chapters_said(plan.programmes.front().parts.front().chapters), "the source's");
}

TEST(Plan, KeepsRangesInTheirOrderAndOnce) {
    const Plan plan = planned({}, {lasting(100)}, {{80, {}}, {10, 20}, {15, 30}, {60, 60}, {30, 31}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {10, 31}}, {0, {80, {}}}}}));
}

TEST(Plan, EndsWithTheSourceWhereARangeDoesNotEndBefore) {
    EXPECT_EQ(clips_of(planned({}, {lasting(100)}, {{5, 100}})), (std::vector<Clips>{{{0, {5, {}}}}}));
    EXPECT_EQ(clips_of(planned({}, {lasting(100)}, {{5, 1e9}})), (std::vector<Clips>{{{0, {5, {}}}}}));
    EXPECT_EQ(clips_of(planned({}, {{}}, {{5, 7}, {9, {}}})), (std::vector<Clips>{{{0, {5, 7}}, {0, {9, {}}}}}));
}

TEST(Plan, SplitsWhatIsKeptIntoPiecesThatJoin) {
    Recipe recipe = split_at(SplitAt::every);
    recipe.split.every_seconds = 10;
    const Plan plan = planned(recipe, {lasting(100)}, {{0, 15}, {50, 62}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, 10}}}, {{0, {10, 15}}, {0, {50, 55}}}, {{0, {55, 62}}}}));
    EXPECT_EQ(plan.programmes.front().parts[2].number, 3);
}

TEST(Plan, SplitsIntoEqualParts) {
    Recipe recipe = split_at(SplitAt::parts);
    recipe.split.parts = 4;
    EXPECT_EQ(clips_of(planned(recipe, {lasting(100)})),
              (std::vector<Clips>{{{0, {0, 25}}}, {{0, {25, 50}}}, {{0, {50, 75}}}, {{0, {75, {}}}}}));
}

TEST(Plan, MakesNoPartOfALastMomentThatRoundingLeft) {
    Recipe recipe = split_at(SplitAt::every);
    recipe.split.every_seconds = 10;
    EXPECT_EQ(clips_of(planned(recipe, {lasting(20.02)})).size(), 2);
    EXPECT_EQ(clips_of(planned(recipe, {lasting(20.06)})).size(), 3);
}

TEST(Plan, SplitsAtMarksInAnyOrderAndSaysWhatBecameOfThem) {
    const Plan plan = planned(split_at(SplitAt::marks), {lasting(100)}, {},
                              {{50, "B"}, {0, "A"}, {50.01, "double"}, {100, "at the end"}, {200, "behind"}, {-1, "before"}, {70, ""}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, 50}}}, {{0, {50, 70}}}, {{0, {70, {}}}}}));
    EXPECT_EQ(titles_of(plan), (std::vector<std::string>{"A", "B", ""}));
    EXPECT_EQ(plan.notes.marks_left_out, 3);
    EXPECT_EQ(plan.notes.marks_merged, 1);
}

TEST(Plan, LeavesWhatIsBeforeTheFirstMarkToItIfItIsAPauseAndElseAlone) {
    EXPECT_EQ(titles_of(planned(split_at(SplitAt::marks), {lasting(100)}, {}, {{1.9, "first"}, {50, "second"}})),
              (std::vector<std::string>{"first", "second"}));
    EXPECT_EQ(titles_of(planned(split_at(SplitAt::marks), {lasting(100)}, {}, {{2.1, "first"}, {50, "second"}})),
              (std::vector<std::string>{"", "first", "second"}));
}

TEST(Plan, MovesAMarkOutOfWhatIsLeftOut) {
    // Nothing is kept of what "A" begins; the middle of "B" is.
    const Plan plan = planned(split_at(SplitAt::marks), {lasting(100)}, {{30, 40}, {60, {}}}, {{0, "A"}, {20, "B"}, {45, "C"}});
    EXPECT_EQ(titles_of(plan), (std::vector<std::string>{"B", "C"}));
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {30, 40}}}, {{0, {60, {}}}}}));
    EXPECT_EQ(plan.notes.marks_left_out, 1);
}

TEST(Plan, SplitsAtChaptersWhichThenAreNoChaptersOfTheParts) {
    PlanSource source = lasting(100);
    source.chapters = {{0, 40, "One"}, {40, 100, "Two"}};
    const Plan plan = planned(split_at(SplitAt::chapters), {source});
    EXPECT_EQ(titles_of(plan), (std::vector<std::string>{"One", "Two"}));
    for (const ProgrammePart& part : plan.programmes.front().parts) EXPECT_EQ(chapters_said(part.chapters), "");
}

TEST(Plan, MakesOneFileWithChaptersOfWhatWouldBeFiles) {
    const Plan plan = planned(split_at(SplitAt::marks, Split::Into::chapters), {lasting(100)}, {{10, {}}}, {{0, "A"}, {50, "B"}});
    ASSERT_EQ(plan.programmes.size(), 1);
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {10, {}}}}}));
    EXPECT_EQ(chapters_said(plan.programmes.front().parts.front().chapters), "0-40000 A; 40000-90000 B; ");
}

TEST(Plan, MakesBoth) {
    const Plan plan = planned(split_at(SplitAt::marks, Split::Into::both), {lasting(100)}, {}, {{0, "A"}, {50, "B"}});
    ASSERT_EQ(plan.programmes.size(), 2);
    EXPECT_EQ(plan.programmes[0].parts.size(), 2);
    ASSERT_EQ(plan.programmes[1].parts.size(), 1);
    EXPECT_EQ(chapters_said(plan.programmes[1].parts.front().chapters), "0-50000 A; 50000-100000 B; ");
}

TEST(Plan, TrimsSilenceAtBothEndsOnly) {
    const Analysis analysis = analysis_of(std::array<Passage, 5>{{{1, 0}, {5, 0.5}, {2, 0}, {5, 0.5}, {3, 0}}});
    Recipe recipe;
    recipe.cut.trims_silence = true;
    const Plan plan = planned(recipe, {source_of(analysis)});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {1, 13}}}}));
    EXPECT_NEAR(plan.notes.silence_seconds, 4, 1e-9);
}

TEST(Plan, ShortensPausesInTheirMiddle) {
    const Analysis analysis = analysis_of(std::array<Passage, 6>{{{1, 0}, {5, 0.5}, {2, 0}, {5, 0.5}, {0.4, 0}, {5, 0.5}}});
    Recipe recipe;
    recipe.cut.longest_pause_seconds = 0.5;
    const Plan plan = planned(recipe, {source_of(analysis)});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, 6.25}}, {0, {7.75, {}}}}}));
}

TEST(Plan, TakesAPauseThatGoesOverACutForOne) {
    const Analysis analysis = analysis_of(std::array<Passage, 4>{{{5, 0.5}, {5, 0}, {5, 0.5}, {5, 0}}});
    Recipe recipe;
    recipe.cut.longest_pause_seconds = 0.5;
    const Plan plan = planned(recipe, {source_of(analysis)}, {{0, 5.4}, {9.6, 15}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, 5.25}}, {0, {9.75, 15}}}}));
}

TEST(Plan, SplitsInTheMiddleOfSilenceShortenedOrNot) {
    const Analysis analysis = analysis_of(std::array<Passage, 7>{{{1, 0}, {5, 0.5}, {2, 0}, {5, 0.5}, {4, 0}, {5, 0.5}, {1, 0}}});
    Recipe recipe = split_at(SplitAt::silence);
    EXPECT_EQ(clips_of(planned(recipe, {source_of(analysis)})), (std::vector<Clips>{{{0, {0, 7}}}, {{0, {7, 15}}}, {{0, {15, {}}}}}));
    recipe.cut.longest_pause_seconds = 1;
    EXPECT_EQ(clips_of(planned(recipe, {source_of(analysis)})), (std::vector<Clips>{{{0, {0, 6.5}}}, {{0, {7.5, 13.5}}}, {{0, {16.5, {}}}}}));
}

TEST(Plan, CutsBeforeALimitInTheQuietestPlaceOfTheLastTenth) {
    const Analysis analysis = analysis_of(std::array<Passage, 7>{{{80, 0.5}, {1, 0.001}, {14, 0.5}, {0.4, 0.1}, {30, 0.5}, {0.2, 0.01}, {40, 0.5}}});
    Recipe recipe = split_at(SplitAt::limits);
    recipe.limits.seconds = 100;
    const std::vector<Clips> clips = clips_of(planned(recipe, {source_of(analysis)}));
    ASSERT_EQ(clips.size(), 2);
    // The pause at 80 s is too early; 200 ms at 125 s are behind the limit.
    EXPECT_GE(*clips[0].front().range.end_seconds, 95.14);
    EXPECT_LE(*clips[0].front().range.end_seconds, 95.26);
}

TEST(Plan, ReckonsWithTheBitrateWhereBytesAreLimited) {
    Recipe recipe = split_at(SplitAt::limits);
    recipe.encoding.mode = EncodingMode::cbr;
    recipe.encoding.bitrate_kbps = 64;
    recipe.limits.bytes = 1'000'000;
    const Analysis analysis = analysis_of(std::array<Passage, 1>{{{1000, 0.5}}});
    const Plan plan = planned(recipe, {source_of(analysis)});
    for (const ProgrammePart& part : plan.programmes.front().parts) {
        const TimeRange& range = part.clips.front().range;
        const double seconds = range.end_seconds.value_or(1000) - range.start_seconds;
        EXPECT_LE(seconds * 8000 + 8192 + 1044, 1'000'000);
        if (range.end_seconds) { EXPECT_GE(seconds * 8000, 0.85 * 1'000'000); }
    }
}

TEST(Plan, JoinsSourcesWithAChapterForEach) {
    std::vector<PlanSource> sources{lasting(10), lasting(20), lasting(30)};
    sources[0].title = "One";
    sources[1].title = "Two";
    sources[1].chapters = {{5, 10, "inside"}};
    sources[2].title = "Three";
    const Plan plan = planned({}, sources);
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {0, {}}}, {1, {0, {}}}, {2, {0, {}}}}}));
    EXPECT_EQ(chapters_said(plan.programmes.front().parts.front().chapters),
              "0-10000 One; 10000-15000 Two; 15000-30000 Two: inside; 30000-60000 Three; ");
}

TEST(Plan, CountsRangesAndMarksThroughAllSources) {
    const Plan plan = planned(split_at(SplitAt::marks), {lasting(10), lasting(20)}, {{5, 15}, {25, {}}}, {{5, "A"}, {12, "B"}});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {5, {}}}, {1, {0, 2}}}, {{1, {2, 5}}, {1, {15, {}}}}}));
    EXPECT_EQ(titles_of(plan), (std::vector<std::string>{"A", "B"}));
}

TEST(Plan, TrimsEachSourceOfAJoin) {
    const Analysis analysis = analysis_of(std::array<Passage, 3>{{{1, 0}, {5, 0.5}, {2, 0}}});
    const Analysis silence = analysis_of(std::array<Passage, 1>{{{5, 0}}});
    Recipe recipe;
    recipe.cut.trims_silence = true;
    const Plan plan = planned(recipe, {source_of(analysis), source_of(silence), source_of(analysis)});
    EXPECT_EQ(clips_of(plan), (std::vector<Clips>{{{0, {1, 6}}, {2, {1, 6}}}}));
}

TEST(Plan, RefusesWhatCannotBe) {
    const std::vector<PlanSource> unknown(2);
    const std::vector<PlanSource> known{lasting(100)};
    const Analysis silence = analysis_of(std::array<Passage, 1>{{{5, 0}}});
    const std::vector<PlanSource> silent{source_of(silence)};
    Recipe trims;
    trims.cut.trims_silence = true;
    Recipe tiny = split_at(SplitAt::limits);
    tiny.limits.bytes = 10'000;
    Recipe many = split_at(SplitAt::every);
    many.split.every_seconds = 1;
    const double no_time = std::numeric_limits<double>::quiet_NaN();

    EXPECT_EQ(field_refused(plan_programme({}, unknown, {}, {})), "split.at");
    EXPECT_EQ(field_refused(plan_programme(split_at(SplitAt::parts), std::vector<PlanSource>(1), {}, {})), "split.at");
    EXPECT_EQ(field_refused(plan_programme(trims, known, {}, {})), "cut");
    EXPECT_EQ(field_refused(plan_programme(tiny, known, {}, {})), "limits.bytes");
    EXPECT_EQ(field_refused(plan_programme(many, std::vector{lasting(1e12)}, {}, {})), "split.everySeconds");
    EXPECT_EQ(field_refused(plan_programme({}, known, std::vector<TimeRange>{{no_time, {}}}, {})), "keep");
    EXPECT_EQ(plan_programme({}, known, std::vector<TimeRange>{{100, 200}}, {}).error().code, ErrorCode::nothing_to_convert);
    EXPECT_EQ(plan_programme(trims, silent, {}, {}).error().code, ErrorCode::nothing_to_convert);
}

TEST(Plan, NeedsAnAnalysisWhereNothingElseKnows) {
    EXPECT_FALSE(needs_analysis({}));
    EXPECT_FALSE(needs_analysis(split_at(SplitAt::every)));
    EXPECT_TRUE(needs_analysis(split_at(SplitAt::every), std::vector<PlanSource>(1)));
    EXPECT_TRUE(needs_analysis({}, std::vector<PlanSource>(2)));
    EXPECT_FALSE(needs_analysis({}, std::vector<PlanSource>(1)));
    EXPECT_TRUE(needs_analysis(split_at(SplitAt::silence)));
    EXPECT_TRUE(needs_analysis(split_at(SplitAt::limits)));
}

}  // namespace

}  // namespace unreel::test
