#include "command/option.h"

#include "command/values.h"

namespace unreel {

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
