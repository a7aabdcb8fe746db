#include "media/resampler.h"

#include <algorithm>
#include <numbers>

#include "media/sane_samples.h"

namespace unreel {

namespace {

/// Whether samples mixed from these need no look: whole numbers of one or two channels, whose sums cannot get far.
bool stay_in_range(AVSampleFormat format, int channels) {
    const AVSampleFormat packed = av_get_packed_sample_fmt(format);
    return packed != AV_SAMPLE_FMT_FLT && packed != AV_SAMPLE_FMT_DBL && channels <= 2;
}

AVChannelLayout output_layout(int channels) {
    return channels == 1 ? AVChannelLayout AV_CHANNEL_LAYOUT_MONO : AVChannelLayout AV_CHANNEL_LAYOUT_STEREO;
}

}  // namespace

Resampler::Resampler(AVSampleFormat sample_format, int input_channels, int input_rate, Format output)
    : sample_format_(sample_format), input_channels_(input_channels), input_rate_(input_rate), output_(output) {}

Result<Resampler> Resampler::open(const AVFrame& frame, Format output, const AVChannelLayout* layout, FoldDown fold) {
    const auto sample_format = static_cast<AVSampleFormat>(frame.format);
    Resampler resampler(sample_format, frame.ch_layout.nb_channels, frame.sample_rate, output);
    const bool needs_mixer = sample_format != AV_SAMPLE_FMT_FLTP || frame.ch_layout.nb_channels != output.channels;
    if (needs_mixer) {
        if (auto opened = resampler.open_mixer(layout != nullptr ? *layout : frame.ch_layout, fold); !opened) return std::unexpected(opened.error());
    }
    if (frame.sample_rate != output.sample_rate) {
        if (auto opened = resampler.open_rate_changer(); !opened) return std::unexpected(opened.error());
    }
    return resampler;
}

Result<void> Resampler::open_mixer(const AVChannelLayout& layout, FoldDown fold) {
    const AVChannelLayout target = output_layout(output_.channels);
    const auto open = [&](const AVChannelLayout& source, const std::vector<double>* matrix) -> int {
        SwrContext* context = nullptr;
        int code = swr_alloc_set_opts2(&context, &target, AV_SAMPLE_FMT_FLTP, output_.sample_rate, &source,
                                       sample_format_, output_.sample_rate, 0, nullptr);
        mixer_.reset(context);
        // Its standard gains are scaled so that full scale in all channels stays full scale, as it does for whole numbers.
        if (code >= 0) code = av_opt_set_double(context, "rematrix_maxval", 1.0, 0);
        if (code >= 0) code = av_opt_set_double(context, "center_mix_level", centre_gain(fold) / std::numbers::sqrt2, 0);
        if (code >= 0 && matrix != nullptr) code = swr_set_matrix(context, matrix->data(), source.nb_channels);
        return code < 0 ? code : swr_init(context);
    };

    AVChannelLayout unknown = {};
    unknown.order = AV_CHANNEL_ORDER_UNSPEC;
    unknown.nb_channels = layout.nb_channels;
    auto matrix = mix_matrix(layout, output_.channels, fold);
    if (!matrix) {
        AVChannelLayout source = layout;  // borrowed: never uninitialised here
        if (source.order == AV_CHANNEL_ORDER_UNSPEC) av_channel_layout_default(&source, layout.nb_channels);
        if (open(source, nullptr) >= 0) return {};
        matrix = mix_matrix_without_rules(layout, output_.channels, fold);
    }
    if (const int code = open(unknown, &*matrix); code < 0) return av_failure("swr_init", code, ErrorCode::unsupported_codec);
    return {};
}

Result<void> Resampler::open_rate_changer() {
    const AVChannelLayout layout = output_layout(output_.channels);
    SwrContext* context = nullptr;
    int code = swr_alloc_set_opts2(&context, &layout, AV_SAMPLE_FMT_FLTP, output_.sample_rate, &layout,
                                   AV_SAMPLE_FMT_FLTP, input_rate_, 0, nullptr);
    rate_changer_.reset(context);
    if (code >= 0) code = swr_init(context);
    if (code < 0) return av_failure("swr_init", code, ErrorCode::unsupported_codec);
    return {};
}

bool Resampler::matches(const AVFrame& frame) const {
    return frame.format == sample_format_ && frame.ch_layout.nb_channels == input_channels_ &&
           frame.sample_rate == input_rate_;
}

Result<Resampler::Planes> Resampler::convert(const AVFrame& frame, int offset, int count) {
    const bool is_planar = av_sample_fmt_is_planar(sample_format_) != 0;
    const size_t sample_bytes = static_cast<size_t>(av_get_bytes_per_sample(sample_format_));
    const size_t stride = sample_bytes * static_cast<size_t>(is_planar ? 1 : input_channels_);
    const size_t plane_count = is_planar ? static_cast<size_t>(input_channels_) : 1;
    std::vector<const uint8_t*> input(plane_count);
    for (size_t plane = 0; plane < plane_count; ++plane) {
        input[plane] = frame.extended_data[plane] + static_cast<size_t>(offset) * stride;
    }
    const auto samples = static_cast<size_t>(count);
    if (!mixer_) {
        Planes planes;
        for (size_t channel = 0; channel < plane_count; ++channel) {
            planes[channel] = sane(std::span(reinterpret_cast<const float*>(input[channel]), samples), mixed_[channel]);
        }
        return change_rate(planes);
    }
    std::array<uint8_t*, 2> target{};
    for (size_t channel = 0; channel < static_cast<size_t>(output_.channels); ++channel) {
        mixed_[channel].resize(samples);
        target[channel] = reinterpret_cast<uint8_t*>(mixed_[channel].data());
    }
    const int code = swr_convert(mixer_.get(), target.data(), count, input.data(), count);
    if (code < 0) return av_failure("swr_convert", code, ErrorCode::damaged);
    if (!stay_in_range(sample_format_, input_channels_)) {
        for (auto& plane : mixed_) make_sane(plane);
    }
    return change_rate({mixed_[0], mixed_[1]});
}

Result<Resampler::Planes> Resampler::convert_silence(int count) {
    for (size_t channel = 0; channel < static_cast<size_t>(output_.channels); ++channel) {
        mixed_[channel].assign(static_cast<size_t>(count), 0.0F);
    }
    return change_rate({mixed_[0], mixed_[1]});
}

Result<Resampler::Planes> Resampler::change_rate(Planes mixed) {
    if (!rate_changer_) return mixed;
    const auto count = static_cast<int>(mixed[0].size());
    samples_in_ += count;
    const int room = swr_get_out_samples(rate_changer_.get(), count);
    if (room < 0) return av_failure("swr_get_out_samples", room, ErrorCode::damaged);
    std::array<uint8_t*, 2> target{};
    std::array<const uint8_t*, 2> source{};
    for (size_t channel = 0; channel < static_cast<size_t>(output_.channels); ++channel) {
        resampled_[channel].resize(static_cast<size_t>(room));
        target[channel] = reinterpret_cast<uint8_t*>(resampled_[channel].data());
        source[channel] = reinterpret_cast<const uint8_t*>(mixed[channel].data());
    }
    const int written = swr_convert(rate_changer_.get(), target.data(), room, source.data(), count);
    if (written < 0) return av_failure("swr_convert", written, ErrorCode::damaged);
    return finish(static_cast<size_t>(written));
}

Result<Resampler::Planes> Resampler::drain() {
    if (!rate_changer_) return Planes{};
    const int64_t target_count = av_rescale_rnd(samples_in_, output_.sample_rate, input_rate_, AV_ROUND_NEAR_INF);
    const auto missing = static_cast<size_t>(std::max<int64_t>(target_count - samples_out_, 0));
    std::array<uint8_t*, 2> target{};
    for (size_t channel = 0; channel < static_cast<size_t>(output_.channels); ++channel) {
        resampled_[channel].assign(missing, 0.0F);
        target[channel] = reinterpret_cast<uint8_t*>(resampled_[channel].data());
    }
    if (missing > 0) {
        const int code = swr_convert(rate_changer_.get(), target.data(), static_cast<int>(missing), nullptr, 0);
        if (code < 0) return av_failure("swr_convert", code, ErrorCode::damaged);
    }
    return finish(missing);
}

Result<void> Resampler::restart() {
    samples_in_ = 0;
    samples_out_ = 0;
    return rate_changer_ ? open_rate_changer() : Result<void>();
}

Resampler::Planes Resampler::finish(size_t count) {
    samples_out_ += static_cast<int64_t>(count);
    Planes planes;
    for (size_t channel = 0; channel < static_cast<size_t>(output_.channels); ++channel) {
        planes[channel] = std::span(resampled_[channel]).first(count);
    }
    return planes;
}

}  // namespace unreel
