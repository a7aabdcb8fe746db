#include "mp3/info_tag.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "mp3/byte_writer.h"
#include "mp3/crc16.h"
#include "mp3/mpeg_frame.h"

namespace unreel {

namespace {

constexpr int xing_bytes = 4 + 4 + 4 + 4 + 100 + 4;  // name, flags, frames, bytes, table, quality
constexpr int lame_bytes = 36;

// What follows is what LAME makes of its settings. A test compares the whole tag with LAME's own.
constexpr unsigned nspsytune_flag = 1 << 4;
constexpr unsigned safe_joint_flag = 1 << 5;
// From here on LAME's presets for bitrates join stereo with care; up to there they have coarser scale factors, which count as noise
// shaping 2 (`abr_switch_map` in presets.c, by `nearestBitrateFullIndex()`: half way to the next is the next).
constexpr int least_safe_joint_kbps = 144;
constexpr int least_fine_kbps = 176;
// Those for VBR do so up to here (`vbr_mt_psy_switch_map`).
constexpr int last_safe_joint_vbr_quality = 7;
constexpr int vbr_quality_where_unused = 4;

unsigned method_of(RateControl rate_control) {
    switch (rate_control) {
        case RateControl::cbr: return 1;
        case RateControl::abr: return 2;
        case RateControl::vbr: return 4;
    }
    return 0;
}

// The bitrate of the tag's frame where the stream has not one (`XING_BITRATE1` … in VbrTag.c).
int variable_tag_kbps(MpegVersion version) {
    switch (version) {
        case MpegVersion::mpeg1: return 128;
        case MpegVersion::mpeg2: return 64;
        case MpegVersion::mpeg2_5: return 32;
    }
    return 128;
}

MpegFrameHeader tag_frame_header(const EncoderSettings& settings) {
    MpegFrameHeader header;
    header.version = mpeg_version_of(settings.sample_rate);
    header.sample_rate = settings.sample_rate;
    header.mono = settings.channels == 1;
    header.joint_stereo = !header.mono && settings.stereo_mode == StereoMode::joint;
    header.bitrate_kbps = settings.rate_control == RateControl::cbr ? settings.bitrate_kbps : variable_tag_kbps(header.version);
    const int needed = 4 + header.side_info_bytes() + xing_bytes + lame_bytes;
    if (header.frame_bytes() >= needed) return header;
    for (const int bitrate : bitrates_of(header.version)) {
        header.bitrate_kbps = bitrate;
        if (header.frame_bytes() >= needed) break;
    }
    return header;
}

uint32_t saturate(int64_t value) {
    return static_cast<uint32_t>(std::min<int64_t>(value, std::numeric_limits<uint32_t>::max()));
}

bool is_vbr(const EncoderSettings& settings) { return settings.rate_control == RateControl::vbr; }

// LAME's qualities that are other names for another (`lame_init_params()`, `lame_init_qval()`).
int effective_quality(const EncoderSettings& settings) {
    if (is_vbr(settings)) return settings.quality < 5 ? 0 : std::min(settings.quality, 7);
    return settings.quality == 8 ? 7 : settings.quality;
}

unsigned quality_field(const EncoderSettings& settings) {
    const int vbr_quality = is_vbr(settings) ? settings.vbr_quality : vbr_quality_where_unused;
    return static_cast<unsigned>(std::max(100 - 10 * vbr_quality - effective_quality(settings), 0));
}

unsigned flags_byte(const EncoderSettings& settings) {
    const unsigned ath_type = is_vbr(settings) ? 5 : 4;
    const bool is_joint = settings.channels == 2 && settings.stereo_mode == StereoMode::joint;
    const bool is_careful = is_vbr(settings) ? settings.vbr_quality <= last_safe_joint_vbr_quality : settings.bitrate_kbps >= least_safe_joint_kbps;
    return ath_type | nspsytune_flag | (is_joint && is_careful ? safe_joint_flag : 0U);
}

// The lowest that a frame may have, in VBR.
unsigned bitrate_byte(const EncoderSettings& settings) {
    const int kbps = is_vbr(settings) ? bitrates_of(mpeg_version_of(settings.sample_rate)).front() : settings.bitrate_kbps;
    return static_cast<unsigned>(std::min(kbps, 255));
}

// LAME's preset of the same name: a bitrate, or 500 for V0, 490 for V1 and so on.
unsigned preset_field(const EncoderSettings& settings) {
    return static_cast<unsigned>(is_vbr(settings) ? 500 - 10 * settings.vbr_quality : settings.bitrate_kbps);
}

unsigned misc_byte(const EncoderSettings& settings) {
    const bool is_coarse = !is_vbr(settings) && settings.bitrate_kbps < least_fine_kbps;
    const unsigned noise_shaping = settings.quality >= 7 ? 0 : is_coarse ? 2 : 1;
    const unsigned stereo_mode = settings.channels == 1 ? 0 : settings.stereo_mode == StereoMode::plain ? 1 : 3;
    const unsigned not_optimal = settings.sample_rate <= 32000 ? 1 : 0;
    const unsigned source_rate = settings.sample_rate <= 32000 ? 0 : settings.sample_rate == 44100 ? 1 : 2;
    return noise_shaping | stereo_mode << 2 | not_optimal << 5 | source_rate << 6;
}

}  // namespace

int info_tag_bytes(const EncoderSettings& settings) { return tag_frame_header(settings).frame_bytes(); }

std::vector<std::byte> make_info_tag(const InfoTag& tag) {
    assert(tag.delay_samples >= 0 && tag.delay_samples < 4096 && tag.padding_samples >= 0 && tag.padding_samples < 4096);
    const MpegFrameHeader header = tag_frame_header(tag.settings);
    const int64_t total_bytes = tag.music_bytes + header.frame_bytes();
    ByteWriter out;
    out.append(header.to_bytes());
    out.zeros(static_cast<size_t>(header.side_info_bytes()));

    out.text(tag.settings.rate_control == RateControl::cbr ? "Info" : "Xing");
    out.u32(0xF);  // all four fields follow
    out.u32(saturate(tag.mpeg_frames));
    out.u32(saturate(total_bytes));
    for (const uint8_t entry : tag.toc) out.u8(entry);
    out.u32(quality_field(tag.settings));

    out.text("LAME3.100");
    out.u8(method_of(tag.settings.rate_control));
    out.u8(static_cast<unsigned>(std::clamp((tag.lowpass_hz + 50) / 100, 0, 255)));
    out.u32(lame_peak_field(tag.replay_gain));
    out.u16(lame_track_gain_field(tag.replay_gain));
    out.u16(lame_album_gain_field(tag.replay_gain));
    out.u8(flags_byte(tag.settings));
    out.u8(bitrate_byte(tag.settings));
    const auto delay = static_cast<unsigned>(tag.delay_samples);
    const auto padding = static_cast<unsigned>(tag.padding_samples);
    out.u8(delay >> 4);
    out.u8((delay & 0xF) << 4 | padding >> 8);
    out.u8(padding & 0xFF);
    out.u8(misc_byte(tag.settings));
    out.u8(0);   // gain applied to the MP3
    out.u16(preset_field(tag.settings));
    out.u32(saturate(total_bytes));
    out.u16(tag.music_crc);
    Crc16 tag_crc;
    tag_crc.add(out.bytes());
    out.u16(tag_crc.value());

    out.zeros(static_cast<size_t>(header.frame_bytes()) - out.size());
    return out.take();
}

}  // namespace unreel
