#include "copy/exactness.h"

#include <cmath>

#include <gtest/gtest.h>

#include "support/judges.h"

namespace unreel::test {

namespace {

// In mono and at some rates, mpg123 adds the same numbers in another order, by the place of a frame in its ring buffer.
constexpr double rounding = 4e-7;

Pcm part_of(const Pcm& pcm, const TimeRange& range) {
    const auto sample = [&](double seconds) { return static_cast<size_t>(std::llround(seconds * pcm.sample_rate)); };
    const size_t first = sample(range.start_seconds);
    return pcm.slice(first, range.end_seconds ? sample(*range.end_seconds) - first : pcm.sample_count());
}

}  // namespace

Copied copy_exactly(const Bytes& source, const TimeRange& range) {
    CopyOutcome outcome = copy_bytes(source, range);
    EXPECT_EQ(name_of(outcome), "copied");
    auto* copied = std::get_if<Copied>(&outcome);
    if (copied == nullptr) return {};
    ConversionOptions options = at_bitrate();
    options.programme = whole_programme(range);
    const auto expected = read_audio(source, options);
    const auto heard = read_audio(copied->mp3);
    EXPECT_TRUE(expected && heard);
    if (!expected || !heard) return {};
    EXPECT_EQ(heard->pcm.sample_count(), expected->pcm.sample_count());
    EXPECT_EQ(largest_difference(expected->pcm, heard->pcm), 0);
    EXPECT_EQ(copied->summary.samples, static_cast<int64_t>(expected->pcm.sample_count()));
    EXPECT_EQ(copied->summary.bytes, static_cast<int64_t>(copied->mp3.size()));
    return std::move(*copied);
}

void expect_judges_agree(const Bytes& source, const std::string& extension, const Copied& copied, const TimeRange& range) {
    const TemporaryFile file("." + extension);
    write_file(file.path(), source);
    const Pcm expected = part_of(decode_leniently(file.path()), range);
    const Pcm heard = decode_strictly(copied.mp3);
    EXPECT_EQ(heard.sample_count(), expected.sample_count());
    EXPECT_EQ(largest_difference(expected, heard), 0);
    if (extension != "mp3") return;
    const Pcm expected_by_mpg123 = part_of(decode_with_mpg123(source), range);
    const Pcm heard_by_mpg123 = decode_with_mpg123(copied.mp3);
    EXPECT_EQ(heard_by_mpg123.sample_count(), expected_by_mpg123.sample_count());
    EXPECT_LE(largest_difference(expected_by_mpg123, heard_by_mpg123), rounding);
}

}  // namespace unreel::test
