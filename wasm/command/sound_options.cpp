#include "command/option.h"

#include "command/set_value.h"
#include "recipe/fields.h"

namespace unreel {

const OptionGroup& sound_options() {
    static const OptionGroup group{
        "Sound",
        {
            {"--channels", "source|mono|left|right|swapped|louder|dialogue", "",
             "source, mono, left, right, swapped, louder or dialogue",
             [](Arguments& arguments, std::string_view word) { return set_choice(arguments.recipe.sound.channels, channel_choice_names, word); }},
            {"--gain", "DB", "", "-60 to 60 decibels",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.gain_db, word); }},
            {"--fade-in", "S", "", "0 to 60 seconds",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.fade_in_seconds, word); }},
            {"--fade-out", "S", "", "0 to 60 seconds",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.fade_out_seconds, word); }},
            {"--fade-between", "S", "", "0 to 30 seconds",
             [](Arguments& arguments, std::string_view word) { return set_number(arguments.recipe.sound.fade_between_seconds, word); }},
            {"--fade-shape", "linear|decibel", "", "linear or decibel",
             [](Arguments& arguments, std::string_view word) { return set_choice(arguments.recipe.sound.fade_shape, fade_shape_names, word); }},
        },
    };
    return group;
}

}  // namespace unreel
