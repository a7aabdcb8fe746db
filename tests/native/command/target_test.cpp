// The tool destroys no file: not the source, not what was there before, whatever becomes of the conversion.
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <sys/stat.h>

#include <gtest/gtest.h>

#include "tool.h"

namespace unreel::test {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

/// A good file to convert, in a folder of its own.
std::string source() {
    static const Folder folder;
    if (folder.names().empty()) write_silence(folder / "source.au", 2);
    return folder / "source.au";
}

constexpr const char* old_text = "what was there before";

struct FolderWithOld : Folder {
    FolderWithOld() { write_file(*this / "out.mp3", bytes_of(old_text)); }
};

bool is_mp3(const std::string& path) { return text_of(read_file(path)).find("LAME3.100") != std::string::npos; }

mode_t mode_of(const std::string& path) {
    struct stat status = {};
    stat(path.c_str(), &status);
    return status.st_mode & 0777;
}

/// With one sentence.
void expect_refused(const std::vector<std::string>& words, const std::string& part) {
    const auto result = unreel(words);
    EXPECT_EQ(result.status, 1) << part;
    EXPECT_NE(result.errors.find(part), std::string::npos) << result.errors;
    EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

TEST(Target, HasTheModeThatTheUmaskGives) {
    const Folder folder;
    const std::string command = std::string("umask 027; exec \"$0\" \"$@\"");
    const auto result = run({"sh", "-c", command, UNREEL_TOOL, source(), folder / "out.mp3"});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_TRUE(is_mp3(folder / "out.mp3"));
    EXPECT_EQ(mode_of(folder / "out.mp3"), 0640U);
    EXPECT_EQ(folder.names(), Names{"out.mp3"});
}

TEST(Source, IsNeverTheTarget) {
    const Folder folder;
    fs::copy_file(source(), folder / "a.au");
    fs::create_symlink("a.au", folder / "link.au");
    fs::create_hard_link(folder / "a.au", folder / "twin.au");
    fs::create_directory(folder / "sub");
    const Bytes before = read_file(folder / "a.au");
    const Names names = folder.names();
    for (const char* target : {"a.au", "./a.au", "sub/../a.au", "link.au", "twin.au"}) {
        expect_refused({folder / "a.au", folder / target}, "is a file to be converted");
        expect_refused({"--overwrite", folder / "a.au", folder / target}, "is a file to be converted");
        expect_refused({"--overwrite", folder / "link.au", folder / target}, "is a file to be converted");
    }
    EXPECT_EQ(read_file(folder / "a.au"), before);
    EXPECT_EQ(folder.names(), names);
}

TEST(ExistingTarget, IsLeftAlone) {
    const FolderWithOld folder;
    expect_refused({source(), folder / "out.mp3"}, "exists already");
    EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
    EXPECT_EQ(folder.names(), Names{"out.mp3"});
}

TEST(ExistingTarget, IsReplacedWhenAskedFor_AndKeepsItsMode) {
    const FolderWithOld folder;
    chmod((folder / "out.mp3").c_str(), 0604);
    EXPECT_EQ(unreel({"--overwrite", source(), folder / "out.mp3"}).status, 0);
    EXPECT_TRUE(is_mp3(folder / "out.mp3"));
    EXPECT_EQ(mode_of(folder / "out.mp3"), 0604U);
    EXPECT_EQ(folder.names(), Names{"out.mp3"});
}

TEST(ExistingTarget, SurvivesAConversionThatFails) {
    const FolderWithOld folder;
    write_file(folder / "noise.mp4", Bytes(100'000, std::byte{0x5a}));
    expect_refused({"--overwrite", folder / "noise.mp4", folder / "out.mp3"}, "not a video or audio file");
    expect_refused({"--overwrite", folder / "nowhere.mp4", folder / "out.mp3"}, "the file cannot be read");
    EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
    EXPECT_EQ(folder.names(), (Names{"noise.mp4", "out.mp3"}));
}

TEST(ExistingTarget, SurvivesWhenThereIsNoRoom) {
    const FolderWithOld folder;
    write_silence(folder / "long.au", 600);
    const std::string command = "ulimit -f 1000; exec \"$0\" \"$@\"";
    const auto result = run({"sh", "-c", command, UNREEL_TOOL, "--overwrite", folder / "long.au", folder / "out.mp3"});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("the MP3 cannot be written (write_failed: pwrite: File too large)"), std::string::npos) << result.errors;
    EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
    EXPECT_EQ(folder.names(), (Names{"long.au", "out.mp3"}));
    expect_refused({source(), "/dev/full"}, "No space left on device");
}

TEST(ExistingTarget, SurvivesAnInterruption) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const FolderWithOld folder;
        write_silence(folder / "long.au", 100'000);
        const pid_t process = start_unreel({"--overwrite", folder / "long.au", folder / "out.mp3"});
        EXPECT_NE(wait_for_temporary(folder), "");
        kill(process, signal);
        EXPECT_EQ(wait_for(process), 128 + signal);
        EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
        EXPECT_EQ(folder.names(), (Names{"long.au", "out.mp3"}));
    }
}

TEST(TargetThatAppearsMeanwhile, IsLeftAlone) {
    const Folder folder;
    write_silence(folder / "long.au", 600);
    const pid_t process = start_unreel({folder / "long.au", folder / "out.mp3"});
    EXPECT_NE(wait_for_temporary(folder), "");
    kill(process, SIGSTOP);
    write_file(folder / "out.mp3", bytes_of(old_text));
    kill(process, SIGCONT);
    EXPECT_EQ(wait_for(process), 1);
    EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
    EXPECT_EQ(folder.names(), (Names{"long.au", "out.mp3"}));
}

TEST(SymbolicLink, StaysOneAndWhatItNamesIsWritten) {
    const Folder folder;
    fs::create_directory(folder / "music");
    fs::create_symlink("music/new.mp3", folder / "link.mp3");
    EXPECT_EQ(unreel({source(), folder / "link.mp3"}).status, 0);
    EXPECT_TRUE(is_mp3(folder / "music/new.mp3"));
    expect_refused({source(), folder / "link.mp3"}, "exists already");
    write_file(folder / "music/new.mp3", bytes_of(old_text));
    EXPECT_EQ(unreel({"--overwrite", source(), folder / "link.mp3"}).status, 0);
    EXPECT_TRUE(is_mp3(folder / "music/new.mp3"));
    EXPECT_TRUE(fs::is_symlink(folder / "link.mp3"));
}

TEST(TargetThatCannotBeWritten, IsRefusedAtOnce) {
    const Folder folder;
    fs::create_directory(folder / "sub");
    write_file(folder / "file", {});
    fs::create_symlink("circle", folder / "circle");
    const Names names = folder.names();
    const std::string input = source();
    expect_refused({input, folder / "nowhere/out.mp3"}, "nowhere does not exist");
    expect_refused({input, folder / "file/"}, "the folder cannot be made");
    expect_refused({input, folder / "file/out.mp3"}, "file is not a folder");
    expect_refused({input, folder / "circle"}, "Too many levels of symbolic links");
    expect_refused({input, folder / std::string(300, 'x')}, "File name too long");
    expect_refused({input, "-"}, "cannot go into a pipe");
    EXPECT_EQ(folder.names(), names);
}

TEST(TargetOrFolderThatIsProtected, IsLeftAlone) {
    const FolderWithOld folder;
    chmod((folder / "out.mp3").c_str(), 0444);
    if (geteuid() == 0) {
        // Nothing is protected from root.
        EXPECT_EQ(unreel({"--overwrite", source(), folder / "out.mp3"}).status, 0);
    } else {
        expect_refused({"--overwrite", source(), folder / "out.mp3"}, "is protected from being changed");
        EXPECT_EQ(text_of(read_file(folder / "out.mp3")), old_text);
    }
    // Nobody makes files there, root neither.
    expect_refused({source(), "/sys/out.mp3"}, "the folder /sys");
}

TEST(Pipe, IsRefusedAndADeviceIsWritten) {
    const Folder folder;
    mkfifo((folder / "pipe").c_str(), 0600);
    expect_refused({source(), folder / "pipe"}, "cannot go into a pipe");
    expect_refused({folder / "pipe", folder / "out.mp3"}, "not a regular file");
    const auto result = run({"sh", "-c", "\"$0\" \"$@\" | cat", UNREEL_TOOL, source(), "/dev/stdout"});
    EXPECT_NE(result.errors.find("cannot go into a pipe"), std::string::npos) << result.errors;
    EXPECT_EQ(unreel({source(), "/dev/null"}).status, 0);
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace

}  // namespace unreel::test
