#include "names/name_registry.h"

#include "names/characters.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

std::string folded(std::string_view name) {
    std::string small;
    while (!name.empty()) {
        const CodePoint point = decode_utf8(name);
        append_utf8(small, in_small_letters(point.value));
        name.remove_prefix(point.bytes);
    }
    return small;
}

}  // namespace

std::string NameRegistry::take(std::string_view name) {
    const std::string key = folded(name);
    if (taken_.insert(key).second) return std::string(name);
    constexpr std::string_view extension = ".mp3";
    const std::string_view stem = name.ends_with(extension) ? name.substr(0, name.size() - extension.size()) : name;
    const std::string_view end = name.substr(stem.size());
    // Where it went on counting last time, so that a thousand equal names take a thousand steps.
    int& count = counts_.try_emplace(key, 1).first->second;
    while (true) {
        std::string numbered = std::string(stem) + " (" + std::to_string(++count) + ")" + std::string(end);
        if (taken_.insert(folded(numbered)).second) return numbered;
    }
}

}  // namespace unreel
