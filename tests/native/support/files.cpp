#include "support/files.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <gtest/gtest.h>

namespace unreel::test {

std::string media_path(const std::string& name) {
    const std::string path = std::string(UNREEL_TEST_MEDIA_DIR) + "/" + name;
    EXPECT_TRUE(std::filesystem::exists(path)) << "missing: " << path << "; see tests/media/make_native_media.sh";
    return path;
}

Bytes read_media(const std::string& name) { return read_file(media_path(name)); }

Bytes read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return {};
    Bytes bytes(static_cast<size_t>(file.tellg()));
    file.seekg(0);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

void write_file(const std::string& path, std::span<const std::byte> bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    EXPECT_TRUE(file.good()) << path;
}

std::string text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes bytes_of(std::string_view text) {
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

size_t position_of(std::span<const std::byte> bytes, std::string_view needle) {
    const Bytes wanted = bytes_of(needle);
    const auto found = std::ranges::search(bytes, wanted);
    EXPECT_FALSE(found.empty()) << "no " << needle;
    return static_cast<size_t>(found.begin() - bytes.begin());
}

void replace_all(Bytes& bytes, std::string_view needle, std::string_view replacement) {
    ASSERT_EQ(needle.size(), replacement.size());
    const Bytes wanted = bytes_of(needle);
    int count = 0;
    for (auto from = bytes.begin();; ++count) {
        const auto found = std::search(from, bytes.end(), wanted.begin(), wanted.end());
        if (found == bytes.end()) break;
        std::ranges::copy(bytes_of(replacement), found);
        from = found + static_cast<ptrdiff_t>(wanted.size());
    }
    EXPECT_GT(count, 0) << "no " << needle;
}

TemporaryFile::TemporaryFile(const std::string& extension) {
    static std::atomic<int> count = 0;
    const auto name = "unreel-test-" + std::to_string(getpid()) + "-" + std::to_string(count++) + extension;
    path_ = (std::filesystem::temp_directory_path() / name).string();
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

}  // namespace unreel::test
