#pragma once

#include "sound/analysis.h"
#include "sound/bandwidth_meter.h"
#include "sound/clip_counter.h"
#include "sound/envelope_builder.h"
#include "sound/loudness_meter.h"
#include "sound/planes.h"
#include "sound/side_comparison.h"

namespace unreel {

/// All that is measured of a sound, in one pass. What comes out does not depend on how the sound is cut into pieces.
class SoundMeters {
public:
    explicit SoundMeters(SoundFormat format);

    void push(const Planes& input);
    /// After the last piece.
    void finish();

    /// Grows with the sound; shrinks where buckets become longer.
    const Envelope& envelope() const { return envelope_.envelope(); }
    /// After `finish`, once.
    Analysis take();

private:
    SoundFormat format_;
    EnvelopeBuilder envelope_;
    LoudnessMeter loudness_;
    SideComparison sides_;
    ClipCounter clips_;
    BandwidthMeter bandwidth_;
};

}  // namespace unreel
