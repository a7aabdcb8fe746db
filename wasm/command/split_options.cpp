#include <algorithm>

#include "command/option.h"
#include "command/set_value.h"
#include "command/write_marks_file.h"
#include "recipe/fields.h"

namespace unreel {

namespace {

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

Applied set_every(Split& split, std::string_view word) {
    const auto seconds = seconds_in(word);
    if (!seconds) return no_value();
    split.at = SplitAt::every;
    split.every_seconds = *seconds;
    return {};
}

Applied set_parts(Split& split, std::string_view word) {
    const auto count = number_in<int>(word);
    if (!count) return no_value();
    split.at = SplitAt::parts;
    split.parts = *count;
    return {};
}

/// "25MiB", "20:00" or both, with a comma between: what has letters is a size.
Applied set_limits(Recipe& recipe, std::string_view word) {
    Limits limits;
    for (bool is_last = false; !is_last;) {
        const size_t comma = word.find(',');
        is_last = comma == word.npos;
        const std::string_view limit = word.substr(0, comma);
        const bool is_size = std::ranges::any_of(limit, is_letter);
        if (is_size ? limits.bytes.has_value() : limits.seconds.has_value()) return no_value();
        if (is_size) limits.bytes = bytes_in(limit);
        else limits.seconds = seconds_in(limit);
        if (is_size ? !limits.bytes : !limits.seconds) return no_value();
        if (!is_last) word.remove_prefix(comma + 1);
    }
    recipe.split.at = SplitAt::limits;
    recipe.limits = limits;
    return {};
}

Applied set_split(Arguments& arguments, std::string_view word) {
    Split& split = arguments.recipe.split;
    const size_t equals = word.find('=');
    if (equals != word.npos) {
        const std::string_view at = word.substr(0, equals);
        const std::string_view value = word.substr(equals + 1);
        if (at == "every") return set_every(split, value);
        if (at == "parts") return set_parts(split, value);
        return at == "limits" ? set_limits(arguments.recipe, value) : no_value();
    }
    // Of these, the number is what matters.
    if (word == "every" || word == "parts") return no_value();
    return set_choice(split.at, split_at_names, word == "none" ? split_at_names.front() : word);
}

Applied set_written_marks(Arguments& arguments, std::string_view word) {
    if (!mark_format_of(word)) return no_value();
    arguments.task = Arguments::Task::write_marks;
    arguments.written_marks = word;
    return {};
}

Applied set_pauses(Arguments& arguments, std::string_view word) {
    const auto seconds = number_in<double>(word);
    if (!seconds) return no_value();
    arguments.recipe.cut.longest_pause_seconds = seconds;
    return {};
}

/// "-50", "-50dB", "-50dB,0.5"
Applied set_silence(Arguments& arguments, std::string_view word) {
    const size_t comma = word.find(',');
    std::string_view level = word.substr(0, comma);
    if (level.ends_with("dB") || level.ends_with("db")) level.remove_suffix(2);
    if (const auto applied = set_number(arguments.recipe.cut.silence_db, level); !applied) return applied;
    return comma == word.npos ? Applied() : set_number(arguments.recipe.cut.silence_seconds, word.substr(comma + 1));
}

}  // namespace

const OptionGroup& split_options() {
    static const OptionGroup group{
        "Parts",
        {
            {"--split", "chapters|marks|silence|every=TIME|parts=N|limits=SIZE,TIME", "",
             "chapters, marks, silence, every=10:00, parts=4, limits, limits=25MB,20:00 or none", set_split},
            {"--marks", "FILE", "", "a file of times: a cue sheet, a list, labels, CSV, chapters, subtitles",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.marks = word;
                 return {};
             }},
            {"--write-marks", "FILE", "", "a file that ends in .cue, .csv, .json, .txt or .labels.txt", set_written_marks, Purpose::task},
            {"--into", "files|chapters|both", "", "files, chapters or both",
             [](Arguments& arguments, std::string_view word) { return set_choice(arguments.recipe.split.into, split_into_names, word); }},
            {"--trim-silence", "", "", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.cut.trims_silence = true;
                 return {};
             }},
            {"--shorten-pauses", "S", "", "0.1 to 60 seconds", set_pauses},
            {"--silence", "DB,S", "-50dB,0.5", "-90 to -20 decibels, and 0.1 to 60 seconds after a comma", set_silence},
        },
    };
    return group;
}

}  // namespace unreel
