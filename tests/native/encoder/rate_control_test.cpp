// Files of every rate control, as other programs see and decode them.
#include <cmath>

#include <gtest/gtest.h>

#include "io/memory.h"
#include "mp3/mp3_writer.h"
#include "mp3/mpeg_frame.h"
#include "mp3/segment_encoder.h"
#include "mp3/segmenter.h"
#include "support/command.h"
#include "support/judges.h"
#include "support/synth.h"

namespace unreel::test {

namespace {

struct Encoded {
    Bytes mp3;
    int average_kbps = 0;
    std::vector<int> frame_bytes;
};

Encoded encode(const EncoderSettings& settings, const Pcm& pcm) {
    Segmenter segmenter(settings);
    std::vector<const float*> planes;
    for (const auto& plane : pcm.channels) planes.push_back(plane.data());
    segmenter.push(planes, pcm.sample_count());
    segmenter.finish();
    MemorySink sink;
    Mp3Writer writer(sink, settings, {});
    Encoded encoded;
    while (auto segment = segmenter.take()) {
        const auto result = encode_segment(*segment);
        EXPECT_TRUE(result) << result.error().detail;
        if (!result) return encoded;
        EXPECT_TRUE(writer.write(result->index, result->frame_count, result->lowpass_hz, result->bytes));
        for (std::span<const std::byte> rest = result->bytes; !rest.empty();) {
            encoded.frame_bytes.push_back(MpegFrameHeader::parse(rest).value().frame_bytes());
            rest = rest.subspan(static_cast<size_t>(encoded.frame_bytes.back()));
        }
    }
    EXPECT_TRUE(writer.finish(static_cast<int64_t>(pcm.sample_count())));
    encoded.mp3 = {sink.bytes().begin(), sink.bytes().end()};
    encoded.average_kbps = writer.average_bitrate_kbps();
    return encoded;
}

void expect_exact_length(const EncoderSettings& settings, size_t sample_count) {
    SCOPED_TRACE(testing::Message() << settings.sample_rate << " Hz, " << settings.channels << " channels, "
                                    << rate_control_names[static_cast<size_t>(settings.rate_control)] << " " << settings.bitrate_kbps << " V"
                                    << settings.vbr_quality << " quality " << settings.quality << ", " << sample_count << " samples");
    ASSERT_TRUE(is_valid(settings));
    const Pcm pcm = make_music(settings.sample_rate, settings.channels, sample_count);
    const Bytes mp3 = encode(settings, pcm).mp3;
    for (const Pcm& decoded : {decode_strictly(mp3), decode_with_mpg123(mp3)}) {
        EXPECT_EQ(decoded.sample_count(), sample_count);
        EXPECT_EQ(decoded.sample_rate, settings.sample_rate);
        EXPECT_EQ(decoded.channels.size(), static_cast<size_t>(settings.channels));
    }
}

// Around the borders of frames and segments, as trims leave them. Below the decoders' own delay, 529 samples, ffmpeg and mpg123 play too
// much of MPEG-2, at a constant bitrate too: the padding is longer than a frame.
constexpr size_t lengths[] = {530, 575, 576, 577, 1151, 1152, 1153, 5000, 20'011, 451'584, 451'585, 470'000};

}  // namespace

TEST(RateControls, DecodeToTheSourcesLengthWhateverMeets) {
    size_t turn = 0;
    const auto length = [&] { return lengths[turn++ % std::size(lengths)]; };
    for (const int sample_rate : mp3_sample_rates) {
        const auto bitrates = bitrates_of(mpeg_version_of(sample_rate));
        for (const int channels : {1, 2}) {
            for (const int vbr_quality : {0, 2, 4, 7, 9}) expect_exact_length({sample_rate, channels, 0, 5, RateControl::vbr, vbr_quality}, length());
            expect_exact_length({sample_rate, channels, bitrates.front() + 1, 5, RateControl::abr}, length());
            expect_exact_length({sample_rate, channels, (bitrates.front() + bitrates.back()) / 2 + 3, 5, RateControl::abr}, length());
            expect_exact_length({sample_rate, channels, bitrates.back(), 5, RateControl::abr, 2, StereoMode::plain, 0}, length());
        }
    }
}

TEST(RateControls, AreDecodedStrictlyAtTheHighestQualityThatIsOffered) {
    for (const int sample_rate : {48000, 24000, 22050, 16000, 11025}) {
        const int highest = bitrates_of(mpeg_version_of(sample_rate)).back();
        for (const int channels : {1, 2}) {
            for (const RateControl rate_control : {RateControl::cbr, RateControl::abr, RateControl::vbr}) {
                const EncoderWishes wishes{.rate_control = rate_control, .bitrate_kbps = highest, .vbr_quality = 0, .sample_rate = sample_rate,
                                           .channels = channels, .quality = 0};
                const auto settings = choose_encoder_settings(wishes, sample_rate, channels);
                ASSERT_TRUE(settings);
                expect_exact_length(*settings, static_cast<size_t>(sample_rate) * 8);
            }
        }
    }
}

TEST(RateControls, AreRecognisedByMediaInfo) {
    const Pcm music = make_music(44100, 2, 200'000);
    const auto said_of = [&](const EncoderSettings& settings) {
        const TemporaryFile file(".mp3");
        write_file(file.path(), encode(settings, music).mp3);
        return run_quietly({"mediainfo", "--Output=Audio;%BitRate_Mode%|%Encoded_Library_Settings%|%Channel(s)%|%SamplingRate%", file.path()});
    };
    const auto contains = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos ? testing::AssertionSuccess() : testing::AssertionFailure() << text << " has no " << part;
    };
    for (const int vbr_quality : {0, 2, 5, 9}) {
        const std::string said = said_of({44100, 2, 0, 5, RateControl::vbr, vbr_quality});
        EXPECT_TRUE(contains(said, "VBR|"));
        EXPECT_TRUE(contains(said, ("-V " + std::to_string(vbr_quality)).c_str()));
        EXPECT_TRUE(contains(said, "-m j"));
    }
    const std::string average = said_of({44100, 2, 150, 5, RateControl::abr, 2, StereoMode::plain, 12'000});
    EXPECT_TRUE(contains(average, "VBR|"));
    EXPECT_TRUE(contains(average, "--abr 150"));
    EXPECT_TRUE(contains(average, "-m s"));
    EXPECT_TRUE(contains(average, "-lowpass 12"));
    EXPECT_TRUE(contains(said_of({44100, 2, 192}), "CBR|"));
}

TEST(RateControls, HaveTheBitrateThatWasAsked) {
    const Pcm music = make_music(44100, 2, size_t{44100} * 30);
    // LAME's averages are what music needs; neither noise nor what is nearly silent.
    for (const int kbps : {75, 128, 160, 199}) {
        const Encoded encoded = encode({44100, 2, kbps, 5, RateControl::abr}, music);
        EXPECT_NEAR(encoded.average_kbps, kbps, 0.05 * kbps);
    }
    int before = 1000;
    for (int vbr_quality = 0; vbr_quality <= 9; ++vbr_quality) {
        const int average = encode({44100, 2, 0, 5, RateControl::vbr, vbr_quality}, music).average_kbps;
        EXPECT_LT(average, before) << "V" << vbr_quality;
        before = average;
    }
}

TEST(RateControls, AreCountedAsFfprobeCountsThem) {
    const Pcm music = make_music(44100, 2, 500'000);
    for (const EncoderSettings& settings : {EncoderSettings{44100, 2, 0, 5, RateControl::vbr, 2}, EncoderSettings{44100, 2, 90, 5, RateControl::abr}}) {
        const Encoded encoded = encode(settings, music);
        const TemporaryFile file(".mp3");
        write_file(file.path(), encoded.mp3);
        const double kbps = std::stod(ffprobe(file.path(), "stream=bit_rate").at("bit_rate")) / 1000;
        // ffprobe counts the tag's frame too.
        EXPECT_NEAR(encoded.average_kbps, kbps, 1.0);
    }
}

TEST(RateControls, HaveASeekTableThatLeadsToTheFrame) {
    const Pcm music = make_music(22050, 1, 600'000);
    const Pcm silence{22050, {std::vector<float>(600'000)}};
    Pcm uneven = music;
    uneven.channels[0].insert(uneven.channels[0].end(), silence.channels[0].begin(), silence.channels[0].end());
    const Encoded encoded = encode({22050, 1, 0, 5, RateControl::vbr, 0}, uneven);
    const auto tag = MpegFrameHeader::parse(encoded.mp3);
    ASSERT_TRUE(tag);
    const size_t table = 4 + static_cast<size_t>(tag->side_info_bytes()) + 16;
    for (size_t percent = 0; percent < 100; ++percent) {
        int64_t offset = tag->frame_bytes();
        for (size_t frame = 0; frame < encoded.frame_bytes.size() * percent / 100; ++frame) offset += encoded.frame_bytes[frame];
        const double expected = 256.0 * static_cast<double>(offset) / static_cast<double>(encoded.mp3.size());
        const auto entry = std::to_integer<int>(encoded.mp3[table + percent]);
        // A number of 256ths, rounded down; of frames in between, where there are more than the table remembers, the place is interpolated.
        EXPECT_LE(entry, expected + 0.1) << percent << " %";
        EXPECT_GE(entry, expected - 1.1) << percent << " %";
    }
}

}  // namespace unreel::test
