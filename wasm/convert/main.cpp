// unreel: the conversion as a command-line program.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "convert/arguments.h"
#include "convert/convert.h"
#include "convert/print_info.h"
#include "convert/sentences.h"
#include "convert/target_file.h"
#include "media/log.h"
#include "media/probe.h"

namespace {

using namespace unreel;

constexpr int wrong_usage = 2;

int fail_with(const std::string& sentence, int status = EXIT_FAILURE) {
    std::fprintf(stderr, "unreel: %s\n", sentence.c_str());
    return status;
}

int fail_with(const std::string& path, const Error& error) { return fail_with(path + ": " + sentence_for(error)); }

int run_probe(const Arguments& arguments) {
    auto source = FileSource::open(arguments.source);
    if (!source) return fail_with(arguments.source, source.error());
    const auto info = probe(**source, arguments.source);
    if (!info) return fail_with(arguments.source, info.error());
    print_info(*info);
    return EXIT_SUCCESS;
}

int run_convert(const Arguments& arguments) {
    auto source = FileSource::open(arguments.source);
    if (!source) return fail_with(arguments.source, source.error());
    const auto target = TargetFile::open(arguments.target, arguments.source, arguments.overwrite);
    if (!target) return fail_with(target.error());
    const auto summary = convert(**source, (*target)->sink(), arguments.options, arguments.encoders);
    if (!summary) {
        const bool is_targets = summary.error().code == ErrorCode::write_failed;
        return fail_with(is_targets ? arguments.target : arguments.source, summary.error());
    }
    if (const auto committed = (*target)->commit(); !committed) return fail_with(committed.error());
    print_summary(**summary);
    return EXIT_SUCCESS;
}

}  // namespace

int main(int word_count, char** words) {
    const auto arguments = parse_arguments(std::span(words, static_cast<size_t>(word_count)).subspan(word_count > 0 ? 1 : 0));
    if (!arguments) return fail_with(arguments.error() + "; see unreel --help", wrong_usage);
    // A file that grows beyond what is allowed is a failed write, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    silence_ffmpeg();
    switch (arguments->task) {
        case Arguments::Task::help:
            std::fputs(usage, stdout);
            return EXIT_SUCCESS;
        case Arguments::Task::version:
            std::printf("unreel %s (FFmpeg %s)\n", UNREEL_VERSION, ffmpeg_version().c_str());
            return EXIT_SUCCESS;
        case Arguments::Task::probe: return run_probe(*arguments);
        case Arguments::Task::convert: return run_convert(*arguments);
    }
}
