#include "command/option.h"

#include "command/values.h"

namespace unreel {

namespace {

constexpr int most_encoders = 256;

template <bool Arguments::*field>
Applied set_flag(Arguments& arguments, std::string_view) {
    arguments.*field = true;
    return {};
}

template <Arguments::Task task>
Applied set_task(Arguments& arguments, std::string_view) {
    arguments.task = task;
    return {};
}

}  // namespace

const OptionGroup& program_options() {
    using enum Arguments::Task;
    static const OptionGroup group{
        "Program",
        {
            {"--explain", "", "what would be made", "", set_task<explain>, Purpose::task},
            {"--probe", "", "what IN holds", "", set_task<probe>, Purpose::task},
            {"--analyse", "", "", "", set_task<analyse>, Purpose::task},
            {"--json", "", "a line for each MP3", "", set_flag<&Arguments::json>},
            {"--progress", "", "", "", set_flag<&Arguments::progress>},
            {"--overwrite", "", "", "", set_flag<&Arguments::overwrite>},
            {"--update", "", "if older", "", set_flag<&Arguments::update>},
            {"--encoders", "N", "threads", "1 to 256",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 const auto count = number_in<int>(word);
                 if (!count || *count < 1 || *count > most_encoders) return no_value();
                 arguments.encoders = *count;
                 return {};
             }},
            {"--reads", "auto|all|needed", "", "auto, all or needed",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 const auto strategy = read_strategy_named(word);
                 if (!strategy) return no_value();
                 arguments.reads = *strategy;
                 return {};
             }},
            {"--help", "", "", "", set_task<help>},
            {"--version", "", "", "", set_task<version>},
        },
    };
    return group;
}

}  // namespace unreel
