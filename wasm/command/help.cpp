#include "command/help.h"

#include <algorithm>
#include <string_view>

#include "command/option.h"
#include "recipe/presets.h"

namespace unreel {

namespace {

constexpr size_t most_columns = 80;
constexpr std::string_view indent = "  ";

/// Of text in which every character is one column wide.
size_t columns(std::string_view text) {
    return static_cast<size_t>(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// Puts words into lines; the first begins with a title.
class Lines {
public:
    explicit Lines(std::string_view title) : line_(title) {}
    void add(std::string_view entry) {
        if (columns(line_) + indent.size() + columns(entry) > most_columns) {
            text_ += line_ + "\n";
            line_.clear();
        }
        line_ += std::string(indent) + std::string(entry);
    }
    std::string text() const { return text_ + line_ + "\n"; }

private:
    std::string text_;
    std::string line_;
};

std::string entry_of(const Option& option) {
    std::string entry(option.name);
    if (!option.value.empty()) entry += " " + std::string(option.value);
    if (!option.gloss.empty()) entry += " (" + std::string(option.gloss) + ")";
    return entry;
}

}  // namespace

std::string help_text() {
    std::string text =
        "usage: unreel [options] IN… OUT    OUT is an MP3; or a folder, “new/” is made\n"
        "       unreel --probe IN…          unreel --explain [options]\n";
    for (const OptionGroup* group : option_groups()) {
        Lines lines(std::string(group->title) + ":");
        for (const Option& option : group->options) lines.add(entry_of(option));
        text += lines.text();
    }
    Lines lines("Presets:");
    for (const Preset& preset : presets()) lines.add(preset.id);
    return text + lines.text();
}

}  // namespace unreel
