#include "command/probe_files.h"

#include <cstdio>

#include "command/json_lines.h"
#include "command/print_info.h"
#include "command/say.h"
#include "io/file.h"
#include "media/probe.h"

namespace unreel {

bool probe_files(const Arguments& arguments) {
    bool all_are_known = true;
    for (const std::string& path : arguments.sources) {
        const auto source = FileSource::open(path);
        const auto info = source ? probe(**source, path) : std::unexpected(source.error());
        if (!info) {
            say(path, info.error());
            all_are_known = false;
            continue;
        }
        if (arguments.json) {
            std::puts(json_line(path, *info).c_str());
            continue;
        }
        if (arguments.sources.size() > 1) std::printf("source: %s\n", path.c_str());
        print_info(*info);
    }
    return all_are_known;
}

}  // namespace unreel
