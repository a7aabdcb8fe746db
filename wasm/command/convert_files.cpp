#include "command/convert_files.h"

#include <cstdlib>

#include "command/exit_status.h"
#include "command/file_converter.h"
#include "command/say.h"

namespace unreel {

int convert_files(const Arguments& arguments) {
    auto names = TargetNames::open(arguments);
    if (!names) {
        say(names.error());
        return wrong_usage;
    }
    std::optional<BatchFit> fit;
    if (!arguments.join && BatchFit::is_wanted(arguments.recipe)) {
        auto fitted = BatchFit::open(arguments);
        if (!fitted) {
            say(fitted.error());
            return EXIT_FAILURE;
        }
        fit = std::move(*fitted);
    }
    FileConverter converter(arguments, std::move(*names), std::move(fit));
    converter.measure_album();
    bool all_are_made = !arguments.join || converter.join_sources();
    for (size_t index = 0; !arguments.join && index < arguments.sources.size(); ++index) all_are_made = converter.convert_source(index) && all_are_made;
    const Limits& limits = arguments.recipe.limits;
    if (limits.bytes && limits.bytes_of == Limits::Scope::batch && converter.bytes() > *limits.bytes) {
        say("all MP3s together have " + std::to_string(converter.bytes()) + " bytes, more than the " + std::to_string(*limits.bytes) +
            " that are allowed");
    }
    return all_are_made ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace unreel
