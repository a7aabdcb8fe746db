// Whatever a recipe is, the options that say it make it again.
#include <array>
#include <charconv>

#include <gtest/gtest.h>

#include "command/arguments.h"
#include "recipe/check.h"
#include "recipe/effective.h"
#include "recipe/explain.h"
#include "recipe/fields.h"
#include "recipe/random_recipe.h"

namespace unreel::test {

namespace {

std::string text_of(double number) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

template <class Enum>
std::string name_of(std::span<const std::string_view> names, Enum value) { return std::string(names[static_cast<size_t>(value)]); }

/// One that options can say: what they have no word for is as it is without them.
Recipe sayable(Recipe recipe) {
    if (recipe.encoding.mode == EncodingMode::source) recipe.encoding.mode = EncodingMode::vbr;
    if (recipe.encoding.mode == EncodingMode::fit) recipe.limits.bytes = recipe.limits.bytes.value_or(1000);
    else recipe.limits.bytes.reset();
    recipe.limits.seconds.reset();
    if (recipe.split.at == SplitAt::limits) {
        if (recipe.encoding.mode == EncodingMode::fit) recipe.encoding.mode = EncodingMode::vbr;
        recipe.limits = {.seconds = 1400};
    }
    recipe.written.set = {{"title", "a=b, \n\"ß\""}, {"comment", ""}};
    recipe.output.name = "{artist} – {title}";
    return recipe;
}

std::vector<std::string> words_for_encoding(const Recipe& recipe) {
    const Encoding& encoding = recipe.encoding;
    std::vector<std::string> words{"--copy", name_of(copy_mode_names, encoding.copy), "--stereo", name_of(stereo_mode_names, encoding.stereo)};
    const auto add = [&](const char* option, const std::string& value) { words.insert(words.end(), {option, value}); };
    switch (encoding.mode) {
        case EncodingMode::cbr: add("--bitrate", std::to_string(encoding.bitrate_kbps)); break;
        case EncodingMode::abr: add("--abr", std::to_string(encoding.bitrate_kbps)); break;
        case EncodingMode::fit:
            add(recipe.limits.bytes_of == Limits::Scope::batch ? "--fit-all" : "--fit", std::to_string(*recipe.limits.bytes));
            break;
        default: add("--vbr", std::to_string(encoding.vbr_quality)); break;
    }
    add("--rate", encoding.sample_rate ? std::to_string(*encoding.sample_rate) : "source");
    add("--lowpass", !encoding.lowpass_hz ? "auto" : *encoding.lowpass_hz == 0 ? "none" : std::to_string(*encoding.lowpass_hz));
    if (encoding.lame_quality) add("--quality", std::to_string(*encoding.lame_quality));
    return words;
}

std::string place_of(const Split& split) {
    switch (split.at) {
        case SplitAt::nowhere: return "none";
        case SplitAt::every: return "every=" + text_of(split.every_seconds);
        case SplitAt::parts: return "parts=" + std::to_string(split.parts);
        case SplitAt::limits: return "limits=1400";
        default: return name_of(split_at_names, split.at);
    }
}

std::vector<std::string> words_for_parts(const Recipe& recipe) {
    const Cut& cut = recipe.cut;
    std::vector<std::string> words{"--split", place_of(recipe.split), "--into", name_of(split_into_names, recipe.split.into)};
    words.insert(words.end(), {"--silence", text_of(cut.silence_db) + "," + text_of(cut.silence_seconds)});
    if (cut.trims_silence) words.emplace_back("--trim-silence");
    if (cut.longest_pause_seconds) words.insert(words.end(), {"--shorten-pauses", text_of(*cut.longest_pause_seconds)});
    return words;
}

std::vector<std::string> words_for_loudness(const Loudness& loudness) {
    std::vector<std::string> words{"--true-peak", text_of(loudness.true_peak_dbtp), "--tolerance", text_of(loudness.tolerance_lu)};
    words.insert(words.end(), {"--loudness", loudness.mode == LoudnessMode::none ? "none" : text_of(loudness.target_lufs)});
    if (loudness.mode == LoudnessMode::limiter) words.emplace_back("--limiter");
    if (loudness.only_lowers) words.emplace_back("--only-lower");
    if (loudness.of == Loudness::Scope::album) words.emplace_back("--album");
    if (loudness.replay_gain) words.emplace_back("--replaygain");
    return words;
}

std::vector<std::string> words_for(const Recipe& recipe) {
    std::vector<std::string> words = words_for_encoding(recipe);
    const auto add = [&](const char* option, const std::string& value) { words.insert(words.end(), {option, value}); };
    const auto kept = [](bool keeps) { return std::string(keeps ? "keep" : "none"); };
    add("--track", recipe.track);
    add("--channels", name_of(channel_choice_names, recipe.sound.channels));
    add("--gain", text_of(recipe.sound.gain_db));
    add("--fade-in", text_of(recipe.sound.fade_in_seconds));
    add("--fade-out", text_of(recipe.sound.fade_out_seconds));
    add("--fade-between", text_of(recipe.sound.fade_between_seconds));
    add("--fade-shape", name_of(fade_shape_names, recipe.sound.fade_shape));
    add("--tags", kept(recipe.written.keeps_tags));
    add("--cover", kept(recipe.written.keeps_cover));
    add("--chapters", kept(recipe.written.keeps_chapters));
    add("--lyrics", recipe.written.lyrics);
    if (recipe.written.cover_pixels) add("--cover-pixels", std::to_string(*recipe.written.cover_pixels));
    for (const TagEdit& tag : recipe.written.set) add("--tag", tag.name + "=" + tag.value);
    add("--name", recipe.output.name);
    if (recipe.output.plain_names) words.emplace_back("--plain-names");
    for (const std::string& word : words_for_parts(recipe)) words.push_back(word);
    for (const std::string& word : words_for_loudness(recipe.loudness)) words.push_back(word);
    return words;
}

TEST(Recipe, IsWhatItsOptionsSay) {
    std::mt19937 random(12);
    int refused = 0;
    for (int count = 0; count < 3000; ++count) {
        const Recipe recipe = sayable(random_recipe(random));
        std::vector<std::string> words = words_for(recipe);
        words.insert(words.begin(), "--explain");
        std::vector<const char*> pointers;
        for (const std::string& word : words) pointers.push_back(word.c_str());
        const auto arguments = parse_arguments(pointers);
        if (const auto checked = check(recipe); !checked) {
            ++refused;
            EXPECT_FALSE(arguments) << checked.error().detail;
            continue;
        }
        ASSERT_TRUE(arguments) << arguments.error();
        EXPECT_EQ(effective(arguments->recipe), effective(recipe)) << explain(recipe);
    }
    EXPECT_GT(refused, 100);
    EXPECT_LT(refused, 2000);
}

}  // namespace

}  // namespace unreel::test
