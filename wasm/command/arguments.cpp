#include "command/arguments.h"

#include <algorithm>
#include <string_view>
#include <thread>

#include "command/batch_fit.h"
#include "command/files.h"
#include "command/option.h"
#include "command/option_fields.h"
#include "command/programmes.h"
#include "marks/read_lyrics.h"
#include "marks/read_marks.h"
#include "names/file_name.h"
#include "names/tags_from_name.h"
#include "recipe/check.h"
#include "tags/edit_tags.h"

namespace unreel {

namespace {

struct Given {
    const Option* option;
    std::string_view value;
};

struct Words {
    std::vector<Given> options;
    std::vector<std::string> files;
};

std::string quoted(std::string_view word) { return "“" + std::string(word) + "”"; }

std::string unknown_option(std::string_view name) {
    const std::string_view nearest = nearest_option(name);
    const std::string sentence = "there is no option " + std::string(name);
    return nearest.empty() ? sentence : sentence + "; did you mean " + std::string(nearest) + "?";
}

std::string_view purpose_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::rate_control: return "each says how many bits the MP3 gets";
        case Purpose::whole_recipe: return "each is a whole recipe";
        case Purpose::task: return "each is a task of its own";
        case Purpose::any: break;
    }
    return "";
}

bool answers_whatever_else(std::string_view option) { return option == "--help" || option == "--version"; }

/// Which options and files there are. A request for help or the version is alone in what is returned.
std::expected<Words, std::string> take_words(std::span<const char* const> words) {
    Words taken;
    bool only_files = false;
    for (size_t index = 0; index < words.size(); ++index) {
        const std::string_view word = words[index];
        if (only_files || word.size() < 2 || word[0] != '-') {
            taken.files.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_files = true;
            continue;
        }
        const size_t equals = word.find('=');
        const std::string_view name = word == "-h" ? "--help" : word.substr(0, equals);
        const Option* option = option_named(name);
        if (option == nullptr) return std::unexpected(unknown_option(name));
        if (option->value.empty()) {
            if (equals != word.npos) return std::unexpected(std::string(name) + " takes no value");
            if (answers_whatever_else(name)) return Words{{{option, ""}}, {}};
            taken.options.push_back({option, ""});
            continue;
        }
        if (equals == word.npos && ++index == words.size()) {
            return std::unexpected(std::string(name) + " needs a value; it can be " + std::string(option->possible));
        }
        taken.options.push_back({option, equals == word.npos ? std::string_view(words[index]) : word.substr(equals + 1)});
    }
    return taken;
}

/// The first two options of which only one can be given.
std::expected<void, std::string> check_purposes(const std::vector<Given>& given) {
    for (const Given& second : given) {
        if (second.option->purpose == Purpose::any) continue;
        for (const Given& first : given) {
            if (&first == &second) break;
            if (first.option->purpose != second.option->purpose || first.option == second.option) continue;
            return std::unexpected(std::string(first.option->name) + " and " + std::string(second.option->name) +
                                   " cannot be given together: " + std::string(purpose_of(first.option->purpose)));
        }
    }
    return {};
}

std::expected<void, std::string> apply(Arguments& arguments, const Given& given) {
    const auto& [option, value] = given;
    if (const auto applied = option->apply(arguments, value); !applied) {
        if (!applied.error().empty()) return applied;
        return std::unexpected(quoted(value) + " is no value for " + std::string(option->name) + "; it can be " + std::string(option->possible));
    }
    // What is wrong now came with this option; the recipe's rules call it by the recipe's names.
    const auto checked = check_values(arguments.recipe);
    if (checked || option->purpose == Purpose::whole_recipe) return {};
    const auto& [code, detail, subject] = checked.error();
    const std::string rest = detail.starts_with(subject) ? detail.substr(subject.size()) : ": " + detail;
    return std::unexpected(std::string(option->name) + rest);
}

std::expected<void, std::string> check_all(const Arguments& arguments) {
    const auto sentence = [](std::string_view begin, const Error& error) { return std::unexpected(std::string(begin) + error.detail); };
    if (const auto checked = check(arguments.recipe); !checked) return std::unexpected(in_words_of_options(checked.error().detail));
    if (const auto checked = check_written(arguments.recipe.written); !checked) return sentence("--" + checked.error().subject + ": ", checked.error());
    if (const auto checked = check_name_pattern(arguments.recipe.output.name); !checked) return sentence("--name: ", checked.error());
    if (!arguments.tag_pattern.empty()) {
        if (const auto checked = check_tag_pattern(arguments.tag_pattern); !checked) return sentence("--tags-from-name: ", checked.error());
    }
    if (arguments.update && BatchFit::is_wanted(arguments.recipe)) {
        return std::unexpected("--fit-all divides a size among all MP3s, and --update makes some of them only; leave one of the two out");
    }
    const bool has_ends = arguments.start_seconds > 0 || arguments.end_seconds;
    if (!arguments.keep.empty() && has_ends) return std::unexpected("--keep says where it starts and ends, so --start and --end do not go with it");
    if (arguments.join && arguments.recipe.track == "all") return std::unexpected("--join needs one track of each file, and --track all are all");
    const bool lacks_marks = arguments.recipe.split.at == SplitAt::marks && arguments.marks.empty();
    if (lacks_marks && arguments.task == Arguments::Task::convert) return std::unexpected("--split marks needs --marks FILE");
    if (arguments.end_seconds && *arguments.end_seconds <= arguments.start_seconds) return std::unexpected("--end is not after --start");
    return {};
}

/// In the order of the files that they belong to.
std::expected<void, std::string> take_lyrics(Arguments& arguments) {
    if (arguments.join) arguments.lyrics_files = joining_order(std::move(arguments.lyrics_files));
    for (const std::string& path : arguments.lyrics_files) {
        const auto text = read_small_file(path, largest_marks_text);
        if (!text) return std::unexpected("--lyrics " + path + ": " + text.error());
        auto lyrics = read_lyrics(*text);
        if (!lyrics) return std::unexpected("--lyrics " + path + ": " + lyrics.error().detail);
        arguments.lyrics.push_back(std::move(*lyrics));
    }
    return {};
}

std::expected<void, std::string> take_files(Arguments& arguments, std::vector<std::string> files) {
    if (arguments.task == Arguments::Task::explain) return {};
    if (std::ranges::any_of(files, &std::string::empty)) return std::unexpected("a file's name is empty");
    if (files.empty()) return std::unexpected("no file is given");
    if (arguments.task == Arguments::Task::convert) {
        if (files.size() == 1) return std::unexpected("no file is given for the MP3");
        arguments.target = std::move(files.back());
        files.pop_back();
    }
    if (arguments.task == Arguments::Task::write_marks && files.size() > 1) return std::unexpected("--write-marks takes one file");
    if (arguments.lyrics.size() > files.size()) return std::unexpected("--lyrics is given for more files than there are");
    arguments.sources = arguments.join ? joining_order(std::move(files)) : std::move(files);
    return {};
}

}  // namespace

std::expected<Arguments, std::string> parse_arguments(std::span<const char* const> words) {
    auto taken = take_words(words);
    if (!taken) return std::unexpected(taken.error());
    if (const auto checked = check_purposes(taken->options); !checked) return std::unexpected(checked.error());
    Arguments arguments;
    arguments.encoders = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 256);
    std::ranges::stable_partition(taken->options, [](const Given& given) { return given.option->purpose == Purpose::whole_recipe; });
    for (const Given& given : taken->options) {
        if (const auto applied = apply(arguments, given); !applied) return std::unexpected(applied.error());
        if (answers_whatever_else(given.option->name)) return arguments;
    }
    if (const auto checked = check_all(arguments); !checked) return std::unexpected(checked.error());
    if (const auto lyrics = take_lyrics(arguments); !lyrics) return std::unexpected(lyrics.error());
    if (const auto files = take_files(arguments, std::move(taken->files)); !files) return std::unexpected(files.error());
    return arguments;
}

}  // namespace unreel
