#include "recipe/explain_changes.h"

#include <cmath>

#include "recipe/effective.h"
#include "recipe/english.h"

namespace unreel {

namespace {

using Group = std::vector<std::string>;
using english::number;
using english::signed_number;

std::string duration(double seconds) {
    if (std::fmod(seconds, 60) != 0) return number(seconds) + " s";
    const std::string minutes = number(seconds / 60);
    return minutes + (minutes == "1" ? " minute" : " minutes");
}

std::string within_limits(const Limits& limits) {
    const std::string bytes = limits.bytes ? english::size(*limits.bytes) : "";
    const std::string seconds = limits.seconds ? number(*limits.seconds) + " s" : "";
    const std::string both = !bytes.empty() && !seconds.empty() ? bytes + " and " + seconds : bytes + seconds;
    return both.empty() ? "split where a limit is reached" : "split into parts of at most " + both;
}

std::string place(const Recipe& recipe) {
    const bool into_files = recipe.split.into == Split::Into::files;
    switch (recipe.split.at) {
        case SplitAt::nowhere: return {};
        case SplitAt::chapters: return into_files ? "an MP3 for each chapter" : "split at chapters";
        case SplitAt::marks: return into_files ? "an MP3 for each mark" : "split at marks";
        case SplitAt::silence: return "split at silence";
        case SplitAt::every: return "split each " + duration(recipe.split.every_seconds);
        case SplitAt::parts: return "split into " + english::whole_number(recipe.split.parts) + " equal parts";
        case SplitAt::limits: return within_limits(recipe.limits);
    }
    return {};
}

}  // namespace

Group explain_parts(const Recipe& recipe) {
    const Cut& cut = recipe.cut;
    const Cut defaults;
    Group said;
    if (recipe.split.at != SplitAt::nowhere) said.push_back(place(recipe));
    if (recipe.split.into == Split::Into::chapters) said.emplace_back("one MP3 with chapters");
    if (recipe.split.into == Split::Into::both) said.emplace_back("one MP3 with chapters and one for each");
    if (cut.trims_silence) said.emplace_back("silence at the ends left out");
    if (cut.longest_pause_seconds) said.push_back("pauses of at most " + number(*cut.longest_pause_seconds) + " s");
    if (cut.silence_db != defaults.silence_db || cut.silence_seconds != defaults.silence_seconds) {
        said.push_back("silence is below " + signed_number(cut.silence_db) + " dB for " + number(cut.silence_seconds) + " s");
    }
    return said;
}

Group explain_loudness(const Loudness& loudness) {
    const bool is_album = loudness.of == Loudness::Scope::album;
    Group said;
    if (loudness.mode != LoudnessMode::none) {
        said.push_back("to " + signed_number(loudness.target_lufs) + " LUFS");
        said.push_back("at most " + signed_number(loudness.true_peak_dbtp) + " dBTP" + (loudness.mode == LoudnessMode::limiter ? " with a limiter" : ""));
        if (loudness.only_lowers) said.emplace_back("only made softer");
        if (loudness.tolerance_lu != Loudness().tolerance_lu) said.push_back("left as it is within " + number(loudness.tolerance_lu) + " LU");
        if (is_album) said.emplace_back("as an album");
    }
    if (loudness.replay_gain) said.emplace_back(is_album ? "ReplayGain tags of files and album" : "ReplayGain tags");
    return said;
}

}  // namespace unreel
