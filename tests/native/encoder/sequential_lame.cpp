#include "encoder/sequential_lame.h"

#include <gtest/gtest.h>
#include <lame/lame.h>

namespace unreel::test {

SequentialEncode encode_sequentially(const EncoderSettings& settings, const Pcm& pcm, bool with_tag, bool with_crc) {
    lame_t lame = lame_init();
    lame_set_num_channels(lame, settings.channels);
    lame_set_mode(lame, settings.channels == 1 ? MONO : settings.stereo_mode == StereoMode::plain ? STEREO : JOINT_STEREO);
    lame_set_in_samplerate(lame, settings.sample_rate);
    lame_set_out_samplerate(lame, settings.sample_rate);
    if (settings.rate_control == RateControl::cbr) {
        lame_set_VBR(lame, vbr_off);
        lame_set_brate(lame, settings.bitrate_kbps);
    } else if (settings.rate_control == RateControl::abr) {
        lame_set_VBR(lame, vbr_abr);
        lame_set_VBR_mean_bitrate_kbps(lame, settings.bitrate_kbps);
    } else {
        lame_set_VBR(lame, vbr_mtrh);
        lame_set_VBR_q(lame, settings.vbr_quality);
    }
    if (settings.lowpass_hz) lame_set_lowpassfreq(lame, *settings.lowpass_hz > 0 ? *settings.lowpass_hz : -1);
    lame_set_quality(lame, settings.quality);
    lame_set_bWriteVbrTag(lame, with_tag ? 1 : 0);
    lame_set_write_id3tag_automatic(lame, 0);
    lame_set_findReplayGain(lame, 0);
    lame_set_error_protection(lame, with_crc ? 1 : 0);
    EXPECT_GE(lame_init_params(lame), 0);

    SequentialEncode encode;
    encode.lowpass_hz = lame_get_lowpassfreq(lame);
    Bytes buffer(64 * 1024);
    const auto append = [&](int count) {
        EXPECT_GE(count, 0);
        encode.frames.insert(encode.frames.end(), buffer.begin(), buffer.begin() + count);
    };
    auto* target = reinterpret_cast<unsigned char*>(buffer.data());
    constexpr size_t piece = 8192;
    for (size_t start = 0; start < pcm.sample_count(); start += piece) {
        const size_t count = std::min(piece, pcm.sample_count() - start);
        const float* left = pcm.channels.front().data() + start;
        const float* right = pcm.channels.back().data() + start;
        append(lame_encode_buffer_ieee_float(lame, left, right, static_cast<int>(count), target, static_cast<int>(buffer.size())));
    }
    append(lame_encode_flush(lame, target, static_cast<int>(buffer.size())));
    if (with_tag) {
        encode.tag.resize(lame_get_lametag_frame(lame, nullptr, 0));
        lame_get_lametag_frame(lame, reinterpret_cast<unsigned char*>(encode.tag.data()), encode.tag.size());
        // The stream begins with an empty frame that keeps the tag's place.
        encode.frames.erase(encode.frames.begin(), encode.frames.begin() + static_cast<ptrdiff_t>(encode.tag.size()));
    }
    lame_close(lame);
    return encode;
}

}  // namespace unreel::test
