// From the core's types to JavaScript values, for both modules.
#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// A copy.
inline std::vector<std::byte> bytes_from_js(const emscripten::val& array) {std::vector<std::byte> bytes(array["byteLength"].as<size_t>());
    bytes_to_js_view(bytes).call<void>("set", array);
    return bytes;
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

template <class Enum, size_t Count>
std::string enum_to_js(Enum value, const std::array<std::string_view, Count>& names) {
    return std::string(names[static_cast<size_t>(value)]);
}

/// A name that there is not becomes a value that there is not, which `is_valid()` finds.
template <class Enum, size_t Count>
Enum enum_from_js(const emscripten::val& name, const std::array<std::string_view, Count>& names) {
    return static_cast<Enum>(std::ranges::find(names, name.as<std::string>()) - names.begin());
}

inline emscripten::val settings_to_js(const EncoderSettings& settings) {
    emscripten::val entry = emscripten::val::object();
    entry.set("sampleRate", settings.sample_rate);
    entry.set("channels", settings.channels);
    entry.set("bitrateKbps", settings.bitrate_kbps);
    entry.set("quality", settings.quality);
    entry.set("rateControl", enum_to_js(settings.rate_control, rate_control_names));
    entry.set("vbrQuality", settings.vbr_quality);
    entry.set("stereoMode", enum_to_js(settings.stereo_mode, stereo_mode_names));
    entry.set("lowpassHz", settings.lowpass_hz ? emscripten::val(*settings.lowpass_hz) : emscripten::val::null());
    return entry;
}

inline EncoderSettings settings_from_js(const emscripten::val& settings) {
    const emscripten::val lowpass_hz = settings["lowpassHz"];
    return EncoderSettings{
        .sample_rate = settings["sampleRate"].as<int>(),
        .channels = settings["channels"].as<int>(),
        .bitrate_kbps = settings["bitrateKbps"].as<int>(),
        .quality = settings["quality"].as<int>(),
        .rate_control = enum_from_js<RateControl>(settings["rateControl"], rate_control_names),
        .vbr_quality = settings["vbrQuality"].as<int>(),
        .stereo_mode = enum_from_js<StereoMode>(settings["stereoMode"], stereo_mode_names),
        .lowpass_hz = lowpass_hz.isNull() ? std::nullopt : std::optional(lowpass_hz.as<int>()),
    };
}

}  // namespace unreel
