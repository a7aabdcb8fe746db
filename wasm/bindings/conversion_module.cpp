// The conversion module as JavaScript sees it: types are translated here, nothing is decided. Contract:
// web/src/engine/wasm_modules.ts. Failures are values: `{ error: { code, subject?, detail } }`.
#include <emscripten/bind.h>
#include <emscripten/heap.h>
#include <emscripten/val.h>

#include <memory>
#include <optional>
#include <string>

#include "bindings/media_info_to_js.h"
#include "bindings/options_js.h"
#include "bindings/recipe_js.h"
#include "bindings/summary_to_js.h"
#include "bindings/to_js.h"
#include "convert/conversion.h"
#include "io/file.h"
#include "media/log.h"
#include "media/probe.h"
#include "recipe/check.h"
#include "tags/cover.h"
#include "tags/picture.h"

namespace {

using namespace unreel;
using emscripten::val;

val picture_to_js(const Cover& picture) {
    const PictureSize size = picture_size(picture.bytes).value_or(PictureSize{});
    val entry = val::object();
    entry.set("mimeType", picture.mime_type);
    entry.set("width", size.width);
    entry.set("height", size.height);
    entry.set("isProgressive", size.is_progressive);
    return entry;
}

/// The files that are mounted at these paths.
class MountedSources final : public Sources {
public:
    MountedSources(const val& paths, const val& tracks) {
        const auto count = paths["length"].as<unsigned>();
        for (unsigned index = 0; index < count; ++index) {
            const val track = tracks[index];
            files_.push_back({paths[index].as<std::string>(), track.isNull() ? std::nullopt : std::optional(track.as<int>())});
        }
    }

    int count() const override { return static_cast<int>(files_.size()); }

    Result<OpenedSource> open(int index) override {
        const auto& [path, track] = files_[static_cast<size_t>(index)];
        auto file = FileSource::open(path);
        if (!file) return std::unexpected(file.error());
        return OpenedSource{std::move(*file), path, track};
    }

private:
    struct File {
        std::string path;
        std::optional<int> track;
    };
    std::vector<File> files_;
};

/// What a JavaScript object takes: of `begin(part)`, `clear()` (all of that part is dropped) and `end(part)` it returns whether it is done, of
/// `write(offset, bytes)` how many it wrote.
class JsOutputs final : public Outputs, private ByteSink {
public:
    explicit JsOutputs(val object) : object_(std::move(object)) {}

    Result<ByteSink*> open(int part) override {
        if (object_.call<bool>("begin", part)) return static_cast<ByteSink*>(this);
        return fail(ErrorCode::write_failed, "the sink does not begin");
    }

    Result<void> close(int part) override {
        if (object_.call<bool>("end", part)) return {};
        return fail(ErrorCode::write_failed, "the sink does not end");
    }

private:
    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override {
        const val view = bytes_to_js_view(bytes);
        const auto written = object_.call<double>("write", static_cast<double>(offset), view);
        if (written == static_cast<double>(bytes.size())) return {};
        return fail(ErrorCode::write_failed, "the sink took " + std::to_string(written) + " of " + std::to_string(bytes.size()));
    }

    Result<void> clear() override {
        if (object_.call<bool>("clear")) return {};
        return fail(ErrorCode::write_failed, "the sink kept what it had");
    }

    val object_;
};

val planes_to_js(const PcmSegment& segment) {
    const val planes = val::array();
    for (int channel = 0; channel < segment.settings.channels; ++channel) {
        const auto& plane = segment.planes[static_cast<size_t>(channel)];
        planes.call<void>("push", val(emscripten::typed_memory_view(plane.size(), plane.data())));
    }
    return planes;
}

class ConversionHandle {
public:
    static Result<std::unique_ptr<ConversionHandle>> open(MountedSources sources, ConversionOptions options, val sink) {
        std::unique_ptr<ConversionHandle> handle(new ConversionHandle(std::move(sources), std::move(sink)));
        auto conversion = Conversion::open(handle->sources_, handle->outputs_, std::move(options));
        if (!conversion) return std::unexpected(conversion.error());
        handle->conversion_ = std::move(*conversion);
        return handle;
    }

    val info() const { return info_to_js(conversion_->info()); }

    val read_segment() {
        auto step = conversion_->read_segment();
        if (!step) return error_to_js(step.error());
        val entry = val::object();
        if (auto* segment = std::get_if<PcmSegment>(&*step)) {
            segment_ = std::move(*segment);
            entry.set("state", std::string("segment"));
            entry.set("index", static_cast<double>(segment_.index));
            entry.set("part", segment_.part);
            entry.set("settings", settings_to_js(segment_.settings));
            entry.set("warmUpFrames", segment_.warm_up_frames);
            entry.set("frameCount", segment_.frame_count);
            entry.set("planes", planes_to_js(segment_));
            return entry;
        }
        const bool is_finished = std::holds_alternative<SegmentReader::Finished>(*step);
        entry.set("state", std::string(is_finished ? "finished" : "working"));
        return entry;
    }

    val write_segment(double index, int frame_count, int lowpass_hz, const val& bytes) {
        // One copy into this module's memory, which another worker's result needs in any case.
        incoming_.resize(bytes["byteLength"].as<size_t>());
        bytes_to_js_view(incoming_).call<void>("set", bytes);
        const auto place = conversion_->write_segment(static_cast<int64_t>(index), frame_count, lowpass_hz, incoming_);
        if (!place) return error_to_js(place.error());
        val entry = val::object();
        entry.set("position", static_cast<double>(place->position));
        entry.set("crc32", static_cast<double>(place->crc32));
        return entry;
    }

    val flush() {
        const auto flushed = conversion_->flush();
        return flushed ? val::object() : error_to_js(flushed.error());
    }

    val finish() {
        const auto summaries = conversion_->finish();
        if (!summaries) return error_to_js(summaries.error());
        const val list = val::array();
        for (const ConversionSummary& summary : *summaries) list.call<void>("push", summary_to_js(summary));
        val entry = val::object();
        entry.set("summaries", list);
        return entry;
    }

    val progress() {
        const Conversion::Progress progress = conversion_->progress();
        val entry = val::object();
        entry.set("fraction", progress.fraction);
        entry.set("seconds", progress.seconds);
        entry.set("bytesWritten", static_cast<double>(progress.bytes_written));
        return entry;
    }

private:
    ConversionHandle(MountedSources sources, val sink) : sources_(std::move(sources)), outputs_(std::move(sink)) {}

    MountedSources sources_;
    JsOutputs outputs_;
    std::unique_ptr<Conversion> conversion_;
    PcmSegment segment_;  // what the view handed out last looks at
    std::vector<std::byte> incoming_;
};

val probe_file(const std::string& path) {
    auto source = FileSource::open(path);
    if (!source) return error_to_js(source.error());
    const auto info = probe(**source, path);
    if (!info) return error_to_js(info.error());
    val entry = val::object();
    entry.set("info", info_to_js(*info));
    return entry;
}

/// `{ cover }`, with a copy of its bytes or null, or `{ error }`.
val cover_of(const std::string& path) {
    auto source = FileSource::open(path);
    if (!source) return error_to_js(source.error());
    const auto info = probe(**source, path);
    if (!info) return error_to_js(info.error());
    val cover = val::null();
    if (info->cover) {
        cover = picture_to_js(*info->cover);
        cover.set("bytes", bytes_to_js_view(info->cover->bytes).call<val>("slice"));
    }
    val entry = val::object();
    entry.set("cover", cover);
    return entry;
}

/// Null for what `cover_from` refuses.
val picture_of(const val& bytes) {
    const auto picture = cover_from(bytes_from_js(bytes));
    return picture ? picture_to_js(*picture) : val::null();
}

val open_conversion(const val& paths, const val& options, const val& sink) {
    auto conversion = options_from_js(options);
    if (!conversion) return error_to_js(conversion.error());
    auto handle = ConversionHandle::open(MountedSources(paths, options["tracks"]), std::move(*conversion), sink);
    if (!handle) return error_to_js(handle.error());
    val entry = val::object();
    entry.set("conversion", val(std::move(*handle)));
    return entry;
}

/// `{ recipe }`, whole, or `{ error }`, whose subject is the field and whose detail a sentence.
val check_recipe(const val& value) {
    const auto recipe = recipe_from_js(value);
    if (!recipe) return error_to_js(recipe.error());
    if (const auto checked = check(*recipe); !checked) return error_to_js(checked.error());
    val entry = val::object();
    entry.set("recipe", recipe_to_js(*recipe));
    return entry;
}

val versions() {
    val entry = val::object();
    entry.set("ffmpeg", ffmpeg_version());
    return entry;
}

double memory_bytes() { return static_cast<double>(emscripten_get_heap_size()); }

}  // namespace

EMSCRIPTEN_BINDINGS(conversion) {
    silence_ffmpeg();
    emscripten::class_<ConversionHandle>("ConversionHandle")
        .function("info", &ConversionHandle::info)
        .function("readSegment", &ConversionHandle::read_segment)
        .function("writeSegment", &ConversionHandle::write_segment)
        .function("flush", &ConversionHandle::flush)
        .function("finish", &ConversionHandle::finish)
        .function("progress", &ConversionHandle::progress);
    emscripten::function("probe", &probe_file);
    emscripten::function("coverOf", &cover_of);
    emscripten::function("pictureOf", &picture_of);
    emscripten::function("openConversion", &open_conversion);
    emscripten::function("checkRecipe", &check_recipe);
    emscripten::function("versions", &versions);
    emscripten::function("memoryBytes", &memory_bytes);
}
