#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <sys/stat.h>

namespace unreel {

/// The files that are to be converted, by any of their names. They are looked up when first asked for.
class SourceFiles {
public:
    /// `paths` must outlive it.
    explicit SourceFiles(const std::vector<std::string>& paths) : paths_(paths) {}

    bool contain(const struct stat& file) const;

private:
    using Identity = std::pair<dev_t, ino_t>;

    const std::vector<std::string>& paths_;
    mutable std::optional<std::set<Identity>> identities_;
};

}  // namespace unreel
