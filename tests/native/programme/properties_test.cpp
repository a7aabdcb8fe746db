// What is true of every plan.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "programme/plan.h"
#include "programme/sounds.h"

namespace unreel::test {

namespace {

struct Given {
    Recipe recipe;
    std::vector<Analysis> analyses;
    std::vector<PlanSource> sources;
    std::vector<TimeRange> keep;
    std::vector<Mark> marks;
};

double between(std::mt19937& random, double least, double most) { return std::uniform_real_distribution(least, most)(random); }
int whole(std::mt19937& random, int least, int most) { return std::uniform_int_distribution(least, most)(random); }

Given random_given(std::mt19937& random) {
    Given given;
    for (int left = whole(random, 1, 3); left > 0; --left) given.analyses.push_back(analysis_of(random_passages(random)));
    double seconds = 0;
    for (const Analysis& analysis : given.analyses) {
        given.sources.push_back(source_of(analysis));
        std::vector<Chapter>& chapters = given.sources.back().chapters;
        for (int left = whole(random, 0, 4); left > 0; --left) chapters.push_back({between(random, -1, analysis.seconds + 1), 0, "chapter"});
        seconds += analysis.seconds;
    }
    for (int left = whole(random, 0, 4); left > 0; --left) {
        const double start = between(random, -1, seconds + 1);
        given.keep.push_back({start, whole(random, 0, 4) == 0 ? std::nullopt : std::optional(start + between(random, -1, seconds / 2))});
    }
    for (int left = whole(random, 0, 6); left > 0; --left) given.marks.push_back({std::round(between(random, -2, seconds + 2) * 20) / 20, "mark"});
    Recipe& recipe = given.recipe;
    recipe.cut.trims_silence = whole(random, 0, 1) == 0;
    if (whole(random, 0, 1) == 0) recipe.cut.longest_pause_seconds = between(random, 0.1, 2);
    recipe.cut.silence_seconds = between(random, 0.1, 2);
    recipe.split.at = static_cast<SplitAt>(whole(random, 0, 6));
    recipe.split.into = static_cast<Split::Into>(whole(random, 0, 2));
    recipe.split.every_seconds = between(random, 1, 20);
    recipe.split.parts = whole(random, 2, 9);
    recipe.limits.seconds = between(random, 1, 30);
    return given;
}

double end_of(const ProgrammeClip& clip, const Given& given) {
    return clip.range.end_seconds.value_or(given.sources[static_cast<size_t>(clip.source)].seconds.value_or(0));
}

double seconds_of(const ProgrammeClip& clip, const Given& given) { return end_of(clip, given) - clip.range.start_seconds; }

double seconds_of(const ProgrammePart& part, const Given& given) {
    double seconds = 0;
    for (const ProgrammeClip& clip : part.clips) seconds += seconds_of(clip, given);
    return seconds;
}

double seconds_of(const Programme& programme, const Given& given) {
    double seconds = 0;
    for (const ProgrammePart& part : programme.parts) seconds += seconds_of(part, given);
    return seconds;
}

/// How much of the sources `keep` covers, counted in milliseconds, as somebody would who does not sort.
double kept_seconds(const Given& given) {
    double all = 0;
    for (const PlanSource& source : given.sources) all += source.seconds.value_or(0);
    if (given.keep.empty()) return all;
    const auto milliseconds = [&](double seconds) { return std::clamp<int64_t>(std::llround(seconds * 1000), 0, std::llround(all * 1000)); };
    std::vector<char> is_kept(static_cast<size_t>(std::llround(all * 1000)), 0);
    for (const TimeRange& range : given.keep) {
        const int64_t end = milliseconds(range.end_seconds.value_or(all));
        for (int64_t at = milliseconds(range.start_seconds); at < end; ++at) is_kept[static_cast<size_t>(at)] = 1;
    }
    return static_cast<double>(std::ranges::count(is_kept, 1)) / 1000;
}

void expect_order(const Programme& programme, const Given& given) {
    int source = 0;
    double end = 0;
    for (const ProgrammePart& part : programme.parts) {
        ASSERT_FALSE(part.clips.empty());
        for (const ProgrammeClip& clip : part.clips) {
            ASSERT_GE(clip.source, source);
            if (clip.source > source) end = 0;
            source = clip.source;
            ASSERT_GE(clip.range.start_seconds, end);
            ASSERT_GT(seconds_of(clip, given), 0);
            end = end_of(clip, given);
            ASSERT_LE(end, *given.sources[static_cast<size_t>(source)].seconds + 1e-9);
        }
    }
}

/// The clips of all parts, those that join made one.
std::vector<ProgrammeClip> joined(const Programme& programme) {
    std::vector<ProgrammeClip> clips;
    for (const ProgrammePart& part : programme.parts) {
        for (const ProgrammeClip& clip : part.clips) {
            const bool goes_on = !clips.empty() && clips.back().source == clip.source && clips.back().range.end_seconds == clip.range.start_seconds;
            if (goes_on) clips.back().range.end_seconds = clip.range.end_seconds;
            else clips.push_back(clip);
        }
    }
    return clips;
}

void expect_chapters(const ProgrammePart& part, const Given& given) {
    if (!part.chapters) return;
    double end = 0;
    for (const Chapter& chapter : *part.chapters) {
        EXPECT_NEAR(chapter.start_seconds, end, 1e-9);
        EXPECT_GT(chapter.end_seconds, chapter.start_seconds);
        end = chapter.end_seconds;
    }
    if (!part.chapters->empty()) { EXPECT_NEAR(end, seconds_of(part, given), 1e-6); }
}

TEST(AnyPlan, KeepsEachMomentOnceAndInOrder) {
    std::mt19937 random(20250511);
    int split = 0;
    for (int round = 0; round < 3000; ++round) {
        SCOPED_TRACE(round);
        const Given given = random_given(random);
        const auto plan = plan_programme(given.recipe, given.sources, given.keep, given.marks);
        if (!plan) {
            EXPECT_EQ(plan.error().code, ErrorCode::nothing_to_convert) << plan.error().detail;
            continue;
        }
        Recipe unsplit = given.recipe;
        unsplit.split.at = SplitAt::nowhere;
        const auto whole_plan = plan_programme(unsplit, given.sources, given.keep, given.marks);
        ASSERT_TRUE(whole_plan);
        for (const Programme& programme : plan->programmes) {
            expect_order(programme, given);
            EXPECT_NEAR(seconds_of(programme, given) + plan->notes.silence_seconds, kept_seconds(given), 0.02);
            EXPECT_EQ(joined(programme), joined(whole_plan->programmes.front()));
            for (const ProgrammePart& part : programme.parts) expect_chapters(part, given);
            if (programme.parts.size() == 1) continue;
            ++split;
            const bool is_limited = given.recipe.split.at == SplitAt::limits;
            for (const ProgrammePart& part : programme.parts) {
                EXPECT_GE(seconds_of(part, given), shortest_part_seconds - 1e-6);
                EXPECT_LE(seconds_of(part, given), is_limited ? *given.recipe.limits.seconds + 1e-6 : 1e9);
            }
        }
    }
    EXPECT_GT(split, 500);
}

TEST(AnyPlan, IsMadeInTimeThatGrowsWithItsParts) {
    std::vector<Mark> marks;
    std::vector<TimeRange> keep;
    for (int index = 0; index < most_marks; ++index) {
        marks.push_back({index * 4.0, "mark"});
        keep.push_back({index * 4.0, index * 4.0 + 3});
    }
    PlanSource source;
    source.seconds = most_marks * 4.0;
    Recipe recipe;
    recipe.split.at = SplitAt::marks;
    recipe.split.into = Split::Into::both;
    const auto plan = plan_programme(recipe, std::vector{source}, keep, marks);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->programmes.front().parts.size(), most_marks);
}

}  // namespace

}  // namespace unreel::test
