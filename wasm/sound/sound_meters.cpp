#include "sound/sound_meters.h"

namespace unreel {

SoundMeters::SoundMeters(SoundFormat format)
    : format_(format), envelope_(format), loudness_(format), sides_(format.channels), bandwidth_(format) {}

void SoundMeters::push(const Planes& input) {
    if (input[0].empty()) return;
    envelope_.push(input);
    loudness_.push(input);
    sides_.push(input);
    clips_.push(input);
    bandwidth_.push(input);
}

void SoundMeters::finish() {
    envelope_.finish();
    loudness_.finish();
}

Analysis SoundMeters::take() {
    Analysis analysis;
    analysis.envelope = envelope_.take();
    analysis.loudness = loudness_.take();
    analysis.seconds = static_cast<double>(analysis.envelope.samples) / format_.sample_rate;
    analysis.sample_rate = format_.sample_rate;
    analysis.channels = format_.channels;
    analysis.channels_are_equal = sides_.channels_are_equal();
    analysis.left_is_empty = sides_.left_is_empty();
    analysis.right_is_empty = sides_.right_is_empty();
    analysis.bandwidth_hz = bandwidth_.bandwidth_hz();
    analysis.clipped_places = clips_.places();
    return analysis;
}

}  // namespace unreel
