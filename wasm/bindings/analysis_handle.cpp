// `openAnalysis` of the conversion module. Contract: web/src/engine/wasm_modules.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <span>
#include <string>

#include "bindings/analysis_js.h"
#include "bindings/envelope_view.h"
#include "bindings/recipe_js.h"
#include "bindings/to_js.h"
#include "convert/analyse.h"
#include "io/file.h"

namespace unreel {

namespace {

using emscripten::val;

class AnalysisHandle {
public:
    AnalysisHandle(std::unique_ptr<FileSource> source, std::unique_ptr<AnalysisPass> pass)
        : source_(std::move(source)), pass_(std::move(pass)) {}

    val read() {
        const auto finished = pass_->read();
        if (!finished) return error_to_js(finished.error());
        val entry = val::object();
        entry.set("state", std::string(*finished ? "finished" : "working"));
        entry.set("fraction", pass_->fraction());
        entry.set("piece", piece());
        return entry;
    }

    val result() {
        val entry = analysis_to_js(pass_->take());
        entry.set("damagedPieces", pass_->damaged_pieces());
        return entry;
    }

private:
    val piece() {
        const auto change = pass_->take_change();
        if (!change) return val::null();
        val entry = val::object();
        entry.set("sampleRate", change->envelope.sample_rate);
        entry.set("samplesPerBucket", change->envelope.samples_per_bucket);
        entry.set("firstBucket", static_cast<double>(change->first_bucket));
        entry.set("buckets", bucket_view(std::span(change->envelope.buckets).subspan(change->first_bucket)));
        entry.set("fraction", pass_->fraction());
        return entry;
    }

    std::unique_ptr<FileSource> source_;
    std::unique_ptr<AnalysisPass> pass_;
};

val open_analysis(const std::string& path, const val& options) {
    auto recipe = recipe_from_js(options["recipe"]);
    if (!recipe) return error_to_js(recipe.error());
    ConversionOptions conversion;
    conversion.recipe = std::move(*recipe);
    conversion.read.reads = read_strategy_named(options["reads"].as<std::string>()).value_or(ReadStrategy::automatic);
    if (const val track = options["track"]; !track.isNull()) conversion.read.track = track.as<int>();
    conversion.read.file_name = path;
    auto source = FileSource::open(path);
    if (!source) return error_to_js(source.error());
    auto pass = AnalysisPass::open(**source, conversion);
    if (!pass) return error_to_js(pass.error());
    val entry = val::object();
    entry.set("analysis", val(std::make_unique<AnalysisHandle>(std::move(*source), std::move(*pass))));
    return entry;
}

}  // namespace

}  // namespace unreel

EMSCRIPTEN_BINDINGS(analysis) {
    using namespace unreel;
    emscripten::class_<AnalysisHandle>("AnalysisHandle").function("read", &AnalysisHandle::read).function("result", &AnalysisHandle::result);
    emscripten::function("openAnalysis", &open_analysis);
}
