#pragma once

#include <optional>

#include "media/demuxer.h"

namespace unreel {

/// How many samples of a packet are sound, where the container says it by durations.
///
/// An encoder fills the last packet up, and a track says how long each of its packets lasts: one that is shorter than what it
/// decodes to, and follows right after the one before, holds that much sound. In fragments, the track's end alone says it.
class SoundingSamples {
public:
    SoundingSamples(const Demuxer& demuxer, const AVStream& stream);

    /// `pts` and `duration` in the stream's time base, of a packet that decodes to `count` samples.
    int64_t of(int64_t pts, int64_t duration, int count, int sample_rate);
    /// What comes next does not follow: after a seek.
    void restart() { expected_position_.reset(); }

private:
    const AVStream& stream_;
    bool has_clips_;
    bool knows_duration_;
    std::optional<int64_t> expected_position_;
};

}  // namespace unreel
