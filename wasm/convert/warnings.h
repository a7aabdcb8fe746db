// What the user should know about a conversion that succeeded all the same.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/media_info.h"
#include "mp3/copy/refusal.h"
#include "recipe/recipe.h"

namespace unreel {

struct CorruptPackets {
    int count;
    /// Where the first of them were, in seconds of the source; empty where there are several sources.
    std::vector<double> places;
};
struct CutOff {
    double expected_seconds;
    double converted_seconds;
};
struct GapsFilled {
    int count;
    double seconds;
    std::vector<double> places;  // where they begin, in the same way
};
struct TimestampJumps {
    int count;
    double seconds;  // how far apart the clocks were, in all
};
struct ClockDrift {
    double seconds;  // by which the time stamps and the sound disagree at the end
};
struct BitrateAdjusted {
    int requested_kbps;
    int actual_kbps;
};
/// Louder than full scale, where a player clips.
struct AboveFullScale {
    double decibels;
};
/// Another track of the file lasts clearly longer.
struct TrackOutlasted {
    double converted_seconds;
    double longest_seconds;
};
/// Attached pictures that are none (cut off, damaged, another kind of data) or over 16 MiB.
struct PicturesLeftOut {
    int count;
};
/// Fields of the tags that are too many or too long, and were shortened or left out.
struct TagsShortened {
    int count;
};
/// A table of contents has room for 255.
struct ChaptersLeftOut {
    int count;
};
/// The cover is larger than the recipe allows.
struct CoverTooLarge {
    int pixels;
};
/// No track is in the language that was asked for: it is the default one.
struct LanguageMissing {
    std::string language;
};
/// `Limits::bytes` or `Limits::seconds` is exceeded.
struct AboveByteLimit {
    int64_t limit_bytes;
};
struct AboveTimeLimit {
    double limit_seconds;
};
/// It seemed that an MP3's frames could be copied, and could not: they were encoded.
struct NotCopied {
    CopyRefusal why;
};
using Warning = std::variant<CorruptPackets, CutOff, GapsFilled, TimestampJumps, ClockDrift, BitrateAdjusted, AboveFullScale,
                             TrackOutlasted, PicturesLeftOut, TagsShortened, ChaptersLeftOut, CoverTooLarge, LanguageMissing,
                             AboveByteLimit, AboveTimeLimit, NotCopied>;

struct PartFacts;
struct TagPlan;

/// What was found out while a part was read.
void add_findings(const PartFacts& facts, std::vector<Warning>& warnings);
/// Whether the bitrate is not what the recipe asks for.
void add_bitrate_warning(const Recipe& recipe, int actual_kbps, std::vector<Warning>& warnings);
/// What of the source's tags, cover and chapters is not in the MP3 though it should be.
void add_tag_warnings(const TagPlan& tag, std::vector<Warning>& warnings);
/// Whether an MP3 is larger or longer than allowed. What all MP3s of a batch may have together is the caller's matter.
void add_limits(const Limits& limits, int64_t bytes, double seconds, std::vector<Warning>& warnings);

}  // namespace unreel
