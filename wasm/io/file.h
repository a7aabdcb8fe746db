// Files by POSIX descriptors: a disk, or the browser's `File` mounted with WORKERFS.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "io/byte_sink.h"
#include "io/byte_source.h"

namespace unreel {

/// Owns a POSIX file descriptor.
class FileDescriptor {
public:
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept : number_(other.release()) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    int number() const { return number_; }
    /// The caller closes it now.
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

class FileSource final : public ByteSource {
public:
    /// Fails with `read_failed` where the file cannot be opened or is no regular file.
    static Result<std::unique_ptr<FileSource>> open(const std::string& path);

    int64_t size() const override { return size_; }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override;

private:
    FileSource(FileDescriptor file, int64_t size) : file_(std::move(file)), size_(size) {}

    FileDescriptor file_;
    int64_t size_;
};

class FileSink final : public ByteSink {
public:
    /// `file` is open for writing, at any place.
    explicit FileSink(FileDescriptor file) : file_(std::move(file)) {}

    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override;
    Result<void> clear() override;

    /// Returns when all of it is on the disk. Fails with `write_failed`.
    Result<void> sync();
    /// Nothing can be written after it. Fails with `write_failed`: some file systems say only now that there was no room.
    Result<void> close();

private:
    FileDescriptor file_;
};

}  // namespace unreel
