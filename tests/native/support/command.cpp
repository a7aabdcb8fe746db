#include "support/command.h"

#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "support/files.h"

extern char** environ;

namespace unreel::test {

CommandResult run(const std::vector<std::string>& words) {
    // Files rather than pipes: nothing to deadlock on, however much is written.
    const TemporaryFile output;
    const TemporaryFile errors;
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int code = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);

    CommandResult result;
    if (code != 0) {
        result.errors = words[0] + ": " + std::strerror(code);
        return result;
    }
    int status = 0;
    waitpid(child, &status, 0);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.output = text_of(read_file(output.path()));
    result.errors = text_of(read_file(errors.path()));
    return result;
}

std::string run_quietly(const std::vector<std::string>& words) {
    CommandResult result = run(words);
    std::string line;
    for (const std::string& word : words) line += word + " ";
    EXPECT_EQ(result.status, 0) << line;
    EXPECT_EQ(result.errors, "") << line;
    return std::move(result.output);
}

}  // namespace unreel::test
