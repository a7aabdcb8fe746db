// What stands before the sound: ID3v2 tags larger than what FFmpeg looks at; and MP3 that only seems to be one.
#include <random>

#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "mp3/mpeg_frame.h"
#include "support/conversions.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

void append_synchsafe(Bytes& bytes, size_t value) {
    for (const int shift : {21, 14, 7, 0}) bytes.push_back(static_cast<std::byte>(value >> shift & 0x7F));
}

// A title, and a private frame that makes the tag so large.
Bytes make_tag(std::string_view title, size_t size, int version = 4, bool has_footer = false) {
    const auto frame = [&](std::string_view name, const Bytes& body) {
        Bytes bytes = bytes_of(name);
        append_synchsafe(bytes, body.size());
        bytes.insert(bytes.end(), 2, std::byte{0});
        bytes.insert(bytes.end(), body.begin(), body.end());
        return bytes;
    };
    Bytes text(1, std::byte{3});
    for (const char letter : title) text.push_back(static_cast<std::byte>(letter));
    std::minstd_rand random(1);
    Bytes noise = bytes_of("owner");
    noise.push_back(std::byte{0});
    while (noise.size() < size) noise.push_back(static_cast<std::byte>(random() >> 8 & 0x7F));
    Bytes body = frame("TIT2", text);
    const Bytes filling = frame("PRIV", noise);
    body.insert(body.end(), filling.begin(), filling.end());
    Bytes tag = bytes_of("ID3");
    tag.push_back(static_cast<std::byte>(version));
    tag.push_back(std::byte{0});
    tag.push_back(has_footer ? std::byte{0x10} : std::byte{0});
    append_synchsafe(tag, body.size());
    tag.insert(tag.end(), body.begin(), body.end());
    if (has_footer) {
        const Bytes footer(tag.begin(), tag.begin() + 10);
        tag.insert(tag.end(), footer.begin(), footer.end());
        for (size_t index = 0; index < 3; ++index) tag[tag.size() - 10 + index] = bytes_of("3DI")[index];
    }
    return tag;
}

Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

class BehindALargeTag : public testing::TestWithParam<const char*> {};

TEST_P(BehindALargeTag, TheSoundIsFoundAndTheTitleKept) {
    const Bytes sound = read_media(std::string("formats/") + GetParam());
    const auto expected = read_audio(sound);
    ASSERT_TRUE(expected);
    for (const Bytes& bytes : {joined({make_tag("Big", 1'700'000), sound}), joined({make_tag("Big", 300'000), sound}),
                               joined({make_tag("Big", 900'000), make_tag("Second", 900'000), sound}),
                               joined({make_tag("Big", 1'100'000, 4, true), sound})}) {
        const auto read = read_audio(bytes);
        ASSERT_TRUE(read) << name_of(read.error().code) << ": " << read.error().detail;
        EXPECT_EQ(read->pcm.sample_count(), expected->pcm.sample_count());
        EXPECT_LT(largest_difference(read->pcm, expected->pcm), 1e-6);
        MemorySource source(bytes);
        const auto info = probe(source);
        ASSERT_TRUE(info);
        const std::string title = info->tags.text("title");
        EXPECT_TRUE(title == "Big" || title == "Second") << title;
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, BehindALargeTag,
                         testing::Values("flac.flac", "adts_aac.aac", "ac3.ac3", "mp3_no_tag.mp3", "tta.tta"),
                         [](const auto& tested) { return to_test_name(tested.param); });

TEST(LargeTag, ThatClaimsMoreThanTheFileIsNoPlaceToLook) {
    Bytes bytes = make_tag("Big", 400'000);
    bytes.resize(300'000);
    EXPECT_NE(outcome(read_audio(bytes)), "converted");
    // Tags without end: each of ten bytes.
    Bytes endless;
    while (endless.size() < 2'000'000) endless = joined({endless.empty() ? make_tag("x", 10) : endless, endless.empty() ? Bytes() : endless});
    EXPECT_NE(outcome(read_audio(endless)), "converted");
}

// The frames of an MP3 of constant bitrate with the bitrate taken out of each header: what free format is.
Bytes without_bitrate(Bytes mp3) {
    for (size_t position = 0; position + 4 <= mp3.size();) {
        const auto header = MpegFrameHeader::parse(std::span(mp3).subspan(position));
        if (!header) break;
        mp3[position + 2] &= std::byte{0x0F};
        position += static_cast<size_t>(header->frame_bytes());
    }
    return mp3;
}

TEST(FreeFormat, IsCalledByItsName) {
    const Bytes frames = without_bitrate(read_media("formats/mp3_no_tag.mp3"));
    for (const Bytes& bytes : {frames, joined({Bytes(500), frames}), joined({make_tag("Tag", 100), frames}), joined({make_tag("Tag", 1'500'000), frames})}) {
        const auto read = read_audio(bytes);
        ASSERT_FALSE(read);
        EXPECT_EQ(name_of(read.error().code), "unsupported_codec");
        EXPECT_EQ(read.error().subject, "free-format MP3");
    }
}

}  // namespace

}  // namespace unreel::test
