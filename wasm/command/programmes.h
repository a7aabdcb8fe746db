#pragma once

#include <span>
#include <vector>

#include "command/analyses.h"
#include "command/loudness.h"
#include "programme/plan.h"

namespace unreel {

/// A file of a call, and what it holds.
struct HeardFile {
    LoudnessOfCall::SourceTrack track;
    std::optional<MediaInfo> info;
};

/// Whether more is asked than one MP3 of one piece of a file: then `programmes_of` is to say which.
bool needs_plan(const Arguments& arguments);

/// Which MP3s become of these files: of one, or of all that are joined. Measures what has to be known. Fails as `plan_programme` and
/// `Analyses::of` do, and as reading the marks does.
Result<Plan> programmes_of(const Arguments& arguments, const Recipe& recipe, std::span<const HeardFile> files, Analyses& analyses);

/// Those of `--marks` for a source; none where it was not given. Fails as `read_marks` does, and where its file cannot be read.
Result<std::vector<Mark>> marks_for(const Arguments& arguments, const std::string& path);

/// In the order in which they are joined: as they were given, but for those that stand in the order of their bytes, as a shell lists
/// them: "Part 10" comes behind "Part 2".
std::vector<std::string> joining_order(std::vector<std::string> paths);

}  // namespace unreel
