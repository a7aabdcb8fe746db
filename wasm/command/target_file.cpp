#include "command/target_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <unistd.h>

namespace unreel {

namespace {

using Outcome = std::expected<void, std::string>;

constexpr const char* exists = "exists already, and was left alone; choose another name, or add --overwrite to replace it";

std::string folder_of(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

/// Where a symbolic link leads, even if nothing is there yet. What is no link stays as it is, and so does a circle.
std::string follow_links(std::string path) {
    constexpr int most_links = 40;  // as many as Linux follows
    std::error_code error;
    for (int count = 0; count < most_links && std::filesystem::is_symlink(path, error); ++count) {
        const auto link = std::filesystem::read_symlink(path, error);
        if (error) break;
        path = (std::filesystem::path(path).parent_path() / link).string();
    }
    return path;
}

std::string unused_name(const std::string& folder) {
    std::random_device random;
    char name[64];
    std::snprintf(name, sizeof name, "/.unreel-%08x%08x.part", random(), random());
    return folder + name;
}

std::string why_not(int error, const std::string& folder) {
    switch (error) {
        case ENOENT: return "the folder " + folder + " does not exist";
        case ENOTDIR: return folder + " is not a folder";
        case EACCES:
        case EPERM: return "nothing may be written into the folder " + folder;
        case EROFS: return "the folder " + folder + " can only be read";
        default: return "cannot be written: " + std::string(std::strerror(error));
    }
}

/// Fails with EEXIST where the name is taken.
int rename_to_free_name(const std::string& from, const std::string& to) {
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return errno;
#endif
    // The file system cannot do that in one step: the name is taken by an empty file first, which nobody else can have made.
    const int placeholder = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (placeholder < 0) return errno;
    ::close(placeholder);
    if (std::rename(from.c_str(), to.c_str()) == 0) return 0;
    const int error = errno;
    ::unlink(to.c_str());
    return error;
}

}  // namespace

std::expected<std::unique_ptr<TargetFile>, std::string> TargetFile::open(const std::string& path, const SourceFiles& sources, bool overwrite) {
    struct stat there;
    const bool is_there = ::stat(path.c_str(), &there) == 0;
    const int error = is_there ? 0 : errno;
    std::unique_ptr<TargetFile> target(new TargetFile(is_there && !S_ISREG(there.st_mode) ? path : follow_links(path)));
    if (!is_there && error != ENOENT) return std::unexpected(target->sentence(why_not(error, folder_of(path))));
    if (path == "-" || (is_there && (S_ISFIFO(there.st_mode) || S_ISSOCK(there.st_mode)))) {
        return std::unexpected(target->sentence("an MP3 cannot go into a pipe, for its beginning is written last; give the name of a file"));
    }
    if (is_there) {
        if (sources.contain(there)) {
            return std::unexpected(target->sentence("is a file to be converted, which would be lost; choose another name"));
        }
        if (S_ISDIR(there.st_mode)) return std::unexpected(target->sentence("is a folder; give the name of a file"));
        if (S_ISCHR(there.st_mode)) {
            FileDescriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
            if (device.number() < 0) return std::unexpected(target->sentence(why_not(errno, folder_of(path))));
            target->sink_.emplace(std::move(device));
            return target;
        }
        if (!S_ISREG(there.st_mode)) return std::unexpected(target->sentence("is no regular file; give the name of a file"));
        if (!overwrite) return std::unexpected(target->sentence(exists));
        if (::access(path.c_str(), W_OK) != 0) return std::unexpected(target->sentence("is protected from being changed, and was left alone"));
        target->replaced_ = there;
    }
    if (auto created = target->create(); !created) return std::unexpected(created.error());
    return target;
}

TargetFile::~TargetFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Outcome TargetFile::create() {
    const std::string folder = folder_of(path_);
    int descriptor = -1;
    int error = EEXIST;
    for (int tries = 0; tries < 100 && error == EEXIST; ++tries) {
        const std::string name = unused_name(folder);
        guard_.emplace(name, [&] {
            descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            error = descriptor < 0 ? errno : 0;
            return descriptor >= 0;
        });
        if (descriptor >= 0) temporary_ = name;
    }
    if (error != 0) return std::unexpected(sentence(why_not(error, folder)));
    sink_.emplace(FileDescriptor(descriptor));
    return {};
}

Outcome TargetFile::commit() {
    // Before the old one goes, the new one is there for certain.
    if (replaced_) {
        if (auto synced = sink_->sync(); !synced) return std::unexpected(sentence(synced.error().detail));
    }
    if (auto closed = sink_->close(); !closed) return std::unexpected(sentence(closed.error().detail));
    if (temporary_.empty()) return {};
    auto taken = take_name();
    if (!taken) return taken;
    temporary_.clear();
    guard_.reset();
    return {};
}

Outcome TargetFile::take_name() {
    if (!replaced_) {
        const int error = rename_to_free_name(temporary_, path_);
        if (error == EEXIST) return std::unexpected(sentence(exists));
        if (error != 0) return std::unexpected(sentence(why_not(error, folder_of(path_))));
        return {};
    }
    // Whoever could read the old one can read the new one.
    if (::chmod(temporary_.c_str(), replaced_->st_mode & 0777) != 0 || std::rename(temporary_.c_str(), path_.c_str()) != 0) {
        return std::unexpected(sentence(why_not(errno, folder_of(path_))));
    }
    return {};
}

}  // namespace unreel
