#include "command/files.h"

#include "io/file.h"

namespace unreel {

std::expected<std::vector<std::byte>, std::string> read_small_file(const std::string& path, size_t most_bytes) {
    const auto file = FileSource::open(path);
    if (!file) return std::unexpected("the file cannot be read (" + file.error().detail + ")");
    const auto size = static_cast<uint64_t>((*file)->size());
    if (size > most_bytes) {
        return std::unexpected("the file has " + std::to_string(size) + " bytes; at most " + std::to_string(most_bytes) + " are possible");
    }
    std::vector<std::byte> bytes(static_cast<size_t>(size));
    size_t count = 0;
    while (count < bytes.size()) {
        const auto read = (*file)->read_at(static_cast<int64_t>(count), std::span(bytes).subspan(count));
        if (!read) return std::unexpected("the file cannot be read (" + read.error().detail + ")");
        if (*read == 0) return std::unexpected("the file became shorter while it was read");
        count += *read;
    }
    return bytes;
}

}  // namespace unreel
