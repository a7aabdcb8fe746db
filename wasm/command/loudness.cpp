#include "command/loudness.h"

#include <vector>

#include "command/tracks.h"
#include "convert/copy_choice.h"
#include "io/file.h"
#include "media/copy_verdict.h"
#include "media/probe.h"
#include "programme/heard_sounds.h"
#include "programme/plan.h"
#include "sound/loudness_gain.h"

namespace unreel {

namespace {

bool counts_album(const Loudness& loudness) {
    return loudness.of == Loudness::Scope::album && (loudness.mode != LoudnessMode::none || loudness.replay_gain);
}

// Whether something else than loudness needs what was measured.
bool is_needed_later(Recipe recipe) {
    recipe.loudness = {};
    return needs_analysis(recipe);
}

std::vector<std::optional<int>> tracks_in(const Arguments& arguments, const std::string& path) {
    if (arguments.recipe.track != "all") return {std::nullopt};
    const auto file = FileSource::open(path);
    const auto info = file ? probe(**file, path) : std::unexpected(file.error());
    return info ? tracks_of(arguments.recipe, *info) : std::vector<std::optional<int>>{};
}

}  // namespace

void LoudnessOfCall::measure_album() {
    if (!counts_album(arguments_.recipe.loudness)) return;
    std::vector<LoudnessBlocks> sounds;
    for (size_t source = 0; source < arguments_.sources.size(); ++source) {
        for (const auto track : tracks_in(arguments_, arguments_.sources[source])) {
            const auto analysis = analyses_.of(source, track);
            if (!analysis) continue;
            sounds.push_back((*analysis)->loudness);
            if (!is_needed_later(arguments_.recipe)) analyses_.forget(source, track);
        }
    }
    std::vector<HeardSound> heard;
    for (const LoudnessBlocks& sound : sounds) heard.push_back({&sound});
    album_ = loudness_of_all(heard);
}

// What can be said before it is tried.
bool LoudnessOfCall::may_be_copied(const ConversionOptions& options, const SourceTrack& source) const {
    const auto file = FileSource::open(arguments_.sources[source.first]);
    if (!file) return false;
    ReadOptions read = options.read;
    take_track(options.recipe, read);
    const auto demuxer = Demuxer::open(**file, read.reads, read.file_name);
    if (!demuxer) return false;
    const auto stream = stream_of(**demuxer, read);
    if (!stream || why_not_copied(**demuxer, **stream)) return false;
    Recipe recipe = options.recipe;
    recipe.loudness = {};
    const AudioTrack track = (*demuxer)->describe().audio_tracks.at(static_cast<size_t>((*demuxer)->track_of(**stream)));
    return wants_copy(recipe, track, track.duration_seconds.value_or(0));
}

Result<void> LoudnessOfCall::apply_to(ConversionOptions& options, std::span<const SourceTrack> sources) {
    const Recipe& recipe = options.recipe;
    options.album = album_;
    options.measured.clear();
    // Nothing is measured while frames are copied.
    const bool is_copy_to_be_tagged = recipe.loudness.replay_gain && sources.size() == 1 && may_be_copied(options, sources[0]);
    const bool is_gain_wanted = recipe.loudness.mode != LoudnessMode::none;
    if (is_gain_wanted && album_ && !is_copy_to_be_tagged) {
        options.loudness = choose_gain(recipe, {}, album_);
        return {};
    }
    if (!is_gain_wanted && !is_copy_to_be_tagged) return {};
    std::vector<const LoudnessBlocks*> sounds;
    for (const auto& [source, track] : sources) {
        const auto analysis = analyses_.of(source, track);
        if (!analysis) return std::unexpected(analysis.error());
        sounds.push_back(&(*analysis)->loudness);
    }
    const std::vector<ProgrammePart>& parts = options.programme.parts;
    options.loudness = choose_gain(recipe, heard_sounds(parts, sounds), album_);
    if (is_copy_to_be_tagged) options.measured = loudness_of_parts(parts, sounds);
    return {};
}

}  // namespace unreel
