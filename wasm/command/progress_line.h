#pragma once

#include <chrono>
#include <string>

namespace unreel {

/// How far the program is, on standard error: one line that changes where that is a terminal, else a line for each tenth of a file.
class ProgressLine {
public:
    explicit ProgressLine(bool is_on);

    /// `label` names what is converted from now on.
    void begin(std::string label);
    /// `fraction`: 0 … 1.
    void show(double fraction);
    /// Before something else is printed.
    void end();

private:
    bool is_on_;
    bool is_terminal_;
    std::string label_;
    int shown_percent_ = -1;
    std::chrono::steady_clock::time_point shown_at_{};
};

}  // namespace unreel
