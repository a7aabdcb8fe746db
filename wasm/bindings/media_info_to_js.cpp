#include "bindings/media_info_to_js.h"

#include "bindings/to_js.h"

namespace unreel {

using emscripten::val;

namespace {

val tracks_to_js(const std::vector<AudioTrack>& tracks) {
    val list = val::array();
    for (const AudioTrack& track : tracks) {
        val entry = val::object();
        entry.set("codec", text_to_js(track.codec));
        entry.set("profile", text_to_js(track.profile));
        entry.set("language", text_to_js(track.language));
        entry.set("title", text_to_js(track.title));
        entry.set("channels", track.channels);
        entry.set("channelLayout", text_to_js(track.channel_layout));
        entry.set("sampleRate", track.sample_rate);
        entry.set("bitrateKbps", track.bitrate_kbps);
        entry.set("durationSeconds", optional_to_js(track.duration_seconds));
        entry.set("isDefault", track.is_default);
        entry.set("canConvert", track.can_convert);
        entry.set("isEncrypted", track.is_encrypted);
        entry.set("copyRefusal", track.copy_refusal);
        list.call<void>("push", entry);
    }
    return list;
}

val text_tracks_to_js(const std::vector<TextTrack>& tracks) {
    val list = val::array();
    for (const TextTrack& track : tracks) {
        val entry = val::object();
        entry.set("codec", text_to_js(track.codec));
        entry.set("language", text_to_js(track.language));
        entry.set("title", text_to_js(track.title));
        entry.set("isDefault", track.is_default);
        entry.set("isForced", track.is_forced);
        list.call<void>("push", entry);
    }
    return list;
}

val tags_to_js(const Tags& tags) {
    val list = val::array();
    for (const TagField& field : tags.fields) {
        val values = val::array();
        for (const std::string& value : field.values) values.call<void>("push", text_to_js(value));
        val entry = val::object();
        entry.set("name", text_to_js(field.name));
        entry.set("values", values);
        entry.set("language", text_to_js(field.language));
        list.call<void>("push", entry);
    }
    return list;
}

val cover_to_js(const std::optional<Cover>& cover) {
    if (!cover) return val::null();
    val entry = val::object();
    entry.set("mimeType", cover->mime_type);
    entry.set("bytes", static_cast<double>(cover->bytes.size()));
    entry.set("type", cover->type);
    return entry;
}

}  // namespace

val chapters_to_js(const std::vector<Chapter>& chapters) {
    val list = val::array();
    for (const Chapter& chapter : chapters) {
        val entry = val::object();
        entry.set("startSeconds", chapter.start_seconds);
        entry.set("endSeconds", chapter.end_seconds);
        entry.set("title", text_to_js(chapter.title));
        list.call<void>("push", entry);
    }
    return list;
}

val info_to_js(const MediaInfo& info) {
    val entry = val::object();
    entry.set("container", info.container);
    entry.set("containerName", info.container_name);
    entry.set("durationSeconds", optional_to_js(info.duration_seconds));
    entry.set("hasVideo", info.has_video);
    entry.set("audioTracks", tracks_to_js(info.audio_tracks));
    entry.set("defaultTrack", info.default_track);
    entry.set("textTracks", text_tracks_to_js(info.text_tracks));
    entry.set("tags", tags_to_js(info.tags));
    entry.set("chapters", chapters_to_js(info.chapters));
    entry.set("cover", cover_to_js(info.cover));
    return entry;
}

}  // namespace unreel
