#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unreel::test {

using Bytes = std::vector<std::byte>;

/// A file of the generated media (tests/media/make_native_media.sh): "formats/mp4_aac.mp4".
/// Fails the test where it is missing.
std::string media_path(const std::string& name);
Bytes read_media(const std::string& name);

/// All of a file; empty where it cannot be read.
Bytes read_file(const std::string& path);
void write_file(const std::string& path, std::span<const std::byte> bytes);

std::string text_of(std::span<const std::byte> bytes);
Bytes bytes_of(std::string_view text);

/// Where `needle` begins; fails the test where it is nowhere.
size_t position_of(std::span<const std::byte> bytes, std::string_view needle);
/// Puts `replacement`, equally long, wherever `needle` stands. Fails the test where it is nowhere.
void replace_all(Bytes& bytes, std::string_view needle, std::string_view replacement);

/// The name of a file that does not exist yet; removed at the end.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& extension = "");
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace unreel::test
