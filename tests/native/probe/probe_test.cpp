// What a file holds, judged by ffprobe where it can be.
#include <cmath>

#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "support/judges.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

MediaInfo probed(const std::string& file) {
    const Bytes bytes = read_media(file);
    MemorySource source(bytes);
    auto info = probe(source);
    EXPECT_TRUE(info) << file << ": " << info.error().detail;
    return info ? std::move(*info) : MediaInfo{};
}

class ProbedFile : public testing::TestWithParam<const char*> {};

TEST_P(ProbedFile, IsWhatFfprobeSays) {
    const std::string file = std::string("formats/") + GetParam();
    const MediaInfo info = probed(file);
    auto format = ffprobe(media_path(file), "format=format_name,duration");
    auto stream = ffprobe(media_path(file), "stream=sample_rate,channels,channel_layout,codec_long_name", "a:0");
    EXPECT_EQ(info.container, format["format_name"]);
    ASSERT_EQ(info.audio_tracks.size(), 1U);
    const AudioTrack& track = info.audio_tracks[0];
    EXPECT_EQ(std::to_string(track.sample_rate), stream["sample_rate"]);
    EXPECT_EQ(std::to_string(track.channels), stream["channels"]);
    EXPECT_EQ(track.codec.substr(0, 3), stream["codec_long_name"].substr(0, 3));
    EXPECT_TRUE(track.can_convert);
    if (stream["channel_layout"] != "unknown") {
        EXPECT_EQ(track.channel_layout, stream["channel_layout"]);
    }
    ASSERT_TRUE(info.duration_seconds);
    EXPECT_NEAR(*info.duration_seconds, std::stod(format["duration"]), 0.05);
}

INSTANTIATE_TEST_SUITE_P(Formats, ProbedFile,
                         testing::Values("mp4_aac.mp4", "mkv_opus.mkv", "webm_vorbis.webm", "avi_mp3.avi", "flv_aac.flv", "ts_mp2.ts",
                                         "ogg_vorbis.ogg", "ogg_opus.opus", "flac.flac", "wav_pcm_s16le.wav", "aiff_pcm_s16be.aiff",
                                         "caf_alac.caf", "mp3_vbr.mp3", "mp3_cbr.mp3", "wma2.wma", "m4a_alac.m4a", "ac3.ac3",
                                         "mov_pcm_s24be.mov", "w64_pcm_s24le.w64", "mpg_mp2.mpg"),
                         [](const auto& test) { return to_test_name(test.param); });

TEST(Probe, ListsEveryTrackAndTheDefaultOne) {
    for (const char* file : {"info/tracks.mkv", "info/a_film.mp3"}) {  // the second has a wrong name
        const MediaInfo info = probed(file);
        EXPECT_EQ(info.container, "matroska,webm");
        EXPECT_TRUE(info.has_video);
        ASSERT_EQ(info.audio_tracks.size(), 3U);
        EXPECT_EQ(info.default_track, 1);
        EXPECT_EQ(info.audio_tracks[0].language, "deu");
        EXPECT_EQ(info.audio_tracks[0].title, "Deutsch");
        EXPECT_EQ(info.audio_tracks[0].profile, "LC");
        EXPECT_FALSE(info.audio_tracks[0].is_default);
        EXPECT_EQ(info.audio_tracks[1].language, "eng");
        EXPECT_EQ(info.audio_tracks[1].title, "Surround");
        EXPECT_EQ(info.audio_tracks[1].channels, 6);
        EXPECT_EQ(info.audio_tracks[1].channel_layout, "5.1(side)");
        EXPECT_EQ(info.audio_tracks[1].bitrate_kbps, 448);
        EXPECT_TRUE(info.audio_tracks[1].is_default);
        EXPECT_EQ(info.audio_tracks[2].language, "jpn");
        EXPECT_EQ(info.audio_tracks[2].title, "解説");
        EXPECT_EQ(info.audio_tracks[2].channels, 1);
        for (const AudioTrack& track : info.audio_tracks) {
            ASSERT_TRUE(track.duration_seconds);
            EXPECT_NEAR(*track.duration_seconds, 7, 0.1);
        }
    }
    const MediaInfo mp4 = probed("info/tracks.mp4");
    ASSERT_EQ(mp4.audio_tracks.size(), 2U);
    EXPECT_EQ(mp4.audio_tracks[0].language, "deu");
    EXPECT_EQ(mp4.audio_tracks[1].language, "eng");
    EXPECT_EQ(mp4.default_track, 1);
}

TEST(Probe, ReadsTagsOfEveryContainer) {
    for (const char* file : {"info/tags.mp4", "info/tags.mkv", "info/tags.ogg", "info/tags.opus", "info/tags.flac", "info/tags.mp3", "info/tags.wma", "info/tags.avi"}) {
        const Tags tags = probed(file).tags;
        EXPECT_EQ(tags.text("title"), "Über den Wölkchen 雲の上 🎵") << file;
        EXPECT_EQ(tags.text("artist"), "Дмитрий Шостакович") << file;
        EXPECT_EQ(tags.text("album"), "Ελληνικά & עברית") << file;
        EXPECT_EQ(tags.text("genre"), "Jazz") << file;
        EXPECT_EQ(tags.text("date").substr(0, 4), "2024") << file;
        EXPECT_EQ(tags.text("comment"), "Line one, é") << file;
        EXPECT_EQ(tags.text("track").substr(0, 1), "3") << file;
    }
}

TEST(Probe, ReadsChapters) {
    for (const char* file : {"info/chapters.mp4", "info/chapters.mkv"}) {
        const auto chapters = probed(file).chapters;
        ASSERT_EQ(chapters.size(), 2U) << file;
        EXPECT_NEAR(chapters[0].start_seconds, 0, 0.03);
        EXPECT_NEAR(chapters[0].end_seconds, 2.5, 0.03);
        EXPECT_EQ(chapters[0].title, "Première");
        EXPECT_NEAR(chapters[1].start_seconds, 2.5, 0.03);
        EXPECT_NEAR(chapters[1].end_seconds, 7, 0.03);
        EXPECT_EQ(chapters[1].title, "第二章");
    }
}

TEST(Probe, FindsTheCover) {
    const Bytes jpeg = read_media("sounds/cover.jpg");
    for (const char* file : {"info/cover.m4a", "info/cover.flac", "info/cover.mp3", "info/cover.mka"}) {
        const MediaInfo info = probed(file);
        ASSERT_TRUE(info.cover) << file;
        EXPECT_EQ(info.cover->mime_type, "image/jpeg") << file;
        EXPECT_EQ(info.cover->bytes, jpeg) << file;
        EXPECT_FALSE(info.has_video) << file;
    }
    EXPECT_EQ(probed("info/cover_png.m4a").cover->mime_type, "image/png");
    EXPECT_FALSE(probed("info/tags.mp4").cover);
}

TEST(Probe, OfAFilmWithoutSoundHasNoTracks) {
    const MediaInfo info = probed("bad/silent_film.mp4");
    EXPECT_TRUE(info.audio_tracks.empty());
    EXPECT_TRUE(info.has_video);
    EXPECT_NEAR(info.duration_seconds.value_or(0), 7, 0.2);
}

}  // namespace

}  // namespace unreel::test
