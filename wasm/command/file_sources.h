#pragma once

#include <string>
#include <utility>
#include <vector>

#include "convert/sources.h"
#include "io/file.h"

namespace unreel {

/// Files of a call, and which of their tracks.
class FileSources final : public Sources {
public:
    explicit FileSources(std::vector<std::pair<std::string, std::optional<int>>> files) : files_(std::move(files)) {}

    int count() const override { return static_cast<int>(files_.size()); }
    Result<OpenedSource> open(int index) override {
        last_ = static_cast<size_t>(index);
        auto file = FileSource::open(files_[last_].first);
        if (!file) return std::unexpected(file.error());
        return OpenedSource{std::move(*file), files_[last_].first, files_[last_].second};
    }

    /// That was opened last.
    const std::string& path() const { return files_[last_].first; }

private:
    std::vector<std::pair<std::string, std::optional<int>>> files_;
    size_t last_ = 0;
};

}  // namespace unreel
