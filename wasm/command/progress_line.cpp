#include "command/progress_line.h"

#include <cstdio>
#include <unistd.h>

namespace unreel {

namespace {

constexpr std::chrono::milliseconds between_changes{100};

}  // namespace

ProgressLine::ProgressLine(bool is_on) : is_on_(is_on), is_terminal_(::isatty(STDERR_FILENO) != 0) {}

void ProgressLine::begin(std::string label) {
    label_ = std::move(label);
    shown_percent_ = -1;
    shown_at_ = {};
}

void ProgressLine::show(double fraction) {
    if (!is_on_) return;
    const int percent = static_cast<int>(fraction * 100);
    const auto now = std::chrono::steady_clock::now();
    if (is_terminal_) {
        if (percent == shown_percent_ || now - shown_at_ < between_changes) return;
        std::fprintf(stderr, "\r\033[K%3d %% %s", percent, label_.c_str());
    } else {
        if (shown_percent_ >= 0 && percent / 10 == shown_percent_ / 10) return;
        std::fprintf(stderr, "%d %% %s\n", percent / 10 * 10, label_.c_str());
    }
    shown_percent_ = percent;
    shown_at_ = now;
}

void ProgressLine::end() {
    if (is_on_ && is_terminal_) std::fputs("\r\033[K", stderr);
}

}  // namespace unreel
