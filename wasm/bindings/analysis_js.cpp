#include "bindings/analysis_js.h"

#include <cmath>
#include <span>
#include <string>
#include <variant>

#include "bindings/envelope_view.h"
#include "bindings/to_js.h"
#include "sound/advice.h"

namespace unreel {

using emscripten::val;

namespace {

constexpr size_t numbers_per_block = 2;
static_assert(sizeof(LoudnessBlock) == numbers_per_block * sizeof(float));
constexpr double longest_seconds = 1e9;
constexpr int highest_rate = 10'000'000;

val kind(const char* name) {
    val entry = val::object();
    entry.set("kind", std::string(name));
    return entry;
}

val with_seconds(const char* name, double seconds) {
    val entry = kind(name);
    entry.set("seconds", seconds);
    return entry;
}

struct AdviceToJs {
    val operator()(const EqualChannels&) const { return kind("equal_channels"); }
    val operator()(const OneSide& advice) const {
        val entry = kind("one_side");
        entry.set("side", std::string(advice.is_left ? "left" : "right"));
        return entry;
    }
    val operator()(const NarrowBand& advice) const {
        val entry = kind("narrow_band");
        entry.set("hz", advice.hz);
        entry.set("bitrateKbps", advice.bitrate_kbps);
        return entry;
    }
    val operator()(const SilenceAtStart& advice) const { return with_seconds("silence_at_start", advice.seconds); }
    val operator()(const SilenceAtEnd& advice) const { return with_seconds("silence_at_end", advice.seconds); }
    val operator()(const ClippedSource& advice) const {
        val entry = kind("clipped");
        entry.set("places", static_cast<double>(advice.places));
        return entry;
    }
};

val envelope_to_js(const Envelope& envelope) {
    val entry = val::object();
    entry.set("sampleRate", envelope.sample_rate);
    entry.set("samplesPerBucket", envelope.samples_per_bucket);
    entry.set("samples", static_cast<double>(envelope.samples));
    entry.set("buckets", bucket_view(envelope.buckets).call<val>("slice"));
    return entry;
}

val blocks_to_js(const LoudnessBlocks& loudness) {
    const auto* numbers = reinterpret_cast<const float*>(loudness.blocks.data());
    val entry = val::object();
    entry.set("secondsPerBlock", loudness.seconds_per_block);
    const val view(emscripten::typed_memory_view(loudness.blocks.size() * numbers_per_block, numbers));
    entry.set("blocks", view.call<val>("slice"));
    return entry;
}

std::unexpected<Error> no_analysis() { return fail(ErrorCode::invalid_option, "this is no analysis", "analysis"); }

// Numbers of a JavaScript array, in rows of `Row`.
template <class Row, class Number>
bool take_rows(const val& array, size_t most, std::vector<Row>& rows) {
    constexpr size_t numbers = sizeof(Row) / sizeof(Number);
    const auto length = array["length"].as<size_t>();
    if (length % numbers != 0 || length / numbers > most) return false;
    rows.resize(length / numbers);
    val(emscripten::typed_memory_view(length, reinterpret_cast<Number*>(rows.data()))).call<void>("set", array);
    return true;
}

bool is_in(double value, double least, double most) { return value >= least && value <= most; }

Result<Envelope> envelope_from_js(const val& value) {
    Envelope envelope;
    const auto samples = value["samples"].as<double>();
    envelope.sample_rate = value["sampleRate"].as<int>();
    envelope.samples_per_bucket = value["samplesPerBucket"].as<int>();
    if (!is_in(envelope.sample_rate, 1, highest_rate) || !is_in(samples, 0, longest_seconds * highest_rate)) return no_analysis();
    if (!is_in(envelope.samples_per_bucket, least_samples_per_bucket, 1 << 30)) return no_analysis();
    envelope.samples = static_cast<int64_t>(samples);
    if (!take_rows<EnvelopeBucket, int16_t>(value["buckets"], most_envelope_buckets, envelope.buckets)) return no_analysis();
    return envelope;
}

}  // namespace

val loudness_facts_to_js(const LoudnessFacts& facts) {
    val entry = val::object();
    entry.set("integratedLufs", optional_to_js(facts.integrated_lufs));
    entry.set("rangeLu", facts.range_lu);
    entry.set("maxMomentaryLufs", optional_to_js(facts.max_momentary_lufs));
    entry.set("maxShortTermLufs", optional_to_js(facts.max_short_term_lufs));
    entry.set("truePeakDbtp", optional_to_js(facts.true_peak_dbtp));
    return entry;
}

val analysis_to_js(const Analysis& analysis) {
    val advices = val::array();
    for (const Advice& piece : advice(analysis)) advices.call<void>("push", std::visit(AdviceToJs{}, piece));
    val entry = val::object();
    entry.set("seconds", analysis.seconds);
    entry.set("sampleRate", analysis.sample_rate);
    entry.set("channels", analysis.channels);
    entry.set("envelope", envelope_to_js(analysis.envelope));
    entry.set("blocks", blocks_to_js(analysis.loudness));
    entry.set("loudness", loudness_facts_to_js(loudness_of(analysis.loudness)));
    entry.set("channelsAreEqual", analysis.channels_are_equal);
    entry.set("leftIsEmpty", analysis.left_is_empty);
    entry.set("rightIsEmpty", analysis.right_is_empty);
    entry.set("bandwidthHz", analysis.bandwidth_hz ? val(*analysis.bandwidth_hz) : val::null());
    entry.set("clippedPlaces", static_cast<double>(analysis.clipped_places));
    entry.set("advice", advices);
    return entry;
}

Result<LoudnessBlocks> loudness_blocks_from_js(const val& value) {
    LoudnessBlocks loudness;
    loudness.seconds_per_block = value["secondsPerBlock"].as<double>();
    if (!is_in(loudness.seconds_per_block, 0.1, longest_seconds)) return no_analysis();
    if (!take_rows<LoudnessBlock, float>(value["blocks"], most_loudness_blocks, loudness.blocks)) return no_analysis();
    return loudness;
}

Result<Analysis> analysis_from_js(const val& value) {
    auto envelope = envelope_from_js(value["envelope"]);
    if (!envelope) return std::unexpected(envelope.error());
    auto loudness = loudness_blocks_from_js(value["blocks"]);
    if (!loudness) return std::unexpected(loudness.error());
    Analysis analysis;
    analysis.seconds = value["seconds"].as<double>();
    analysis.sample_rate = value["sampleRate"].as<int>();
    analysis.channels = value["channels"].as<int>();
    if (!is_in(analysis.seconds, 0, longest_seconds)) return no_analysis();
    analysis.envelope = std::move(*envelope);
    analysis.loudness = std::move(*loudness);
    analysis.channels_are_equal = value["channelsAreEqual"].as<bool>();
    analysis.left_is_empty = value["leftIsEmpty"].as<bool>();
    analysis.right_is_empty = value["rightIsEmpty"].as<bool>();
    if (const val hz = value["bandwidthHz"]; !hz.isNull()) analysis.bandwidth_hz = hz.as<int>();
    analysis.clipped_places = static_cast<int64_t>(value["clippedPlaces"].as<double>());
    return analysis;
}

}  // namespace unreel
