#include "bindings/loudness_js.h"

#include <emscripten/bind.h>

#include <cmath>
#include <string_view>
#include <vector>

#include "bindings/analysis_js.h"
#include "bindings/programme_js.h"
#include "bindings/recipe_js.h"
#include "bindings/to_js.h"
#include "programme/check.h"
#include "programme/heard_sounds.h"
#include "sound/loudness_gain.h"

namespace unreel {

using emscripten::val;

namespace {

constexpr double largest_decibels = 200;

std::unexpected<Error> no_loudness() { return fail(ErrorCode::invalid_option, "this is no loudness", "loudness"); }

bool is_level(double decibels) { return std::abs(decibels) <= largest_decibels; }

Result<std::optional<double>> level_from_js(const val& value) {
    if (value.isNull()) return std::optional<double>();
    const auto level = value.as<double>();
    if (!is_level(level)) return no_loudness();
    return std::optional(level);
}

Result<LoudnessFacts> facts_from_js(const val& value) {
    LoudnessFacts facts;
    facts.range_lu = value["rangeLu"].as<double>();
    if (!is_level(facts.range_lu)) return no_loudness();
    const std::pair<const char*, std::optional<double>*> levels[] = {{"integratedLufs", &facts.integrated_lufs},
                                                                     {"maxMomentaryLufs", &facts.max_momentary_lufs},
                                                                     {"maxShortTermLufs", &facts.max_short_term_lufs},
                                                                     {"truePeakDbtp", &facts.true_peak_dbtp}};
    for (const auto& [name, level] : levels) {
        const auto read = level_from_js(value[name]);
        if (!read) return std::unexpected(read.error());
        *level = *read;
    }
    return facts;
}

Result<LoudnessGain> gain_from_js(const val& value) {
    LoudnessGain gain;
    gain.gain_db = value["gainDb"].as<double>();
    gain.limits = value["limits"].as<bool>();
    gain.ceiling_dbtp = value["ceilingDbtp"].as<double>();
    gain.why = enum_from_js<LoudnessGain::Why>(value["why"], LoudnessGain::why_names);
    const bool is_why = static_cast<size_t>(gain.why) < LoudnessGain::why_names.size();
    if (!is_level(gain.gain_db) || !is_level(gain.ceiling_dbtp) || !is_why) return no_loudness();
    const auto measured = level_from_js(value["measuredLufs"]);
    const auto reached = level_from_js(value["reachedLufs"]);
    if (!measured || !reached) return no_loudness();
    gain.measured_lufs = *measured;
    gain.reached_lufs = *reached;
    return gain;
}

val gain_to_js(const LoudnessGain& gain) {
    val entry = val::object();
    entry.set("gainDb", gain.gain_db);
    entry.set("limits", gain.limits);
    entry.set("ceilingDbtp", gain.ceiling_dbtp);
    entry.set("measuredLufs", optional_to_js(gain.measured_lufs));
    entry.set("reachedLufs", optional_to_js(gain.reached_lufs));
    entry.set("why", enum_to_js(gain.why, LoudnessGain::why_names));
    return entry;
}

// Of analyses, the blocks; `field` is where they stand, or empty where they are themselves what is in the list.
Result<std::vector<LoudnessBlocks>> sounds_from_js(const val& list, const char* field) {
    std::vector<LoudnessBlocks> sounds;
    const auto count = list["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) {
        auto blocks = loudness_blocks_from_js(*field != '\0' ? list[index][field] : list[index]);
        if (!blocks) return std::unexpected(blocks.error());
        sounds.push_back(std::move(*blocks));
    }
    return sounds;
}

/// A programme, and what was measured of its sources.
struct MeasuredProgramme {
    Programme programme;
    std::vector<LoudnessBlocks> sounds;
    std::vector<const LoudnessBlocks*> pointers;
};

Result<MeasuredProgramme> measured_from_js(const val& programme, const val& analyses) {
    auto sounds = sounds_from_js(analyses, "blocks");
    if (!sounds) return std::unexpected(sounds.error());
    MeasuredProgramme measured{programme_from_js(programme), std::move(*sounds), {}};
    const auto checked = check_programme(measured.programme, static_cast<int>(measured.sounds.size()));
    if (!checked) return std::unexpected(checked.error());
    for (const LoudnessBlocks& sound : measured.sounds) measured.pointers.push_back(&sound);
    return measured;
}

val loudness_gain(const val& recipe, const val& analyses, const val& programme, const val& album) {
    const auto wish = recipe_from_js(recipe);
    if (!wish) return error_to_js(wish.error());
    std::optional<LoudnessFacts> together;
    if (!album.isNull()) {
        const auto facts = facts_from_js(album);
        if (!facts) return error_to_js(facts.error());
        together = *facts;
    }
    std::vector<HeardSound> heard;
    MeasuredProgramme whole;
    // Where it is known how loud the album is, nobody has to measure its files again.
    if (analyses["length"].as<unsigned>() > 0) {
        auto measured = measured_from_js(programme, analyses);
        if (!measured) return error_to_js(measured.error());
        whole = std::move(*measured);
        heard = heard_sounds(whole.programme.parts, whole.pointers);
    }
    const auto gain = choose_gain(*wish, heard, together);
    return gain ? gain_to_js(*gain) : val::null();
}

val parts_loudness(const val& analyses, const val& programme) {
    const auto measured = measured_from_js(programme, analyses);
    if (!measured) return error_to_js(measured.error());
    const val list = val::array();
    for (const LoudnessFacts& facts : loudness_of_parts(measured->programme.parts, measured->pointers)) {
        list.call<void>("push", loudness_facts_to_js(facts));
    }
    return list;
}

val album_loudness(const val& list) {
    const auto sounds = sounds_from_js(list, "");
    if (!sounds) return error_to_js(sounds.error());
    std::vector<HeardSound> heard;
    for (const LoudnessBlocks& sound : *sounds) heard.push_back({&sound});
    return loudness_facts_to_js(loudness_of_all(heard));
}

}  // namespace

val loudness_to_js(const ConversionSummary& summary) {
    const auto& chosen = summary.loudness_gain;
    const auto& measured = summary.loudness;
    if (!chosen && !measured) return val::null();
    val entry = val::object();
    entry.set("gain", chosen ? gain_to_js(*chosen) : val::null());
    entry.set("lufs", optional_to_js(measured ? measured->integrated_lufs : chosen->reached_lufs));
    entry.set("truePeakDbtp", optional_to_js(measured ? measured->true_peak_dbtp : std::nullopt));
    return entry;
}

Result<void> loudness_from_js(const val& options, ConversionOptions& into) {
    if (const val loudness = options["loudness"]; !loudness.isNull()) {
        const auto gain = gain_from_js(loudness);
        if (!gain) return std::unexpected(gain.error());
        into.loudness = *gain;
    }
    if (const val album = options["album"]; !album.isNull()) {
        const auto facts = facts_from_js(album);
        if (!facts) return std::unexpected(facts.error());
        into.album = *facts;
    }
    const val measured = options["measured"];
    const auto count = measured["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) {
        const auto facts = facts_from_js(measured[index]);
        if (!facts) return std::unexpected(facts.error());
        into.measured.push_back(*facts);
    }
    return {};
}

EMSCRIPTEN_BINDINGS(loudness) {
    emscripten::function("loudnessGain", &loudness_gain);
    emscripten::function("partsLoudness", &parts_loudness);
    emscripten::function("albumLoudness", &album_loudness);
}

}  // namespace unreel
