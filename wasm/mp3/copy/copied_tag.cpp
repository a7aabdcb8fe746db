#include "mp3/copy/copied_tag.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "mp3/byte_writer.h"
#include "mp3/copy/frame_cutter.h"
#include "mp3/crc16.h"

namespace unreel {

namespace {

constexpr int xing_bytes = 4 + 4 + 4 + 4 + 100 + 4;  // name, flags, frames, bytes, table, quality

// Of LAME's part, by position: what is said anew.
constexpr size_t loudness_position = 11;
constexpr size_t loudness_bytes = 8;
constexpr size_t after_loudness = loudness_position + loudness_bytes;
constexpr size_t delay_position = 21;
constexpr size_t after_delay = 24;
constexpr size_t length_position = 28;

uint32_t saturate(int64_t value) {
    return static_cast<uint32_t>(std::min<int64_t>(value, std::numeric_limits<uint32_t>::max()));
}

// FFmpeg goes by delay and padding only where an encoder's name begins like this. No version: no encoder is meant.
std::array<std::byte, SourceTag::lame_bytes> unknown_encoder(const CopiedTag& tag) {
    constexpr std::byte constant_bitrate{1};
    std::array<std::byte, SourceTag::lame_bytes> part{std::byte{'L'}, std::byte{'A'}, std::byte{'M'}, std::byte{'E'}};
    if (!tag.is_variable) part[9] = constant_bitrate;
    part[20] = static_cast<std::byte>(std::min(tag.bitrate_kbps, 255));
    return part;
}

void write_lame_part(ByteWriter& out, const CopiedTag& tag, const CopiedTag::Ends& ends, int64_t total_bytes) {
    // Where the source has delays that FFmpeg does not know, they say something else to each decoder, and only a file without any change keeps both.
    const bool keeps = tag.source && tag.source->lame && (tag.source->is_known_to_ffmpeg() || !tag.is_part);
    const auto bytes = keeps ? *tag.source->lame : unknown_encoder(tag);
    const std::span<const std::byte> part(bytes);
    out.append(part.first(loudness_position));
    if (tag.is_part) {
        out.zeros(loudness_bytes);
    } else {
        out.append(part.subspan(loudness_position, loudness_bytes));
    }
    out.append(part.subspan(after_loudness, delay_position - after_loudness));
    const auto delay = static_cast<unsigned>(ends.delay_samples);
    const auto padding = static_cast<unsigned>(ends.padding_samples);
    out.u8(delay >> 4);
    out.u8((delay & 0xF) << 4 | padding >> 8);
    out.u8(padding & 0xFF);
    out.append(part.subspan(after_delay, length_position - after_delay));
    out.u32(saturate(total_bytes));
    out.u16(tag.music_crc);
    Crc16 tag_crc;
    tag_crc.add(out.bytes());
    out.u16(tag_crc.value());
}

}  // namespace

MpegFrameHeader copied_tag_header(const MpegFrameHeader& first_frame) {
    MpegFrameHeader header = first_frame;
    header.padding = false;
    const int needed = 4 + header.side_info_bytes() + xing_bytes + static_cast<int>(SourceTag::lame_bytes);
    if (header.frame_bytes() >= needed) return header;
    for (const int bitrate : bitrates_of(header.version)) {
        header.bitrate_kbps = bitrate;
        if (header.frame_bytes() >= needed) break;
    }
    return header;
}

std::vector<std::byte> make_copied_tag(const MpegFrameHeader& header, const CopiedTag& tag) {
    const int64_t total_bytes = tag.music_bytes + header.frame_bytes();
    ByteWriter out;
    out.append(header.to_bytes());
    out.zeros(static_cast<size_t>(header.side_info_bytes()));
    out.text(tag.is_variable ? "Xing" : "Info");
    out.u32(0xF);  // all four fields follow
    out.u32(saturate(tag.mpeg_frames));
    out.u32(saturate(total_bytes));
    for (const uint8_t entry : tag.toc) out.u8(entry);
    out.u32(tag.source ? tag.source->quality : 0);
    if (tag.ends) write_lame_part(out, tag, *tag.ends, total_bytes);
    out.zeros(static_cast<size_t>(header.frame_bytes()) - out.size());
    return out.take();
}

}  // namespace unreel
