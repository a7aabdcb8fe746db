// Start and end are exact to the source's sample: what is read between them is the same part of the whole.
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

struct Source {
    const char* file;
    /// Bit for bit, unless the decoder adds noise of its own.
    double least_snr_db = std::numeric_limits<double>::infinity();
};

void PrintTo(const Source& source, std::ostream* out) { *out << source.file; }

struct Range {
    double start;
    std::optional<double> end;
};

class Trim : public testing::TestWithParam<Source> {};

TEST_P(Trim, GivesExactlyThatPartOfTheWhole) {
    const Bytes source = read_media(std::string("trim/") + GetParam().file);
    const auto whole = read_audio(source);
    ASSERT_TRUE(whole) << whole.error().detail;
    const int rate = whole->pcm.sample_rate;
    const double sample = 1.0 / rate;
    const double length = static_cast<double>(whole->pcm.sample_count()) / rate;

    for (const Range range : {
             Range{0, 1.5}, {0, std::nullopt}, {0.5, 2.25}, {1.0000113, 1.5},
             // Beyond five seconds the reader seeks.
             {5.0, 6.0}, {5 + sample, 5 + 3 * sample}, {7.3219, 9.87}, {12.5, 12.501}, {15.1, std::nullopt},
             {length - 1.5, length + 5}, {6, 6 + sample}, {19.5, std::nullopt},
         }) {
        const auto part = read_audio(source, between(range.start, range.end));
        ASSERT_TRUE(part) << range.start << ": " << part.error().detail;
        const int64_t first = std::llround(range.start * rate);
        const int64_t last = range.end ? std::llround(*range.end * rate) : std::numeric_limits<int32_t>::max();
        const Pcm expected = whole->pcm.slice(static_cast<size_t>(first), static_cast<size_t>(last - first));
        ASSERT_EQ(part->pcm.sample_count(), expected.sample_count()) << "from " << range.start;
        EXPECT_GE(snr_db(expected, part->pcm), GetParam().least_snr_db) << "from " << range.start;
        const bool is_comparable = expected.sample_count() > 3000;
        if (is_comparable && std::isfinite(GetParam().least_snr_db)) {
            EXPECT_EQ(delay_of(part->pcm, expected, 1200), 0) << "from " << range.start;
        }
    }
}

const Source sources[] = {
    {"aac.aac"},
    {"aac.flv"},
    {"aac.mkv"},
    {"aac.mp4"},
    {"aac.ts"},
    {"aac_48000.mp4"},
    {"aac_fragmented.mp4"},
    {"ac3.ac3"},
    {"ac3.mp4", 9},
    {"adpcm.wav"},
    {"adpcm_ima.wav"},
    {"alac.caf"},
    {"alac.m4a"},
    {"dts.dts"},
    {"flac.flac"},
    {"flac.mkv"},
    {"flac.mp4"},
    {"flac.oga"},
    {"flac_48000.flac"},
    {"mp2.ts"},
    {"mp3.avi"},
    {"mp3.mp3"},
    {"mp3.mp4"},
    {"mp3_vbr.mp3"},
    {"opus.caf"},
    {"opus.mp4"},
    {"opus.opus"},
    {"opus.webm"},
    {"pcm.aiff"},
    {"pcm.au"},
    {"pcm.avi"},
    {"pcm.caf"},
    {"pcm.mkv"},
    {"pcm.mov"},
    {"pcm.nut"},
    {"pcm.w64"},
    {"pcm.wav"},
    {"pcm_48000.wav"},
    {"truehd.mkv"},
    {"tta.tta"},
    {"vorbis.mkv"},
    {"vorbis.ogg"},
    {"wavpack.wv"},
    {"wma2.wma"},
};

std::string test_name(const testing::TestParamInfo<Source>& info) { return to_test_name(info.param.file); }

INSTANTIATE_TEST_SUITE_P(Containers, Trim, testing::ValuesIn(sources), test_name);

}  // namespace

}  // namespace unreel::test
