// The fields of a recipe, listed once: reading, writing, comparing and checking are made from these lists.
// Names are those of web/src/shared/recipe.ts; web/src/recipe/fields.ts has the same limits.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "base/mp3_format.h"
#include "base/stereo_mode.h"
#include "recipe/recipe.h"
#include "recipe/rules.h"

namespace unreel {

inline constexpr int recipe_version = 1;

inline constexpr std::array<std::string_view, 5> encoding_mode_names{"vbr", "abr", "cbr", "source", "fit"};
inline constexpr std::array<std::string_view, 3> copy_mode_names{"auto", "always", "never"};
inline constexpr std::array<std::string_view, 2> limits_scope_names{"file", "batch"};
inline constexpr std::array<std::string_view, 7> channel_choice_names{"source", "mono", "left", "right", "swapped", "louder", "dialogue"};
inline constexpr std::array<std::string_view, 2> fade_shape_names{"linear", "decibel"};
inline constexpr std::array<std::string_view, 3> loudness_mode_names{"none", "gain", "limiter"};
inline constexpr std::array<std::string_view, 2> loudness_scope_names{"file", "album"};
inline constexpr std::array<std::string_view, 7> split_at_names{"nowhere", "chapters", "marks", "silence", "every", "parts", "limits"};
inline constexpr std::array<std::string_view, 3> split_into_names{"files", "chapters", "both"};

/// What JavaScript's numbers hold exactly.
inline constexpr int64_t most_bytes_of_limit = (int64_t{1} << 53) - 1;
inline constexpr double most_seconds_of_limit = 1e9;
inline constexpr double most_gain_db = 60;
inline constexpr int most_parts = 1000;
inline constexpr size_t most_name_bytes = 500;
/// What the core writes of tags: tags/limits.h.
inline constexpr TagList tag_list{.most_tags = 500, .name = {255}, .most_value_bytes = 64 * 1024, .most_bytes = 512 * 1024};
inline constexpr Whole cover_pixels{32, 8192};

template <class Structure, class Member, class Rule>
struct Field {
    std::string_view name;
    Member Structure::*member;
    Rule rule;
};

/// A tuple of `Field`, in the order in which they are written.
template <class Structure>
inline constexpr auto fields = nullptr;

// At a constant bitrate, only those of Layer III: `check_values` knows the mode.
template <>
inline constexpr auto fields<Encoding> = std::tuple{
    Field{"mode", &Encoding::mode, Choice{encoding_mode_names}},
    Field{"vbrQuality", &Encoding::vbr_quality, Whole{0, 9}},
    Field{"bitrateKbps", &Encoding::bitrate_kbps, Whole{mpeg2_bitrates.front(), mpeg1_bitrates.back()}},
    Field{"sampleRate", &Encoding::sample_rate, OneOf{mp3_sample_rates}},
    Field{"lowpassHz", &Encoding::lowpass_hz, Whole{least_lowpass_hz, greatest_lowpass_hz, true}},
    Field{"lameQuality", &Encoding::lame_quality, Whole{0, 9}},
    Field{"stereo", &Encoding::stereo, Choice{stereo_mode_names}},
    Field{"copy", &Encoding::copy, Choice{copy_mode_names}},
};

template <>
inline constexpr auto fields<Limits> = std::tuple{
    Field{"bytes", &Limits::bytes, Whole{1, most_bytes_of_limit}},
    Field{"bytesOf", &Limits::bytes_of, Choice{limits_scope_names}},
    Field{"seconds", &Limits::seconds, Decimal{0, most_seconds_of_limit, true}},
};

template <>
inline constexpr auto fields<Cut> = std::tuple{
    Field{"trimsSilence", &Cut::trims_silence, Flag{}},
    Field{"longestPauseSeconds", &Cut::longest_pause_seconds, Decimal{0.1, 60}},
    Field{"silenceDb", &Cut::silence_db, Decimal{-90, -20}},
    Field{"silenceSeconds", &Cut::silence_seconds, Decimal{0.1, 60}},
};

template <>
inline constexpr auto fields<Split> = std::tuple{
    Field{"at", &Split::at, Choice{split_at_names}},
    Field{"everySeconds", &Split::every_seconds, Decimal{1, 86'400}},
    Field{"parts", &Split::parts, Whole{2, most_parts}},
    Field{"into", &Split::into, Choice{split_into_names}},
};

template <>
inline constexpr auto fields<Loudness> = std::tuple{
    Field{"mode", &Loudness::mode, Choice{loudness_mode_names}},
    Field{"targetLufs", &Loudness::target_lufs, Decimal{-40, -5}},
    Field{"truePeakDbtp", &Loudness::true_peak_dbtp, Decimal{-9, 0}},
    Field{"toleranceLu", &Loudness::tolerance_lu, Decimal{0, 3}},
    Field{"onlyLowers", &Loudness::only_lowers, Flag{}},
    Field{"of", &Loudness::of, Choice{loudness_scope_names}},
    Field{"replayGain", &Loudness::replay_gain, Flag{}},
};

template <>
inline constexpr auto fields<Sound> = std::tuple{
    Field{"channels", &Sound::channels, Choice{channel_choice_names}},
    Field{"gainDb", &Sound::gain_db, Decimal{-most_gain_db, most_gain_db}},
    Field{"fadeInSeconds", &Sound::fade_in_seconds, Decimal{0, longest_fade_seconds}},
    Field{"fadeOutSeconds", &Sound::fade_out_seconds, Decimal{0, longest_fade_seconds}},
    Field{"fadeBetweenSeconds", &Sound::fade_between_seconds, Decimal{0, longest_fade_between_seconds}},
    Field{"fadeShape", &Sound::fade_shape, Choice{fade_shape_names}},
};

template <>
inline constexpr auto fields<Written> = std::tuple{
    Field{"keepsTags", &Written::keeps_tags, Flag{}},
    Field{"set", &Written::set, tag_list},
    Field{"keepsCover", &Written::keeps_cover, Flag{}},
    Field{"coverPixels", &Written::cover_pixels, cover_pixels},
    Field{"keepsChapters", &Written::keeps_chapters, Flag{}},
    Field{"lyrics", &Written::lyrics, LyricsFrom{}},
};

template <>
inline constexpr auto fields<Output> = std::tuple{
    // Which words it may have: `check_name_pattern`.
    Field{"name", &Output::name, Line{most_name_bytes}},
    Field{"plainNames", &Output::plain_names, Flag{}},
};

// "version" is no field: all recipes have the same.
template <>
inline constexpr auto fields<Recipe> = std::tuple{
    Field{"track", &Recipe::track, Track{}},
    Field{"encoding", &Recipe::encoding, Group{}},
    Field{"limits", &Recipe::limits, Group{}},
    Field{"cut", &Recipe::cut, Group{}},
    Field{"split", &Recipe::split, Group{}},
    Field{"sound", &Recipe::sound, Group{}},
    Field{"loudness", &Recipe::loudness, Group{}},
    Field{"written", &Recipe::written, Group{}},
    Field{"output", &Recipe::output, Group{}},
};

/// Calls `visit(field)` for one after the other until it returns false. Returns whether all were visited.
template <class Structure, class Visit>
constexpr bool visit_fields(Visit&& visit) {
    return std::apply([&](const auto&... field) { return (visit(field) && ...); }, fields<Structure>);
}

/// "encoding", "mode" → "encoding.mode"
inline std::string field_path(std::string_view group, std::string_view name) {
    return group.empty() ? std::string(name) : std::string(group) + '.' + std::string(name);
}

}  // namespace unreel
