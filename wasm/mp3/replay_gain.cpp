#include "mp3/replay_gain.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <string_view>

#include "mp3/id3v2_frame_writer.h"

namespace unreel {

namespace {

constexpr double largest_gain_db = 99.99;
constexpr double largest_peak = 99.999999;
constexpr double largest_lame_gain_db = 51.0;
constexpr double largest_lame_peak = 511;  // of a field of 9 and 23 bits

constexpr unsigned track_code = 1U << 13;
constexpr unsigned album_code = 2U << 13;
constexpr unsigned determined_automatically = 3U << 10;
constexpr unsigned is_negative = 1U << 9;

// With so many digits behind the point.
std::string decimal(double value, int digits) {
    int64_t scale = 1;
    for (int digit = 0; digit < digits; ++digit) scale *= 10;
    const int64_t scaled = std::llround(std::abs(value) * static_cast<double>(scale));
    const std::string behind = std::to_string(scaled % scale);
    const std::string zeros(static_cast<size_t>(digits) - behind.size(), '0');
    return (value < 0 && scaled != 0 ? "-" : "") + std::to_string(scaled / scale) + "." + zeros + behind;
}

void write_field(ByteWriter& out, std::string_view name, std::string_view value) {
    ByteWriter payload;
    payload.u8(encoding_latin1);
    payload.text(name);
    payload.u8(0);
    payload.text(value);
    write_frame(out, "TXXX", payload);
}

void write_pair(ByteWriter& out, const std::string& whose, const std::optional<double>& gain_db, const std::optional<double>& peak) {
    if (gain_db) write_field(out, "replaygain_" + whose + "_gain", decimal(std::clamp(*gain_db, -largest_gain_db, largest_gain_db), 2) + " dB");
    if (gain_db && peak) write_field(out, "replaygain_" + whose + "_peak", decimal(std::clamp(*peak, 0.0, largest_peak), 6));
}

unsigned gain_field(unsigned code, const std::optional<double>& gain_db) {
    if (!gain_db) return 0;
    const auto tenths = static_cast<int>(std::lround(std::clamp(*gain_db, -largest_lame_gain_db, largest_lame_gain_db) * 10));
    return code | determined_automatically | (tenths < 0 ? is_negative : 0U) | static_cast<unsigned>(std::abs(tenths));
}

}  // namespace

std::vector<std::byte> make_replay_gain_frames(const ReplayGain& gain) {
    ByteWriter out;
    write_pair(out, "track", gain.track_gain_db, gain.track_peak);
    write_pair(out, "album", gain.album_gain_db, gain.album_peak);
    assert(out.size() <= replay_gain_bytes);
    out.zeros(replay_gain_bytes - out.size());
    return out.take();
}

uint32_t lame_peak_field(const std::optional<ReplayGain>& gain) {
    if (!gain) return 0;
    return static_cast<uint32_t>(std::llround(std::clamp(gain->track_peak, 0.0, largest_lame_peak) * (1 << 23)));
}

unsigned lame_track_gain_field(const std::optional<ReplayGain>& gain) {
    return gain ? gain_field(track_code, gain->track_gain_db) : 0;
}

unsigned lame_album_gain_field(const std::optional<ReplayGain>& gain) {
    return gain ? gain_field(album_code, gain->album_gain_db) : 0;
}

}  // namespace unreel
