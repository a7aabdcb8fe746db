#include "command/option.h"

#include "command/values.h"

namespace unreel {

namespace {

/// "0:10-1:30,2:00-end": pieces from one time to another.
Applied set_keep(Arguments& arguments, std::string_view word) {
    for (bool is_last = false; !is_last;) {
        const size_t comma = word.find(',');
        is_last = comma == word.npos;
        const std::string_view piece = word.substr(0, comma);
        const size_t dash = piece.find('-');
        if (dash == piece.npos) return no_value();
        const auto start = seconds_in(piece.substr(0, dash));
        const std::string_view last = piece.substr(dash + 1);
        const auto end = seconds_in(last);
        if (!start || (!end && last != "end") || (end && *end <= *start)) return no_value();
        arguments.keep.push_back({*start, end});
        if (!is_last) word.remove_prefix(comma + 1);
    }
    return {};
}

}  // namespace

const OptionGroup& part_options() {
    static const OptionGroup group{
        "Which part",
        {
            {"--start", "TIME", "90.5, 1:30.5", "seconds (90.5), or minutes and hours with them (1:30.5, 0:01:30.5)",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 const auto seconds = seconds_in(word);
                 if (!seconds) return no_value();
                 arguments.start_seconds = *seconds;
                 return {};
             }},
            {"--end", "TIME", "", "seconds (90.5), or minutes and hours with them (1:30.5, 0:01:30.5)",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.end_seconds = seconds_in(word);
                 return arguments.end_seconds ? Applied() : no_value();
             }},
            {"--keep", "A-B,C-D", "", "pieces from one time to another (0:10-1:30,2:00-end)", set_keep},
            {"--join", "", "all IN become one MP3", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.join = true;
                 return {};
             }},
            {"--track", "N|LANGUAGE|all", "from 0", "default, all, a number from 0 to 9999, or a language such as de or pt-BR",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.recipe.track = word;
                 return {};
             }},
        },
    };
    return group;
}

}  // namespace unreel
