// Files that end too early.
#include <chrono>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

std::span<const std::byte> part_of(const Bytes& bytes, double fraction) {
    return std::span(bytes).first(static_cast<size_t>(static_cast<double>(bytes.size()) * fraction));
}

TEST(CutFile, WithoutItsIndexIsCalledTruncated) {
    // The index of an ordinary MP4 stands at its end.
    const Bytes film = read_media("formats/mp4_aac.mp4");
    EXPECT_EQ(outcome(convert_bytes(part_of(film, 0.5))), "truncated");
    EXPECT_EQ(outcome(convert_bytes(std::span(film).first(position_of(film, "moov") - 4))), "truncated");
    const Bytes mov = read_media("formats/mov_pcm_s16le.mov");
    EXPECT_EQ(outcome(convert_bytes(part_of(mov, 0.5))), "truncated");
}

TEST(CutFile, RecordingInProgressIsCalledTruncated) {
    // What a camera writes until it is stopped: the samples' size is still unknown, and no index.
    Bytes film = read_media("formats/mp4_aac.mp4");
    film.resize(position_of(film, "moov") - 4);
    const size_t mdat = position_of(film, "mdat");
    for (size_t index = mdat - 4; index < mdat; ++index) film[index] = std::byte{0};
    EXPECT_EQ(outcome(convert_bytes(film)), "truncated");
}

TEST(CutFile, BeforeAnySoundIsCalledTruncated) {
    for (const char* name : {"formats/mp4_aac_faststart.mp4", "formats/mkv_opus.mkv", "formats/avi_mp3.avi"}) {
        const Bytes film = read_media(name);
        const std::string result = outcome(convert_bytes(std::span(film).first(film.size() > 8192 ? 1024 : 0)));
        EXPECT_TRUE(result == "truncated") << name << ": " << result;
    }
}

struct Cut {
    const char* file;
    bool says_its_length;  // so that its being cut can be known
    double fraction = 0.5;
};

void PrintTo(const Cut& cut, std::ostream* out) { *out << cut.file; }

class HalfAFile : public testing::TestWithParam<Cut> {};

TEST_P(HalfAFile, ConvertsWhatIsThere) {
    const std::string file = std::string("formats/") + GetParam().file;
    const Bytes whole = read_media(file);
    const auto complete = read_audio(whole);
    ASSERT_TRUE(complete);
    EXPECT_FALSE(complete->findings.cut_off);

    const auto converted = convert_bytes(part_of(whole, GetParam().fraction));
    ASSERT_EQ(outcome(converted), "converted") << converted.error().detail;
    const double seconds = converted->summary.duration_seconds();
    EXPECT_GT(seconds, 1.8);
    EXPECT_LT(seconds, 5.5);
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), static_cast<size_t>(converted->summary.samples));

    const auto cut_off = find_warning<CutOff>(converted->summary);
    EXPECT_EQ(cut_off.has_value(), GetParam().says_its_length);
    if (cut_off) {
        EXPECT_NEAR(cut_off->expected_seconds, 7.0, 0.5);
        EXPECT_NEAR(cut_off->converted_seconds, seconds, 0.1);
    }
}

INSTANTIATE_TEST_SUITE_P(Containers, HalfAFile,
                         testing::Values(Cut{"mp4_aac_faststart.mp4", true}, Cut{"mp4_aac_fragmented.mp4", false},
                                         Cut{"mkv_opus.mkv", true}, Cut{"mkv_flac.mkv", true}, Cut{"webm_vorbis.webm", true},
                                         Cut{"avi_mp3.avi", true}, Cut{"avi_pcm_s16le.avi", true}, Cut{"flv_aac.flv", true},
                                         Cut{"wav_pcm_s16le.wav", true}, Cut{"aiff_pcm_s16be.aiff", true},
                                         Cut{"w64_pcm_s24le.w64", true}, Cut{"flac.flac", true}, Cut{"wma2.wma", true},
                                         Cut{"mp3_vbr.mp3", true}, Cut{"mp3_cbr.mp3", true},
                                         // These end where their bytes end.
                                         Cut{"mp3_no_tag.mp3", false}, Cut{"ogg_vorbis.ogg", false},
                                         Cut{"ogg_opus.opus", false}, Cut{"ts_mp2.ts", false}, Cut{"mpg_mp2.mpg", false},
                                         Cut{"adts_aac.aac", false}, Cut{"ac3.ac3", false}));

class EveryCut : public testing::TestWithParam<const char*> {};

TEST_P(EveryCut, FailsOrConvertsInBoundedTime) {
    const Bytes whole = read_media(GetParam());
    for (size_t size = 0; size < whole.size(); size += 1024) {
        const auto started = std::chrono::steady_clock::now();
        const auto read = read_audio(std::span(whole).first(size));
        const std::string result = outcome(read);
        EXPECT_TRUE(result == "converted" || result == "truncated" || result == "empty_file" || result == "not_media" ||
                    result == "no_audio" || result == "damaged")
            << size << ": " << result;
        EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5)) << size;
    }
}

INSTANTIATE_TEST_SUITE_P(SmallFiles, EveryCut,
                         testing::Values("bad/small.mp4", "bad/small_faststart.mp4", "bad/small_fragmented.mp4", "bad/small.mkv",
                                         "bad/small.avi", "bad/small.ogg", "bad/small.ts", "bad/small.mp3", "bad/small.wma"));

}  // namespace

}  // namespace unreel::test
