#include "convert/print_info.h"

#include <cstdio>

namespace unreel {

namespace {

void print(const char* name, const std::string& value) {
    if (!value.empty()) std::printf("%s: %s\n", name, value.c_str());
}

struct WarningPrinter {
    void operator()(const CorruptPackets& warning) const { std::printf("warning: %d corrupt packets left out\n", warning.count); }
    void operator()(const CutOff& warning) const {
        std::printf("warning: cut off after %.3f s of %.3f s\n", warning.converted_seconds, warning.expected_seconds);
    }
    void operator()(const GapsFilled& warning) const {
        std::printf("warning: %d gaps filled with %.3f s of silence\n", warning.count, warning.seconds);
    }
    void operator()(const TimestampJumps& warning) const {
        std::printf("warning: %d jumps in the time stamps, %.3f s in all, joined\n", warning.count, warning.seconds);
    }
    void operator()(const ClockDrift& warning) const {
        std::printf("warning: the time stamps disagree with the sound by %.3f s; the sound was kept\n", warning.seconds);
    }
    void operator()(const BitrateAdjusted& warning) const {
        std::printf("warning: %d kbit/s instead of %d\n", warning.actual_kbps, warning.requested_kbps);
    }
    void operator()(const TrackOutlasted& warning) const {
        std::printf("warning: this track lasts %.3f s, another one %.3f s\n", warning.converted_seconds, warning.longest_seconds);
    }
    void operator()(const AboveFullScale& warning) const {
        std::printf("warning: up to %.1f dB above full scale\n", warning.decibels);
    }
    void operator()(const PicturesLeftOut& warning) const {
        std::printf("warning: %d attached pictures left out: damaged, no picture, or over 16 MiB\n", warning.count);
    }
    void operator()(const TagsShortened& warning) const {
        std::printf("warning: %d texts of the tags shortened or left out: too long or too many\n", warning.count);
    }
    void operator()(const ChaptersLeftOut& warning) const {
        std::printf("warning: %d chapters left out: an MP3 has room for 255\n", warning.count);
    }
    void operator()(const CoverTooLarge& warning) const {
        std::printf("warning: the cover left out: it has %d pixels\n", warning.pixels);
    }
    void operator()(const LanguageMissing& warning) const {
        std::printf("warning: no track in \"%s\": the default one was taken\n", warning.language.c_str());
    }
    void operator()(const AboveByteLimit& warning) const {
        std::printf("warning: larger than %lld bytes\n", static_cast<long long>(warning.limit_bytes));
    }
    void operator()(const AboveTimeLimit& warning) const { std::printf("warning: longer than %.3f s\n", warning.limit_seconds); }
    void operator()(const NotCopied& warning) const {
        std::printf("warning: encoded anew, as the frames could not be copied: %s\n", std::string(name_of(warning.why)).c_str());
    }
};

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
    for (const TagField& field : info.tags.fields) {
        for (const std::string& value : field.values) std::printf("%s: %s\n", field.name.c_str(), value.c_str());
    }
    for (const Chapter& chapter : info.chapters) {
        std::printf("chapter: %.3f %.3f %s\n", chapter.start_seconds, chapter.end_seconds, chapter.title.c_str());
    }
    if (info.cover) std::printf("cover: %s, %zu bytes, type %u\n", info.cover->mime_type.c_str(), info.cover->bytes.size(), info.cover->type);
}

void print_summary(const ConversionSummary& summary) {
    std::printf("duration: %.6f\nsamples: %lld\nbytes: %lld\nrate: %d\nchannels: %d\nbitrate: %d\n", summary.duration_seconds(),
                static_cast<long long>(summary.samples), static_cast<long long>(summary.bytes), summary.settings.sample_rate,
                summary.settings.channels, summary.bitrate_kbps);
    for (const Warning& warning : summary.warnings) std::visit(WarningPrinter{}, warning);
}

}  // namespace unreel
