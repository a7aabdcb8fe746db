// The encoder module as JavaScript sees it: types are translated here, nothing is decided. Contract:
// web/src/engine/wasm_modules.ts. Failures are values: `{ error: { code, subject?, detail } }`.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <array>
#include <memory>
#include <vector>

#include "bindings/to_js.h"
#include "mp3/segment_encoder.h"

namespace {

using namespace unreel;
using emscripten::val;

// Samples per channel that are taken at a time: the whole segment need not be in this module's memory.
constexpr size_t input_capacity = 16 * 1152;

class EncoderHandle {
public:
    EncoderHandle(SegmentEncoder encoder, int channels) : encoder_(std::move(encoder)) {
        for (size_t channel = 0; channel < static_cast<size_t>(channels); ++channel) input_[channel].resize(input_capacity);
    }

    size_t capacity() const { return input_capacity; }

    val input(int channel) {
        auto& plane = input_.at(static_cast<size_t>(channel) % input_.size());
        return val(emscripten::typed_memory_view(plane.size(), plane.data()));
    }

    val encode(size_t sample_count) {
        if (sample_count > input_capacity) return error_to_js({ErrorCode::invalid_option, "too many samples", "samples"});
        const auto encoded = encoder_.encode({input_[0].data(), input_[1].data()}, sample_count);
        return encoded ? val::object() : error_to_js(encoded.error());
    }

    val finish() {
        const auto finished = encoder_.finish();
        if (!finished) return error_to_js(finished.error());
        val entry = val::object();
        entry.set("bytes", bytes_to_js_view(encoder_.bytes()));
        entry.set("lowpassHz", encoder_.lowpass_hz());
        return entry;
    }

private:
    SegmentEncoder encoder_;
    std::array<std::vector<float>, 2> input_;
};

val create(const val& settings_value, int warm_up_frames, int frame_count) {
    const EncoderSettings settings = settings_from_js(settings_value);
    auto encoder = SegmentEncoder::open(settings, warm_up_frames, frame_count);
    if (!encoder) return error_to_js(encoder.error());
    val entry = val::object();
    entry.set("encoder", val(std::make_unique<EncoderHandle>(std::move(*encoder), settings.channels)));
    return entry;
}

}  // namespace

EMSCRIPTEN_BINDINGS(encoder) {
    emscripten::class_<EncoderHandle>("SegmentEncoder")
        .class_function("create", &create)
        .property("inputCapacity", &EncoderHandle::capacity)
        .function("input", &EncoderHandle::input)
        .function("encode", &EncoderHandle::encode)
        .function("finish", &EncoderHandle::finish);
}
