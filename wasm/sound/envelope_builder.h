#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "sound/envelope.h"
#include "sound/planes.h"

namespace unreel {

/// Makes an envelope. What it gives does not depend on how the sound is cut into pieces.
class EnvelopeBuilder {
public:
    explicit EnvelopeBuilder(SoundFormat format);

    void push(const Planes& input);
    /// After the last piece.
    void finish();

    /// Of what was pushed, but for up to a bucket.
    const Envelope& envelope() const { return envelope_; }
    Envelope take() { return std::move(envelope_); }

private:
    /// What is known of some samples.
    struct Extent {
        float lowest = 0;
        float highest = 0;
        double squares = 0;  // their sum, of all channels
        int samples = 0;     // per channel

        void add(const Extent& next);
    };

    static Extent extent_of(const Planes& samples);
    EnvelopeBucket bucket_of(const Extent& extent) const;
    void add(const Planes& samples);
    void close_bucket();
    void halve();

    size_t channels_;
    Envelope envelope_;
    std::array<std::vector<float>, 2> held_;  // fewer than the smallest bucket has
    Extent extent_;                           // of the bucket at hand
};

}  // namespace unreel
