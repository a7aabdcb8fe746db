// unreel: the conversion as a command-line program, for tests, profilers and comparisons.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>

#include "convert/convert.h"
#include "convert/print_info.h"
#include "io/file.h"
#include "media/log.h"
#include "media/probe.h"

namespace {

using namespace unreel;

constexpr const char* usage =
    "usage: unreel [options] IN OUT.mp3\n"
    "       unreel --probe IN\n"
    "  --bitrate KBPS   constant bitrate (192)\n"
    "  --start SECONDS  where to begin (0)\n"
    "  --end SECONDS    where to end (the end of the file)\n"
    "  --track N        which audio track, from 0 (the default one)\n"
    "  --encoders N     threads that encode (one for each core)\n"
    "  --reads HOW      auto; for comparisons: all, needed\n";

struct Arguments {
    ReadOptions options;
    int encoders = static_cast<int>(std::thread::hardware_concurrency());
    bool only_probe = false;
    std::vector<std::string> files;
};

template <class Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size();
}

bool parse(std::string_view text, ReadStrategy& strategy) {
    const auto known = read_strategy_named(text);
    strategy = known.value_or(strategy);
    return known.has_value();
}

bool parse_arguments(int count, char** words, Arguments& arguments) {
    for (int index = 1; index < count; ++index) {
        const std::string_view word = words[index];
        if (!word.starts_with("--")) {
            arguments.files.emplace_back(word);
            continue;
        }
        if (word == "--probe") {
            arguments.only_probe = true;
            continue;
        }
        if (++index == count) return false;
        const std::string_view value = words[index];
        bool understood = false;
        if (word == "--bitrate") understood = parse(value, arguments.options.bitrate_kbps);
        if (word == "--start") understood = parse(value, arguments.options.start_seconds);
        if (word == "--end") understood = parse(value, arguments.options.end_seconds.emplace());
        if (word == "--track") understood = parse(value, arguments.options.track.emplace());
        if (word == "--encoders") understood = parse(value, arguments.encoders) && arguments.encoders > 0;
        if (word == "--reads") understood = parse(value, arguments.options.reads);
        if (!understood) return false;
    }
    return arguments.files.size() == (arguments.only_probe ? 1U : 2U);
}

int report(const Error& error) {
    std::fprintf(stderr, "unreel: %s%s%s (%s)\n", std::string(name_of(error.code)).c_str(),
                 error.subject.empty() ? "" : ": ", error.subject.c_str(), error.detail.c_str());
    return EXIT_FAILURE;
}

int run_probe(ByteSource& source, const Arguments& arguments) {
    const auto info = probe(source, arguments.files[0]);
    if (!info) return report(info.error());
    print_info(*info);
    return EXIT_SUCCESS;
}

int run_convert(ByteSource& source, const Arguments& arguments) {
    auto sink = FileSink::create(arguments.files[1]);
    if (!sink) return report(sink.error());
    const auto summary = convert(source, **sink, arguments.options, arguments.encoders);
    if (!summary) {
        std::remove(arguments.files[1].c_str());
        return report(summary.error());
    }
    print_summary(**summary);
    return EXIT_SUCCESS;
}

}  // namespace

int main(int argument_count, char** argument_words) {
    Arguments arguments;
    if (!parse_arguments(argument_count, argument_words, arguments)) {
        std::fputs(usage, stderr);
        return 2;
    }
    silence_ffmpeg();
    arguments.options.file_name = arguments.files[0];
    auto source = FileSource::open(arguments.files[0]);
    if (!source) return report(source.error());
    return arguments.only_probe ? run_probe(**source, arguments) : run_convert(**source, arguments);
}
