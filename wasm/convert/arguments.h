#pragma once

#include <expected>
#include <span>
#include <string>

#include "convert/options.h"

namespace unreel {

/// What the words of the command line ask for.
struct Arguments {
    enum class Task { convert, probe, help, version };

    Task task = Task::convert;
    ConversionOptions options;
    int encoders = 1;
    bool overwrite = false;
    std::string source;
    std::string target;  // of `convert`
};

/// `words` without the program's name. Fails with a sentence that names the option.
std::expected<Arguments, std::string> parse_arguments(std::span<const char* const> words);

extern const char* const usage;

}  // namespace unreel
