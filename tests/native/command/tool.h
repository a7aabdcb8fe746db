// The command-line tool as a process, and a folder to look at afterwards.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

#include "support/command.h"
#include "support/files.h"

namespace unreel::test {

/// A folder of this test's own, removed at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }
    /// What is in it, by name; hidden files too.
    std::set<std::string> names() const;

private:
    std::filesystem::path path_;
};

CommandResult unreel(std::vector<std::string> words);

/// As `unreel`, with standard output and errors left alone, in the background.
pid_t start_unreel(std::vector<std::string> words);
/// Waits; returns the status as a shell sees it.
int wait_for(pid_t process);

/// Waits until a conversion has begun to write into the folder; returns the name of what it writes, empty after a minute.
std::string wait_for_temporary(const Folder& folder);

/// Stereo silence as a Sun/NeXT sound file, which takes no room on the disk.
void write_silence(const std::string& path, int64_t seconds);

}  // namespace unreel::test
