#pragma once

#include <cctype>
#include <string>

namespace unreel::test {

/// A file's name as a test's name, in which only letters, digits and underscores are allowed.
inline std::string to_test_name(std::string name) {
    for (char& character : name) character = std::isalnum(static_cast<unsigned char>(character)) ? character : '_';
    return name;
}

}  // namespace unreel::test
