// SampleReader as JavaScript sees it; contract: web/src/engine/wasm_modules.ts, `openSamples`.
#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "bindings/recipe_js.h"
#include "bindings/to_js.h"
#include "convert/sample_reader.h"
#include "io/file.h"

namespace {

using namespace unreel;
using emscripten::val;

class SamplesHandle {
public:
    static Result<std::unique_ptr<SamplesHandle>> open(const std::string& path, ConversionOptions options, double start_seconds) {
        auto source = FileSource::open(path);
        if (!source) return std::unexpected(source.error());
        auto reader = SampleReader::open(**source, std::move(options), start_seconds);
        if (!reader) return std::unexpected(reader.error());
        return std::unique_ptr<SamplesHandle>(new SamplesHandle(std::move(*source), std::move(*reader)));
    }

    val read(double most) {
        const auto planes = reader_->read(static_cast<int64_t>(most));
        if (!planes) return error_to_js(planes.error());
        const SoundFormat format = reader_->format();
        const val views = val::array();
        for (size_t channel = 0; channel < static_cast<size_t>(format.channels); ++channel) {
            const auto plane = (*planes)[channel];
            views.call<void>("push", val(emscripten::typed_memory_view(plane.size(), plane.data())));
        }
        val entry = val::object();
        entry.set("sampleRate", format.sample_rate);
        entry.set("isEnd", reader_->is_end());
        entry.set("planes", views);
        return entry;
    }

private:
    SamplesHandle(std::unique_ptr<FileSource> source, std::unique_ptr<SampleReader> reader)
        : source_(std::move(source)), reader_(std::move(reader)) {}

    std::unique_ptr<FileSource> source_;
    std::unique_ptr<SampleReader> reader_;
};

val open_samples(const std::string& path, const val& options, double start_seconds) {
    auto recipe = recipe_from_js(options["recipe"]);
    if (!recipe) return error_to_js(recipe.error());
    ConversionOptions wish;
    wish.recipe = std::move(*recipe);
    wish.read.file_name = path;
    wish.read.reads = read_strategy_named(options["reads"].as<std::string>()).value_or(ReadStrategy::automatic);
    if (const val track = options["track"]; !track.isNull()) wish.read.track = track.as<int>();
    auto handle = SamplesHandle::open(path, std::move(wish), start_seconds);
    if (!handle) return error_to_js(handle.error());
    val entry = val::object();
    entry.set("samples", val(std::move(*handle)));
    return entry;
}

}  // namespace

EMSCRIPTEN_BINDINGS(samples) {
    emscripten::class_<SamplesHandle>("SamplesHandle").function("read", &SamplesHandle::read);
    emscripten::function("openSamples", &open_samples);
}
