// Loudness in an MP3's tags, read by mutagen and ffprobe.
#include "mp3/replay_gain.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

Tags titled() {
    Tags tags;
    tags.add("title", "Zwölf");
    return tags;
}

// An MP3 with the room that is kept, and these frames in it.
Bytes with_frames(const Tags& tags, const Cover* cover, const ReplayGain& gain) {
    Bytes mp3 = make_id3v2(tags, cover, {}, replay_gain_bytes);
    const auto frames = make_replay_gain_frames(gain);
    EXPECT_EQ(frames.size(), replay_gain_bytes);
    std::ranges::copy(frames, mp3.end() - static_cast<std::ptrdiff_t>(replay_gain_bytes));
    const Bytes sound = read_media("formats/mp3_no_tag.mp3");
    mp3.insert(mp3.end(), sound.begin(), sound.end());
    return mp3;
}

using Values = std::map<std::string, std::string>;

Values read_by_ffprobe(const std::string& path) {
    Values values = ffprobe(path, "format_tags");
    std::erase_if(values, [](const auto& value) { return value.first.find("replaygain") == std::string::npos; });
    return values;
}

Values read_by_mutagen(const std::string& path) {
    Values values;
    std::istringstream lines(run_quietly({"mutagen-inspect", path}));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("TXXX=replaygain")) continue;
        const size_t equals = line.find('=', 5);
        values[line.substr(5, equals - 5)] = line.substr(equals + 1);
    }
    return values;
}

TEST(ReplayGainFrames, AreReadByOthers) {
    const Cover cover{"image/png", read_media("sounds/cover.png")};
    struct Case {
        ReplayGain gain;
        Values expected;
    };
    const std::vector<Case> cases{
        {{.track_gain_db = -7.034, .track_peak = 0.98855312, .album_gain_db = 0.005, .album_peak = 1.1},
         {{"replaygain_track_gain", "-7.03 dB"}, {"replaygain_track_peak", "0.988553"}, {"replaygain_album_gain", "0.01 dB"}, {"replaygain_album_peak", "1.100000"}}},
        {{.track_gain_db = 12.5, .track_peak = 0.05}, {{"replaygain_track_gain", "12.50 dB"}, {"replaygain_track_peak", "0.050000"}}},
        {{.track_gain_db = -0.001, .track_peak = 0}, {{"replaygain_track_gain", "0.00 dB"}, {"replaygain_track_peak", "0.000000"}}},
        {{.track_gain_db = -1000, .track_peak = 1e9, .album_gain_db = -1000, .album_peak = 1e9},
         {{"replaygain_track_gain", "-99.99 dB"}, {"replaygain_track_peak", "99.999999"}, {"replaygain_album_gain", "-99.99 dB"}, {"replaygain_album_peak", "99.999999"}}},
        {{}, {}},
    };
    for (const Case& c : cases) {
        for (const Tags& tags : {Tags(), titled()}) {
            const TemporaryFile file(".mp3");
            write_file(file.path(), with_frames(tags, &cover, c.gain));
            EXPECT_EQ(read_by_mutagen(file.path()), c.expected);
            Values tags_read;
            for (const auto& [name, value] : c.expected) tags_read["TAG:" + name] = value;
            EXPECT_EQ(read_by_ffprobe(file.path()), tags_read);
            EXPECT_EQ(ffprobe(file.path(), "format_tags=title")["TAG:title"], tags.text("title"));
        }
    }
}

TEST(ReplayGainFrames, AreRoomForTheLongestOfThem) {
    const ReplayGain longest{.track_gain_db = -99.99, .track_peak = 99, .album_gain_db = -99.99, .album_peak = 99};
    EXPECT_EQ(make_replay_gain_frames(longest).size(), replay_gain_bytes);
}

TEST(ReplayGainFields, SayWhoMeansWhat) {
    EXPECT_EQ(lame_peak_field({}), 0U);
    EXPECT_EQ(lame_track_gain_field({}), 0U);
    const ReplayGain gain{.track_gain_db = -7.04, .track_peak = 1.5, .album_gain_db = 3.16};
    EXPECT_EQ(lame_peak_field(gain), 3U << 22);
    // Name (3 bits), originator (3), sign, tenths (9).
    EXPECT_EQ(lame_track_gain_field(gain), 0b001'011'1'001000110U);
    EXPECT_EQ(lame_album_gain_field(gain), 0b010'011'0'000100000U);
    EXPECT_EQ(lame_track_gain_field(ReplayGain{.track_gain_db = -80}), 0b001'011'1'111111110U);
    EXPECT_EQ(lame_album_gain_field(ReplayGain{.track_gain_db = -80}), 0U);
}

}  // namespace

}  // namespace unreel::test
