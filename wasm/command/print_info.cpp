#include "command/print_info.h"

#include <cstdio>

#include "command/loudness_words.h"

namespace unreel {

namespace {

void print(const char* name, const std::string& value) {
    if (!value.empty()) std::printf("%s: %s\n", name, value.c_str());
}

}  // namespace

void print_info(const MediaInfo& info) {
    print("container", info.container);
    if (info.duration_seconds) std::printf("duration: %.6f\n", *info.duration_seconds);
    std::printf("video: %s\n", info.has_video ? "yes" : "no");
    for (size_t index = 0; index < info.audio_tracks.size(); ++index) {
        const AudioTrack& track = info.audio_tracks[index];
        std::printf("track %zu%s: %s %s, %d Hz, %s, %d kbit/s, %s %s%s\n", index,
                    static_cast<int>(index) == info.default_track ? " (default)" : "", track.codec.c_str(),
                    track.profile.c_str(), track.sample_rate, track.channel_layout.c_str(), track.bitrate_kbps,
                    track.language.c_str(), track.title.c_str(), track.can_convert ? "" : " [cannot be converted]");
    }
    for (size_t index = 0; index < info.text_tracks.size(); ++index) {
        const TextTrack& track = info.text_tracks[index];
        std::printf("text %zu: %s, %s %s\n", index, track.codec.c_str(), track.language.c_str(), track.title.c_str());
    }
    for (const TagField& field : info.tags.fields) {
        for (const std::string& value : field.values) std::printf("%s: %s\n", field.name.c_str(), value.c_str());
    }
    for (const Chapter& chapter : info.chapters) {
        std::printf("chapter: %.3f %.3f %s\n", chapter.start_seconds, chapter.end_seconds, chapter.title.c_str());
    }
    if (info.cover) std::printf("cover: %s, %zu bytes, type %u\n", info.cover->mime_type.c_str(), info.cover->bytes.size(), info.cover->type);
}

void print_report(const Report& report, bool names_target) {
    const ConversionSummary& summary = report.summary;
    if (names_target) print("target", report.target);
    std::printf("duration: %.6f\nsamples: %lld\nbytes: %lld\nrate: %d\nchannels: %d\nbitrate: %d\n", summary.duration_seconds(),
                static_cast<long long>(summary.samples), static_cast<long long>(summary.bytes), summary.settings.sample_rate,
                summary.settings.channels, summary.bitrate_kbps);
    if (summary.is_copied) std::puts("copied: yes");
    if (summary.loudness_gain) print("loudness", loudness_text(summary));
    for (const WarningText& warning : report.warnings) print("warning", warning.text);
}

}  // namespace unreel
