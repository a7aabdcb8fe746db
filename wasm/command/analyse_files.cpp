#include "command/analyse_files.h"

#include <cstdio>

#include "command/analysis_json.h"
#include "command/file_options.h"
#include "command/say.h"
#include "convert/analyse.h"
#include "io/file.h"

namespace unreel {

bool analyse_files(const Arguments& arguments) {
    bool all_are_read = true;
    for (const std::string& path : arguments.sources) {
        const auto source = FileSource::open(path);
        const FileOptions options = options_for(arguments, path, std::nullopt);
        const auto analysis = source ? analyse(**source, options.conversion) : std::unexpected(source.error());
        if (!analysis) {
            say(path, analysis.error());
            all_are_read = false;
            continue;
        }
        std::puts(analysis_line(path, *analysis, arguments.recipe.cut).c_str());
        std::fflush(stdout);
    }
    return all_are_read;
}

}  // namespace unreel
