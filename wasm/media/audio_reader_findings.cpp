// What there is to tell of a file: how long it should last, how far the reading is, what was wrong with it.
#include <algorithm>
#include <cmath>

#include "media/audio_reader.h"
#include "media/describe.h"
#include "media/places.h"

namespace unreel {

namespace {

// Above this, a clock that runs at another speed than the sound is worth a word.
constexpr double drift_worth_seconds = 0.5;

// Less than this is how inexact durations are, not a cut.
constexpr double cut_off_seconds = 1.0;
constexpr double cut_off_fraction = 0.01;
// The duration of a whole file is that of its longest track.
constexpr double cut_off_fraction_beside_video = 0.1;

// A song or a commentary beside the film may well be a little longer or shorter.
constexpr double outlasted_seconds = 2.0;
constexpr double outlasted_fraction = 0.1;

}  // namespace

double AudioReader::read_fraction() const {
    const AvInput& input = demuxer_->input();
    return std::clamp(static_cast<double>(input.position()) / static_cast<double>(input.size()), 0.0, 1.0);
}

int AudioReader::corrupt_packets() const { return earlier_corrupt_packets_ + decoder_.corrupt_packets() + demuxer_->damage_count(); }

void AudioReader::note_damage() {
    const int count = corrupt_packets();
    if (count == placed_corrupt_packets_) return;
    placed_corrupt_packets_ = count;
    note_place(corrupt_places_, timeline_ ? timeline_->expected_end_seconds() : 0);
}

AudioReader::Findings AudioReader::findings() const {
    Findings findings;
    findings.corrupt_packets = corrupt_packets();
    findings.corrupt_places = corrupt_places_;
    if (!timeline_) return findings;
    findings.gaps = timeline_->gaps();
    findings.gap_seconds = timeline_->gap_seconds();
    findings.gap_places = timeline_->gap_places();
    findings.jumps = timeline_->jumps();
    findings.jump_seconds = timeline_->jump_seconds();
    const double drift = timeline_->drift_seconds();
    if (std::abs(drift) >= drift_worth_seconds) findings.drift_seconds = drift;

    const AVFormatContext& format = demuxer_->format();
    // After a jump, the length by time stamps means nothing.
    if (trimmed_at_end_ || findings.jumps > 0) return findings;
    // What a file claims goes by its clock.
    const double lasted = static_cast<double>(timeline_->end()) / timeline_->sample_rate() + drift;
    const bool is_cut = demuxer_->present_fraction() < 1 - cut_off_fraction;
    if (duration_is_guessed(format) && !is_cut) return findings;
    const auto stream_seconds = stream_duration_seconds(*stream_);
    auto claimed = stream_seconds ? stream_seconds : info_->duration_seconds;
    if (is_cut) claimed = lasted / demuxer_->present_fraction();
    const double fraction = !stream_seconds && info_->has_video ? cut_off_fraction_beside_video : cut_off_fraction;
    if (claimed && *claimed - lasted > std::max(cut_off_seconds, fraction * *claimed)) findings.cut_off = {*claimed, lasted};
    double longest = 0;
    for (const AudioTrack& track : info_->audio_tracks) longest = std::max(longest, track.duration_seconds.value_or(0));
    const bool is_outlasted = longest - lasted > std::max(outlasted_seconds, outlasted_fraction * longest);
    if (!findings.cut_off && is_outlasted) findings.outlasted = {lasted, longest};
    return findings;
}

}  // namespace unreel
