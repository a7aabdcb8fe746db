#pragma once

#include <optional>
#include <string>

#include "command/batch_fit.h"
#include "command/file_options.h"
#include "command/loudness.h"
#include "command/progress_line.h"
#include "command/report.h"
#include "command/source_files.h"
#include "command/target_names.h"
#include "io/file.h"

namespace unreel {

/// Makes the MP3s of one call, file after file, and reports each on standard output.
class FileConverter {
public:
    /// `arguments` must outlive it.
    FileConverter(const Arguments& arguments, TargetNames names, std::optional<BatchFit> fit);

    /// Before the first: what has to be known of all of them.
    void measure_album() { loudness_.measure_album(); }

    /// Makes the MP3s of the source with this index. Says what fails; returns whether nothing did.
    bool convert_source(size_t index);

    /// Of all MP3s.
    int64_t bytes() const { return bytes_; }

private:
    /// `info`: what the file holds, where somebody has to know before it is converted.
    bool convert_track(FileSource& file, size_t index, std::optional<int> track, const MediaInfo* info);
    NameFields fields_of(const std::string& source, const Recipe& recipe, std::optional<int> track, const MediaInfo* info) const;
    void report(const Report& report);

    const Arguments& arguments_;
    TargetNames names_;
    std::optional<BatchFit> fit_;
    SourceFiles sources_;
    ProgressLine progress_;
    Analyses analyses_;
    LoudnessOfCall loudness_;
    int64_t bytes_ = 0;
};

}  // namespace unreel
