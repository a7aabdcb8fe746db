#include "convert/arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace unreel {

const char* const usage =
    "usage: unreel [options] IN OUT.mp3\n"
    "       unreel --probe IN\n"
    "  --bitrate KBPS   constant bitrate (192)\n"
    "  --start SECONDS  where to begin (0)\n"
    "  --end SECONDS    where to end (the end of the file)\n"
    "  --track N        which audio track, from 0 (the default one)\n"
    "  --overwrite      replace OUT.mp3 if it exists; without this it is left alone\n"
    "  --encoders N     threads that encode, 1 to 256 (one for each core)\n"
    "  --reads HOW      auto; for comparisons: all, needed\n"
    "  --probe          print what IN holds\n"
    "  --help           print this\n"
    "  --version        print the version\n"
    "OUT.mp3 is there once it is complete: until then the MP3 is beside it, under a name that begins with .unreel-\n";

namespace {

constexpr int most_encoders = 256;

template <class Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size();
}

bool parse_seconds(std::string_view text, double& seconds) { return parse(text, seconds) && std::isfinite(seconds); }

bool parse_encoders(std::string_view text, int& count) { return parse(text, count) && count >= 1 && count <= most_encoders; }

bool parse(std::string_view text, ReadStrategy& strategy) {
    const auto known = read_strategy_named(text);
    strategy = known.value_or(strategy);
    return known.has_value();
}

bool takes_value(std::string_view option) {
    constexpr std::string_view options[] = {"--bitrate", "--start", "--end", "--track", "--encoders", "--reads"};
    return std::ranges::find(options, option) != std::end(options);
}

bool set_value(Arguments& arguments, std::string_view option, std::string_view value) {
    if (option == "--bitrate") return parse(value, arguments.options.recipe.encoding.bitrate_kbps);
    if (option == "--start") return parse_seconds(value, arguments.options.read.start_seconds);
    if (option == "--end") return parse_seconds(value, arguments.options.read.end_seconds.emplace());
    if (option == "--track") return parse(value, arguments.options.read.track.emplace());
    if (option == "--encoders") return parse_encoders(value, arguments.encoders);
    return parse(value, arguments.options.read.reads);
}

bool set_flag(Arguments& arguments, std::string_view option) {
    using enum Arguments::Task;
    if (option == "--overwrite") arguments.overwrite = true;
    else if (option == "--probe") arguments.task = probe;
    else if (option == "--help" || option == "-h") arguments.task = help;
    else if (option == "--version") arguments.task = version;
    else return false;
    return true;
}

std::optional<std::string> take_files(Arguments& arguments, const std::vector<std::string>& files) {
    const size_t wanted = arguments.task == Arguments::Task::probe ? 1 : 2;
    if (files.size() > wanted) return "“" + files[wanted] + "” is one file too many: unreel takes one file at a time";
    if (files.empty()) return "no file is given";
    if (files.size() < wanted) return "no file is given for the MP3";
    arguments.source = files[0];
    arguments.options.read.file_name = files[0];
    if (wanted == 2) arguments.target = files[1];
    if (arguments.source.empty() || (wanted == 2 && arguments.target.empty())) return "a file's name is empty";
    return std::nullopt;
}

}  // namespace

std::expected<Arguments, std::string> parse_arguments(std::span<const char* const> words) {
    Arguments arguments;
    arguments.encoders = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_encoders);
    std::vector<std::string> files;
    bool only_files = false;
    for (size_t index = 0; index < words.size(); ++index) {
        const std::string_view word = words[index];
        if (only_files || word.size() < 2 || word[0] != '-') {
            files.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_files = true;
            continue;
        }
        const size_t equals = word.find('=');
        const std::string option(word.substr(0, equals));
        if (!takes_value(option)) {
            if (equals == word.npos && set_flag(arguments, option)) {
                // These answer whatever else is wrong.
                if (arguments.task == Arguments::Task::help || arguments.task == Arguments::Task::version) return arguments;
                continue;
            }
            return std::unexpected("there is no option " + std::string(word));
        }
        if (equals == word.npos && ++index == words.size()) return std::unexpected(option + " needs a value");
        const std::string value(equals == word.npos ? words[index] : word.substr(equals + 1));
        if (!set_value(arguments, option, value)) return std::unexpected("“" + value + "” is no value for " + option);
    }
    if (const auto wrong = take_files(arguments, files)) return std::unexpected(*wrong);
    return arguments;
}

}  // namespace unreel
