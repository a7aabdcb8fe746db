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

// LAME's answers for a constant bitrate. A test compares the whole tag with LAME's own.
constexpr unsigned method_cbr = 1;
constexpr unsigned ath_type = 4;
constexpr unsigned nspsytune_flag = 1 << 4;
constexpr unsigned safe_joint_flag = 1 << 5;
// From here on LAME's presets join stereo with care (`abr_switch_map` in presets.c).
constexpr int least_safe_joint_kbps = 144;
constexpr int vbr_quality_where_unused = 4;

MpegFrameHeader tag_frame_header(const EncoderSettings& settings) {
    MpegFrameHeader header;
    header.version = mpeg_version_of(settings.sample_rate);
    header.sample_rate = settings.sample_rate;
    header.mono = settings.channels == 1;
    header.joint_stereo = !header.mono;
    header.bitrate_kbps = settings.bitrate_kbps;
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

unsigned misc_byte(const EncoderSettings& settings) {
    // The coarser scale factors of LAME's presets for low bitrates count as 2 (`abr_switch_map` in presets.c).
    const unsigned noise_shaping = settings.quality >= 7 ? 0 : settings.bitrate_kbps <= 160 ? 2 : 1;
    const unsigned stereo_mode = settings.channels == 1 ? 0 : 3;
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

    out.text("Info");  // "Xing" would mean a variable bitrate
    out.u32(0xF);  // all four fields follow
    out.u32(saturate(tag.mpeg_frames));
    out.u32(saturate(total_bytes));
    for (const uint8_t entry : tag.toc) out.u8(entry);
    const int quality = tag.settings.quality == 8 ? 7 : tag.settings.quality;  // to LAME 8 is another name for 7
    out.u32(static_cast<uint32_t>(100 - 10 * vbr_quality_where_unused - quality));

    out.text("LAME3.100");
    out.u8(method_cbr);
    out.u8(static_cast<unsigned>(std::clamp((tag.lowpass_hz + 50) / 100, 0, 255)));
    out.u32(0);  // peak amplitude: not measured
    out.u16(0);  // radio replay gain: not measured
    out.u16(0);  // audiophile replay gain: not measured
    const bool is_safe_joint = tag.settings.channels == 2 && tag.settings.bitrate_kbps >= least_safe_joint_kbps;
    out.u8(ath_type | nspsytune_flag | (is_safe_joint ? safe_joint_flag : 0U));
    out.u8(static_cast<unsigned>(std::min(tag.settings.bitrate_kbps, 255)));
    const auto delay = static_cast<unsigned>(tag.delay_samples);
    const auto padding = static_cast<unsigned>(tag.padding_samples);
    out.u8(delay >> 4);
    out.u8((delay & 0xF) << 4 | padding >> 8);
    out.u8(padding & 0xFF);
    out.u8(misc_byte(tag.settings));
    out.u8(0);   // gain applied to the MP3
    out.u16(static_cast<unsigned>(tag.settings.bitrate_kbps));  // preset: of the same name
    out.u32(saturate(total_bytes));
    out.u16(tag.music_crc);
    Crc16 tag_crc;
    tag_crc.add(out.bytes());
    out.u16(tag_crc.value());

    out.zeros(static_cast<size_t>(header.frame_bytes()) - out.size());
    return out.take();
}

}  // namespace unreel
