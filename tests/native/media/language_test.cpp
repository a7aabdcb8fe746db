// Which track is meant by a language.
#include <gtest/gtest.h>

#include "media/language.h"

namespace unreel::test {

namespace {

struct Language {
    const char* name;
    bool can_convert = true;
    bool is_default = false;
};

MediaInfo with_tracks(std::initializer_list<Language> languages, int default_track = 0) {
    MediaInfo info;
    info.default_track = default_track;
    for (const Language& language : languages) {
        AudioTrack track;
        track.language = language.name;
        track.can_convert = language.can_convert;
        track.is_default = language.is_default;
        info.audio_tracks.push_back(track);
    }
    return info;
}

TEST(Languages, AreTheSameInAnySpelling) {
    for (const char* german : {"de", "DE", "ger", "deu", "de-DE", "de_AT", "deu-Latn-CH"}) {
        EXPECT_TRUE(same_language(german, "de")) << german;
        EXPECT_TRUE(same_language("ger", german)) << german;
        EXPECT_FALSE(same_language(german, "en")) << german;
        EXPECT_FALSE(same_language(german, "dan")) << german;
    }
    EXPECT_TRUE(same_language("eng", "en"));
    EXPECT_TRUE(same_language("fre", "fra"));
    EXPECT_TRUE(same_language("yue", "YUE"));
    EXPECT_TRUE(same_language("elvish", "Elvish"));
    EXPECT_FALSE(same_language("elvish", "dwarvish"));
}

TEST(Languages, ThatAreUnknownAreNobodys) {
    for (const char* unknown : {"", "und", "UND", "-", "und-DE"}) {
        EXPECT_FALSE(same_language(unknown, unknown)) << unknown;
        EXPECT_FALSE(same_language(unknown, "de")) << unknown;
    }
}

TEST(TrackInALanguage, IsTheDefaultOneElseTheFirst) {
    EXPECT_EQ(track_in_language(with_tracks({{"eng"}, {"ger"}, {"deu"}}), "de"), 1);
    EXPECT_EQ(track_in_language(with_tracks({{"eng"}, {"ger"}, {"deu"}}, 2), "de"), 2);
    EXPECT_EQ(track_in_language(with_tracks({{"eng"}, {"ger"}, {"ger", true, true}}), "de"), 2);
    EXPECT_EQ(track_in_language(with_tracks({{"pt-PT"}, {"pt-BR"}, {"por"}}, 2), "pt-br"), 2);
    EXPECT_EQ(track_in_language(with_tracks({{"pt-PT", true, true}, {"pt-BR"}, {"eng"}}, 2), "pt-br"), 1);
}

TEST(TrackInALanguage, CanBeConverted) {
    EXPECT_EQ(track_in_language(with_tracks({{"ger", false}, {"ger"}}), "deu"), 1);
    EXPECT_EQ(track_in_language(with_tracks({{"ger", false}, {"eng"}}), "deu"), std::nullopt);
    EXPECT_EQ(track_in_language(with_tracks({{""}, {"und"}}), "und"), std::nullopt);
    EXPECT_EQ(track_in_language({}, "de"), std::nullopt);
}

}  // namespace

}  // namespace unreel::test
