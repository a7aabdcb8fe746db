// Files by POSIX descriptors: a disk, or the browser's `File` mounted with WORKERFS.
#pragma once

#include <memory>
#include <string>

#include "io/byte_sink.h"
#include "io/byte_source.h"

namespace unreel {

/// Owns a POSIX file descriptor.
class FileDescriptor {
public:
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    int number() const { return number_; }

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
    /// Creates the file or empties it. Fails with `write_failed`.
    static Result<std::unique_ptr<FileSink>> create(const std::string& path);

    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override;

private:
    explicit FileSink(FileDescriptor file) : file_(std::move(file)) {}

    FileDescriptor file_;
};

}  // namespace unreel
