#include "command/option.h"

#include "command/edit_distance.h"

namespace unreel {

const std::vector<const OptionGroup*>& option_groups() {
    static const std::vector<const OptionGroup*> groups{&encoding_options(), &sound_options(),   &loudness_options(), &part_options(),
                                                        &split_options(),    &written_options(), &program_options()};
    return groups;
}

const Option* option_named(std::string_view name) {
    for (const OptionGroup* group : option_groups()) {
        for (const Option& option : group->options) {
            if (option.name == name) return &option;
        }
    }
    return nullptr;
}

std::string_view nearest_option(std::string_view name) {
    // A third of what was typed may be wrong.
    size_t least = name.size() / 3 + 1;
    std::string_view nearest;
    for (const OptionGroup* group : option_groups()) {
        for (const Option& option : group->options) {
            const size_t distance = edit_distance(name, option.name);
            if (distance >= least) continue;
            least = distance;
            nearest = option.name;
        }
    }
    return nearest;
}

}  // namespace unreel
