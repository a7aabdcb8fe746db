#include "command/option.h"
#include "command/set_value.h"

namespace unreel {

namespace {

/// A limiter that was asked for, by a preset or before, stays.
Applied set_target(Arguments& arguments, std::string_view word) {
    Loudness& loudness = arguments.recipe.loudness;
    if (word == "none") {
        loudness.mode = LoudnessMode::none;
        return {};
    }
    if (loudness.mode == LoudnessMode::none) loudness.mode = LoudnessMode::gain;
    return set_number(loudness.target_lufs, word);
}

}  // namespace

const OptionGroup& loudness_options() {
    static const OptionGroup group{
        "Loudness",
        {
            {"--loudness", "LUFS|none", "-16", "none, or -40 to -5 LUFS", set_target},
            {"--true-peak", "DBTP", "at most", "-9 to 0 dBTP",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.loudness.true_peak_dbtp, word); }},
            {"--limiter", "", "", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.loudness.mode = LoudnessMode::limiter;
                 return {};
             }},
            {"--only-lower", "", "", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.loudness.only_lowers = true;
                 return {};
             }},
            {"--tolerance", "LU", "", "0 to 3 LU",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.loudness.tolerance_lu, word); }},
            {"--album", "", "all IN together", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.loudness.of = Loudness::Scope::album;
                 return {};
             }},
            {"--replaygain", "", "tags", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.loudness.replay_gain = true;
                 return {};
             }},
        },
    };
    return group;
}

}  // namespace unreel
