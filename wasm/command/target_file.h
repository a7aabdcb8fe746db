#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>

#include <sys/stat.h>

#include "command/interruption.h"
#include "command/source_files.h"
#include "io/file.h"

namespace unreel {

/// The file that a conversion makes. It is written beside the target, under a name of its own, and takes the target's name when it is
/// complete: until then the target is as it was, and nothing is left where the conversion fails or is interrupted.
/// Failures are sentences for the user.
class TargetFile {
public:
    /// Refuses what cannot become of it before anything is written: a target that is a source by any name, that exists (unless
    /// `overwrite`), or that cannot be written. A character device (/dev/null) is written as it is.
    static std::expected<std::unique_ptr<TargetFile>, std::string> open(const std::string& path, const SourceFiles& sources, bool overwrite);
    ~TargetFile();
    TargetFile(const TargetFile&) = delete;
    TargetFile& operator=(const TargetFile&) = delete;

    ByteSink& sink() { return *sink_; }

    /// Gives the complete file its name, at once or not at all. Without `overwrite` nothing that appeared there meanwhile is replaced.
    std::expected<void, std::string> commit();

private:
    explicit TargetFile(std::string path) : path_(std::move(path)) {}
    std::expected<void, std::string> create();
    std::expected<void, std::string> take_name();
    std::string sentence(const std::string& text) const { return path_ + ": " + text; }

    std::string path_;       // with symbolic links followed
    std::string temporary_;  // empty where the target itself is written, or no more is to be deleted
    std::optional<struct stat> replaced_;
    std::optional<FileSink> sink_;
    std::optional<DeleteWhenInterrupted> guard_;
};

}  // namespace unreel
