// Recordings without a header: their name counts where the content says nothing, and never against it.
#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "support/conversions.h"
#include "support/tones.h"

namespace unreel::test {

namespace {

ConversionOptions named(const std::string& file_name) {
    ConversionOptions options = at_bitrate();
    options.read.file_name = file_name;
    return options;
}

struct Telephone {
    const char* file;
    int sample_rate;
};

void PrintTo(const Telephone& telephone, std::ostream* out) { *out << telephone.file; }

class Headerless : public testing::TestWithParam<Telephone> {};

TEST_P(Headerless, IsKnownByItsName) {
    const Bytes bytes = read_media(std::string("opening/") + GetParam().file);
    const auto read = read_audio(bytes, named(std::string("/some folder.d/") + GetParam().file));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->settings.sample_rate, GetParam().sample_rate);
    EXPECT_EQ(read->settings.channels, 1);
    EXPECT_NEAR(static_cast<double>(read->pcm.sample_count()) / read->pcm.sample_rate, 3, 0.03);
    EXPECT_NEAR(amplitude(read->pcm, 0, 440, 0.5, 2.5), 0.125, 0.02);
}

INSTANTIATE_TEST_SUITE_P(Names, Headerless,
                         testing::Values(Telephone{"voice.ulaw", 8000}, Telephone{"voice.al", 8000}, Telephone{"voice.sln", 8000},
                                         Telephone{"voice.sln16", 16000}, Telephone{"voice.g722", 16000}, Telephone{"voice.gsm", 8000}));

TEST(Names, MayBeInCapitalLetters) { EXPECT_TRUE(read_audio(read_media("opening/voice.ulaw"), named("VM001.UL"))); }

TEST(Names, WithoutOneARecordingWithoutHeaderIsNotMedia) {
    EXPECT_EQ(outcome(read_audio(read_media("opening/voice.ulaw"))), "not_media");
    EXPECT_EQ(outcome(read_audio(read_media("opening/voice.ulaw"), named("voice.bin"))), "not_media");
}

TEST(Names, ThatSayTooLittleAreNamedInTheError) {
    const auto read = read_audio(read_media("opening/voice.sln"), named("voice.RAW"));
    ASSERT_FALSE(read);
    EXPECT_EQ(name_of(read.error().code), "not_media");
    EXPECT_EQ(read.error().subject, "raw");
}

TEST(Names, NeverStandAgainstTheContent) {
    for (const char* file : {"formats/flac.flac", "formats/mp3_no_tag.mp3", "formats/adts_aac.aac", "formats/mp4_aac.mp4", "sounds/tone.wav"}) {
        const Bytes bytes = read_media(file);
        MemorySource one(bytes);
        MemorySource other(bytes);
        const auto by_content = probe(one);
        const auto with_name = probe(other, "voice.ulaw");
        ASSERT_TRUE(by_content && with_name) << file;
        EXPECT_EQ(with_name->container, by_content->container) << file;
    }
}

}  // namespace

}  // namespace unreel::test
