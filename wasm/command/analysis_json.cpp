#include "command/analysis_json.h"

#include <nlohmann/json.hpp>

#include "sound/advice.h"

namespace unreel {

namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

// The names of `Advice` in web/src/shared/analysis.ts.
struct AdviceToJson {
    Json operator()(const EqualChannels&) const { return {{"kind", "equal_channels"}}; }
    Json operator()(const OneSide& advice) const { return {{"kind", "one_side"}, {"side", advice.is_left ? "left" : "right"}}; }
    Json operator()(const NarrowBand& advice) const {
        return {{"kind", "narrow_band"}, {"hz", advice.hz}, {"bitrate", advice.bitrate_kbps}};
    }
    Json operator()(const SilenceAtStart& advice) const { return {{"kind", "silence_at_start"}, {"seconds", advice.seconds}}; }
    Json operator()(const SilenceAtEnd& advice) const { return {{"kind", "silence_at_end"}, {"seconds", advice.seconds}}; }
    Json operator()(const ClippedSource& advice) const { return {{"kind", "clipped"}, {"places", advice.places}}; }
};

}  // namespace

std::string analysis_line(const std::string& source, const Analysis& analysis, const Cut& cut) {
    const LoudnessFacts loudness = loudness_of(analysis.loudness);
    Json silent = Json::array();
    for (const Silence& silence : silences(analysis.envelope, cut.silence_db, cut.silence_seconds)) {
        silent.push_back({{"start", silence.start_seconds}, {"end", silence.end_seconds}});
    }
    Json advices = Json::array();
    for (const Advice& piece : advice(analysis)) advices.push_back(std::visit(AdviceToJson{}, piece));
    const Json json{{"source", source},
                    {"duration", analysis.seconds},
                    {"sampleRate", analysis.sample_rate},
                    {"channels", analysis.channels},
                    {"integratedLufs", or_null(loudness.integrated_lufs)},
                    {"rangeLu", loudness.range_lu},
                    {"maxMomentaryLufs", or_null(loudness.max_momentary_lufs)},
                    {"maxShortTermLufs", or_null(loudness.max_short_term_lufs)},
                    {"truePeakDbtp", or_null(loudness.true_peak_dbtp)},
                    {"channelsAreEqual", analysis.channels_are_equal},
                    {"leftIsEmpty", analysis.left_is_empty},
                    {"rightIsEmpty", analysis.right_is_empty},
                    {"bandwidthHz", or_null(analysis.bandwidth_hz)},
                    {"clippedPlaces", analysis.clipped_places},
                    {"silences", silent},
                    {"advice", advices}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace unreel
