// From a recipe and what is known of the sources to what becomes which MP3. All of it is pure: nothing is read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/mark.h"
#include "programme/programme.h"
#include "recipe/recipe.h"
#include "sound/analysis.h"

namespace unreel {

/// What is known of a source, in the order in which they are heard.
struct PlanSource {
    std::optional<double> seconds = {};  // of its sound; nothing where unknown. An analysis knows better
    std::vector<Chapter> chapters = {};
    std::string title = {};               // what its chapter is called in a join: its title, or its file's name
    const Analysis* analysis = nullptr;   // what `needs_analysis` asks for; may be null else
    // What follows counts for `Limits::bytes` alone.
    int channels = 2;
    std::optional<int> sample_rate = {};
    int bitrate_kbps = 0;                 // of its sound; 0 where unknown
    bool is_copied = false;               // its MPEG frames are taken as they are
    int64_t tag_bytes = 8192;             // what an ID3v2 tag with its texts and its cover may have
};

/// What became of marks and parts otherwise than was asked.
struct PlanNotes {
    int marks_left_out = 0;      // behind the end of the sound, or nothing was kept of what they begin
    int marks_merged = 0;        // at the place of another, or so near to it that nothing would be between
    double silence_seconds = 0;  // left out: at the ends, and of pauses
    bool operator==(const PlanNotes&) const = default;
};

struct Plan {
    /// One; two with `Split::Into::both`: an MP3 of each part, and one that has the parts as its chapters.
    std::vector<Programme> programmes;
    PlanNotes notes;
};

/// What is shorter is no part: it belongs to the one before.
inline constexpr double shortest_part_seconds = 0.05;
/// What there is before the first mark belongs to it if it is shorter (the pause before a CD's first track is two seconds at most),
/// and is a part without a title if it is longer.
inline constexpr double longest_lead_in_seconds = 2;
/// More MP3s of one conversion are refused. As many as there may be marks.
inline constexpr size_t most_planned_parts = most_marks;

/// Whether all sources have to be analysed before the recipe can be carried out: for silences, or for loudness.
bool needs_analysis(const Recipe& recipe);
/// The same, or because nobody knows how long they are, which has to be known for some splits and for joins.
bool needs_analysis(const Recipe& recipe, std::span<const PlanSource> sources);

/// What is kept, in this order:
///   1. `keep` (in any order, overlaps count once; all where there are none), in seconds of the source; of several sources, counted
///      through them one after the other;
///   2. with `Cut::trims_silence`, without the silence at both ends of each source;
///   3. with `Cut::longest_pause_seconds`, silences between sounds lose their middle. A pause that goes from one kept range, or one
///      source, into the next is one pause.
/// Then it is split (`Recipe::split`), always of what is kept:
///   chapters  the sources' own. Of several sources, each begins one, "Title"; those that a source has itself are "Title: chapter"
///   marks     in seconds of the source; of several, counted through them one after the other, before anything is cut. A mark in what
///             is left out is moved to what is kept next, and the last one there counts
///   silence   in the middle of each silence that is not at an end
///   every, parts  of equal length but for the last
///   limits    in the middle of the quietest 300 ms of the last tenth before the limit (the limit itself where there is no analysis).
///             `Limits::bytes` is what the bitrate makes of it: exact where it is constant; at a variable one 30 % more than its
///             average is reckoned with, and 10 % more on an average one.
/// The clips of all parts are the kept sound, each sample once. The last clip has no end where it is the source's.
///
/// A part's chapters: none where it is one chapter itself; else nothing (the source's) for a single source, and for several those
/// named above, moved and clipped.
///
/// Fails with `nothing_to_convert` where nothing is kept, and with `invalid_option` (subject: field; detail: a sentence) where `keep` has
/// a time that is none ("keep"), a limit has no room for a second ("limits.bytes"), there would be more than `most_planned_parts`, the
/// length of a source or its silences have to be known and are not (`needs_analysis`).
Result<Plan> plan_programme(const Recipe& recipe, std::span<const PlanSource> sources, std::span<const TimeRange> keep,
                            std::span<const Mark> marks);

}  // namespace unreel
