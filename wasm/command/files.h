#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <vector>

namespace unreel {

/// All of a file of at most `most_bytes`. Fails with a sentence about it.
std::expected<std::vector<std::byte>, std::string> read_small_file(const std::string& path, size_t most_bytes);

}  // namespace unreel
