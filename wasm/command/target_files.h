#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "command/target_file.h"
#include "convert/outputs.h"

namespace unreel {

/// The files that the parts of a programme go to. Each has its name when it is complete.
class TargetFiles final : public Outputs {
public:
    /// Says where a part goes; fails with a sentence.
    using PathOf = std::function<std::expected<std::string, std::string>(int part)>;

    TargetFiles(PathOf path_of, const SourceFiles& sources, bool overwrite) : path_of_(std::move(path_of)), sources_(sources), overwrite_(overwrite) {}

    /// Makes sure of this part's file before anything is read. Fails with a sentence.
    std::expected<void, std::string> prepare(int part);

    Result<ByteSink*> open(int part) override;
    Result<void> close(int part) override;

    /// The sentence of what failed; empty where nothing did.
    const std::string& failure() const { return failure_; }
    const std::string& path(int part) const { return paths_.at(part); }
    /// Of the last one.
    const std::string& path() const { return paths_.rbegin()->second; }
    bool is_empty() const { return paths_.empty(); }

private:
    std::unexpected<Error> failed(std::string sentence);

    PathOf path_of_;
    const SourceFiles& sources_;
    bool overwrite_;
    std::unique_ptr<TargetFile> file_;
    std::map<int, std::string> paths_;
    std::string failure_;
};

}  // namespace unreel
