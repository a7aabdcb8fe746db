// Our Xing/LAME tag against the one that LAME itself writes for the same sound and settings.
#include <gtest/gtest.h>

#include "encoder/sequential_lame.h"
#include "mp3/crc16.h"
#include "mp3/info_tag.h"
#include "mp3/mpeg_frame.h"
#include "mp3/segment.h"
#include "support/synth.h"

namespace unreel::test {

namespace {

// In the order of the file, from the name on ("Mp3 Info Tag rev 1 specifications").
struct Field {
    const char* name;
    size_t offset;
    size_t length;
};

constexpr Field fields[] = {
    {"name", 0, 4},           {"flags", 4, 4},          {"frames", 8, 4},         {"bytes", 12, 4},
    {"quality", 116, 4},      {"encoder", 120, 9},      {"revision, method", 129, 1}, {"lowpass", 130, 1},
    {"peak", 131, 4},         {"radio gain", 135, 2},   {"audiophile gain", 137, 2},  {"flags, ATH", 139, 1},
    {"bitrate", 140, 1},      {"delays", 141, 3},       {"misc", 144, 1},         {"MP3 gain", 145, 1},
    {"preset", 146, 2},       {"music length", 148, 4}, {"music CRC", 152, 2},    {"tag CRC", 154, 2},
};

std::string hexadecimal(std::span<const std::byte> bytes) {
    std::string text;
    char digits[4];
    for (const std::byte byte : bytes) {
        std::snprintf(digits, sizeof digits, "%02X ", std::to_integer<unsigned>(byte));
        text += digits;
    }
    return text;
}

void compare(const EncoderSettings& settings) {
    SCOPED_TRACE(testing::Message() << settings.sample_rate << " Hz, " << settings.channels << " channels, "
                                    << rate_control_names[static_cast<size_t>(settings.rate_control)] << " " << settings.bitrate_kbps
                                    << " kbit/s, V" << settings.vbr_quality << ", quality " << settings.quality);
    const Pcm pcm = make_music(settings.sample_rate, settings.channels, 30'000);
    SequentialEncode lame = encode_sequentially(settings, pcm, true);

    // LAME leaves the tag out where a frame of the stream's constant bitrate has no room for it.
    MpegFrameHeader frame{mpeg_version_of(settings.sample_rate), settings.bitrate_kbps, settings.sample_rate};
    frame.mono = settings.channels == 1;
    const bool is_constant = settings.rate_control == RateControl::cbr;
    ASSERT_EQ(lame.tag.empty(), is_constant && frame.frame_bytes() < 4 + frame.side_info_bytes() + 156);
    if (lame.tag.empty()) {
        EXPECT_GE(info_tag_bytes(settings), 4 + frame.side_info_bytes() + 156);
        return;
    }

    InfoTag tag;
    tag.settings = settings;
    tag.lowpass_hz = lame.lowpass_hz;
    tag.mpeg_frames = mpeg_frames_for(30'000, settings.samples_per_frame());
    tag.music_bytes = static_cast<int64_t>(lame.frames.size());
    tag.delay_samples = encoder_delay;
    tag.padding_samples = static_cast<int>(tag.mpeg_frames * settings.samples_per_frame()) - encoder_delay - 30'000;
    Crc16 music_crc;
    music_crc.add(lame.frames);
    tag.music_crc = music_crc.value();
    const size_t header_bytes = 4 + static_cast<size_t>(MpegFrameHeader::parse(lame.tag)->side_info_bytes());
    for (size_t entry = 0; entry < tag.toc.size(); ++entry) {
        tag.toc[entry] = std::to_integer<uint8_t>(lame.tag[header_bytes + 16 + entry]);
    }

    // LAME leaves in the header how its last frame joined the channels, which says nothing about a frame of silence.
    lame.tag[3] &= std::byte{0xCF};
    const size_t crc_position = header_bytes + 154;
    Crc16 tag_crc;
    tag_crc.add(std::span(lame.tag).first(crc_position));
    lame.tag[crc_position] = static_cast<std::byte>(tag_crc.value() >> 8);
    lame.tag[crc_position + 1] = static_cast<std::byte>(tag_crc.value() & 0xFF);

    const Bytes ours = make_info_tag(tag);
    EXPECT_EQ(ours.size(), static_cast<size_t>(info_tag_bytes(settings)));
    ASSERT_EQ(ours.size(), lame.tag.size());
    EXPECT_EQ(hexadecimal(std::span(ours).first(header_bytes)), hexadecimal(std::span(lame.tag).first(header_bytes)));
    for (const Field& field : fields) {
        EXPECT_EQ(hexadecimal(std::span(ours).subspan(header_bytes + field.offset, field.length)),
                  hexadecimal(std::span(lame.tag).subspan(header_bytes + field.offset, field.length)))
            << field.name;
    }
    EXPECT_EQ(ours, lame.tag);
}

TEST(InfoTag, IsTheOneThatLameWritesForEveryRateAndBitrate) {
    for (const int sample_rate : mp3_sample_rates) {
        for (const int channels : {1, 2}) {
            for (const int bitrate : bitrates_of(mpeg_version_of(sample_rate))) compare({sample_rate, channels, bitrate});
        }
    }
}

TEST(InfoTag, IsTheOneThatLameWritesForEveryQuality) {
    for (int quality = 0; quality <= 9; ++quality) {
        compare({44100, 2, 192, quality});
        compare({22050, 1, 64, quality});
    }
}

TEST(InfoTag, IsTheOneThatLameWritesForEveryVbrQuality) {
    for (const int sample_rate : mp3_sample_rates) {
        for (const int channels : {1, 2}) {
            for (int vbr_quality = 0; vbr_quality <= 9; ++vbr_quality) {
                compare({sample_rate, channels, 0, 5, RateControl::vbr, vbr_quality});
            }
        }
    }
    for (int quality = 0; quality <= 9; ++quality) compare({44100, 2, 0, quality, RateControl::vbr, 4});
    compare({44100, 2, 0, 9, RateControl::vbr, 9});
}

TEST(InfoTag, IsTheOneThatLameWritesForEveryAverageBitrate) {
    for (const int sample_rate : mp3_sample_rates) {
        const auto bitrates = bitrates_of(mpeg_version_of(sample_rate));
        for (const int channels : {1, 2}) {
            for (int bitrate = bitrates.front(); bitrate < bitrates.back(); bitrate += 7) compare({sample_rate, channels, bitrate, 5, RateControl::abr});
            compare({sample_rate, channels, bitrates.back(), 5, RateControl::abr});
        }
    }
    // Where LAME's presets change.
    for (const int bitrate : {143, 144, 160, 161, 175, 176, 177, 254, 255, 256}) compare({44100, 2, bitrate, 5, RateControl::abr});
}

TEST(InfoTag, IsTheOneThatLameWritesForPlainStereoAndOtherLowPasses) {
    for (const RateControl rate_control : {RateControl::cbr, RateControl::abr, RateControl::vbr}) {
        compare({44100, 2, 192, 5, rate_control, 2, StereoMode::plain});
        compare({22050, 2, 64, 5, rate_control, 2, StereoMode::plain});
        for (const int lowpass : {0, 1000, 8049, 8050, 20500}) compare({44100, 2, 192, 5, rate_control, 2, StereoMode::joint, lowpass});
        compare({16000, 1, 64, 5, rate_control, 2, StereoMode::joint, 20500});
    }
}

TEST(InfoTag, SaturatesCountsBeyond32Bits) {
    InfoTag tag;
    tag.mpeg_frames = int64_t{1} << 40;
    tag.music_bytes = int64_t{1} << 50;
    const Bytes bytes = make_info_tag(tag);
    EXPECT_EQ(hexadecimal(std::span(bytes).subspan(36 + 8, 8)), "FF FF FF FF FF FF FF FF ");
}

}  // namespace

}  // namespace unreel::test
