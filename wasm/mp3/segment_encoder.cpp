#include "mp3/segment_encoder.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include <lame/lame.h>

namespace unreel {

namespace {

// Small enough for the encoder's memory to stay small, large enough for the call to cost nothing.
constexpr size_t largest_feed = 4 * 1152;

// "mp3buffer_size in bytes = 1.25 × num_samples + 7200" (lame.h).
constexpr size_t largest_output(size_t sample_count) { return sample_count * 5 / 4 + 7200; }

std::unexpected<Error> lame_failure(const char* call, int code) {
    const auto error_code = code == LAME_NOMEM ? ErrorCode::out_of_memory : ErrorCode::engine_crashed;
    return fail(error_code, std::string(call) + " returned " + std::to_string(code));
}

void set_rate_control(lame_t lame, const EncoderSettings& settings) {
    switch (settings.rate_control) {
        case RateControl::cbr:
            lame_set_VBR(lame, vbr_off);
            lame_set_brate(lame, settings.bitrate_kbps);
            break;
        case RateControl::abr:
            lame_set_VBR(lame, vbr_abr);
            lame_set_VBR_mean_bitrate_kbps(lame, settings.bitrate_kbps);
            break;
        case RateControl::vbr:
            lame_set_VBR(lame, vbr_mtrh);
            lame_set_VBR_q(lame, settings.vbr_quality);
            break;
    }
}

void set_up(lame_t lame, const EncoderSettings& settings) {
    lame_set_num_channels(lame, settings.channels);
    lame_set_mode(lame, settings.channels == 1 ? MONO : settings.stereo_mode == StereoMode::joint ? JOINT_STEREO : STEREO);
    lame_set_in_samplerate(lame, settings.sample_rate);
    // Else LAME would lower the rate by itself at low bitrates.
    lame_set_out_samplerate(lame, settings.sample_rate);
    set_rate_control(lame, settings);
    lame_set_quality(lame, settings.quality);
    // To LAME 0 is its own choice, and -1 none.
    if (settings.lowpass_hz) lame_set_lowpassfreq(lame, *settings.lowpass_hz == 0 ? -1 : *settings.lowpass_hz);
}

}  // namespace

void SegmentEncoder::LameCloser::operator()(lame_global_struct* lame) const { lame_close(lame); }

Result<SegmentEncoder> SegmentEncoder::open(const EncoderSettings& settings, int warm_up_frames, int frame_count) {
    if (!is_valid(settings)) return fail(ErrorCode::invalid_option, "encoder settings", "encoder settings");
    if (warm_up_frames < 0 || warm_up_frames > warm_up_mpeg_frames || frame_count < 1 ||
        frame_count > segment_mpeg_frames(settings.samples_per_frame())) {
        return fail(ErrorCode::invalid_option, "segment length", "segment length");
    }
    LamePtr lame(lame_init());
    if (!lame) return fail(ErrorCode::out_of_memory, "lame_init");
    set_up(lame.get(), settings);
    // Mp3Writer writes the tags; LAME sees one segment only.
    lame_set_bWriteVbrTag(lame.get(), 0);
    lame_set_write_id3tag_automatic(lame.get(), 0);
    lame_set_findReplayGain(lame.get(), 0);
    if (const int code = lame_init_params(lame.get()); code < 0) return lame_failure("lame_init_params", code);
    return SegmentEncoder(std::move(lame), settings, warm_up_frames, frame_count);
}

SegmentEncoder::SegmentEncoder(LamePtr lame, const EncoderSettings& settings, int warm_up_frames, int frame_count)
    : lame_(std::move(lame)),
      settings_(settings),
      warm_up_frames_(warm_up_frames),
      frame_count_(frame_count),
      warmed_up_(warm_up_frames == 0) {}

int SegmentEncoder::lowpass_hz() const { return lame_get_lowpassfreq(lame_.get()); }

int64_t SegmentEncoder::warm_up_border() const {
    return warm_up_frames_ == 0 ? 0 : static_cast<int64_t>(warm_up_frames_) * settings_.samples_per_frame() + encoder_look_ahead;
}

int64_t SegmentEncoder::segment_border() const {
    return static_cast<int64_t>(warm_up_frames_ + frame_count_) * settings_.samples_per_frame() + encoder_look_ahead;
}

Result<void> SegmentEncoder::encode(std::array<const float*, 2> channels, size_t sample_count) {
    if (!warmed_up_) {
        if (auto done = encode_up_to(warm_up_border(), channels, sample_count); !done) return done;
        if (fed_ == warm_up_border()) {
            if (lame_get_frameNum(lame_.get()) != warm_up_frames_) {
                return fail(ErrorCode::engine_crashed, "LAME's look-ahead is not what it was measured to be");
            }
            if (auto flushed = flush(); !flushed) return flushed;
            bytes_.clear();
            warmed_up_ = true;
        }
    }
    return encode_up_to(segment_border(), channels, sample_count);
}

Result<void> SegmentEncoder::encode_up_to(int64_t border, std::array<const float*, 2>& channels, size_t& sample_count) {
    while (sample_count > 0 && fed_ < border) {
        const auto room = static_cast<uint64_t>(border - fed_);
        const auto count = static_cast<size_t>(std::min<uint64_t>({sample_count, largest_feed, room}));
        if (auto fed = feed(channels, count); !fed) return fed;
        fed_ += static_cast<int64_t>(count);
        sample_count -= count;
        channels[0] += count;
        if (settings_.channels == 2) channels[1] += count;
    }
    return {};
}

Result<void> SegmentEncoder::feed(std::array<const float*, 2> channels, size_t sample_count) {
    const size_t used = bytes_.size();
    bytes_.resize(used + largest_output(sample_count));
    // In mono LAME reads the left channel only, but wants a pointer.
    const float* right = settings_.channels == 2 ? channels[1] : channels[0];
    const int written = lame_encode_buffer_ieee_float(
        lame_.get(), channels[0], right, static_cast<int>(sample_count),
        reinterpret_cast<unsigned char*>(bytes_.data() + used), static_cast<int>(bytes_.size() - used));
    if (written < 0) return lame_failure("lame_encode_buffer_ieee_float", written);
    bytes_.resize(used + static_cast<size_t>(written));
    return {};
}

Result<void> SegmentEncoder::flush() {
    const size_t used = bytes_.size();
    bytes_.resize(used + largest_output(0));
    const int written =
        lame_encode_flush_nogap(lame_.get(), reinterpret_cast<unsigned char*>(bytes_.data() + used),
                                static_cast<int>(bytes_.size() - used));
    if (written < 0) return lame_failure("lame_encode_flush_nogap", written);
    bytes_.resize(used + static_cast<size_t>(written));
    return {};
}

Result<void> SegmentEncoder::finish() {
    const std::vector<float> silence(largest_feed, 0.0F);
    while (fed_ < segment_border()) {
        if (auto encoded = encode({silence.data(), silence.data()}, silence.size()); !encoded) return encoded;
    }
    if (lame_get_frameNum(lame_.get()) != warm_up_frames_ + frame_count_) {
        return fail(ErrorCode::engine_crashed, "LAME delivered another number of frames than the segment has");
    }
    return flush();
}

Result<EncodedSegment> encode_segment(const PcmSegment& segment) {
    auto encoder = SegmentEncoder::open(segment.settings, segment.warm_up_frames, segment.frame_count);
    if (!encoder) return std::unexpected(encoder.error());
    const auto& [left, right] = segment.planes;
    const bool is_stereo = segment.settings.channels == 2;
    const auto encoded = encoder->encode({left.data(), is_stereo ? right.data() : left.data()}, left.size());
    if (!encoded) return std::unexpected(encoded.error());
    if (auto finished = encoder->finish(); !finished) return std::unexpected(finished.error());
    return EncodedSegment{segment.index, segment.frame_count, encoder->lowpass_hz(), encoder->take_bytes()};
}

}  // namespace unreel
