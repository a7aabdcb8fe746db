#include "command/json_lines.h"

#include <cstdio>

#include <nlohmann/json.hpp>

#include "recipe/explain.h"
#include "recipe/fields.h"

namespace unreel {

namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json json_of(const EncoderSettings& settings) {
    Json json{{"rateControl", rate_control_names[static_cast<size_t>(settings.rate_control)]}};
    if (settings.rate_control == RateControl::vbr) json["vbrQuality"] = settings.vbr_quality;
    else json["bitrateKbps"] = settings.bitrate_kbps;
    json["stereo"] = stereo_mode_names[static_cast<size_t>(settings.stereo_mode)];
    json["lowpassHz"] = or_null(settings.lowpass_hz);
    json["lameQuality"] = settings.quality;
    return json;
}

Json json_of(const AudioTrack& track) {
    return {{"codec", track.codec},
            {"profile", track.profile},
            {"language", track.language},
            {"title", track.title},
            {"channels", track.channels},
            {"channelLayout", track.channel_layout},
            {"sampleRate", track.sample_rate},
            {"bitrate", track.bitrate_kbps},
            {"duration", or_null(track.duration_seconds)},
            {"canConvert", track.can_convert}};
}

// What was chosen, and what became of it: where the MP3 was measured, that.
Json loudness_of(const ConversionSummary& summary) {
    Json json = Json::object();
    if (const auto& chosen = summary.loudness_gain) {
        json = {{"measuredLufs", or_null(chosen->measured_lufs)}, {"gainDb", chosen->gain_db}, {"limited", chosen->limits},
                {"why", name_of(chosen->why)}, {"lufs", or_null(chosen->reached_lufs)}};
    }
    if (summary.loudness) {
        json["lufs"] = or_null(summary.loudness->integrated_lufs);
        json["truePeakDbtp"] = or_null(summary.loudness->true_peak_dbtp);
    }
    return json.empty() ? Json(nullptr) : json;
}

std::string hexadecimal(uint32_t value) {
    char text[9];
    std::snprintf(text, sizeof text, "%08x", value);
    return text;
}

Json json_of(const std::optional<PartPlace>& part) {
    if (!part) return nullptr;
    return {{"number", part->number}, {"title", part->title}, {"start", part->start_seconds}};
}

}  // namespace

std::string json_line(const Report& report) {
    const ConversionSummary& summary = report.summary;
    Json warnings = Json::array();
    for (const WarningText& warning : report.warnings) warnings.push_back({{"code", warning.code}, {"text", warning.text}});
    return line_of({{"source", report.source},
                    {"target", report.target},
                    {"track", or_null(report.track)},
                    {"part", json_of(report.part)},
                    {"duration", summary.duration_seconds()},
                    {"samples", summary.samples},
                    {"sampleRate", summary.settings.sample_rate},
                    {"channels", summary.settings.channels},
                    {"bytes", summary.bytes},
                    {"crc32", hexadecimal(summary.crc32)},
                    {"bitrate", summary.bitrate_kbps},
                    {"variable", summary.is_variable},
                    {"copied", summary.is_copied},
                    {"settings", summary.is_copied ? Json(nullptr) : json_of(summary.settings)},
                    {"loudness", loudness_of(summary)},
                    {"warnings", warnings},
                    {"recipe", explain(report.recipe)}});
}

std::string kept_line(const std::string& source, const std::string& target) { return line_of({{"source", source}, {"target", target}, {"kept", true}}); }

std::string json_line(const std::string& source, const MediaInfo& info) {
    Json tracks = Json::array();
    for (const AudioTrack& track : info.audio_tracks) tracks.push_back(json_of(track));
    Json texts = Json::array();
    for (const TextTrack& track : info.text_tracks) {
        texts.push_back({{"codec", track.codec}, {"language", track.language}, {"title", track.title}, {"default", track.is_default}, {"forced", track.is_forced}});
    }
    Json tags = Json::object();
    for (const TagField& field : info.tags.fields) {
        for (const std::string& value : field.values) tags[field.name].push_back(value);
    }
    Json chapters = Json::array();
    for (const Chapter& chapter : info.chapters) {
        chapters.push_back({{"start", chapter.start_seconds}, {"end", chapter.end_seconds}, {"title", chapter.title}});
    }
    Json cover = nullptr;
    if (info.cover) cover = {{"mimeType", info.cover->mime_type}, {"bytes", info.cover->bytes.size()}, {"type", info.cover->type}};
    return line_of({{"source", source},
                    {"container", info.container},
                    {"duration", or_null(info.duration_seconds)},
                    {"video", info.has_video},
                    {"tracks", tracks},
                    {"defaultTrack", info.default_track},
                    {"textTracks", texts},
                    {"tags", tags},
                    {"chapters", chapters},
                    {"cover", cover}});
}

}  // namespace unreel
