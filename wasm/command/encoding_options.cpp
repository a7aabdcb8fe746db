#include "command/option.h"

#include "command/files.h"
#include "command/set_value.h"
#include "recipe/fields.h"
#include "recipe/json.h"
#include "recipe/presets.h"

namespace unreel {

namespace {

Applied set_preset(Arguments& arguments, std::string_view name) {
    if (const Preset* preset = preset_named(name)) {
        arguments.recipe = preset->recipe;
        return {};
    }
    std::string names;
    for (const Preset& preset : presets()) names += (names.empty() ? "" : ", ") + std::string(preset.id);
    return std::unexpected("there is no preset “" + std::string(name) + "”; there are " + names);
}

Applied set_recipe(Arguments& arguments, std::string_view path) {
    const std::string begin = "--recipe " + std::string(path) + ": ";
    const auto bytes = read_small_file(std::string(path), longest_recipe_json);
    if (!bytes) return std::unexpected(begin + bytes.error());
    auto recipe = recipe_from_json({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!recipe) return std::unexpected(begin + recipe.error().detail);
    arguments.recipe = std::move(*recipe);
    return {};
}

Applied set_number(std::string_view word, EncodingMode mode, Encoding& encoding, int Encoding::*field) {
    const auto number = number_in<int>(word);
    if (!number) return no_value();
    encoding.mode = mode;
    encoding.*field = *number;
    return {};
}

Applied set_size(Recipe& recipe, std::string_view word, Limits::Scope scope) {
    const auto bytes = bytes_in(word);
    if (!bytes) return no_value();
    recipe.encoding.mode = EncodingMode::fit;
    recipe.limits.bytes = bytes;
    recipe.limits.bytes_of = scope;
    return {};
}

/// One that is left to the encoder where the word is `nothing`.
Applied set_wish(std::optional<int>& field, std::string_view word, std::string_view nothing) {
    field = word == nothing ? std::nullopt : number_in<int>(word);
    return field || word == nothing ? Applied() : no_value();
}

constexpr std::string_view a_size = "a number of bytes above 0, as in 25MB (millions), 25MiB (1024 · 1024), 700kB or 26214400";

}  // namespace

const OptionGroup& encoding_options() {
    static const OptionGroup group{
        "Encoding",
        {
            {"--preset", "NAME", "", "the name of a preset", set_preset, Purpose::whole_recipe},
            {"--recipe", "FILE.json", "", "a file with a recipe in it", set_recipe, Purpose::whole_recipe},
            {"--vbr", "0…9", "best…smallest; else 2", "0 to 9",
             [](Arguments& arguments, std::string_view word) {
                 return set_number(word, EncodingMode::vbr, arguments.recipe.encoding, &Encoding::vbr_quality);
             },
             Purpose::rate_control},
            {"--abr", "KBPS", "", "8 to 320",
             [](Arguments& arguments, std::string_view word) {
                 return set_number(word, EncodingMode::abr, arguments.recipe.encoding, &Encoding::bitrate_kbps);
             },
             Purpose::rate_control},
            {"--bitrate", "KBPS", "constant", "one of MP3's bitrates, 8 to 320",
             [](Arguments& arguments, std::string_view word) {
                 return set_number(word, EncodingMode::cbr, arguments.recipe.encoding, &Encoding::bitrate_kbps);
             },
             Purpose::rate_control},
            {"--fit", "SIZE", "25MB", a_size,
             [](Arguments& arguments, std::string_view word) { return set_size(arguments.recipe, word, Limits::Scope::file); },
             Purpose::rate_control},
            {"--fit-all", "SIZE", "all MP3s", a_size,
             [](Arguments& arguments, std::string_view word) { return set_size(arguments.recipe, word, Limits::Scope::batch); },
             Purpose::rate_control},
            {"--copy", "auto|always|never", "", "auto, always or never",
             [](Arguments& arguments, std::string_view word) { return set_choice(arguments.recipe.encoding.copy, copy_mode_names, word); }},
            {"--rate", "HZ|source", "", "source, or one of MP3's sample rates, 8000 to 48000",
             [](Arguments& arguments, std::string_view word) { return set_wish(arguments.recipe.encoding.sample_rate, word, "source"); }},
            {"--stereo", "joint|plain", "", "joint or plain",
             [](Arguments& arguments, std::string_view word) { return set_choice(arguments.recipe.encoding.stereo, stereo_mode_names, word); }},
            {"--lowpass", "HZ|none|auto", "", "auto, none, or 1000 to 20500",
             [](Arguments& arguments, std::string_view word) {
                 return set_wish(arguments.recipe.encoding.lowpass_hz, word == "none" ? "0" : word, "auto");
             }},
            {"--quality", "0…9", "best…fastest", "0 to 9",
             [](Arguments& arguments, std::string_view word) { return set_wish(arguments.recipe.encoding.lame_quality, word, ""); }},
        },
    };
    return group;
}

}  // namespace unreel
