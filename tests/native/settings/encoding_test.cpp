// What the encoding's settings come to in a file, as other programs see it.
#include <limits>

#include "base/mp3_format.h"
#include "io/memory.h"
#include "settings/settings.h"

namespace unreel::test {

namespace {

std::string mediainfo(const std::string& path, const std::string& field) {
    std::string said = run_quietly({"mediainfo", "--Inform=Audio;%" + field + "%", path});
    while (!said.empty() && said.back() == '\n') said.pop_back();
    return said;
}

TEST(EveryEncoding, IsOfTheSourcesLengthToTheSampleInTwoDecoders) {
    const Bytes source = read_media("long/music.flac");
    for (const auto& [name, encoding] : encodings()) {
        const auto converted = convert_bytes(source, with(encoding));
        ASSERT_TRUE(converted) << name << converted.error().detail;
        const auto samples = static_cast<size_t>(converted->summary.samples);
        EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), samples) << name;
        EXPECT_EQ(decode_with_mpg123(converted->mp3).sample_count(), samples) << name;
        EXPECT_EQ(converted->summary.is_variable, encoding.mode != EncodingMode::cbr) << name;
    }
}

TEST(EveryEncoding, HasTheSameBytesWhateverTheNumberOfEncoders) {
    const Bytes source = read_media("long/film.mp4");
    for (const auto& [name, encoding] : encodings()) {
        const auto alone = convert_bytes(source, with(encoding), 1);
        ASSERT_TRUE(alone) << name;
        EXPECT_GT(alone->summary.samples, 3 * 392 * 1152) << "several segments";
        for (const int encoders : {2, 7}) EXPECT_EQ(convert_bytes(source, with(encoding), encoders)->mp3, alone->mp3) << name;
    }
}

TEST(Encoding, IsWhatMediainfoReadsInTheTag) {
    const Bytes bytes = read_media("long/music.wav");
    struct Case {
        Encoding encoding;
        const char* mode;
        const char* settings;
    };
    using enum EncodingMode;
    for (const auto& [encoding, mode, settings] : {
             Case{{.mode = vbr, .vbr_quality = 2}, "VBR", "-V 2 "},
             Case{{.mode = vbr, .vbr_quality = 7}, "VBR", "-V 7 "},
             Case{{.mode = abr, .bitrate_kbps = 160}, "VBR", "--abr 160"},
             Case{{.mode = cbr, .bitrate_kbps = 96}, "CBR", "-b 96"},
             Case{{.mode = cbr, .bitrate_kbps = 192, .lowpass_hz = 15000}, "CBR", "-lowpass 15 "},
             Case{{.mode = cbr, .bitrate_kbps = 192, .stereo = StereoMode::plain}, "CBR", "-m s"},
         }) {
        const TemporaryFile mp3(".mp3");
        const auto converted = convert_bytes(bytes, with(encoding));
        ASSERT_TRUE(converted) << settings;
        write_file(mp3.path(), converted->mp3);
        EXPECT_EQ(mediainfo(mp3.path(), "BitRate_Mode"), mode) << settings;
        EXPECT_NE(mediainfo(mp3.path(), "Encoded_Library_Settings").find(settings), std::string::npos)
            << settings << " in " << mediainfo(mp3.path(), "Encoded_Library_Settings");
    }
}

TEST(Quality, TakesMoreBitsTheBetterItIs) {
    const Bytes source = read_media("long/music.wav");
    int64_t larger = std::numeric_limits<int64_t>::max();
    for (int quality = 0; quality <= 9; ++quality) {
        const auto converted = convert_bytes(source, with(Encoding{.mode = EncodingMode::vbr, .vbr_quality = quality}));
        ASSERT_TRUE(converted);
        EXPECT_LT(converted->summary.bytes, larger) << "V" << quality;
        larger = converted->summary.bytes;
    }
}

TEST(SampleRate, CanBeAnyThatMp3Has) {
    const Bytes source = read_media("trim/pcm.wav");
    for (const int rate : mp3_sample_rates) {
        for (const EncodingMode mode : {EncodingMode::vbr, EncodingMode::abr}) {
            const auto converted = convert_bytes(source, with(Encoding{.mode = mode, .bitrate_kbps = 56, .sample_rate = rate}));
            ASSERT_TRUE(converted) << rate << converted.error().detail;
            const Pcm decoded = decode_strictly(converted->mp3);
            EXPECT_EQ(decoded.sample_rate, rate);
            EXPECT_EQ(decoded.sample_count(), static_cast<size_t>(converted->summary.samples));
        }
    }
}

TEST(AsTheSource, IsNeverAboveItsBitrate) {
    const auto converted = convert_bytes(read_media("long/film.mp4"), with(Encoding{.mode = EncodingMode::source}));
    ASSERT_TRUE(converted);
    const auto source = ffprobe(media_path("long/film.mp4"), "stream=bit_rate", "a:0");
    const int source_kbps = std::stoi(source.at("bit_rate")) / 1000;
    EXPECT_LE(converted->summary.bitrate_kbps, source_kbps);
    EXPECT_GT(converted->summary.bitrate_kbps, source_kbps / 2);
}

TEST(Recipe, ThatIsImpossibleIsRefusedBeforeAnythingIsWritten) {
    MemorySink sink;
    const Bytes bytes = read_media("long/music.wav");
    MemorySource source(bytes);
    const auto refused = convert(source, sink, with(Encoding{.vbr_quality = 10}), 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::invalid_option);
    EXPECT_EQ(refused.error().subject, "encoding.vbrQuality");
    EXPECT_EQ(sink.bytes().size(), 0U);
}

}  // namespace

}  // namespace unreel::test
