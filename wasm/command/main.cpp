// unreel: the conversion as a command-line program.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "command/analyse_files.h"
#include "command/arguments.h"
#include "command/convert_files.h"
#include "command/exit_status.h"
#include "command/explain_recipe.h"
#include "command/help.h"
#include "command/probe_files.h"
#include "command/say.h"
#include "command/write_marks_file.h"
#include "media/log.h"

int main(int word_count, char** words) {
    using namespace unreel;
    const auto arguments = parse_arguments(std::span(words, static_cast<size_t>(word_count)).subspan(word_count > 0 ? 1 : 0));
    if (!arguments) {
        say(arguments.error() + (arguments.error().ends_with('?') ? " See unreel --help" : "; see unreel --help"));
        return wrong_usage;
    }
    // A file that grows beyond what is allowed is a failed write, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    silence_ffmpeg();
    switch (arguments->task) {
        case Arguments::Task::help: std::fputs(help_text().c_str(), stdout); return EXIT_SUCCESS;
        case Arguments::Task::version:
            std::printf("unreel %s (FFmpeg %s)\n", UNREEL_VERSION, ffmpeg_version().c_str());
            return EXIT_SUCCESS;
        case Arguments::Task::explain: explain_recipe(*arguments); return EXIT_SUCCESS;
        case Arguments::Task::probe: return probe_files(*arguments) ? EXIT_SUCCESS : EXIT_FAILURE;
        case Arguments::Task::write_marks: return write_marks_file(*arguments) ? EXIT_SUCCESS : EXIT_FAILURE;
        case Arguments::Task::analyse: return analyse_files(*arguments) ? EXIT_SUCCESS : EXIT_FAILURE;
        case Arguments::Task::convert: return convert_files(*arguments);
    }
}
