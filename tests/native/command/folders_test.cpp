// Several files, folders, and the names in them.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "sources.h"
#include "tool.h"

namespace unreel::test {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

Names names_in(const std::string& path) {
    Names names;
    if (!fs::is_directory(path)) return {"no folder"};
    for (const auto& entry : fs::directory_iterator(path)) names.insert(entry.path().filename().string());
    return names;
}

TEST(SeveralFiles, GoIntoAFolderUnderTheirNames) {
    const Folder folder;
    run_quietly({UNREEL_TOOL, tone_flac(), short_mp3(), folder / "new/deep/"});
    EXPECT_EQ(names_in(folder / "new/deep"), (Names{"tone.mp3", "short.mp3"}));
    fs::create_directory(folder / "there");
    run_quietly({UNREEL_TOOL, tone_flac(), folder / "there"});
    EXPECT_EQ(names_in(folder / "there"), Names{"tone.mp3"});
}

TEST(SeveralFiles, NeedAFolder) {
    const Folder folder;
    write_file(folder / "file", {});
    for (const std::string target : {"file", "nothing.mp3"}) {
        std::vector<std::vector<std::string>> cases{{tone_flac(), short_mp3()},
                                                    {"--track", "all", film_mkv()},
                                                    {"--name", "{title}", tone_flac()},
                                                    {"--plain-names", tone_flac()}};
        for (auto& words : cases) {
            words.push_back(folder / target);
            const auto result = unreel(words);
            EXPECT_EQ(result.status, 2);
            EXPECT_NE(result.errors.find("need a folder, and “" + (folder / target) + "” is none"), std::string::npos) << result.errors;
        }
    }
    EXPECT_EQ(folder.names(), Names{"file"});
}

TEST(OneThatFails, LeavesTheOthers) {
    const Folder folder;
    write_file(folder / "noise.mp4", Bytes(10'000, std::byte{0x5a}));
    const auto result = unreel({folder / "nowhere.wav", tone_flac(), folder / "noise.mp4", short_mp3(), folder / "new/"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(std::ranges::count(result.errors, '\n'), 2) << result.errors;
    EXPECT_NE(result.errors.find("nowhere.wav: the file cannot be read"), std::string::npos) << result.errors;
    EXPECT_NE(result.errors.find("noise.mp4: this is not a video or audio file"), std::string::npos) << result.errors;
    EXPECT_EQ(names_in(folder / "new"), (Names{"tone.mp3", "short.mp3"}));
}

TEST(FolderInWhichNothingCameToBe, IsNotMade) {
    const Folder folder;
    write_file(folder / "noise.mp4", Bytes(10'000, std::byte{0x5a}));
    EXPECT_EQ(unreel({folder / "noise.mp4", folder / "nowhere", folder / "new/"}).status, 1);
    EXPECT_EQ(folder.names(), Names{"noise.mp4"});
}

TEST(NamesThatMeet, AreNumbered) {
    const Folder folder;
    fs::create_directory(folder / "sub");
    for (const char* name : {"a.flac", "sub/a.flac", "A.oga"}) fs::copy_file(tone_flac(), folder / name);
    run_quietly({UNREEL_TOOL, folder / "a.flac", folder / "sub/a.flac", folder / "A.oga", folder / "new/"});
    EXPECT_EQ(names_in(folder / "new"), (Names{"a.mp3", "a (2).mp3", "A (3).mp3"}));
}

TEST(ExistingFileInAFolder, IsLeftAloneAndTheOthersAreMade) {
    const Folder folder;
    write_file(folder / "tone.mp3", bytes_of("old"));
    const auto result = unreel({tone_flac(), short_mp3(), folder.path().string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("tone.mp3: exists already"), std::string::npos) << result.errors;
    EXPECT_EQ(folder.names(), (Names{"tone.mp3", "short.mp3"}));
    EXPECT_EQ(text_of(read_file(folder / "tone.mp3")), "old");
    run_quietly({UNREEL_TOOL, "--overwrite", tone_flac(), short_mp3(), folder.path().string()});
    EXPECT_EQ(folder.names(), (Names{"tone.mp3", "short.mp3"}));
    EXPECT_NE(text_of(read_file(folder / "tone.mp3")), "old");
}

/// Else the second one would be the first one's MP3 before it is read.
TEST(Sources, AreNeverReplacedByAnothersMp3) {
    const Folder folder;
    fs::copy_file(tone_flac(), folder / "x.flac");
    fs::copy_file(short_mp3(), folder / "x.mp3");
    const Bytes before = read_file(folder / "x.mp3");
    const auto result = unreel({"--overwrite", folder / "x.flac", folder / "x.mp3", folder.path().string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("x.mp3: is a file to be converted"), std::string::npos) << result.errors;
    EXPECT_EQ(read_file(folder / "x.mp3"), before);
    EXPECT_EQ(folder.names(), (Names{"x.flac", "x.mp3", "x (2).mp3"}));
}

TEST(Names, AreMadeOfTagsAsTheyAreWritten) {
    const Folder folder;
    run_quietly({UNREEL_TOOL, "--name", "{artist} - {title} ({year})", tone_flac(), short_mp3(), folder / "a/"});
    EXPECT_EQ(names_in(folder / "a"), (Names{"B - A.mp3", "short.mp3"}));
    run_quietly({UNREEL_TOOL, "--name", "{track} {artist}", "--tag", "artist=Çé/ß", "--tag", "track=3", "--plain-names", tone_flac(), folder / "b/"});
    EXPECT_EQ(names_in(folder / "b"), Names{"03 Ce_ss.mp3"});
}

}  // namespace

}  // namespace unreel::test
