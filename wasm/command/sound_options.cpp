#include "command/option.h"

#include "command/values.h"
#include "recipe/fields.h"

namespace unreel {

namespace {

Applied set_number(double& field, std::string_view word) {
    const auto number = number_in<double>(word.starts_with('+') ? word.substr(1) : word);
    if (!number) return no_value();
    field = *number;
    return {};
}

}  // namespace

const OptionGroup& sound_options() {
    static const OptionGroup group{
        "Sound",
        {
            {"--channels", "source|mono|left|right|swapped|louder|dialogue", "",
             "source, mono, left, right, swapped, louder or dialogue",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 const auto choice = choice_in<ChannelChoice>(channel_choice_names, word);
                 if (!choice) return no_value();
                 arguments.recipe.sound.channels = *choice;
                 return {};
             }},
            {"--gain", "DB", "", "-60 to 60 decibels",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.gain_db, word); }},
            {"--fade-in", "S", "", "0 to 60 seconds",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.fade_in_seconds, word); }},
            {"--fade-out", "S", "", "0 to 60 seconds",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.fade_out_seconds, word); }},
            {"--fade-shape", "linear|decibel", "", "linear or decibel",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 const auto choice = choice_in<FadeShape>(fade_shape_names, word);
                 if (!choice) return no_value();
                 arguments.recipe.sound.fade_shape = *choice;
                 return {};
             }},
        },
    };
    return group;
}

}  // namespace unreel
