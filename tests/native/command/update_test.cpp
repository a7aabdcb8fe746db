// Only what is missing, or older than its source.
#include <filesystem>

#include <gtest/gtest.h>

#include "sources.h"
#include "tool.h"

namespace unreel::test {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Names = std::set<std::string>;

constexpr const char* old_text = "what was there before";

std::string old_or_new(const std::string& path) { return text_of(read_file(path)) == old_text ? "old" : "new"; }

/// A source and what was perhaps made of it, so much later.
struct Pair : Folder {
    explicit Pair(std::chrono::seconds later) {
        write_silence(*this / "a.au", 1);
        write_file(*this / "a.mp3", bytes_of(old_text));
        fs::last_write_time(*this / "a.mp3", fs::last_write_time(*this / "a.au") + later);
    }
};

TEST(Update, KeepsWhatIsNotOlder) {
    for (const auto later : {0s, 100s}) {
        const Pair folder(later);
        const auto result = unreel({"--update", folder / "a.au", folder / "a.mp3"});
        EXPECT_EQ(result.status, 0) << result.errors;
        EXPECT_EQ(result.output, "target: " + folder / "a.mp3" + "\nkept: it is not older than its source\n");
        EXPECT_EQ(old_or_new(folder / "a.mp3"), "old");
        EXPECT_EQ(folder.names(), (Names{"a.au", "a.mp3"}));
    }
}

TEST(Update, ReplacesWhatIsOlderOrEmpty) {
    const Pair folder(-1s);
    EXPECT_EQ(unreel({"--update", folder / "a.au", folder / "a.mp3"}).status, 0);
    EXPECT_EQ(old_or_new(folder / "a.mp3"), "new");
    write_file(folder / "a.mp3", {});
    EXPECT_EQ(unreel({"--update", folder / "a.au", folder / "a.mp3"}).status, 0);
    EXPECT_GT(fs::file_size(folder / "a.mp3"), 0U);
}

TEST(Update, MakesWhatIsMissingInAFolder) {
    const Pair folder(100s);
    write_silence(folder / "b.au", 1);
    const auto result = unreel({"--update", "--json", folder / "a.au", folder / "b.au", folder.path().string()});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(old_or_new(folder / "a.mp3"), "old");
    EXPECT_EQ(folder.names(), (Names{"a.au", "a.mp3", "b.au", "b.mp3"}));
    EXPECT_NE(result.output.find("\"kept\":true"), std::string::npos) << result.output;
    const auto again = unreel({"--update", "--json", folder / "a.au", folder / "b.au", folder.path().string()});
    EXPECT_EQ(again.status, 0) << again.errors;
    EXPECT_EQ(again.output.find("\"bytes\""), std::string::npos) << again.output;
}

TEST(Update, MakesAllPartsWhereOneIsMissing) {
    const Folder folder;
    write_silence(folder / "a.au", 4);
    const std::vector<std::string> words{"--update", "--split", "parts=2", folder / "a.au", folder / "new/"};
    EXPECT_EQ(unreel(words).status, 0);
    EXPECT_NE(unreel(words).output.find("kept"), std::string::npos);
    fs::remove(folder / "new/a 02.mp3");
    const auto before = fs::last_write_time(folder / "new/a 01.mp3");
    const auto result = unreel(words);
    EXPECT_EQ(result.output.find("kept"), std::string::npos) << result.output;
    EXPECT_TRUE(fs::exists(folder / "new/a 02.mp3"));
    EXPECT_GT(fs::last_write_time(folder / "new/a 01.mp3"), before);
}

TEST(Update, OfJoinedFilesLooksAtTheNewest) {
    const Pair folder(10s);
    write_silence(folder / "b.au", 1);
    fs::last_write_time(folder / "b.au", fs::last_write_time(folder / "a.mp3") + 1s);
    EXPECT_EQ(unreel({"--update", "--join", folder / "a.au", folder / "b.au", folder / "a.mp3"}).status, 0);
    EXPECT_EQ(old_or_new(folder / "a.mp3"), "new");
}

TEST(Update, NeverTakesASourceForItsMp3) {
    const Folder folder;
    fs::copy_file(short_mp3(), folder / "a.mp3");
    const Bytes before = read_file(folder / "a.mp3");
    const auto result = unreel({"--update", folder / "a.mp3", folder.path().string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("is a file to be converted"), std::string::npos) << result.errors;
    EXPECT_EQ(read_file(folder / "a.mp3"), before);
}

TEST(Update, IsRefusedWithASizeForAllTogether) {
    const auto result = unreel({"--update", "--fit-all", "1MB", "a", "b", "c/"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.errors.find("--fit-all divides a size among all MP3s"), std::string::npos) << result.errors;
}

}  // namespace

}  // namespace unreel::test
