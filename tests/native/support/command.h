#pragma once

#include <string>
#include <vector>

namespace unreel::test {

struct CommandResult {
    int status = -1;  // as a shell sees it
    std::string output;
    std::string errors;
};

/// Runs a program of the PATH with these arguments, without a shell, and waits for it.
CommandResult run(const std::vector<std::string>& words);

/// As `run`; a failure, or a word on standard error, fails the test.
std::string run_quietly(const std::vector<std::string>& words);

}  // namespace unreel::test
