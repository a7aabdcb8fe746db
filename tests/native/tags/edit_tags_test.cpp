// What becomes of a source's tags when some are set, and what cannot be set.
#include "tags/edit_tags.h"

#include <gtest/gtest.h>

namespace unreel::test {

namespace {

using namespace std::string_literals;

Tags source() {
    Tags tags;
    tags.fields = {{"title", {"Title"}},
                   {"artist", {"A", "B"}},
                   {"comment", {"deutsch"}, "deu"},
                   {"comment", {"english"}, "eng"},
                   {"track", {"3/12"}},
                   {"MOOD", {"calm"}}};
    tags.left_out = 2;
    return tags;
}

Written setting(std::vector<TagEdit> edits) {
    Written written;
    written.set = std::move(edits);
    EXPECT_TRUE(check_written(written)) << check_written(written).error().detail;
    return written;
}

// "name=value|value (language)", in order.
std::vector<std::string> shown(const Tags& tags) {
    std::vector<std::string> lines;
    for (const TagField& field : tags.fields) {
        std::string line = field.name + "=";
        for (const std::string& value : field.values) line += (&value == &field.values.front() ? "" : "|") + value;
        lines.push_back(line + (field.language.empty() ? "" : " (" + field.language + ")"));
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Tags, AreTheSourcesWhereNothingIsSet) {
    EXPECT_EQ(shown(apply({}, source())), shown(source()));
    EXPECT_EQ(apply({}, source()).left_out, 2);
}

TEST(KnownTags, StandForThoseThatTheSourceHasNot) {
    const std::vector<TagEdit> known{{"title", "Name of the file"}, {"Album", "Folder"}, {"track", "7"}, {"disc", "2"}};
    EXPECT_EQ(shown(complete(source(), known)),
              (Lines{"title=Title", "artist=A|B", "comment=deutsch (deu)", "comment=english (eng)", "track=3/12", "MOOD=calm", "album=Folder", "disc=2"}));
}

TEST(KnownTags, ThatNoTagCanHaveAreLeftOut) {
    const std::vector<TagEdit> known{{"title", "bell\a"s}, {"track", "one"}, {"date", "1"}, {"", "x"}, {"artist", ""}, {"album", "\xFF"}, {"genre", "Jazz"}};
    EXPECT_EQ(shown(complete({}, known)), Lines{"genre=Jazz"});
    EXPECT_EQ(complete({}, std::vector<TagEdit>(2000, {"title", "x"})).fields.size(), 1U);
}

TEST(Tags, ThatAreNotTouchedStay) {
    EXPECT_EQ(shown(apply(setting({{"title", "New"}, {"album", "Album"}}), source())),
              (Lines{"title=New", "artist=A|B", "comment=deutsch (deu)", "comment=english (eng)", "track=3/12", "MOOD=calm", "album=Album"}));
}

TEST(Tags, AreDroppedByAnEmptyValue) {
    EXPECT_EQ(shown(apply(setting({{"artist", ""}, {"comment", " \n"}, {"mood", ""}, {"not there", ""}}), source())), (Lines{"title=Title", "track=3/12"}));
}

TEST(Tags, AreOnlyThoseThatAreSetWhereTheSourcesAreDropped) {
    Written written = setting({{"title", "New"}});
    written.keeps_tags = false;
    EXPECT_EQ(shown(apply(written, source())), Lines{"title=New"});
    EXPECT_EQ(apply(written, source()).left_out, 0);
}

TEST(Tags, KeepTheLanguageOfACommentThatChanges) {
    EXPECT_EQ(shown(apply(setting({{"comment", "neu"}}), source()))[2], "comment=neu (deu)");
    EXPECT_EQ(apply(setting({{"comment", "neu"}}), source()).fields.size(), 5U);
}

TEST(Tags, HaveTheNamesThatContainersHaveForThem) {
    const Tags tags = apply(setting({{"Year", "1999"}, {"ALBUMARTIST", "a"}, {"TCOM", "c"}, {"©", "x"}, {"My Own", "y"}, {" genre ", " z "}, {"encoder", "e"}}), {});
    EXPECT_EQ(shown(tags), (Lines{"date=1999", "album_artist=a", "composer=c", "©=x", "My Own=y", "genre=z", "encoder=e"}));
}

TEST(Tags, TakeTheLastOfSeveralValues) {
    EXPECT_EQ(shown(apply(setting({{"date", "1"s + "999"}, {"year", "2000"}}), {})), Lines{"date=2000"});
    EXPECT_EQ(shown(apply(setting({{"title", ""}, {"title", "t"}}), source()))[5], "title=t");
}

TEST(Tags, HaveNumbersAndHowMany) {
    const auto track = [](std::vector<TagEdit> edits) { return apply(setting(std::move(edits)), source()).text("track"); };
    EXPECT_EQ(track({{"track", "5"}}), "5");
    EXPECT_EQ(track({{"track", " 5 / 9 "}}), "5/9");
    EXPECT_EQ(track({{"track total", "20"}}), "3/20");
    EXPECT_EQ(track({{"tracktotal", ""}}), "3");
    EXPECT_EQ(track({{"track", ""}}), "");
    EXPECT_EQ(track({{"track", "7"}, {"totaltracks", "8"}}), "7/8");
    EXPECT_EQ(apply(setting({{"disctotal", "2"}}), source()).text("disc"), "0/2");
    EXPECT_EQ(apply(setting({{"disctotal", "2"}, {"disctotal", ""}}), source()).find("disc"), nullptr);
}

struct Refused {
    TagEdit edit;
    const char* says;
};
class RefusedTag : public testing::TestWithParam<Refused> {};

TEST_P(RefusedTag, IsNamedInASentence) {
    Written written;
    written.set = {{"title", "fine"}, GetParam().edit};
    const auto checked = check_written(written);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::invalid_option);
    EXPECT_EQ(checked.error().subject, "tag");
    EXPECT_NE(checked.error().detail.find(GetParam().says), std::string::npos) << checked.error().detail;
}

INSTANTIATE_TEST_SUITE_P(
    Values, RefusedTag,
    testing::Values(Refused{{"album", std::string(1'000'000, 'x')}, "album: the text is longer than 64 KiB"},
                    Refused{{"lyrics", "\xFF"}, "lyrics: the text is not UTF-8"}, Refused{{"title", "a\0b"s}, "title: the text has control"},
                    Refused{{"", "x"}, "without a name"}, Refused{{"  ", "x"}, "without a name"},
                    Refused{{std::string(256, 'n'), "x"}, "name of a tag is longer"}, Refused{{"a\nb", "x"}, "name of a tag has control"},
                    Refused{{"\xC3", "x"}, "name of a tag is not UTF-8"}, Refused{{"track", "A1"}, "track: write a number"},
                    Refused{{"TRCK", "3/12/4"}, "TRCK: write a number"}, Refused{{"disc", "/2"}, "disc: write"}, Refused{{"track", "-1"}, "track: write"},
                    Refused{{"track", "123456"}, "track: write"}, Refused{{"disc total", "two"}, "disc total: write"},
                    Refused{{"year", "17.5.2024"}, "year: write the year first"}, Refused{{"date", "2024-5"}, "date: write"},
                    Refused{{"date", "2024-05-17x"}, "date: write"}, Refused{{"ufid:owner", std::string(65, 'x')}, "identifier"}));

TEST(Tags, ThatAreTooManyAreRefused) {
    Written written;
    written.set.assign(501, {"title", "x"});
    EXPECT_EQ(check_written(written).error().subject, "tag");
    written.set.assign(10, {"lyrics", std::string(60'000, 'x')});
    EXPECT_NE(check_written(written).error().detail.find("512 KiB"), std::string::npos);
    written.set.resize(8);
    EXPECT_TRUE(check_written(written));
}

TEST(Tags, MayHaveLinesAndAnyScript) {
    EXPECT_TRUE(check_written(setting({{"lyrics", "one\ntwo\r\n\tthree"}, {"title", "雲の上 🎵"}, {"date", "2024-05-17T10:00:00Z"}})));
}

TEST(CoverPixels, AreThoseOfAPicture) {
    Written written;
    for (const int pixels : {32, 500, 8192}) {
        written.cover_pixels = pixels;
        EXPECT_TRUE(check_written(written));
    }
    for (const int pixels : {-1, 0, 31, 8193}) {
        written.cover_pixels = pixels;
        ASSERT_FALSE(check_written(written));
        EXPECT_EQ(check_written(written).error().subject, "cover-pixels");
    }
}

}  // namespace

}  // namespace unreel::test
