#pragma once

#include <array>
#include <span>
#include <vector>

#include "media/ffmpeg.h"
#include "media/mix_matrix.h"

namespace unreel {

/// Turns frames of one format (samples of any kind, rate, channels) into planar 32-bit floats of another rate, in mono or
/// stereo. More channels are folded down first, with libswresample's standard coefficients (ITU-R BS.775: centre and
/// surround at −3 dB, no low-frequency channel), scaled so that nothing exceeds full scale, or with those of `mix_matrix`
/// where it is not known which speakers they are for; then the rate is changed.
class Resampler {
public:
    struct Format {
        int sample_rate = 0;
        int channels = 0;  // 1 or 2
    };

    /// Planes of equal length, valid until the next call, and as long as the frame they were made of.
    using Planes = std::array<std::span<const float>, 2>;

    /// For frames like `frame`, whose channels are those of `layout` where there is one: as many. Fails with `unsupported_codec`
    /// (a channel layout that nothing is known about) or `out_of_memory`.
    static Result<Resampler> open(const AVFrame& frame, Format output, const AVChannelLayout* layout = nullptr,
                                  FoldDown fold = FoldDown::standard);

    /// Whether `frame` has the format this one was opened for.
    bool matches(const AVFrame& frame) const;
    int input_rate() const { return input_rate_; }

    /// Converts `count` samples of `frame` from `offset` on. Fails with `damaged`.
    Result<Planes> convert(const AVFrame& frame, int offset, int count);
    Result<Planes> convert_silence(int count);
    /// What the rate change still holds. All outputs together are round(input × output rate ÷ input rate) samples long.
    Result<Planes> drain();
    /// After `drain()`, whose planes stay valid: what comes next has nothing to do with what was before.
    Result<void> restart();

private:
    Resampler(AVSampleFormat sample_format, int input_channels, int input_rate, Format output);

    Result<void> open_mixer(const AVChannelLayout& layout, FoldDown fold);
    Result<void> open_rate_changer();
    Result<Planes> change_rate(Planes mixed);
    Planes finish(size_t count);

    AVSampleFormat sample_format_;
    int input_channels_;
    int input_rate_;
    Format output_;
    ResamplerPtr mixer_;         // nothing where the frames are what is wanted
    ResamplerPtr rate_changer_;  // nothing where the rate stays
    std::array<std::vector<float>, 2> mixed_;
    std::array<std::vector<float>, 2> resampled_;
    int64_t samples_in_ = 0;
    int64_t samples_out_ = 0;
};

}  // namespace unreel
