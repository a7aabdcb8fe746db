#include "io/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unreel {

namespace {

std::string describe_errno(const char* call) { return std::string(call) + ": " + std::strerror(errno); }

}  // namespace

FileDescriptor::~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
}

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string& path) {
    // A pipe that nobody writes to would be waited for.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) return fail(ErrorCode::read_failed, describe_errno("open"));
    struct stat status;
    if (::fstat(file.number(), &status) != 0) return fail(ErrorCode::read_failed, describe_errno("fstat"));
    if (!S_ISREG(status.st_mode)) return fail(ErrorCode::read_failed, "not a regular file");
    return std::unique_ptr<FileSource>(new FileSource(std::move(file), status.st_size));
}

Result<size_t> FileSource::read_at(int64_t offset, std::span<std::byte> target) {
    size_t done = 0;
    while (done < target.size()) {
        const auto position = offset + static_cast<int64_t>(done);
        const ssize_t count = ::pread(file_.number(), target.data() + done, target.size() - done, position);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(ErrorCode::read_failed, describe_errno("pread"));
        if (count == 0) break;
        done += static_cast<size_t>(count);
    }
    // A file that became shorter would otherwise look like one that simply ends there.
    const bool is_short = done < target.size() && offset + static_cast<int64_t>(done) < size_;
    if (is_short) return fail(ErrorCode::read_failed, "the file became shorter while it was read");
    return done;
}

Result<void> FileSink::write_at(int64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(file_.number(), bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fail(ErrorCode::write_failed, describe_errno("pwrite"));
        bytes = bytes.subspan(static_cast<size_t>(count));
        offset += count;
    }
    return {};
}

Result<void> FileSink::clear() {
    // A device keeps nothing that could be dropped.
    const bool failed = ::ftruncate(file_.number(), 0) != 0 && errno != EINVAL;
    return failed ? fail(ErrorCode::write_failed, describe_errno("ftruncate")) : Result<void>{};
}

Result<void> FileSink::sync() {
    if (::fsync(file_.number()) != 0) return fail(ErrorCode::write_failed, describe_errno("fsync"));
    return {};
}

Result<void> FileSink::close() {
    if (::close(file_.release()) != 0) return fail(ErrorCode::write_failed, describe_errno("close"));
    return {};
}

}  // namespace unreel
