#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "command/batch_fit.h"
#include "command/file_options.h"
#include "command/loudness.h"
#include "command/programmes.h"
#include "command/progress_line.h"
#include "command/report.h"
#include "command/source_files.h"
#include "command/target_names.h"

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

    /// Makes one MP3 of all sources, or parts of what they are together.
    bool join_sources();

    /// Of all MP3s.
    int64_t bytes() const { return bytes_; }

private:
    /// What the files hold is known where somebody has to know it before they are converted.
    bool convert_files(const std::vector<HeardFile>& files);
    Result<std::vector<Programme>> programmes(const std::vector<HeardFile>& files, FileOptions& options);
    bool convert_programme(const std::vector<HeardFile>& files, const FileOptions& options, const std::vector<std::string>& targets);
    /// Where the parts of a programme go. Fails with a sentence.
    std::expected<std::vector<std::string>, std::string> targets_of(const std::vector<HeardFile>& files, const FileOptions& options);
    /// Whether they stay as they are; says so then.
    bool are_kept(const std::vector<HeardFile>& files, const std::vector<std::string>& targets) const;
    NameFields fields_of(const HeardFile& file, const Recipe& recipe) const;
    NameFields fields_of(const ProgrammePart& part, size_t parts, NameFields fields) const;
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
