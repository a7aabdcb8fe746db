#include "mp3/mp3_writer.h"

#include <cassert>
#include <cmath>
#include <vector>

#include "mp3/info_tag.h"
#include "mp3/mpeg_frame.h"

namespace unreel {

Mp3Writer::Mp3Writer(ByteSink& sink, const EncoderSettings& settings, std::span<const std::byte> id3v2)
    : output_(sink),
      settings_(settings),
      tag_position_(static_cast<int64_t>(id3v2.size())),
      tag_bytes_(info_tag_bytes(settings)) {
    output_.keep(id3v2);
    output_.keep(std::vector<std::byte>(static_cast<size_t>(tag_bytes_)));
}

Result<void> Mp3Writer::write(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> frames) {
    if (index != next_index_) return fail(ErrorCode::engine_crashed, "segments out of order");
    ++next_index_;
    lowpass_hz_ = lowpass_hz;
    if (auto taken = take_frames(frame_count, frames); !taken) return taken;
    music_crc_.add(frames);
    return output_.append(frames);
}

Result<void> Mp3Writer::take_frames(int frame_count, std::span<const std::byte> frames) {
    for (int frame = 0; frame < frame_count; ++frame) {
        const auto header = MpegFrameHeader::parse(frames);
        const bool fits = header && header->sample_rate == settings_.sample_rate &&
                          header->mono == (settings_.channels == 1) &&
                          static_cast<size_t>(header->frame_bytes()) <= frames.size();
        if (!fits) return fail(ErrorCode::engine_crashed, "an encoded segment is no run of whole MPEG frames");
        seek_table_.add_frame(header->frame_bytes());
        frames = frames.subspan(static_cast<size_t>(header->frame_bytes()));
    }
    if (!frames.empty()) return fail(ErrorCode::engine_crashed, "an encoded segment has bytes after its last frame");
    return {};
}

Result<void> Mp3Writer::finish(int64_t sample_count, const std::optional<ReplayGain>& replay_gain) {
    const int64_t frame_samples = seek_table_.frame_count() * settings_.samples_per_frame();
    assert(seek_table_.frame_count() == mpeg_frames_for(sample_count, settings_.samples_per_frame()));
    InfoTag tag;
    tag.settings = settings_;
    tag.lowpass_hz = lowpass_hz_;
    tag.mpeg_frames = seek_table_.frame_count();
    tag.music_bytes = seek_table_.byte_count();
    tag.toc = seek_table_.to_toc(tag_bytes_);
    tag.delay_samples = encoder_delay;
    tag.padding_samples = static_cast<int>(frame_samples - encoder_delay - sample_count);
    tag.music_crc = music_crc_.value();
    tag.replay_gain = replay_gain;
    return output_.patch(tag_position_, make_info_tag(tag));
}

int Mp3Writer::average_bitrate_kbps() const {
    const int64_t samples = seek_table_.frame_count() * settings_.samples_per_frame();
    if (samples == 0) return 0;
    const double bits = 8.0 * static_cast<double>(seek_table_.byte_count());
    return static_cast<int>(std::lround(bits * settings_.sample_rate / static_cast<double>(samples) / 1000));
}

}  // namespace unreel
