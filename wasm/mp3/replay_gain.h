// How loud an MP3 is, said so that a player can level it: ReplayGain 2.0 (wiki.hydrogenaud.io) in TXXX frames, and in LAME's part of the Info tag
// ("Mp3 Info Tag rev 1 specifications" by G. Bouvigne; the peak as LAME 3.95 and later write it, VbrTag.c).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unreel {

struct ReplayGain {
    /// What brings it to −18 LUFS; nothing: it is silent.
    std::optional<double> track_gain_db;
    double track_peak = 0;  // true peak; full scale is 1
    /// Of all that belongs together; nothing: nobody said.
    std::optional<double> album_gain_db = {};
    std::optional<double> album_peak = {};

    bool operator==(const ReplayGain&) const = default;
};

/// How much room the frames take at the end of an ID3v2 tag, whatever they say.
inline constexpr size_t replay_gain_bytes = 176;

/// The frames `replaygain_track_gain` ("-7.03 dB"), `replaygain_track_peak` ("0.988553") and those of the album, padding behind them:
/// `replay_gain_bytes` in all.
std::vector<std::byte> make_replay_gain_frames(const ReplayGain& gain);

/// Fields of LAME's part: the peak in 2⁻²³; a gain in tenths of a decibel (±51.0) with who means whom and says so: 0 where there is none.
uint32_t lame_peak_field(const std::optional<ReplayGain>& gain);
unsigned lame_track_gain_field(const std::optional<ReplayGain>& gain);
unsigned lame_album_gain_field(const std::optional<ReplayGain>& gain);

}  // namespace unreel
