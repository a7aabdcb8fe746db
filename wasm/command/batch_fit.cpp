#include "command/batch_fit.h"

#include "command/file_options.h"
#include "command/fit_together.h"
#include "command/tracks.h"
#include "convert/tag_plan.h"
#include "io/file.h"
#include "media/read_options.h"
#include "programme/part_length.h"

namespace unreel {

namespace {

/// What the file says of the track that is meant. Nothing where there is none.
std::optional<FittedPart> part_of(const Demuxer& demuxer, const MediaInfo& info, const ConversionOptions& options) {
    ReadOptions read = options.read;
    take_track(options.recipe, read);
    const auto stream = stream_of(demuxer, read);
    if (!stream) return std::nullopt;
    const AudioTrack& audio = info.audio_tracks.at(static_cast<size_t>(demuxer.track_of(**stream)));
    FittedPart part;
    part.recipe = options.recipe;
    part.source.format = {audio.sample_rate, audio.channels};
    part.source.bitrate_kbps = audio.bitrate_kbps;
    const auto seconds = claimed_seconds(demuxer, **stream);
    part.source.seconds = longest_part_seconds(options.programme, 0, seconds);
    part.source.tag_bytes = TagPlanner(options).most_bytes({0, std::make_shared<const MediaInfo>(info), seconds});
    return part;
}

}  // namespace

bool BatchFit::is_wanted(const Recipe& recipe) {
    return recipe.encoding.mode == EncodingMode::fit && recipe.limits.bytes && recipe.limits.bytes_of == Limits::Scope::batch &&
           recipe.encoding.copy != CopyMode::always;
}

std::expected<BatchFit, std::string> BatchFit::open(const Arguments& arguments) {
    std::vector<FittedPart> parts;
    std::vector<std::pair<size_t, std::optional<int>>> keys;
    for (size_t index = 0; index < arguments.sources.size(); ++index) {
        const std::string& path = arguments.sources[index];
        const auto file = FileSource::open(path);
        if (!file) continue;
        const auto demuxer = Demuxer::open(**file, arguments.reads, path);
        if (!demuxer) continue;
        const MediaInfo info = (*demuxer)->describe();
        for (const auto track : tracks_of(arguments.recipe, info)) {
            auto part = part_of(**demuxer, info, options_for(arguments, path, track).conversion);
            if (!part) continue;
            if (!part->source.seconds) return std::unexpected(path + ": how long this lasts is not known before it is converted, so it cannot be fitted with others");
            parts.push_back(std::move(*part));
            keys.emplace_back(index, track);
        }
    }
    const auto bitrates = bitrates_that_fit(parts, *arguments.recipe.limits.bytes);
    if (!bitrates) return std::unexpected(bitrates.error());
    BatchFit fit;
    for (size_t index = 0; index < keys.size(); ++index) fit.bitrates_[keys[index]] = (*bitrates)[index];
    return fit;
}

void BatchFit::apply_to(Recipe& recipe, size_t source, std::optional<int> track) const {
    const auto found = bitrates_.find({source, track});
    if (found == bitrates_.end()) return;
    recipe.encoding.mode = EncodingMode::cbr;
    recipe.encoding.bitrate_kbps = found->second;
    // A copy would have another size.
    recipe.encoding.copy = CopyMode::never;
    recipe.limits.bytes.reset();
}

}  // namespace unreel
