#include "command/up_to_date.h"

#include <algorithm>
#include <filesystem>

namespace unreel {

namespace fs = std::filesystem;

namespace {

bool is_up_to_date(const std::string& target, const std::vector<std::string>& paths, const SourceFiles& sources) {
    struct stat there;
    if (::stat(target.c_str(), &there) != 0 || !S_ISREG(there.st_mode) || there.st_size == 0 || sources.contain(there)) return false;
    std::error_code error;
    const auto made = fs::last_write_time(target, error);
    if (error) return false;
    return std::ranges::all_of(paths, [&](const std::string& path) {
        const auto changed = fs::last_write_time(path, error);
        return !error && made >= changed;
    });
}

}  // namespace

bool are_up_to_date(const std::vector<std::string>& targets, const std::vector<std::string>& paths, const SourceFiles& sources) {
    return std::ranges::all_of(targets, [&](const std::string& target) { return is_up_to_date(target, paths, sources); });
}

}  // namespace unreel
