#include "command/tag_edits.h"

#include <algorithm>

#include "tags/field_names.h"

namespace unreel {

namespace {

std::string key_of(std::string name) {
    std::string key = field_name(name).value_or(std::move(name));
    for (char& letter : key) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return key;
}

}  // namespace

bool is_same_tag(const TagEdit& first, const TagEdit& second) { return key_of(first.name) == key_of(second.name); }

void put_tag(std::vector<TagEdit>& tags, TagEdit tag) {
    const auto same = std::ranges::find_if(tags, [&](const TagEdit& other) { return is_same_tag(other, tag); });
    if (same == tags.end()) tags.push_back(std::move(tag));
    else *same = std::move(tag);
}

}  // namespace unreel
