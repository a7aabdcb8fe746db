// What is heard of MP4 and QuickTime files with edit lists, judged by the sound that was put into them.
#include <cmath>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/mp4_boxes.h"
#include "support/sources.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

struct Source {
    const char* file;
    const char* sound;         // what was encoded, 20 s
    int64_t priming;           // samples that the encoder put before it
    double least_snr_db = 10;  // of a piece, against that sound
    bool is_repeatable = true;  // decoded twice, it is the same to the bit
};

void PrintTo(const Source& source, std::ostream* out) { *out << source.file; }

// Samples [first, first + count) of the sound, or silence.
struct Piece {
    int64_t count;
    int64_t first = -1;
};

class EditedFile : public testing::TestWithParam<Source> {
protected:
    EditedFile()
        : file_(read_media(source().file)), sound_(decode_leniently(media_path(source().sound))), whole_(read_audio(file_.bytes())->pcm) {}

    const Source& source() const { return GetParam(); }
    int rate() const { return sound_.sample_rate; }
    int64_t samples(double seconds) const { return std::llround(seconds * rate()); }
    int64_t media_time(double seconds) const { return source().priming + samples(seconds); }

    void expect_pieces(const Pcm& heard, const std::vector<Piece>& pieces) {
        size_t place = 0;
        for (const Piece& piece : pieces) {
            const auto count = static_cast<size_t>(piece.count);
            const Pcm part = heard.slice(place, count);
            SCOPED_TRACE(testing::Message() << "piece at " << place << " of " << piece.first);
            ASSERT_EQ(part.sample_count(), count);
            if (piece.first < 0) {
                EXPECT_EQ(loudness(part), 0);
            } else {
                const Pcm expected = sound_.slice(static_cast<size_t>(piece.first), count);
                EXPECT_EQ(delay_of(part, expected, 1500), 0);
                EXPECT_GE(snr_db(expected, part), source().least_snr_db);
                // The first sample of a clip is as good as if all before it had been decoded.
                const Pcm in_whole = whole_.slice(static_cast<size_t>(piece.first), count);
                if (source().is_repeatable) {
                    EXPECT_EQ(largest_difference(part, in_whole), 0);
                }
            }
            place += count;
        }
        EXPECT_EQ(heard.sample_count(), place);
    }

    Mp4File file_;
    Pcm sound_;
    Pcm whole_;
};

TEST_P(EditedFile, PlaysTheClipsInTheirOrderToTheSample) {
    // Ends inside packets; a clip that comes earlier in the media, one that is played twice, one right after, silences.
    file_.set_edits({{750, -1}, {1500, media_time(3.21)}, {2250, media_time(12)}, {500, -1}, {1000, media_time(1)}, {1000, media_time(1)},
                     {250, media_time(2)}, {1250, -1}});
    const auto read = read_audio(file_.bytes());
    ASSERT_TRUE(read) << read.error().detail;
    expect_pieces(read->pcm, {{samples(0.75)},
                              {samples(1.5), samples(3.21)},
                              {samples(2.25), samples(12)},
                              {samples(0.5)},
                              {samples(1), samples(1)},
                              {samples(1.25), samples(1)},
                              {samples(1.25)}});
    EXPECT_EQ(read->findings.gaps, 0);
    EXPECT_EQ(read->findings.jumps, 0);
    EXPECT_FALSE(read->findings.cut_off);
}

TEST_P(EditedFile, IsTrimmedOnTheEditedTimeLine) {
    file_.set_edits({{500, -1}, {4000, media_time(14)}, {1000, -1}, {8000, media_time(2)}});
    const Bytes bytes = file_.bytes();
    const auto whole = read_audio(bytes);
    ASSERT_TRUE(whole) << whole.error().detail;
    EXPECT_EQ(whole->pcm.sample_count(), static_cast<size_t>(samples(13.5)));
    for (const auto& [start, end] : {std::pair{0.0, 0.25}, {0.2, 1.1}, {0.9, 4.0}, {4.4, 5.8}, {4.6, 5.2}, {4.0, 60.0}, {11.123, 13.4}, {13.0, 60.0}}) {
        const auto part = read_audio(bytes, between(start, end));
        ASSERT_TRUE(part) << start << ": " << part.error().detail;
        const Pcm expected = whole->pcm.slice(static_cast<size_t>(samples(start)), static_cast<size_t>(samples(end) - samples(start)));
        ASSERT_EQ(part->pcm.sample_count(), expected.sample_count()) << start;
        if (source().is_repeatable) {
            EXPECT_EQ(largest_difference(expected, part->pcm), 0) << start;
        } else if (loudness(expected) > 0) {
            EXPECT_GE(snr_db(expected, part->pcm), source().least_snr_db) << start;
        }
    }
}

TEST_P(EditedFile, IsReadTheSameHoweverTheReadsFall) {
    file_.set_edits({{1500, media_time(13.21)}, {500, -1}, {1000, media_time(1)}});
    const Bytes bytes = file_.bytes();
    const auto expected = read_audio(bytes);
    ASSERT_TRUE(expected);
    ShortSource short_reads(bytes, 1, 3000);
    const auto read = read_audio(short_reads);
    ASSERT_TRUE(read);
    EXPECT_EQ(largest_difference(expected->pcm, read->pcm), 0);
}

TEST_P(EditedFile, HasNoSoundOfASilentOrStandingEdit) {
    file_.set_edits({{1000, media_time(5)}, {1000, media_time(6), 0}, {1000, media_time(7)}}, 1);
    const auto read = read_audio(file_.bytes());
    ASSERT_TRUE(read) << read.error().detail;
    expect_pieces(read->pcm, {{samples(1), samples(5)}, {samples(1)}, {samples(1), samples(7)}});
}

TEST_P(EditedFile, SaysHowLongItLasts) {
    file_.set_edits({{500, -1}, {4000, media_time(14)}, {1000, media_time(1)}});
    const Bytes content = file_.bytes();
    MemorySource bytes(content);
    const auto reader = AudioReader::open(bytes, {}, as_it_is);
    ASSERT_TRUE(reader);
    EXPECT_NEAR((*reader)->expected_seconds().value_or(0), 5.5, 1e-6);
    EXPECT_NEAR((*reader)->info().audio_tracks[0].duration_seconds.value_or(0), 5.5, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Codecs, EditedFile,
                         testing::Values(Source{"trim/aac.mp4", "trim/pcm.wav", 1024}, Source{"trim/aac_48000.mp4", "trim/pcm_48000.wav", 1024},
                                         Source{"trim/alac.m4a", "trim/pcm.wav", 0, 75}, Source{"trim/flac.mp4", "trim/pcm.wav", 0, 75},
                                         Source{"trim/pcm.mov", "trim/pcm.wav", 0, 75}, Source{"trim/opus.mp4", "trim/pcm_48000.wav", 312, 8},
                                         Source{"trim/mp3.mp4", "trim/pcm.wav", 1105}, Source{"trim/ac3.mp4", "trim/pcm_48000.wav", 256, 8, false}),
                         [](const auto& source) { return to_test_name(source.param.file); });

}  // namespace

}  // namespace unreel::test
