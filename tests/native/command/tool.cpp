#include "tool.h"

#include <atomic>
#include <chrono>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

extern char** environ;

namespace unreel::test {

Folder::Folder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() / ("unreel-test-folder-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directory(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::set<std::string> Folder::names() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) names.insert(entry.path().filename().string());
    return names;
}

CommandResult unreel(std::vector<std::string> words) {
    words.insert(words.begin(), UNREEL_TOOL);
    return run(words);
}

pid_t start_unreel(std::vector<std::string> words) {
    words.insert(words.begin(), UNREEL_TOOL);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = -1;
    posix_spawn(&process, UNREEL_TOOL, nullptr, nullptr, arguments.data(), environ);
    return process;
}

int wait_for(pid_t process) {
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string wait_for_temporary(const Folder& folder) {
    using namespace std::chrono_literals;
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < deadline) {
        for (const std::string& name : folder.names()) {
            std::error_code gone;
            if (name.starts_with(".unreel-") && std::filesystem::file_size(folder / name, gone) > 0 && !gone) return name;
        }
        std::this_thread::sleep_for(1ms);
    }
    return "";
}

void write_silence(const std::string& path, int64_t seconds) {
    constexpr int header_bytes = 24;
    constexpr int rate = 44100;
    Bytes header = bytes_of(".snd");
    for (const uint32_t value : {uint32_t{header_bytes}, ~uint32_t{0}, uint32_t{3}, uint32_t{rate}, uint32_t{2}}) {
        for (int shift = 24; shift >= 0; shift -= 8) header.push_back(static_cast<std::byte>(value >> shift));
    }
    write_file(path, header);
    std::filesystem::resize_file(path, static_cast<uintmax_t>(header_bytes + seconds * rate * 4));
}

}  // namespace unreel::test
