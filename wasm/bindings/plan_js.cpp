// The planner as JavaScript calls it: `PlanSource` of web/src/engine/wasm_modules.ts, `Plan` of web/src/shared/programme.ts.
#include <emscripten/bind.h>

#include <deque>
#include <optional>
#include <vector>

#include "bindings/analysis_js.h"
#include "bindings/marks_js.h"
#include "bindings/programme_js.h"
#include "bindings/recipe_js.h"
#include "bindings/to_js.h"
#include "convert/copy_choice.h"
#include "programme/plan.h"

namespace unreel {

using emscripten::val;

namespace {

/// Sources, and the analyses that they point to.
struct Sources {
    std::vector<PlanSource> sources;
    std::deque<Analysis> analyses;
};

std::optional<double> number_or_nothing(const val& value) { return value.isNull() ? std::nullopt : std::optional(value.as<double>()); }

PlanSource source_from_js(const val& source) {
    PlanSource made;
    made.seconds = number_or_nothing(source["seconds"]);
    made.chapters = chapters_from_js(source["chapters"]);
    made.title = source["title"].as<std::string>();
    made.channels = source["channels"].as<int>();
    if (const val rate = source["sampleRate"]; !rate.isNull()) made.sample_rate = rate.as<int>();
    made.bitrate_kbps = source["bitrateKbps"].as<int>();
    made.is_copied = source["isCopied"].as<bool>();
    made.tag_bytes = static_cast<int64_t>(source["tagBytes"].as<double>());
    return made;
}

Result<void> take_sources(const val& list, Sources& into) {
    const auto count = list["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) {
        const val source = list[index];
        into.sources.push_back(source_from_js(source));
        if (source["analysis"].isNull()) continue;
        auto analysis = analysis_from_js(source["analysis"]);
        if (!analysis) return std::unexpected(analysis.error());
        into.analyses.push_back(std::move(*analysis));
        into.sources.back().analysis = &into.analyses.back();
    }
    return {};
}

val notes_to_js(const PlanNotes& notes) {
    val entry = val::object();
    entry.set("marksLeftOut", notes.marks_left_out);
    entry.set("marksMerged", notes.marks_merged);
    entry.set("silenceSeconds", notes.silence_seconds);
    return entry;
}

val plan_of(const val& wished, const val& sources, const val& keep, const val& marks) {
    const auto recipe = recipe_from_js(wished);
    if (!recipe) return error_to_js(recipe.error());
    Sources known;
    if (auto taken = take_sources(sources, known); !taken) return error_to_js(taken.error());
    std::vector<TimeRange> ranges;
    const auto count = keep["length"].as<unsigned>();
    for (unsigned index = 0; index < count; ++index) ranges.push_back(range_from_js(keep[index]));
    const auto plan = plan_programme(*recipe, known.sources, ranges, marks_from_js(marks));
    if (!plan) return error_to_js(plan.error());
    const val programmes = val::array();
    for (const Programme& programme : plan->programmes) programmes.call<void>("push", programme_to_js(programme));
    val entry = val::object();
    entry.set("programmes", programmes);
    entry.set("notes", notes_to_js(plan->notes));
    return entry;
}

bool needs_analysis_for(const val& wished, bool is_length_known) {
    const auto recipe = recipe_from_js(wished);
    if (!recipe) return false;
    PlanSource source;
    if (is_length_known) source.seconds = 1;
    return needs_analysis(*recipe, std::vector{source});
}

bool wants_copy_of(const val& wished, const val& track) {
    const auto recipe = recipe_from_js(wished);
    if (!recipe || !track["copyRefusal"].as<std::string>().empty()) return false;
    AudioTrack made;
    made.channels = track["channels"].as<int>();
    made.sample_rate = track["sampleRate"].as<int>();
    made.bitrate_kbps = track["bitrateKbps"].as<int>();
    return wants_copy(*recipe, made, number_or_nothing(track["durationSeconds"]).value_or(0));
}

}  // namespace

EMSCRIPTEN_BINDINGS(plan) {
    emscripten::function("plan", &plan_of);
    emscripten::function("wantsCopy", &wants_copy_of);
    emscripten::function("needsAnalysis", &needs_analysis_for);
}

}  // namespace unreel
