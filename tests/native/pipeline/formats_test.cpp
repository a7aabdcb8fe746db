// Every container and codec that Debian's ffmpeg can write, judged by what that ffmpeg decodes from the source.
#include <cmath>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/sources.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

struct Format {
    const char* file;
    /// What the track's time stamps say, where ffmpeg plays the last packet's padding as well: 7 s, and 1024 samples before them
    /// where no edit list says that these are padding.
    size_t samples = 0;
};

void PrintTo(const Format& format, std::ostream* out) { *out << format.file; }

struct Refused {
    const char* file;
    std::string_view code;
};

// What ffmpeg converts and Unreel does not.
const Refused refused[] = {
    // FFmpeg knows these by the file's name alone, which Unreel never looks at.
    {"daud_pcm_s24daud.302", "not_media"},
    {"rso_pcm_u8.rso", "not_media"},
    {"sbc.sbc", "not_media"},
    // Needs an external library.
    {"codec2.c2", "unsupported_codec"},
};

const Format formats[] = {
    {"3g2_aac.3g2", 336'000},
    {"3gp_aac.3gp", 336'000},
    {"ac3.ac3"},
    {"ac3.rm"},
    {"adts_aac.aac"},
    {"adx.adx"},
    {"aiff_pcm_f32be.aif"},
    {"aiff_pcm_mulaw.aif"},
    {"aiff_pcm_s16be.aiff"},
    {"aiff_pcm_s16le.aif"},
    {"aiff_pcm_s24be.aiff"},
    {"alp_adpcm.tun"},
    {"amv_adpcm.amv"},
    {"apm_adpcm.apm"},
    {"argo_adpcm.asf"},
    {"asf_mp3.asf"},
    {"ast_pcm.ast"},
    {"au_pcm_mulaw.au"},
    {"au_pcm_s16be.au"},
    {"avi_aac.avi"},
    {"avi_ac3.avi"},
    {"avi_adpcm_ms.avi"},
    {"avi_mp2.avi"},
    {"avi_mp3.avi"},
    {"avi_pcm_s16le.avi"},
    {"avi_wmav2.avi"},
    {"caf_adpcm_ima_qt.caf"},
    {"caf_alac.caf"},
    {"caf_flac.caf"},
    {"caf_opus.caf"},
    {"caf_pcm_s16be.caf"},
    {"dts.dts"},
    {"dv_pcm.dv"},
    {"eac3.eac3"},
    {"f4v_aac.f4v", 337'024},
    {"flac.flac"},
    {"flac_24.flac"},
    {"flac_96000.flac"},
    {"flv_aac.flv"},
    {"flv_adpcm_swf.flv"},
    {"flv_mp3.flv"},
    {"flv_nellymoser.flv"},
    {"flv_pcm_s16le.flv"},
    {"flv_speex.flv"},
    {"gsm.gsm"},
    {"gxf_pcm.gxf"},
    {"ircam_pcm_s16le.sf"},
    {"ismv_aac.ismv", 337'024},
    {"kvag_adpcm.vag"},
    {"loas_aac.latm"},
    {"m2ts_pcm_bluray.m2ts"},
    {"m4a_aac.m4a", 308'700},
    {"m4a_aac_mono_22050.m4a", 154'350},
    {"m4a_alac.m4a"},
    {"mka_flac.mka"},
    {"mkv_aac.mkv"},
    {"mkv_ac3.mkv"},
    {"mkv_alac.mkv"},
    {"mkv_dts.mkv"},
    {"mkv_eac3.mkv"},
    {"mkv_flac.mkv"},
    {"mkv_mp2.mkv"},
    {"mkv_mp3.mkv"},
    {"mkv_opus.mkv"},
    {"mkv_pcm_f32le.mkv"},
    {"mkv_pcm_s16le.mkv"},
    {"mkv_truehd.mkv"},
    {"mkv_tta.mkv"},
    {"mkv_vorbis.mkv"},
    {"mkv_wavpack.mkv"},
    {"mlp.mlp"},
    {"mov_aac.mov", 336'000},
    {"mov_adpcm_ima_qt.mov"},
    {"mov_alac.mov"},
    {"mov_pcm_f32le.mov"},
    {"mov_pcm_mulaw.mov"},
    {"mov_pcm_s16le.mov"},
    {"mov_pcm_s24be.mov"},
    {"mp2.mp2"},
    {"mp3_cbr.mp3"},
    {"mp3_mono_8000.mp3"},
    {"mp3_no_tag.mp3"},
    {"mp3_vbr.mp3"},
    {"mp4_aac.mp4", 336'000},
    {"mp4_aac_faststart.mp4", 336'000},
    {"mp4_aac_fragmented.mp4", 337'024},
    {"mp4_ac3.mp4"},
    {"mp4_eac3.mp4"},
    {"mp4_flac.mp4"},
    {"mp4_mp2.mp4"},
    {"mp4_mp3.mp4", 336'000},
    {"mp4_opus.mp4", 336'000},
    {"mpg_mp2.mpg"},
    {"mxf_opatom_pcm.mxf"},
    {"mxf_pcm_s16le.mxf"},
    {"mxf_pcm_s24le.mxf"},
    {"nut_aac.nut"},
    {"nut_flac.nut"},
    {"nut_pcm_s16le.nut"},
    {"ogg_flac.oga"},
    {"ogg_opus.opus"},
    {"ogg_speex_narrow.spx"},
    {"ogg_speex_ultrawide.spx"},
    {"ogg_speex_wide.spx"},
    {"ogg_vorbis.ogg"},
    {"ogv_vorbis.ogv"},
    {"real_144.rm"},
    {"rf64_pcm_s16le.wav"},
    {"roq.roq"},
    {"sox_pcm_s32le.sox"},
    {"swf_mp3.swf"},
    {"truehd.thd"},
    {"ts_aac.ts"},
    {"ts_aac_latm.ts"},
    {"ts_ac3.ts"},
    {"ts_dts.ts"},
    {"ts_eac3.ts"},
    {"ts_mp2.ts"},
    {"ts_mp3.ts"},
    {"ts_opus.ts"},
    {"ts_s302m.ts"},
    {"tta.tta"},
    {"vob_ac3.vob"},
    {"vob_dts.vob"},
    {"vob_mp2.vob"},
    {"vob_pcm_dvd.vob"},
    {"voc_pcm_s16le.voc"},
    {"voc_pcm_u8.voc"},
    {"w64_pcm_s24le.w64"},
    {"wav_ac3.wav"},
    {"wav_adpcm_ima_wav.wav"},
    {"wav_adpcm_ms.wav"},
    {"wav_adpcm_swf.wav"},
    {"wav_adpcm_yamaha.wav"},
    {"wav_g722.wav"},
    {"wav_g723_1.wav"},
    {"wav_g726.wav"},
    {"wav_gsm_ms.wav"},
    {"wav_mp2.wav"},
    {"wav_mp3.wav"},
    {"wav_pcm_alaw.wav"},
    {"wav_pcm_f32le.wav"},
    {"wav_pcm_f64le.wav"},
    {"wav_pcm_mulaw.wav"},
    {"wav_pcm_s16le.wav"},
    {"wav_pcm_s24le.wav"},
    {"wav_pcm_s32le.wav"},
    {"wav_pcm_u8.wav"},
    {"wav_wmav2.wav"},
    {"wavpack.wv"},
    {"webm_opus.webm"},
    {"webm_vorbis.webm"},
    {"wma1.wma"},
    {"wma2.wma"},
    {"wmv_wma2.wmv"},
    {"wsaud_adpcm.aud"},
    {"wtv_mp2.wtv"},
};

class EveryFormat : public testing::TestWithParam<Format> {};

std::string test_name(const testing::TestParamInfo<Format>& info) { return to_test_name(info.param.file); }

TEST_P(EveryFormat, BecomesAnMp3OfTheSameLength) {
    const Format format = GetParam();
    const std::string file = std::string("formats/") + format.file;
    const Bytes source = read_media(file);
    Pcm judged = decode_leniently(media_path(file));
    ASSERT_GT(judged.sample_count(), format.samples);
    if (format.samples > 0) judged = judged.slice(0, format.samples);

    const auto read = read_audio(source);
    ASSERT_TRUE(read) << name_of(read.error().code) << ": " << read.error().detail;
    const auto converted = convert_bytes(source, at_bitrate(320), 1);
    ASSERT_TRUE(converted) << name_of(converted.error().code) << ": " << converted.error().detail;
    const ConversionSummary& summary = converted->summary;
    for (const Warning& warning : summary.warnings) EXPECT_TRUE(std::holds_alternative<BitrateAdjusted>(warning)) << warning.index();
    const auto expected_settings = choose_encoder_settings(320, judged.sample_rate, static_cast<int>(judged.channels.size()));
    EXPECT_EQ(summary.settings, *expected_settings);

    const double ratio = static_cast<double>(summary.settings.sample_rate) / judged.sample_rate;
    EXPECT_EQ(summary.samples, std::llround(static_cast<double>(judged.sample_count()) * ratio)) << judged.sample_count();
    EXPECT_EQ(read->pcm.sample_count(), static_cast<size_t>(summary.samples));

    const Pcm decoded = decode_strictly(converted->mp3);
    EXPECT_EQ(decoded.sample_count(), static_cast<size_t>(summary.samples));

    const bool is_kept = summary.settings.sample_rate == judged.sample_rate && judged.channels.size() <= 2;
    if (is_kept) {
        // MP2 is decoded in integers by ffmpeg.
        EXPECT_LT(largest_difference(judged, read->pcm), 5e-5);
    }
    EXPECT_GT(snr_db(read->pcm, decoded), 22);
}

TEST_P(EveryFormat, IsReadTheSameHoweverTheReadsFall) {
    const Bytes source = read_media(std::string("formats/") + GetParam().file);
    const auto expected = read_audio(source);
    ASSERT_TRUE(expected);
    for (const size_t most : {size_t{3000}, size_t{100'000}}) {
        ShortSource short_reads(source, 1, most);
        const auto read = read_audio(short_reads);
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(largest_difference(expected->pcm, read->pcm), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::ValuesIn(formats), test_name);

TEST(Formats, ThatAreNotReadAreRefusedWithAReason) {
    for (const Refused& file : refused) {
        EXPECT_EQ(outcome(convert_bytes(read_media(std::string("formats/") + file.file))), file.code) << file.file;
    }
}

TEST(Formats, AreAllInTheTable) {
    std::set<std::string> known;
    for (const Format& format : formats) known.insert(format.file);
    for (const Refused& file : refused) known.insert(file.file);
    for (const auto& entry : std::filesystem::directory_iterator(media_path("formats"))) {
        EXPECT_TRUE(known.contains(entry.path().filename())) << entry.path();
    }
}

}  // namespace

}  // namespace unreel::test
