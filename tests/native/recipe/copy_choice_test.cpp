// Whether an MP3 is copied: the table that the page's own code is held to as well.
#include "convert/copy_choice.h"

#include <gtest/gtest.h>

#include "recipe/json.h"
#include "tables.h"

namespace unreel::test {

namespace {

AudioTrack track_of(const Json& row) {
    AudioTrack track;
    track.channels = row["channels"].get<int>();
    track.sample_rate = row["sampleRate"].get<int>();
    track.bitrate_kbps = row["bitrateKbps"].get<int>();
    track.copy_refusal = row["copyRefusal"].get<std::string>();
    return track;
}

TEST(CopyChoice, IsWhatTheTableSays) {
    for (const Json& row : read_table("copy_choice.json")) {
        const auto recipe = recipe_from_json(row["recipe"].dump());
        ASSERT_TRUE(recipe) << recipe.error().detail << row;
        const AudioTrack track = track_of(row["track"]);
        const bool is_copied = wants_copy(*recipe, track, row["seconds"].get<double>()) && track.copy_refusal.empty();
        EXPECT_EQ(is_copied, row["copied"].get<bool>()) << row;
    }
}

}  // namespace

}  // namespace unreel::test
