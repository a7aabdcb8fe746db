#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/mp3_format.h"
#include "base/stereo_mode.h"

namespace unreel {

/// How many bits a frame gets.
enum class RateControl {
    cbr,  // the same for each
    abr,  // as many as it needs, `bitrate_kbps` on average
    vbr,  // as many as `vbr_quality` needs: LAME's newer method, `vbr_mtrh`
};
/// Their names, in JavaScript and wherever settings are written down.
inline constexpr std::array<std::string_view, 3> rate_control_names{"cbr", "abr", "vbr"};

/// LAME's algorithm quality that is used unless another is asked for; 0 is best and slowest, 9 fastest. LAME's own default is 3, which
/// sounds a little better (0.2 dB less noise over the mask) for a fifth more time.
inline constexpr int default_lame_quality = 5;

/// LAME's V2, about 190 kbit/s for music in stereo.
inline constexpr int default_vbr_quality = 2;

/// Everything an encoder needs to know; the same values give the same bytes.
struct EncoderSettings {
    int sample_rate = 44100;  // one of mp3_sample_rates
    int channels = 2;         // 1 or 2
    /// CBR: one of bitrates_of(mpeg_version_of(sample_rate)); ABR: anything from the first to the last of them; not used in VBR.
    int bitrate_kbps = 192;
    int quality = default_lame_quality;  // 0 … 9; in VBR LAME knows three: 0–4, 5–6 and 7–9
    RateControl rate_control = RateControl::cbr;
    int vbr_quality = default_vbr_quality;  // 0 (best, largest) … 9, not used but in VBR
    StereoMode stereo_mode = StereoMode::joint;  // of no consequence in mono
    /// Nothing: LAME's own choice for the bitrate or VBR quality; 0: none; else Hz, least_lowpass_hz … greatest_lowpass_hz. At half the
    /// sample rate or above it does nothing.
    std::optional<int> lowpass_hz = std::nullopt;

    bool operator==(const EncoderSettings&) const = default;
    int samples_per_frame() const { return sample_rate >= 32000 ? 1152 : 576; }
};

/// What somebody asks of an encode before the source is known.
struct EncoderWishes {
    RateControl rate_control = RateControl::cbr;
    /// CBR: one of Layer III's, 8 … 320, from any version's table; ABR: any number 8 … 320. Not looked at in VBR.
    int bitrate_kbps = 192;
    /// 0 … 9. Not looked at in CBR and ABR.
    int vbr_quality = default_vbr_quality;
    /// Nothing: the source's where MP3 has it; else the next higher that it has, so that nothing audible is lost, and 48 kHz above that.
    std::optional<int> sample_rate = std::nullopt;
    /// Nothing: one stays one, more become two.
    std::optional<int> channels = std::nullopt;
    StereoMode stereo_mode = StereoMode::joint;
    std::optional<int> lowpass_hz = std::nullopt;  // as in EncoderSettings
    /// LAME's algorithm quality, 0 … 9; nothing: default_lame_quality. What sounds worse or is faulty is not to be had, see best_quality().
    std::optional<int> quality = std::nullopt;
};

/// Settings for a source that has `source_channels` at `source_sample_rate`.
///
/// Where the rate is the source's and the version has no such bitrate, the bitrate gives way upwards and the rate downwards: a bitrate
/// below what MPEG-1 allows (8 to 31 kbit/s) halves the rate, since only MPEG-2 has it; one above what MPEG-2 and 2.5 allow becomes their
/// highest. Where the rate was wished for, both were, so a bitrate that it does not have is refused. VBR goes with every rate, which stays
/// the source's at any quality, as with ffmpeg (the program `lame` lowers it from V7 on).
///
/// Fails with `invalid_option`, whose subject is "bitrate", "VBR quality", "sample rate", "channels", "low-pass" or "quality".
Result<EncoderSettings> choose_encoder_settings(const EncoderWishes& wishes, int source_sample_rate, int source_channels);

/// The same for a constant bitrate and nothing else asked.
Result<EncoderSettings> choose_encoder_settings(int bitrate_kbps, int source_sample_rate, int source_channels);

/// The LAME quality (0 is the highest) above which more effort makes it worse or faulty:
///   4  at a constant or average bitrate in stereo, where LAME 3.100 at 0 to 3 is tuned to a psychoacoustic model that it no longer has, and
///      cymbals warble (fre:ac issue 753, Debian's cbr-abr-quality-settings-clamp.diff); mono is not affected
///   5  at 24 kHz. LAME ends scale factor band 17 there at line 332, as its authors read the standard, ffmpeg and mpg123 at 330.
///      Up to quality 4 LAME may change Huffman tables at that border, and they then decode something else
int best_quality(const EncoderSettings& settings);

/// Whether an encoder can be made from these values (they may come from outside the program).
bool is_valid(const EncoderSettings& settings);

}  // namespace unreel
