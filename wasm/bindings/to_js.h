// From the core's types to JavaScript values, for both modules.
#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "base/error.h"
#include "mp3/encoder_settings.h"

namespace unreel {

/// Text from a media file. Bytes that are not UTF-8 become replacement characters, as TextDecoder makes them.
inline emscripten::val text_to_js(const std::string& text) { return emscripten::val::u8string(text.c_str()); }

inline emscripten::val optional_to_js(const std::optional<double>& value) {
    return value ? emscripten::val(*value) : emscripten::val::null();
}

/// A Uint8Array over this module's memory: valid until the memory grows or the bytes go.
inline emscripten::val bytes_to_js_view(std::span<const std::byte> bytes) {
    return emscripten::val(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
}

/// `{ error: { code, subject?, detail } }`
inline emscripten::val error_to_js(const Error& error) {
    emscripten::val report = emscripten::val::object();
    report.set("code", std::string(name_of(error.code)));
    if (!error.subject.empty()) report.set("subject", text_to_js(error.subject));
    report.set("detail", text_to_js(error.detail));
    emscripten::val entry = emscripten::val::object();
    entry.set("error", report);
    return entry;
}

inline emscripten::val settings_to_js(const EncoderSettings& settings) {
    emscripten::val entry = emscripten::val::object();
    entry.set("sampleRate", settings.sample_rate);
    entry.set("channels", settings.channels);
    entry.set("bitrateKbps", settings.bitrate_kbps);
    entry.set("quality", settings.quality);
    return entry;
}

inline EncoderSettings settings_from_js(const emscripten::val& settings) {
    return EncoderSettings{
        .sample_rate = settings["sampleRate"].as<int>(),
        .channels = settings["channels"].as<int>(),
        .bitrate_kbps = settings["bitrateKbps"].as<int>(),
        .quality = settings["quality"].as<int>(),
    };
}

}  // namespace unreel
